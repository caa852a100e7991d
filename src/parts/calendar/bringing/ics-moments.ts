import type ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'

/** Names that Windows programs give to zones, where they are ours (unicode.org CLDR, windowsZones). */
const WINDOWS: Readonly<Record<string, string>> = {
  'gmt standard time': 'Europe/London',
  'greenwich standard time': 'Atlantic/Reykjavik',
  'central european standard time': 'Europe/Warsaw',
  'central europe standard time': 'Europe/Budapest',
  'w. europe standard time': 'Europe/Berlin',
  'romance standard time': 'Europe/Paris',
  'gtb standard time': 'Europe/Bucharest',
  'e. europe standard time': 'Europe/Chisinau',
  'fle standard time': 'Europe/Kiev',
  'eastern standard time': 'America/New_York',
  'central standard time': 'America/Chicago',
  'pacific standard time': 'America/Los_Angeles',
  'pakistan standard time': 'Asia/Karachi',
  'india standard time': 'Asia/Kolkata',
}

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
  // Some programs write `/mozilla.org/20050126_1/Europe/London`.
  const name = (named ?? '').replace(/^\/[^/]+\/[^/]+\//, '')
  const iana = WINDOWS[name.toLowerCase()] ?? name
  try {
    return iana === ''
      ? otherwise
      : new Intl.DateTimeFormat('en', { timeZone: iana }).resolvedOptions().timeZone
  } catch {
    return otherwise
  }
}
