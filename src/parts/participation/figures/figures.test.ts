import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testHall, TODAY, type TestHall } from '../../../../test/support/hall.ts'
import {
  appendDeed,
  deedKinds,
  reverseDeed,
  RULE,
  type DeedKind,
} from '../../../platform/deeds/index.ts'
import { asHallIn } from '../../../platform/jobs/index.ts'
import { standingWrong } from '../checking/checking.queries.ts'
import { closeMonth, openMonthsToCome } from '../months.queries.ts'
import { checkFiguresOf, closeMonthsOf } from '../participation.jobs.ts'
import { daysBefore, flowBetween, flows, rungAt, shown } from '../standing.rules.ts'
import { countedKinds } from '../today/today.rules.ts'

let hall: TestHall
const members: string[] = []

beforeAll(async () => {
  hall = await testHall()
  for (const [n, of] of ['harehills', 'armley', 'leeds', 'harehills'].entries())
    members.push(await hall.town.addPerson({ given: `Ann${n}`, family: 'Armitage', of }))
})
afterAll(() => hall.close())

const inLeeds = <T>(work: Parameters<typeof asHallIn<T>>[3]) =>
  asHallIn(hall.house, 'a test', hall.town.body('leeds'), work)

test('the small-number rule says the same in SQL as in words', async () => {
  const { rows } = await hall.town.sql('select n, shown(n) as told from generate_series(0, 2000) n')
  expect(rows.filter(({ n, told }) => told !== shown(Number(n)))).toEqual([])
})

test('no hidden number follows from the numbers beside it, whatever the small numbers are', async () => {
  const union = hall.town.body('union')
  // Every way in which up to 32 stayed, up to 17 came new and up to 17 came back, a branch for each.
  await hall.town.sql(`
    with branch as (
      select gen_random_uuid() as id, kept, newly, returned
      from generate_series(0, 32) kept, generate_series(0, 17) newly, generate_series(0, 17) returned
    ), made as (
      insert into body (id, parent_id, register_id, unit_id, path, kind, slug, name, opened_on)
      select id, '${union}', '${union}', id, array['${union}', id]::uuid[], 'union-branch',
        'b-' || kept || '-' || newly || '-' || returned, 'Branch', '2020-01-01' from branch
    )
    insert into snapshot (body_id, month, rule, window_days, members, recorded, carried, took_part, reached, on_paper,
      newly_active, kept, lapsed, returned, joined)
    select id, '2026-10-01', 1, 90, 400, true, 0, kept + newly + returned, 0, 400 - kept - newly - returned, newly, kept, 0, returned, 0
    from branch`)
  const told = await asHallIn(hall.house, 'a test', union, async (scope) => {
    const { rows } = await sql<
      Record<'slug' | 'told', string> & Record<Hidden | 'active', number | null>
    >`
      select b.slug, f.newly_active, f.kept, f.returned, f.active,
        concat_ws(' ', f.active is null, f.active, '/', f.kept is null, f.kept, '/', f.newly_active is null, f.newly_active, '/',
          f.returned is null, f.returned) as told
      from figures_below() f join body b on b.id = f.body_id where f.level = 'unit'
    `.execute(scope.db)
    return rows
  })
  expect(told.length).toBe(33 * 18 * 18)
  // First of all: no number from 1 to 9 is told, and an active of 1 to 9 not at all.
  const active = (slug: string) =>
    slug
      .split('-')
      .slice(1)
      .map(Number)
      .reduce((a, b) => a + b)
  const few = told.filter(({ slug }) => active(slug) > 0 && active(slug) < 10)
  expect(few.filter((row) => row.active !== null)).toEqual([])
  const shownOf = (row: (typeof told)[number]) => [
    row.active,
    row.kept,
    row.newly_active,
    row.returned,
  ]
  expect(told.flatMap(shownOf).filter((n) => n !== null && n > 0 && n < 10)).toEqual([])
  const off = told.filter(
    (row) => row.active !== null && Math.abs(row.active - active(row.slug)) > 5,
  )
  expect(off).toEqual([])

  const possible = new Map<string, Set<string>>()
  const truth = (slug: string, hidden: Hidden) =>
    slug.split('-')[{ kept: 1, newly_active: 2, returned: 3 }[hidden]] ?? ''
  for (const hidden of HIDDEN)
    for (const row of told) {
      const key = `${hidden} ${row.told}`
      if (row[hidden] === null)
        possible.set(key, (possible.get(key) ?? new Set()).add(truth(row.slug, hidden)))
    }
  expect([...possible].filter(([, values]) => values.size < 2).map(([key]) => key)).toEqual([])
})

