import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { testHall, type TestHall } from '../support/hall.ts'

/**
 * Every address of a body's rooms × thirteen kinds of person × two constituencies, as a golden table.
 * A cell is the status, and L or H where a name from the list of Leeds or of Hull can be read. A change
 * of this table is a change of who sees whom: read it line by line before accepting it.
 */
const CANARIES = { L: 'Canaryleeds', H: 'Canaryhull' } as const

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
  things = { person: inLeeds, occasion: await occasionIn('leeds', inLeeds), flow: 'kept' }
  things['series'] = await seriesIn('leeds')
  things['roll'] = await rollOf('leeds', inLeeds)
  Object.assign(things, await roomsIn('leeds', inLeeds))
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
  const officers = ['secretary of Leeds', 'secretary of Armley', 'volunteer of Leeds', 'auditor of Leeds', 'treasurer of Leeds'] // prettier-ignore
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

async function seriesIn(slug: string) {
  const [body, id] = [hall.town.body(slug), newId()]
  await hall.town.sql(`insert into series (body_id, id, made_at) values ($1, $2, '2026-11-01')`, [body, id]) // prettier-ignore
  await hall.town.sql(
    `insert into series_plan (body_id, id, series_id, n, from_day, kind, title, from_time, until_time, repeats, begins_on, weekdays, made_at)
     values ($1, $2, $3, 1, '2026-11-01', 'choir', 'Choir', '19:00', '21:00', 'weeks', '2026-11-01', '{we}', '2026-11-01')`,
    [body, newId(), id],
  )
  return id
}

async function occasionIn(slug: string, comer: string) {
  const body = hall.town.body(slug)
  const [id, slot] = [newId(), newId()]
  await hall.town.sql(
    `insert into occasion (body_id, id, kind, title, starts_at, ends_at, made_at)
     values ($1, $2, 'choir', 'Choir night', '2026-11-22T18:00Z', '2026-11-22T20:00Z', '2026-11-01')`,
    [body, id],
  )
  await hall.town.sql(`insert into slot (body_id, id, occasion_id, taken) values ($1, $2, $3, 1)`, [
    body,
    slot,
    id,
  ])
  await hall.town.sql(
    `insert into commitment (body_id, id, occasion_id, slot_id, person_id, name, sort_name, state, first_time, said_at)
     values ($1, $2, $3, $4, $5, $6, 'canary', 'promised', true, '2026-11-20')`,
    [body, newId(), id, slot, comer, `Somebody ${CANARIES.L}`],
  )
  return id
}

/** A roll that was taken with one person on it, whose name was changed since. */
async function rollOf(slug: string, person_id: string) {
  const body = hall.town.body(slug)
  const id = newId()
  await hall.town.sql(
    `insert into roll_freeze (body_id, id, purpose, freezes_at, ends_at, arrears_count, set_at, taken_at, counted, left_out, hash)
     values ($1, $2, 'Selection', '2026-11-01', '2027-01-01', true, '2026-10-01', '2026-11-01', 1, 0, repeat('0', 64))`,
    [body, id],
  )
  await hall.town.sql(
    `insert into roll_entry (body_id, freeze_id, person_id, on_roll, why, state, taken_at)
     values ($1, $2, $3, true, 'member', 'lapsed', '2026-11-01')`,
    [body, id, person_id],
  )
  return id
}

/** A hall on offer, held once a week; somebody of the list asks for it. */
async function roomsIn(slug: string, asker: string) {
  const body = hall.town.body(slug)
  const [place, booking, hold, request] = [newId(), newId(), newId(), newId()]
  const put = (text: string, ...values: unknown[]) => hall.town.sql(text, [body, ...values])
  await put(
    `insert into place (body_id, id, kind, name, on_offer, made_at) values ($1, $2, 'room', 'Main hall', true, '2026-11-01')`,
    place,
  )
  await put(
    `insert into booking (body_id, id, place_id, title, made_at) values ($1, $2, $3, 'Choir', '2026-11-01')`,
    booking, place,
  ) // prettier-ignore
  await put(
    `insert into hold (body_id, id, place_id, booking_id, title, starts_at, ends_at, made_at)
     values ($1, $2, $3, $4, 'Choir', '2026-11-25T19:00Z', '2026-11-25T21:00Z', '2026-11-01')`,
    hold, place, booking,
  ) // prettier-ignore
  await put(
    `insert into request (body_id, id, place_id, person_id, group_name, standing, name, purpose, starts_at, ends_at, asked_at)
     values ($1, $2, $3, $4, 'A choir', 'member', 'Somebody ${CANARIES.L}', 'Singing', '2026-11-26T19:00Z', '2026-11-26T21:00Z', '2026-11-20')`,
    request, place, asker,
  ) // prettier-ignore
  return { place, booking, hold, request, day: '2026-11-25' }
}
