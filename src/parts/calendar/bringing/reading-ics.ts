import ICAL from 'ical.js'
import { RRuleTemporal } from 'rrule-temporal'
import { momentIn, zoneIn } from './ics-moments.ts'
import { LIMITS, type Brought, type Read, type Refused, type Unread } from './bringing.rules.ts'

export interface Window {
  /** The zone of the body: of times that name none. */
  readonly zone: string
  readonly from: Date
  readonly until: Date
}

/** A daily rule may have begun a hundred years ago: so many of its days are looked at. */
const LOOKED_AT_MAX = 50_000
const DAY_MS = 24 * 3_600_000

/**
 * Reads iCalendar (RFC 5545) of whatever making. Any bytes give occasions or a reason; a rule that
 * takes too long is for the caller to stop: this runs in a thread of its own.
 */
export function readIcs(bytes: Uint8Array, window: Window): Read | Refused {
  const text = textOf(bytes)
  if (text.trim() === '') return { ok: false, why: 'empty' }
  if (!/BEGIN:VCALENDAR/i.test(text)) return { ok: false, why: 'no-calendar' }
  try {
    return gather(eventsOf(text), window)
  } catch {
    return { ok: false, why: 'broken' }
  }
}

/** UTF-8, as it should be; or what Windows programs write. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function eventsOf(text: string): ICAL.Component[] {
  const parsed: unknown = ICAL.parse(text)
  // A file may hold several calendars one after the other.
  const calendars = Array.isArray(parsed) && typeof parsed[0] === 'string' ? [parsed] : parsed
  if (!Array.isArray(calendars)) return []
  return calendars.flatMap((calendar: unknown[]) =>
    new ICAL.Component(calendar).getAllSubcomponents('vevent'),
  )
}

function gather(events: readonly ICAL.Component[], window: Window): Read {
  const entries = new Map<string, Brought>()
  const unread: Unread[] = []
  let outside = 0
  for (const { master, exceptions } of families(events))
    for (const found of occurrences(master, exceptions, window)) {
      if ('why' in found) unread.push(found)
      else if (found.ends_at <= window.from || found.starts_at >= window.until) outside += 1
      else entries.set(found.uid, found)
    }
  const all = [...entries.values()].sort((a, b) => a.starts_at.getTime() - b.starts_at.getTime())
  const isCut = all.length > LIMITS.entries
  return { ok: true, entries: all.slice(0, LIMITS.entries), unread, outside, isCut }
}

interface Family {
  readonly master: ICAL.Component
  readonly exceptions: readonly ICAL.Component[]
}

/** Each event with those of its days that were moved or changed by themselves. */
function families(events: readonly ICAL.Component[]): Family[] {
  const isMoved = (event: ICAL.Component) => event.hasProperty('recurrence-id')
  const masters = events.filter((event) => !isMoved(event))
  const uids = new Set(masters.map(uidOf))
  const orphans = events.filter((event) => isMoved(event) && !uids.has(uidOf(event)))
  const moved = Map.groupBy(events.filter(isMoved), uidOf)
  return [
    ...masters.map((master) => ({ master, exceptions: moved.get(uidOf(master)) ?? [] })),
    ...orphans.map((master) => ({ master, exceptions: [] })),
  ]
}

function occurrences(
  master: ICAL.Component,
  exceptions: readonly ICAL.Component[],
  window: Window,
): (Brought | Unread)[] {
  if (!master.hasProperty('rrule') && !master.hasProperty('rdate')) return [entryOf(master, window)]
  const first = entryOf(master, window)
  if ('why' in first) return [first]
  try {
    return repeated(master, exceptions, { ...window, first })
  } catch {
    return [{ title: first.title, why: 'bad-repeat' }]
  }
}

/** Each day of a series that falls into the window; those changed by themselves as they were changed. */
function repeated(
  master: ICAL.Component,
  exceptions: readonly ICAL.Component[],
  { first, ...window }: Window & { first: Brought },
): (Brought | Unread)[] {
  const moved = new Map(exceptions.map((one) => [momentOf(one, 'recurrence-id', window.zone), one]))
  const left_out = new Set(momentsOf(master, 'exdate', window.zone))
  const long = first.ends_at.getTime() - first.starts_at.getTime()
  const added = momentsOf(master, 'rdate', window.zone)
  const days = new Set([...byRule(master, { ...window, long }), ...added])
  return [...days]
    .filter((day) => !left_out.has(day))
    .map((day) => {
      const uid = `${first.uid}#${new Date(day).toISOString()}`
      const own = moved.get(day)
      if (own) return withUid(entryOf(own, window), uid)
      return { ...first, uid, starts_at: new Date(day), ends_at: new Date(day + long) }
    })
}

