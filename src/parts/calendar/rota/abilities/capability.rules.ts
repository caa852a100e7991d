import { isAbility, type Ability } from '../../kinds.rules.ts'
import { isDay } from '../keeping/settings.rules.ts'

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

/** One page of who can do what. */
export const KNOWN_SHOWN = 30
const PAGES_MAX = 1000
const NAMED_MAX = 80

/** How somebody wants the list: of one ability or all, whose, in which order, which page. */
export interface KnownWish {
  readonly what: Ability | null
  readonly named: string
  readonly order: 'name' | 'since'
  readonly page: number
}

export function readKnownWish(query: Readonly<Record<string, string | undefined>>): KnownWish {
  const { what, named = '', order, page = '' } = query
  const n = /^\d{1,4}$/.test(page) ? Number(page) : 1
  return {
    what: isAbility(what) ? what : null,
    named: named.trim().slice(0, NAMED_MAX),
    order: order === 'since' ? 'since' : 'name',
    page: Math.min(Math.max(n, 1), PAGES_MAX),
  }
}

/** The same as the query of an address, on another page. */
export function knownQuery({ what, named, order }: KnownWish, page = 1): string {
  const query = new URLSearchParams()
  if (what) query.set('what', what)
  if (named) query.set('named', named.toWellFormed())
  if (order !== 'name') query.set('order', order)
  if (page > 1) query.set('page', String(page))
  return query.size === 0 ? '' : `?${query.toString()}`
}

export interface CapabilityDraft {
  readonly name: Ability
  readonly since_on: string
  readonly until_on: string | null
}

type CapabilityProblems = Partial<Record<'name' | 'since_on' | 'until_on', CapabilityProblem>>
type CapabilityProblem = 'choose-one' | 'day-unclear' | 'until-before'

/** What an officer notes: what, since when (today unless said otherwise), until when if it runs out. */
export function readCapability(
  typed: Readonly<Record<string, string | undefined>>,
  today: string,
): { draft: CapabilityDraft } | { problems: CapabilityProblems } {
  const name = typed['name']
  const since_on = typed['since_on'] || today
  const until_on = typed['until_on'] || null
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
