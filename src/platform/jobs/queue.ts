import { sql } from 'kysely'
import type { Job as Ticket, PgBoss } from 'pg-boss'
import type { Address } from '../database/addresses.ts'
import type { House } from '../house.ts'
import type { Logger } from '../running/log.ts'
import { QUEUE_SCHEMA } from './install.ts'
import type { Job, Queue } from './job.ts'

const CONNECTIONS_MAX = 2
const RETRY_SECONDS = 2
const KEPT_SECONDS = 7 * 24 * 3600
/** So long a hall may be closed and still know when a nightly job was last done. */
const KEPT_SECONDS_BY_THE_CLOCK = 40 * 24 * 3600
const POLL_SECONDS = 2
const POLL_SECONDS_WITH_NOTICE = 5
const STOP_MS_MAX = 8_000
/** A process that was killed shows no sign of life for so long: then another takes up what it had begun. */
const SIGN_OF_LIFE_SECONDS = 60
const TIME_ZONE = 'Europe/London'

export interface RunningQueue extends Queue {
  /** Begins to work on jobs; what they may use is the house. */
  work(house: House, jobs: readonly Job[]): Promise<void>
  /** Lets running jobs come to an end, or gives them back to be tried again. */
  stop(): Promise<void>
}

/** The queue in the hall's own database. Nothing is loaded or connected before the first use. */
export function openQueue(address: Address, log: Logger): RunningQueue {
  let started: Promise<PgBoss> | undefined
  const known = new Map<string, Promise<void>>()
  const boss = () => (started ??= start(address, log))
  const knowing = async (job: Job) => {
    if (!known.has(job.name)) known.set(job.name, tell(await boss(), job))
    await known.get(job.name)
  }
  return {
    async enqueue(db, job, payload, when) {
      await knowing(job)
      const { fromKysely } = await import('pg-boss')
      await (
        await boss()
      ).send(job.name, payload, {
        db: fromKysely(db),
        ...(when && { startAfter: when.after }),
      })
    },
    async work(house, jobs) {
      for (const job of jobs) {
        await knowing(job)
        await takeUp(await boss(), house, job)
      }
      // Not a minute later: after a crash somebody may be looking at a bar that stands still.
      const looking = (await boss()).supervise()
      looking.catch((error: unknown) => log.warn({ err: error }, 'the queue met trouble'))
    },
    async stop() {
      await (await started)?.stop({ graceful: true, timeout: STOP_MS_MAX })
    },
  }
}

async function start(address: Address, log: Logger) {
  const { PgBoss } = await import('pg-boss')
  const boss = new PgBoss({
    ...(address.as('hall_app', 'Commonhall jobs') as object),
    max: CONNECTIONS_MAX,
    schema: QUEUE_SCHEMA,
    // The tables are hall_owner's: `migrate` makes and changes them.
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    useListenNotify: true,
  })
  boss.on('error', (error) => log.error({ err: error }, 'the queue met trouble'))
  return boss.start()
}

async function tell(boss: PgBoss, job: Job) {
  const options = {
    retryLimit: job.retries,
    retryDelay: RETRY_SECONDS,
    retryBackoff: true,
    ...(job.retry_seconds_max && { retryDelayMax: job.retry_seconds_max }),
    expireInSeconds: job.seconds_max,
    heartbeatSeconds: SIGN_OF_LIFE_SECONDS,
    deleteAfterSeconds: job.cron ? KEPT_SECONDS_BY_THE_CLOCK : KEPT_SECONDS,
    notify: true,
  }
  await boss.createQueue(job.name, options)
  // Where the queue was made by an earlier version, today's limits hold.
  await boss.updateQueue(job.name, options)
}

async function takeUp(boss: PgBoss, house: House, job: Job) {
  const pace = {
    pollingIntervalSeconds: POLL_SECONDS,
    notifyPollingIntervalSeconds: POLL_SECONDS_WITH_NOTICE,
  }
  await boss.work<object>(job.name, pace, async ([task]) => {
    if (task) await attempt(house, job, task)
  })
  if (job.cron) await boss.schedule(job.name, job.cron, {}, { tz: TIME_ZONE, missed: 'once' })
}

async function attempt(house: House, job: Job, task: Ticket) {
  const tried = { job: job.name, job_id: task.id, attempt: task.retryCount + 1 }
  const last = task.retryCount >= job.retries
  try {
    const payload = job.payload.parse(task.data ?? {})
    const since = job.cron ? await lastDone(house, job) : null
    await job.work({ house, payload, attempt: tried.attempt, last, since, signal: task.signal })
    house.log.info(tried, 'a job is done')
  } catch (error) {
    house.log[last ? 'error' : 'warn']({ ...tried, err: error }, 'a job failed')
    // The queue writes down what it is told, and holds no person's data: an address that a mail server
    // refused would stand there.
    throw new Error('the log says why')
  }
}

async function lastDone({ db }: House, { name }: Job) {
  const { rows } = await sql<{ at: Date | null }>`
    select max(completed_on) as at from ${sql.table(`${QUEUE_SCHEMA}.job`)}
    where name = ${name} and state = 'completed'`.execute(db)
  return rows[0]?.at ?? null
}
