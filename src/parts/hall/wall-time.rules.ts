import { Temporal } from 'temporal-polyfill'

/** From a moment till another, the end not included: one may begin as another ends. */
export interface Span {
  readonly starts_at: Date
  readonly ends_at: Date
}

export const MINUTE_MS = 60_000

/**
 * The moment a wall time names (`2026-11-29`, `18:30`). In the hour that is skipped in spring there is
 * none; of the hour that comes twice in autumn the first is meant. (Rules of a part stand alone, so the
 * calendar has this too.)
 */
export function momentOf(
  day: string,
  time: string,
  zone: string,
): Date | 'unreadable' | 'no-such-hour' {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) return 'unreadable'
  try {
    const wall = Temporal.PlainDateTime.from(`${day}T${time}`, { overflow: 'reject' })
    const moment = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
    if (!moment.toPlainDateTime().equals(wall)) return 'no-such-hour'
    return new Date(moment.epochMilliseconds)
  } catch {
    return 'unreadable'
  }
}

/** As `momentOf`, for times a room keeps every week: an hour that is skipped counts as the one after it. */
export function wallMoment(day: string, time: string, zone: string): Date {
  const wall = Temporal.PlainDateTime.from(`${day}T${time}`)
  return new Date(wall.toZonedDateTime(zone).epochMilliseconds)
}

export function wallOf(moment: Date, zone: string): { day: string; time: string } {
  const wall = zoned(moment, zone).toPlainDateTime()
  return {
    day: wall.toPlainDate().toString(),
    time: wall.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}

export const dayOf = (moment: Date, zone: string) => wallOf(moment, zone).day

/** `2026-11-30` and so many days on. */
export const dayAfter = (day: string, days: number) =>
  Temporal.PlainDate.from(day).add({ days }).toString()

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string) => Temporal.PlainDate.from(day).dayOfWeek

/** How many days lie between two days; below nought when the second is earlier. */
export const daysBetween = (from: string, to: string) =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).total('days')

/** The same wall time so many days on: across a clock change the hour on the poster stays. */
export const daysOn = (moment: Date, days: number, zone: string) =>
  new Date(zoned(moment, zone).add({ days }).epochMilliseconds)

/** The moment a day begins; the night the clocks change, that is not always midnight. */
export const startOfDay = (day: string, zone: string) =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds)

const zoned = (moment: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone)
