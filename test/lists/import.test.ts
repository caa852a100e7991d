import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forgetTakenBack } from '../../src/parts/register/keeping/keeping.queries.ts'
import { importJobs } from '../../src/parts/register/list/import.jobs.ts'
import {
  applyDirectly,
  previewDirectly,
  undoDirectly,
} from '../../src/parts/register/list/importing.ts'
import { bytesSource } from '../../src/parts/register/list/reading/reading.ts'
import type { Scope } from '../../src/platform/entering/scope.ts'
import { asHallIn } from '../../src/platform/jobs/index.ts'
import { testHall, type TestHall } from '../support/hall.ts'
import { doJobs } from '../support/letters.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await testHall()
})
afterAll(() => hall.close())

const inLeeds = <T>(work: (scope: Scope) => Promise<T>) =>
  asHallIn(hall.house, 'a test', hall.town.body('leeds'), work)

const preview = (id: string, list: string | Buffer) =>
  inLeeds((scope) =>
    previewDirectly(scope, id, {
      file_name: 'list.csv',
      source: bytesSource(Buffer.from(list)),
      whole: null,
    }),
  )

/** Everything an import may touch, row by row. */
async function everything(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const table of TABLES) {
    const { rows } = await hall.town.sql(
      `select (to_jsonb(t) - 'counted_at')::text as row from ${table} t order by 1`,
    )
    found[table] = rows.map(({ row }: { row: string }) => row)
  }
  return found
}

const TABLES = [
  'person',
  'membership',
  'membership_period',
  'contact_point',
  'custom_field',
  'custom_value',
  'tally',
]

test('a first list is added, says nothing new the second time, and can be taken back whole', async () => {
  const list = readFileSync(new URL('../data/febrl-dataset1.csv', import.meta.url))
  const before = await everything()
  const id = hall.house.newId()
  const { counts } = await preview(id, list)
  expect(counts).toMatchObject({ rows: 1000, joined: 1000, lapsed: 0, members: 0 })
  await inLeeds((scope) => applyDirectly(scope, id, 'applied'))
  const again = await preview(hall.house.newId(), list)
  expect(again.counts).toMatchObject({ same: 1000, joined: 0, changed: 0, lapsed: 0, doubles: 0 })
  await doJobs(hall, importJobs)
  const { rows } = await hall.town.sql(
    `select reltuples::int as known, gin_clean_pending_list('membership_search')::int as waiting from pg_class where relname = 'membership'`,
  )
  expect(rows).toEqual([{ known: 1000, waiting: 0 }])
  const undone = await inLeeds((scope) => undoDirectly(scope, id))
  expect(undone).toEqual({ restored: 0, gone: 1000, detached: 0, left: 0 })
  // The emptied entries go in the night.
  expect(await forgetTakenBack(hall.house.db, 5000)).toBe(1000)
  expect(await everything()).toEqual(before)
})
