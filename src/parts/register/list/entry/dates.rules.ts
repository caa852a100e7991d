import { folded } from './comparable.rules.ts'

/**
 * Days as lists write them: 12/03/2015, 2015-03-12, 12 March 2015, 20150312, or the number of days
 * since 1900 that Excel keeps. Every day is answered as '2015-03-12'.
 */

/** Which of two numbers comes first where a column leaves it open. */
export type DayOrder = 'day-first' | 'month-first'

const YEAR_MIN = 1890
const YEAR_MAX = 2100

/** What a day is of: where only a month or a year is said, something begins on its first day and lasts to its last. */
type DayOf = 'beginning' | 'end' | 'birth'

/** The day a cell means, or undefined when it means none. */
export function dayOf(
  text: string,
  order: DayOrder = 'day-first',
  of: DayOf = 'beginning',
): string | undefined {
  const bare = text.trim().toLowerCase()
  return (
    isoDay(bare) ??
    partedDay(bare, order, of) ??
    compactDay(bare) ??
    spelledDay(bare, of) ??
    serialDay(bare) ??
    momentDay(bare) ??
    (of === 'birth' ? undefined : wideDay(bare, of))
  )
}

/** The year a cell means, whether it holds a year alone, a month or a whole day. */
export function yearOf(text: string, order: DayOrder = 'day-first'): number | undefined {
  const bare = text.trim().replace(/^(?:c(?:a|irca)?\.?|about|approx\.?|ok\.) ?(?=\d{4}$)/i, '')
  if (/^\d{4}(\.0)?$/.test(bare)) return withinYears(Number(bare))
  if (/^[3-9]\d$/.test(bare)) return 1900 + Number(bare)
  const day = dayOf(bare, order, 'birth') ?? wideDay(bare.toLowerCase(), 'beginning')
  return day === undefined ? undefined : Number(day.slice(0, 4))
}

/** Cells that say nothing of a day: what databases keep for none, and days without their year. */
export function saysNoDay(text: string): boolean {
  return NO_DAY.test(text)
}

const NO_DAY =
  /^(?:-|n\/?a|n\/?k|none|null|never|life(?:time|long)?|unknown|not known|tbc|0|0+[-/.]0+[-/.]0+(?: .*)?|1900-01-0[01](?:[t ].*)?|0?[01]\/0?1\/1900|1899-12-3[01](?:[t ].*)?|3[01]\/12\/1899|0001-01-01(?:[t ].*)?|9999-12-31(?:[t ].*)?|31\/12\/9999|\d{1,2}[-/.]\d{1,2})$/i

/** One program wrote the file: a column that leaves it open is read as the others, where they agree. */
export function dayOrdersOf(columns: readonly (readonly string[])[]): DayOrder[] {
  const told = columns.map(tellingOrder)
  const all = new Set(told.filter((order) => order !== undefined))
  const otherwise = all.size === 1 ? ([...all][0] ?? 'day-first') : 'day-first'
  return told.map((order) => order ?? otherwise)
}

/** A column with 03/25/2024 in it puts the month first, one with 25/03/2024 the day; others leave it open. */
function tellingOrder(cells: readonly string[]): DayOrder | undefined {
  let dayFirst = 0
  let monthFirst = 0
  for (const cell of cells) {
    const parts = PARTED.exec(cell.trim())
    if (parts === null) continue
    if (Number(parts[1]) > 12) dayFirst++
    if (Number(parts[2]) > 12) monthFirst++
  }
  if (monthFirst === 0 && dayFirst === 0) return undefined
  return monthFirst > dayFirst ? 'month-first' : 'day-first'
}

/** Excel counts days from 1900 (and has a 29 February 1900 that never was), or from 1904. */
export function dayOfSerial(serial: number, from1904 = false): string | undefined {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0)
  if (days < 1 || days > SERIAL_MAX) return undefined
  const shift = days < 60 ? 1 : 0
  return new Date(EXCEL_EPOCH + (days + shift) * DAY_MS).toISOString().slice(0, 10)
}