const HIDDEN = ['kept', 'newly_active', 'returned'] as const
type Hidden = (typeof HIDDEN)[number]

test('every kind of deed that counts for something has its area of life', () => {
  const counted = Object.entries(deedKinds).filter(([, rung]) => rung !== null)
  expect(counted.map(([kind]) => kind).sort()).toEqual([...countedKinds].sort())
})

describe('standing', () => {
  const kinds = Object.keys(deedKinds).filter((kind): kind is DeedKind => kind in deedKinds)
  const step = fc.record({
    who: fc.nat(3),
    kind: fc.constantFrom(...kinds),
    ward: fc.constantFrom('leeds', 'harehills', 'armley'),
    days: fc.integer({ min: -2, max: 200 }),
    // Now and then the latest deeds are taken back, once or twice over.
    undo: fc.integer({ min: 0, max: 3 }),
    ahead: fc.integer({ min: 0, max: 5 }),
  })

  test('kept deed by deed is what a recount from all deeds finds, whatever is done, undone and whenever', async () => {
    let clock = TODAY
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const done: { body_id: string; id: string }[] = []
        for (const { who, kind, ward, days, undo, ahead } of steps) {
          clock = daysBefore(clock, -ahead)
          hall.setClock(clock)
          const body_id = hall.town.body(ward)
          await inLeeds(async (scope) => {
            const person_id = members[who] ?? ''
            const done_at = daysBefore(clock, days)
            const id = await appendDeed(scope, { person_id, kind, body_id, done_at })
            if (id) done.push({ body_id, id })
            for (const deed of done.slice(-1 * undo)) if (undo > 1) await reverseDeed(scope, deed)
          })
        }
        expect(await inLeeds(standingWrong)).toEqual([])
      }),
      { numRuns: 25 },
    )
    hall.setClock(TODAY)
  })

  test('planted drift is found by the nightly recount, put right and listed', async () => {
    const [person_id = ''] = members
    await inLeeds((scope) =>
      appendDeed(scope, { person_id, kind: 'attended', done_at: daysBefore(TODAY, 3) }),
    )
    const unit = hall.town.body('leeds')
    await checkFiguresOf(hall.house, unit)
    await hall.town.sql(
      `update standing set took_part_at = '2020-01-01', carried_at = now() where body_id = $1 and person_id = $2`,
      [unit, person_id],
    )
    await hall.town.sql('update tally set members = 9 where body_id = $1', [unit])
    const found = await checkFiguresOf(hall.house, unit)
    expect(found.find(({ body_id }) => body_id === unit)).toMatchObject({
      standing_wrong: 1,
      tally_was: 9,
      tally_is: 4,
    })
    const again = await checkFiguresOf(hall.house, unit)
    expect(again.map(({ standing_wrong }) => standing_wrong)).toEqual([0, 0, 0])

    const ann = await hall.town.addPerson({ given: 'Ann', family: 'Secretary' })
    await hall.town.addOffice(ann, 'leeds', 'secretary')
    const page = await hall.read(ann, '/b/leeds/figures-checked')
    expect(page).toContain('The last recount found nothing wrong.')
    expect(page).toContain('4, was 9')
  })

  test('a standing without any deed or membership behind it is drift too', async () => {
    const stranger = await hall.town.addPerson({ given: 'Nobody', family: 'Here' })
    await hall.town.sql(
      `insert into standing (body_id, person_id, member, took_part_at) values ($1, $2, true, now())`,
      [hall.town.body('leeds'), stranger],
    )
    await checkFiguresOf(hall.house, hall.town.body('leeds'))
    expect(await inLeeds(standingWrong)).toEqual([])
  })

  test('undoing one check-in while another is made loses neither', async () => {
    const person_id = await hall.town.addPerson({ given: 'Omar', family: 'Osei', of: 'leeds' })
    hall.setClock(daysBefore(TODAY, -30))
    const body_id = hall.town.body('leeds')
    const mistake = await inLeeds((scope) =>
      appendDeed(scope, { person_id, kind: 'attended', done_at: TODAY }),
    )
    // The second check-in stands written but not committed while the first is taken back.
    const second = Promise.withResolvers<undefined>()
    const written = Promise.withResolvers<undefined>()
    const checkingIn = inLeeds(async (scope) => {
      await appendDeed(scope, { person_id, kind: 'attended', done_at: daysBefore(TODAY, -1) })
      written.resolve(undefined)
      await second.promise
    })
    await written.promise
    const undoing = inLeeds((scope) => reverseDeed(scope, { body_id, id: mistake ?? '' }))
    await new Promise((resolve) => setTimeout(resolve, 200))
    second.resolve(undefined)
    await Promise.all([checkingIn, undoing])
    expect(await inLeeds(standingWrong)).toEqual([])
    hall.setClock(TODAY)
  })
})

