import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

/** An occasion as it stands in other people's calendars. */
export interface CalendarEntry {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly place: string
  readonly starts_at: Date
  readonly ends_at: Date
  /** Why it is called off; null while it is on. */
  readonly called_off: string | null
  readonly sequence: number
  readonly made_at: Date
  readonly changed_at: Date | null
  /** Where it is read in full. */
  readonly link: string
}

interface Calendar {
  /** What the reader's calendar calls it: a body's name, or an occasion's title. */
  readonly name: string
  readonly publicUrl: string
  /** `Called off:`, in the reader's language. */
  readonly calledOff: string
  readonly entries: readonly CalendarEntry[]
  /** How often a feed wants to be asked again; a file that is taken once says nothing. */
  readonly refreshMinutes?: number
}

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8'

/**
 * iCalendar (RFC 5545). Moments stand in UTC, so a clock change or a phone in another zone cannot
 * move them. The same rows give the same bytes: DTSTAMP is when the occasion last changed, not when
 * it was asked for, so a feed can answer "unchanged".
 */
export function icalendar({ name, publicUrl, calledOff, entries, refreshMinutes }: Calendar) {
  const calendar = ical({
    name: nameOf(name),
    prodId: { company: 'Commonhall', product: 'Calendar', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ...(refreshMinutes && { ttl: refreshMinutes * 60 }),
  })
  const host = new URL(publicUrl).host
  for (const entry of entries) calendar.createEvent(eventOf(entry, host, calledOff))
  return calendar.toString() + '\r\n'
}

function eventOf(entry: CalendarEntry, host: string, calledOff: string) {
  const isOff = entry.called_off !== null
  const changed_at = entry.changed_at ?? entry.made_at
  const why = isOff ? `${calledOff} ${entry.called_off ?? ''}` : ''
  const about = plain([why, entry.about, entry.link].filter(Boolean).join('\n\n'))
  return {
    id: `${entry.id}@${host}`,
    sequence: entry.sequence,
    stamp: changed_at,
    start: entry.starts_at,
    end: entry.ends_at,
    summary: plain(entry.title),
    description: { plain: about },
    ...(entry.place && { location: plain(entry.place) }),
    url: entry.link,
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    created: entry.made_at,
    lastModified: changed_at,
  }
}

/** The library writes a calendar's name as it stands, where a line end would begin a line of its own. */
const nameOf = (name: string) =>
  plain(name)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\;,]/g, '\\$&')

/** Line ends become one kind; other control characters are no text (RFC 5545, 3.1), and are left out. */
const plain = (text: string) =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
