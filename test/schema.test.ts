import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../src/platform/database/open.ts'
import { writeRowTypes } from '../src/platform/database/row-types.ts'
import { dumpSchema } from '../src/platform/database/schema-dump.ts'
import { freshHall } from '../src/platform/testing/fresh-hall.ts'

let hall: Database
beforeAll(async () => void (hall = await freshHall()))
afterAll(() => hall.close())

const asOwner = async (write: typeof dumpSchema) => {
  const owner = await hall.owner()
  return write(owner).finally(() => owner.end())
}
const again = 'run bin/hall schema after changing a migration'

test('db/schema.sql says what the migrations make', async () => {
  expect(await asOwner(dumpSchema), again).toBe(await readFile('db/schema.sql', 'utf8'))
})

test('the row types are those of the tables', async () => {
  const written = await readFile('src/platform/database/tables.ts', 'utf8')
  expect(await asOwner(writeRowTypes), again).toBe(written)
})
