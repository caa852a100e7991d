import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '../database/open.ts'
import { freshHall } from '../testing/fresh-hall.ts'
import { ownKey, takeKey, type KeyFound } from './own-key.ts'

let hall: Database
const folders: string[] = []

beforeAll(async () => {
  hall = await freshHall()
})
beforeEach(async () => {
  const owner = await hall.owner()
  await owner.query('delete from auth.hall_key').finally(() => owner.end())
})
afterAll(async () => {
  for (const folder of folders) rmSync(folder, { recursive: true })
  await hall.close()
})

/** A machine of this hall, with a data folder of its own. */
function machine(hallKey?: string) {
  const hallData = mkdtempSync(path.join(tmpdir(), 'own-key-'))
  folders.push(hallData)
  return { hallData, hallKey }
}
const newKey = () => randomBytes(32).toString('base64')
const asks = (settings: ReturnType<typeof machine>) => ownKey(hall.authPool, settings)
const opens = async (settings: ReturnType<typeof machine>) => keyOf(await asks(settings))
const keyOf = (found: KeyFound) => {
  if (found.key === null) throw new Error(found.why)
  return found.key
}

test('the first start makes the key, and the next ones find it again', async () => {
  const office = machine()
  const key = await opens(office)
  expect(await opens(office)).toEqual(key)
  expect(await opens(machine(key.toString('base64')))).toEqual(key)
})

test('a machine without the hall’s key is told where to put it, and makes none of its own', async () => {
  await opens(machine())
  const second = machine()
  const file = path.join(second.hallData, 'hall.key')
  expect(await asks(second)).toEqual({
    key: null,
    why: expect.stringContaining(`The key of this hall is not here: put its copy at ${file}`),
  })
  expect(existsSync(file)).toBe(false)
})

test('a machine with another key does not lock with it, and is told which one is wrong', async () => {
  await opens(machine())
  // As after a restore: the folder had a hall of its own before.
  const other = machine()
  await takeKey(hall.authPool, other)
  await opens(other)
  await takeKey(hall.authPool, machine(newKey()))
  expect(await asks(other)).toEqual({
    key: null,
    why: expect.stringContaining('hall.key is not the key that this hall locks with'),
  })
})

test('a HALL_KEY that is another’s is a slip: nothing is opened with it', async () => {
  await opens(machine())
  await expect(asks(machine(newKey()))).rejects.toThrow('HALL_KEY is not the key that this hall')
})

test('of first starts at once with a key each, one opens', async () => {
  const starts = await Promise.allSettled(Array.from({ length: 4 }, () => opens(machine(newKey()))))
  expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('where the key is lost, the hall takes a new one, and the old one opens it no more', async () => {
  const office = machine()
  const lost = (await opens(office)).toString('base64')
  rmSync(path.join(office.hallData, 'hall.key'))
  await takeKey(hall.authPool, office)
  expect((await opens(office)).toString('base64')).not.toBe(lost)
  await expect(opens(machine(lost))).rejects.toThrow('HALL_KEY is not the key')
})

test('the database does not hold the key', async () => {
  const key = await opens(machine())
  const { rows } = await hall.authPool.query('select * from auth.hall_key')
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(key.toString('base64'))
  expect(JSON.stringify(rows)).not.toContain(key.toString('hex').slice(0, 32))
})
