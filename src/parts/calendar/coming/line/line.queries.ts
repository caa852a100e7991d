import { sql } from 'kysely'
import type { Scope } from '../../../../platform/entering/scope.ts'
import { headsOf, type MyCommitment } from '../coming.rules.ts'
import { offerUntil, placesFree, type Counted } from './line.rules.ts'

interface Key {
  readonly body_id: string
  readonly id: string
}

interface Offer {
  readonly id: string
  readonly slot_id: string
  /** Perhaps fewer than were asked for, when no more came free. */
  readonly places: number
  readonly until: Date
}

/** More people than this are offered places by one piece of work; the rest by the next. */
const AT_ONCE_MAX = 100

/** The offer somebody holds and has not answered; it may have run out a moment ago. */
export async function standingOffer(
  scope: Scope,
  { body_id }: Pick<Key, 'body_id'>,
  commitment_id: string,
): Promise<Offer | null> {
  const { rows } = await sql<Offer>`
    select id, slot_id, places, until from offer
    where body_id = ${body_id} and commitment_id = ${commitment_id} and ended_at is null
  `.execute(scope.db)
  return rows[0] ?? null
}

/** Takes up an offer: its places become mine. The slots and my row are held by whoever calls this. */
export async function acceptOffer(scope: Scope, occasion: Key, mine: MyCommitment, offer: Offer) {
  await endOffer(scope, occasion, mine, 'accepted')
  await sql`
    update slot set waiting = waiting - 1, taken = taken + ${offer.places}, first_timers = first_timers + ${Number(mine.first_time)}
    where body_id = ${occasion.body_id} and id = ${offer.slot_id}`.execute(scope.db)
  await sql`
    update commitment set state = 'promised', guests = ${offer.places - 1},
      guest_names = case when ${offer.places - 1} > 0 then guest_names else '' end
    where body_id = ${occasion.body_id} and id = ${mine.id}`.execute(scope.db)
}

/** Ends the offer somebody holds, if they hold one, and says how many places it kept. The slots are held. */
export async function endOffer(
  scope: Scope,
  { body_id }: Pick<Key, 'body_id'>,
  mine: Pick<MyCommitment, 'id'>,
  outcome: 'accepted' | 'let-go',
): Promise<number> {
  const { rows } = await sql<{ slot_id: string; places: number }>`
    update offer set ended_at = ${scope.now}, outcome = case
      when ${outcome} = 'accepted' then 'accepted' when until <= ${scope.now} then 'expired' else 'passed' end
    where body_id = ${body_id} and commitment_id = ${mine.id} and ended_at is null
    returning slot_id, places`.execute(scope.db)
  const [ended] = rows
  if (!ended) return 0
  await sql`
    update slot set offered = offered - ${ended.places}, offers = offers - 1
    where body_id = ${body_id} and id = ${ended.slot_id}`.execute(scope.db)
  return ended.places
}

interface Offered {
  readonly commitment_id: string
  readonly places: number
  readonly until: Date
}

/** What moving the line came to: whom to write to. */
export interface Moved {
  readonly offered: readonly Offered[]
  /** Those in line who are told, once, that a place is free for whoever taps first. */
  readonly called: readonly string[]
}

interface Ahead extends Key {
  readonly starts_at: Date
  readonly zone: string
  readonly hours: number
}

/**
 * Moves the line of an occasion: offers that ran out go to the next, places that came free are offered
 * in order, and in the last hours everybody in line is called. Done twice it does nothing the second
 * time. Needs the list open.
 */
export async function moveLine(scope: Scope, occasion: Ahead): Promise<Moved> {
  const slots = await heldSlots(scope, occasion)
  await expireOffers(scope, occasion)
  const until = offerUntil({ now: scope.now, ...occasion })
  const offered: Offered[] = []
  const called: string[] = []
  for (const { id } of slots) {
    const slot = await slotNow(scope, occasion, id)
    if (slot.waiting === slot.offers || placesFree(slot) <= 0) continue
    if (until === 'first-come') called.push(...(await callAll(scope, occasion, id)))
    else offered.push(...(await offerPlaces(scope, occasion, { ...slot, id }, until)))
  }
  return { offered, called }
}

async function heldSlots(scope: Scope, { body_id, id }: Key) {
  const { rows } = await sql<{ id: string }>`
    select id from slot where body_id = ${body_id} and occasion_id = ${id} and closed_at is null
    order by id for update`.execute(scope.db)
  return rows
}

async function slotNow(scope: Scope, { body_id }: Key, id: string): Promise<Counted> {
  const { rows } = await sql<Counted>`
    select maximum, taken, offered, waiting, offers from slot
    where body_id = ${body_id} and id = ${id}
  `.execute(scope.db)
  return rows[0] ?? { maximum: 0, taken: 0, offered: 0, waiting: 0, offers: 0 }
}

/** Whoever let an offer run out is out of the line; they can join it again with one tap. */
async function expireOffers(scope: Scope, { body_id, id }: Key) {
  await sql`
    with out as (
      update offer set ended_at = ${scope.now}, outcome = 'expired'
      where body_id = ${body_id} and occasion_id = ${id} and ended_at is null and until <= ${scope.now}
      returning slot_id, commitment_id, places
    ), gone as (
      update commitment c set state = 'cancelled', said_at = ${scope.now}
      from out where c.body_id = ${body_id} and c.id = out.commitment_id
    )
    update slot s set offered = s.offered - n.places, offers = s.offers - n.people, waiting = s.waiting - n.people
    from (select slot_id, sum(places)::integer as places, count(*)::integer as people from out group by slot_id) n
    where s.body_id = ${body_id} and s.id = n.slot_id`.execute(scope.db)
}

/** In order, as far as the places go; the last may be offered fewer than they asked for. */
async function offerPlaces(
  scope: Scope,
  { body_id, id: occasion_id }: Key,
  slot: Counted & { id: string },
  until: Date,
) {
  let free = placesFree(slot)
  const made: Offered[] = []
  for (const next of await inLine(scope, body_id, slot.id)) {
    if (free <= 0) break
    const places = Math.min(headsOf(next), free)
    free -= places
    await sql`
      insert into offer (body_id, id, occasion_id, slot_id, commitment_id, places, made_at, until)
      values (${body_id}, ${scope.newId()}, ${occasion_id}, ${slot.id}, ${next.id}, ${places}, ${scope.now}, ${until})
    `.execute(scope.db)
    made.push({ commitment_id: next.id, places, until })
  }
  const places = made.reduce((sum, one) => sum + one.places, 0)
  await sql`
    update slot set offered = offered + ${places}, offers = offers + ${made.length}
    where body_id = ${body_id} and id = ${slot.id}`.execute(scope.db)
  return made
}

async function inLine(scope: Scope, body_id: string, slot_id: string) {
  const { rows } = await sql<{ id: string; guests: number }>`
    select id, guests from commitment c
    where c.body_id = ${body_id} and c.slot_id = ${slot_id} and c.state = 'waiting' and not exists (
      select from offer o where o.body_id = c.body_id and o.commitment_id = c.id and o.ended_at is null)
    order by c.said_at, c.id limit ${AT_ONCE_MAX} for update`.execute(scope.db)
  return rows
}

async function callAll(scope: Scope, { body_id }: Key, slot_id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update commitment c set last_call_at = ${scope.now}
    where c.body_id = ${body_id} and c.slot_id = ${slot_id} and c.state = 'waiting' and c.last_call_at is null
      and not exists (
        select from offer o where o.body_id = c.body_id and o.commitment_id = c.id and o.ended_at is null)
    returning c.id`.execute(scope.db)
  return rows.map(({ id }) => id)
}
