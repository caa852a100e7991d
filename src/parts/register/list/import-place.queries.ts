import { sql } from 'kysely'
import type { Scope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { dayOf } from '../../../time/wall-time.ts'

/** Where an import works: one unit, its bodies, and the day it is there. */
export interface BodyOf {
  db: Scope['db']
  unit_id: string
  bodies: readonly string[]
  today: string
  now: Date
  import_id: string
}

export function importIn(scope: Scope, import_id: string): BodyOf {
  const where = found(scope.where)
  return {
    db: scope.db,
    unit_id: found(where.unit_id),
    bodies: where.unit_bodies,
    today: dayOf(scope.now, where.time_zone),
    now: scope.now,
    import_id,
  }
}

/**
 * Whole lists are compared at once. What was written a moment ago in the same transaction is not in
 * the planner's statistics, and it would go through a hundred thousand rows a hundred thousand times;
 * so it is told to take them side by side, in sorted or hashed sets.
 */
export async function setBased(db: Scope['db']): Promise<void> {
  await sql`set local work_mem = '48MB'`.execute(db)
  await sql`set local enable_nestloop = off`.execute(db)
  // The index of search words takes in many rows at once more cheaply than a few at a time: those of
  // a hundred thousand people wait in its queue until the list is applied (list-tidying.jobs.ts).
  await sql`set local gin_pending_list_limit = '128MB'`.execute(db)
}

/**
 * Somebody's entry, looked up by their id. Joined as a set, the table of everybody in the hall would
 * be gone through for each list: of a union's three million for a branch of five hundred.
 */
export const entryOf = (id: string) =>
  sql.raw(`lateral (select * from person where person.id = ${id} offset 0)`)

/** Once the sets are compared, what is shown of them is looked up page by page. */
export async function pageByPage(db: Scope['db']): Promise<void> {
  await sql`set local enable_nestloop = on`.execute(db)
  // Of rows just written the planner knows nothing: of three million it had sorted all for each page.
  await sql`set local enable_sort = off`.execute(db)
}

/** The digits of a telephone as `listedPhone` writes it: ten times as fast as a regular expression. */
export const bare = (phone: string) => sql`translate(${sql.raw(phone)}, ' +', '')`