describe('a closed month', () => {
  test('counts rungs and flows as the rules do, for any deeds', async () => {
    const cardiff = hall.town.body('cardiff')
    const [opens, closes] = [new Date('2026-10-01T00:00+01:00'), new Date('2026-11-01T00:00Z')]
    const deed = fc.record({
      kind: fc.constantFrom<DeedKind>('attended', 'did-shift', 'spoken-with', 'acted'),
      at: fc.date({
        min: new Date('2026-03-01'),
        max: new Date('2026-11-20'),
        noInvalidDate: true,
      }),
      undone: fc.boolean(),
    })
    const lives = fc.sample(fc.array(deed, { maxLength: 6 }), { numRuns: 60, seed: 20261122 })
    const expected = {
      carried: 0,
      'took-part': 0,
      reached: 0,
      'on-paper': 0,
      'newly-active': 0,
      kept: 0,
      lapsed: 0,
      returned: 0,
    }
    for (const life of lives) {
      const person_id = await hall.town.addPerson({
        given: 'Carys',
        family: 'Cardiff',
        of: 'cardiff',
      })
      await asHallIn(hall.house, 'a test', cardiff, async (scope) => {
        for (const { kind, at, undone } of life) {
          const id = await appendDeed(scope, { person_id, kind, done_at: at })
          if (id && undone) await reverseDeed(scope, { body_id: cardiff, id })
        }
      })
      const stood = life.filter((one) => !one.undone && one.at <= closes)
      const last = (...rungs: (string | null)[]) =>
        stood
          .filter(({ kind }) => rungs.includes(deedKinds[kind]))
          .map((one) => one.at)
          .sort((a, b) => Number(b) - Number(a))[0] ?? null
      const took_part_at = last('took-part', 'carried')
      const dates = { took_part_at, carried_at: last('carried'), reached_at: last('reached') }
      expected[rungAt(dates, closes, RULE.windowDays)] += 1
      const tookPart = stood
        .filter(({ kind }) => ['took-part', 'carried'].includes(deedKinds[kind] ?? ''))
        .map((one) => one.at)
      const flow = flowBetween(tookPart, { opens, closes, windowDays: RULE.windowDays })
      if (flow) expected[flow] += 1
    }
    await hall.town.sql(`update deed set recorded_at = done_at where body_id = $1`, [cardiff])
    await closeMonthsOf(hall.house, cardiff)
    const { rows } = await hall.town.sql(
      `select * from snapshot where body_id = $1 and month = '2026-10-01'`,
      [cardiff],
    )
    expect(rows[0]).toMatchObject({
      members: 60,
      recorded: true,
      carried: expected.carried,
      took_part: expected['took-part'],
      reached: expected.reached,
      on_paper: expected['on-paper'],
      newly_active: expected['newly-active'],
      kept: expected.kept,
      lapsed: expected.lapsed,
      returned: expected.returned,
    })
    expect(flows.every((flow) => expected[flow] > 0)).toBe(true)
  }, 120_000)

  test('months that were missed are closed once, up to the last, and never again', async () => {
    const cardiff = hall.town.body('cardiff')
    const { rows } = await hall.town.sql(
      'select month from snapshot where body_id = $1 order by 1',
      [cardiff],
    )
    expect(rows.at(-1)).toMatchObject({ month: '2026-10-01' })
    expect(rows.length).toBeGreaterThanOrEqual(6)
    expect(await closeMonthsOf(hall.house, cardiff)).toEqual([])
    hall.setClock(new Date('2027-01-01T00:05Z'))
    expect(await closeMonthsOf(hall.house, cardiff)).toEqual(['2026-11-01', '2026-12-01'])
    hall.setClock(TODAY)
  })

  test('months closed by a clock that was ahead are open again, and none that has ended', async () => {
    const cardiff = hall.town.body('cardiff')
    await closeMonthsOf(hall.house, cardiff)
    const months = async () =>
      (
        await hall.town.sql(
          "select to_char(month, 'YYYY-MM') as month from snapshot where body_id = $1 order by 1",
          [cardiff],
        )
      ).rows.map(({ month }) => String(month))
    const ended = await months()
    hall.setClock(new Date('2098-03-01T00:05Z'))
    await inLeeds((scope) => closeMonth(scope.db, '2098-01-01', [cardiff]))
    await inLeeds((scope) => closeMonth(scope.db, '2098-02-01', [cardiff]))
    hall.setClock(new Date('2098-02-28T23:05Z'))
    await asHallIn(hall.house, 'a test', cardiff, openMonthsToCome)
    expect(await months()).toEqual([...ended, '2098-01'])
    hall.setClock(new Date('2098-01-31T23:05Z'))
    await asHallIn(hall.house, 'a test', cardiff, openMonthsToCome)
    expect(await months()).toEqual(ended)
    // Told a month long ago, the database asks its own clock.
    hall.setClock(new Date('2020-01-01T12:00Z'))
    await closeMonthsOf(hall.house, cardiff)
    expect((await months())[0]).toBe(ended[0])
    hall.setClock(TODAY)
  })

  test('nobody may write, change or remove a snapshot, not even the hall', async () => {
    const asApp = (statement: string) =>
      inLeeds((scope) => sql.raw(statement).execute(scope.db)).then(
        () => 'done',
        (error: Error & { code?: string }) => error.code,
      )
    expect(await asApp('update snapshot set members = 1')).toBe('42501')
    expect(await asApp('delete from snapshot')).toBe('42501')
    expect(
      await asApp(`insert into snapshot (body_id, month, rule, window_days, members, recorded, carried, took_part,
      reached, on_paper, newly_active, kept, lapsed, returned, joined)
      select id, '2020-01-01', 1, 90, 0, false, 0, 0, 0, 0, 0, 0, 0, 0, 0 from body`),
    ).toBe('42501')
  })

  test('is seen from within the unit only', async () => {
    const seen = await inLeeds(async (scope) => {
      const { rows } = await sql<{ body_id: string }>`
        select distinct body_id from snapshot
      `.execute(scope.db)
      return rows.map(({ body_id }) => body_id)
    })
    expect(seen).not.toContain(hall.town.body('cardiff'))
  })
})
