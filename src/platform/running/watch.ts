import type { Kysely } from 'kysely'
import { isBeforeLastMigration, migrationsHere, newerMigration } from '../database/migrate.ts'
import type { DB } from '../database/tables.ts'
import { settleQueue } from '../jobs/set-back.ts'
import type { Sessions } from '../sessions/index.ts'
import type { Logger } from './log.ts'

const BETWEEN_MS = 60_000

interface Watched {
  readonly db: Kysely<DB>
  readonly sessions: Pick<Sessions, 'settle'>
  readonly log: Logger
}

/**
 * What an open hall notices by itself, as it opens and then each minute: that the clock was set back, which it
 * puts right, and that a newer version has changed the database under it.
 */
export function openWatch({ db, sessions, log }: Watched) {
  let here: ReturnType<typeof migrationsHere> | undefined
  let newer: string | null = null
  let next: NodeJS.Timeout | undefined
  let stopped = false

  async function look() {
    const seconds = await settleQueue(db)
    if (seconds > 0) await clockWasSetBack(Math.round(seconds / 60))
    const before = newer
    newer = await newerMigration(db, (await (here ??= migrationsHere())).keys())
    if (newer && newer !== before)
      log.warn(
        { migration: newer },
        'a newer version has changed the database: close this process, and start that one',
      )
  }
  async function clockWasSetBack(minutes: number) {
    if (await isBeforeLastMigration(db))
      return log.warn(
        { minutes },
        'the clock is earlier than when this version first ran here: look whether it is right',
      )
    await sessions.settle()
    log.warn(
      { minutes },
      'the clock was set back: work by the clock goes on from now, and whoever signed in meanwhile signs in again',
    )
  }
  async function lookOn() {
    // Where the database is away the hall says so already, and this is looked at again.
    await look().catch((error: unknown) => log.debug({ err: error }, 'nothing could be looked at'))
    if (!stopped) next = setTimeout(() => void lookOn(), BETWEEN_MS).unref()
  }

  return {
    look,
    begin: lookOn,
    stop() {
      stopped = true
      clearTimeout(next)
    },
    /** What whoever watches the server is told for as long as it is so. */
    notes: () =>
      newer
        ? [
            `The database was brought on by ${newer}, which this process lacks: close it, and start the newer version.`,
          ]
        : [],
  }
}
