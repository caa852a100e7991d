import { daysOn, momentOf, wallTimeOf } from '../../../../time/wall-time.ts'

/** Letters come by day only. */
const DAY_FROM = '08:00'
const DAY_UNTIL = '20:00'
const HOUR_MS = 3_600_000
/** Whoever said yes so lately needs no asking. */
const LATELY_HOURS = 12
/** Too late to ask: they are on their way. */
const TOO_LATE_HOURS = 2
/** From so long before, the page asks whether one still comes. */
const ASKED_HOURS = 48

/** When people are asked whether they still come: the day before at the same hour, or the nearest hour of that day on which letters may come. */
export function remindAt(starts_at: Date, zone: string): Date {
  const before = daysOn(starts_at, -1, zone)
  const { day, time } = wallTimeOf(before, zone)
  if (time >= DAY_FROM && time < DAY_UNTIL) return before
  const moved = momentOf({ day, time: time < DAY_FROM ? DAY_FROM : DAY_UNTIL }, zone)
  return moved instanceof Date ? moved : before
}

/** Whether letters may come now. */
function isByDay(now: Date, zone: string): boolean {
  const { time } = wallTimeOf(now, zone)
  return time >= DAY_FROM && time <= DAY_UNTIL
}

interface Due {
  readonly now: Date
  readonly starts_at: Date
  readonly zone: string
}

/** Whether now is the time to ask: by day, from the day before on, and not at the last moment. */
export function isTimeToRemind({ now, starts_at, zone }: Due): boolean {
  const begun = starts_at.getTime() - now.getTime() <= TOO_LATE_HOURS * HOUR_MS
  return !begun && now >= remindAt(starts_at, zone) && isByDay(now, zone)
}

/** Those who said yes before this moment are asked. */
export const saidBefore = (now: Date) => new Date(now.getTime() - LATELY_HOURS * HOUR_MS)

export const asksStill = (now: Date, starts_at: Date) =>
  starts_at.getTime() - now.getTime() <= ASKED_HOURS * HOUR_MS && now < starts_at
