import { dayAfter, daysBetween, momentOf, wallTimeOf } from '../../../time/wall-time.ts'
import { dayWritten } from '../../../time/written.ts'
import {
  typedSlot,
  readOccasion,
  type DraftProblems,
  type OccasionDraft,
  type SlotDraft,
  type Typed,
} from '../occasions/occasion-form.rules.ts'
import { isDuty } from '../occasions/occasion.rules.ts'
import {
  nthOf,
  nths,
  weekdayOf,
  weekdays,
  ways,
  type Days,
  type Nth,
  type Recurrence,
  type Way,
  type Weekday,
} from './recurrence.rules.ts'
import {
  plannedDays,
  type Plan,
  type PlanSlot,
  type Template,
  type Timetable,
} from './series.rules.ts'

/** As many chosen dates as the form has room for; more are added on the series’ own page. */
export const DATES_SHOWN = 12
export const WEEKS_APART_MAX = 8
export const MONTHS_APART_MAX = 12
const TIMES_MAX = 500
const YEARS_AHEAD_MAX = 10
const DAYS_OVER_MAX = 6

type SeriesProblem =
  | 'ends-on-missing'
  | 'ends-on-early'
  | 'times-missing'
  | 'month-day-wrong'
  | 'date-unreadable'
  | 'too-far'
  | 'lasts-too-long'
  | 'no-days'
  | 'day-past'

/** A plan as the form gives it: all but who runs it and its place in the stack. */
export type PlanDraft = Omit<Plan, 'id' | 'n' | 'host_id' | 'host_shown'>

export type SeriesReading =
  | { readonly plan: PlanDraft }
  | {
      readonly problems: DraftProblems
      readonly more: Readonly<Record<string, SeriesProblem>>
    }

/** Whether the form says that it happens more than once. */
export const repeatsIn = (typed: Typed): Way | null =>
  ways.find((way) => way === typed['repeats']) ?? null

/** Reads the form of something that repeats; what is wrong is found all at once, each at its own field. */
export function readSeries(typed: Typed, zone: string, today: string): SeriesReading {
  const reading = readOccasion(typed, zone)
  const day = dayIn(typed['day'])
  const way = repeatsIn(typed)
  if ('problems' in reading || !way || !day) {
    const problems = 'problems' in reading ? reading.problems : {}
    return { problems, more: {} }
  }
  const more: Record<string, SeriesProblem> = {}
  const timetable = readTimetable(typed, { way, day, draft: reading.draft, zone, more })
  if (day < today) more['day'] = 'day-past'
  if (day > dayAfter(today, YEARS_AHEAD_MAX * 365)) more['day'] = 'too-far'
  if (Object.keys(more).length === 0 && !hasDays(timetable, day)) more['repeats'] = 'no-days'
  if (Object.keys(more).length > 0) return { problems: {}, more }
  return { plan: { ...templateOf(reading.draft), ...timetable, from_day: day } }
}

const hasDays = (timetable: Timetable, day: string) =>
  plannedDays(
    { ...timetable, rests_in_closures: false, rests_in_school_holidays: false },
    [],
    dayAfter(day, 366 * 3),
  ).days.length > 0

export const templateOf = ({
  kind,
  title,
  about,
  place,
  open_to,
  room_for,
  slots,
}: OccasionDraft): Template => ({
  kind,
  title,
  about,
  place,
  open_to,
  slots: [
    { name: '', does: 'attended', minimum: 0, maximum: room_for, asks: null, covers: 'whole' },
    ...slots.map(slotOf),
  ],
})

const slotOf = ({ name, does, minimum, maximum, asks, covers }: SlotDraft): PlanSlot => ({
  name,
  does,
  minimum,
  maximum,
  asks: asks ?? null,
  covers: covers ?? 'whole',
})

interface Reading {
  readonly way: Way
  readonly day: string
  readonly draft: OccasionDraft
  readonly zone: string
  readonly more: Record<string, SeriesProblem>
}

