import { sql } from 'kysely'
import type { Scope } from '../../../platform/entering/scope.ts'
import { found, refusedBy } from '../../../platform/errors.ts'
import { type Span } from '../../../time/wall-time.ts'
import { findPlace } from '../places/place.queries.ts'
import type { Place } from '../places/place.rules.ts'
import type { Hold, Refusal } from './hold.rules.ts'
import { closedThen, holders } from './taken.queries.ts'

/** What a hold is for: an occasion of the unit, or a request that was approved. */
export interface For {
  readonly kind: 'occasion' | 'request'
  readonly body_id: string
  readonly id: string
}

interface Want extends Span {
  readonly place_id: string
  /** What members may read; '' where it is simply in use. */
  readonly title: string
  readonly for?: For
  readonly booking_id?: string
  /** Why the room is opened for this outside its hours; only from whoever keeps the rooms. */
  readonly out_of_hours?: string
}

type Held = { readonly held: string } | { readonly refused: Refusal }

/**
 * Holds a room or a thing. The database refuses what overlaps (`held_by_one`); its refusal becomes ours
 * here, once, with who has it. What this transaction did before stands either way.
 */
export async function hold(scope: Scope, want: Want, id = scope.newId()): Promise<Held> {
  const place = await findPlace(scope, want.place_id)
  if (!place || place.closed_at !== null) return { refused: { why: 'no-such-place' } }
  const shut = await closedThen(scope, place, want)
  if (shut && !want.out_of_hours) return { refused: shut }
  const out_of_hours = shut ? (want.out_of_hours ?? '') : ''
  return occupy(scope, place, { ...want, id }, () =>
    insertHold(scope, place, id, { ...want, out_of_hours }),
  )
}

/** Moves a hold in time, to another room, or both; where it cannot be had, it stays where it is. */
export async function move(
  scope: Scope,
  { id, body_id }: Pick<Hold, 'id' | 'body_id'>,
  to: Span & { readonly place_id: string; readonly out_of_hours?: string },
): Promise<Held> {
  const place = await findPlace(scope, to.place_id)
  // A hold stays in the body of its room, so a room of another body takes a new hold.
  if (!place || place.closed_at !== null || place.body_id !== body_id)
    return { refused: { why: 'no-such-place' } }
  const shut = await closedThen(scope, place, to)
  if (shut && !to.out_of_hours) return { refused: shut }
  const why = shut ? (to.out_of_hours ?? '') : ''
  return occupy(scope, place, { ...to, id }, async () => {
    await leave(scope, { id, body_id })
    await sql`
      update hold set was_place_id = place_id, was_starts_at = starts_at, was_ends_at = ends_at, moved_at = ${scope.now},
        out_of_hours = ${why}, place_id = ${place.id}, starts_at = ${to.starts_at}, ends_at = ${to.ends_at},
        setup_minutes = ${place.setup_minutes}, clearing_minutes = ${place.clearing_minutes}
      where body_id = ${body_id} and id = ${id} and freed_at is null`.execute(scope.db)
    await takeUp(scope, { id, body_id })
  })
}

/** Lets go of it; a second time changes nothing. */
export async function free(scope: Scope, { id, body_id }: Pick<Hold, 'id' | 'body_id'>) {
  await leave(scope, { id, body_id })
  const { rows } = await sql`
    update hold set freed_at = ${scope.now}, freed_by = ${scope.who?.person_id ?? null}
    where body_id = ${body_id} and id = ${id} and freed_at is null returning id`.execute(scope.db)
  return rows.length > 0
}

/** Takes a freeing back, if nobody took the room meanwhile. */
export async function regain(scope: Scope, freed: Hold): Promise<Held> {
  const place = await findPlace(scope, freed.place_id)
  if (!place || place.closed_at !== null) return { refused: { why: 'no-such-place' } }
  return occupy(scope, place, freed, async () => {
    await sql`
      update hold set freed_at = null, freed_by = null
      where body_id = ${freed.body_id} and id = ${freed.id} and freed_at is not null`.execute(
      scope.db,
    )
    await leave(scope, freed)
    await takeUp(scope, freed)
  })
}

