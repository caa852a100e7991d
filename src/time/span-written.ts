import { momentOf, type Span } from './wall-time.ts'
import { dayWritten, timeWritten } from './written.ts'

/** From when to when, as a form has it; `last_day` where it ends on another day than it begins. */
interface SpanTyped {
  readonly day?: string | undefined
  readonly from?: string | undefined
  readonly last_day?: string | undefined
  readonly to?: string | undefined
}

export type SpanProblem =
  'day-missing' | 'time-missing' | 'end-missing' | 'no-such-hour' | 'ends-before' | 'ends-too-late'

/** What is wrong, by the name of the field it stands at. */
type SpanProblems = Partial<Record<keyof SpanTyped, SpanProblem>>

/** Nothing is put on, and no room held, for longer than a fortnight at a stretch. */
const DAYS_MAX = 14
const DAY_MS = 24 * 3_600_000

/** Reads from when to when on the clock on the wall; without a span, `problems` says all that is wrong. */
export function spanWritten(
  typed: SpanTyped,
  zone: string,
): { readonly span: Span | null; readonly problems: SpanProblems } {
  const problems: SpanProblems = {}
  const day = dayWritten((typed.day ?? '').trim())
  const lastDay = dayWritten((typed.last_day ?? '').trim())
  const starts_at = read({ day, time: typed.from, fields: ['day', 'from'] })
  const ends_at = read({
    day: lastDay || day,
    time: typed.to,
    fields: [lastDay ? 'last_day' : 'day', 'to'],
  })
  if (!starts_at || !ends_at) return { span: null, problems }
  if (ends_at <= starts_at) problems.to = 'ends-before'
  if (ends_at.getTime() - starts_at.getTime() > DAYS_MAX * DAY_MS)
    problems.last_day = 'ends-too-late'
  const isWhole = !problems.to && !problems.last_day
  return { span: isWhole ? { starts_at, ends_at } : null, problems }

  function read(wall: {
    day: string
    time: string | undefined
    fields: readonly [keyof SpanTyped, 'from' | 'to']
  }): Date | null {
    const [dayField, timeField] = wall.fields
    const time = timeIn(wall.time ?? '')
    if (momentOf({ day: wall.day, time: '12:00' }, zone) === 'unreadable')
      problems[dayField] = 'day-missing'
    const moment = momentOf({ day: wall.day, time: time ?? '' }, zone)
    if (moment instanceof Date) return moment
    if (moment === 'no-such-hour') problems[timeField] = 'no-such-hour'
    else if (time === null)
      problems[timeField] = timeField === 'to' ? 'end-missing' : 'time-missing'
    return null
  }
}

/** `9:30`, `9.30am` and `09:30` are the same; null is no time of day. */
export function timeIn(written: string): string | null {
  const time = timeWritten(written.trim())
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : null
}
