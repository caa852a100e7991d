import { createHash } from 'node:crypto'
import ICAL from 'ical.js'
import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { LIMITS, type Brought, type Read, type Refused, type Unread } from './bringing.rules.ts'
import { families, lineOf, type Family } from './ics-families.ts'
import { rawCalendars, textOf, type RawEvent } from './ics-lines.ts'
import { momentIn, zoneIn } from './ics-moments.ts'
import { plainText } from './ics-text.ts'

export interface Window {
  /** The zone of the body: of times that name none. */
  readonly zone: string
  readonly from: Date
  readonly until: Date
}

/** A daily rule may have begun a hundred years ago: no more of its days than this are looked at. */
const LOOKED_AT_MAX = 50_000
const DAY_MS = 24 * 3_600_000
const INTERVAL_MAX = 10_000
const UID_MAX = 300
/** Of a longer one this much is kept, before what tells it from others that begin alike. */
const UID_BEGINNING = 200

/**
 * Reads iCalendar (RFC 5545) of whatever making. Any bytes give occasions or a reason; a rule that
 * takes too long is for the caller to stop: this runs in a thread of its own. What one event says
 * wrongly is said of that event, and the others are read.
 */
export function readIcs(bytes: Uint8Array, window: Window): Read | Refused {
  const text = textOf(bytes)
  if (text.trim() === '') return { ok: false, why: 'empty' }
  if (!/BEGIN:VCALENDAR/i.test(text))
    return { ok: false, why: isPacked(bytes) ? 'packed' : 'no-calendar' }
  const { events, closed } = rawCalendars(text)
  return closed ? gather(families(events), window) : { ok: false, why: 'broken' }
}

/** Google hands on all calendars of somebody in one packed file. */
const isPacked = ([first, second]: Uint8Array) =>
  (first === 0x50 && second === 0x4b) || (first === 0x1f && second === 0x8b)

function gather(all: readonly Family[], window: Window): Read {
  const entries = new Map<string, Brought>()
  const unread: Unread[] = []
  let outside = 0
  for (const family of all) {
    const far = isFar(family, window)
    if (far) outside += 1
    for (const found of far ? [] : occurrences(family, window)) {
      if ('why' in found) unread.push(found)
      else if (found.ends_at <= window.from || found.starts_at >= window.until) outside += 1
      else entries.set(found.uid, found)
    }
  }
  const read = [...entries.values()].sort((a, b) => a.starts_at.getTime() - b.starts_at.getTime())
  const isCut = read.length > LIMITS.entries
  return { ok: true, entries: read.slice(0, LIMITS.entries), unread, outside, isCut }
}

/** Whether a lone event plainly lies outside by its day, whatever its zone: a file has years of them. */
function isFar({ master }: Family, { from, until }: Window): boolean {
  if (lineOf(master, 'RRULE') !== undefined || lineOf(master, 'RDATE') !== undefined) return false
  const [, year, month, day] = /:(\d{4})(\d\d)(\d\d)/.exec(lineOf(master, 'DTSTART') ?? '') ?? []
  if (day === undefined) return false
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const longest = (LIMITS.days_long + 2) * DAY_MS
  return at < from.getTime() - longest || at > until.getTime() + 2 * DAY_MS
}

/** An event as ical.js reads it; without those of its lines that it cannot read. */
function componentOf({ lines }: RawEvent): ICAL.Component {
  const parsed = parsedOf(lines) ?? parsedOf(lines.filter((line) => parsedOf([line]) !== undefined))
  return parsed ?? new ICAL.Component('vevent')
}

function parsedOf(lines: readonly string[]): ICAL.Component | undefined {
  try {
    const event = new ICAL.Component(
      ICAL.parse(['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')),
    )
    // What a rule or a moment is, is only looked at when it is asked for.
    for (const property of event.getAllProperties()) property.getValues()
    return event
  } catch {
    return undefined
  }
}

function occurrences(family: Family, window: Window): (Brought | Unread)[] {
  const { master, uid } = family
  const event = componentOf(master)
  const first = entryOf(event, { ...master, uid }, window)
  const repeats = lineOf(master, 'RRULE') !== undefined || lineOf(master, 'RDATE') !== undefined
  if (!repeats || 'why' in first) return [first]
  const rules = master.lines.filter((line) => /^RRULE[;:]/i.test(line)).length
  try {
    if (event.getAllProperties('rrule').length < rules) throw new Error('a rule that is none')
    if (master.lines.some(leapsTooFar)) throw new Error('a rule that never comes again')
    return repeated(event, family, { ...window, first })
  } catch {
    return [{ title: first.title, why: 'bad-repeat' }]
  }
}

/** Every 99999999999th day is no rule, and would be counted for ever. */
const leapsTooFar = (line: string) =>
  /^(?:RRULE|EXRULE)[;:]/i.test(line) &&
  Number(/INTERVAL=(\d+)/i.exec(line)?.[1] ?? 1) > INTERVAL_MAX

