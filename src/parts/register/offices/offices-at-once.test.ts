import { afterAll, beforeAll, expect, test } from 'vitest'
import { testHall, type TestHall } from '../../../../test/support/hall.ts'

let hall: TestHall
let ruth: string
let sam: string
beforeAll(async () => {
  hall = await testHall()
  const { addPerson } = hall.town
  ruth = await addPerson({ given: 'Ruth', family: 'Okafor', of: 'leeds' })
  sam = await addPerson({ given: 'Sam', family: 'Ashe', of: 'leeds' })
})
afterAll(() => hall.close())

const standing = async () =>
  (
    await hall.town.sql(
      `select role, person_id from office where body_id = $1 and ended_at is null`,
      [hall.town.body('leeds')],
    )
  ).rows

test('of two officers who end each other’s office at the same moment, one stays', async () => {
  const secretary = await hall.town.addOffice(ruth, 'leeds', 'secretary')
  const chair = await hall.town.addOffice(sam, 'leeds', 'chair')
  const end = (who: string, office: string) =>
    hall.ask(who, `/b/leeds/offices/${office}/ending`, {})
  const answers = await Promise.all([end(ruth, chair), end(sam, secretary)])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(await standing()).toHaveLength(1)
})

test('two officers who fill the same two seats at the same moment fill two', async () => {
  const { town } = hall
  await town.sql('update office set ended_at = now()')
  await town.addOffice(ruth, 'leeds', 'secretary')
  await town.addOffice(sam, 'leeds', 'chair')
  const people = await Promise.all(
    ['Ann', 'Bilal', 'Cy', 'Dee'].map((given) =>
      town.addPerson({ given, family: 'Seat', of: 'leeds' }),
    ),
  )
  const give = (person: string, at: number) =>
    hall.ask(at % 2 ? ruth : sam, '/b/leeds/offices', {
      person,
      role: 'treasurer',
      began_on: '2026-11-22',
      ends_on: '2027-11-22',
    })
  const answers = await Promise.all(people.map(give))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 303, 422, 422])
  const treasurers = (await standing()).filter(({ role }) => role === 'treasurer')
  expect(treasurers).toHaveLength(2)
})
