import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshHall } from '../testing/fresh-hall.ts'
import type { Database } from './open.ts'

let hall: Database
beforeAll(async () => void (hall = await freshHall()))
afterAll(() => hall.close())

/** Asks five times on one connection; gives the answers and what that connection keeps prepared. */
async function askOften(text: string, values: unknown[]) {
  const client = await hall.appPool.connect()
  const answers: unknown[] = []
  for (let turn = 0; turn < 5; turn++) answers.push((await client.query(text, values)).rows)
  const { rows } = await client.query<{ statement: string }>(
    'select statement from pg_prepared_statements',
  )
  client.release()
  return { answers, kept: rows.map(({ statement }) => statement) }
}

test('what is asked often is prepared once, and answers the same', async () => {
  const text = 'select $1::int + 1 as next'
  const { answers, kept } = await askOften(text, [41])
  expect(answers).toEqual(Array.from({ length: 5 }, () => [{ next: 42 }]))
  expect(kept.filter((one) => one === text)).toHaveLength(1)
})

test('what is asked often now is prepared, however much was asked often before', async () => {
  const client = await hall.appPool.connect()
  for (let n = 0; n < 450; n++)
    for (let turn = 0; turn < 3; turn++) await client.query(`select ${n} + $1::int as old`, [1])
  client.release()
  const text = 'select $1::int + 3 as next'
  expect((await askOften(text, [1])).kept).toContain(text)
})

test('a statement that begins with a comment is planned anew each time', async () => {
  const text = '/* planned anew */ select $1::int + 2 as next'
  const { answers, kept } = await askOften(text, [40])
  expect(answers).toHaveLength(5)
  expect(kept).not.toContain(text)
})

test('several statements in one are never prepared: the context of a request is set with them', async () => {
  const text = "begin; set local hall.body = ''; commit"
  const { kept } = await askOften(text, [])
  expect(kept).not.toContain(text)
})

test('when a newer version changes a table, what stands alone is not troubled; a transaction is, but only one', async () => {
  const owner = await hall.owner()
  await owner.query('create table shelf (id int); grant select on shelf to hall_app')
  await owner.query('insert into shelf values (7)')
  const text = 'select * from shelf where id = $1'
  await askOften(text, [7])
  await owner.query('alter table shelf add column room text')
  expect((await askOften(text, [7])).answers[0]).toEqual([{ id: 7, room: null }])

  await owner.query('alter table shelf add column floor text')
  const inTransaction = async () => {
    const client = await hall.appPool.connect()
    try {
      await client.query('begin')
      return (await client.query(text, [7])).rows[0] as unknown
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  await expect(inTransaction()).rejects.toThrow('cached plan')
  for (let turn = 0; turn < 5; turn++)
    expect(await inTransaction()).toEqual({ id: 7, room: null, floor: null })
  await owner.query('drop table shelf')
  await owner.end()
})
