import { sql } from 'kysely'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asHallIn } from '../src/platform/jobs/index.ts'
import { applyImport, readImport, undoImport } from '../src/parts/register/importing.ts'
import { beginImport, keepPiece, setImport } from '../src/parts/register/import.queries.ts'
import { importIn } from '../src/parts/register/import-place.queries.ts'
import type { Scope } from '../src/platform/scope.ts'
import { testHall, type TestHall } from './support/hall.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await testHall()
})
afterAll(() => hall.close())

const inLeeds = <T>(work: (scope: Scope) => Promise<T>) =>
  asHallIn(hall.house, 'a test', hall.town.body('leeds'), work)

async function read(text: string | Buffer) {
  const id = hall.house.newId()
  const bytes = Buffer.from(text)
  await inLeeds(async (scope) => {
    await beginImport(scope, hall.town.body('leeds'), {
      id,
      file_name: 'list.csv',
      bytes: bytes.length,
    })
    await keepPiece(scope, hall.town.body('leeds'), id, 0, bytes)
  })
  const compared = await inLeeds((scope) => readImport(scope, id))
  return { id, counts: compared?.counts }
}

async function apply(id: string) {
  await inLeeds((scope) => setImport(importIn(scope, id), { state: 'applying' }))
  return inLeeds((scope) => applyImport(scope, id))
}

async function undo(id: string) {
  await inLeeds((scope) => setImport(importIn(scope, id), { state: 'undoing' }))
  return inLeeds((scope) => undoImport(scope, id))
}

const dump = async () => {
  const tables = [
    'person',
    'membership',
    'membership_period',
    'contact_point',
    'custom_field',
    'custom_value',
    'tally',
  ]
  const out: Record<string, string[]> = {}
  for (const table of tables) {
    const { rows } = await hall.town.sql(
      `select (to_jsonb(t) - 'counted_at')::text as row from ${table} t order by 1`,
    )
    out[table] = rows.map(({ row }: { row: string }) => row)
  }
  return out
}

test('febrl 1', async () => {
  const before = await dump()
  const { id, counts } = await read(readFileSync('test/data/febrl-dataset1.csv'))
  console.log(counts)
  expect(await apply(id)).toBe('applied')
  const again = await read(readFileSync('test/data/febrl-dataset1.csv'))
  console.log(again.counts)
  console.log(await undo(id))
  expect(await dump()).toEqual(before)
})
