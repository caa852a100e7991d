import { afterAll, beforeAll, expect, test } from 'vitest'
import { settleReadings } from '../../src/parts/register/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { testHall, type TestHall } from '../support/hall.ts'
import { CANARY, thingsIn } from './things.ts'

/**
 * Whoever reads a name from the list is written down, whichever page it stood on. A page that shows
 * names and leaves no line is named here with its reason, or it is a hole.
 */
const UNWRITTEN: Readonly<Record<string, string>> = {
  '/b/:body/rooms/requests/:request': 'who asks for a room has said who they are, to be answered',
  '/b/:body/whats-on/:occasion/coming':
    'who comes has told its hosts so; what leaves the room is written down: the sheet, the badges, a phone’s list',
  '/b/:body/whats-on/:occasion/door':
    'the same people, as they come in; a search for anybody else is written down',
  '/b/:body/whats-on/:occasion/slots/:slot':
    'who is in has told its hosts so; a search for anybody else is written down',
}

let hall: TestHall
let ruth: string
let things: Record<string, string>
beforeAll(async () => {
  hall = await testHall()
  const { town } = hall
  ruth = await town.addPerson({ given: 'Ruth', family: 'Okafor', of: 'leeds' })
  for (const role of ['secretary', 'auditor'] as const) await town.addOffice(ruth, 'leeds', role)
  const canary = { given: 'Somebody', family: CANARY, of: 'harehills', email: 'c@example.org' }
  things = await thingsIn(town, 'leeds', await town.addPerson(canary))
  Object.assign(things, await listIn(things['person'] ?? ''))
  hall.setClock(new Date('2026-11-22T18:30:00Z')) // while the choir's door is open
})
afterAll(() => hall.close())

/** A list that was read and not yet brought in, with one change in it; and somebody who may be there twice. */
async function listIn(person: string) {
  const { town } = hall
  const [body, id] = [town.body('leeds'), newId()]
  const twin = await town.addPerson({ given: 'Some', family: CANARY, of: 'harehills' })
  const [one = '', other = ''] = [person, twin].sort()
  await town.sql(
    `insert into list_import (body_id, id, file_name, bytes, made_at, state) values ($1, $2, 'list.csv', 1, now(), 'preview')`,
    [body, id],
  )
  await town.sql(
    `insert into list_row (body_id, import_id, n, kind, person_id) values ($1, $2, 1, 'lapse', $3)`,
    [body, id, person],
  )
  await town.sql(
    `insert into possible_double (body_id, one_id, other_id, score, found, found_at) values ($1, $2, $3, 1, '{}', now())`,
    [body, one, other],
  )
  return { id, kind: 'lapsed', one, other }
}

const addresses = () =>
  [...new Set(hall.app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))]
    .filter((path) => path.startsWith('/b/:body'))
    .sort()

const filled = (path: string) =>
  path
    .replace(':body', 'leeds')
    .replace(/:([a-z_]+)(\{[^}]*\})?/g, (_, name: string) => things[name] ?? newId())

async function lines() {
  await settleReadings(hall.house)
  const { rows } = await hall.town.sql('select count(*)::int as n from access_log')
  return Number(rows[0]?.['n'])
}

/** How many lines the log grew by. */
async function written(work: () => Promise<Response>) {
  const before = await lines()
  expect((await work()).status).toBeLessThan(400)
  return (await lines()) - before
}

test('names that leave the hall, and whom somebody looks for at the door, are written down', async () => {
  const at = `/b/leeds/whats-on/${things['occasion'] ?? ''}`
  expect(await written(() => hall.ask(ruth, `${at}/door?q=Canary`)), 'a search').toBe(1)
  expect(await written(() => hall.ask(ruth, `${at}/door/list`)), 'a phone’s list').toBe(1)
  const badges = () => hall.ask(ruth, `${at}/door/badges`, { who: 'everyone' })
  expect(await written(badges), 'badges').toBe(1)
  const once = newId()
  expect(
    await written(() => hall.ask(ruth, `${at}/sheets`, { who: 'coming', once })),
    'a sheet',
  ).toBe(1)
  expect(await written(() => hall.ask(ruth, `${at}/sheets/${once}`)), 'the sheet again').toBe(1)
})

test('whoever reads a name from the list is written down, on whichever page it stood', async () => {
  const read = []
  const holes = []
  for (const path of addresses())
    for (const query of ['', '?q=Canary']) {
      const before = await lines()
      const answer = await hall.ask(ruth, filled(path) + query)
      if (!(await answer.text()).includes(CANARY)) continue
      read.push(path)
      if ((await lines()) === before) holes.push(path)
    }
  expect(read.length).toBeGreaterThan(10)
  expect([...new Set(holes)].sort()).toEqual(Object.keys(UNWRITTEN).sort())
}, 120_000)
