import { afterAll, beforeAll, expect, test } from 'vitest'
import { testHall, textOf, type TestHall } from '../../../../test/support/hall.ts'
import { doJobs, lettersTo } from '../../../../test/support/letters.ts'
import { officeJobs } from '../offices/offices.jobs.ts'
import { signInJobs } from './sign-in.jobs.ts'

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

test('nobody names officers for a body they are not above', async () => {
  const sam = await hall.town.addPerson({ given: 'Sam', family: 'Lee', of: 'leeds' })
  await hall.town.addOffice(sam, 'leeds', 'secretary')
  expect((await hall.ask(sam, address)).status).toBe(404)
  expect((await hall.ask(sam, address, ann)).status).toBe(404)
  const wales = await hall.town.addPerson({ given: 'Will', family: 'Wales' })
  await hall.town.addOffice(wales, 'wales', 'regional-organiser')
  expect((await hall.ask(wales, address)).status).toBe(404)
})
