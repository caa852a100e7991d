import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testHall, textOf, TODAY, type TestHall } from '../../../../../test/support/hall.ts'
import { doJobs, lettersTo } from '../../../../../test/support/letters.ts'
import { officeJobs } from '../../offices/offices.jobs.ts'
import { signInJobs } from '../sign-in/sign-in.jobs.ts'

let hall: TestHall
let rhea: string
beforeAll(async () => {
  hall = await testHall()
  rhea = await hall.town.addPerson({ given: 'Rhea', family: 'North' })
  await hall.town.addOffice(rhea, 'yorkshire', 'regional-organiser')
  await hall.town.addPerson({ given: 'Listed', family: 'Member', of: 'hull' })
})
afterAll(() => hall.close())

const address = '/b/hull/first-officers'
const ann = { name: 'Ann Kowalska', address: 'ann@example.org', role: 'secretary' }
const bilal = { name: 'Bilal Hussain', address: 'bilal@example.org', role: 'chair' }

test('a body with nobody able to act is given two officers from above, who sees no list', async () => {
  expect(await hall.read(rhea, address)).toContain('Nobody there is able to act')
  for (const officer of [ann, bilal]) {
    const answer = await hall.ask(rhea, address, officer)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, address])
  }
  expect(await hall.read(rhea, address)).toContain('Hull has people able to act')
  const third = await hall.ask(rhea, address, { ...ann, address: 'third@example.org' })
  expect(third.status).toBe(422)
  await doJobs(hall, signInJobs)
  expect((await lettersTo(hall, 'ann@example.org'))[0]?.text).toContain('/sign-in/link/')
  await doJobs(hall, officeJobs)
  expect((await lettersTo(hall, 'ann@example.org'))[0]?.text).toContain('named an officer there')
  expect((await hall.ask(rhea, '/b/hull/people')).status).toBe(404)
  const { rows: listed } = await hall.town.sql(
    'select p.given_name from membership m join person p on p.id = m.person_id where m.body_id = $1',
    [hall.town.body('hull')],
  )
  // Where there is a list already, nobody above adds to it.
  expect(listed).toEqual([{ given_name: 'Listed' }])
  const { rows } = await hall.town.sql(
    "select recorded_by from deed where body_id = $1 and detail->>'act' = 'offices.first'",
    [hall.town.body('hull')],
  )
  expect(rows).toEqual([{ recorded_by: rhea }, { recorded_by: rhea }])
})

test('what is missing is said, and what was typed comes back', async () => {
  await hall.town.addOffice(rhea, 'party', 'national-officer')
  const answer = await hall.ask(rhea, '/b/cardiff/first-officers', {
    ...ann,
    role: 'treasurer',
    address: 'ann',
  })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(textOf(page)).toContain('Choose an office')
  expect(textOf(page)).toContain('Type an e-mail address')
  expect(page).toContain('value="Ann Kowalska"')
})

test('pressed twice, at once or by the back button, one person is one officer', async () => {
  await hall.town.addOffice(rhea, 'wales', 'regional-organiser')
  const dilys = { name: 'Dilys Evans', address: 'dilys@example.org', role: 'secretary' }
  await hall.town.addPerson({ given: 'Listed', family: 'Member', of: 'cardiff' })
  const send = () => hall.ask(rhea, '/b/cardiff/first-officers', dilys)
  await Promise.all([send(), send()])
  await send()
  const { rows } = await hall.town.sql(
    `select count(*)::int as people from contact_point where comparable = 'dilys@example.org'`,
  )
  expect(rows).toEqual([{ people: 1 }])
  expect(await hall.read(rhea, '/b/cardiff/first-officers')).toContain('Only one person')
})