/** ical.js only parses: the days of a rule it works out wrongly (30 February becomes 2 March), or never. */
function byRule(
  master: ICAL.Component,
  { zone, from, until, long }: Window & { long: number },
): number[] {
  const start = master.getFirstProperty('dtstart')
  const wall = timeOf(start?.getFirstValue())
  const rule = master.getFirstProperty('rrule')
  if (!start || !wall || !rule) return [momentOf(master, 'dtstart', zone)]
  const compact = wall.toICALString().replace(/Z$/, '')
  const begins = `DTSTART;TZID=${zoneIn(wall, zoneOf(start), zone)}:${compact.length === 8 ? `${compact}T000000` : compact}`
  const days = new RRuleTemporal({
    rruleString: `${begins}\n${rule.toICALString()}`,
    includeDtstart: true,
    maxIterations: LOOKED_AT_MAX,
  })
  return days
    .between(new Date(from.getTime() - long), until, true)
    .map(({ epochMilliseconds }) => epochMilliseconds)
}

function momentsOf(event: ICAL.Component, name: string, zone: string): number[] {
  return event.getAllProperties(name).flatMap((property) =>
    property.getValues().flatMap((value: unknown) => {
      const time = value instanceof ICAL.Period ? value.start : timeOf(value)
      const moment = time && momentIn(time, zoneOf(property), zone)
      return moment ? [moment.getTime()] : []
    }),
  )
}

const momentOf = (event: ICAL.Component, name: string, zone: string): number =>
  momentsOf(event, name, zone)[0] ?? NaN

const withUid = (found: Brought | Unread, uid: string) =>
  'why' in found ? found : { ...found, uid }

function entryOf(event: ICAL.Component, { zone }: Pick<Window, 'zone'>): Brought | Unread {
  const title = cut(textIn(event, 'summary'), 120)
  const start = event.getFirstProperty('dtstart')
  const from = timeOf(start?.getFirstValue())
  const starts_at = from && momentIn(from, zoneOf(start), zone)
  if (!from || !starts_at) return { title, why: 'no-start' }
  const ends_at = endOf(event, from, starts_at, zone)
  if (ends_at <= starts_at) return { title, why: 'ends-before' }
  if (ends_at.getTime() - starts_at.getTime() > LIMITS.days_long * DAY_MS)
    return { title, why: 'too-long' }
  if (title === '') return { title, why: 'no-title' }
  return {
    uid: (uidOf(event) || `${title} ${starts_at.toISOString()}`).slice(0, 300),
    title,
    about: cut(textIn(event, 'description'), 2000),
    place: cut(textIn(event, 'location'), 200),
    starts_at,
    ends_at,
    cancelled: textIn(event, 'status').toUpperCase() === 'CANCELLED',
  }
}

/** The end, or what the duration makes of it; an hour where neither is said, a day for a whole day. */
function endOf(event: ICAL.Component, from: ICAL.Time, starts_at: Date, zone: string): Date {
  const end = event.getFirstProperty('dtend')
  const to = timeOf(end?.getFirstValue())
  const said = to && momentIn(to, zoneOf(end), zone)
  if (said) return said
  const duration = event.getFirstPropertyValue('duration')
  if (duration instanceof ICAL.Duration)
    return new Date(starts_at.getTime() + duration.toSeconds() * 1000)
  return new Date(starts_at.getTime() + (from.isDate ? DAY_MS : DAY_MS / 24))
}

const timeOf = (value: unknown): ICAL.Time | undefined =>
  value instanceof ICAL.Time ? value : undefined

const zoneOf = (property: ICAL.Property | null): string | null => {
  const zone: unknown = property?.getParameter('tzid')
  return typeof zone === 'string' ? zone : null
}

const uidOf = (event: ICAL.Component) => textIn(event, 'uid')

function textIn(event: ICAL.Component, name: string): string {
  const value: unknown = event.getFirstPropertyValue(name)
  if (typeof value !== 'string') return ''
  return value.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\0', '').trim()
}

const cut = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text
