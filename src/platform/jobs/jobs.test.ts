import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { houseOn } from '../../../test/support/hall.ts'
import type { Database } from '../database/open.ts'
import { newId } from '../ids.ts'
import { openLog } from '../running/log.ts'
import { freshHall } from '../testing/fresh-hall.ts'
import {
  beginProgress,
  defineJob,
  openQueue,
  progressOf,
  progressWriter,
  type RunningQueue,
} from './index.ts'

let hall: Database
let queue: RunningQueue
const rung: string[] = []
let refusals = 1

const ring = defineJob({
  name: 'test.ring',
  payload: z.object({ bell: z.string() }),
  retries: 2,
  seconds_max: 30,
  work: ({ payload }) => Promise.resolve(void rung.push(payload.bell)),
})
const stubborn = defineJob({
  name: 'test.stubborn',
  payload: z.object({}),
  retries: 2,
  seconds_max: 30,
  work({ attempt, last }) {
    rung.push(`attempt ${attempt}${last ? ', the last' : ''}`)
    return refusals-- > 0 ? Promise.reject(new Error('not yet')) : Promise.resolve()
  },
})

beforeAll(async () => {
  hall = await freshHall()
  queue = openQueue(hall.address, openLog('silent'))
})
afterAll(async () => {
  await queue.stop()
  await hall.close()
})

const soon = (check: () => void) => expect.poll(check, { timeout: 20_000 })

test('a job whose request is rolled back never runs; one that is committed runs soon', async () => {
  await queue.work(await houseOn(hall, () => new Date()), [ring, stubborn])
  await hall.app
    .transaction()
    .execute(async (trx) => {
      await queue.enqueue(trx, ring, { bell: 'never' })
      throw new Error('the form was wrong')
    })
    .catch(() => undefined)
  await hall.app.transaction().execute((trx) => queue.enqueue(trx, ring, { bell: 'dinner' }))
  await soon(() => rung).toEqual(['dinner'])
})

test('a job that fails is tried again, and knows which attempt it is', async () => {
  rung.length = 0
  await hall.app.transaction().execute((trx) => queue.enqueue(trx, stubborn, {}))
  await soon(() => rung).toEqual(['attempt 1', 'attempt 2'])
})

test('what a closed hall missed for nights is done once when it opens, and knows since when', async () => {
  const nights: (Date | null)[] = []
  const nightly = defineJob({
    name: 'test.nightly',
    payload: z.object({}),
    retries: 1,
    seconds_max: 30,
    cron: '0 4 * * *',
    work: ({ since }) => Promise.resolve(void nights.push(since ?? null)),
  })
  const open = async () => {
    const opened = openQueue(hall.address, openLog('silent'))
    await opened.work(await houseOn(hall, () => new Date()), [nightly])
    return opened
  }
  const [yesterweek, tonight] = ['10 days', '5 days']
  await (await open()).stop()
  const owner = await hall.owner()
  await owner.query(`update pgboss.schedule set created_on = now() - interval '${yesterweek}'`)
  await owner.query(`update pgboss.version set cron_on = now() - interval '${tonight}'`)
  const last = new Date(Date.now() - 5 * 24 * 3600 * 1000)
  const doneLast = `insert into pgboss.job (name, state, completed_on) values ('test.nightly', 'completed', $1)`
  await owner.query(doneLast, [last])
  const again = await open()
  await soon(() => nights).toEqual([last])
  await again.stop()
  await owner.query(`delete from pgboss.schedule where name = 'test.nightly'`)
  await owner.end()
  expect(nights).toHaveLength(1)
})

test('what a killed process had begun is taken up by the next one, long before its time is over', async () => {
  const done: number[] = []
  const long = defineJob({
    name: 'test.long',
    payload: z.object({}),
    retries: 2,
    seconds_max: 3600,
    work: ({ attempt }) => Promise.resolve(void done.push(attempt)),
  })
  const killed = openQueue(hall.address, openLog('silent'))
  await hall.app.transaction().execute((trx) => killed.enqueue(trx, long, {}))
  await killed.stop()
  const owner = await hall.owner()
  const { rowCount } = await owner.query(`
    update pgboss.job set state = 'active', started_on = now() - interval '2 minutes',
      heartbeat_on = now() - interval '2 minutes' where name = 'test.long'`)
  expect(rowCount).toBe(1)
  await owner.query(`update pgboss.queue set monitor_on = null, monitor_claim_on = null`)
  await owner.end()
  const next = openQueue(hall.address, openLog('silent'))
  await next.work(await houseOn(hall, () => new Date()), [long])
  await soon(() => done).toEqual([2])
  await next.stop()
})

test('the bar moves while the work is still going on, and only its own body sees it', async () => {
  const [body_id, elsewhere, id] = [newId(), newId(), newId()]
  const owner = await hall.owner()
  await owner.query('alter table body no force row level security')
  for (const [one, slug] of [
    [body_id, 'leeds'],
    [elsewhere, 'hull'],
  ])
    await owner.query(
      `insert into body (id, register_id, path, kind, slug, name, opened_on)
       values ($1, $1, array[$1::uuid], 'constituency', $2, $2, '2020-01-01')`,
      [one, slug],
    )
  await owner.query('alter table body force row level security')
  await owner.end()
  const inBody = (body: string | undefined) =>
    hall.app.transaction().execute(async (trx) => {
      await sql.raw(`set local hall.body = '${body}'`).execute(trx)
      if (body === body_id && !(await progressOf(trx, { body_id, id })))
        await beginProgress(trx, {
          body_id,
          id,
          kind: 'import.apply',
          asked_by: null,
          asked_at: new Date(),
        })
      return progressOf(trx, { body_id, id })
    })
  expect(await inBody(body_id)).toMatchObject({ state: 'waiting', steps_done: 0 })
  const bar = progressWriter(hall.app, { body_id, id })
  await bar.moved(20, 80)
  expect(await inBody(body_id)).toMatchObject({ state: 'working', steps_done: 20, steps_total: 80 })
  await bar.done()
  expect(await inBody(body_id)).toMatchObject({ state: 'done', steps_done: 80 })
  expect(await inBody(elsewhere)).toBeUndefined()
})
