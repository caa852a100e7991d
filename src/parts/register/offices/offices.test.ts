import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testHall, textOf, TODAY, type TestHall } from '../../../../test/support/hall.ts'
import { doJobs, lettersTo } from '../../../../test/support/letters.ts'
import { visitor } from '../../../../test/support/visitor.ts'
import { signInJobs } from '../entrance/sign-in/sign-in.jobs.ts'
import { tellAbove } from './offices.jobs.ts'
import { ablePeople, problemOfOffice, type Held } from './offices.rules.ts'

const held = (person_id: string, role: string, began_on: string, ends_on: string): Held => ({
  person_id,
  role,
  began_on,
  ends_on,
})

describe('the rules of offices', () => {
  const ann = held('ann', 'secretary', '2026-06-01', '2027-06-01')
  const bilal = held('bilal', 'secretary', '2026-06-01', '2027-06-01')
  const today = '2026-11-22'
  const ask = (wanted: Held, holders = [ann, bilal]) =>
    problemOfOffice(wanted, 'constituency', holders, today)

  test('an office is held by one or two, at any time', () => {
    expect(ask(held('cora', 'secretary', '2026-12-01', '2027-12-01'))).toBe('full')
    expect(ask(held('cora', 'secretary', '2026-12-01', '2027-12-01'), [ann])).toBeNull()
    expect(ask(held('cora', 'secretary', '2027-06-01', '2028-06-01'))).toBeNull()
    expect(ask(held('cora', 'chair', '2026-12-01', '2027-12-01'))).toBeNull()
  })

  test('the same person may be elected again, but holds an office once at a time', () => {
    expect(ask(held('ann', 'secretary', '2027-05-01', '2028-05-01'), [ann])).toBe('held')
    expect(ask(held('ann', 'secretary', '2027-06-01', '2028-06-01'), [ann])).toBeNull()
  })

  test.each([
    ['king', '2026-12-01', '2027-12-01', 'role'],
    ['national-officer', '2026-12-01', '2027-12-01', 'role'],
    ['chair', '2026-02-30', '2027-12-01', 'began'],
    ['chair', '2026-12-01', '', 'ends'],
    ['chair', '2026-12-01', '2026-12-01', 'ends-first'],
    ['chair', '2025-12-01', '2026-11-22', 'ends-first'],
    ['chair', '2026-12-01', '2029-12-02', 'too-long'],
    ['chair', '2026-12-01', '2029-12-01', null],
  ])('%s from %s until %s: %s', (role, began_on, ends_on, problem) => {
    expect(ask(held('cora', role, began_on, ends_on), [])).toBe(problem)
  })

  test('able are those who may change offices today, each counted once', () => {
    const chair = held('ann', 'chair', '2026-01-01', '2027-01-01')
    const past = held('dan', 'chair', '2025-01-01', '2026-01-01')
    const cook = held('eve', 'volunteer', '2026-01-01', '2027-01-01')
    expect(ablePeople([ann, chair, past, cook], today)).toBe(1)
    expect(ablePeople([ann, bilal], today)).toBe(2)
    expect(ablePeople([ann, bilal], '2027-06-01')).toBe(0)
  })
})

