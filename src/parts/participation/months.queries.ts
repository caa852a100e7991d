import { sql, type Kysely } from 'kysely'
import type { DB } from '../../platform/database/tables.ts'
import { RULE } from '../../platform/deeds/index.ts'
import type { Scope } from '../../platform/entering/scope.ts'
import { found } from '../../platform/errors.ts'
import { monthOf, type Month } from './month.rules.ts'

/**
 * Makes the snapshots of a month (its first day: '2026-10-01') for these bodies, or for every body
 * that keeps or shares a list, from memberships and deeds. Those already there stay as they are.
 * Says how many it made. Some 0.1 s for a constituency; about a minute for 650 of them with three
 * million members.
 */
export async function closeMonth(
  db: Kysely<DB>,
  month: Month,
  bodies: readonly string[] | null = null,
): Promise<number> {
  const { rows } = await sql<{ made: number }>`
    select close_month(${month}::date, ${bodies}::uuid[], ${RULE.version}, ${RULE.windowDays}) as made`.execute(
    db,
  )
  return rows[0]?.made ?? 0
}

/** Figures of months that have not ended are of a clock that was ahead: they go, and are made when the month ends. */
export async function openMonthsToCome(scope: Scope): Promise<number> {
  const { unit_bodies, time_zone } = found(scope.where)
  const { rows } = await sql<{ gone: number }>`
    select open_months_to_come(${monthOf(scope.now, time_zone)}::date, ${[...unit_bodies]}::uuid[]) as gone`.execute(
    scope.db,
  )
  return rows[0]?.gone ?? 0
}

/** How far back a month that was missed is still closed. */
const MONTHS_BACK_MAX = 36

/**
 * Closed months of this unit that have no snapshot in every body, oldest first. They begin with the
 * first deed on record: before that nothing was kept here, and there is nothing to say.
 */
export async function monthsMissed(scope: Scope): Promise<Month[]> {
  const { unit_bodies, time_zone } = found(scope.where)
  const { rows } = await sql<{ month: Month }>`
    with began as (
      select date_trunc('month', min(first.recorded_at at time zone ${time_zone}))::date as month
      from unnest(${[...unit_bodies]}::uuid[]) u (id)
        cross join lateral (select d.recorded_at from deed d where d.body_id = u.id order by d.done_at limit 1) first
    ), due as (
      select generate_series(greatest(b.month, this.month - make_interval(months => ${MONTHS_BACK_MAX})),
        this.month - interval '1 month', '1 month')::date as month
      from began b cross join (select date_trunc('month', ${scope.now} at time zone ${time_zone})::date as month) this
      where b.month is not null
    )
    select due.month::date as month from due
    where exists (select from unnest(${[...unit_bodies]}::uuid[]) u (id)
      where not exists (select from snapshot s where s.body_id = u.id and s.month = due.month))
    order by due.month`.execute(scope.db)
  return rows.map(({ month }) => month)
}
