import { sql } from 'kysely'
import type { Scope } from '../../../platform/entering/scope.ts'
import type { MyEntry, Outside, OutsideAlone } from './outside.rules.ts'

type Passing = Pick<Scope, 'db' | 'now'>

/** Nothing lasts longer (a check on the table), so what runs now began no earlier. */
const LASTS_DAYS_MAX = 14

/** One occasion by the addresses of its body and itself; null unless it is open to everyone. */
export async function occasionOutside(
  { db }: Passing,
  { body, id }: { body: string; id: string },
): Promise<OutsideAlone | null> {
  const counted = sql`,
    case when s.id is not null then json_build_object('maximum', s.maximum, 'taken', s.taken, 'offered', s.offered,
      'waiting', s.waiting, 'offers', s.offers) end as counted`
  const { rows } = await sql<OutsideAlone>`
    ${columns(counted)} where b.slug = ${body} and b.closed_on is null and o.id = ${id} and o.open_to = 'everyone'`.execute(
    db,
  )
  return rows[0] ?? null
}

interface Asked {
  /** `below`: of every body under it, however far down. */
  readonly of: { readonly body_id: string } | { readonly below: string }
  readonly kind?: string | null
  readonly from: Date
  readonly until?: Date | null
  readonly limit: number
}

/** What is on outside from a moment on (what still runs then included), soonest first. */
export async function occasionsOutside({ db }: Passing, asked: Asked): Promise<Outside[]> {
  const { kind, from, until, limit } = asked
  const whose =
    'below' in asked.of
      ? sql`o.body_id in (select id from body where path @> array[${asked.of.below}::uuid])`
      : sql`o.body_id = ${asked.of.body_id}`
  const { rows } = await sql<Outside>`
    ${columns()}
    where ${whose} and o.open_to = 'everyone' and b.closed_on is null and o.ends_at > ${from}
      and o.starts_at > ${from}::timestamptz - make_interval(days => ${LASTS_DAYS_MAX})
      ${until ? sql`and o.starts_at < ${until}` : sql``}
      ${kind ? sql`and o.kind = ${kind}` : sql``}
    order by o.starts_at, o.id limit ${limit}`.execute(db)
  return rows
}

/** How many things open to everyone took place in a body and below, since a moment. */
export async function countOutside(
  { db, now }: Passing,
  { below, since }: { below: string; since: Date },
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from occasion o
    where o.body_id in (select id from body where path @> array[${below}::uuid]) and o.open_to = 'everyone'
      and o.starts_at >= ${since} and o.ends_at <= ${now}
      and not exists (select from calling_off f
        where f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null)`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

const columns = (more = sql``) => sql`
  select o.id, o.body_id, o.kind, o.title, o.about, o.place, o.starts_at, o.ends_at, o.made_at, o.changed_at, o.sequence,
    f.reason as called_off, s.maximum as room_for, s.maximum - least(s.taken + s.offered, s.maximum) as places_left,
    json_build_object('id', b.id, 'slug', b.slug, 'name', b.name, 'time_zone', b.time_zone, 'accent', b.accent) as body${more}
  from occasion o
    join body b on b.id = o.body_id
    left join calling_off f on f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null
    left join slot s on s.body_id = o.body_id and s.occasion_id = o.id and s.name = '' and s.closed_at is null`

/** What was put on or changed last and is still to come, newest first. */
export async function occasionsNewOutside(
  { db, now }: Passing,
  { below, limit }: { below: string; limit: number },
): Promise<Outside[]> {
  const { rows } = await sql<Outside>`
    ${columns()}
    where o.body_id in (select id from body where path @> array[${below}::uuid]) and o.open_to = 'everyone'
      and b.closed_on is null and o.ends_at > ${now}
    order by coalesce(o.changed_at, o.made_at) desc, o.id desc limit ${limit}`.execute(db)
  return rows
}

/** What I said yes to or wait for, as it stands in my own calendar; a slot I took is in its title. */
export async function occasionsOfMineAsEntries(
  { db }: Passing,
  { from, limit }: { from: Date; limit: number },
): Promise<MyEntry[]> {
  const { rows } = await sql<MyEntry>`
    select o.id, concat_ws(' · ', o.title, nullif(s.name, '')) as title, o.about, concat_ws(', ', nullif(o.place, ''), b.name) as place,
      o.starts_at, o.ends_at, f.reason as called_off, o.sequence, o.made_at, greatest(o.changed_at, c.said_at) as changed_at,
      '/b/' || b.slug || '/whats-on/' || o.id as path
    from commitment c
      join occasion o on o.body_id = c.body_id and o.id = c.occasion_id
      join slot s on s.body_id = c.body_id and s.id = c.slot_id
      join body b on b.id = o.body_id
      left join calling_off f on f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null
    where c.person_id = (select me()) and c.state in ('promised', 'waiting') and o.ends_at > ${from}
    order by o.starts_at, o.id limit ${limit}`.execute(db)
  return rows
}
