type State = 'promised' | 'waiting' | 'cancelled' | 'walked-in'

/** As many friends as one person may bring. */
export const GUESTS_MAX = 10
export const NAMES_MAX = 300

export interface MyCommitment {
  readonly id: string
  readonly slot_id: string
  readonly state: State
  readonly first_time: boolean
  readonly came_at: Date | null
  /** How many more I bring. */
  readonly guests: number
  readonly guest_names: string
}

interface Span {
  readonly ends_at: Date
  readonly called_off: string | null
}

/** Whether one can still say yes, or take it back. */
export function answersAre(now: Date, occasion: Span): 'open' | 'over' | 'called-off' {
  if (occasion.called_off !== null) return 'called-off'
  return now < occasion.ends_at ? 'open' : 'over'
}

/** Everybody who comes by one yes. */
export const headsOf = ({ guests }: Pick<MyCommitment, 'guests'>) => 1 + guests

/** How many somebody brings, and their names if they say them; left blank, nobody. */
export function readGuests(typed: Readonly<Record<string, string>>) {
  const written = typed['guests'] || '0'
  const guests = /^\d{1,2}$/.test(written) ? Number(written) : GUESTS_MAX + 1
  if (guests > GUESTS_MAX) return 'how-many'
  return { guests, guest_names: guests > 0 ? tidyLine(typed['guest_names'], NAMES_MAX) : '' }
}

/** One line of plain text, no longer than it may be. */
export const tidyLine = (text: string | undefined, max: number) =>
  [...(text ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim()].slice(0, max).join('')

/** What stands beside a name on the list of those who come. */
export interface Beside {
  readonly guests: number
  readonly guest_names: string
  readonly still_coming: boolean
  readonly offered_until: Date | null
  /** Whether a letter reaches them. */
  readonly letters: boolean
  /** A member's telephone, for those who may see it; null where there is none or it is not shown. */
  readonly number: string | null
}
