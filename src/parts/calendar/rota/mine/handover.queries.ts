import { sql } from 'kysely'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { found } from '../../../../platform/errors.ts'
import type { Names } from '../../../register/index.ts'
import { myNames } from '../../coming/coming.queries.ts'
import { shownName } from '../../names.rules.ts'
import { holdsThen } from '../abilities/capability.queries.ts'
import { unitOf } from '../unit.rules.ts'
import type { Asked, Duty, HandoverDraft, Swappable } from './handover.rules.ts'

const DUTIES_MAX = 60
const SWAPS_MAX = 40
const SHOWN_MAX = 80

/** The shifts I have taken that are still to come, soonest first. */
export async function myDuties(scope: BodyScope): Promise<Duty[]> {
  const { rows } = await sql<Duty>`
    select c.id, c.body_id, c.occasion_id, c.slot_id, o.title, o.place, s.name as slot, o.starts_at, o.ends_at,
      h.id as handover_id, h.kind as handover, coalesce(h.to_contact, '') as to_contact,
      h.id is null and last.outcome is not distinct from 'declined' as refused,
      (select w.name || ', ' || x.title from slot w join occasion x on x.body_id = w.body_id and x.id = w.occasion_id
        where w.body_id = h.body_id and w.id = h.want_slot_id) as want
    from commitment c
      join occasion o on o.body_id = c.body_id and o.id = c.occasion_id
      join slot s on s.body_id = c.body_id and s.id = c.slot_id
      left join handover h on h.body_id = c.body_id and h.commitment_id = c.id and h.slot_id = c.slot_id and h.answered_at is null
      left join lateral (select x.outcome from handover x where x.body_id = c.body_id and x.commitment_id = c.id
        and x.slot_id = c.slot_id order by x.asked_at desc, x.id desc limit 1) last on true
    where c.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and c.person_id = ${scope.who.person_id}
      and c.state = 'promised' and s.name <> '' and o.ends_at > ${scope.now}
      and not exists (select from calling_off f where f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null)
    order by o.starts_at, c.id limit ${DUTIES_MAX}`.execute(scope.db)
  return rows
}

