import { sql } from 'kysely'
import { open } from '../../../platform/entering/enter.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { refusedBy } from '../../../platform/errors.ts'
import { sameOnWall, spanOnWall, type Span } from '../../../time/wall-time.ts'
import { inTurn } from './hold.queries.ts'

/** Other clocks in some bodies of the unit, all from one to another. */
export interface ClockChange {
  readonly bodies: readonly string[]
  readonly from: string
  readonly to: string
}

interface Moving extends Span {
  readonly body_id: string
  readonly id: string
  readonly live: boolean
  readonly was: Span
  readonly was_starts_at: Date | null
  readonly was_ends_at: Date | null
}

/** What is held ahead and would stand at another moment: for what these bodies put on, and in their own rooms. */
export async function holdsByClock(
  { db, now }: BodyScope,
  { bodies, from, to }: ClockChange,
): Promise<Moving[]> {
  const { rows } = await sql<Omit<Moving, 'was'>>`
    select body_id, id, starts_at, ends_at, freed_at is null as live, was_starts_at, was_ends_at from hold
    where starts_at > ${now} and (for_kind is distinct from 'occasion' and body_id = any (${[...bodies]}::uuid[])
      or for_kind = 'occasion' and for_body_id = any (${[...bodies]}::uuid[]))
    order by body_id, id
  `.execute(db)
  const other = (moment: Date | null) => moment && sameOnWall(moment, from, to)
  return rows
    .map((one) => ({
      ...one,
      ...spanOnWall(one, from, to),
      was: { starts_at: one.starts_at, ends_at: one.ends_at },
      was_starts_at: other(one.was_starts_at),
      was_ends_at: other(one.was_ends_at),
    }))
    .filter((one) => +one.starts_at !== +one.was.starts_at || +one.ends_at !== +one.was.ends_at)
}

export interface ClockClash extends Span {
  readonly hold_id: string
  readonly title: string
  readonly place: string
  readonly by: string
}

const CLASHES_SHOWN = 10

/** Who of those that move would meet somebody who does not: where a room is shared with a body of another clock. */
export async function clashesByClock(
  { db }: BodyScope,
  moving: readonly Moving[],
): Promise<ClockClash[]> {
  const live = moving.filter((one) => one.live)
  const { rows } = await sql<ClockClash>`
    select distinct on (h.id) h.id as hold_id, h.title, p.name as place, coalesce(b.title, '') as by, n.starts_at, n.ends_at
    from ${newSpans(live)}
      join hold h on h.body_id = n.body_id and h.id = n.id
      join occupied mine on mine.body_id = h.body_id and mine.hold_id = h.id
      join occupied other on other.body_id = mine.body_id and other.place_id = mine.place_id and other.hold_id <> all (${live.map(({ id }) => id)}::uuid[])
        and other.span && tstzrange(n.starts_at - make_interval(mins => h.setup_minutes), n.ends_at + make_interval(mins => h.clearing_minutes))
      join place p on p.body_id = h.body_id and p.id = h.place_id
      left join hold b on b.body_id = other.body_id and b.id = other.hold_id
    order by h.id limit ${CLASHES_SHOWN}
  `.execute(db)
  return rows
}

const newSpans = (moving: readonly Moving[]) => sql`
  unnest(${moving.map(({ body_id }) => body_id)}::uuid[], ${moving.map(({ id }) => id)}::uuid[],
    ${moving.map(({ starts_at }) => starts_at)}::timestamptz[], ${moving.map(({ ends_at }) => ends_at)}::timestamptz[],
    ${moving.map((one) => one.was_starts_at)}::timestamptz[], ${moving.map((one) => one.was_ends_at)}::timestamptz[])
    as n (body_id, id, starts_at, ends_at, was_starts_at, was_ends_at)`

