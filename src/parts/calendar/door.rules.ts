interface Span {
  readonly starts_at: Date
  readonly ends_at: Date
}

const HOUR_MS = 3_600_000
/** People come to lay tables and open the hall, so the door list opens the evening before. */
const OPENS_HOURS_BEFORE = 24
/** A paper sheet may lie in a drawer; after this it is history and stays as it is. */
const CLOSES_DAYS_AFTER = 60

/** Whether people can be checked in now. */
export function doorIs(now: Date, occasion: Span & { called_off: string | null }) {
  if (occasion.called_off !== null) return 'called-off'
  if (now.getTime() < occasion.starts_at.getTime() - OPENS_HOURS_BEFORE * HOUR_MS)
    return 'too-early'
  if (now.getTime() > occasion.ends_at.getTime() + CLOSES_DAYS_AFTER * 24 * HOUR_MS)
    return 'too-late'
  return 'open'
}

/** When it was done: now at the door, and while the occasion was on when a paper sheet is keyed in later. */
export const doneAt = (now: Date, { ends_at }: Span): Date => (now < ends_at ? now : ends_at)

/** One letter to turn to in the list; anything else is the whole list. */
export const letterOf = (text: string | undefined): string | null =>
  text !== undefined && /^\p{L}$/u.test(text) ? text.toLowerCase() : null
