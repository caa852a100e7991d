import { sql } from 'kysely'
import type { Scope } from '../../../../platform/entering/scope.ts'
import type { BodyOf } from '../import-place.queries.ts'

/** Fewer change neither the planner's mind nor how long a search takes. */
export const ROWS_MIN = 500

export async function rowsOf({ db, unit_id, import_id }: BodyOf): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from list_row
    where body_id = ${unit_id} and import_id = ${import_id}`.execute(db)
  return rows[0]?.n ?? 0
}

export async function tidy(db: Scope['db'], rows: number): Promise<void> {
  await sql`select tidy_after_list(${rows})`.execute(db)
}
