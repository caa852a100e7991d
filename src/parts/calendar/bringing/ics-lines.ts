import { zoneFinder, type OwnZone } from './ics-zones.ts'

/** One VEVENT as it stands in the file: only the lines that are read, each put right where it can be. */
export interface RawEvent {
  readonly uid: string
  readonly lines: readonly string[]
  /** Whether the calendar it stands in calls off what it lists. */
  readonly called_off: boolean
}

interface RawCalendars {
  readonly events: readonly RawEvent[]
  /** Whether the file ends where it should: a download that was cut off does not. */
  readonly closed: boolean
}

/** What is read of an event; attachments and alarms can be as long as they like. */
const READ =
  /^(UID|SUMMARY|DESCRIPTION|LOCATION|DTSTART|DTEND|DURATION|RRULE|EXRULE|RDATE|EXDATE|RECURRENCE-ID|STATUS|SEQUENCE|CLASS|X-ALT-DESC) ?[;:]/i
/** What stands before a value is some words: a head of a million takes a parser half a minute. */
const HEAD_MAX = 4000
const DATED = /^(?:DTSTART|DTEND|RDATE|EXDATE|RECURRENCE-ID) ?[;:]/i

/**
 * The text of an iCalendar file, however its programs broke its lines. A line may be folded in the
 * middle of a letter, so lines are joined as bytes, before letters are made of them.
 */
export function textOf(bytes: Uint8Array): string {
  const wide = wideText(bytes)
  if (wide !== undefined) return quoted(wide.replace(FOLD, ''))
  const joined = Buffer.from(Buffer.from(bytes).toString('latin1').replace(FOLD, ''), 'latin1')
  try {
    return quoted(new TextDecoder('utf-8', { fatal: true }).decode(joined))
  } catch {
    return quoted(new TextDecoder('windows-1252').decode(joined))
  }
}

/** Older telephones write letters as "=C3=A9", and break such lines behind an "=". */
const quoted = (text: string) =>
  text.replace(QUOTED, (_, name: string, said: string) => {
    const bytes = said
      .replace(/=\r?\n/g, '')
      .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    const letters = new TextDecoder().decode(
      Buffer.from(bytes, /[^\x00-\xff]/.test(bytes) ? 'utf8' : 'latin1'),
    )
    return `${name}:${letters.replace(/\r?\n/g, '\\n')}`
  })

const QUOTED =
  /^([A-Z-]+)(?![A-Z-])[^:\r\n]*;ENCODING=QUOTED-PRINTABLE[^:\r\n]*:((?:[^\r\n]*=\r?\n)*[^\r\n]*)/gim

const FOLD = /\r?\r?\n[ \t]|\r[ \t]/g

function wideText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  // Without a byte-order mark: a calendar begins with an ASCII letter, of whose two bytes one is zero.
  if (second === 0 && first !== 0) return new TextDecoder('utf-16le').decode(bytes)
  return first === 0 && second !== 0 && second !== undefined
    ? new TextDecoder('utf-16be').decode(bytes)
    : undefined
}

/** The events of all calendars in a text. What no program should write is left out, line by line. */
export function rawCalendars(text: string): RawCalendars {
  const reader = new Reader()
  for (const line of text.split(/[\r\n]+/)) reader.take(line)
  return reader.done()
}

class Reader {
  private readonly path: string[] = []
  private readonly found: { lines: string[]; called_off: boolean; zone: string }[] = []
  private readonly zones = new Map<string, OwnZone>()
  private readonly zoneOf = zoneFinder(this.zones)
  private zone: OwnZone = { name: '', offsets: [] }
  private called_off = false
  /** The zone that the whole calendar says it is in, for times that name none. */
  private ownZone = ''
  private calendars = 0

  take(line: string): void {
    const [, mark = '', name = ''] = /^(BEGIN|END):\s*(\S+)\s*$/i.exec(line.trim()) ?? []
    if (mark.toUpperCase() === 'BEGIN') this.begin(name.toUpperCase())
    else if (mark.toUpperCase() === 'END') this.end(name.toUpperCase())
    else this.hear(line)
  }

  done(): RawCalendars {
    return {
      events: this.found.map(({ lines, called_off, zone }) => this.event(lines, called_off, zone)),
      closed: this.calendars > 0 && !this.path.includes('VCALENDAR'),
    }
  }

  private begin(name: string): void {
    if (name === 'VCALENDAR') {
      this.path.length = 0
      this.called_off = false
      this.ownZone = ''
      this.calendars++
    }
    // No event stands within another: the first was never ended.
    if (name === 'VEVENT' && this.path.includes(name)) this.path.length = this.path.indexOf(name)
    this.path.push(name)
    if (name === 'VEVENT' && this.path.length === 2)
      this.found.push({ lines: [], called_off: this.called_off, zone: this.ownZone })
    if (name === 'VTIMEZONE') this.zone = { name: '', offsets: [] }
  }

  private end(name: string): void {
    const at = this.path.lastIndexOf(name)
    if (at >= 0) this.path.length = at
    if (name === 'VTIMEZONE') this.zones.set(this.zone.name, this.zone)
  }

