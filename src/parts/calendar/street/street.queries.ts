import { sql } from 'kysely'
import type { Scope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { countMade, stateHere } from '../coming/coming.queries.ts'
import type { MyCommitment } from '../coming/coming.rules.ts'
import type { Counted } from '../coming/line/line.rules.ts'
import { guestSortName } from '../door/guest.queries.ts'
import type { Occasion } from '../occasions/occasion.rules.ts'
import type { Stranger } from './street.rules.ts'

/** An occasion as whoever passes by may read it. */
export interface InStreet extends Pick<
  Occasion,
  | 'id'
  | 'body_id'
  | 'title'
  | 'about'
  | 'place'
  | 'starts_at'
  | 'ends_at'
  | 'called_off'
  | 'sequence'
  | 'kind'
> {
  readonly made_at: Date
  readonly changed_at: Date | null
}

const shown = (scope: Scope) => sql`
  select o.id, o.body_id, o.kind, o.title, o.about, o.place, o.starts_at, o.ends_at, o.sequence, o.made_at, o.changed_at,
    f.reason as called_off
  from occasion o
    left join calling_off f on f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null
  where o.body_id = ${found(scope.where).id}`

/** One that is open to everyone; of others nobody in the street hears. */
export async function openOccasion(scope: Scope, id: string): Promise<InStreet | null> {
  const { rows } = await sql<InStreet>`
    ${shown(scope)} and o.id = ${id} and o.open_to = 'everyone'`.execute(scope.db)
  return rows[0] ?? null
}

/** The one that a secret link answers to, whoever else may know of it. */
export async function occasionOfLink(
  scope: Scope,
  id: string,
  key_hash: string,
): Promise<InStreet | null> {
  const { rows } = await sql<InStreet>`
    ${shown(scope)} and o.id = ${id} and exists (select from commitment c
      where c.body_id = o.body_id and c.occasion_id = o.id and c.key_hash = ${key_hash})
  `.execute(scope.db)
  return rows[0] ?? null
}

/** Simply coming along: how many may, and how many do. */
export async function openSlot(
  scope: Scope,
  { body_id, id }: Pick<InStreet, 'body_id' | 'id'>,
): Promise<Counted & { id: string }> {
  const { rows } = await sql<Counted & { id: string }>`
    select id, maximum, taken, offered, waiting, offers from slot
    where body_id = ${body_id} and occasion_id = ${id} and name = '' and closed_at is null
  `.execute(scope.db)
  return found(rows[0])
}

/** What stands behind a link: the answer itself, and whose it is. */
export interface Linked extends MyCommitment {
  /** Null for a guest. */
  readonly person_id: string | null
  readonly name: string
  readonly contact: string
  readonly slot: string
  readonly said_at: Date
  readonly still_coming_at: Date | null
  readonly no_reminder: boolean
}

export async function linked(
  scope: Scope,
  { body_id, id }: Pick<InStreet, 'body_id' | 'id'>,
  key_hash: string,
): Promise<Linked | null> {
  const { rows } = await sql<Linked>`
    select c.id, c.slot_id, c.state, c.first_time, c.came_at, c.guests, c.guest_names, c.person_id, c.name, c.contact,
      s.name as slot, c.said_at, c.still_coming_at, c.no_reminder
    from commitment c join slot s on s.body_id = c.body_id and s.id = c.slot_id
    where c.body_id = ${body_id} and c.occasion_id = ${id} and c.key_hash = ${key_hash}
  `.execute(scope.db)
  return rows[0] ?? null
}

/**
 * Somebody without an account says yes; when the house is full they wait in line. The same form sent
 * twice has the same id: the second finds the first (`again`). Whether anybody knows the contact is not
 * asked. The slot, which all who come want at once, is held for one packet and the end of the transaction.
 */
export async function signUp(
  scope: Scope,
  { body_id, id, starts_at }: Pick<InStreet, 'body_id' | 'id' | 'starts_at'>,
  guest: Stranger & { id: string; key_hash: string },
): Promise<'promised' | 'waiting' | 'again'> {
  const open = sql`from slot s where s.body_id = ${body_id} and s.occasion_id = ${id} and s.name = '' and s.closed_at is null`
  const [held, made] = await Promise.all([
    sql`select s.id ${open} for update`.execute(scope.db),
    sql<{ state: 'promised' | 'waiting' }>`
      with made as (
        insert into commitment (body_id, id, occasion_id, slot_id, name, sort_name, contact, state, first_time, said_at,
          key_hash, language, tell_next)
        select ${body_id}, ${guest.id}, ${id}, s.id, ${guest.name}, ${guestSortName(guest.name)}, ${guest.contact},
          ${stateHere(scope.now, starts_at)}, true, ${scope.now}, ${guest.key_hash}, ${scope.language}, ${guest.tell_next} ${open}
        on conflict do nothing returning slot_id, state, first_time
      ), counted as (${countMade(body_id)})
      select state from made`.execute(scope.db),
  ])
  found(held.rows[0])
  return made.rows[0]?.state ?? 'again'
}

/** “Still coming”: the host sees who answered. */
export async function saysStillComing(scope: Scope, body_id: string, id: string) {
  await sql`
    update commitment set still_coming_at = ${scope.now}
    where body_id = ${body_id} and id = ${id} and state = 'promised'`.execute(scope.db)
}

export async function wishGuestReminder(
  scope: Scope,
  { body_id, id }: { body_id: string; id: string },
  { wanted }: { wanted: boolean },
) {
  await sql`
    update commitment set no_reminder = ${!wanted} where body_id = ${body_id} and id = ${id}
  `.execute(scope.db)
}
