import { OFFER_HOURS } from '../../coming/line/line.rules.ts'
import { WEEKS_AHEAD, WEEKS_AHEAD_MAX } from '../../series/series.rules.ts'

/**
 * Numbers the members vote on. What stands here holds until they do: nobody owes a shift, and a rule
 * never takes anything away that a meeting did not decide.
 */
export const SETTINGS = {
  /** Shifts everybody on the rota does in each period of duty. */
  'duty-shifts': { fallback: 0, least: 0, most: 31 },
  /** How long that period is, in weeks. */
  'duty-weeks': { fallback: 4, least: 1, most: 52 },
  /** So many misses freeze a duty; 0: none ever does. */
  'misses-max': { fallback: 3, least: 0, most: 20 },
  /** Only misses of the last so many weeks count. */
  'misses-weeks': { fallback: 26, least: 1, most: 104 },
  /** So many hours before, an excuse is in time, and no miss. */
  'excuse-hours': { fallback: 24, least: 0, most: 168 },
  /** Hours of rest between two shifts that a suggestion keeps. */
  'rest-hours': { fallback: 10, least: 0, most: 48 },
  /** Shifts a suggestion gives one person in a week at most. */
  'week-shifts-max': { fallback: 2, least: 1, most: 7 },
  /** Who took part in the last so many weeks is asked in the weekly letter. */
  'lately-weeks': { fallback: 13, least: 1, most: 52 },
  /** For so many hours a place that comes free is kept for the next in line (see coming/line.rules.ts). */
  'offer-hours': { fallback: OFFER_HOURS, least: 1, most: 168 },
  /** So many weeks ahead what repeats stands in the calendar (see series/series.rules.ts). */
  'weeks-ahead': { fallback: WEEKS_AHEAD, least: 1, most: WEEKS_AHEAD_MAX },
} as const

export type SettingName = keyof typeof SETTINGS
export type Settings = Readonly<Record<SettingName, number>>

export const settingNames = [
  'duty-shifts',
  'duty-weeks',
  'misses-max',
  'misses-weeks',
  'excuse-hours',
  'rest-hours',
  'week-shifts-max',
  'lately-weeks',
  'offer-hours',
  'weeks-ahead',
] as const satisfies readonly SettingName[]

export const isSettingName = (text: string | undefined): text is SettingName =>
  settingNames.some((name) => name === text)

/** What was voted, and where nothing was, what stands above. */
export function settingsFrom(voted: readonly { name: string; value: number }[]): Settings {
  const of = (name: SettingName) =>
    voted.find((one) => one.name === name)?.value ?? SETTINGS[name].fallback
  return {
    'duty-shifts': of('duty-shifts'),
    'duty-weeks': of('duty-weeks'),
    'misses-max': of('misses-max'),
    'misses-weeks': of('misses-weeks'),
    'excuse-hours': of('excuse-hours'),
    'rest-hours': of('rest-hours'),
    'week-shifts-max': of('week-shifts-max'),
    'lately-weeks': of('lately-weeks'),
    'offer-hours': of('offer-hours'),
    'weeks-ahead': of('weeks-ahead'),
  }
}

export interface SettingDraft {
  readonly value: number
  readonly decided_on: string
  readonly minute: string
}

type SettingProblems = Partial<Record<'value' | 'decided_on' | 'minute', SettingProblem>>
type SettingProblem = 'value-outside' | 'day-missing' | 'day-ahead' | 'minute-missing'

export const MINUTE_MAX = 200

/** A vote as it is written in: the number, the day of the meeting (not one to come), the minute. */
export function readSetting(
  name: SettingName,
  typed: Readonly<Record<string, string | undefined>>,
  today: string,
): { draft: SettingDraft } | { problems: SettingProblems } {
  const { least, most } = SETTINGS[name]
  const written = typed['value'] ?? ''
  const value = /^\d{1,4}$/.test(written) ? Number(written) : -1
  const decided_on = typed['decided_on'] ?? ''
  const minute = typed['minute'] ?? ''
  const problems: SettingProblems = {
    ...((value < least || value > most) && { value: 'value-outside' as const }),
    ...(!isDay(decided_on) && { decided_on: 'day-missing' as const }),
    ...(isDay(decided_on) && decided_on > today && { decided_on: 'day-ahead' as const }),
    ...(minute === '' && { minute: 'minute-missing' as const }),
  }
  if (Object.keys(problems).length > 0) return { problems }
  return { draft: { value, decided_on, minute } }
}

export function isDay(text: string): boolean {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return false
  const moment = new Date(`${text}T12:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text
}
