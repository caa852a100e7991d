/** Who looked, and at what: the rules of the log and of its chain. */

export type ReadingKind = 'entry' | 'search' | 'list' | 'export'

export interface Reading {
  readonly read_at: Date
  readonly reader_id: string
  readonly kind: ReadingKind
  /** Whose entry was opened; null for lists and searches. */
  readonly person_id: string | null
  /** The words searched for, or what was exported and why. */
  readonly words: string
  /** How many names were shown. */
  readonly shown: number
}

export const WORDS_MAX = 200

/**
 * A day's reading has an end: a list can be worked with, not copied. Rows of the list hold no way of
 * reaching anybody; those stand in the entry, and each opened entry is shown to its member.
 */
export const LISTED_A_DAY = 20_000
export const OPENED_A_DAY = 300

/** From here on the day is marked for the auditors. */
const LISTED_UNUSUAL = 3_000
const OPENED_UNUSUAL = 60

export interface Day {
  readonly listed: number
  readonly opened: number
}

export function readEnough(day: Day): 'listed' | 'opened' | null {
  if (day.listed >= LISTED_A_DAY) return 'listed'
  return day.opened >= OPENED_A_DAY ? 'opened' : null
}

export const isUnusual = (day: Day): boolean =>
  day.listed >= LISTED_UNUSUAL || day.opened >= OPENED_UNUSUAL

/** What is hashed, together with the link before, to make a link of the chain. It may never change. */
export function lineOf(place: number, reading: Reading): string {
  const { read_at, reader_id, kind, person_id, words, shown } = reading
  return JSON.stringify([place, read_at.toISOString(), reader_id, kind, person_id, words, shown])
}
