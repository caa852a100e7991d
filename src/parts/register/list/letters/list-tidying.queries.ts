import { sql } from 'kysely'
import type { Scope } from '../../../../platform/entering/scope.ts'
import type { BodyOf } from '../import-place.queries.ts'

/** Fewer change neither the planner's mind nor how long a search takes. */
const LONG_ROWS_MIN = 500

export async function isLong({ db, unit_id, import_id }: BodyOf): Promise<boolean> {
  const { rows } = await sql`
    select from list_row
    where body_id = ${unit_id} and import_id = ${import_id} offset ${LONG_ROWS_MIN - 1} limit 1
  `.execute(db)
  return rows.length > 0
}

export async function tidy(db: Scope['db']): Promise<void> {
  await sql`select tidy_after_list()`.execute(db)
}
