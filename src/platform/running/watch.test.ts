import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { houseOn } from '../../../test/support/hall.ts'
import type { Database } from '../database/open.ts'
import type { HallEnv, House } from '../house.ts'
import { defineJob, openQueue } from '../jobs/index.ts'
import { freshHall } from '../testing/fresh-hall.ts'
import { withHealth } from './health.ts'
import { openLog } from './log.ts'
import { openWatch } from './watch.ts'

let hall: Database
let house: House
const said: { level: number; msg: string; minutes?: number; migration?: string }[] = []
const log = openLog('warn', {
  write: (line) => void said.push(JSON.parse(line) as (typeof said)[number]),
})

const rung: string[] = []
const ring = defineJob({
  name: 'test.ring',
  payload: z.object({ bell: z.string() }),
  retries: 2,
  seconds_max: 30,
  work: ({ payload }) => Promise.resolve(void rung.push(payload.bell)),
})
const nightly = defineJob({
  name: 'test.nightly',
  payload: z.object({}),
  retries: 1,
  seconds_max: 30,
  cron: '* * * * *',
  work: () => Promise.resolve(void rung.push('by the clock')),
})

beforeAll(async () => {
  hall = await freshHall()
  house = await houseOn(hall, () => new Date())
})
afterAll(() => hall.close())

async function asOwner(...statements: string[]) {
  const owner = await hall.owner()
  for (const statement of statements) await owner.query(statement)
  await owner.end()
}

test('after the clock was set back by a day, work goes on from now: by the clock, asked for, and begun', async () => {
  const opened = async () => {
    const queue = openQueue(hall.address, openLog('silent'))
    await queue.work(house, [ring, nightly])
    return queue
  }
  const before = await opened()
  await before.stop()
  await hall.app.transaction().execute((trx) => before.enqueue(trx, ring, { bell: 'dinner' }))
  await hall.app.transaction().execute((trx) => before.enqueue(trx, ring, { bell: 'tea' }))
  const ahead = "interval '1 day'"
  await asOwner(
    `update pgboss.version set cron_on = now() + ${ahead}`,
    `update pgboss.queue set monitor_claim_on = now() + ${ahead}, monitor_on = now() + ${ahead}, maintain_on = now() + ${ahead}`,
    `update pgboss.job set created_on = created_on + ${ahead}, start_after = start_after + ${ahead} where data->>'bell' = 'dinner'`,
    // Begun by a process that was killed before the clock was put right.
    `update pgboss.job set state = 'active', started_on = now() + ${ahead}, heartbeat_on = now() + ${ahead}, created_on = now()
     where data->>'bell' = 'tea'`,
    // Each of the next minutes counts as done already.
    `insert into pgboss.job (name, state, completed_on, singleton_key, singleton_on)
     select '__pgboss__send-it', 'completed', now() + ${ahead}, 'test.nightly__', date_trunc('minute', now() at time zone 'utc') + n * interval '1 minute'
     from generate_series(1, 3) n`,
  )
  const watch = openWatch({ ...house, log })
  await watch.look()
  expect(said).toMatchObject([
    { level: 40, minutes: 1440, msg: expect.stringContaining('set back') },
  ])
  await watch.look()
  expect(said).toHaveLength(1)
  await asOwner(
    // A minute passes in which the killed process shows no sign of life.
    `update pgboss.job set heartbeat_on = heartbeat_on - interval '2 minutes' where state = 'active'`,
    `update pgboss.queue set monitor_claim_on = null, monitor_on = null`,
  )
  const after = await opened()
  await expect
    .poll(() => [...rung].sort(), { timeout: 90_000 })
    .toEqual(expect.arrayContaining(['by the clock', 'dinner', 'tea']))
  await after.stop()
}, 120_000)

test('a clock that is wrong now, as after a dead battery, is said to be, and signs nobody out', async () => {
  let settled = 0
  const sessions = { settle: () => Promise.resolve(void (settled += 1)) }
  const look = async () => {
    await asOwner("update pgboss.version set cron_on = now() + interval '2 hours'")
    said.length = 0
    await openWatch({ ...house, sessions, log }).look()
  }
  await asOwner("update migration set ran_at = now() + interval '1 hour' where name like '001-%'")
  await look()
  expect(said).toMatchObject([
    { minutes: 120, msg: expect.stringContaining('look whether it is right') },
  ])
  expect(settled).toBe(0)
  await asOwner("update migration set ran_at = now() where name like '001-%'")
  await look()
  expect(settled).toBe(1)
})

test('a clock that goes on as it should is left alone', async () => {
  await asOwner("update pgboss.version set cron_on = now() + interval '30 seconds'")
  said.length = 0
  await openWatch({ ...house, log }).look()
  expect(said).toEqual([])
})

test('a process beside a newer version says so once in its log, and at /healthz for as long as it is so', async () => {
  const watch = openWatch({ ...house, log })
  const outside = withHealth(new Hono<HallEnv>(), house, watch.notes)
  const health = async () => {
    await watch.look()
    const answer = await outside.request('/healthz')
    return [answer.status, await answer.text()]
  }
  said.length = 0
  expect(await health()).toEqual([200, 'open'])
  await asOwner("insert into migration (name, checksum) values ('999-tomorrow.sql', 'x')")
  const [status, text] = await health()
  expect(status).toBe(200)
  expect(text).toMatch(/^open\nThe database was brought on by 999-tomorrow.sql, which this process/)
  await health()
  expect(said).toMatchObject([{ level: 40, migration: '999-tomorrow.sql' }])
})