/** What others ask me: shifts offered to me by name, and swaps for one of mine. */
export async function askedOfMe(scope: BodyScope): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select h.id, h.kind, h.from_shown, h.body_id, h.occasion_id, h.slot_id, o.title, s.name as slot, o.starts_at, ${iCanTake(scope)} as i_can,
      mo.title as my_title, mo.starts_at as my_starts_at
    from handover h
      join occasion o on o.body_id = h.body_id and o.id = h.occasion_id
      join slot s on s.body_id = h.body_id and s.id = h.slot_id
      left join slot ms on ms.body_id = h.body_id and ms.id = h.want_slot_id
      left join occasion mo on mo.body_id = ms.body_id and mo.id = ms.occasion_id
    where h.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and h.answered_at is null
      and h.person_id <> ${scope.who.person_id} and o.starts_at > ${scope.now}
      and (h.to_person_id = ${scope.who.person_id} or (h.kind = 'swap' and exists (
        select from commitment c where c.body_id = h.body_id and c.slot_id = h.want_slot_id
          and c.person_id = ${scope.who.person_id} and c.state = 'promised') and not exists (
        select from handover_refusal r where r.body_id = h.body_id and r.handover_id = h.id and r.person_id = ${scope.who.person_id})))
    order by o.starts_at, h.id limit ${DUTIES_MAX}`.execute(scope.db)
  return rows
}

/** Whether I can do what a slot `s` asks for on the day of its occasion `o`. */
const iCanTake = (scope: BodyScope) => sql`(s.asks is null or exists (
  select from capability a where a.body_id = ${unitOf(scope.where)} and a.person_id = ${scope.who.person_id}
    and a.name = s.asks and ${holdsThen(scope.where.time_zone)}))`

/** Shifts others have, of the same body, that I could ask to swap mine for. */
export async function swapsFor(scope: BodyScope, duty: Duty): Promise<Swappable[]> {
  const { rows } = await sql<Swappable>`
    select s.id as slot_id, o.title, s.name as slot, o.starts_at
    from slot s join occasion o on o.body_id = s.body_id and o.id = s.occasion_id
    where s.body_id = ${duty.body_id} and s.name <> '' and s.closed_at is null and s.taken > 0 and s.id <> ${duty.slot_id}
      and o.starts_at > ${scope.now} and o.id <> ${duty.occasion_id} and ${iCanTake(scope)}
      and not exists (select from calling_off f where f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null)
      and not exists (select from commitment c where c.body_id = o.body_id and c.occasion_id = o.id
        and c.person_id = ${scope.who.person_id} and c.state in ('promised', 'waiting'))
    order by o.starts_at, s.place limit ${SWAPS_MAX}`.execute(scope.db)
  return rows
}

/**
 * Puts a shift of mine up to be passed on; once only while it stands. Slots are held first, then my
 * row, as everybody does. A stand-in is counted as missing from this moment.
 */
export async function putUp(
  scope: BodyScope,
  duty: Duty,
  draft: HandoverDraft,
): Promise<string | null> {
  if (!(await holdDuty(scope, duty))) return null
  const { rows } = await sql<{ id: string }>`
    insert into handover (body_id, id, occasion_id, slot_id, commitment_id, person_id, from_shown, kind, to_contact, want_slot_id, asked_at)
    values (${duty.body_id}, ${scope.newId()}, ${duty.occasion_id}, ${duty.slot_id}, ${duty.id}, ${scope.who.person_id},
      ${(await myShown(scope)).slice(0, SHOWN_MAX)}, ${draft.kind}, ${draft.to_contact}, ${draft.want_slot_id}, ${scope.now})
    on conflict (body_id, commitment_id) where answered_at is null do nothing
    returning id`.execute(scope.db)
  const id = rows[0]?.id ?? null
  if (id && draft.kind === 'stand-in') await seek(scope, duty)
  return id
}

/** I keep it after all. */
export async function withdraw(scope: BodyScope, duty: Duty): Promise<void> {
  if (!(await holdDuty(scope, duty))) return
  await sql`
    update handover set answered_at = ${scope.now}, outcome = 'withdrawn'
    where body_id = ${duty.body_id} and commitment_id = ${duty.id} and answered_at is null`.execute(
    scope.db,
  )
  await sql`
    with kept as (
      update commitment set seeking_since = null
      where body_id = ${duty.body_id} and id = ${duty.id} and seeking_since is not null returning slot_id)
    update slot s set seeking = s.seeking - 1 from kept where s.body_id = ${duty.body_id} and s.id = kept.slot_id`.execute(
    scope.db,
  )
}

/** Somebody asked me, and I cannot. */
export async function decline(scope: BodyScope, id: string): Promise<boolean> {
  const { rows } = await sql`
    update handover set answered_at = ${scope.now}, outcome = 'declined'
    where body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and id = ${id} and answered_at is null
      and to_person_id = ${scope.who.person_id}
    returning id`.execute(scope.db)
  return rows.length > 0
}

/** I hold what they would have, and keep it. Says whether nobody is left who could say yes. */
export async function refuseSwap(scope: BodyScope, asked: Asked): Promise<boolean> {
  const { rows } = await sql<{ settled: boolean }>`
    select refuse_swap(${asked.body_id}, ${asked.id}, ${scope.now}) as settled`.execute(scope.db)
  return rows[0]?.settled ?? false
}

/** Both agree: I take theirs and they take mine; false when either is no longer anybody's to swap. */
export async function swap(scope: BodyScope, asked: Asked): Promise<boolean> {
  const me = await myNames(scope)
  const { rows } = await sql<{ done: boolean }>`
    select swap_shifts(${asked.body_id}, ${asked.id}, ${scope.newId()}, ${scope.newId()}, ${me.name}, ${me.sort_name}, ${scope.now}) as done`.execute(
    scope.db,
  )
  return rows[0]?.done ?? false
}

async function holdDuty(scope: BodyScope, duty: Duty): Promise<boolean> {
  await sql`
    select id from slot where body_id = ${duty.body_id} and occasion_id = ${duty.occasion_id}
    order by id for update`.execute(scope.db)
  const { rows } = await sql`
    select id from commitment where body_id = ${duty.body_id} and id = ${duty.id}
      and person_id = ${scope.who.person_id} and slot_id = ${duty.slot_id} and state = 'promised' and came_at is null
    for update`.execute(scope.db)
  return rows.length > 0
}

async function seek(scope: BodyScope, duty: Duty) {
  await sql`
    with sought as (
      update commitment set seeking_since = ${scope.now}
      where body_id = ${duty.body_id} and id = ${duty.id} and seeking_since is null returning slot_id)
    update slot s set seeking = s.seeking + 1 from sought where s.body_id = ${duty.body_id} and s.id = sought.slot_id`.execute(
    scope.db,
  )
}

async function myShown(scope: BodyScope): Promise<string> {
  const { rows } = await sql<Names>`
    select given_name, family_name, known_as from person where id = ${scope.who.person_id}`.execute(
    scope.db,
  )
  return shownName(found(rows[0]))
}
