import { sql } from 'kysely'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { fold, sortName } from '../../register/index.ts'
import type { Occasion } from '../occasions/occasion.rules.ts'
import type { AtDoor } from './door.rules.ts'

/** A guest who is here; `hint` is how to reach them. */
export async function guestAt(
  scope: BodyScope,
  occasion: Occasion,
  id: string,
): Promise<AtDoor | null> {
  const { rows } = await sql<AtDoor>`
    select id, person_id, name, state, '' as slot, first_time, came_at, undone as turn, guests, guest_names, friends_came as friends, contact as hint from commitment
    where body_id = ${occasion.body_id} and occasion_id = ${occasion.id} and id = ${id}
      and person_id is null and came_at is not null`.execute(scope.db)
  return rows[0] ?? null
}

/** Counts in a guest by first name; the id comes with the form, so that sending it twice is one guest. */
export async function checkInGuest(
  scope: BodyScope,
  occasion: Occasion,
  { id, name, contact }: { id: string; name: string; contact: string },
): Promise<void> {
  await sql`
    insert into commitment (body_id, id, occasion_id, slot_id, name, sort_name, contact, state, first_time, said_at, came_at, came_noted_by, door_at)
    select s.body_id, ${id}, s.occasion_id, s.id, ${name}, ${guestSortName(name)}, ${contact}, 'walked-in', true,
      ${scope.now}, ${scope.now}, ${scope.who.person_id}, ${scope.now}
    from slot s where s.body_id = ${occasion.body_id} and s.occasion_id = ${occasion.id} and s.name = ''
    on conflict do nothing`.execute(scope.db)
}

export async function changeGuest(
  scope: BodyScope,
  occasion: Occasion,
  { id, name, contact }: { id: string; name: string; contact: string },
): Promise<void> {
  await sql`
    update commitment set name = ${name}, sort_name = ${guestSortName(name)}, contact = ${contact}
    where body_id = ${occasion.body_id} and occasion_id = ${occasion.id} and id = ${id} and person_id is null`.execute(
    scope.db,
  )
}

/** A guest gives one line; they stand among the others by their last word. */
export function guestSortName(name: string) {
  const words = name.split(/\s+/)
  return (
    sortName({
      family_name: words.at(-1) ?? '',
      known_as: words.slice(0, -1).join(' '),
      given_name: '',
    }) ||
    fold(name) ||
    '?'
  )
}
