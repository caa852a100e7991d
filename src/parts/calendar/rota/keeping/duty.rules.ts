import type { Settings } from './settings.rules.ts'

const DAY_MS = 24 * 3_600_000
const HOUR_MS = 3_600_000
const WEEK_MS = 7 * DAY_MS

export interface Rest {
  readonly began_at: Date
  readonly ended_at: Date | null
}

export interface Work {
  /** Since when this person is counted on; null: never asked, so never owing. */
  readonly counted_since: Date | null
  /** When the duty that holds was voted: a new vote starts everybody afresh. */
  readonly voted_on: Date | null
  readonly rests: readonly Rest[]
  readonly shifts_done: readonly Date[]
  readonly given: readonly Date[]
  readonly taken: readonly Date[]
}

export interface Account {
  readonly owed: number
  readonly done: number
  readonly given: number
  readonly taken: number
  /** Still to do; never below nothing. */
  readonly debt: number
  /** Done beyond the duty, and so one's own to give. */
  readonly beyond: number
}

/**
 * What somebody owes and has done: whole periods of duty since they are counted on, the time in which
 * their duty rested left out; shifts done, plus those taken from the pool, less those given to it.
 */
export function accountOf(
  work: Work,
  settings: Pick<Settings, 'duty-shifts' | 'duty-weeks'>,
  now: Date,
): Account {
  const since = Math.max(work.counted_since?.getTime() ?? 0, work.voted_on?.getTime() ?? 0)
  const counted = (moments: readonly Date[]) =>
    moments.filter((moment) => moment.getTime() >= since && moment <= now).length
  const owed = work.counted_since ? owedSince(since, work.rests, settings, now) : 0
  const [done, given, taken] = [counted(work.shifts_done), counted(work.given), counted(work.taken)]
  const left = done + taken - given - owed
  return { owed, done, given, taken, debt: Math.max(0, -left), beyond: Math.max(0, left) }
}

function owedSince(
  since: number,
  rests: readonly Rest[],
  settings: Pick<Settings, 'duty-shifts' | 'duty-weeks'>,
  now: Date,
): number {
  const rested = rests.reduce((sum, { began_at, ended_at }) => {
    const from = Math.max(since, began_at.getTime())
    const until = Math.min(now.getTime(), ended_at?.getTime() ?? now.getTime())
    return sum + Math.max(0, until - from)
  }, 0)
  const periods = Math.floor((now.getTime() - since - rested) / (settings['duty-weeks'] * WEEK_MS))
  return Math.max(0, periods) * settings['duty-shifts']
}

/** Whether one more miss is one too many: misses lately, and since the last rest ended. */
export function freezes(
  misses: readonly Date[],
  settings: Pick<Settings, 'misses-max' | 'misses-weeks'>,
  { now, thawed_at }: { readonly now: Date; readonly thawed_at: Date | null },
): boolean {
  const most = settings['misses-max']
  if (most === 0) return false
  const from = now.getTime() - settings['misses-weeks'] * WEEK_MS
  const counted = misses.filter(
    (missed) => missed.getTime() > from && (!thawed_at || missed > thawed_at),
  )
  return counted.length >= most
}

/** Whether somebody who could not come said so in time. */
export const saidInTime = (
  said_at: Date | null,
  starts_at: Date,
  settings: Pick<Settings, 'excuse-hours'>,
): boolean =>
  said_at !== null && said_at.getTime() <= starts_at.getTime() - settings['excuse-hours'] * HOUR_MS
