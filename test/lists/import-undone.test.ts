import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keepPromises } from '../../src/parts/register/keeping/keeping.jobs.ts'
import {
  applyDirectly,
  previewDirectly,
  undoDirectly,
} from '../../src/parts/register/list/importing.ts'
import { bytesSource } from '../../src/parts/register/list/reading/reading.ts'
import type { Scope } from '../../src/platform/entering/scope.ts'
import { asHallIn } from '../../src/platform/jobs/index.ts'
import { testHall, type TestHall } from '../support/hall.ts'

/** What becomes of the people whom a list had added that is taken back (docs/decisions/070). */

let hall: TestHall
beforeAll(async () => {
  hall = await testHall()
})
afterAll(() => hall.close())

let list: string
let maria: string
beforeEach(async () => {
  list = await bringIn(`${++numbers},Maria,Canaryname,canary${numbers}@example.org`)
  maria = (await one(`select person_id as it from membership where number = '${numbers}'`)) ?? ''
})
let numbers = 0

const inLeeds = <T>(work: (scope: Scope) => Promise<T>) =>
  asHallIn(hall.house, 'a test', hall.town.body('leeds'), work)

async function bringIn(row: string) {
  const id = hall.house.newId()
  const source = bytesSource(Buffer.from(`Member No,First Name,Surname,Email\n${row}`))
  await inLeeds((scope) =>
    previewDirectly(scope, id, { file_name: 'list.csv', source, whole: false }),
  )
  await inLeeds((scope) => applyDirectly(scope, id, 'applied'))
  return id
}

const takeBack = () => inLeeds((scope) => undoDirectly(scope, list))

const night = () =>
  keepPromises.work({
    house: hall.house,
    payload: {},
    attempt: 1,
    last: true,
    signal: AbortSignal.timeout(60_000),
  })

async function one(text: string, values: unknown[] = []): Promise<string | undefined> {
  const { rows } = await hall.town.sql(text, values)
  return (rows as { it: string }[])[0]?.it
}

const entry = () =>
  one(
    `select concat_ws('|', given_name, family_name, taken_back_at is not null, erased_at is not null) as it
    from person where id = $1`,
    [maria],
  )

test('their names and addresses go at once, their empty entries and their sign-in in the night', async () => {
  await hall.town.sql(
    `insert into auth."user" (id, name, email, email_verified) values ($1, '', 'm@person.invalid', true)`,
    [maria],
  )
  expect(await takeBack()).toEqual({ restored: 0, gone: 1, detached: 0, left: 0 })
  expect(await entry()).toBe('||t|f')
  for (const table of ['membership', 'membership_period', 'contact_point'])
    expect(
      await one(`select person_id as it from ${table} where person_id = $1`, [maria]),
      table,
    ).toBe(undefined)
  await night()
  expect(await entry()).toBe(undefined)
  expect(await one(`select id as it from auth."user" where id = $1`, [maria])).toBe(undefined)
})

test('an officer finds them nowhere from then on, in the words for somebody who never was', async () => {
  const ann = await hall.town.addPerson({ given: 'Ann', family: 'Armitage', of: 'leeds' })
  await hall.town.addOffice(ann, 'leeds', 'secretary')
  const page = `/b/leeds/people/${maria}`
  expect(await hall.read(ann, page)).toContain('Canaryname')
  await takeBack()
  expect((await hall.ask(ann, page)).status).toBe(404)
  const never = await hall.read(ann, `/b/leeds/people/${hall.house.newId()}`)
  expect(await hall.read(ann, page)).toBe(never)
  expect(await hall.read(ann, '/b/leeds/people?q=canary')).not.toContain('Canaryname')
})

test('whoever did what an act on lists may not see stays in the record', async () => {
  await hall.town.sql(
    `insert into calendar_address (person_id, secret_hash, made_at) values ($1, repeat('a', 64), now())`,
    [maria],
  )
  expect(await takeBack()).toMatchObject({ gone: 0, detached: 1 })
  await night()
  expect(await entry()).toBe('Maria|Canaryname|f|f')
})

test('whoever came onto another list meanwhile stays there', async () => {
  await hall.town.sql(
    `insert into membership (body_id, person_id, state, state_since, sort_name, search_text)
    values ($1, $2, 'member', current_date, 'canaryname maria', '')`,
    [hall.town.body('hull'), maria],
  )
  expect(await takeBack()).toMatchObject({ gone: 0, detached: 1 })
  await night()
  expect(await one(`select body_id as it from membership where person_id = $1`, [maria])).toBe(
    hall.town.body('hull'),
  )
  expect(await entry()).toBe('Maria|Canaryname|f|f')
})

test('a deed written in the very moment of the undo keeps its person, as an entry without a name', async () => {
  await takeBack()
  await hall.town.sql(
    `insert into deed (body_id, id, person_id, kind, done_at, recorded_at)
    values ($1, $2, $3, 'came', now(), now())`,
    [hall.town.body('leeds'), hall.house.newId(), maria],
  )
  await night()
  expect(await entry()).toBe('||f|t')
  await night()
  expect(await entry()).toBe('||f|t')
})

test('only an empty entry can be marked for the night', async () => {
  const marked = hall.town.sql(`update person set taken_back_at = now() where id = $1`, [maria])
  await expect(marked).rejects.toThrow('person_taken_back_empty')
})
