import pg from 'pg'
import type { Cluster } from './cluster.ts'
import { addressOf } from './server.ts'

/** The one hall that may use a data folder holds this advisory lock for as long as it lives. */
const HOUSE_LOCK = 4_285_001
const HALL_NAME = 'Commonhall'

/**
 * The lock lives in the database itself: a hall killed with -9 loses its connection and with it
 * the lock, so no stale file ever has to be told from a live one.
 */
export async function tryLock(cluster: Cluster, who: string): Promise<pg.Client | undefined> {
  const client = await connect(cluster, `${HALL_NAME} ${who}`)
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
    HOUSE_LOCK,
  ])
  if (rows[0]?.got) return client
  await client.end()
  return undefined
}

/** Who holds the house, as they named themselves. */
export async function holderOf(cluster: Cluster) {
  const client = await connect(cluster, 'asking who is here')
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity
      where pid = (select pid from pg_locks where locktype = 'advisory' and objid = $1 and granted)`,
    [HOUSE_LOCK],
  )
  await client.end()
  return rows[0]?.name
}

/** Seconds since the server of this folder was started. */
export async function ageOf(lock: pg.Client) {
  const { rows } = await lock.query<{ age: number }>(
    'select extract(epoch from clock_timestamp() - pg_postmaster_start_time())::float8 as age',
  )
  return rows[0]?.age ?? 0
}

async function connect(cluster: Cluster, name: string) {
  const client = new pg.Client({
    ...addressOf(cluster),
    user: 'postgres',
    database: 'postgres',
    application_name: name,
  })
  client.on('error', () => undefined)
  await client.connect()
  return client
}