function readTimetable(typed: Typed, { way, day, draft, zone, more }: Reading): Timetable {
  const [starts, ends] = [wallTimeOf(draft.starts_at, zone), wallTimeOf(draft.ends_at, zone)]
  const days_over = daysBetween(starts.day, ends.day)
  if (days_over > DAYS_OVER_MAX) more['last_day'] = 'lasts-too-long'
  // Days that were chosen one by one end with the last of them.
  const end = way === 'dates' ? NO_END : readEnd(typed, day, more)
  return {
    rule: { ...readDays(typed, way, day, more), begins_on: day, ends_on: end.ends_on },
    from: starts.time,
    until: ends.time,
    days_over,
    times: end.times,
    rests_in_school_holidays: typed['rests_school'] === 'yes',
    rests_in_closures: typed['rests_closures'] === 'yes',
  }
}

function readDays(typed: Typed, way: Way, day: string, more: Record<string, SeriesProblem>): Days {
  const ticked = weekdays.filter((name) => typed[`weekday_${name}`] === 'yes')
  if (way === 'weeks') {
    const apart = apartIn(typed['weeks_apart'], WEEKS_APART_MAX)
    return { repeats: way, apart, weekdays: ticked.length > 0 ? ticked : [weekdayOf(day)] }
  }
  if (way === 'month-weekday') {
    const chosen = nths.filter((nth) => typed[nthField(nth)] === 'yes')
    const weekday = weekdays.find((name) => name === typed['on_weekday']) ?? weekdayOf(day)
    const apart = apartIn(typed['months_apart'], MONTHS_APART_MAX)
    return { repeats: way, apart, weekday, nths: chosen.length > 0 ? chosen : [nthOf(day)] }
  }
  if (way === 'month-day') {
    const written = typed['month_day'] ?? ''
    const month_day = written === '' ? Number(day.slice(8)) : Number(written)
    if (!Number.isInteger(month_day) || month_day < 1 || month_day > 31)
      more['month_day'] = 'month-day-wrong'
    const short_months = typed['short_months'] === 'last-day' ? 'last-day' : 'skip'
    const apart = apartIn(typed['days_apart'], MONTHS_APART_MAX)
    return { repeats: way, apart, month_day, short_months }
  }
  return { repeats: way, dates: readDates(typed, day, more) }
}

const NO_END = { ends_on: null, times: null }

export const nthField = (nth: Nth) => (nth === -1 ? 'nth_last' : `nth_${nth}`)

function readDates(typed: Typed, day: string, more: Record<string, SeriesProblem>): string[] {
  const dates = new Set([day])
  for (let n = 0; n < DATES_SHOWN; n += 1) {
    const written = typed[`date_${n}`] ?? ''
    if (written === '') continue
    const date = dayIn(written)
    if (!date || date < day) more[`date_${n}`] = 'date-unreadable'
    else if (date > dayAfter(day, YEARS_AHEAD_MAX * 365)) more[`date_${n}`] = 'too-far'
    else dates.add(date)
  }
  return [...dates].sort()
}

function readEnd(typed: Typed, day: string, more: Record<string, SeriesProblem>) {
  if (typed['ends'] === 'on') {
    const ends_on = dayIn(typed['ends_on'])
    if (!ends_on) more['ends_on'] = 'ends-on-missing'
    else if (ends_on < day) more['ends_on'] = 'ends-on-early'
    return { ends_on, times: null }
  }
  if (typed['ends'] === 'after') {
    const times = /^\d{1,3}$/.test(typed['times'] ?? '') ? Number(typed['times']) : 0
    if (times < 1 || times > TIMES_MAX) more['times'] = 'times-missing'
    return { ends_on: null, times }
  }
  return { ends_on: null, times: null }
}

function apartIn(text: string | undefined, max: number): number {
  const n = Number(text ?? 1)
  return Number.isInteger(n) && n >= 1 && n <= max ? n : 1
}