/** Moves them all at once, in the caller's transaction; where two would meet, none has moved. */
export async function moveByClock(
  scope: BodyScope,
  moving: readonly Moving[],
): Promise<'moved' | 'clash'> {
  if (moving.length === 0) return 'moved'
  for (const body_id of [...new Set(moving.map((one) => one.body_id))].sort())
    await inTurn(scope, body_id)
  await sql`savepoint clock`.execute(scope.db)
  try {
    await moveAll(scope, moving)
    await sql`release savepoint clock`.execute(scope.db)
    return 'moved'
  } catch (error) {
    if (refusedBy(error) !== 'held_by_one') throw error
    await sql`rollback to savepoint clock`.execute(scope.db)
    return 'clash'
  }
}

async function moveAll({ db }: BodyScope, moving: readonly Moving[]) {
  const { rows: taken } = await sql<{ body_id: string; hold_id: string; place_id: string }>`
    delete from occupied o using ${newSpans(moving)} where o.body_id = n.body_id and o.hold_id = n.id
    returning o.body_id, o.hold_id, o.place_id
  `.execute(db)
  await sql`
    update hold h set starts_at = n.starts_at, ends_at = least(n.ends_at, n.starts_at + interval '14 days'),
      was_starts_at = n.was_starts_at, was_ends_at = n.was_ends_at
    from ${newSpans(moving)} where h.body_id = n.body_id and h.id = n.id
  `.execute(db)
  await sql`
    insert into occupied (body_id, hold_id, place_id, span)
    select h.body_id, h.id, t.place_id,
      tstzrange(h.starts_at - make_interval(mins => h.setup_minutes), h.ends_at + make_interval(mins => h.clearing_minutes))
    from unnest(${taken.map((one) => one.body_id)}::uuid[], ${taken.map((one) => one.hold_id)}::uuid[], ${taken.map((one) => one.place_id)}::uuid[])
        as t (body_id, hold_id, place_id)
      join hold h on h.body_id = t.body_id and h.id = t.hold_id
    order by h.id, t.place_id
  `.execute(db)
}

/** What was skipped of weekly bookings, and what groups ask for: by the hour they said, too. Gives how many groups. */
export async function moveAskedByClock(scope: BodyScope, change: ClockChange): Promise<void> {
  await moveSkipped(scope, change)
  const { id, unit_bodies } = scope.where
  // Who asks is seen by those who answer: the requests are opened for their hours alone, and nothing else of them is read.
  await open(scope.db, { body_id: id, reach: unit_bodies, roll: change.bodies })
  await moveRequests(scope, change)
  await open(scope.db, { body_id: id, reach: unit_bodies, roll: [] })
}

async function moveSkipped({ db, now }: BodyScope, { bodies, from, to }: ClockChange) {
  const { rows } = await sql<Span & { body_id: string; booking_id: string; why: string }>`
    delete from skipped_date where body_id = any (${[...bodies]}::uuid[]) and starts_at > ${now}
    returning body_id, booking_id, starts_at, ends_at, why
  `.execute(db)
  for (const { body_id, booking_id, why, ...span } of rows) {
    const { starts_at, ends_at } = spanOnWall(span, from, to)
    await sql`
      insert into skipped_date (body_id, booking_id, starts_at, ends_at, why)
      values (${body_id}, ${booking_id}, ${starts_at}, ${ends_at}, ${why}) on conflict do nothing
  `.execute(db)
  }
}

async function moveRequests({ db, now }: BodyScope, { bodies, from, to }: ClockChange) {
  const { rows } = await sql<Span & { body_id: string; id: string }>`
    select body_id, id, starts_at, ends_at from request
    where body_id = any (${[...bodies]}::uuid[]) and starts_at > ${now}
  `.execute(db)
  for (const { body_id, id, ...span } of rows) {
    const { starts_at, ends_at } = spanOnWall(span, from, to)
    await sql`update request set starts_at = ${starts_at}, ends_at = ${ends_at}
      where body_id = ${body_id} and id = ${id}
  `.execute(db)
  }
}
