import { sql } from 'kysely'
import type { Scope } from '../../../../platform/entering/scope.ts'
import { OFFER_HOURS } from './line.rules.ts'

/** For how many hours a place is offered: what the unit voted last, or the hall's own habit. */
export async function offerHours(scope: Scope, unit_id: string): Promise<number> {
  const { rows } = await sql<{ value: number }>`
    select value from setting where body_id = ${unit_id} and name = 'offer-hours'
    order by recorded_at desc, id desc limit 1`.execute(scope.db)
  return Math.max(1, rows[0]?.value ?? OFFER_HOURS)
}
