import { dayOf } from '../../../../time/wall-time.ts'
import { isDay } from '../keeping/settings.rules.ts'

export interface Suggestion {
  readonly id: string
  readonly state: 'working' | 'ready' | 'nothing' | 'failed' | 'discarded'
  readonly asked_at: Date
  readonly from_at: Date
  readonly until_at: Date
  readonly people: number
  readonly shifts: number
  readonly still_short: number
  readonly took_ms: number | null
  readonly best: boolean
}

export interface Line {
  readonly id: string
  readonly person_id: string
  readonly who: string
  readonly state: 'proposed' | 'accepted' | 'dropped' | 'overtaken'
  readonly slot_id: string
  readonly slot: string
  readonly minimum: number
  readonly occasion_id: string
  readonly title: string
  readonly starts_at: Date
  readonly ends_at: Date
  /** Who is in already. */
  readonly people: readonly string[]
}

/** Longer stretches are worked out piece by piece: what is far ahead changes before it comes. */
export const SUGGEST_WEEKS_MAX = 8
export const SHIFTS_MAX = 150

interface StretchDraft {
  readonly from: string
  readonly weeks: number
}

type StretchProblem = 'day-unclear' | 'weeks-unclear'

export function readStretch(
  typed: Readonly<Record<string, string | undefined>>,
  today: string,
): { draft: StretchDraft } | { problems: { from?: StretchProblem; weeks?: StretchProblem } } {
  const from = typed['from'] || today
  const weeks = Number(typed['weeks'] ?? '4')
  const clear = Number.isInteger(weeks) && weeks >= 1 && weeks <= SUGGEST_WEEKS_MAX
  if (!isDay(from)) return { problems: { from: 'day-unclear' } }
  if (!clear) return { problems: { weeks: 'weeks-unclear' } }
  return { draft: { from: from < today ? today : from, weeks } }
}

/** Lines in the order of a rota: by occasion, then by slot. */
export const byOccasion = (lines: readonly Line[]) =>
  [...Map.groupBy(lines, ({ occasion_id }) => occasion_id).values()].map((on) => ({
    on,
    slots: [...Map.groupBy(on, ({ slot_id }) => slot_id).values()],
  }))

export const lastDay = (until: Date, zone: string) => dayOf(new Date(until.getTime() - 1), zone)
