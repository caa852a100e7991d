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
