import { afterAll, beforeAll, expect } from 'vitest'
import { type TestHall, testHall } from '../../../test/support/hall.ts'

export let hall: TestHall
export let ann: string
export let amina: string
export let grace: string
export const rooms = '/b/leeds/rooms'

/** Opens the hall that these tests share, before the first; closes it after the last. */
export function openRooms() {
  beforeAll(async () => {
    hall = await testHall()
    const email = (name: string) => ({ email: `${name}@example.org` })
    ann = await hall.town.addPerson({
      given: 'Ann',
      family: 'Armitage',
      of: 'leeds',
      ...email('ann'),
    })
    amina = await hall.town.addPerson({ given: 'Amina', family: 'Osei', of: 'harehills' })
    grace = await hall.town.addPerson({
      given: 'Grace',
      family: 'Mensah',
      of: 'armley',
      ...email('grace'),
    })
    await hall.town.addOffice(ann, 'leeds', 'secretary')
    await hall.town.addOffice(amina, 'harehills', 'volunteer')
  })
  afterAll(() => hall.close())
}

/** Adds a room as the secretary does, and gives its address. */
export async function addRoom(name: string, more: Record<string, string> = {}) {
  const answer = await hall.ask(ann, rooms, { name, kind: 'room', ...more })
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}

export const idOf = (address: string) => address.split('/').at(-1) ?? ''
