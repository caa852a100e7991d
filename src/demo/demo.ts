import { sql, type Kysely } from 'kysely'
import type { DB } from '../platform/database/tables.ts'
import { begin } from '../platform/entering/enter.ts'
import type { House } from '../platform/house.ts'
import { newId } from '../platform/ids.ts'
import { chance, type Chance } from './chance.ts'

/** What every chapter of the demo's story is told with: one seed, one day called today, one database. */
export interface Demo {
  readonly now: Date
  /** For what only the hall's own hand can write: what is sealed, what waits for an officer. */
  readonly house: House
  readonly chance: Chance
  readonly newId: () => string
  /** Work as hall_app, like every request: what row-level security refuses, the demo cannot do either. */
  transaction<T>(person_id: string | null, work: (db: Kysely<DB>) => Promise<T>): Promise<T>
}

const SEED = 1896 // the year the Brussels people's house voted its first dividend

export function demoOn(db: Kysely<DB>, house: House): Demo {
  return {
    now: house.clock(),
    house,
    chance: chance(SEED),
    newId,
    transaction: (person_id, work) =>
      db.connection().execute(async (connection) => {
        await begin(connection, { person_id, reading: false })
        try {
          const answer = await work(connection)
          await sql`commit`.execute(connection)
          return answer
        } catch (error) {
          await sql`rollback`.execute(connection).catch(() => undefined)
          throw error
        }
      }),
  }
}

/** PostgreSQL takes at most 65,535 values in one statement; this many rows of any of our tables fit. */
const ROWS_AT_ONCE = 2000

export async function insertAll<T extends keyof DB & string>(
  db: Kysely<DB>,
  table: T,
  rows: readonly Parameters<ReturnType<Kysely<DB>['insertInto']>['values']>[0][],
) {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await db
      .insertInto(table)
      .values(rows.slice(at, at + ROWS_AT_ONCE) as never)
      .execute()
}

const DAY_MS = 24 * 3600 * 1000
export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS)
export const dayOf = (moment: Date) => moment.toISOString().slice(0, 10)

/** Some days from now, at a full hour of the clock in Greenwich. */
export function hourAhead(now: Date, days: number, hour: number): Date {
  const moment = daysBefore(now, -days)
  moment.setUTCHours(hour, 0, 0, 0)
  return moment
}
