import { sql } from 'kysely'
import type { Scope } from '../../../../platform/entering/scope.ts'
import { contactsLike } from '../mine/handover.rules.ts'

/** Somebody a letter goes to, and what it is about. */
export interface Reader {
  readonly person_id: string
  readonly name: string
  readonly address: string
  readonly language: string
}

export interface HandoverTold {
  readonly id: string
  readonly body_id: string
  readonly occasion_id: string
  readonly slot_id: string
  readonly person_id: string
  readonly from_shown: string
  readonly kind: 'stand-in' | 'offer' | 'swap'
  readonly to_person_id: string | null
  readonly to_contact: string
  readonly want_slot_id: string | null
  readonly outcome: string | null
  readonly title: string
  readonly slot: string
  readonly starts_at: Date
  readonly slug: string
  readonly body: string
  readonly time_zone: string
}

type Which = { body_id: string; id: string }

export async function handoverTold(
  scope: Pick<Scope, 'db'>,
  { body_id, id }: Which,
): Promise<HandoverTold | null> {
  const { rows } = await sql<HandoverTold>`
    select h.id, h.body_id, h.occasion_id, h.slot_id, h.person_id, h.from_shown, h.kind, h.to_person_id, h.to_contact,
      h.want_slot_id, h.outcome, o.title, s.name as slot, o.starts_at, b.slug, b.name as body, b.time_zone
    from handover h join occasion o on o.body_id = h.body_id and o.id = h.occasion_id
      join slot s on s.body_id = h.body_id and s.id = h.slot_id join body b on b.id = h.body_id
    where h.body_id = ${body_id} and h.id = ${id}`.execute(scope.db)
  return rows[0] ?? null
}

const reader = sql`
  p.id as person_id, coalesce(nullif(p.known_as, ''), p.given_name) as name, mailbox.value as address, p.language
  from person p cross join lateral (select value from contact_point
    where person_id = p.id and kind = 'email' and works and ended_at is null order by began_at desc limit 1) mailbox`

export async function readerOf(
  scope: Pick<Scope, 'db'>,
  person_id: string,
): Promise<Reader | null> {
  const { rows } = await sql<Reader>`select ${reader} where p.id = ${person_id}`.execute(scope.db)
  return rows[0] ?? null
}

/** The shift that somebody has now, after a swap, as the letter names it. */
export async function wantedOf(
  scope: Pick<Scope, 'db'>,
  { body_id, want_slot_id }: HandoverTold,
): Promise<Pick<HandoverTold, 'title' | 'slot' | 'starts_at'> | null> {
  const { rows } = await sql<Pick<HandoverTold, 'title' | 'slot' | 'starts_at'>>`
    select o.title, s.name as slot, o.starts_at from slot s
      join occasion o on o.body_id = s.body_id and o.id = s.occasion_id
    where s.body_id = ${body_id} and s.id = ${want_slot_id}`.execute(scope.db)
  return rows[0] ?? null
}

/** Everybody who holds the shift that somebody would swap for. */
export async function holdersOf(scope: Pick<Scope, 'db'>, told: HandoverTold): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    select ${reader} join commitment c on c.person_id = p.id
    where c.body_id = ${told.body_id} and c.slot_id = ${told.want_slot_id} and c.state = 'promised' and p.id <> ${told.person_id}
    order by p.id`.execute(scope.db)
  return rows
}

/**
 * Finds whose address or number somebody typed, among the members of the unit, and asks them. Where it
 * is nobody's nothing happens, and nobody learns it: whether somebody is a member is not ours to tell.
 */
export async function addressTo(
  scope: Pick<Scope, 'db'>,
  told: HandoverTold,
  unit: string,
): Promise<string | null> {
  const { rows } = await sql<{ to_person_id: string }>`
    update handover h set to_person_id = found.person_id
    from (select c.person_id from contact_point c join membership m on m.person_id = c.person_id and m.body_id = ${unit} and m.counts
      where c.comparable = any (${contactsLike(told.to_contact)}::text[]) and c.ended_at is null and c.person_id <> ${told.person_id}
      order by c.person_id limit 1) found
    where h.body_id = ${told.body_id} and h.id = ${told.id} and h.to_person_id is null and h.answered_at is null
    returning h.to_person_id`.execute(scope.db)
  return rows[0]?.to_person_id ?? null
}

/**
 * Where people wait in line for a slot, the first of them takes over a shift that is put up. Gives
 * whether it was passed on. Slots first, then commitments.
 */
export async function passToLine(
  scope: Pick<Scope, 'db' | 'now' | 'newId'>,
  told: HandoverTold,
): Promise<boolean> {
  await sql`
    select id from slot where body_id = ${told.body_id} and occasion_id = ${told.occasion_id} order by id for update`.execute(
    scope.db,
  )
  const { rows } = await sql<{ person_id: string }>`
    with h as (
      select * from handover where body_id = ${told.body_id} and id = ${told.id} and answered_at is null
        and kind <> 'swap' and to_contact = ''
    ), next as (
      select c.person_id, c.name, c.sort_name from commitment c
      where c.body_id = ${told.body_id} and c.slot_id = ${told.slot_id} and c.state = 'waiting' and c.person_id is not null
        and not exists (select from offer f where f.body_id = c.body_id and f.commitment_id = c.id and f.ended_at is null)
      order by c.said_at, c.id limit 1)
    select next.person_id from h cross join next
    where pass_duty(h.body_id, h.commitment_id, next.person_id, ${scope.newId()}, next.name, next.sort_name, ${scope.now})`.execute(
    scope.db,
  )
  const taker = rows[0]?.person_id
  if (!taker) return false
  await sql`
    update handover set answered_at = ${scope.now}, outcome = 'taken', taken_by = ${taker}
    where body_id = ${told.body_id} and id = ${told.id}`.execute(scope.db)
  return true
}

/** What stands where, for whoever it is about. */
interface ShiftTold {
  readonly person_id: string
  readonly occasion_id: string
  readonly title: string
  readonly slot: string
  readonly starts_at: Date
  readonly slug: string
  readonly body: string
  readonly time_zone: string
}

export async function lineTold(
  scope: Pick<Scope, 'db'>,
  { body_id, id }: Which,
): Promise<ShiftTold | null> {
  const { rows } = await sql<ShiftTold>`
    select l.person_id, l.occasion_id, o.title, s.name as slot, o.starts_at, b.slug, b.name as body, b.time_zone
    from rota_line l join occasion o on o.body_id = l.slot_body_id and o.id = l.occasion_id
      join slot s on s.body_id = l.slot_body_id and s.id = l.slot_id join body b on b.id = l.slot_body_id
    where l.body_id = ${body_id} and l.id = ${id} and l.state = 'accepted'`.execute(scope.db)
  return rows[0] ?? null
}

/** What somebody is down for, or was: where it is no longer so, a letter about it would be wrong. */
export async function commitmentTold(
  scope: Pick<Scope, 'db'>,
  { body_id, id }: Which,
  state: 'promised' | 'cancelled',
): Promise<ShiftTold | null> {
  const { rows } = await sql<ShiftTold>`
    select c.person_id, c.occasion_id, o.title, s.name as slot, o.starts_at, b.slug, b.name as body, b.time_zone
    from commitment c join occasion o on o.body_id = c.body_id and o.id = c.occasion_id
      join slot s on s.body_id = c.body_id and s.id = c.slot_id join body b on b.id = c.body_id
    where c.body_id = ${body_id} and c.id = ${id} and c.state = ${state} and c.person_id is not null`.execute(
    scope.db,
  )
  return rows[0] ?? null
}
