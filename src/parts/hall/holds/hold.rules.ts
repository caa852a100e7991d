import { spanWritten, type SpanProblem } from '../../../time/span-written.ts'
import { dayOf, daysOn, MINUTE_MS, wallTimeOf, type Span } from '../../../time/wall-time.ts'
import type { Problems, Typed } from '../typed.rules.ts'

const TITLE_MAX = 120
export const REASON_MAX = 200

/** Why a room is to be opened outside its hours; '' where nobody said, or nobody who may. */
export const reasonIn = (typed: Typed, { mayOpen }: { mayOpen: boolean }): string =>
  mayOpen ? (typed['out_of_hours'] ?? '') : ''

/** A year of weeks, and a week: nobody books a room for longer without speaking to somebody. */
const WEEKS_MAX = 53

/** Somebody has a room from then till then. */
export interface Hold extends Span {
  readonly id: string
  readonly body_id: string
  readonly place_id: string
  readonly place: string
  readonly kind: 'room' | 'thing'
  readonly setup_minutes: number
  readonly clearing_minutes: number
  /** What the reader may know of it; without one it is simply in use. */
  readonly title: string
  readonly for_kind: 'occasion' | 'request' | null
  readonly for_id: string | null
  readonly booking_id: string | null
  readonly made_by: string | null
  readonly made_by_shown: string
  /** Why the room is opened for it outside its hours; '' within them. */
  readonly out_of_hours: string
  readonly freed_at: Date | null
  /** Where it stood before it was last moved. */
  readonly was_place_id: string | null
  readonly was_place: string | null
  readonly was_starts_at: Date | null
  readonly was_ends_at: Date | null
}

/** Who has what is wanted, as the reader may know it. */
export interface Holder extends Span {
  readonly hold_id: string
  readonly place: string
  readonly title: string
  /** With setting up and clearing. */
  readonly taken_from: Date
  readonly taken_until: Date
}

/** Why a room cannot be had then. */
export type Refusal =
  | { readonly why: 'taken'; readonly place: string; readonly by: readonly Holder[] }
  | {
      readonly why: 'closed'
      readonly place: string
      readonly day: string
      readonly hours: readonly { readonly opens: string; readonly closes: string }[]
    }
  /** The room is no longer there, or never was. */
  | { readonly why: 'no-such-place' }

/** The same room week after week. */
export interface Booking {
  readonly id: string
  readonly body_id: string
  readonly place_id: string
  readonly place: string
  readonly title: string
  readonly made_by: string | null
  readonly holds: readonly Hold[]
  readonly skipped: readonly SkippedDate[]
}

/** A date on which the room could not be had, and who has it now; nobody, if it is free again. */
export interface SkippedDate extends Span {
  readonly why: 'taken' | 'closed'
  readonly by: readonly Holder[]
}

interface HoldDraft extends Span {
  readonly title: string
  /** The last day of a weekly booking; null for a single time. */
  readonly until: string | null
}

export type HoldProblem =
  SpanProblem | 'title-missing' | 'too-long' | 'until-before' | 'until-too-late' | 'over-already'

type HoldReading = { draft: HoldDraft } | { problems: Problems<HoldProblem> }

/** Reads the form of a hold, once or every week until a day. */
export function readHold(typed: Typed, zone: string, now: Date): HoldReading {
  const problems: Record<string, HoldProblem> = {}
  const title = typed['title'] ?? ''
  if (title === '') problems['title'] = 'title-missing'
  if (title.length > TITLE_MAX) problems['title'] = 'too-long'
  const { span, problems: spanProblems } = spanWritten(typed, zone)
  Object.assign(problems, spanProblems)
  if (span && span.ends_at <= now) problems['day'] = 'over-already'
  const until = typed['until'] || null
  if (span && until !== null) checkUntil(until, span, zone, problems)
  if (!span || Object.keys(problems).length > 0) return { problems }
  return { draft: { title, ...span, until } }
}

function checkUntil(
  until: string,
  { starts_at }: Span,
  zone: string,
  problems: Record<string, HoldProblem>,
) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(until) || Number.isNaN(Date.parse(until)))
    problems['until'] = 'day-missing'
  else if (until < dayOf(starts_at, zone)) problems['until'] = 'until-before'
  else if (until > dayOf(daysOn(starts_at, WEEKS_MAX * 7, zone), zone))
    problems['until'] = 'until-too-late'
}

/** The same hours on the same weekday, week after week, up to and including a day. */
export function weekly(span: Span, until: string | null, zone: string): Span[] {
  if (until === null) return [span]
  const spans: Span[] = []
  for (let week = 0; week <= WEEKS_MAX; week += 1) {
    const later = {
      starts_at: daysOn(span.starts_at, week * 7, zone),
      ends_at: daysOn(span.ends_at, week * 7, zone),
    }
    if (dayOf(later.starts_at, zone) > until) break
    // In the night the clocks go forward an hour may be gone altogether.
    if (later.ends_at > later.starts_at) spans.push(later)
  }
  return spans
}

/** What a hold takes up: the hours themselves, the setting up before, the clearing after. */
export const takenBy = (
  { starts_at, ends_at }: Span,
  around: { readonly setup_minutes: number; readonly clearing_minutes: number },
): Span => ({
  starts_at: new Date(starts_at.getTime() - around.setup_minutes * MINUTE_MS),
  ends_at: new Date(ends_at.getTime() + around.clearing_minutes * MINUTE_MS),
})

/** What the database refuses of two holds (`held_by_one`), for tests that foresee its answer. */
export const overlap = (a: Span, b: Span) => a.starts_at < b.ends_at && b.starts_at < a.ends_at

/** Whoever made a hold may move and free it; whoever keeps the rooms may with every one. */
export const mayMove = (
  hold: Pick<Hold, 'made_by'>,
  who: { person_id: string; keeps: boolean; holds: boolean },
) => who.keeps || (who.holds && hold.made_by === who.person_id)

/** The form of a hold that is there, to move it. */
export function typedFrom(hold: Hold, zone: string): Typed {
  const [from, to] = [wallTimeOf(hold.starts_at, zone), wallTimeOf(hold.ends_at, zone)]
  return {
    place: hold.place_id,
    day: from.day,
    from: from.time,
    last_day: to.day === from.day ? '' : to.day,
    to: to.time,
    out_of_hours: hold.out_of_hours,
  }
}
