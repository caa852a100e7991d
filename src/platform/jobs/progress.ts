import { type Kysely, sql } from 'kysely'
import type { DB } from '../database/tables.ts'
import { isId } from '../ids.ts'

/** The page asks once a second; writing more often than this would only cost. */
const WRITE_MS_MIN = 250

type Which = { body_id: string; id: string }

/** Promises the reader a bar: called in the request's own transaction, beside `enqueue`. */
export async function beginProgress(
  db: Kysely<DB>,
  asked: Which & { kind: string; asked_by: string | null; asked_at: Date },
) {
  await db.insertInto('job_progress').values(asked).execute()
}

/** How far the work has come, for the page. */
export const progressOf = (db: Kysely<DB>, { body_id, id }: Which) =>
  db
    .selectFrom('job_progress')
    .select(['id', 'kind', 'state', 'steps_done', 'steps_total', 'trouble', 'ended_at'])
    .where('body_id', '=', body_id)
    .where('id', '=', id)
    .executeTakeFirst()

/**
 * Written beside the work's own transaction, on a connection of its own, so that the bar moves
 * before the work commits. `db` is the house's, not the scope's.
 */
export function progressWriter(db: Kysely<DB>, which: Which) {
  let writtenAt = -Infinity
  return {
    async moved(steps_done: number, steps_total: number) {
      if (performance.now() - writtenAt < WRITE_MS_MIN && steps_done < steps_total) return
      writtenAt = performance.now()
      await write(
        db,
        which,
        sql`state = 'working', steps_done = ${steps_done}, steps_total = ${steps_total}`,
      )
    },
    done: () =>
      write(
        db,
        which,
        sql`state = 'done', steps_done = coalesce(steps_total, steps_done), ended_at = now()`,
      ),
    failed: (trouble: string) =>
      write(db, which, sql`state = 'failed', trouble = ${trouble}, ended_at = now()`),
  }
}

async function write(db: Kysely<DB>, { body_id, id }: Which, set: ReturnType<typeof sql>) {
  if (!isId(body_id)) throw new Error('A context may hold ids only')
  await db.transaction().execute(async (trx) => {
    await sql.raw(`set local hall.body = '${body_id}'`).execute(trx)
    await sql`update job_progress set ${set} where body_id = ${body_id} and id = ${id}`.execute(trx)
  })
}
