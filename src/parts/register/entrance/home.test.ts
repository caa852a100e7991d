import { afterAll, beforeAll, expect, test } from 'vitest'
import { testHall, type TestHall } from '../../../../test/support/hall.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await testHall()
})
afterAll(() => hall.close())

const ledTo = async (person_id: string | null) => {
  const answer = await hall.ask(person_id, '/')
  return answer.headers.get('location') ?? answer.status
}

test('a member of a ward is led to the constituency’s first page', async () => {
  const ann = await hall.town.addPerson({ given: 'Ann', family: 'Armitage', of: 'harehills' })
  expect(await ledTo(ann)).toBe('/b/leeds')
})

test('an officer is led to where the office is held', async () => {
  const bilal = await hall.town.addPerson({ given: 'Bilal', family: 'Bhatti', of: 'harehills' })
  await hall.town.addOffice(bilal, 'harehills', 'secretary')
  expect(await ledTo(bilal)).toBe('/b/harehills')
})

test('somebody with two offices chooses', async () => {
  const carol = await hall.town.addPerson({ given: 'Carol', family: 'Clegg', of: 'armley' })
  await hall.town.addOffice(carol, 'armley', 'secretary')
  await hall.town.addOffice(carol, 'leeds', 'treasurer')
  expect(await hall.read(carol, '/')).toContain('Armley')
})

test('a lapsed member is told whom to speak to', async () => {
  const dawn = await hall.town.addPerson({
    given: 'Dawn',
    family: 'Daly',
    of: 'hull',
    state: 'lapsed',
  })
  expect(await hall.read(dawn, '/')).toContain('speak to your branch secretary')
})

test('who is not signed in is led to signing in', async () => {
  expect(await ledTo(null)).toBe('/sign-in')
})
