import type { MyCommitment } from '../../coming/coming.rules.ts'
import { hasRoom } from '../../coming/line/line.rules.ts'
import { isDuty, type Slot } from '../../occasions/occasion.rules.ts'

/** A member whom whoever keeps the rota may put down for a slot, and what stands for and against it. */
export interface Candidate {
  readonly person_id: string
  readonly who: string
  /** Ward and number: two people may have one name. */
  readonly hint: string
  /** Whether they can do, on that day, what the slot asks for. */
  readonly able: boolean
  /** What they said to this occasion, if anything. */
  readonly slot_id: string | null
  readonly slot: string
  readonly state: MyCommitment['state'] | null
  readonly came: boolean
  /** What else they said yes to while it goes on; never a reason to refuse, since they were asked. */
  readonly busy: string | null
}

/** Who is in the slot already, or waits for it. */
export interface InIt {
  readonly id: string
  /** Null for a guest. */
  readonly person_id: string | null
  readonly name: string
  readonly state: 'promised' | 'waiting'
  readonly seeking: boolean
  readonly came: boolean
}

/** More than any duty has hands; where hundreds simply come along, the list of who is coming has them. */
export const IN_IT_SHOWN = 60

export type PuttingAct = 'put' | 'stand-in' | 'line'
export type Putting = PuttingAct | 'in-it' | 'in-line' | 'came' | 'not-able'

/** What putting somebody down would mean, or why it cannot be. */
export function puttingIs(slot: Slot, one: Candidate): Putting {
  if (one.came) return 'came'
  const inIt = one.slot_id === slot.id
  if (inIt && one.state === 'promised') return 'in-it'
  if (slot.asks !== null && !one.able) return 'not-able'
  if (isDuty(slot) && slot.seeking > 0) return 'stand-in'
  if (hasRoom(slot, 1, 'in-line')) return 'put'
  return inIt && one.state === 'waiting' ? 'in-line' : 'line'
}

export const mayPut = (putting: Putting): putting is PuttingAct =>
  putting === 'put' || putting === 'stand-in' || putting === 'line'

/** Whether they are somewhere else in this occasion, which putting them down would change. */
export const isElsewhere = (slot: Slot, { slot_id, state }: Candidate) =>
  slot_id !== null && slot_id !== slot.id && (state === 'promised' || state === 'waiting')

/** Whether it is worth asking somebody: a duty with a place, or one that looks for a stand-in. */
export const wantsHands = (slot: Slot) =>
  isDuty(slot) && (slot.seeking > 0 || hasRoom(slot, 1, 'in-line'))
