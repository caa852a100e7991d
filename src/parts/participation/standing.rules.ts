/**
 * Who is active, by the one public rule (docs/manual/active.md). The same rule is
 * written in SQL (`footing`, `shown`) for whole bodies; a test holds the two together.
 */

type Rung = 'carried' | 'took-part' | 'reached' | 'on-paper'

export const flows = ['newly-active', 'kept', 'lapsed', 'returned'] as const
export type Flow = (typeof flows)[number]

/** When a person last did each; null for never. Taking part is also meant when they carried. */
export interface LastDates {
  readonly took_part_at: Date | null
  readonly carried_at: Date | null
  readonly reached_at: Date | null
}

/** The rung somebody stands on at a moment, looking back over the window. */
export function rungAt(last: LastDates, at: Date, windowDays: number): Rung {
  const since = daysBefore(at, windowDays)
  const lately = (moment: Date | null) => moment !== null && moment > since && moment <= at
  if (lately(last.carried_at)) return 'carried'
  if (lately(last.took_part_at)) return 'took-part'
  return lately(last.reached_at) ? 'reached' : 'on-paper'
}

/**
 * Where somebody went between two moments, from all the moments at which they took part; null for
 * those who were not active at either.
 */
export function flowBetween(
  tookPart: readonly Date[],
  { opens, closes, windowDays }: { opens: Date; closes: Date; windowDays: number },
): Flow | null {
  const was = activeAt(tookPart, opens, windowDays)
  const is = activeAt(tookPart, closes, windowDays)
  if (was) return is ? 'kept' : 'lapsed'
  if (!is) return null
  return tookPart.some((moment) => moment <= opens) ? 'returned' : 'newly-active'
}

/** Groups of one to nine people are not told above their branch; others go to the nearest five. */
export function shown(people: number): number | null {
  if (people === 0) return 0
  return people < FEW ? null : Math.round(people / NEAREST) * NEAREST
}

const FEW = 10
const NEAREST = 5

/** A share of figures as they are shown, so that it tells no more than they do. Never above 1. */
export function share(part: number | null, whole: number): number | null {
  return part === null || whole <= 0 ? null : Math.min(1, part / whole)
}

/**
 * Of so many people a share is said to a tenth of a per cent: of fewer, one person alone would move it
 * by more than two tenths, and "16.7% of 6" would claim to know more than there is.
 */
export const saysTenths = (whole: number): boolean => whole >= 500

/** Three visits make a regular. */
export const REGULAR_TIMES = 3

export const daysBefore = (at: Date, days: number) => new Date(at.getTime() - days * DAY_MS)

/** Whole days from one moment to a later one. */
export const daysBetween = (earlier: Date, later: Date) =>
  Math.max(0, Math.floor((later.getTime() - earlier.getTime()) / DAY_MS))

const DAY_MS = 86_400_000

function activeAt(tookPart: readonly Date[], at: Date, windowDays: number) {
  const since = daysBefore(at, windowDays)
  return tookPart.some((moment) => moment > since && moment <= at)
}
