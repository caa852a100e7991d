import {
  dayAfter,
  dayOf,
  startOfDay,
  nextMomentOf,
  weekdayOf,
  type Span,
} from '../../../time/wall-time.ts'

/** One stretch of a weekday (1 is Monday) as it hangs at the door. Closing no later than it opens is on the next day. */
export interface Opening {
  readonly weekday: number
  readonly opens: string
  readonly closes: string
}

/** A day with other hours than its weekday's; without hours it is closed. */
interface OddDay {
  readonly on_day: string
  readonly opens: string | null
  readonly closes: string | null
  readonly why: string
}

export interface Hours {
  /** None: always open. */
  readonly openings: readonly Opening[]
  readonly oddDays: readonly OddDay[]
}

/** Whether the room is open all through; setting up and clearing may be done before and after. */
export function isOpen(span: Span, hours: Hours, zone: string): boolean {
  let until = span.starts_at
  for (const open of openSpans(span, hours, zone)) {
    if (open.starts_at > until) return false
    if (open.ends_at > until) until = open.ends_at
    if (until >= span.ends_at) return true
  }
  return false
}

/** When it is open, from the day before the span (a night may reach into it) to its last day, in order. */
function openSpans(span: Span, hours: Hours, zone: string): Span[] {
  const spans: Span[] = []
  const last = dayOf(span.ends_at, zone)
  for (let day = dayAfter(dayOf(span.starts_at, zone), -1); day <= last; day = dayAfter(day, 1))
    for (const { opens, closes } of hoursOn(day, hours))
      spans.push(spanOn(day, opens, closes, zone))
  return spans.sort((a, b) => a.starts_at.getTime() - b.starts_at.getTime())
}

/** The hours of one day: its own, or its weekday's; a room without hours is open from midnight to midnight. */
export function hoursOn(day: string, { openings, oddDays }: Hours) {
  const odd = oddDays.find(({ on_day }) => on_day === day)
  if (odd)
    return odd.opens !== null && odd.closes !== null
      ? [{ opens: odd.opens, closes: odd.closes }]
      : []
  if (openings.length === 0) return [{ opens: '00:00', closes: '00:00' }]
  return openings.filter(({ weekday }) => weekday === weekdayOf(day))
}

function spanOn(day: string, opens: string, closes: string, zone: string): Span {
  const lastDay = closes > opens ? day : dayAfter(day, 1)
  return { starts_at: hourOn(day, opens, zone), ends_at: hourOn(lastDay, closes, zone) }
}

/** An hour that the clocks skip is the first moment after it. */
const hourOn = (day: string, time: string, zone: string) =>
  (time === '00:00' ? null : nextMomentOf({ day, time }, zone)) ?? startOfDay(day, zone)
