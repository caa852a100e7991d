import { sql } from 'kysely'
import type { Scope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { dayOf, type Span } from '../../../time/wall-time.ts'
import { hoursOn, isOpen } from '../places/hours.rules.ts'
import { hoursOf } from '../places/place.queries.ts'
import type { Place } from '../places/place.rules.ts'
import type { Holder, Refusal } from './hold.rules.ts'

/** How many of those who have it are named; more than one is rare, more than this nobody reads. */
const HOLDERS_MAX = 5

/** Whether it could be had then, without holding it. */
export async function couldHold(scope: Scope, place: Place, span: Span): Promise<Refusal | null> {
  const by = await holders(scope, place, span)
  if (by.length > 0) return { why: 'taken', place: place.name, by }
  return closedThen(scope, place, span)
}

/**
 * Who has the room, a piece of it, or the whole it is a piece of, at that time, with the time around it. In the street
 * holds do not show: there it is only known to be taken.
 */
export async function holders(
  scope: Scope,
  place: Pick<Place, 'body_id' | 'id' | 'name' | 'setup_minutes' | 'clearing_minutes'>,
  span: Span,
  except: string | null = null,
): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    with recursive pieces as (
      select ${place.id}::uuid as id
      union
      select p.id from pieces join place p on p.body_id = ${place.body_id} and p.part_of = pieces.id
    )
    select distinct on (lower(o.span), o.hold_id) o.hold_id, coalesce(p.name, ${place.name}) as place,
      coalesce(nullif(h.title, ''), r.group_name, '') as title, coalesce(h.starts_at, lower(o.span)) as starts_at,
      coalesce(h.ends_at, upper(o.span)) as ends_at, lower(o.span) as taken_from, upper(o.span) as taken_until
    from occupied o left join hold h on h.body_id = o.body_id and h.id = o.hold_id
      left join place p on p.body_id = h.body_id and p.id = h.place_id
      left join request r on h.for_kind = 'request' and r.body_id = h.for_body_id and r.id = h.for_id
    where o.body_id = ${place.body_id} and o.place_id in (select id from pieces) and o.hold_id is distinct from ${except}::uuid
      and o.span && tstzrange(${span.starts_at}::timestamptz - make_interval(mins => ${place.setup_minutes}),
        ${span.ends_at}::timestamptz + make_interval(mins => ${place.clearing_minutes}))
    order by lower(o.span), o.hold_id limit ${HOLDERS_MAX}`.execute(scope.db)
  return rows
}

const TAKEN_MAX = 100

/** When a room is taken, with the time around it; never by whom. */
export async function takenAhead(
  scope: Scope,
  place: { body_id: string; id: string },
  span: Span,
): Promise<Span[]> {
  const { rows } = await sql<Span>`
    select lower(span) as starts_at, upper(span) as ends_at from occupied
    where body_id = ${place.body_id} and place_id = ${place.id}
      and span && tstzrange(${span.starts_at}::timestamptz, ${span.ends_at}::timestamptz)
    order by lower(span) limit ${TAKEN_MAX}`.execute(scope.db)
  return rows
}

/** Which rooms are taken at this moment, and until when. */
export async function takenNow(scope: Scope): Promise<Map<string, Date>> {
  const { rows } = await sql<{ place_id: string; until: Date }>`
    select place_id, upper(span) as until from occupied
    where body_id = any (${[...found(scope.where).unit_bodies]}::uuid[]) and span @> ${scope.now}::timestamptz`.execute(
    scope.db,
  )
  return new Map(rows.map(({ place_id, until }) => [place_id, until]))
}

export async function closedThen(scope: Scope, place: Place, span: Span): Promise<Refusal | null> {
  const zone = found(scope.where).time_zone
  const hours = await hoursOf(scope, place)
  if (isOpen(span, hours, zone)) return null
  const day = dayOf(span.starts_at, zone)
  return { why: 'closed', place: place.name, day, hours: hoursOn(day, hours) }
}
