import { sql } from 'kysely'
import { appendDeed } from '../../../platform/deeds/index.ts'
import type { Scope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { fullName, sortName, type Names } from '../../register/index.ts'
import { holdSlots } from '../occasions/occasion.queries.ts'
import { isDuty, type Occasion } from '../occasions/occasion.rules.ts'
import { headsOf, type MyCommitment } from './coming.rules.ts'
import { acceptOffer, endOffer, standingOffer } from './line/line.queries.ts'
import { hasRoom, isFirstCome, type Counted } from './line/line.rules.ts'

/** Who answers: a member by their account, or somebody by the secret link they came by. */
export type Comer = { readonly person_id: string } | { readonly key_hash: string }

/** What an answer needs to know of its occasion. */
type Answered = Pick<Occasion, 'body_id' | 'id' | 'title' | 'starts_at'>

const asMember = ({ who }: Scope): Comer => ({ person_id: found(who).person_id })

const isTheirs = (comer: Comer) =>
  'person_id' in comer
    ? sql`person_id = ${comer.person_id}`
    : sql`person_id is null and key_hash = ${comer.key_hash}`

const columns = sql`id, slot_id, state, first_time, came_at, guests, guest_names`

/** What I said to this occasion, if anything. */
export async function myCommitment(
  scope: Scope,
  occasion: Answered,
  comer: Comer = asMember(scope),
): Promise<MyCommitment | null> {
  const { rows } = await sql<MyCommitment>`
    select ${columns} from commitment
    where body_id = ${occasion.body_id} and occasion_id = ${occasion.id} and ${isTheirs(comer)}
  `.execute(scope.db)
  return rows[0] ?? null
}

/** My place in the line of those waiting for the same slot: 1 is next. */
export async function placeInLine(
  scope: Scope,
  mine: Pick<MyCommitment, 'id'>,
  body_id: string,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select place_in_line(${body_id}, ${mine.id}) as n`.execute(scope.db)
  return rows[0]?.n ?? 1
}

/**
 * Says yes to a slot, or changes to it; when it is full, or others stand in line for it, waits in that
 * line. Whoever holds an offer takes it up. Sent twice it is said once: the slots are held still first,
 * then my own row, so that counts and people always agree. Everybody who holds both holds them in this
 * order, or two of them would wait for each other.
 */
export async function sayYes(
  scope: Scope,
  occasion: Answered,
  slot_id: string,
  comer: Comer = asMember(scope),
): Promise<'promised' | 'waiting' | 'no-such-slot'> {
  const { slots, first } = await firstYes(scope, occasion, slot_id, comer)
  if (first) {
    await note(scope, comer, occasion, 'promised')
    return first
  }
  const mine = await holdRow(scope, occasion, comer)
  const wanted = slots.find(({ id }) => id === slot_id)
  if (!mine || !wanted) return 'no-such-slot'
  const inIt = mine.slot_id === slot_id
  if (inIt && mine.state === 'promised') return 'promised'
  const offer = mine.state === 'waiting' ? await standingOffer(scope, occasion, mine.id) : null
  if (inIt && offer && offer.until > scope.now) {
    await acceptOffer(scope, occasion, mine, offer)
    await note(scope, comer, occasion, 'promised')
    return 'promised'
  }
  const when = isFirstCome(scope.now, occasion.starts_at) ? 'first-come' : 'in-line'
  if (
    inIt &&
    mine.state === 'waiting' &&
    !offer &&
    !(when === 'first-come' && hasRoom(wanted, headsOf(mine), when))
  )
    return 'waiting'
  await giveBack(scope, occasion, mine)
  const now = isDuty(wanted) ? { ...mine, guests: 0 } : mine
  const state = hasRoom(await counted(scope, occasion, slot_id), headsOf(now), when)
    ? 'promised'
    : 'waiting'
  await take(scope, occasion, now, { slot_id, state })
  await note(scope, comer, occasion, 'promised')
  return state
}

/** What one person gets who says yes to slot `s`: `hasRoom` (line.rules.ts) in SQL. A test keeps the two the same. */
export const stateHere = (now: Date, starts_at: Date) => sql`
  case when (s.maximum is null or s.maximum - s.taken - s.offered >= 1)
    and (${isFirstCome(now, starts_at)} or s.waiting = s.offers) then 'promised' else 'waiting' end`

/** Counts the row just `made`, in the same statement. */
export const countMade = (body_id: string) => sql`
  update slot set taken = taken + (made.state = 'promised')::integer, waiting = waiting + (made.state = 'waiting')::integer,
    first_timers = first_timers + (made.state = 'promised' and made.first_time)::integer
  from made where slot.body_id = ${body_id} and slot.id = made.slot_id`

/**
 * Holds the slots; and the yes of a member who has not answered before is made and counted in the same
 * packet, so that nobody waits for them longer than that takes. `first` is null when they have answered,
 * or there is no such slot; nothing is changed then. Somebody by a link has a row from the start. (Two
 * statements: the second must see what was done while the first waited.)
 */
async function firstYes(scope: Scope, occasion: Answered, slot_id: string, comer: Comer) {
  if (!('person_id' in comer)) return { slots: await holdSlots(scope, occasion), first: null }
  const { body_id, id, starts_at } = occasion
  const me = comer.person_id
  const { name, sort_name } = await (scope.who?.person_id === me
    ? myNames(scope)
    : calledAs(scope, me))
  const [slots, { rows }] = await Promise.all([
    holdSlots(scope, occasion),
    sql<{ state: 'promised' | 'waiting' }>`
      with made as (
        insert into commitment (body_id, id, occasion_id, slot_id, person_id, name, sort_name, state, first_time, said_at)
        select ${body_id}, ${scope.newId()}, ${id}, s.id, ${me}, ${name}, ${sort_name},
          ${stateHere(scope.now, starts_at)}, not came_before(${me}, ${id}), ${scope.now}
        from slot s where s.body_id = ${body_id} and s.occasion_id = ${id} and s.id = ${slot_id} and s.closed_at is null
        on conflict (body_id, occasion_id, person_id) where person_id is not null do nothing
        returning slot_id, state, first_time
      ), counted as (${countMade(body_id)})
      select state from made`.execute(scope.db),
  ])
  return { slots, first: rows[0]?.state ?? null }
}

/** As somebody stands on the lists of those who come. */
interface Called {
  readonly name: string
  readonly sort_name: string
}

async function calledAs(scope: Scope, person_id: string): Promise<Called> {
  const { rows } = await sql<Names>`
    select given_name, family_name, known_as from person where id = ${person_id}`.execute(scope.db)
  const person = found(rows[0])
  return { name: fullName(person), sort_name: sortName(person) || '?' }
}

const mine = new WeakMap<Scope, Promise<Called>>()

/** How I am called, asked once in a request; early, in the packet of something else, where it will be wanted. */
export function myNames(scope: Scope): Promise<Called> {
  const called = mine.get(scope) ?? calledAs(scope, found(scope.who).person_id)
  mine.set(scope, called)
  return called
}

/** Takes back a yes; a second time changes nothing. Says whether somebody waiting may now have the place. */
export async function takeBack(
  scope: Scope,
  occasion: Answered,
  comer: Comer = asMember(scope),
): Promise<{ freed: boolean }> {
  await holdSlots(scope, occasion)
  const mine = await holdRow(scope, occasion, comer)
  if (!mine || !isIn(mine)) return { freed: false }
  const places = await giveBack(scope, occasion, mine)
  await sql`
    update commitment set state = 'cancelled', seeking_since = null, said_at = ${scope.now}
    where body_id = ${occasion.body_id} and id = ${mine.id}`.execute(scope.db)
  await note(scope, comer, occasion, 'changed-mind')
  return { freed: places > 0 }
}

/**
 * Brings more friends, or fewer. More take places like anybody: when there are none, or others wait for
 * them, nothing changes (`full`). Whoever waits asks for so many places; whoever holds an offer answers it first.
 */
export async function bring(
  scope: Scope,
  occasion: Answered,
  { guests, guest_names }: Pick<MyCommitment, 'guests' | 'guest_names'>,
  comer: Comer = asMember(scope),
): Promise<'brought' | 'full' | 'not-coming' | 'answer-first' | 'not-with-a-duty'> {
  const slots = await holdSlots(scope, occasion)
  const mine = await holdRow(scope, occasion, comer)
  const slot = slots.find(({ id }) => id === mine?.slot_id)
  if (!mine || !slot || !isIn(mine)) return 'not-coming'
  if (isDuty(slot) && guests > 0) return 'not-with-a-duty'
  if (mine.state === 'waiting' && (await standingOffer(scope, occasion, mine.id)))
    return 'answer-first'
  const more = guests - mine.guests
  const when = isFirstCome(scope.now, occasion.starts_at) ? 'first-come' : 'in-line'
  if (mine.state === 'promised') {
    if (more > 0 && !hasRoom(slot, more, when)) return 'full'
    await sql`
      update slot set taken = taken + ${more}
      where body_id = ${occasion.body_id} and id = ${slot.id}
    `.execute(scope.db)
  }
  await sql`
    update commitment set guests = ${guests}, guest_names = ${guest_names}
    where body_id = ${occasion.body_id} and id = ${mine.id}`.execute(scope.db)
  return 'brought'
}

const isIn = ({ state }: MyCommitment) => state === 'promised' || state === 'waiting'

/** A member's answer is a deed; a guest is nobody in the record until they come. */
async function note(
  scope: Scope,
  comer: Comer,
  occasion: Answered,
  kind: 'promised' | 'changed-mind',
) {
  if (!('person_id' in comer)) return
  await appendDeed(scope, {
    person_id: comer.person_id,
    body_id: occasion.body_id,
    about: { kind: 'occasion', id: occasion.id },
    detail: { what: occasion.title },
    kind,
  })
}

async function counted(scope: Scope, occasion: Answered, slot_id: string): Promise<Counted> {
  const { rows } = await sql<Counted>`
    select maximum, taken, offered, waiting, offers from slot
    where body_id = ${occasion.body_id} and id = ${slot_id}`.execute(scope.db)
  return found(rows[0])
}

/** My row of this occasion, locked. */
async function holdRow(scope: Scope, occasion: Answered, comer: Comer) {
  const { rows } = await sql<MyCommitment>`
    select ${columns} from commitment
    where body_id = ${occasion.body_id} and occasion_id = ${occasion.id} and ${isTheirs(comer)}
    for update`.execute(scope.db)
  return rows[0] ?? null
}

/** Gives back what I hold, and says how many places that frees. */
async function giveBack(scope: Scope, occasion: Answered, mine: MyCommitment): Promise<number> {
  const { body_id } = occasion
  if (mine.state === 'waiting') {
    const places = await endOffer(scope, occasion, mine, 'let-go')
    await sql`
      update slot set waiting = waiting - 1 where body_id = ${body_id} and id = ${mine.slot_id}
    `.execute(scope.db)
    return places
  }
  if (mine.state !== 'promised') return 0
  await sql`
    update slot set taken = taken - ${headsOf(mine)}, first_timers = first_timers - ${Number(mine.first_time)},
      seeking = seeking - (select count(*)::integer from commitment c
        where c.body_id = ${body_id} and c.id = ${mine.id} and c.seeking_since is not null)
    where body_id = ${body_id} and id = ${mine.slot_id}`.execute(scope.db)
  return headsOf(mine)
}

async function take(
  scope: Scope,
  { body_id }: Answered,
  mine: MyCommitment,
  { slot_id, state }: { slot_id: string; state: 'promised' | 'waiting' },
) {
  const counts =
    state === 'waiting'
      ? sql`waiting = waiting + 1`
      : sql`taken = taken + ${headsOf(mine)}, first_timers = first_timers + ${Number(mine.first_time)}`
  await sql`
    update slot set ${counts} where body_id = ${body_id} and id = ${slot_id}
  `.execute(scope.db)
  await sql`
    update commitment set slot_id = ${slot_id}, state = ${state}, seeking_since = null, said_at = ${scope.now},
      guests = ${mine.guests}, guest_names = case when ${mine.guests} > 0 then guest_names else '' end, last_call_at = null
    where body_id = ${body_id} and id = ${mine.id}`.execute(scope.db)
}
