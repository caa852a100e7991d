import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { importIn } from '../../src/parts/register/list/import-place.queries.ts'
import { setImport } from '../../src/parts/register/list/import.queries.ts'
import { applyImport, undoImport } from '../../src/parts/register/list/importing.ts'
import { takeRoll } from '../../src/parts/register/rolls/rolls.jobs.ts'
import { newId } from '../../src/platform/ids.ts'
import { testHall, type TestHall } from '../support/hall.ts'
import { doJobs } from '../support/letters.ts'
import { listsIn } from '../support/lists.ts'

/**
 * A list is applied, or taken back, while somebody merges, erases, or freezes the roll: each comes before
 * or after all of it, never in the middle.
 */
let hall: TestHall
let ruth: string
let lists: ReturnType<typeof listsIn>
beforeAll(async () => {
  hall = await testHall()
  lists = listsIn(hall)
  ruth = await hall.town.addPerson({ given: 'Ruth', family: 'Okafor', of: 'leeds' })
  await hall.town.addOffice(ruth, 'leeds', 'secretary')
}, 120_000)
afterAll(() => hall.close())

const HEAD = 'Member No,First Name,Surname,Email,Status\n'
let number = 1000
let zuz: string
let zuza: string
beforeEach(async () => {
  number += 10
  await lists.bring(`${HEAD}${number},Zuz,Oldname,z${number}@example.org,lapsed
${number + 1},Zuza,Oldname,y${number}@example.org,member`)
  zuz = await person(number)
  zuza = await person(number + 1)
  hall.setClock(new Date(Date.parse('2026-11-22T12:00:00Z') + number * 60_000))
})

async function person(of: number) {
  const { rows } = await hall.town.sql('select person_id from membership where number = $1', [
    String(of),
  ])
  return String(rows[0]?.['person_id'])
}

const nameOf = async (id: string) =>
  (await hall.town.sql('select family_name as name from person where id = $1', [id])).rows[0]?.[
    'name'
  ] as string

/** The new list says that Zuz is back, and both have another name. */
const renamed = () => `${HEAD}${number},Zuz,Newname,z${number}@example.org,member
${number + 1},Zuza,Newname,y${number}@example.org,member`

/** Applies a list; between the look at the roll and the first change `meanwhile` begins. */
async function apply(meanwhile: () => Promise<unknown>) {
  const { id } = await lists.look(renamed(), false)
  await lists.within((scope) => setImport(importIn(scope, id), { state: 'applying' }))
  let begun: Promise<unknown> = Promise.resolve()
  await lists.within((scope) =>
    applyImport(scope, id, async (percent) => {
      if (percent !== 20) return
      begun = meanwhile()
      await Promise.race([begun, pause(400)])
    }),
  )
  await begun
  return id
}

const merge = async () => {
  const pair = [zuz, zuza].sort().join('/')
  await hall.town.sql(
    `insert into possible_double (body_id, one_id, other_id, score, found, found_at) values ($1, $2, $3, 1, '{}', now()) on conflict do nothing`,
    [hall.town.body('leeds'), ...pair.split('/')],
  )
  return hall.ask(ruth, `/b/leeds/import/doubles/${pair}/merge`, {
    stays: pair.startsWith(zuz) ? 'right' : 'left',
  })
}
const erase = () => hall.ask(zuz, '/me/erasure', { sure: 'yes' })

test('two entries merged while a list is applied are one person afterwards', async () => {
  await apply(merge)
  const { rows } = await hall.town.sql(
    `select p.id from membership m join person p on p.id = m.person_id where p.merged_into is not null and m.counts`,
  )
  expect(rows).toEqual([])
  const merged = await hall.town.sql('select merged_into from person where id = $1', [zuz])
  expect(merged.rows).toEqual([{ merged_into: zuza }])
})

test('somebody erased while a list is applied has no name afterwards, and leaves none behind', async () => {
  await apply(erase)
  expect(await nameOf(zuz)).toBe('')
  const { rows } = await hall.town.sql('select what from list_before where person_id = $1', [zuz])
  expect(rows).toEqual([])
})

test('somebody erased while a list is taken back has no name afterwards', async () => {
  const { id } = await lists.bring(renamed().replace(`y${number}@`, `new${number}@`), false)
  await lists.within((scope) => setImport(importIn(scope, id), { state: 'undoing' }))
  await hall.town.sql('begin')
  await hall.town.sql('select from contact_point where person_id = $1 for update', [zuza])
  const undone = lists.within((scope) => undoImport(scope, id))
  await pause(400)
  const erased = erase()
  await pause(400)
  await hall.town.sql('rollback')
  await undone
  expect((await erased).status).toBe(303)
  expect(await nameOf(zuz)).toBe('')
  expect(await nameOf(zuza)).toBe('Oldname')
})

test('a roll frozen while a list is applied waits for it, so that no change is in neither', async () => {
  const freeze_id = newId()
  const frozen = async () => {
    hall.setClock(new Date(Date.parse('2026-11-22T12:05:00Z') + number * 60_000))
    await hall.town.sql(
      `insert into roll_freeze (body_id, id, purpose, freezes_at, ends_at, months_min, arrears_count, set_at, set_by, time_zone)
       values ($1, $2, 'Ballot', '2026-11-01', '2030-01-01', 0, true, '2026-10-01', $3, 'Europe/London')`,
      [hall.town.body('leeds'), freeze_id, ruth],
    )
    const payload = { body_id: hall.town.body('leeds') }
    await hall.house.queue.enqueue(hall.house.db, takeRoll, payload)
    await doJobs(hall, [takeRoll])
  }
  await apply(frozen)
  const { rows } = await hall.town.sql(
    'select on_roll from roll_entry where freeze_id = $1 and person_id = $2',
    [freeze_id, zuz],
  )
  // The list says that Zuz is back.
  expect(rows).toEqual([{ on_roll: true }])
})
