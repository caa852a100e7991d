import { GUESTS_MAX } from '../coming/coming.rules.ts'

interface Span {
  readonly starts_at: Date
  readonly ends_at: Date
}

/** So many rows a phone shows quickly; more are found by letter or by name. */
export const ROWS_MAX = 60
/** From so many on the list is turned to by letter. */
export const LETTERS_FROM = 25
/** As many are keyed in at a time. */
export const BATCH_MAX = 120

/** Somebody at the door: on the list, or found among the members and not on it yet. */
export interface AtDoor {
  /** Null for a member who said nothing and was not checked in. */
  readonly id: string | null
  readonly person_id: string | null
  readonly name: string
  readonly state: string | null
  readonly slot: string
  readonly first_time: boolean
  readonly came_at: Date | null
  /** How many times a check-in of this person was undone: a stale page does nothing. */
  readonly turn: number
  /** How many friends they said they would bring, and their names where they gave them. */
  readonly guests: number
  readonly guest_names: string
  /** How many friends were counted in with them. */
  readonly friends: number
  /** For telling two people of one name apart: a ward and a number. */
  readonly hint: string
}

export interface DoorWish {
  /** First letter of the family name, or nothing. */
  readonly letter: string | null
  readonly words: readonly string[]
}

export interface DoorCounts {
  readonly expected: number
  readonly listed: number
  /** Heads: friends are counted with those who bring them. */
  readonly came: number
  readonly friends: number
  readonly letters: readonly string[]
}

/** How many friends are here, as typed; anything else is nothing that could be counted. */
export const friendsTyped = (text: string | undefined): number | null => {
  const n = /^\d{1,2}$/.test(text ?? '') ? Number(text) : null
  return n !== null && n <= GUESTS_MAX ? n : null
}

const HOUR_MS = 3_600_000
/** People come to lay tables and open the hall, so the door list opens the evening before. */
const OPENS_HOURS_BEFORE = 24
/** A paper sheet may lie in a drawer; after this it is history and stays as it is. */
const CLOSES_DAYS_AFTER = 60

export type DoorState = 'open' | 'too-early' | 'too-late' | 'called-off'

/** Occasions whose door is open now begin before the one moment and end after the other. */
export const openDoors = (now: Date) => ({
  begin_before: new Date(now.getTime() + OPENS_HOURS_BEFORE * HOUR_MS),
  end_after: new Date(now.getTime() - CLOSES_DAYS_AFTER * 24 * HOUR_MS),
})

/** Whether people can be checked in now. */
export function doorIs(now: Date, occasion: Span & { called_off: string | null }): DoorState {
  const { begin_before, end_after } = openDoors(now)
  if (occasion.called_off !== null) return 'called-off'
  if (occasion.starts_at > begin_before) return 'too-early'
  return occasion.ends_at < end_after ? 'too-late' : 'open'
}

/** When it was done: now at the door, and while the occasion was on when a paper sheet is keyed in later. */
export const doneAt = (now: Date, { ends_at }: Pick<Span, 'ends_at'>): Date =>
  now < ends_at ? now : ends_at

/** One letter to turn to in the list; anything else is the whole list. */
export const letterOf = (text: string | undefined): string | null =>
  text !== undefined && /^\p{L}$/u.test(text) ? text.toLowerCase() : null

/** What a search shows: first those on the list, then members who said nothing; each person once. */
export function foundAtDoor(listed: readonly AtDoor[], members: readonly AtDoor[]) {
  const shown = new Set(listed.map(({ person_id }) => person_id))
  const more = members.filter(({ person_id }) => !shown.has(person_id))
  return {
    rows: [...listed, ...more.filter(isListed)],
    others: more.filter((row) => !isListed(row)),
  }
}

const isListed = ({ state, came_at }: AtDoor) =>
  came_at !== null || state === 'promised' || state === 'waiting'
