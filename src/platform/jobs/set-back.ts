import { type Kysely, sql } from 'kysely'
import type { DB } from '../database/tables.ts'
import { QUEUE_SCHEMA } from './install.ts'

/** pg-boss looks at the clock twice a minute and writes down when; so far ahead of now only a clock set back leaves it. */
const AHEAD_SECONDS_MIN = 90
/** Where a job does not say how long it waits at most between two attempts. */
const RETRY_SECONDS_MAX = 3600

/**
 * After the clock was set back, what the queue wrote down lies ahead: nothing would run by the clock, no killed
 * work be taken up and nothing be sent that was asked for meanwhile, until that time comes once more. Puts it
 * right, and says by how many seconds the clock was ahead; 0 where it was not.
 */
export async function settleQueue(db: Kysely<DB>): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ seconds: number }>`
      with was as (select cron_on from ${tableOf('version')} for update)
      update ${tableOf('version')} set cron_on = now(), bam_on = least(bam_on, now()), flow_on = least(flow_on, now()),
        monitor_backoff_on = least(monitor_backoff_on, now())
      from was where was.cron_on > now() + make_interval(secs => ${AHEAD_SECONDS_MIN})
      returning round(extract(epoch from was.cron_on - now()))::int as seconds`.execute(trx)
    const seconds = rows[0]?.seconds ?? 0
    if (seconds > 0) await settleStamps(trx)
    return seconds
  })
}

async function settleStamps(db: Kysely<DB>) {
  await sql`
    update ${tableOf('queue')} set monitor_claim_on = least(monitor_claim_on, now()), monitor_on = least(monitor_on, now()),
      maintain_on = least(maintain_on, now())`.execute(db)
  // What was asked for then waits as long as it was to wait.
  await sql`
    update ${tableOf('job')} set start_after = start_after - (created_on - now()), keep_until = keep_until - (created_on - now()),
      created_on = now() where created_on > now()`.execute(db)
  await sql`
    update ${tableOf('job')} set start_after = least(start_after, now() + make_interval(secs => coalesce(retry_delay_max, ${RETRY_SECONDS_MAX})))
    where state = 'retry'`.execute(db)
  await sql`
    update ${tableOf('job')} set started_on = least(started_on, now()), heartbeat_on = least(heartbeat_on, now()),
      completed_on = least(completed_on, now())
    where greatest(started_on, heartbeat_on, completed_on) > now()`.execute(db)
  // That a night still to come is done already.
  await sql`
    delete from ${tableOf('job')} where singleton_on > now() at time zone 'utc' and starts_with(name, '__pgboss__')`.execute(
    db,
  )
}

const tableOf = (name: string) => sql.table(`${QUEUE_SCHEMA}.${name}`)
