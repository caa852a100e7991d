/**
 * Days as lists write them: 12/03/2015, 2015-03-12, 12 March 2015, 20150312, or the number of days
 * since 1900 that Excel keeps. Every day is answered as '2015-03-12'.
 */

/** Which of two numbers comes first where a column leaves it open. */
export type DayOrder = 'day-first' | 'month-first'

const YEAR_MIN = 1890
const YEAR_MAX = 2100

/** The day a cell means, or undefined when it means none. */
export function dayOf(text: string, order: DayOrder = 'day-first'): string | undefined {
  const bare = text.trim().toLowerCase()
  return (
    isoDay(bare) ??
    partedDay(bare, order) ??
    compactDay(bare) ??
    spelledDay(bare) ??
    serialDay(bare)
  )
}

/** The year a cell means, whether it holds a year alone or a whole day. */
export function yearOf(text: string, order: DayOrder = 'day-first'): number | undefined {
  const bare = text.trim()
  if (/^\d{4}(\.0)?$/.test(bare)) return withinYears(Number(bare))
  const day = dayOf(bare, order)
  return day === undefined ? undefined : Number(day.slice(0, 4))
}

/** A column with 03/25/2024 in it puts the month first; with 25/03/2024, or neither, the day. */
export function dayOrderOf(cells: readonly string[]): DayOrder {
  let dayFirst = 0
  let monthFirst = 0
  for (const cell of cells) {
    const parts = PARTED.exec(cell.trim())
    if (parts === null) continue
    if (Number(parts[1]) > 12) dayFirst++
    if (Number(parts[2]) > 12) monthFirst++
  }
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
const PARTED = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:[t ,].*)?$/
const SPELLED =
  /^(?:\p{L}+,? )?(\d{1,2})(?:st|nd|rd|th)?[-/. ]+(\p{L}{3,})\.?,?[-/. ]+(\d{4}|\d{2})(?: .*)?$/u
const SPELLED_MONTH_FIRST = /^(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u

function isoDay(text: string): string | undefined {
  const parts = ISO.exec(text)
  return parts === null ? undefined : realDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

function partedDay(text: string, order: DayOrder): string | undefined {
  const parts = PARTED.exec(text)
  if (parts === null) return undefined
  const year = fullYear(parts[3] ?? '')
  const [one, two] = [Number(parts[1]), Number(parts[2])]
  return order === 'month-first'
    ? (realDay(year, one, two) ?? realDay(year, two, one))
    : realDay(year, two, one)
}

function compactDay(text: string): string | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})(?:\.0+)?$/.exec(text)
  return parts === null ? undefined : realDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

function spelledDay(text: string): string | undefined {
  const first = SPELLED.exec(text)
  if (first !== null) return spelled(first[1], first[2], first[3])
  const parts = SPELLED_MONTH_FIRST.exec(text)
  return parts === null ? undefined : spelled(parts[2], parts[1], parts[3])
}

function spelled(day = '', month = '', year = ''): string | undefined {
  const found = MONTHS.findIndex((names) => names.some((name) => month.startsWith(name)))
  return found < 0 ? undefined : realDay(fullYear(year), found + 1, Number(day))
}

/** English and Polish, by the letters that no other month begins with. */
const MONTHS = [
  ['jan', 'sty'],
  ['feb', 'lut'],
  ['mar'],
  ['apr', 'kwi'],
  ['may', 'maj'],
  ['jun', 'cze'],
  ['jul', 'lip'],
  ['aug', 'sie'],
  ['sep', 'wrz'],
  ['oct', 'paź', 'paz'],
  ['nov', 'lis'],
  ['dec', 'gru'],
]

function serialDay(text: string): string | undefined {
  if (!/^\d{4,5}(\.\d+)?$/.test(text)) return undefined
  const serial = Number(text)
  return serial < SERIAL_MIN ? undefined : dayOfSerial(serial)
}

/** '68' is 1968 and '29' is 2029: nobody joined a hundred years ago, few are paid up for forty. */
function fullYear(text: string): number {
  const year = Number(text)
  if (text.length === 4) return year
  return year <= 40 ? 2000 + year : 1900 + year
}

function realDay(year: number, month: number, day: number): string | undefined {
  if (withinYears(year) === undefined || month < 1 || month > 12 || day < 1) return undefined
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function withinYears(year: number): number | undefined {
  return year >= YEAR_MIN && year <= YEAR_MAX ? year : undefined
}