describe('the offices page', () => {
  let hall: TestHall
  let ann: string
  let bilal: string
  let member: string
  beforeAll(async () => {
    hall = await testHall()
    const add = (given: string, of: string) =>
      hall.town.addPerson({ given, family: 'Rao', of, email: `${given.toLowerCase()}@example.org` })
    ann = await add('Ann', 'leeds')
    bilal = await add('Bilal', 'leeds')
    member = await add('Maya', 'harehills')
    await hall.town.addOffice(ann, 'leeds', 'secretary')
    await hall.town.addOffice(bilal, 'leeds', 'chair')
  })
  afterAll(() => hall.close())

  const days = { began_on: '2026-11-22', ends_on: '2027-11-22' }
  const where = (answer: Response) => [answer.status, answer.headers.get('location')]

  test('tells every member who holds which office, and until when', async () => {
    const text = await hall.read(member, '/b/leeds/offices')
    expect(text).toContain('Ann Rao')
    expect(text).toContain('until 1 June 2099')
    expect(text).not.toContain('Put somebody in office')
    const stranger = await hall.town.addPerson({ given: 'Sam', family: 'Lee', of: 'hull' })
    expect((await hall.ask(stranger, '/b/leeds/offices')).status).toBe(404)
  })

  test('a secretary finds somebody, gives them an office, and a third is refused', async () => {
    expect(await hall.read(ann, '/b/leeds/offices/new?q=maya')).toContain('Maya Rao')
    expect(await hall.read(ann, `/b/leeds/offices/new/${member}`)).toContain(
      'Maya Rao takes office',
    )
    const form = { person: member, role: 'treasurer', ...days }
    expect(where(await hall.ask(ann, '/b/leeds/offices', form))).toEqual([303, '/b/leeds/offices'])
    expect(await hall.read(ann, '/b/leeds/offices')).toMatch(/Treasurer.*one of two.*Maya Rao/)
    const twice = await hall.ask(ann, '/b/leeds/offices', form)
    expect([twice.status, textOf(await twice.text()).includes('hold this office already')]).toEqual(
      [422, true],
    )
    for (const person of [ann, bilal])
      await hall.ask(ann, '/b/leeds/offices', { person, role: 'auditor', ...days })
    const third = await hall.ask(ann, '/b/leeds/offices', {
      person: member,
      role: 'auditor',
      ...days,
    })
    expect(textOf(await third.text())).toContain('Two people hold this office')
    const { rows } = await hall.town.sql(
      "select person_id, recorded_by, kind from deed where detail->>'act' = 'offices.change'",
    )
    expect(rows.length).toBe(3)
  })

  test('a form sent twice at once gives one office', async () => {
    const cat = await hall.town.addPerson({ given: 'Cat', family: 'Obi', of: 'leeds' })
    const form = { person: cat, role: 'volunteer', ...days }
    const answers = await Promise.all([
      hall.ask(ann, '/b/leeds/offices', form),
      hall.ask(ann, '/b/leeds/offices', form),
    ])
    expect(answers.every(({ status }) => [303, 422].includes(status))).toBe(true)
    const { rows } = await hall.town.sql('select from office where person_id = $1', [cat])
    expect(rows.length).toBe(1)
  })

  test('a union branch and the constituency it is affiliated to lead to each other’s public page, while it lasts', async () => {
    const una = await hall.town.addPerson({ given: 'Una', family: 'Obi', of: 'carers-leeds' })
    const page = async (who: string, slug: string) =>
      (await hall.ask(who, `/b/${slug}/offices`)).text()
    expect(await page(una, 'carers-leeds')).toContain('<a href="/at/leeds">Leeds</a>')
    expect(await page(member, 'leeds')).toContain('<a href="/at/carers-leeds">Carers, Leeds</a>')
    const hull = await hall.town.addPerson({ given: 'Hana', family: 'Obi', of: 'hull' })
    expect(await page(hull, 'hull')).not.toContain('Affiliated')
    await hall.town.sql("update affiliation set ended_on = date '2026-01-31'")
    expect(await page(una, 'carers-leeds')).not.toContain('Affiliated')
    await hall.town.sql('update affiliation set ended_on = null')
  })

  test('nobody gives an office to somebody who is not theirs to see', async () => {
    const far = await hall.town.addPerson({ given: 'Far', family: 'Away', of: 'hull' })
    const form = { person: far, role: 'volunteer', ...days }
    expect((await hall.ask(ann, '/b/leeds/offices', form)).status).toBe(404)
    expect((await hall.ask(member, '/b/leeds/offices', form)).status).toBe(404)
  })

  test('the last who can act cannot be ended, and the one before that is told of above', async () => {
    const rhea = await hall.town.addPerson({
      given: 'Rhea',
      family: 'North',
      email: 'rhea@example.org',
    })
    await hall.town.addOffice(rhea, 'yorkshire', 'regional-organiser')
    const { rows } = await hall.town.sql(
      "select id, role from office where person_id = any ($1) and role in ('secretary', 'chair')",
      [[ann, bilal]],
    )
    const idOf = (role: string) =>
      (rows as { id: string; role: string }[]).find((one) => one.role === role)?.id ?? ''
    const ending = `/b/leeds/offices/${idOf('chair')}/ending`
    expect(await hall.read(ann, ending)).toContain('only one person here may change offices')
    expect((await hall.ask(ann, ending, {})).status).toBe(303)
    await doJobs(hall, [tellAbove])
    const [letter] = await lettersTo(hall, 'rhea@example.org')
    expect(letter?.text).toContain('in Leeds only one person may change offices')
    const last = `/b/leeds/offices/${idOf('secretary')}/ending`
    expect(await hall.read(ann, last)).toContain('Put somebody else in office first')
    expect((await hall.ask(ann, last, {})).status).toBe(422)
    expect(await hall.read(ann, '/b/leeds/offices')).toContain('Only one person here')
  })

  test('ending an office signs its holder out within five seconds', async () => {
    const eve = await hall.town.addPerson({
      given: 'Eve',
      family: 'Stone',
      of: 'leeds',
      email: 'eve@example.org',
    })
    const office = await hall.town.addOffice(eve, 'leeds', 'organiser')
    const browser = visitor(hall)
    const asked = { address: 'eve@example.org', language: 'en', next: null }
    const token = await hall.house.sessions.links.make(asked)
    await browser.post('/sign-in/link', { token, person: eve })
    expect((await browser.get('/me/sign-in')).status).toBe(200)
    expect((await hall.ask(ann, `/b/leeds/offices/${office}/ending`, {})).status).toBe(303)
    await pause(2200)
    expect((await browser.get('/me/sign-in')).status).toBe(303)
    expect((await hall.ask(ann, `/b/leeds/offices/${office}/ending`, {})).status).toBe(404)
  })

  test('a lost phone costs nobody their office: a colleague takes the keys off', async () => {
    const gus = await hall.town.addPerson({
      given: 'Gus',
      family: 'Moor',
      of: 'leeds',
      email: 'gus@example.org',
    })
    const office = await hall.town.addOffice(gus, 'leeds', 'membership-officer')
    await hall.house.sessions.makeKnown(gus)
    await hall.town.sql(
      `insert into auth.passkey (name, public_key, user_id, credential_id, counter, device_type, backed_up)
       values ('phone', 'k', $1, 'gus', 0, 'multiDevice', true)`,
      [gus],
    )
    const lost = `/b/leeds/offices/${office}/lost-keys`
    expect(await hall.read(ann, lost)).toContain('Only do this when you have spoken with them')
    expect((await hall.ask(member, lost, {})).status).toBe(404)
    expect((await hall.ask(ann, lost, {})).status).toBe(303)
    expect((await hall.house.sessions.keys.keysOf(gus)).passkeys).toEqual([])
    await doJobs(hall, signInJobs)
    expect((await lettersTo(hall, 'gus@example.org'))[0]?.subject).toContain(
      'signing in was changed',
    )
  })

  test('is asked for with a fresh proof, before anything is typed', async () => {
    const browser = visitor(hall)
    await hall.house.sessions.makeKnown(ann)
    const asked = { address: 'ann@example.org', language: 'en', next: null }
    const token = await hall.house.sessions.links.make(asked)
    await browser.post('/sign-in/link', { token, person: ann })
    const weak = await browser.get(`/b/leeds/offices/new/${member}`)
    expect(weak.headers.get('location')).toContain('/prove-it?why=strong')
    await hall.town.sql(
      "update auth.session set strong_at = now(), fresh_at = $2::timestamptz - interval '16 minutes' where user_id = $1",
      [ann, TODAY],
    )
    hall.house.sessions.forget()
    const stale = await browser.get(`/b/leeds/offices/new/${member}`)
    expect(stale.headers.get('location')).toContain('/prove-it?why=fresh')
  })
})
