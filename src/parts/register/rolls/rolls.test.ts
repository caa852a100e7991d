import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testHall, TODAY, type TestHall } from '../../../../test/support/hall.ts'
import { takeMissed, takeRoll } from './rolls.jobs.ts'
import { isOn, lineOf, monthsBefore, problemsOf, whyOf } from './rolls.rules.ts'

describe('the rule', () => {
  const rule = { on: '2026-12-01', months_min: 6, arrears_count: false }
  test.each([
    ['a member since spring is on it', { state: 'member', joined_on: '2026-06-01' }, 'member'],
    ['a day later is too late', { state: 'member', joined_on: '2026-06-02' }, 'joined-late'],
    [
      'somebody in arrears is not, where that does not count',
      { state: 'arrears', joined_on: '2020-01-01' },
      'in-arrears',
    ],
    ['nor who lapsed', { state: 'lapsed', joined_on: '2020-01-01' }, 'not-member'],
    [
      'a day of joining that nobody knows is not held against them',
      { state: 'member', joined_on: null },
      'member',
    ],
  ] as const)('%s', (_, person, why) => expect(whyOf(rule, person)).toBe(why))

  test('six months before the last day of August is the last day of February', () => {
    expect(monthsBefore('2026-08-31', 6)).toBe('2026-02-28')
    expect(monthsBefore('2028-08-31', 6)).toBe('2028-02-29')
    expect(monthsBefore('2026-01-15', 1)).toBe('2025-12-15')
  })

  test('a stricter rule never lets anybody in whom a milder one leaves out', () => {
    const days = fc
      .date({ min: new Date('2019-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10))
    const person = fc.record({
      state: fc.constantFrom('member', 'arrears', 'lapsed', 'left'),
      joined_on: fc.option(days),
    })
    fc.assert(
      fc.property(
        person,
        days,
        fc.nat(24),
        fc.nat(24),
        fc.boolean(),
        (person, on, a, b, arrears_count) => {
          const strict = whyOf({ on, months_min: Math.max(a, b), arrears_count: false }, person)
          const mild = whyOf({ on, months_min: Math.min(a, b), arrears_count }, person)
          expect(isOn(mild) || !isOn(strict)).toBe(true)
        },
      ),
    )
  })

  test('a day that is over, a freeze without an end and half a month are asked about again', () => {
    const wanted = { purpose: 'Selection', on: '2026-12-01', until: '2027-01-01', months: '6' }
    expect(problemsOf(wanted, '2026-11-22')).toEqual({})
    expect(problemsOf({ ...wanted, on: '2026-11-21' }, '2026-11-22')).toEqual({ on: 'on-past' })
    expect(problemsOf({ ...wanted, until: '2026-12-01' }, '2026-11-22')).toEqual({
      until: 'until-first',
    })
    expect(problemsOf({ ...wanted, until: '2029-12-01' }, '2026-11-22')).toEqual({
      until: 'too-long',
    })
    expect(
      problemsOf({ purpose: '', on: '2026-02-30', until: '', months: '1.5' }, '2026-11-22'),
    ).toEqual({ purpose: 'purpose', on: 'on', until: 'until', months: 'months' })
  })
})

describe('Leeds freezes its roll for a selection', () => {
  let hall: TestHall
  const people: Record<string, string> = {}
  let roll: string
  const midnight = new Date('2026-12-01T00:00:05Z')

  beforeAll(async () => {
    hall = await testHall()
    const { town } = hall
    const on = async (
      name: string,
      of: string,
      state: 'member' | 'arrears' | 'lapsed',
      joined: string,
    ) => {
      people[name] = await town.addPerson({
        given: name,
        family: 'Of-Leeds',
        of,
        state: state as 'member',
        joined,
        email: `${name}@example.org`,
      })
    }
    await on('Ann', 'leeds', 'member', '2019-05-01')
    await on('Bilal', 'harehills', 'member', '2026-11-01')
    await on('Carys', 'armley', 'arrears', '2020-01-01')
    await on('Dev', 'leeds', 'lapsed', '2018-01-01')
    await on('Ewa', 'leeds', 'member', '2020-01-01')
    await on('Huw', 'hull', 'member', '2020-01-01')
    await town.addOffice(people.Ann ?? '', 'leeds', 'secretary')
    await town.addOffice(people.Ewa ?? '', 'leeds', 'chair')
  })
  afterAll(() => hall.close())

  const me = (name: string) => people[name] ?? ''
  const run = (job: { work: (task: never) => Promise<void> }, payload: object) =>
    job.work({
      house: hall.house,
      payload,
      attempt: 1,
      last: true,
      signal: new AbortController().signal,
    } as never)
  const form = {
    purpose: 'Selection 2027',
    on: '2026-12-01',
    until: '2027-02-01',
    months: '6',
    arrears: 'yes',
  }

  test('the secretary sets the day, from a link on the offices page', async () => {
    expect(await hall.read(me('Ann'), '/b/leeds/offices')).toContain('Frozen rolls for ballots')
    expect(await hall.read(me('Ann'), '/b/leeds/rolls')).toContain('No roll has been frozen here')
    const wrong = await hall.ask(me('Ann'), '/b/leeds/rolls', { ...form, on: '2026-11-01' })
    expect([wrong.status, await wrong.text()]).toEqual([
      422,
      expect.stringContaining('cannot be frozen backwards'),
    ])
    const once = hall.house.newId()
    const set = await hall.ask(me('Ann'), '/b/leeds/rolls', { ...form, once })
    await hall.ask(me('Ann'), '/b/leeds/rolls', { ...form, once })
    expect(set.headers.get('location')).toBe(`/b/leeds/rolls/${once}`)
    roll = once
    const { rows } = await hall.town.sql(
      `select start_after from pgboss.job where name = 'rolls.take' limit 1`,
    )
    expect(rows).toEqual([{ start_after: new Date('2026-12-01T00:00:00Z') }])
    expect(await hall.read(me('Bilal'), '/b/leeds/rolls')).toContain('frozen on')
  })

  test('nothing is taken before its moment, and at its moment once', async () => {
    const body_id = hall.town.body('leeds')
    await run(takeRoll, { body_id })
    expect((await hall.town.sql('select from roll_entry')).rowCount).toBe(0)
    hall.setClock(midnight)
    await Promise.all([run(takeRoll, { body_id }), run(takeRoll, { body_id })])
    await run(takeMissed, {})
    const { rows } = await hall.town.sql('select person_id, why from roll_entry order by person_id')
    expect(rows).toHaveLength(5)
    const hash = createHash('sha256')
    for (const { person_id, why } of rows) hash.update(lineOf(person_id, why))
    const page = await hall.read(me('Bilal'), `/b/leeds/rolls/${roll}`)
    expect(page.replaceAll(' ', '')).toContain(hash.digest('hex'))
    expect(page).toContain('On the roll 3')
  })

  test.each([
    ['Ann', 'You are on the roll: on 1 December 2026 you were a member, since 1 May 2019.'],
    [
      'Bilal',
      'You are not on the roll: you joined on 1 November 2026, and the rule asks for 6 months before 1 December 2026.',
    ],
    ['Carys', 'You are on the roll: on 1 December 2026 you were in arrears, and that counts here.'],
    ['Dev', 'You are not on the roll: on 1 December 2026 you were not a member any more.'],
  ])('%s reads one sentence on their own page', async (name, sentence) => {
    expect(await hall.read(me(name), '/me')).toContain(sentence)
  })

  test('in Polish too; in Hull nothing of it', async () => {
    const headers = { 'x-test-person': me('Carys'), 'accept-language': 'pl' }
    const page = await hall.app.request(`${hall.house.publicUrl}/me`, { headers })
    expect(await page.text()).toContain('Jesteś na liście')
    expect(await hall.read(me('Huw'), '/me')).not.toContain('roll')
    expect((await hall.ask(me('Huw'), `/b/leeds/rolls/${roll}`)).status).toBe(404)
  })

  test('every later change is listed with who made it, and the print still comes out', async () => {
    hall.setClock(new Date('2026-12-10T12:00:00Z'))
    const { town } = hall
    await town.sql(
      `insert into field_change (body_id, id, person_id, field, was, became, changed_at, changed_by) values
       ($1, $2, $3, 'email', 'Bilal@example.org', 'thief@example.org', '2026-12-09', $4), ($1, $5, $3, 'town', 'Leeds', 'Whitby', '2026-11-09', $4)`,
      [town.body('leeds'), hall.house.newId(), me('Bilal'), me('Ewa'), hall.house.newId()],
    )
    await town.sql(`update membership set state = 'lapsed' where person_id = $1`, [me('Carys')])
    await town.addPerson({ given: 'Newly', family: 'Come', of: 'leeds' })
    const page = await hall.read(me('Ann'), `/b/leeds/rolls/${roll}/changes`)
    for (const part of [
      'thief@example.org',
      'by Ewa Of-Leeds',
      'arrears then',
      'Newly Come',
      'not on the list then',
      'it is the same',
    ])
      expect(page.toLowerCase()).toContain(part.toLowerCase())
    expect(page).not.toContain('Whitby')
    expect((await hall.ask(me('Bilal'), `/b/leeds/rolls/${roll}/changes`)).status).toBe(404)
  })

  test('while it is frozen, a second officer must agree before another’s e-mail is changed', async () => {
    const change = { [`contact-${'x'}`]: '' }
    const before = (await hall.town.sql('select from contact_agreement')).rowCount
    const edit = `/b/leeds/people/${me('Bilal')}/edit`
    const html = await (await hall.ask(me('Ann'), edit)).text()
    const typed = Object.fromEntries(
      [...html.matchAll(/name="([^"]+)"[^>]*? value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [
          name,
          value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
        ],
      ),
    )
    const answer = await hall.ask(me('Ann'), edit, {
      ...typed,
      ...change,
      'new-email': 'new@example.org',
    })
    expect(answer.status).toBe(303)
    expect((await hall.town.sql('select from contact_agreement')).rowCount).toBe((before ?? 0) + 1)
    expect(
      (await hall.town.sql(`select from contact_point where value = 'new@example.org'`)).rowCount,
    ).toBe(0)
  })

  test('the roll itself can be touched by nobody in the hall', async () => {
    const { sql } = await import('kysely')
    await expect(sql`update roll_entry set on_roll = true`.execute(hall.house.db)).rejects.toThrow(
      'permission',
    )
    await expect(sql`delete from roll_entry`.execute(hall.house.db)).rejects.toThrow('permission')
    await hall.town.sql(
      `update roll_entry set on_roll = true, why = 'member' where person_id = $1`,
      [me('Dev')],
    )
    const page = await hall.read(me('Ann'), `/b/leeds/rolls/${roll}/changes`)
    expect(page).toContain('somebody changed the roll in the database')
  })

  test('a day can be taken back until it has come', async () => {
    hall.setClock(TODAY)
    const once = hall.house.newId()
    await hall.ask(me('Ewa'), '/b/leeds/rolls', { ...form, purpose: 'Another', once })
    await hall.ask(me('Ewa'), `/b/leeds/rolls/${once}/withdrawal`, {})
    await hall.ask(me('Ewa'), `/b/leeds/rolls/${roll}/withdrawal`, {})
    const page = await hall.read(me('Ewa'), '/b/leeds/rolls')
    expect(page).not.toContain('Another')
    expect(page).toContain('Selection 2027')
  })
})
