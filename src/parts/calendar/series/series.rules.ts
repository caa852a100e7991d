import { dayAfter, daysBetween, nextMomentOf } from '../../../time/wall-time.ts'
import type { Ability, Covers, OpenTo } from '../kinds.rules.ts'
import { daysOf, weekdayOf, weekdays, type Recurrence, type Weekday } from './recurrence.rules.ts'

/** So many weeks ahead stand in the calendar, unless the members voted otherwise; the night adds the next day. */
export const WEEKS_AHEAD = 26

/** The last day that the calendar is filled to. */
export const horizonOf = (today: string, weeks = WEEKS_AHEAD): string => dayAfter(today, weeks * 7)

/** The furthest a calendar is ever filled, and that a date may be added by hand: two years. */
export const WEEKS_AHEAD_MAX = 104

export interface PlanSlot {
  readonly name: string
  readonly does: string
  readonly minimum: number
  readonly maximum: number | null
  /** What somebody must be able to do to take it; null for anybody. */
  readonly asks: Ability | null
  readonly covers: Covers
}

/** What each occasion of a plan is; the slot without a name is simply coming along. */
export interface Template {
  readonly kind: string
  readonly title: string
  readonly about: string
  readonly place: string
  readonly open_to: OpenTo
  readonly slots: readonly PlanSlot[]
}

/** When: days, time of day on the body's own wall, and what it rests in. */
export interface Timetable {
  readonly rule: Recurrence
  /** `09:00` */
  readonly from: string
  readonly until: string
  /** How many midnights it lasts over. */
  readonly days_over: number
  /** How often in all, counting from the rule's first day; null for no such number. */
  readonly times: number | null
  readonly rests_in_school_holidays: boolean
  readonly rests_in_closures: boolean
}

export interface Plan extends Template, Timetable {
  readonly id: string
  /** In the order they were made. */
  readonly n: number
  /** In force from this day on. */
  readonly from_day: string
  readonly host_id: string | null
  readonly host_shown: string
}

export interface ClosedPeriod {
  readonly id: string
  readonly kind: 'school-holiday' | 'closure'
  readonly name: string
  readonly from_day: string
  /** The last day of it. */
  readonly until_day: string
}

export interface Exception {
  readonly id: string
  readonly day: string
  readonly kind: 'skipped' | 'added'
}

export interface Held {
  readonly day: string
  readonly period: ClosedPeriod
}

/**
 * The days of one plan, and those it rests on. A number of times counts the days it really is on: rests move its
 * end, so that a course of ten evenings has ten. A day skipped by hand is counted, since somebody chose it.
 */
export function plannedDays(
  plan: Timetable,
  closed: readonly ClosedPeriod[],
  until: string,
): { days: string[]; held: Held[] } {
  const resting = closed.filter((period) => rests(plan, period))
  const days: string[] = []
  const held: Held[] = []
  for (const day of daysOf(plan.rule, until)) {
    if (plan.times !== null && days.length >= plan.times) break
    const period = resting.find(({ from_day, until_day }) => from_day <= day && day <= until_day)
    if (period) held.push({ day, period })
    else days.push(day)
  }
  return { days, held }
}

const rests = (plan: Timetable, { kind }: ClosedPeriod) =>
  kind === 'closure' ? plan.rests_in_closures : plan.rests_in_school_holidays

interface Reign {
  readonly plan: Plan
  readonly from: string
  /** The first day on which it is no longer in force; null for none. */
  readonly before: string | null
}

/** Which plan is in force when: on any day, of those that have begun, the one made last. The latest stands first. */
export function reignsOf(plans: readonly Plan[]): Reign[] {
  const reigns: Reign[] = []
  let before: string | null = null
  for (const plan of plans.toSorted((a, b) => b.n - a.n)) {
    if (before !== null && plan.from_day >= before) continue
    reigns.push({ plan, from: plan.from_day, before })
    before = plan.from_day
  }
  return reigns
}

export interface Timeline {
  /** The plan of each day it is on, in the order of days. */
  readonly days: ReadonlyMap<string, Plan>
  readonly held: readonly Held[]
  readonly skipped: readonly Exception[]
}