/** Each day of a series that falls into the window; those changed by themselves as they were changed. */
function repeated(
  event: ICAL.Component,
  { exceptions }: Family,
  { first, ...window }: Window & { first: Brought },
): (Brought | Unread)[] {
  const changes = exceptions.map((raw) => changeOf(raw, first.uid, window))
  const long = first.ends_at.getTime() - first.starts_at.getTime()
  const left_out = leftOut(event, window)
  const days = new Set([
    ...byRules(event, 'rrule', { ...window, long }),
    ...momentsOf(event, 'rdate', window.zone),
  ])
  for (const day of byRules(event, 'exrule', { ...window, long }, false)) days.delete(day)
  const periods = periodsOf(event, window.zone)
  const met = new Set<Change>()
  const read = [...days]
    .filter((day) => !left_out(day))
    .map((day) => {
      const uid = `${first.uid}#${new Date(day).toISOString()}`
      const same = changes.filter(({ at, on }) => at === day || on === localDay(day, window.zone))
      for (const one of same) met.add(one)
      const own = same.at(-1)
      if (own !== undefined) return 'why' in own.entry ? own.entry : { ...own.entry, uid }
      const from = changes
        .filter(({ goesOn, at }) => goesOn && at < day)
        .sort((a, b) => b.at - a.at)[0]
      if (from === undefined || 'why' in from.entry)
        return {
          ...first,
          uid,
          starts_at: new Date(day),
          ends_at: new Date(periods.get(day) ?? day + long),
        }
      const later = (moment: Date) => new Date(moment.getTime() + day - from.at)
      return {
        ...from.entry,
        uid,
        starts_at: later(from.entry.starts_at),
        ends_at: later(from.entry.ends_at),
      }
    })
  const others = changes.filter((one) => !met.has(one) && !left_out(one.at))
  return [...read, ...others.flatMap((one) => apart(one, first.uid, window))]
}

/** A day that the rule does not have, or had long ago and that was moved to one to come, is one all the same. */
function apart({ at, entry, goesOn }: Change, uid: string, { from, until }: Window): Brought[] {
  if (goesOn || Number.isNaN(at) || 'why' in entry) return []
  if (entry.ends_at <= from || entry.starts_at >= until) return []
  return [{ ...entry, uid: `${uid}#${new Date(at).toISOString()}` }]
}

/** When each further day ends that is named with its end, or with how long it lasts. */
function periodsOf(event: ICAL.Component, zone: string): Map<number, number> {
  const ends = new Map<number, number>()
  for (const property of event.getAllProperties('rdate'))
    property.getValues().forEach((value: unknown) => {
      if (!(value instanceof ICAL.Period)) return
      const [start, end] = [value.start, value.getEnd()].map((time) =>
        momentIn(time, zoneOf(property), zone)?.getTime(),
      )
      if (start && end && start < end && end - start <= LIMITS.days_long * DAY_MS)
        ends.set(start, end)
    })
  return ends
}

interface Change {
  /** The moment it had by the rule; or the day, where no more is said. */
  readonly at: number
  readonly on: string | undefined
  readonly entry: Brought | Unread
  /** Whether all later ones are changed likewise. */
  readonly goesOn: boolean
}

function changeOf(raw: RawEvent, uid: string, { zone }: Window): Change {
  const event = componentOf(raw)
  const property = event.getFirstProperty('recurrence-id')
  const time = timeOf(property?.getFirstValue())
  const at = momentOf(event, 'recurrence-id', zone)
  return {
    at,
    on: time?.isDate ? time.toString() : undefined,
    entry: entryOf(event, { ...raw, uid }, { zone }),
    goesOn: property?.getParameter('range') === 'THISANDFUTURE',
  }
}

/** Which moments an event leaves out: those it names, and all of a day that it names as a day. */
function leftOut(event: ICAL.Component, { zone }: Window): (day: number) => boolean {
  const moments = new Set(momentsOf(event, 'exdate', zone))
  const isDay = timeOf(event.getFirstPropertyValue('dtstart'))?.isDate ?? false
  const named = event.getAllProperties('exdate').flatMap((property) => property.getValues())
  const days = new Set(
    named.flatMap((value: unknown) => (timeOf(value)?.isDate ? [String(value)] : [])),
  )
  if (isDay) for (const moment of moments) days.add(localDay(moment, zone))
  return (day) => moments.has(day) || (days.size > 0 && days.has(localDay(day, zone)))
}

