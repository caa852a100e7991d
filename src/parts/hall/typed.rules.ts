import { momentOf, type Span } from '../../time/wall-time.ts'
import { dayWritten, timeWritten } from '../../time/written.ts'

/** A form as it was sent. */
export type Typed = Readonly<Record<string, string | undefined>>

/** What is wrong, by the name of the field it stands at. */
export type Problems<Kind extends string> = Readonly<Record<string, Kind>>

export type SpanProblem =
  'day-missing' | 'time-missing' | 'end-missing' | 'no-such-hour' | 'ends-before' | 'ends-too-late'

const DAYS_MAX = 14
const DAY_MS = 24 * 3_600_000

// A browser sends line ends as two characters; kept as one they count as one.
export const textIn = (typed: Typed, name: string) =>
  (typed[name] ?? '').replaceAll('\r\n', '\n').replaceAll('\0', '').trim()

/** `day`, `from`, `to`, and `last_day` where it ends on another one. */
export function spanIn(
  typed: Typed,
  zone: string,
  problems: Record<string, SpanProblem>,
): Span | null {
  const day = dayWritten(textIn(typed, 'day'))
  const lastDay = dayWritten(textIn(typed, 'last_day'))
  const starts_at = momentIn(day, textIn(typed, 'from'), zone, ['day', 'from'], problems)
  const endsOn = [lastDay ? 'last_day' : 'day', 'to'] as const
  const ends_at = momentIn(lastDay || day, textIn(typed, 'to'), zone, endsOn, problems)
  if (!starts_at || !ends_at) return null
  if (ends_at <= starts_at) problems['to'] = 'ends-before'
  if (ends_at.getTime() - starts_at.getTime() > DAYS_MAX * DAY_MS)
    problems['last_day'] = 'ends-too-late'
  return problems['to'] || problems['last_day'] ? null : { starts_at, ends_at }
}

function momentIn(
  day: string,
  written: string,
  zone: string,
  [dayField, timeField]: readonly [string, string],
  problems: Record<string, SpanProblem>,
): Date | null {
  const time = timeIn(written)
  if (momentOf({ day, time: '12:00' }, zone) === 'unreadable') problems[dayField] = 'day-missing'
  const moment = momentOf({ day, time: time ?? '' }, zone)
  if (moment instanceof Date) return moment
  if (moment === 'no-such-hour') problems[timeField] = 'no-such-hour'
  else if (time === null) problems[timeField] = timeField === 'to' ? 'end-missing' : 'time-missing'
  return null
}

/** `9:30`, `9.30am` and `09:30` are the same; null is no time of day. */
export function timeIn(written: string): string | null {
  const time = timeWritten(written)
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : null
}

/** A whole number from 1; null where nothing stands. */
export function numberIn(written: string, max: number): number | null | 'not-a-number' {
  if (written === '') return null
  const number = /^\d{1,6}$/.test(written) ? Number(written) : max + 1
  return number <= max ? number : 'not-a-number'
}
