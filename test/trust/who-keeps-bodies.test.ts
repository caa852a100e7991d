import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../../src/platform/database/addresses.ts'
import type { Database } from '../../src/platform/database/open.ts'
import { inScope } from '../../src/platform/entering/errands.ts'
import { NotFound } from '../../src/platform/errors.ts'
import { newId } from '../../src/platform/ids.ts'
import { freshHall } from '../../src/platform/testing/fresh-hall.ts'
import type { Role } from '../../src/standing-orders.ts'
import { houseOn, testHall, type TestHall } from '../support/hall.ts'
import { keepsBody } from './oracle.ts'
import { writeWorld } from './world.ts'
import { worldsWith } from './worlds.ts'

/**
 * A body itself: its name, its clock, what stands below it. Who may is asked at the door, and once more by the database:
 * here the door is left out, and whoever comes has every context that the app could ever set.
 */
describe('whoever keeps a body', () => {
  let database: Database
  let maker: pg.Client
  let app: pg.Client
  beforeAll(async () => {
    database = await freshHall()
    maker = await connect(database.address)
    app = await connect(database.address, 'hall_app')
  })
  afterAll(async () => {
    await app.end()
    await maker.end()
    await database.close()
  })

  // The database goes by its own clock, and leaves a day to the door's.
  const days = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10)
  const day = fc.constantFrom(days(-400), days(-30), days(30), days(400))
  const role = fc.constantFrom<Role>(
    'secretary',
    'chair',
    'treasurer',
    'organiser',
    'regional-organiser',
    'national-officer',
  )

  test('is who an independent reading of the standing orders says, at the door and in the database, in any organisation', async () => {
    const now = new Date()
    const house = await houseOn(database, () => now)
    await fc.assert(
      fc.asyncProperty(worldsWith(role, day), async (world) => {
        await writeWorld(maker, world)
        for (const { id: person_id } of world.persons)
          for (const { id: body_id, unit_id } of world.bodies) {
            const wanted = keepsBody(world, { body_id, person_id }, now)
            await app.query(`begin; set local hall.person = '${person_id}'`)
            const { rows } = await app.query<{ keeps: boolean }>('select i_keep($1) as keeps', [
              body_id,
            ])
            await app.query('rollback')
            expect(rows[0]?.keeps).toBe(wanted)
            const act = unit_id === null ? 'bodies.keep-above' : 'bodies.keep'
            const entered = await inScope(house, { body_id, person_id, act }, () =>
              Promise.resolve(true),
            ).catch(notFound)
            // From above one keeps a unit, but does not go in: one stands in the body above it.
            const isAbove = unit_id === body_id && !insideKeeper(world, person_id, body_id)
            if (!isAbove) expect(entered).toBe(wanted)
          }
      }),
      { numRuns: 25 },
    )
  })

  const notFound = (error: unknown) => {
    if (error instanceof NotFound) return false
    throw error
  }
  const insideKeeper = (
    world: Parameters<typeof keepsBody>[0],
    person_id: string,
    body_id: string,
  ) =>
    world.offices.some(
      (one) =>
        one.person_id === person_id &&
        one.body_id === body_id &&
        (one.role === 'secretary' || one.role === 'chair'),
    )
})

