import { sql } from 'kysely'
import type { Scope } from '../../../platform/entering/scope.ts'
import type { Occasion } from './occasion.rules.ts'

/** An occasion with what other calendars ask for: when it was made, and when last changed. */
export async function calendarEntry<O extends Occasion>(
  scope: Scope,
  occasion: O,
): Promise<(O & { made_at: Date; changed_at: Date | null }) | null> {
  const { rows } = await sql<{ made_at: Date; changed_at: Date | null }>`
    select made_at, changed_at from occasion where body_id = ${occasion.body_id} and id = ${occasion.id}`.execute(
    scope.db,
  )
  return rows[0] ? { ...occasion, ...rows[0] } : null
}
