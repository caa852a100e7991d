import { sql } from 'kysely'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import type { Month } from './month.rules.ts'
import { PAGE_SIZE, SHOWN_IN_DAY } from './whats-on.rules.ts'
import type { Cursor, InMonth, WhatIsOn, Wish } from './whats-on.rules.ts'

/** Nothing lasts longer than this (a check on the table), so what runs now began no earlier. */
const LASTS_DAYS_MAX = 14
const ON_DAY_MAX = 200

/** What is on now and to come, soonest first: one page, and one row more when there are more. */
export async function occasionsAhead(
  scope: BodyScope,
  { wish, after, limit = PAGE_SIZE + 1 }: { wish: Wish; after: Cursor | null; limit?: number },
): Promise<WhatIsOn[]> {
  const on = after ? sql`and (o.starts_at, o.id) > (${after.at}, ${after.id}::uuid)` : sql``
  const { rows } = await sql<WhatIsOn>`
    ${shown(scope)}
    where o.body_id = any (${bodies(scope)}::uuid[]) and o.ends_at > ${scope.now}
      and o.starts_at > ${scope.now}::timestamptz - make_interval(days => ${LASTS_DAYS_MAX})
      ${wished(wish)} ${on}
    order by o.starts_at, o.id limit ${limit}`.execute(scope.db)
  return rows
}

/** What the reader said yes to and is still to come, soonest first. */
export async function occasionsOfMine(scope: BodyScope, limit: number): Promise<WhatIsOn[]> {
  const { rows } = await sql<WhatIsOn>`
    ${shown(scope)}
    where o.body_id = any (${bodies(scope)}::uuid[]) and o.ends_at > ${scope.now} and exists (
      select from commitment c where c.body_id = o.body_id and c.occasion_id = o.id
        and c.person_id = (select me()) and c.state in ('promised', 'waiting'))
    order by o.starts_at, o.id limit ${limit}`.execute(scope.db)
  return rows
}

/** What has been, latest first. */
export async function occasionsPast(
  scope: BodyScope,
  { wish, before }: { wish: Wish; before: Cursor | null },
): Promise<WhatIsOn[]> {
  const on = before ? sql`and (o.starts_at, o.id) < (${before.at}, ${before.id}::uuid)` : sql``
  const { rows } = await sql<WhatIsOn>`
    ${shown(scope)}
    where o.body_id = any (${bodies(scope)}::uuid[]) and o.ends_at <= ${scope.now}
      and o.starts_at <= ${scope.now} ${wished(wish)} ${on}
    order by o.starts_at desc, o.id desc limit ${PAGE_SIZE + 1}`.execute(scope.db)
  return rows
}

/** All of one day, whatever became of it. */
export async function occasionsOnDay(
  scope: BodyScope,
  { from, until }: { from: Date; until: Date },
): Promise<WhatIsOn[]> {
  const { rows } = await sql<WhatIsOn>`
    ${shown(scope)}
    where o.body_id = any (${bodies(scope)}::uuid[]) and o.starts_at >= ${from} and o.starts_at < ${until}
    order by o.starts_at, o.id limit ${ON_DAY_MAX}`.execute(scope.db)
  return rows
}

/** The first few of each day of a month, and how many there are on it. */
export async function occasionsInMonth(
  scope: BodyScope,
  month: Month,
  wish: Wish,
): Promise<InMonth[]> {
  const { rows } = await sql<InMonth>`
    with placed as (
      select o.body_id, o.id, o.title, o.starts_at, (o.starts_at at time zone ${scope.where.time_zone})::date as day
      from occasion o
      where o.body_id = any (${bodies(scope)}::uuid[]) and o.starts_at >= ${month.from} and o.starts_at < ${month.until}
        ${wished(wish)}
    ), ranked as (
      select *, row_number() over (partition by day order by starts_at, id) as n, count(*) over (partition by day) as on_day
      from placed
    )
    select r.id, r.day, r.title, r.starts_at, r.on_day,
      exists (select from calling_off f
        where f.body_id = r.body_id and f.occasion_id = r.id and f.withdrawn_at is null) as called_off,
      exists (select from commitment c where c.body_id = r.body_id and c.occasion_id = r.id
        and c.person_id = (select me()) and c.state in ('promised', 'waiting')) as mine
    from ranked r where r.n <= ${SHOWN_IN_DAY}
    order by r.starts_at, r.id`.execute(scope.db)
  return rows
}

/** How many came to each of these, and how many of them for the first time. */
export async function turnouts(scope: BodyScope, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { came: number; came_first: number }>()
  const { rows } = await sql<{ occasion_id: string; came: number; came_first: number }>`
    select * from turnout(${ids}::uuid[])`.execute(scope.db)
  return new Map(rows.map(({ occasion_id, ...counts }) => [occasion_id, counts]))
}

/** The bodies of the unit, to choose a ward's calendar. */
export async function bodiesOfUnit(scope: BodyScope): Promise<{ slug: string; name: string }[]> {
  if (scope.where.unit_bodies.length < 2) return []
  const { rows } = await sql<{ slug: string; name: string }>`
    select slug, name from body where id = any (${bodies(scope)}::uuid[]) and closed_on is null
    order by array_length(path, 1), name`.execute(scope.db)
  return rows
}

const bodies = (scope: BodyScope) => [...scope.where.unit_bodies]

const wished = ({ kind, ward }: Wish) => sql`
  ${kind ? sql`and o.kind = ${kind}` : sql``}
  ${ward ? sql`and o.body_id = (select id from body where slug = ${ward})` : sql``}`

const shown = (scope: BodyScope) => sql`
  select o.id, o.body_id, o.kind, o.title, o.place, o.starts_at, o.ends_at, o.host_shown,
    case when o.body_id <> ${scope.where.id} then b.name end as elsewhere,
    f.reason as called_off, s.coming, s.first_timers, s.short, coalesce(s."full", false) as "full",
    mine.state as mine, mine.slot as my_slot
  from occasion o
    join body b on b.id = o.body_id
    left join calling_off f on f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null
    cross join lateral (
      select coalesce(sum(taken), 0)::integer as coming, coalesce(sum(first_timers), 0)::integer as first_timers,
        bool_or(name = '' and taken + offered >= maximum) as "full",
        coalesce(jsonb_agg(jsonb_build_object('name', name, 'n', minimum - (taken - seeking)) order by place) filter (where taken - seeking < minimum), '[]') as short
      from slot where body_id = o.body_id and occasion_id = o.id and closed_at is null) s
    left join lateral (
      select c.state, sl.name as slot from commitment c join slot sl on sl.body_id = c.body_id and sl.id = c.slot_id
      where c.body_id = o.body_id and c.occasion_id = o.id and c.person_id = (select me())
        and c.state in ('promised', 'waiting')) mine on true`
