import {
  dayAfter,
  dayOf,
  isDay,
  startOfDay,
  weekdayOf,
  type Span,
} from '../../../time/wall-time.ts'

/** A week from Monday on, in the body's own zone. */
export interface Week extends Span {
  readonly days: readonly string[]
  readonly previous: string
  readonly next: string
}

/** The week a day lies in; null where no such day is in the calendar, or no week after it. */
export function weekOf(day: string, zone: string): Week | null {
  if (!isDay(day)) return null
  const monday = dayAfter(day, 1 - weekdayOf(day))
  const next = dayAfter(monday, 7)
  if (!isDay(next)) return null
  return {
    days: Array.from({ length: 7 }, (_, n) => dayAfter(monday, n)),
    previous: dayAfter(monday, -7),
    next,
    starts_at: startOfDay(monday, zone),
    ends_at: startOfDay(next, zone),
  }
}

/** What stands under each day: one that goes past midnight under both. Those given are in order, and stay so. */
export function byDay<H extends Span>(holds: readonly H[], week: Week, zone: string) {
  const under = new Map<string, H[]>(week.days.map((day) => [day, []]))
  for (const hold of holds) {
    // The end is not part of it: until midnight is not on the next day.
    const last = dayOf(new Date(hold.ends_at.getTime() - 1), zone)
    for (let day = dayOf(hold.starts_at, zone); day <= last; day = dayAfter(day, 1))
      under.get(day)?.push(hold)
  }
  return under
}
