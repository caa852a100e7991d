import { sql } from 'kysely'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import type { Series } from './series.queries.ts'

/** One date of a series that is still to come, as its page shows it. */
interface DateAhead {
  readonly id: string
  readonly day: string
  readonly starts_at: Date
  readonly series_starts_at: Date | null
  readonly title: string
  readonly called_off: string | null
  readonly left: boolean
  readonly people: number
}

export const DATES_AHEAD_SHOWN = 12
const LEFT_SHOWN = 50

export async function datesAhead(scope: BodyScope, series: Series): Promise<DateAhead[]> {
  const { rows } = await sql<DateAhead>`
    ${ahead(scope, series)} and o.left_series_at is null order by o.starts_at, o.id limit ${DATES_AHEAD_SHOWN}`.execute(
    scope.db,
  )
  return rows
}

/** Dates that people had said yes to before the series changed, and that nobody has settled yet. */
export async function datesLeft(scope: BodyScope, series: Series): Promise<DateAhead[]> {
  const { rows } = await sql<DateAhead>`
    ${ahead(scope, series)} and o.left_series_at is not null and f.id is null order by o.starts_at, o.id limit ${LEFT_SHOWN}`.execute(
    scope.db,
  )
  return rows
}

export async function countAhead(scope: BodyScope, series: Series): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from occasion o where o.body_id = ${series.body_id} and o.series_id = ${series.id}
      and o.ends_at > ${scope.now} and o.left_series_at is null`.execute(scope.db)
  return rows[0]?.n ?? 0
}

const ahead = (scope: BodyScope, series: Series) => sql`
  select o.id, o.series_day as day, o.starts_at, o.series_starts_at, o.title, f.reason as called_off,
    o.left_series_at is not null as "left", (select coalesce(sum(s.taken + s.waiting), 0)::integer from slot s
      where s.body_id = o.body_id and s.occasion_id = o.id) as people
  from occasion o
    left join calling_off f on f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null
  where o.body_id = ${series.body_id} and o.series_id = ${series.id} and o.ends_at > ${scope.now}`

/** For the list: when each is next, and how many of its dates want looking at. */
export async function seriesNext(scope: BodyScope) {
  const { rows } = await sql<{ series_id: string; next_at: Date | null; left: number }>`
    select o.series_id, min(o.starts_at) filter (where o.left_series_at is null and f.id is null) as next_at,
      (count(*) filter (where o.left_series_at is not null and f.id is null))::integer as "left"
    from occasion o left join calling_off f on f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null
    where o.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and o.series_id is not null and o.ends_at > ${scope.now}
    group by o.series_id`.execute(scope.db)
  return new Map(rows.map(({ series_id, ...next }) => [series_id, next]))
}

/** The series of one occasion, for its page: which, and what it says of this day. */
export async function seriesOfOccasion(
  scope: BodyScope,
  { body_id, id }: { body_id: string; id: string },
): Promise<{ series_id: string; day: string; was_at: Date | null; left: boolean } | null> {
  const { rows } = await sql<{
    series_id: string
    day: string
    was_at: Date | null
    left: boolean
  }>`
    select series_id, series_day as day, series_starts_at as was_at, left_series_at is not null as "left"
    from occasion where body_id = ${body_id} and id = ${id} and series_id is not null`.execute(
    scope.db,
  )
  return rows[0] ?? null
}

/** The dates that were called off together with a change, by the moment they share. */
export async function calledOffWith(scope: BodyScope, series: Series, at: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select o.id from calling_off f join occasion o on o.body_id = f.body_id and o.id = f.occasion_id
    where f.body_id = ${series.body_id} and o.series_id = ${series.id} and f.called_off_at = ${at}
      and f.withdrawn_at is null and o.starts_at > ${scope.now} order by o.id`.execute(scope.db)
  return rows.map(({ id }) => id)
}
