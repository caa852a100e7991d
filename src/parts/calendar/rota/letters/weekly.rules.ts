import { nextMomentOf } from '../../../../time/wall-time.ts'
import type { Gap } from '../board/board.rules.ts'
import { suits, type Hand, type Shift } from '../suggesting/suggest.rules.ts'
import { weekOf } from '../times.rules.ts'

/** A letter names so many gaps; the board has the rest. */
const GAPS_MAX = 4
const FROM_HOUR = '08:00'
const UNTIL_HOUR = '12:00'

/**
 * Whether this week's letter is due there: on Monday morning, when the hall looks each hour; and on any later
 * day of the week where it was `done` last before that Monday, since the hall was closed then. A hall that never
 * did it yet begins on a Monday.
 */
export function weeklyLetterIsDue(now: Date, done: Date | null, zone: string): boolean {
  const day = weekOf(now, zone)
  const from = nextMomentOf({ day, time: FROM_HOUR }, zone)
  const until = nextMomentOf({ day, time: UNTIL_HOUR }, zone)
  if (!from || !until || now < from) return false
  return now < until || (done !== null && done < from)
}

/** The gaps this person could fill: able, free then; what anybody can do is asked of those counted on alone. */
export function couldFill(
  hand: Hand & { readonly counted: boolean },
  shifts: readonly Shift[],
  gaps: readonly Gap[],
): Gap[] {
  const fit = new Set(
    shifts
      .filter((shift) => (shift.asks !== null || hand.counted) && suits(hand, shift, 0))
      .map(({ id }) => id),
  )
  return gaps.filter(({ slot_id }) => fit.has(slot_id)).slice(0, GAPS_MAX)
}
