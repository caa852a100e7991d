import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'

/** In the order of the week, which begins on Monday. */
export const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const
export type Weekday = (typeof weekdays)[number]

/** The first to the fourth of a month, and the last. A fifth is not offered: half of all months have none. */
export const nths = [1, 2, 3, 4, -1] as const
export type Nth = (typeof nths)[number]

/** What to do where a month has no 31st: leave that month out, or take its last day. */
export const shortMonths = ['skip', 'last-day'] as const
export type ShortMonths = (typeof shortMonths)[number]

export const ways = ['weeks', 'month-weekday', 'month-day', 'dates'] as const
export type Way = (typeof ways)[number]

export type Days =
  | { readonly repeats: 'weeks'; readonly apart: number; readonly weekdays: readonly Weekday[] }
  | {
      readonly repeats: 'month-weekday'
      readonly apart: number
      readonly nths: readonly Nth[]
      readonly weekday: Weekday
    }
  | {
      readonly repeats: 'month-day'
      readonly apart: number
      readonly month_day: number
      readonly short_months: ShortMonths
    }
  | { readonly repeats: 'dates'; readonly dates: readonly string[] }
  | { readonly repeats: 'ended' }

export type Recurrence = Days & {
  /** `2026-11-29`: no day comes before it, and weeks and months are counted from its own. */
  readonly begins_on: string
  /** The last day it may be on; null for no such day. */
  readonly ends_on: string | null
}

/** Nobody plans further than this, and no rule can keep us counting for ever. */
const YEARS_MAX = 40
const PERIODS_MAX = YEARS_MAX * 53

/**
 * The days of a recurrence in their order, up to and including `until`. Days only: the time of day, and what a
 * change of clocks does to it, is src/time/wall-time.ts. Rules are worked out in UTC at noon, where no day is
 * longer than another; RFC 5545 leaves out what a month does not have, BYSETPOS finds the last day it has.
 */
export function daysOf(rule: Recurrence, until: string): string[] {
  const last = rule.ends_on !== null && rule.ends_on < until ? rule.ends_on : until
  if (rule.repeats === 'ended' || last < rule.begins_on) return []
  if (rule.repeats === 'dates')
    return [...new Set(rule.dates)].filter((day) => day >= rule.begins_on && day <= last).sort()
  const found = new RRuleTemporal({
    ...partsOf(rule),
    interval: rule.apart,
    wkst: 'MO',
    tzid: 'UTC',
    dtstart: noonOf(rule.begins_on),
    until: noonOf(last),
    maxIterations: PERIODS_MAX,
    cache: false,
  })
  return found.all().map((one) => one.toPlainDate().toString())
}

type Repeating = Exclude<Recurrence, { repeats: 'dates' | 'ended' }>

function partsOf(rule: Repeating) {
  if (rule.repeats === 'weeks')
    return { freq: 'WEEKLY' as const, byDay: rule.weekdays.map((day) => day.toUpperCase()) }
  if (rule.repeats === 'month-weekday')
    return {
      freq: 'MONTHLY' as const,
      byDay: rule.nths.map((nth) => `${nth}${rule.weekday.toUpperCase()}`),
    }
  const { month_day, short_months } = rule
  if (short_months === 'skip' || month_day <= DAYS_EVERY_MONTH_HAS)
    return { freq: 'MONTHLY' as const, byMonthDay: [month_day] }
  const upTo = Array.from({ length: month_day - DAYS_EVERY_MONTH_HAS + 1 }, (_, n) => 28 + n)
  return { freq: 'MONTHLY' as const, byMonthDay: upTo, bySetPos: [-1] }
}

const DAYS_EVERY_MONTH_HAS = 28

const noonOf = (day: string) => Temporal.ZonedDateTime.from(`${day}T12:00[UTC]`)

/** The weekday of a day, as rules name it. */
export const weekdayOf = (day: string): Weekday =>
  weekdays[(new Date(day).getUTCDay() + 6) % 7] ?? 'mo'

/** The which-th of its weekday a day is in its month; the last, where it is the fifth. */
export function nthOf(day: string): Nth {
  const nth = Math.ceil(Number(day.slice(8)) / 7)
  return nths.find((one) => one === nth) ?? -1
}