describe('in the database itself', () => {
  let hall: TestHall
  let app: pg.Client
  const people: Record<string, string> = {}
  const ids = {} as Record<string, string>
  beforeAll(async () => {
    hall = await testHall()
    const { town } = hall
    app = await connect(hall.database.address, 'hall_app')
    for (const slug of [
      'party',
      'yorkshire',
      'wales',
      'leeds',
      'harehills',
      'armley',
      'hull',
      'union',
    ])
      ids[slug] = town.body(slug)
    const office = async (who: string, slug: string, role: Role, dates = {}) => {
      people[who] = await town.addPerson({ given: 'Somebody', family: 'Else', of: slug })
      await town.addOffice(people[who], slug, role, dates)
    }
    await office('secretary', 'leeds', 'secretary')
    await office('chair', 'leeds', 'chair')
    await office('secretary of Armley', 'armley', 'secretary')
    await office('treasurer', 'leeds', 'treasurer')
    await office('membership officer', 'leeds', 'membership-officer')
    await office('organiser', 'leeds', 'organiser')
    await office('auditor', 'leeds', 'auditor')
    await office('secretary whose time is over', 'leeds', 'secretary', {
      from: '2020-01-01',
      to: '2021-01-01',
    })
    await office('secretary to come', 'leeds', 'secretary', { from: '2090-01-01' })
    await office('secretary who was ended', 'leeds', 'secretary')
    await town.sql('update office set ended_at = now() where person_id = $1', [
      people['secretary who was ended'],
    ])
    await office('secretary of Hull', 'hull', 'secretary')
    await office('regional organiser', 'yorkshire', 'regional-organiser')
    await office('organiser of Wales', 'wales', 'regional-organiser')
    await office('national officer', 'party', 'national-officer')
    await office('officer of the union', 'union', 'national-officer')
    people['member'] = await town.addPerson({ given: 'Bea', family: 'Member', of: 'harehills' })
  })
  afterAll(async () => {
    await app.end()
    await hall.close()
  })

  /** How many rows it changed, or the code of its refusal, with every context open; nothing is kept. */
  async function tried(who: string | null, at: string, statement: string, values: unknown[] = []) {
    const all = `{${Object.values(ids).join(',')}}`
    const person = who === null ? '' : (people[who] ?? who)
    await app.query(
      `begin; set local hall.person = '${person}'; set local hall.body = '${ids[at] ?? at}'; set local hall.reach = '${all}'; set local hall.roll = '${all}'`,
    )
    try {
      return (await app.query(statement, values)).rowCount
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : 'failed'
    } finally {
      await app.query('rollback')
    }
  }

  /** Who of all of them could. */
  async function whoCan(at: string, statement: string, values: unknown[] = []) {
    const can = []
    for (const who of [null, ...Object.keys(people)]) {
      const answer = await tried(who, at, statement, values)
      if (answer !== 0 && answer !== '42501') can.push(who)
    }
    return can
  }

  const DENIED = '42501'
  const name = (slug: string) => `update body set name = 'Ours' where id = '${ids[slug] ?? ''}'`

  test('a body is named by those who keep it, and by nobody else, whatever the app has opened', async () => {
    expect(await whoCan('leeds', name('leeds'))).toEqual([
      'secretary',
      'chair',
      'regional organiser',
      'national officer',
    ])
    expect(await whoCan('leeds', name('armley'))).toEqual([
      'secretary',
      'chair',
      'secretary of Armley',
    ])
    expect(await whoCan('yorkshire', name('yorkshire'))).toEqual([
      'regional organiser',
      'national officer',
    ])
    expect(await whoCan('party', name('party'))).toEqual(['national officer'])
    expect(await whoCan('union', name('union'))).toEqual(['officer of the union'])
  })

  test('and only from where one stands in it or above it', async () => {
    expect(await whoCan('hull', name('leeds'))).toEqual([])
    expect(await whoCan('armley', name('leeds'))).toEqual([])
    expect(await whoCan('wales', name('leeds'))).toEqual([])
  })

  test('what a body is for good nobody writes: its address, its place, whose list it shares', async () => {
    for (const column of [
      'id',
      'slug',
      'path',
      'parent_id',
      'unit_id',
      'register_id',
      'kind',
      'opened_on',
      'code',
      'accent',
    ])
      expect(
        await tried(
          'secretary',
          'leeds',
          `update body set ${column} = ${column} where id = '${ids['leeds'] ?? ''}'`,
        ),
        column,
      ).toBe(DENIED)
    expect(await tried('secretary', 'leeds', `delete from body where slug = 'armley'`)).toBe(DENIED)
  })

  interface Forged {
    parent?: string
    path?: string[]
    unit?: string | null
    register?: string
    kind?: string
    closed_on?: string | null
  }
  const made = newId()
  const put = (over: Forged = {}) => {
    const { parent = 'leeds', unit = 'leeds', register = 'party', kind = 'branch' } = over
    const path = over.path ?? ['party', 'yorkshire', 'leeds']
    return [
      `insert into body (id, parent_id, register_id, unit_id, path, kind, slug, name, opened_on, closed_on)
       values ($1, $2, $3, $4, $5, $6, 'forged', 'Forged', '2026-01-01', $7)`,
      [
        made,
        ids[parent],
        ids[register],
        unit === 'itself' ? made : unit && ids[unit],
        [...path.map((slug) => ids[slug]), made],
        kind,
        over.closed_on ?? null,
      ],
    ] as const
  }

  test('a branch is added by the keepers of its unit, standing in it, and by nobody else', async () => {
    const [statement, values] = put()
    expect(await whoCan('leeds', statement, [...values])).toEqual(['secretary', 'chair'])
    expect(await whoCan('armley', statement, [...values])).toEqual([])
    expect(await whoCan('hull', statement, [...values])).toEqual([])
  })

  test('it stands where it says: in that unit, below that body, sharing that list', async () => {
    const forged: Forged[] = [
      { unit: 'itself' },
      { unit: 'hull' },
      { unit: null },
      { register: 'union', path: ['union', 'leeds'] },
      { path: ['party', 'yorkshire', 'hull'] },
      { path: ['party', 'leeds'] },
      { kind: 'constituency' },
      { kind: 'national' },
      { closed_on: '2026-02-02' },
      { parent: 'hull', unit: 'hull', path: ['party', 'yorkshire', 'hull'] },
      { parent: 'armley', path: ['party', 'yorkshire', 'leeds', 'armley'] },
    ]
    for (const one of forged) {
      const [statement, values] = put(one)
      expect(await tried('secretary', 'leeds', statement, [...values]), JSON.stringify(one)).toBe(
        DENIED,
      )
    }
  })

  test('above the units a unit is added by an officer above it, with a list of its own', async () => {
    const unit = put({
      parent: 'yorkshire',
      unit: 'itself',
      path: ['party', 'yorkshire'],
      kind: 'constituency',
    })
    expect(await whoCan('yorkshire', unit[0], [...unit[1]])).toEqual([
      'regional organiser',
      'national officer',
    ])
    const onOther = put({
      parent: 'yorkshire',
      unit: 'leeds',
      path: ['party', 'yorkshire'],
      kind: 'constituency',
    })
    expect(await whoCan('yorkshire', onOther[0], [...onOther[1]])).toEqual([])
    const root = `insert into body (id, register_id, path, kind, slug, name, opened_on) values ('${made}', '${made}', array['${made}'::uuid], 'national', 'forged', 'Forged', '2026-01-01')`
    expect(await whoCan(made, root)).toEqual([])
  })

  test('nobody without a name founds anything once somebody holds an office', async () => {
    for (const [statement, values] of [put(), put({ unit: 'itself' })])
      expect(await tried(null, 'leeds', statement, [...values])).toBe(DENIED)
  })

  test('a body is closed from above, when nothing in it is left: not with members, not by itself', async () => {
    const close = (slug: string) =>
      `update body set closed_on = current_date where id = '${ids[slug] ?? ''}'`
    expect(await whoCan('leeds', close('harehills'))).toEqual([])
    expect(await whoCan('yorkshire', close('hull'))).toEqual([])
    await hall.town.sql(`delete from membership_period where body_id = $1`, [ids['harehills']])
    await hall.town.sql(`delete from membership where body_id = $1`, [ids['harehills']])
    expect(await whoCan('leeds', close('harehills'))).toEqual(['secretary', 'chair'])
    expect(await whoCan('harehills', close('harehills'))).toEqual([])
    // From where nobody of Leeds may stand it is theirs all the same, and no one else's.
    expect(await whoCan('yorkshire', close('harehills'))).toEqual(['secretary', 'chair'])
    for (const [what, statement] of Object.entries(left()))
      await blocked(what, statement, close('harehills'))
  })

  const left = () => ({
    occasion: `insert into occasion (body_id, id, kind, title, starts_at, ends_at, made_at) values ($1, $2, 'choir', 'Choir', '2098-01-01', '2098-01-02', now())`,
    office: `insert into office (body_id, id, person_id, role, began_on, ends_on) values ($1, $2, '${people['member'] ?? ''}', 'secretary', '2026-01-01', '2098-01-01')`,
    roll: `insert into roll_freeze (body_id, id, purpose, freezes_at, ends_at, arrears_count, set_at) values ($1, $2, 'Selection', '2097-01-01', '2098-01-01', true, now())`,
    body: `insert into body (id, parent_id, register_id, unit_id, path, kind, slug, name, opened_on)
      select $2, id, register_id, unit_id, path || $2::uuid, 'circle', 'within', 'Within', '2026-01-01' from body where id = $1`,
    room: `with p as (insert into place (body_id, id, kind, name, made_at) values ($1, $2, 'room', 'Hall', now()) returning id)
      insert into hold (body_id, id, place_id, starts_at, ends_at, made_at) select $1, $2, id, '2098-01-01', '2098-01-02', now() from p`,
  })

  async function blocked(what: string, statement: string, close: string) {
    const id = newId()
    await hall.town.sql(statement, [ids['harehills'], id])
    expect(await whoCan('leeds', close), what).toEqual([])
    for (const table of ['hold', 'place', 'occasion', 'office', 'roll_freeze', 'body'])
      await hall.town.sql(`delete from ${table} where id = $1`, [id])
    expect(await whoCan('leeds', close), what).toEqual(['secretary', 'chair'])
  }

  test('what stands in the way is told to whoever keeps it, and to nobody else', async () => {
    expect(await whoCan('leeds', 'select from in_the_way($1)', [ids['armley']])).toEqual([
      'secretary',
      'chair',
      'secretary of Armley',
    ])
  })

  test('a change is written down in one’s own name, and never written over', async () => {
    const [mine, theirs] = [people['secretary'], people['chair']]
    const note = (by: string | undefined) =>
      `insert into body_change (body_id, id, what, changed_at, changed_by) values ('${ids['leeds'] ?? ''}', '${made}', 'name', now(), '${by ?? ''}')`
    expect(await whoCan('leeds', note(mine))).toEqual(['secretary'])
    for (const who of ['secretary of Hull', 'treasurer', 'member', 'organiser of Wales'])
      expect(await tried(who, 'leeds', note(people[who])), who).toBe(DENIED)
    expect(await tried('secretary', 'leeds', note(theirs))).toBe(DENIED)
    for (const statement of [`update body_change set was = ''`, 'delete from body_change'])
      expect(await tried('secretary', 'leeds', statement)).toBe(DENIED)
  })
})
