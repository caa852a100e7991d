import { Temporal } from 'temporal-polyfill'

/** A day and a time of day as they stand on a poster, in the body's own zone. */
export interface WallTime {
  /** `2026-11-29` */
  readonly day: string
  /** `18:30` */
  readonly time: string
}

/**
 * The moment a wall time names. In the hour that is skipped in spring there is no such moment
 * (`no-such-hour`); of the hour that comes twice in autumn, the first is meant.
 */
export function momentOf(
  { day, time }: WallTime,
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

/**
 * The same for what repeats, where nobody is there to be asked for another hour: in the hour that is skipped in
 * spring it is the first moment after it, of the hour that comes twice in autumn the first. Null on a day that the
 * zone left out altogether, as Samoa did on 30 December 2011.
 */
export function nextMomentOf({ day, time }: WallTime, zone: string): Date | null {
  const wall = Temporal.PlainDateTime.from(`${day}T${time}`)
  const moment = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (moment.hour === wall.hour && moment.minute === wall.minute && moment.day === wall.day)
    return new Date(moment.epochMilliseconds)
  const midnight = wall.toPlainDate().toZonedDateTime(zone)
  if (midnight.day !== wall.day) return null
  const change = moment.getTimeZoneTransition('next') ?? moment
  return new Date(change.epochMilliseconds)
}

/** How many days from one day to another; both as they stand on a wall. */
export const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / DAY_MS)

/** The day so many days on. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

const DAY_MS = 24 * 3_600_000

export function wallTimeOf(moment: Date, zone: string): WallTime {
  const wall = zoned(moment, zone).toPlainDateTime()
  return {
    day: wall.toPlainDate().toString(),
    time: wall.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}

export const dayOf = (moment: Date, zone: string): string => wallTimeOf(moment, zone).day

/** The same wall time so many days on: across a clock change the hour on the poster stays. */
export function daysOn(moment: Date, days: number, zone: string): Date {
  return new Date(zoned(moment, zone).add({ days }).epochMilliseconds)
}

/** The moment a day begins; the night the clocks change, that is not always midnight. */
export function startOfDay(day: string, zone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds)
}

const zoned = (moment: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone)
