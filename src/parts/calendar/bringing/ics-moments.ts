import type ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'

/**
 * The moment a time of an iCalendar names: in UTC, in the zone it names, or, where it names none or
 * one that nobody knows, in the zone of the body. An hour that is skipped in spring is the next one.
 */
export function momentIn(time: ICAL.Time, named: string | null, zone: string): Date | null {
  const { year, month, day, hour, minute, second, isDate } = time
  try {
    const wall = Temporal.PlainDateTime.from(
      { year, month, day, ...(isDate ? {} : { hour, minute, second: Math.min(second, 59) }) },
      { overflow: 'reject' },
    )
    const moment = wall.toZonedDateTime(zoneIn(time, named, zone))
    return new Date(moment.epochMilliseconds)
  } catch {
    return null
  }
}

/** The zone in which that time is meant. */
export const zoneIn = (time: ICAL.Time, named: string | null, zone: string): string =>
  !time.isDate && time.zone?.tzid === 'UTC' ? 'UTC' : known(named, zone)

function known(named: string | null, otherwise: string): string {
  const iana = named ?? ''
  try {
    return iana === ''
      ? otherwise
      : new Intl.DateTimeFormat('en', { timeZone: iana }).resolvedOptions().timeZone
  } catch {
    return otherwise
  }
}
