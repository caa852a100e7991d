import { sql } from 'kysely'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import type { Span } from '../../../time/wall-time.ts'
import { findPlace } from '../places/place.queries.ts'
import { free, hold, holdShown } from './hold.queries.ts'
import type { Booking, Hold, SkippedDate } from './hold.rules.ts'
import { holders } from './taken.queries.ts'

interface Booked {
  readonly held: number
  readonly skipped: number
}

/** The same room week after week: what is free is held, the rest is written down as skipped. The same id again changes nothing. */
export async function book(
  scope: BodyScope,
  id: string,
  place: { body_id: string; id: string },
  { title, spans }: { title: string; spans: readonly Span[] },
): Promise<Booked> {
  const { rows } = await sql`
    insert into booking (body_id, id, place_id, title, made_at, made_by)
    values (${place.body_id}, ${id}, ${place.id}, ${title}, ${scope.now}, ${scope.who.person_id})
    on conflict do nothing returning id`.execute(scope.db)
  if (rows.length === 0) return { held: 0, skipped: 0 }
  let skipped = 0
  for (const span of spans) {
    const held = await hold(scope, { ...span, place_id: place.id, title, booking_id: id })
    if ('held' in held) continue
    skipped += 1
    const why = held.refused.why === 'closed' ? 'closed' : 'taken'
    await sql`
      insert into skipped_date (body_id, booking_id, starts_at, ends_at, why)
      values (${place.body_id}, ${id}, ${span.starts_at}, ${span.ends_at}, ${why})`.execute(
      scope.db,
    )
  }
  return { held: spans.length - skipped, skipped }
}

export async function findBooking(scope: BodyScope, id: string): Promise<Booking | null> {
  const { rows } = await sql<Omit<Booking, 'skipped' | 'holds'>>`
    select k.id, k.body_id, k.place_id, p.name as place, k.title, k.made_by
    from booking k join place p on p.body_id = k.body_id and p.id = k.place_id
    where k.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and k.id = ${id}`.execute(
    scope.db,
  )
  const booking = rows[0]
  if (!booking) return null
  return {
    ...booking,
    holds: await holdsOfBooking(scope, booking),
    skipped: await skippedOf(scope, booking),
  }
}

async function holdsOfBooking(scope: BodyScope, { body_id, id }: { body_id: string; id: string }) {
  const { rows } = await sql<Hold>`
    ${holdShown} where h.body_id = ${body_id} and h.booking_id = ${id} order by h.starts_at`.execute(
    scope.db,
  )
  return rows
}

/** The dates that were skipped, and who has the room on them now; it may be free again. */
async function skippedOf(
  scope: BodyScope,
  booking: { body_id: string; id: string; place_id: string },
): Promise<SkippedDate[]> {
  const { rows } = await sql<Span & { why: 'taken' | 'closed' }>`
    select starts_at, ends_at, why from skipped_date
    where body_id = ${booking.body_id} and booking_id = ${booking.id} order by starts_at`.execute(
    scope.db,
  )
  const place = found(await findPlace(scope, booking.place_id))
  const skipped: SkippedDate[] = []
  for (const date of rows) skipped.push({ ...date, by: await holders(scope, place, date) })
  return skipped
}

/** Tries a skipped date once more. */
export async function fillIn(scope: BodyScope, booking: Booking, date: SkippedDate) {
  const { place_id, title, id } = booking
  const { starts_at, ends_at } = date
  const held = await hold(scope, { starts_at, ends_at, place_id, title, booking_id: id })
  if ('held' in held)
    await sql`
      delete from skipped_date
      where body_id = ${booking.body_id} and booking_id = ${id} and starts_at = ${starts_at}`.execute(
      scope.db,
    )
  return held
}

/** Frees every hold of a booking that is still to come. */
export async function freeAhead(scope: BodyScope, booking: Booking): Promise<number> {
  const ahead = booking.holds.filter((one) => !one.freed_at && one.ends_at > scope.now)
  for (const one of ahead) await free(scope, one)
  return ahead.length
}
