import { sql } from 'kysely'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { holdShown } from '../holds/hold.queries.ts'
import type { Hold } from '../holds/hold.rules.ts'
import type { Week } from './week.rules.ts'

/** More holds than this in one week nobody reads on one page; the rest is said as a number. */
const WEEK_MAX = 600
const LASTS_DAYS_MAX = 14

/** Who has which room in a week, in order of time; of one place also what takes it up as a part or a whole. */
export async function holdsInWeek(
  scope: BodyScope,
  week: Week,
  place_id: string | null,
): Promise<Hold[]> {
  const taking = place_id
    ? sql`and exists (select from occupied o where o.body_id = h.body_id and o.hold_id = h.id and o.place_id = ${place_id})`
    : sql``
  const { rows } = await sql<Hold>`
    ${holdShown}
    where h.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and h.freed_at is null
      and h.starts_at > ${week.starts_at}::timestamptz - make_interval(days => ${LASTS_DAYS_MAX})
      and h.starts_at < ${week.ends_at} and h.ends_at > ${week.starts_at} ${taking}
    order by h.starts_at, p.name, h.id limit ${WEEK_MAX}`.execute(scope.db)
  return rows
}
