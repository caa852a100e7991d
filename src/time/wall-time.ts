import { Temporal } from 'temporal-polyfill'

// Arithmetic of the clock on the wall, for whoever plans something. Pure: no clock of its own, no part.

/** A day and a time of day as they stand on a poster, in the body's own zone. */
export interface WallTime {
  /** `2026-11-29` */
  readonly day: string
  /** `18:30` */
  readonly time: string
}

/** From a moment till another, the end not included: one may begin as another ends. */
export interface Span {
  readonly starts_at: Date
  readonly ends_at: Date
}

export const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** Whether the text names a day that there is: `2026-02-28`, and not `2026-02-31`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const midnight = new Date(`${text}T00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text)
}

/**
 * The moment a wall time names. In the hour that is skipped in spring there is no such moment
 * (`no-such-hour`); of the hour that comes twice in autumn, the first is meant.
 */
export function momentOf(
  { day, time }: WallTime,
  zone: string,
): Date | 'unreadable' | 'no-such-hour' {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) return 'unreadable'
  try {
    const wall = Temporal.PlainDateTime.from(`${day}T${time}`, { overflow: 'reject' })
    const moment = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
    if (!moment.toPlainDateTime().equals(wall)) return 'no-such-hour'
    return new Date(moment.epochMilliseconds)
  } catch {
    return 'unreadable'
  }
}

/**
 * The same for what repeats, where nobody is there to be asked for another hour: in the hour that is skipped in
 * spring it is the first moment after it, of the hour that comes twice in autumn the first. Null on a day that the
 * zone left out altogether, as Samoa did on 30 December 2011.
 */
export function nextMomentOf({ day, time }: WallTime, zone: string): Date | null {
  const wall = Temporal.PlainDateTime.from(`${day}T${time}`)
  const moment = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (moment.hour === wall.hour && moment.minute === wall.minute && moment.day === wall.day)
    return new Date(moment.epochMilliseconds)
  const midnight = wall.toPlainDate().toZonedDateTime(zone)
  if (midnight.day !== wall.day) return null
  const change = moment.getTimeZoneTransition('next') ?? moment
  return new Date(change.epochMilliseconds)
}

/**
 * The moment at which another zone's clock shows what this one's shows at `moment`: what was meant by the hour on the
 * wall, where the wall hung the wrong clock. In the hour that the other skips in spring it is the first moment after it,
 * of the hour that comes twice in autumn the first.
 */
export function sameOnWall(moment: Date, from: string, to: string): Date {
  const wall = Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(from)
    .toPlainDateTime()
  const there = wall.toZonedDateTime(to, { disambiguation: 'earlier' })
  if (there.toPlainDateTime().equals(wall)) return new Date(there.epochMilliseconds)
  const change = there.getTimeZoneTransition('next') ?? there
  return new Date(change.epochMilliseconds)
}

/** The same for what begins and ends: an hour that is skipped never swallows all of it. */
export function spanOnWall({ starts_at, ends_at }: Span, from: string, to: string): Span {
  const starts = sameOnWall(starts_at, from, to)
  const ends = sameOnWall(ends_at, from, to)
  const lasts = ends_at.getTime() - starts_at.getTime()
  return { starts_at: starts, ends_at: ends > starts ? ends : new Date(starts.getTime() + lasts) }
}

/** What the clock on the wall shows at a moment. */
export function wallTimeOf(moment: Date, zone: string): WallTime {
  const [day = '', time = ''] = clockIn(zone).format(moment).split(' ')
  return { day, time }
}

/** The day it is in a zone at a moment. */
export const dayOf = (moment: Date, zone: string): string => wallTimeOf(moment, zone).day

/** Making one takes as long as asking it a hundred times; there are some 400 zones. */
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockIn(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  // Swedish writes `2026-11-29 18:30`.
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
  clocks.set(zone, clock)
  return clock
}

/** How many days from one day to another; below nought when the second is earlier. */
export const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / DAY_MS)

/** The day so many days on. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string): number => new Date(day).getUTCDay() || 7

/** The same wall time so many days on: across a clock change the hour on the poster stays. */
export function daysOn(moment: Date, days: number, zone: string): Date {
  const wall = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone)
  return new Date(wall.add({ days }).epochMilliseconds)
}

/** The moment a day begins; the night the clocks change, that is not always midnight. */
export function startOfDay(day: string, zone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds)
}
