import { afterAll, beforeAll, expect, test } from 'vitest'
import { testHall, textOf, type TestHall } from '../../../../test/support/hall.ts'
import { newId } from '../../../platform/ids.ts'

let hall: TestHall
let una: string

beforeAll(async () => {
  hall = await testHall()
  una = await hall.town.addPerson({ given: 'Una', family: 'Doyle', of: 'carers-leeds' })
  await hall.town.addOffice(una, 'carers-leeds', 'secretary')
  const night = { name: 'Night shift', kind: 'section', once: newId() }
  await hall.ask(una, '/b/carers-leeds/branches', night)
})
afterAll(() => hall.close())

async function inPolish(path: string) {
  const headers = { cookie: 'language=pl', 'x-test-person': una }
  const url = new URL(path, hall.house.publicUrl)
  return textOf(await (await hall.app.request(url, { headers })).text())
}

test('a union branch has sections wherever its secretary meets them, and no branches', async () => {
  const kept = await hall.read(una, '/b/carers-leeds/particulars')
  expect(kept).toContain('Name, clock and sections')
  expect(kept).toContain('Add a section')
  const asked = [kept, await hall.read(una, '/b/carers-leeds/branches/new')]
  asked.push(await hall.read(una, '/b/carers-leeds/people/new'))
  asked.push(await hall.read(una, '/b/carers-leeds/face'))
  for (const page of asked) expect(page).toMatch(/\bsections?\b/i)
  expect(await hall.read(una, '/b/carers-leeds')).toContain('Our sections Night shift')
  expect(await hall.read(una, '/b/night-shift/particulars')).toContain('Carers, Leeds')
  expect(await hall.read(null, '/at/carers-leeds')).toContain('Sections Night shift')
})

test('so it is in Polish', async () => {
  expect(await inPolish('/b/carers-leeds/particulars')).toContain('Nazwa, zegar i sekcje')
  expect(await inPolish('/b/carers-leeds')).toContain('Nasze sekcje Night shift')
  expect(await inPolish('/b/carers-leeds/people')).toContain('Sekcja')
})

test('a constituency has branches as before', async () => {
  const ruth = await hall.town.addPerson({ given: 'Ruth', family: 'Okafor', of: 'leeds' })
  await hall.town.addOffice(ruth, 'leeds', 'secretary')
  const page = await hall.read(ruth, '/b/leeds/particulars')
  expect(page).toContain('Name, clock and branches')
  expect(await hall.read(null, '/at/leeds')).toContain('Branches Armley')
})