  private hear(line: string): void {
    const within = this.path.at(-1)
    if (within === 'VEVENT' && this.path.length === 2) {
      if (READ.test(line) && line.indexOf(':') < HEAD_MAX) this.found.at(-1)?.lines.push(line)
    } else if (within === 'VCALENDAR') {
      if (/^METHOD:\s*CANCEL\s*$/i.test(line)) this.called_off = true
      const [, zone] = /^X-WR-TIMEZONE(?:;[^:]*)?:\s*(\S.*)$/i.exec(line) ?? []
      if (zone !== undefined) this.ownZone = zone.trim()
    } else if (this.path.includes('VTIMEZONE')) this.hearZone(line)
  }

  private hearZone(line: string): void {
    const [, name] = /^TZID(?:;[^:]*)?:(.+)$/i.exec(line) ?? []
    if (name !== undefined) this.zone = { ...this.zone, name: name.trim().replaceAll('\\', '') }
    const [, sign, hours = '', minutes = ''] = /^TZOFFSETTO:([+-]?)(\d{2})(\d{2})/i.exec(line) ?? []
    if (hours === '') return
    const offset = Number(hours) * 60 + Number(minutes)
    this.zone = { ...this.zone, offsets: [...this.zone.offsets, sign === '-' ? -offset : offset] }
  }

  private event(lines: readonly string[], called_off: boolean, own: string): RawEvent {
    const uid = /^UID(?:;[^:]*)?:(.*)$/i
    const named = lines.map((line) => uid.exec(line)?.[1]).find((name) => name !== undefined)
    const right = lines.flatMap((line) =>
      DATED.test(line) ? this.dated(line, own) : [ruled(unquoted(line))],
    )
    return { uid: (named ?? '').trim(), lines: right, called_off }
  }

  /** A line of days or moments as the standard has it; none where no day in it is one. */
  private dated(line: string, own: string): string[] {
    const [, name = '', params = '', said = ''] =
      /^([A-Z-]+)(?![A-Z-]) ?(.*?):\s*((?:\d{8}|\d{4}-\d\d-\d\d).*)$/i.exec(line.trim()) ?? []
    const values = [...new Set(said.split(',').map(compact))].filter(isReal)
    if (values.length === 0) return []
    const zone = /;TZID=(?:"([^"]*)"|([^;]*))/i.exec(params)
    const name_of_zone = zone === null ? own : (zone[1] ?? zone[2] ?? '')
    const zoned = name_of_zone === '' ? '' : `;TZID=${this.zoneOf(name_of_zone)}`
    const range = /;RANGE=THISANDFUTURE/i.test(params) ? ';RANGE=THISANDFUTURE' : ''
    return kindsOf(values).map(
      ([value, some]) => `${name}${range}${value || zonedUnlessUtc(zoned, some)}:${some.join(',')}`,
    )
  }
}

/** A moment in UTC is in no other zone, whatever stands beside it. */
const zonedUnlessUtc = (zoned: string, values: readonly string[]) =>
  values.every((value) => value.endsWith('Z')) ? '' : zoned

/** Whole days, moments and periods each on a line of their own, since each says what it holds. */
function kindsOf(values: readonly string[]): [string, string[]][] {
  const kindOf = (value: string) => {
    if (value.includes('/')) return ';VALUE=PERIOD'
    return value.length === 8 ? ';VALUE=DATE' : ''
  }
  return [...Map.groupBy(values, kindOf)]
}

/** "2026-12-01T19:00:00.000Z" is how most programs but this kind write it. */
const compact = (value: string) =>
  value
    .trim()
    .replace(/^(\d{4})-(\d\d)-(\d\d)/, '$1$2$3')
    .replace(
      /T(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?/i,
      (_, h: string, m: string, s = '00') => `T${h}${m}${String(s)}`,
    )
    .replace(/T(\d{4})(?=Z?$|[+-])/i, 'T$100')
    .replace(/^(\d{8}T\d{6})([+-]\d\d):?(\d\d)?$/i, inUtc)

/** "20261201T190000+0100" is a moment, though the standard has none of this kind. */
function inUtc(whole: string, wall: string, hours: string, minutes = '00'): string {
  const at = Date.parse(
    `${wall.replace(/(....)(..)(..)T(..)(..)(..)/i, '$1-$2-$3T$4:$5:$6')}${hours}:${minutes}`,
  )
  return Number.isNaN(at) ? whole : new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
}

const MOMENT = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?Z?(?:\/.+)?)?$/i

/** Whether there is such a day and time: the 13th month and the 30th of February are none. */
function isReal(value: string): boolean {
  const parts = MOMENT.exec(value)
  if (parts === null) return false
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0))
  const days = new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate()
  if (!month || month > 12 || !day || day > days) return false
  return (hour ?? 0) <= 24 && (minute ?? 0) <= 59 && (second ?? 0) <= 60
}

/** Some programs escape quotation marks, which the standard does not; `\\"` is a backslash before one. */
const unquoted = (line: string) =>
  line.replace(/\\(.)/g, (pair, one: string) => (one === '"' ? one : pair))

/** Rules in small letters, and with parts that say nothing, are rules. */
function ruled(line: string): string {
  if (!/^(?:RRULE|EXRULE)[;:]/i.test(line)) return line
  const [name = '', rule = ''] = line.trim().split(/:(.*)/s)
  const parts = rule
    .toUpperCase()
    .split(';')
    .filter((part) => /=./.test(part))
  return `${name.replace(/;.*/, '')}:${parts.filter((part) => !part.startsWith('X-') && !part.startsWith('RSCALE=GREG') && part !== 'SKIP=OMIT').join(';')}`
}