/** Holds of one body are made one after the other, so that two who want the same room cannot deadlock. */
export async function inTurn(scope: Scope, body_id: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`rooms of ${body_id}`}, 0))`.execute(
    scope.db,
  )
}

async function occupy(
  scope: Scope,
  place: Place,
  wanted: Span & { readonly id: string },
  write: () => Promise<void>,
): Promise<Held> {
  await inTurn(scope, place.body_id)
  await sql`savepoint hold`.execute(scope.db)
  try {
    await write()
    await sql`release savepoint hold`.execute(scope.db)
    return { held: wanted.id }
  } catch (error) {
    if (refusedBy(error) !== 'held_by_one') throw error
    await sql`rollback to savepoint hold`.execute(scope.db)
    const by = await holders(scope, place, wanted, wanted.id)
    return { refused: { why: 'taken', place: place.name, by } }
  }
}

async function insertHold(scope: Scope, place: Place, id: string, want: Want) {
  const about = want.for
  await sql`
    insert into hold (body_id, id, place_id, starts_at, ends_at, setup_minutes, clearing_minutes, title, for_kind, for_body_id,
      for_id, booking_id, out_of_hours, made_at, made_by, made_by_shown)
    values (${place.body_id}, ${id}, ${place.id}, ${want.starts_at}, ${want.ends_at}, ${place.setup_minutes},
      ${place.clearing_minutes}, ${want.title}, ${about?.kind ?? null}, ${about?.body_id ?? null}, ${about?.id ?? null},
      ${want.booking_id ?? null}, ${want.out_of_hours ?? ''}, ${scope.now}, ${scope.who?.person_id ?? null},
      coalesce((select left(coalesce(nullif(known_as, ''), given_name) || ' ' || left(family_name, 1) || '.', 80)
        from person where id = (select me())), ''))`.execute(scope.db)
  await takeUp(scope, { body_id: place.body_id, id })
}

/** Writes down all that a hold takes up: its room and every piece of it, with the time around it. */
async function takeUp(scope: Scope, { body_id, id }: Pick<Hold, 'id' | 'body_id'>) {
  await sql`
    with recursive pieces as (
      select h.place_id from hold h where h.body_id = ${body_id} and h.id = ${id}
      union
      select p.id from pieces join place p on p.body_id = ${body_id} and p.part_of = pieces.place_id
    )
    insert into occupied (body_id, hold_id, place_id, span)
    select h.body_id, h.id, pieces.place_id, tstzrange(h.starts_at - make_interval(mins => h.setup_minutes),
      h.ends_at + make_interval(mins => h.clearing_minutes))
    from hold h cross join pieces where h.body_id = ${body_id} and h.id = ${id}
    order by pieces.place_id`.execute(scope.db)
}

/** Writes anew what every hold ahead takes up, after a room became part of another or was built in. */
export async function retake(scope: Scope, body_id: string): Promise<'taken' | 'clash'> {
  await sql`savepoint retake`.execute(scope.db)
  try {
    const { rows } = await sql<{ id: string }>`
      delete from occupied o using hold h
      where o.body_id = ${body_id} and h.body_id = o.body_id and h.id = o.hold_id and o.place_id = h.place_id
        and h.ends_at > ${scope.now}
      returning h.id`.execute(scope.db)
    for (const { id } of rows) await leave(scope, { body_id, id })
    for (const { id } of rows) await takeUp(scope, { body_id, id })
    return 'taken'
  } catch (error) {
    if (refusedBy(error) !== 'held_by_one') throw error
    await sql`rollback to savepoint retake`.execute(scope.db)
    return 'clash'
  }
}

async function leave(scope: Scope, { body_id, id }: Pick<Hold, 'id' | 'body_id'>) {
  await sql`delete from occupied where body_id = ${body_id} and hold_id = ${id}`.execute(scope.db)
}

/** One hold, whatever became of it; a request's group is named only to those who may read requests. */
export async function findHold(scope: Scope, id: string): Promise<Hold | null> {
  const { rows } = await sql<Hold>`
    ${holdShown}
    where h.body_id = any (${[...found(scope.where).unit_bodies]}::uuid[]) and h.id = ${id}`.execute(
    scope.db,
  )
  return rows[0] ?? null
}

/** The holds of a place that are still to come or run now. */
export async function holdsAhead(scope: Scope, place: Place, limit: number): Promise<Hold[]> {
  const { rows } = await sql<Hold>`
    ${holdShown}
    where h.body_id = ${place.body_id} and h.freed_at is null and h.ends_at > ${scope.now}
      and exists (select from occupied o where o.body_id = h.body_id and o.hold_id = h.id and o.place_id = ${place.id})
    order by h.starts_at, h.id limit ${limit}`.execute(scope.db)
  return rows
}

/** Those held for these occasions or requests; `freed` gives those that were let go instead. */
export async function holdsFor(
  scope: Scope,
  ids: readonly string[],
  { freed = false } = {},
): Promise<Hold[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Hold>`
    ${holdShown}
    where h.for_id = any (${[...ids]}::uuid[]) and h.freed_at is ${sql.raw(freed ? 'not null' : 'null')}
    order by h.for_id, p.kind, p.name, h.freed_at desc`.execute(scope.db)
  return rows
}

/** For which occasions something is held that is not over yet. */
export async function heldAhead(scope: Scope): Promise<string[]> {
  const { rows } = await sql<{ for_id: string }>`
    select distinct for_id from hold
    where body_id = any (${[...found(scope.where).unit_bodies]}::uuid[]) and for_kind = 'occasion' and freed_at is null
      and ends_at > ${scope.now}`.execute(scope.db)
  return rows.map(({ for_id }) => for_id)
}

export async function retitle(scope: Scope, { body_id, id }: Hold, title: string) {
  await sql`update hold set title = ${title} where body_id = ${body_id} and id = ${id}`.execute(
    scope.db,
  )
}

/** The reason for which it is opened outside its hours, in other words. */
export async function sayWhyOpen(scope: Scope, { body_id, id }: Hold, why: string) {
  await sql`
    update hold set out_of_hours = ${why} where body_id = ${body_id} and id = ${id} and out_of_hours <> ''`.execute(
    scope.db,
  )
}

export const holdShown = sql`
  select h.id, h.body_id, h.place_id, p.name as place, p.kind, h.starts_at, h.ends_at, h.setup_minutes, h.clearing_minutes,
    coalesce(nullif(h.title, ''), r.group_name, '') as title, h.for_kind, h.for_id, h.booking_id, h.made_by, h.made_by_shown,
    h.out_of_hours, h.freed_at, h.was_place_id, w.name as was_place, h.was_starts_at, h.was_ends_at
  from hold h join place p on p.body_id = h.body_id and p.id = h.place_id
    left join place w on w.body_id = h.body_id and w.id = h.was_place_id
    left join request r on h.for_kind = 'request' and r.body_id = h.for_body_id and r.id = h.for_id`