test('an officer can be named on 29 February, too', async () => {
  const nia = await hall.town.addPerson({ given: 'Nia', family: 'North' })
  await hall.town.addOffice(nia, 'union', 'national-officer', { to: '2029-01-01' })
  hall.setClock(new Date('2028-02-29T12:00:00Z'))
  const dee = { name: 'Dee Leap', address: 'dee@example.org', role: 'secretary' }
  expect((await hall.ask(nia, '/b/carers-leeds/first-officers', dee)).status).toBe(303)
  hall.setClock(TODAY)
  const { rows } = await hall.town.sql(`select ends_on from office where began_on = '2028-02-29'`)
  expect(rows).toEqual([{ ends_on: '2029-02-28' }])
})

test('nobody names officers for a body they are not above', async () => {
  const sam = await hall.town.addPerson({ given: 'Sam', family: 'Lee', of: 'leeds' })
  await hall.town.addOffice(sam, 'leeds', 'secretary')
  expect((await hall.ask(sam, address)).status).toBe(404)
  expect((await hall.ask(sam, address, ann)).status).toBe(404)
  const wales = await hall.town.addPerson({ given: 'Will', family: 'Wales' })
  await hall.town.addOffice(wales, 'wales', 'regional-organiser')
  expect((await hall.ask(wales, address)).status).toBe(404)
})

describe('an officer who is on the list already', () => {
  const inCardiff = async () => {
    const { rows } = await hall.town.sql(
      `select p.given_name || ' ' || p.family_name as name, o.role, exists (select from membership m where m.person_id = p.id) as listed
       from office o join person p on p.id = o.person_id where o.body_id = $1 order by o.id`,
      [hall.town.body('cardiff')],
    )
    return rows as unknown[]
  }
  let wyn: string
  beforeEach(async () => {
    await hall.town.sql('delete from office where body_id = $1', [hall.town.body('cardiff')])
    wyn = await hall.town.addPerson({ given: 'Wyn', family: 'South' })
    await hall.town.addOffice(wyn, 'wales', 'regional-organiser')
  })
  const name = (officer: object) =>
    hall.ask(wyn, '/b/cardiff/first-officers', { ...ann, ...officer })

  test('is that person and no second one, and who named them learns nothing of it', async () => {
    await hall.town.addPerson({
      given: 'Elizabeth',
      family: 'Price',
      of: 'cardiff',
      email: 'liz@example.org',
    })
    await hall.town.addPerson({ given: 'Bo', family: 'Day', of: 'cardiff' })
    const known = await name({ name: 'Liz Price', address: 'liz@example.org' })
    const unknown = await name({ name: 'Cy Fox', address: 'cy@example.org' })
    expect([known.status, known.headers.get('location')]).toEqual([
      unknown.status,
      unknown.headers.get('location'),
    ])
    expect(await inCardiff()).toEqual([
      { name: 'Elizabeth Price', role: 'secretary', listed: true },
      { name: 'Cy Fox', role: 'secretary', listed: false },
    ])
    expect((await hall.ask(wyn, '/b/cardiff/people')).status).toBe(404)
  })

  test('though the list has no e-mail of theirs, which they then have', async () => {
    const id = await hall.town.addPerson({ given: 'Nia', family: 'Rees', of: 'cardiff' })
    await name({ name: 'Nia Rees', address: 'nia@example.org' })
    expect(await inCardiff()).toEqual([{ name: 'Nia Rees', role: 'secretary', listed: true }])
    const { rows } = await hall.town.sql(
      'select value, source from contact_point where person_id = $1',
      [id],
    )
    expect(rows).toEqual([{ value: 'nia@example.org', source: 'officer' }])
  })

  test.each([
    ['somebody of one household and e-mail', { name: 'Tom Price', address: 'tom@example.org' }],
    ['a namesake with another e-mail', { name: 'Gwen Price', address: 'elsewhere@example.org' }],
  ])('is not %s', async (_, officer) => {
    await hall.town.addPerson({
      given: 'Gwen',
      family: 'Price',
      of: 'cardiff',
      email: 'tom@example.org',
    })
    await name(officer)
    expect(await inCardiff()).toEqual([{ name: officer.name, role: 'secretary', listed: false }])
  })
})
