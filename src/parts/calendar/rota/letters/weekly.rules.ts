import { wallTimeOf } from '../../../../time/wall-time.ts'
import type { Gap } from '../board/board.rules.ts'
import { suits, type Hand, type Shift } from '../suggesting/suggest.rules.ts'

/** A letter names so many gaps; the board has the rest. */
const GAPS_MAX = 4
const FROM_HOUR = '08:00'
const UNTIL_HOUR = '12:00'

/** Whether it is Monday morning there: the hall looks each hour, and a hall that slept at eight writes at nine. */
export function isMondayMorning(now: Date, zone: string): boolean {
  const { day, time } = wallTimeOf(now, zone)
  return new Date(`${day}T12:00Z`).getUTCDay() === 1 && time >= FROM_HOUR && time < UNTIL_HOUR
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
