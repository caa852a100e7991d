import { sql } from 'kysely'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { dayOf } from '../../../../time/wall-time.ts'
import { myCommitment, myNames, sayYes, takeBack } from '../../coming/coming.queries.ts'
import { canMoveLine } from '../../coming/letters/letters.queries.ts'
import { isDuty, type Occasion, type Slot } from '../../occasions/occasion.rules.ts'
import { iCan } from '../abilities/capability.queries.ts'
import { notePromise } from '../standing-in.queries.ts'
import { unitOf } from '../unit.rules.ts'

export type Taking =
  | { readonly answer: 'promised' | 'waiting' | 'no-such-slot' | 'not-able' | 'gone' }
  | { readonly answer: 'taken-over'; readonly handover_id: string }

/**
 * Takes a slot: who is not able is refused; where somebody looks for a stand-in, or offers theirs and
 * the slot is full, the duty passes from them; else it is a plain yes. A booking ends a rest.
 */
export async function takeSlot(
  scope: BodyScope,
  occasion: Occasion,
  slot: Slot,
  { offer = null }: { offer?: string | null } = {},
): Promise<Taking & { readonly lineMayMove: boolean }> {
  const day = dayOf(occasion.starts_at, scope.where.time_zone)
  if (slot.asks && !(await iCan(scope, slot.asks, day)))
    return { answer: 'not-able', lineMayMove: false }
  const taking = await take(scope, occasion, slot, offer)
  const booked = isDuty(slot) && taking.answer !== 'gone'
  const [lineMayMove] = await Promise.all([
    canMoveLine(scope, occasion),
    booked && bookAgain(scope, occasion, scope.who.person_id),
  ])
  return { ...taking, lineMayMove }
}

async function take(
  scope: BodyScope,
  occasion: Occasion,
  slot: Slot,
  offer: string | null,
): Promise<Taking> {
  if (!isDuty(slot)) return { answer: await sayYes(scope, occasion, slot.id) }
  const isFull = slot.maximum !== null && slot.taken + slot.offered >= slot.maximum
  if (offer !== null || slot.seeking > 0 || isFull) {
    const handover_id = await takeOver(scope, occasion, slot, offer)
    if (handover_id) return { answer: 'taken-over', handover_id }
    if (offer !== null) return { answer: 'gone' }
  }
  return { answer: await sayYes(scope, occasion, slot.id) }
}

/**
 * One booking ends a rest, also one begun by a clock that was ahead; and what somebody put up for a promise
 * they no longer hold is withdrawn. After the taking, while the slots are still held: before it, another
 * form of theirs could change what they hold.
 */
export async function bookAgain(scope: BodyScope, occasion: Occasion, person_id: string) {
  await sql`
    with thawed as (
      update rota_freeze set ended_at = greatest(began_at, ${scope.now})
      where body_id = ${unitOf(scope.where)} and person_id = ${person_id} and ended_at is null)
    update handover set answered_at = ${scope.now}, outcome = 'withdrawn'
    where body_id = ${occasion.body_id} and occasion_id = ${occasion.id} and person_id = ${person_id}
      and answered_at is null and not exists (select from commitment c where c.body_id = handover.body_id
        and c.id = handover.commitment_id and c.state = 'promised' and c.slot_id = handover.slot_id
        and (handover.kind <> 'stand-in' or c.seeking_since is not null))`.execute(scope.db)
}

async function takeOver(scope: BodyScope, occasion: Occasion, slot: Slot, offer: string | null) {
  const me = await myNames(scope)
  // Whoever waits in a line here leaves it first, and with it what was kept for them.
  if ((await myCommitment(scope, occasion))?.state === 'waiting') await takeBack(scope, occasion)
  const { rows } = await sql<{ handover_id: string }>`
    select handover_id from take_over(${occasion.body_id}, ${slot.id}, ${offer}, ${scope.newId()}, ${me.name}, ${me.sort_name}, ${scope.now})`.execute(
    scope.db,
  )
  const handover_id = rows[0]?.handover_id
  if (handover_id)
    await notePromise(scope, { ...occasion, occasion_id: occasion.id }, scope.who.person_id)
  return handover_id
}
