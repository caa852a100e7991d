import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freshHall } from '../testing/fresh-hall.ts'
import type { Database } from './open.ts'
import type { DB } from './tables.ts'

let hall: Database
beforeAll(async () => void (hall = await freshHall()))
afterAll(() => hall.close())

const ask = async (db: Kysely<DB>, what: string) =>
  (await sql<{ answer: string }>`select ${what}::text as answer`.execute(db)).rows[0]?.answer

const process = async (db: Kysely<DB>) =>
  (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid

const many = <T>(work: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: 60 }, (_, n) => work(n)))

test('sixty who pass by at once are answered each to their own question, over three connections', async () => {
  const answers = await many((n) => ask(hall.shared, `cup ${n}`))
  expect(answers).toEqual(Array.from({ length: 60 }, (_, n) => `cup ${n}`))
  expect(new Set(await many(() => process(hall.shared))).size).toBeLessThanOrEqual(3)
  expect(hall.appPool.idleCount).toBe(hall.appPool.totalCount)
})

test('one question that cannot be answered spoils none of those beside it', async () => {
  const asked = await many((n) =>
    (n % 7 === 0 ? sql`select 1 / 0`.execute(hall.shared) : ask(hall.shared, `cup ${n}`)).then(
      () => 'answered',
      () => 'failed',
    ),
  )
  expect(asked).toEqual(Array.from({ length: 60 }, (_, n) => (n % 7 === 0 ? 'failed' : 'answered')))
})

test('nobody can leave a context on it for the next', async () => {
  for (const text of ['begin', "set hall.body = 'x'", ' SET LOCAL hall.body = 1', 'commit'])
    await expect(sql.raw(text).execute(hall.shared)).rejects.toThrow('stand alone')
  await expect(hall.shared.transaction().execute(() => Promise.resolve())).rejects.toThrow()
})

test('a connection that breaks is not used again', async () => {
  const waiting = sql`select pg_sleep(30)`.execute(hall.shared).then(
    () => 'slept',
    () => 'broken',
  )
  await vi.waitFor(async () => {
    const { rows } = await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where query like 'select pg_sleep%' and datname = current_database()`.execute(hall.app)
    expect(rows).toHaveLength(1)
  })
  expect(await waiting).toBe('broken')
  expect(await many((n) => ask(hall.shared, `cup ${n}`))).toHaveLength(60)
})