const localDay = (moment: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate().toString()

/** ical.js only parses: the days of a rule it works out wrongly (30 February becomes 2 March), or never. */
function byRules(
  event: ICAL.Component,
  name: 'rrule' | 'exrule',
  { zone, from, until, long }: Window & { long: number },
  withStart = true,
): number[] {
  const start = event.getFirstProperty('dtstart')
  const wall = timeOf(start?.getFirstValue())
  const rules = event.getAllProperties(name)
  if (!start || !wall || rules.length === 0)
    return withStart ? [momentOf(event, 'dtstart', zone)] : []
  const bare = wall.toICALString().replace(/Z$/, '')
  const at = zoneIn(wall, zoneOf(start), zone)
  const begins = `DTSTART;TZID=${at}:${bare.length === 8 ? `${bare}T000000` : bare}`
  return rules.flatMap((rule) =>
    new RRuleTemporal({
      rruleString: `${begins}\n${untilInUtc(rule.toICALString(), at, wall.isDate)}`.replace(
        '\nEXRULE',
        '\nRRULE',
      ),
      includeDtstart: withStart,
      maxIterations: LOOKED_AT_MAX,
    })
      .between(new Date(from.getTime() - long), until, true)
      .map(({ epochMilliseconds }) => epochMilliseconds),
  )
}

/** A rule that lasts until a day lasts to its end; until a time on the wall, to that in its zone. */
function untilInUtc(rule: string, zone: string, isDay: boolean): string {
  return rule.replace(UNTIL, (whole, day: string, time?: string, utc?: string) => {
    if (utc !== undefined && !isDay) return whole
    const wall = `${day.replace(/(.{4})(..)(..)/, '$1-$2-$3')}T${isDay ? '235959' : (time ?? '235959')}`
    const moment = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant()
    return `UNTIL=${moment.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`
  })
}

const UNTIL = /UNTIL=(\d{8})(?:T(\d{6})(Z)?)?/i

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

function entryOf(
  event: ICAL.Component,
  { uid, called_off }: Pick<RawEvent, 'uid' | 'called_off'>,
  { zone }: Pick<Window, 'zone'>,
): Brought | Unread {
  const title = cut(textIn(event, 'summary').replace(/\s+/g, ' '), 120)
  if (/^(?:PRIVATE|CONFIDENTIAL)$/i.test(textIn(event, 'class'))) return { title, why: 'private' }
  const start = event.getFirstProperty('dtstart')
  const from = timeOf(start?.getFirstValue())
  const starts_at = from && momentIn(from, zoneOf(start), zone)
  if (!from || !starts_at) return { title, why: 'no-start' }
  const ends_at = endOf(event, from, starts_at, zone)
  if (ends_at <= starts_at) return { title, why: 'ends-before' }
  // A duration may be so long that no moment lies at its end: then this is no number.
  if (!(ends_at.getTime() - starts_at.getTime() <= LIMITS.days_long * DAY_MS))
    return { title, why: 'too-long' }
  if (title === '') return { title, why: 'no-title' }
  return {
    uid: shortened(uid.replace(UNSEEN, '') || `${title} ${starts_at.toISOString()}`),
    title,
    about: cut(textIn(event, 'description') || textIn(event, 'x-alt-desc'), 2000),
    place: cut(textIn(event, 'location'), 200),
    starts_at,
    ends_at,
    cancelled: called_off || textIn(event, 'status').toUpperCase() === 'CANCELLED',
  }
}

/** Some programs call an event by half a page: two that begin alike are two all the same. */
function shortened(uid: string): string {
  if (uid.length <= UID_MAX) return uid
  const beginning = uid.slice(0, UID_BEGINNING).toWellFormed()
  return `${beginning}~${createHash('sha256').update(uid).digest('hex')}`
}

/** The end, or what the duration makes of it; an hour where neither is said, or no time at all, a day for a whole day. */
function endOf(event: ICAL.Component, from: ICAL.Time, starts_at: Date, zone: string): Date {
  const end = event.getFirstProperty('dtend')
  const to = timeOf(end?.getFirstValue())
  const said = to && momentIn(to, zoneOf(end), zone)
  // An end that is a day, though the start is an hour of that day, says nothing.
  const isStartsDay =
    to?.isDate === true && !from.isDate && to.toString() === from.toString().slice(0, 10)
  if (said && !isStartsDay && said.getTime() !== starts_at.getTime()) return said
  const duration = event.getFirstPropertyValue('duration')
  if (duration instanceof ICAL.Duration && duration.toSeconds() !== 0)
    return new Date(starts_at.getTime() + duration.toSeconds() * 1000)
  return new Date(starts_at.getTime() + (from.isDate ? DAY_MS : DAY_MS / 24))
}

const timeOf = (value: unknown): ICAL.Time | undefined =>
  value instanceof ICAL.Time ? value : undefined

const zoneOf = (property: ICAL.Property | null): string | null => {
  const zone: unknown = property?.getParameter('tzid')
  return typeof zone === 'string' ? zone : null
}

function textIn(event: ICAL.Component, name: string): string {
  const value: unknown = event.getFirstPropertyValue(name)
  if (typeof value !== 'string') return ''
  return plainText(value.toWellFormed().replaceAll('\r\n', '\n').replace(UNSEEN, '')).trim()
}

/** NUL, and marks that reverse the direction of the text behind them. */
const UNSEEN = /[\0\u202a-\u202e\u2066-\u2069\ufeff]/g

const cut = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text
