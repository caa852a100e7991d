import { afterAll, beforeAll, expect, test } from 'vitest'
import { tidyAfterList } from '../../src/parts/register/list/letters/list-tidying.jobs.ts'
import { testHall, type TestHall } from '../support/hall.ts'

/** What is done once a long list stands on the roll (docs/decisions/070). */

let hall: TestHall
beforeAll(async () => {
  hall = await testHall()
  await hall.town.sql('analyze membership')
})
afterAll(() => hall.close())

const tidied = (rows: number) =>
  tidyAfterList.work({
    house: hall.house,
    payload: { rows },
    attempt: 1,
    last: true,
    signal: AbortSignal.timeout(60_000),
  })

async function planned() {
  const { rows } = await hall.town.sql(
    `select reltuples::int as n from pg_class where oid = 'membership'::regclass`,
  )
  return (rows as { n: number }[])[0]?.n ?? 0
}

async function addHundred() {
  await hall.town.sql(
    `insert into person (id, register_id, given_name, family_name, made_at)
     select new_id(), register_id, 'Listed', 'Longley' || n, now() from body, generate_series(1, 100) n where slug = 'leeds'`,
  )
  await hall.town.sql(
    `insert into membership (body_id, person_id, state, state_since, sort_name, search_text)
     select $1, p.id, 'member', '2026-01-01', lower(p.family_name), lower(p.family_name) from person p
     where p.given_name = 'Listed' and not exists (select from membership m where m.person_id = p.id)`,
    [hall.town.body('leeds')],
  )
}

test('the planner hears of a list that is a good part of the hall, and of no other', async () => {
  const before = await planned()
  await addHundred()
  await tidied(Math.floor(before / 20))
  expect(await planned()).toBe(before)
  await tidied(100)
  expect(await planned()).toBe(before + 100)
})
