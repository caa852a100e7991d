import { isAbility, type Ability } from '../kinds.rules.ts'
import { isDay } from './settings.rules.ts'

export interface Known {
  readonly id: string
  readonly person_id: string
  readonly name: Ability
  readonly since_on: string
  readonly until_on: string | null
  readonly said_by: 'person' | 'officer'
  readonly confirmed: boolean
  /** Their name, where the list is open. */
  readonly who: string
}

export interface CapabilityDraft {
  readonly name: Ability
  readonly since_on: string
  readonly until_on: string | null
}

export type CapabilityProblems = Partial<
  Record<'name' | 'since_on' | 'until_on', CapabilityProblem>
>
export type CapabilityProblem = 'choose-one' | 'day-unclear' | 'until-before'

/** What an officer notes: what, since when (today unless said otherwise), until when if it runs out. */
export function readCapability(
  typed: Readonly<Record<string, string | undefined>>,
  today: string,
): { draft: CapabilityDraft } | { problems: CapabilityProblems } {
  const name = typed['name']
  const since_on = (typed['since_on'] ?? '').trim() || today
  const until_on = (typed['until_on'] ?? '').trim() || null
  const problems: CapabilityProblems = {
    ...(!isAbility(name) && { name: 'choose-one' as const }),
    ...(!isDay(since_on) && { since_on: 'day-unclear' as const }),
    ...(until_on !== null && !isDay(until_on) && { until_on: 'day-unclear' as const }),
    ...(until_on !== null &&
      isDay(until_on) &&
      until_on < since_on && { until_on: 'until-before' as const }),
  }
  if (!isAbility(name) || Object.keys(problems).length > 0) return { problems }
  return { draft: { name, since_on, until_on } }
}

/** Whether it holds today, holds no more, or waits for a word. */
export function stateOf(known: Known, today: string): 'waits' | 'holds' | 'later' | 'ran-out' {
  if (!known.confirmed) return 'waits'
  if (known.until_on !== null && known.until_on < today) return 'ran-out'
  return known.since_on > today ? 'later' : 'holds'
}