const DAY_MS = 86_400_000
const EXCEL_EPOCH = Date.UTC(1899, 11, 30)
const SERIAL_MAX = 73_415
/** Below this a bare number is more likely a house or a year than a day (1 January 1927). */
const SERIAL_MIN = 9_863

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/
const PARTED = /^(\d{1,2})[-/. ,] ?(\d{1,2})[-/. ,] ?(\d{4}|\d{2})(?:[t ,].*|\.? ?r\.?)?$/
const SPELLED =
  /^(?:\p{L}+\.?,? )?(\d{1,2})(?:st|nd|rd|th|er|re|º|ain|af|fed|ydd)?\.?(?:[-/. ]+(?:of )?| de | d[’'])(\p{L}{3,})\.?,?(?:[-/. ]+| de )(\d{4}|\d{2})(?:,? .*)?$/u
const SPELLED_MONTH_FIRST =
  /^(?:\p{L}+,? )?(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:,? .*)?$/u

function isoDay(text: string): string | undefined {
  const parts = ISO.exec(text)
  return parts === null ? undefined : realDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

function partedDay(text: string, order: DayOrder, of: DayOf): string | undefined {
  const parts = PARTED.exec(text)
  if (parts === null) return undefined
  const year = fullYear(parts[3] ?? '', of)
  const [one, two] = [Number(parts[1]), Number(parts[2])]
  return order === 'month-first'
    ? (realDay(year, one, two) ?? realDay(year, two, one))
    : realDay(year, two, one)
}

function compactDay(text: string): string | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})(?:\.0+)?$/.exec(text)
  return parts === null ? undefined : realDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

function spelledDay(text: string, of: DayOf): string | undefined {
  const first = SPELLED.exec(text)
  if (first !== null) return spelled(of, first[1], first[2], first[3])
  const parts = SPELLED_MONTH_FIRST.exec(text)
  return parts === null ? undefined : spelled(of, parts[2], parts[1], parts[3])
}

function spelled(of: DayOf, day = '', month = '', year = ''): string | undefined {
  return realDay(fullYear(year, of), monthOf(month), Number(day))
}

/** The month of that name, from 1; 0 where there is none. */
function monthOf(name: string): number {
  const bare = folded(name)
  return MONTHS.findIndex((names) => names.split(' ').some((start) => bare.startsWith(start))) + 1
}

/** In the languages of our lists (en, pl, de, fr, es, cy, ro, it, nl), by letters no other month begins with. */
const MONTHS = [
  'jan sty ene ian ion gen',
  'feb lut fev chw',
  'mar maw mrt',
  'apr kwi avr abr ebr',
  'may maj mai mag mei',
  'jun cze juin iun meh giu',
  'jul lip juil iul gor lug',
  'aug sie aou ago aws',
  'sep wrz set med',
  'oct paz okt hyd ott',
  'nov lis noi tac',
  'dec gru dez dic rha',
]

/** "Oct 26", "10/2026", "2026-10" and "2026": a month or a year, of which the first day or the last is meant. */
function wideDay(text: string, of: DayOf): string | undefined {
  const [, name = '', short = ''] =
    /^(\p{L}{3,})\.?(?:[-/ .]+| de )(\d{4}|\d{2})$/u.exec(text) ?? []
  if (name !== '') return edgeOf(fullYear(short, of), monthOf(name), of)
  const [, before = '', year = '', after = ''] =
    /^(?:(\d{1,2})[-/.])?(\d{4})(?:[-/.](\d{1,2}))?(?:\.0)?$/.exec(text) ?? []
  if (year === '' || (before !== '' && after !== '')) return undefined
  const month = Number(before || after || (of === 'end' ? 12 : 1))
  return edgeOf(Number(year), month, of)
}

function edgeOf(year: number, month: number, of: DayOf): string | undefined {
  return realDay(year, month, of === 'end' ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 1)
}

/** Seconds or thousandths since 1970, as other programs hand days on. */
function momentDay(text: string): string | undefined {
  if (!/^1\d{9}(?:\d{3})?$/.test(text)) return undefined
  return new Date(Number(text) * (text.length > 10 ? 1 : 1000)).toISOString().slice(0, 10)
}

function serialDay(text: string): string | undefined {
  if (!/^\d{4,5}(\.\d+)?$/.test(text)) return undefined
  const serial = Number(text)
  return serial < SERIAL_MIN ? undefined : dayOfSerial(serial)
}

/** '68' is 1968 and '29' is 2029: nobody joined a hundred years ago, few are paid up for forty. */
const LATEST = 40
/** But who was born in '35 was not born in 2035; no list has members under fourteen. */
const LATEST_BIRTH = 12

function fullYear(text: string, of: DayOf): number {
  const year = Number(text)
  if (text.length === 4) return year
  return year <= (of === 'birth' ? LATEST_BIRTH : LATEST) ? 2000 + year : 1900 + year
}

function realDay(year: number, month: number, day: number): string | undefined {
  if (withinYears(year) === undefined || month < 1 || month > 12 || day < 1) return undefined
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function withinYears(year: number): number | undefined {
  return year >= YEAR_MIN && year <= YEAR_MAX ? year : undefined
}
