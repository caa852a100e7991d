import { createRequire } from 'node:module'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { PgBoss } from 'pg-boss'

export const QUEUE_SCHEMA = 'pgboss'
const INDEX_SECONDS_MAX = 300

/** Whether the queue's tables are there, in the version that the installed pg-boss works with. */
export async function queueIsCurrent(owner: pg.Client) {
  if (!(await isThere(owner))) return false
  const { rows } = await owner.query<{ version: number }>(
    `select version from ${QUEUE_SCHEMA}.version`,
  )
  const about: unknown = createRequire(import.meta.url)('pg-boss/package.json')
  return rows[0]?.version === (about as { pgboss: { schema: number } }).pgboss.schema
}

async function isThere(owner: pg.Client) {
  const { rows } = await owner.query<{ there: boolean }>(
    `select to_regclass('${QUEUE_SCHEMA}.version') is not null as there`,
  )
  return rows[0]?.there ?? false
}

/**
 * Makes or brings on the queue's own tables, as hall_owner, and lets hall_app work with them: rows
 * it may write, tables it may not make. What they hold is ids and times, never a person's data.
 */
export async function installQueue(owner: pg.Client) {
  const { PgBoss, getConstructionPlans } = await import('pg-boss')
  if (!(await isThere(owner))) await owner.query(getConstructionPlans(QUEUE_SCHEMA))
  else await bringOn(new PgBoss({ ...quiet, db: sqlOf(owner) }))
  await letHallWork(owner)
}

/** The same where there is no queue yet, inside the caller's transaction: pg-boss brings one of its own. */
export async function installQueueWithin(owner: pg.Client) {
  const { getConstructionPlans } = await import('pg-boss')
  const plans = getConstructionPlans(QUEUE_SCHEMA)
  const inner = /^\s*BEGIN;([\s\S]*)COMMIT;\s*$/.exec(plans)?.[1]
  if (!inner) throw new Error('pg-boss makes its tables in another way than it did')
  await owner.query(inner)
  await letHallWork(owner)
}

async function letHallWork(owner: pg.Client) {
  await owner.query(`
    grant usage on schema ${QUEUE_SCHEMA} to hall_app;
    grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to hall_app;
    grant execute on all functions in schema ${QUEUE_SCHEMA} to hall_app`)
}

const quiet = { schema: QUEUE_SCHEMA, supervise: false, schedule: false, bamIntervalSeconds: 1 }

/** pg-boss changes its tables when it starts and builds its indexes just after. */
async function bringOn(boss: PgBoss) {
  boss.on('error', () => undefined)
  await boss.start()
  for (let seconds = 0; seconds < INDEX_SECONDS_MAX; seconds++) {
    const left = await boss.getBamStatus()
    if (left.every(({ status }) => status === 'completed')) break
    await pause(1000)
  }
  await boss.stop({ graceful: false, close: false })
}

const sqlOf = (owner: pg.Client) => ({
  async executeSql(text: string, values?: unknown[]) {
    const answer: unknown = await owner.query(text, values)
    const all = (Array.isArray(answer) ? answer : [answer]) as pg.QueryResult[]
    return { rows: all.flatMap(({ rows }) => rows) }
  },
})
