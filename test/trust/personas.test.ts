import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { testHall, type TestHall } from '../support/hall.ts'
import { CANARY, thingsIn } from './things.ts'

/**
 * Every address of a body's rooms × thirteen kinds of person × two constituencies, as a golden table.
 * A cell is the status, and L or H where a name from the list of Leeds or of Hull can be read. A change
 * of this table is a change of who sees whom: read it line by line before accepting it.
 */
const CANARIES = { L: CANARY, H: 'Canaryhull' } as const

let hall: TestHall
let personas: Record<string, string | null>
let things: Record<string, string>

beforeAll(async () => {
  hall = await testHall()
  const { town } = hall
  const on = (slug: string, family: string, state: 'member' | 'lapsed' = 'member') =>
    town.addPerson({ given: 'Somebody', family, of: slug, state, email: `${newId()}@example.org` })
  const inLeeds = await on('harehills', CANARIES.L)
  await on('hull', CANARIES.H)
  const staff = () => town.addPerson({ given: 'Somebody', family: 'Else' })
  personas = {
    nobody: null,
    stranger: await staff(),
    'member of Leeds': await on('leeds', 'Member'),
    'member of Hull': await on('hull', 'Member'),
    'lapsed in Leeds': await on('leeds', 'Lapsed', 'lapsed'),
    'secretary of Leeds': await on('leeds', 'Secretary'),
    'secretary of Armley': await on('armley', 'Secretary'),
    'volunteer of Leeds': await on('leeds', 'Volunteer'),
    'treasurer of Leeds': await on('leeds', 'Treasurer'),
    'auditor of Leeds': await on('leeds', 'Auditor'),
    'secretary of Hull': await on('hull', 'Secretary'),
    'regional organiser': await staff(),
    'national officer': await staff(),
    'union liaison': await on('carers-leeds', 'Liaison'),
  }
  const office = async (who: string, slug: string, role: Parameters<typeof town.addOffice>[2]) =>
    town.addOffice(personas[who] ?? '', slug, role)
  await office('secretary of Leeds', 'leeds', 'secretary')
  await office('secretary of Armley', 'armley', 'secretary')
  await office('volunteer of Leeds', 'leeds', 'volunteer')
  await office('treasurer of Leeds', 'leeds', 'treasurer')
  await office('auditor of Leeds', 'leeds', 'auditor')
  await office('secretary of Hull', 'hull', 'secretary')
  await office('regional organiser', 'yorkshire', 'regional-organiser')
  await office('national officer', 'party', 'national-officer')
  await office('union liaison', 'carers-leeds', 'union-liaison')
  things = await thingsIn(town, 'leeds', inLeeds)
})
afterAll(() => hall.close())

test('every address gives every kind of person what standing orders say, and no name more', async () => {
  const lines = []
  for (const address of addressesInRooms())
    for (const slug of ['leeds', 'hull']) {
      const cells = []
      for (const [who, person_id] of Object.entries(personas))
        cells.push(`  ${who}: ${await cell(person_id, address, slug)}`)
      lines.push(`${address} @${slug}`, ...cells)
    }
  await expect(lines.join('\n')).toMatchFileSnapshot('../golden/personas.txt')
}, 300_000)

test('nobody but the officers of a constituency ever reads a name from its list', async () => {
  // An auditor reads in the access log whose entry was opened; a treasurer who asks for a room.
  const officers = [
    'secretary of Leeds',
    'secretary of Armley',
    'volunteer of Leeds',
    'auditor of Leeds',
    'treasurer of Leeds',
  ]
  const read = new Set<string>()
  for (const address of addressesInRooms().filter((one) => one.startsWith('GET')))
    for (const [who, person_id] of Object.entries(personas))
      if ((await cell(person_id, address, 'leeds')).includes('L')) read.add(who)
  expect([...read].filter((who) => !officers.includes(who))).toEqual([])
}, 300_000)

function addressesInRooms() {
  const known = hall.app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/b/:body'))
    .map(({ method, path }) => `${method} ${path}`)
  return [...new Set(known)].sort()
}

/** Forms are sent empty: a refusal of what was typed (422) has been let in, a 404 has not. */
async function cell(person_id: string | null, address: string, slug: string) {
  const [method, pattern = ''] = address.split(' ')
  const path = pattern
    .replace(':body', slug)
    .replace(/:([a-z_]+)(\{[^}]*\})?/g, (_, name: string) => things[name] ?? newId())
  const response = await hall.ask(person_id, path, method === 'POST' ? {} : undefined)
  const text = await response.text()
  const seen = Object.entries(CANARIES).filter(([, name]) => text.includes(name))
  return [response.status, ...seen.map(([letter]) => letter)].join(' ')
}
