import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshHall } from '../testing/fresh-hall.ts'
import { onOneConnection } from './one-connection.ts'
import type { Database } from './open.ts'
import type { DB } from './tables.ts'

let hall: Database
beforeAll(async () => void (hall = await freshHall()))
afterAll(() => hall.close())

const ask = async (db: Kysely<DB>, what: string) =>
  (await sql<{ answer: string }>`select ${what}::text as answer`.execute(db)).rows[0]?.answer

const here = async (db: Kysely<DB>) =>
  (await sql<{ body: string }>`select current_setting('hall.body', true) as body`.execute(db))
    .rows[0]?.body

test('what is asked at once is answered each to its own question', async () => {
  const answers = await onOneConnection(hall.app, (db) =>
    Promise.all(Array.from({ length: 40 }, (_, n) => ask(db, `cup ${n}`))),
  )
  expect(answers).toEqual(Array.from({ length: 40 }, (_, n) => `cup ${n}`))
})

test('a context set and not waited for stands before whatever is asked after it, and ends with its transaction', async () => {
  const asked = Array.from({ length: 30 }, (_, n) =>
    onOneConnection(hall.app, async (db) => {
      const began = sql.raw(`begin; set local hall.body = 'body ${n}'`).execute(db)
      const [first, second] = await Promise.all([here(db), here(db), began])
      await sql`commit`.execute(db)
      return [first, second, await here(db)]
    }),
  )
  for (const [n, seen] of (await Promise.all(asked)).entries())
    expect(seen).toEqual([`body ${n}`, `body ${n}`, ''])
})

test('after one that fails, those behind it in its transaction fail too, and the next request is well', async () => {
  const outcomes = await onOneConnection(hall.app, async (db) => {
    const all = [
      sql`begin`.execute(db),
      sql`select 1 / 0`.execute(db),
      ask(db, 'never said'),
      sql`rollback`.execute(db),
    ]
    return (await Promise.allSettled(all)).map(({ status }) => status)
  })
  expect(outcomes).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
  expect(await onOneConnection(hall.app, (db) => ask(db, 'well'))).toBe('well')
})

test('what is left over of a request cannot speak on a connection that is another one’s', async () => {
  const kept = await onOneConnection(hall.app, (db) => Promise.resolve({ db }))
  await expect(ask(kept.db, 'late')).rejects.toThrow('This request is over')
})