/** A day as a date field sends it or as people write it, if there is such a day. */
export function dayIn(text: string | undefined): string | null {
  const day = dayWritten((text ?? '').trim())
  return momentOf({ day, time: '12:00' }, 'UTC') instanceof Date ? day : null
}

/** The form of a plan that is there, to change it from a day on; `times` is how often it is still to come. */
export function typedFromPlan(plan: Plan, day: string, times: number | null): Typed {
  const open = plan.slots.find((slot) => !isDuty(slot))
  const typed: Record<string, string> = {
    kind: plan.kind,
    title: plan.title,
    about: plan.about,
    place: plan.place,
    open_to: plan.open_to,
    day,
    from: plan.from,
    to: plan.until,
    last_day: plan.days_over > 0 ? dayAfter(day, plan.days_over) : '',
    room_for: open?.maximum?.toString() ?? '',
    rests_school: plan.rests_in_school_holidays ? 'yes' : '',
    rests_closures: plan.rests_in_closures ? 'yes' : '',
    ...typedDays(plan.rule, day),
    ...typedEnd(plan.rule, times),
  }
  for (const [n, slot] of plan.slots.filter(isDuty).entries())
    Object.assign(typed, typedSlot(n, slot))
  return typed
}

function typedDays(rule: Recurrence, day: string): Record<string, string> {
  switch (rule.repeats) {
    case 'weeks':
      return { repeats: 'weeks', weeks_apart: String(rule.apart), ...tickedDays(rule.weekdays) }
    case 'month-weekday':
      return {
        repeats: 'month-weekday',
        months_apart: String(rule.apart),
        on_weekday: rule.weekday,
        ...Object.fromEntries(rule.nths.map((nth) => [nthField(nth), 'yes'])),
      }
    case 'month-day': {
      const { apart, month_day, short_months } = rule
      return {
        repeats: 'month-day',
        days_apart: String(apart),
        month_day: String(month_day),
        short_months,
      }
    }
    case 'dates': {
      const ahead = rule.dates.filter((date) => date > day).slice(0, DATES_SHOWN)
      return {
        repeats: 'dates',
        ...Object.fromEntries(ahead.map((date, n) => [`date_${n}`, date])),
      }
    }
    case 'ended':
      return { repeats: 'weeks' }
  }
}

const tickedDays = (days: readonly Weekday[]) =>
  Object.fromEntries(days.map((day) => [`weekday_${day}`, 'yes']))

function typedEnd(rule: Recurrence, times: number | null): Record<string, string> {
  if (rule.ends_on !== null) return { ends: 'on', ends_on: rule.ends_on }
  return times === null ? { ends: 'never' } : { ends: 'after', times: String(times) }
}

/**
 * Where the form leaves the days as they were, they go on being counted from where they were: every second week
 * stays the same second week, and the tenth time stays the tenth.
 */
export function onFrom(was: Plan, day: string, times: number | null, is: PlanDraft): PlanDraft {
  const before = readBack(was, day, times)
  const unchanged = before !== null && sameDays(before, is)
  return unchanged ? { ...is, rule: was.rule, times: was.times } : is
}

/** The plan as the untouched form would give it. */
function readBack(was: Plan, day: string, times: number | null) {
  const typed = typedFromPlan(was, day, times)
  const way = repeatsIn(typed)
  if (!way || was.rule.repeats === 'ended') return null
  const more: Record<string, SeriesProblem> = {}
  const end = readEnd(typed, day, more)
  return { rule: readDays(typed, way, day, more), ends_on: end.ends_on, times: end.times }
}

function sameDays(before: NonNullable<ReturnType<typeof readBack>>, is: PlanDraft): boolean {
  const { begins_on: _, ends_on, ...days } = is.rule
  const sameEnd = before.ends_on === ends_on && before.times === is.times
  return sameEnd && JSON.stringify(sorted(before.rule)) === JSON.stringify(sorted(days))
}

const sorted = (days: Days) => Object.entries(days).sort(([a], [b]) => a.localeCompare(b))
