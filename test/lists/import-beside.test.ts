import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  applyDirectly,
  doublesDirectly,
  planDirectly,
  previewDirectly,
  type ListAtHand,
} from '../../src/parts/register/list/importing.ts'
import type { Compared } from '../../src/parts/register/list/planning/comparing.ts'
import { bytesSource } from '../../src/parts/register/list/reading/reading.ts'
import { onOneConnection } from '../../src/platform/database/one-connection.ts'
import type { Scope } from '../../src/platform/entering/scope.ts'
import type { House } from '../../src/platform/house.ts'
import { asHallIn } from '../../src/platform/jobs/index.ts'
import { testHall, type TestHall } from '../support/hall.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await testHall()
})
afterAll(() => hall.close())

const inLeeds = <T>(house: House, work: (scope: Scope) => Promise<T>) =>
  asHallIn(house, 'a test', hall.town.body('leeds'), work)

const HEAD = 'Member No,First Name,Surname,Date of birth,Address 1,Postcode,Email'
const listOf = (...rows: string[]): ListAtHand => ({
  file_name: 'list.csv',
  source: bytesSource(Buffer.from([HEAD, ...rows].join('\n'))),
  whole: false,
})

const counted = async (table: 'membership' | 'possible_double'): Promise<unknown> => {
  const { rows } = await hall.town.sql(
    `select count(*)::int as n from ${table} where body_id = $1`,
    [hall.town.body('leeds')],
  )
  return rows[0].n
}

type Looks = (holds: House, id: string, planned: Compared) => Promise<Compared>

/** As `bin/hall import` does it: one connection holds the list and looks for doubles, another applies it. */
function bringIn(list: ListAtHand, looks: Looks): Promise<Compared> {
  const id = hall.house.newId()
  return onOneConnection(hall.house.db, async (db) => {
    const holds = { ...hall.house, db }
    const planned = await inLeeds(holds, (scope) => planDirectly(scope, id, list))
    const compared = looks(holds, id, planned)
    compared.catch(() => undefined)
    await inLeeds(hall.house, (scope) => applyDirectly(scope, id, 'applied', compared))
    return compared
  })
}

const looksIn =
  (list: ListAtHand): Looks =>
  (house, id, planned) =>
    inLeeds(house, (scope) => doublesDirectly(scope, id, list, planned))

const ann = '1,Ann,Leeming,1 May 1970,3 Oak Road,LS1 2AB,ann@example.org'
const anne = '2,Anne,Leeming,1 May 1970,3 Oak Road,LS1 2AB,ann@example.org'
const bilal = '3,Bilal,Ashworth,2 June 1980,5 Elm Road,LS1 2AC,bilal@example.org'
const billal = '4,Billal,Ashworth,2 June 1980,5 Elm Road,LS1 2AC,bilal@example.org'

test('where doubles cannot be looked for, nothing of the list comes onto the roll', async () => {
  const crash = (house: House) =>
    inLeeds(house, () => Promise.reject<Compared>(new Error('the power went')))
  const lost = bringIn(listOf(ann, anne), crash)
  await expect(lost).rejects.toThrow('the power went')
  expect(await counted('membership')).toBe(0)
})

test('a list is applied while its doubles are looked for, which then wait for somebody', async () => {
  const list = listOf(ann, anne)
  const compared = await bringIn(list, looksIn(list))
  expect(compared.counts).toMatchObject({ joined: 2, doubles: 1 })
  expect(await counted('membership')).toBe(2)
  expect(await counted('possible_double')).toBe(1)
})

test('of two who bring in the same list at once, one does; the other is told, and leaves nothing waiting', async () => {
  await hall.town.sql('truncate list_import, possible_double, person cascade')
  const list = listOf(ann, bilal)
  const [first, second] = [hall.house.newId(), hall.house.newId()]
  for (const id of [first, second])
    await inLeeds(hall.house, (scope) => planDirectly(scope, id, list))
  const outcomes = await Promise.allSettled(
    [first, second].map((id) =>
      inLeeds(hall.house, (scope) => applyDirectly(scope, id, 'applied')),
    ),
  )
  const refused = outcomes.filter((one) => one.status === 'rejected')
  expect(refused.map(({ reason }) => String(reason))).toEqual([
    'Trouble: Another list was brought in meanwhile. Nothing was changed by this one.',
  ])
  expect(await counted('membership')).toBe(2)
  const { rows } = await hall.town.sql('select state from list_import order by state')
  expect(rows).toEqual([{ state: 'applied' }, { state: 'dropped' }])
  await hall.town.sql('truncate list_import, possible_double, person cascade')
  await bringIn(listOf(ann, anne), looksIn(listOf(ann, anne)))
})

test('behind a pooler, which gives the next transaction another connection, it is read once more', async () => {
  const list = listOf(bilal, billal)
  const elsewhere: Looks = (_, id, planned) => looksIn(list)(hall.house, id, planned)
  expect((await bringIn(list, elsewhere)).counts).toMatchObject({ joined: 2, doubles: 1 })
  expect(await counted('membership')).toBe(4)
  expect(await counted('possible_double')).toBe(2)
})

test('of a first list, what repeats or shares a number is set aside, though it came before that was known', async () => {
  await hall.town.sql('truncate list_import, possible_double, person cascade')
  const anne2 = anne.replace('2,', '1,')
  const compared = await inLeeds(hall.house, (scope) =>
    previewDirectly(scope, hall.house.newId(), listOf(ann, bilal, billal, bilal, anne2)),
  )
  expect(compared.counts).toMatchObject({ rows: 5, joined: 2, needs_you: 2, doubles: 1 })
  const { rows } = await hall.town.sql('select kind, row from list_row order by row')
  expect(rows).toEqual([
    { kind: 'needs-you', row: 2 },
    { kind: 'join', row: 3 },
    { kind: 'join', row: 4 },
    { kind: 'needs-you', row: 6 },
  ])
})