/** A series from one day to another: its plans, without what is held out, with what was added by hand. */
export function timelineOf(
  series: { readonly plans: readonly Plan[]; readonly exceptions: readonly Exception[] },
  closed: readonly ClosedPeriod[],
  { from, until }: { from: string; until: string },
): Timeline {
  const reigns = reignsOf(series.plans)
  const on = new Map<string, Plan>()
  const held: Held[] = []
  for (const reign of reigns) {
    const inForce = (day: string) =>
      day >= reign.from && day >= from && day <= until && (!reign.before || day < reign.before)
    const planned = plannedDays(reign.plan, closed, until)
    for (const day of planned.days) if (inForce(day)) on.set(day, reign.plan)
    held.push(...planned.held.filter(({ day }) => inForce(day)))
  }
  const added = series.exceptions.filter(({ kind, day }) => kind === 'added' && day >= from)
  for (const { day } of added) {
    const plan = planFor(reigns, day)
    if (plan) on.set(day, plan)
  }
  const skipped = series.exceptions.filter(({ kind, day }) => kind === 'skipped' && on.has(day))
  for (const { day } of skipped) on.delete(day)
  const days = new Map([...on].sort(([a], [b]) => a.localeCompare(b)))
  return { days, held: held.filter(({ day }) => !on.has(day)).sort(byDay), skipped }
}

const byDay = (a: Held, b: Held) => a.day.localeCompare(b.day)

/** The plan of a day that was added by hand: the one in force, or before the first the first. */
const planFor = (reigns: readonly Reign[], day: string): Plan | undefined =>
  (reigns.find(({ from }) => from <= day) ?? reigns.at(-1))?.plan

export interface Span {
  readonly starts_at: Date
  readonly ends_at: Date
}

/**
 * From when to when a plan's occasion of a day lasts, in the body's zone; null on a day the zone left out. Where the
 * clocks swallow both its hours it keeps its length.
 */
export function spanOn(day: string, plan: Timetable, zone: string): Span | null {
  const starts_at = nextMomentOf({ day, time: plan.from }, zone)
  if (!starts_at) return null
  const last = dayAfter(day, plan.days_over)
  const ends_at = nextMomentOf({ day: last, time: plan.until }, zone)
  if (ends_at && ends_at > starts_at) return { starts_at, ends_at }
  return { starts_at, ends_at: new Date(starts_at.getTime() + minutesOf(plan) * 60_000) }
}

function minutesOf({ from, until, days_over }: Timetable): number {
  const [h1 = 0, m1 = 0] = from.split(':').map(Number)
  const [h2 = 0, m2 = 0] = until.split(':').map(Number)
  return days_over * 24 * 60 + (h2 - h1) * 60 + (m2 - m1)
}

/** How often it is still to come from a day on, where a number of times was given. */
export function timesLeft(
  plan: Plan,
  closed: readonly ClosedPeriod[],
  from: string,
): number | null {
  if (plan.times === null) return null
  const before = dayAfter(from, -1)
  return Math.max(0, plan.times - plannedDays(plan, closed, before).days.length)
}

/**
 * The days when one of them moves to another day and all later ones with it: Saturdays become Sundays. Null where it
 * cannot be said so simply (a second Tuesday, two weekdays every other week): then the rule itself wants changing.
 */
export function movedDays(rule: Recurrence, from: string, to: string): Recurrence | null {
  const by = daysBetween(from, to)
  if (by === 0) return rule
  if (rule.repeats === 'dates')
    return {
      ...rule,
      begins_on: earlier(rule.begins_on, to),
      dates: rule.dates.map((day) => (day >= from ? dayAfter(day, by) : day)),
    }
  const simple = rule.repeats === 'weeks' && (rule.apart === 1 || rule.weekdays.length === 1)
  if (!simple || Math.abs(by) >= 7) return null
  const moved = rule.weekdays.map((day) => weekdayOf(dayAfter(dayNamed(day), by)))
  return { ...rule, begins_on: to, weekdays: weekdays.filter((day) => moved.includes(day)) }
}

/** Some day of that weekday: 2001 began on a Monday. */
const dayNamed = (day: Weekday) => dayAfter('2001-01-01', weekdays.indexOf(day))

const earlier = (a: string, b: string) => (a < b ? a : b)

/** What a series is today, or what it will first be; and the plans that come into force later. */
export function shownPlan<P extends Plan>(
  plans: readonly P[],
  today: string,
): { now: P | null; later: readonly P[] } {
  const inForce = new Set(reignsOf(plans).map(({ plan }) => plan.id))
  const standing = plans
    .filter(({ id }) => inForce.has(id))
    .toSorted((a, b) => a.from_day.localeCompare(b.from_day))
  const now = standing.findLast(({ from_day }) => from_day <= today) ?? standing[0] ?? null
  return { now, later: standing.filter((plan) => plan !== now && plan.from_day > today) }
}
