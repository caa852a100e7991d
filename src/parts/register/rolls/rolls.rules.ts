import { isDay } from '../../../time/wall-time.ts'

/** The rule of a frozen roll, and what it says of each person. */

const PURPOSE_MAX = 120
const MONTHS_MAX = 24
/** Longer than this nobody's contact points should be hard to correct. */
const DAYS_MAX = 366

/** A list of members as it stands on a day, by which it is said who may vote. */
export interface Roll {
  readonly id: string
  readonly body_id: string
  readonly purpose: string
  /** The day it is frozen, and the last day of the freeze, where the body is. */
  readonly on: string
  readonly until: string
  readonly months_min: number
  readonly arrears_count: boolean
  readonly taken_at: Date | null
  readonly counted: number | null
  readonly left_out: number | null
  readonly hash: string | null
}

export type Why = 'member' | 'arrears' | 'joined-late' | 'in-arrears' | 'not-member'

interface RollRule {
  /** The day on which the roll is frozen: 2026-11-22. */
  readonly on: string
  /** For how many months before that day one must have been a member. */
  readonly months_min: number
  readonly arrears_count: boolean
}

/** Why somebody is on the roll or not. `joined_on` may be unknown: then only the state is asked. */
export function whyOf(
  { on, months_min, arrears_count }: RollRule,
  person: { state: string; joined_on: string | null },
): Why {
  const { state, joined_on } = person
  if (state !== 'member' && state !== 'arrears') return 'not-member'
  if (joined_on && joined_on > monthsBefore(on, months_min)) return 'joined-late'
  if (state === 'member') return 'member'
  return arrears_count ? 'arrears' : 'in-arrears'
}

export const isOn = (why: Why): boolean => why === 'member' || why === 'arrears'

/** The same day so many months earlier; the 31st becomes the last day of a shorter month. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 - months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}

/** One line of what is hashed; lines stand in the order of the ids, with a line feed after each. */
export const lineOf = (person_id: string, why: Why) =>
  `${person_id} ${isOn(why) ? 'yes' : 'no'} ${why}\n`

interface Wanted {
  readonly purpose: string
  readonly on: string
  readonly until: string
  readonly months: string
}

type Problem = 'purpose' | 'on' | 'on-past' | 'until' | 'until-first' | 'too-long' | 'months'

/** What is wrong with a wish to freeze the roll, by field; nothing when it may be done. */
export function problemsOf(wanted: Wanted, today: string): Partial<Record<keyof Wanted, Problem>> {
  const { purpose, on, until, months } = wanted
  return {
    ...((purpose === '' || purpose.length > PURPOSE_MAX) && { purpose: 'purpose' }),
    ...(!isDay(on) ? { on: 'on' } : on < today && { on: 'on-past' }),
    ...dayProblem(on, until),
    ...(!(/^\d{1,2}$/.test(months) && Number(months) <= MONTHS_MAX) && { months: 'months' }),
  }
}

function dayProblem(on: string, until: string): { until?: Problem } {
  if (!isDay(until)) return { until: 'until' }
  if (!isDay(on)) return {}
  if (until <= on) return { until: 'until-first' }
  const days = (Date.parse(until) - Date.parse(on)) / 86_400_000
  return days > DAYS_MAX ? { until: 'too-long' } : {}
}
