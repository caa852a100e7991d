import { dayOf, isDay, wallTimeOf } from '../../../time/wall-time.ts'

/** Parts of a day, as people say when they can: before noon, until five, after. */
export const partsOfDay = ['morning', 'afternoon', 'evening'] as const
type PartOfDay = (typeof partsOfDay)[number]

/** Monday first, as on a European wall calendar. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** `6-morning`: Saturday morning. */
export type TimeCode = string

const NOON = '12:00'
const FIVE = '17:00'
const HOUR_MS = 3_600_000
/** Longer than this, the parts in between are looked at hour by hour all the same, but no further. */
const HOURS_MAX = 48

export const codeOf = (weekday: number, part: PartOfDay): TimeCode => `${weekday}-${part}`

/** The parts of days that something touches, in the body's own zone. */
export function partsTouched(
  { starts_at, ends_at }: { readonly starts_at: Date; readonly ends_at: Date },
  zone: string,
): TimeCode[] {
  const codes = new Set<TimeCode>()
  const last = Math.min(ends_at.getTime() - 1, starts_at.getTime() + HOURS_MAX * HOUR_MS)
  for (let at = starts_at.getTime(); at < last; at += HOUR_MS) codes.add(codeAt(new Date(at), zone))
  codes.add(codeAt(new Date(last), zone))
  return [...codes]
}

function codeAt(moment: Date, zone: string): TimeCode {
  const { day, time } = wallTimeOf(moment, zone)
  const weekday = new Date(`${day}T12:00Z`).getUTCDay() || 7
  if (time < NOON) return codeOf(weekday, 'morning')
  return codeOf(weekday, time < FIVE ? 'afternoon' : 'evening')
}

/** The Monday of the week a moment falls into, in the body's own zone. */
export function weekOf(moment: Date, zone: string): string {
  const day = new Date(`${dayOf(moment, zone)}T12:00Z`)
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() || 7) - 1))
  return day.toISOString().slice(0, 10)
}

export interface Times {
  readonly prefers: readonly TimeCode[]
  readonly cannot: readonly TimeCode[]
  readonly away_from: string | null
  readonly away_until: string | null
}

/** Whether somebody said that they cannot then. */
export const isFree = (
  times: Times,
  on: { readonly day: string; readonly parts: readonly TimeCode[] },
): boolean =>
  !on.parts.some((part) => times.cannot.includes(part)) &&
  !(times.away_from !== null && on.day >= times.away_from && on.day <= (times.away_until ?? '9'))

type TimesProblem = 'away-order' | 'away-day'

/** The form of one's times: one answer for each part of each day, and days away. */
export function readTimes(
  typed: Readonly<Record<string, string | undefined>>,
): { times: Times } | { problems: { away_from?: TimesProblem; away_until?: TimesProblem } } {
  const said = (answer: string) =>
    weekdays.flatMap((weekday) =>
      partsOfDay
        .map((part) => codeOf(weekday, part))
        .filter((code) => typed[`at_${code}`] === answer),
    )
  const away_from = typed['away_from'] || null
  const away_until = typed['away_until'] || away_from
  for (const [field, value] of [
    ['away_from', away_from],
    ['away_until', away_until],
  ] as const)
    if (value !== null && !(value.startsWith('20') && isDay(value)))
      return { problems: { [field]: 'away-day' } }
  if (away_until !== null && (away_from === null || away_until < away_from))
    return { problems: { away_until: 'away-order' } }
  return { times: { prefers: said('rather'), cannot: said('cannot'), away_from, away_until } }
}
