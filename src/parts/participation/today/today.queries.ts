import { sql } from 'kysely'
import { RULE } from '../../../platform/deeds/index.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import type { Month } from '../month.rules.ts'
import { daysBefore } from '../standing.rules.ts'

/** How a body stands at this moment. took_part leaves out those who carried; reached, those who took part. */
interface Now {
  readonly members: number
  readonly carried: number
  readonly took_part: number
  readonly reached: number
  /** Those whose window ran out since the close of the last month. */
  readonly lapsed_since: number
  /** False when nothing at all was recorded about anyone in the window. */
  readonly recorded: boolean
}

/** Counted from standing as it is now, so a check-in a second ago is in it. */
export async function standsNow(scope: BodyScope, lastMonth: Month): Promise<Now> {
  const since = daysBefore(scope.now, RULE.windowDays)
  const lastClose = sql`(${lastMonth}::date + interval '1 month')::timestamp at time zone ${scope.where.time_zone}`
  const { rows } = await sql<Now>`
    select coalesce((select members from tally where body_id = ${scope.where.id}), 0) as members,
      (count(*) filter (where member and carried_at > ${since}))::integer as carried,
      (count(*) filter (where member and took_part_at > ${since} and coalesce(carried_at <= ${since}, true)))::integer as took_part,
      (count(*) filter (where member and reached_at > ${since} and coalesce(took_part_at <= ${since}, true)))::integer as reached,
      (count(*) filter (where member and took_part_at > ${lastClose} - make_interval(days => ${RULE.windowDays}) and took_part_at <= ${since}))::integer as lapsed_since,
      coalesce(bool_or(greatest(took_part_at, reached_at) > ${since}), false) as recorded
    from standing where body_id = ${scope.where.id}`.execute(scope.db)
  const now = rows[0]
  if (!now) throw new Error('A count gives a row')
  return now
}

/** What a body was at the close of a month. */
interface ClosedMonth {
  readonly month: Month
  readonly rule: number
  readonly members: number
  readonly recorded: boolean
  readonly carried: number
  readonly took_part: number
  readonly reached: number
  readonly on_paper: number
  readonly active: number
  readonly newly_active: number
  readonly kept: number
  readonly lapsed: number
  readonly returned: number
  readonly joined: number
  readonly joined_since: readonly Newcomers[]
  readonly kinds: Readonly<Record<string, number>>
}

/** Of those who joined so many months before: how many are still members, and how many active. */
interface Newcomers {
  readonly months: number
  readonly joined: number
  readonly members: number
  readonly active: number
}

/** The last closed months, oldest first; months that were never closed are missing. */
export async function closedMonths(scope: BodyScope, count: number): Promise<ClosedMonth[]> {
  const { rows } = await sql<ClosedMonth>`
    select month, rule, members, recorded, carried, took_part, reached, on_paper, active, newly_active, kept, lapsed,
      returned, joined, joined_since, kinds
    from snapshot where body_id = ${scope.where.id} order by month desc limit ${count}`.execute(
    scope.db,
  )
  return rows.reverse()
}
