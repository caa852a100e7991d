import { sql } from 'kysely'
import { reverseDeed } from '../../../../platform/deeds/index.ts'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { fullName, sortName } from '../../../register/index.ts'
import type { Occasion } from '../../occasions/occasion.rules.ts'
import type { Shown } from '../../passes/pass.queries.ts'
import { noteDeed, onceKey } from '../door.queries.ts'
import { guestSortName } from '../guest.queries.ts'
import { markOf } from './offline.queries.ts'
import type { Register, Tap } from './offline.rules.ts'

/** Somebody's place at the door, held still until this transaction ends. */
export interface Place extends Register {
  readonly id: string
  readonly person_id: string | null
  readonly name: string
  readonly mark: string
  readonly came_at: Date | null
  readonly turn: number
  readonly does: string
}

/** The commitments behind these marks. */
export async function markedPlaces(
  scope: BodyScope,
  occasion: Occasion,
  marks: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (marks.length === 0) return new Map()
  const { rows } = await sql<{ id: string; mark: string }>`
    select c.id, ${markOf(occasion)} as mark from commitment c
    where c.body_id = ${occasion.body_id} and c.occasion_id = ${occasion.id}
      and ${markOf(occasion)} = any (${[...marks]}::text[])`.execute(scope.db)
  return new Map(rows.map(({ id, mark }) => [mark, id]))
}

/**
 * Gives everybody who walked in a place on the list, not checked in yet: members by their pass, guests by
 * the id their phone gave them. Whoever has a place keeps it. Before any place is held, since this waits
 * for slots, and who holds slots waits for places.
 */
export async function makePlaces(
  scope: BodyScope,
  occasion: Occasion,
  people: { shown: readonly Shown[]; guests: readonly { id: string; name: string }[] },
): Promise<void> {
  const members = people.shown.map((one) => ({
    id: scope.newId(),
    person_id: one.person_id,
    name: fullName(one),
    sort_name: sortName(one) || '?',
  }))
  const guests = people.guests.map(({ id, name }) => ({
    id,
    person_id: null,
    name,
    sort_name: guestSortName(name),
  }))
  if (members.length + guests.length === 0) return
  await sql`
    insert into commitment (body_id, id, occasion_id, slot_id, person_id, name, sort_name, state, first_time, said_at)
    select s.body_id, r.id, s.occasion_id, s.id, r.person_id, r.name, r.sort_name, 'walked-in',
      r.person_id is null or not came_before(r.person_id, ${occasion.id}), ${scope.now}
    from jsonb_to_recordset(${JSON.stringify([...members, ...guests])}::jsonb)
        r (id uuid, person_id uuid, name text, sort_name text)
      join slot s on s.body_id = ${occasion.body_id} and s.occasion_id = ${occasion.id} and s.name = '' and s.closed_at is null
    order by r.person_id, r.id
    on conflict do nothing`.execute(scope.db)
}

/** Holds the places of these commitments and people, in the order in which all hold them. */
export async function holdPlaces(
  scope: BodyScope,
  occasion: Occasion,
  which: { ids: readonly string[]; people: readonly string[] },
): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select c.id, c.person_id, c.name, ${markOf(occasion)} as mark, c.came_at, c.undone as turn, c.door_at, c.door_tap, s.does
    from commitment c join slot s on s.body_id = c.body_id and s.id = c.slot_id
    where c.body_id = ${occasion.body_id} and c.occasion_id = ${occasion.id}
      and (c.id = any (${[...which.ids]}::uuid[]) or c.person_id = any (${[...which.people]}::uuid[]))
    order by c.person_id, c.id for update of c`.execute(scope.db)
  return rows
}

interface Move {
  readonly place: Place
  readonly tap: Tap
}

/** Writes what the taps that count say, all in one, with the deeds of those who came and of those who had not. */
export async function movePlaces(
  scope: BodyScope,
  occasion: Occasion,
  moves: readonly Move[],
): Promise<void> {
  if (moves.length === 0) return
  const rows = moves.map(({ place, tap }) => ({
    id: place.id,
    came_at: tap.what === 'here' ? new Date(tap.at) : null,
    door_at: new Date(tap.at),
    door_tap: tap.key,
  }))
  await sql`
    update commitment c set
      undone = c.undone + (c.came_at is not null and r.came_at is null)::integer,
      came_at = r.came_at,
      friends_came = case when r.came_at is null or c.state = 'cancelled' then 0 when c.came_at is null then c.guests else c.friends_came end,
      door_at = r.door_at, door_tap = r.door_tap,
      came_noted_by = case when r.came_at is not null then ${scope.who.person_id}::uuid end,
      state = case when c.state = 'cancelled' and r.came_at is not null then 'walked-in' else c.state end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (id uuid, came_at timestamptz, door_at timestamptz, door_tap uuid)
    where c.body_id = ${occasion.body_id} and c.id = r.id`.execute(scope.db)
  for (const { place, tap } of moves) {
    const isIn = place.came_at !== null
    if (tap.what === 'here' && !isIn) await noteDeed(scope, occasion, place, new Date(tap.at))
    if (tap.what === 'gone' && isIn) await takeDeedBack(scope, occasion, place)
  }
}

async function takeDeedBack(scope: BodyScope, occasion: Occasion, { id, turn }: Place) {
  const { rows } = await sql<{ id: string }>`
    select id from deed where body_id = ${occasion.body_id} and once_key = ${onceKey(id, turn)}`.execute(
    scope.db,
  )
  if (rows[0]) await reverseDeed(scope, { body_id: occasion.body_id, id: rows[0].id })
}
