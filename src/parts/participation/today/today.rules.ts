import { monthsAfter, monthsFrom, type Month } from '../month.rules.ts'

/** The ladder of a body: five rungs that add up to its members. */
export interface Ladder {
  readonly members: number
  readonly active: number
  readonly carried: number
  readonly took_part: number
  readonly reached: number
  readonly on_paper: number
  readonly unknown: number
}

interface Counted {
  readonly members: number
  readonly carried: number
  readonly took_part: number
  readonly reached: number
  readonly recorded: boolean
}

/** A body that recorded nothing in the window must not look dead: everybody is unknown. */
export function ladderOf({ members, carried, took_part, reached, recorded }: Counted): Ladder {
  const known = { members, active: carried + took_part, carried, took_part, reached }
  if (!recorded) return { ...known, on_paper: 0, unknown: members }
  return { ...known, on_paper: Math.max(0, members - carried - took_part - reached), unknown: 0 }
}

/** With fewer members a hall knows only those who opened it. */
const FEW_MEMBERS = 10

/** Whether the list is still to come: bringing one in would have been recorded. */
export const justOpened = ({ members, unknown }: Ladder): boolean =>
  members === 0 || (unknown > 0 && members < FEW_MEMBERS)

export interface TrendMonth {
  readonly month: Month
  /** Null where the month was not closed, or nothing was recorded. */
  readonly active: number | null
}

export const TREND_MONTHS = 12

/** The eleven closed months before this one, with gaps where nothing is known, and this month so far. */
export function trendOf(
  closed: readonly { month: Month; active: number | null; recorded: boolean }[],
  now: TrendMonth,
): TrendMonth[] {
  const known = new Map(closed.map((one) => [one.month, one.recorded ? one.active : null]))
  const before = monthsFrom(monthsAfter(now.month, 1 - TREND_MONTHS), monthsAfter(now.month, -1))
  return [...before.map((month) => ({ month, active: known.get(month) ?? null })), now]
}

/** The seven areas of life that the kinds of deeds belong to. */
const areas = [
  'gathering',
  'education',
  'supply',
  'care',
  'conversation',
  'democracy',
  'upkeep',
] as const
type Area = (typeof areas)[number]

const KINDS = [
  ['attended', 'gathering'],
  ['hosted', 'gathering'],
  ['studied', 'education'],
  ['taught', 'education'],
  ['ordered', 'supply'],
  ['lent', 'supply'],
  ['borrowed', 'supply'],
  ['gave-help', 'care'],
  ['got-help', 'care'],
  ['spoken-with', 'conversation'],
  ['called', 'conversation'],
  ['voted', 'democracy'],
  ['did-shift', 'upkeep'],
  ['used-office', 'upkeep'],
  ['list-imported', 'upkeep'],
] as const satisfies readonly (readonly [string, Area])[]
export type CountedKind = (typeof KINDS)[number][0]

interface AreaOfLife {
  readonly area: Area
  readonly kinds: readonly { readonly kind: CountedKind; readonly deeds: number }[]
}

/** What was recorded, by area of life; an area of which nothing was recorded is not there. */
export function areasOf(counts: Readonly<Record<string, number>>): AreaOfLife[] {
  const of = (area: Area) =>
    KINDS.filter((one) => one[1] === area)
      .map(([kind]) => ({ kind, deeds: counts[kind] ?? 0 }))
      .filter(({ deeds }) => deeds > 0)
      .sort((a, b) => b.deeds - a.deeds)
  return areas.map((area) => ({ area, kinds: of(area) })).filter(({ kinds }) => kinds.length > 0)
}

/** Every kind that has an area; a test sees to it that none that counts is forgotten. */
export const countedKinds = KINDS.map(([kind]) => kind)
