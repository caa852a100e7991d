import type { Ability } from '../../kinds.rules.ts'
import { isFree, type TimeCode, type Times } from '../times.rules.ts'

/**
 * Who could take which shift, as a model for a solver (a mixed-integer program), and the check of what
 * comes back. The two are written apart on purpose: the check compares shifts two by two and knows
 * nothing of the model, so that a mistake in the model is found.
 */
export interface Shift {
  /** The slot's id. */
  readonly id: string
  readonly occasion_id: string
  readonly starts_ms: number
  readonly ends_ms: number
  readonly day: string
  readonly week: string
  readonly parts: readonly TimeCode[]
  readonly asks: Ability | null
  /** Hands still missing. */
  readonly wanted: number
}

export interface Hand extends Times {
  readonly id: string
  readonly can: readonly Ability[]
  /** What they said yes to already. */
  readonly busy: readonly Busy[]
  /** Shifts they did lately or have taken: who has few is asked first. */
  readonly load: number
}

interface Busy {
  readonly occasion_id: string
  readonly starts_ms: number
  readonly ends_ms: number
  readonly week: string
  /** A shift, not simply coming along. */
  readonly isShift: boolean
}

export interface Problem {
  readonly hands: readonly Hand[]
  readonly shifts: readonly Shift[]
  readonly rest_ms: number
  readonly week_max: number
}

export interface Proposed {
  readonly hand: string
  readonly shift: string
}

/** A place left empty costs more than anything else together. */
const EMPTY_COST = 1000
const LOAD_COST = 10
const LOAD_MAX = 20
const PREFERRED_GAIN = 4

/** Whether this person may be proposed for this shift, whatever else is proposed. */
export function suits(hand: Hand, shift: Shift, rest_ms: number): boolean {
  if (shift.asks !== null && !hand.can.includes(shift.asks)) return false
  if (!isFree(hand, shift)) return false
  return !hand.busy.some((busy) =>
    busy.occasion_id === shift.occasion_id
      ? busy.isShift
      : clash(busy, shift, busy.isShift ? rest_ms : 0),
  )
}

interface Span {
  readonly starts_ms: number
  readonly ends_ms: number
}

/** Whether two spans overlap, or leave less rest between them than there should be. */
const clash = (one: Span, other: Span, rest_ms: number): boolean =>
  one.starts_ms < other.ends_ms + rest_ms && other.starts_ms < one.ends_ms + rest_ms

const prefers = (hand: Hand, shift: Shift) =>
  shift.parts[0] !== undefined && hand.prefers.includes(shift.parts[0])

/** The model in the LP format every solver reads. x: takes it; e: places left empty; y: how many shifts one gets. */
export function modelOf(problem: Problem): string {
  const { hands, shifts, rest_ms, week_max } = problem
  const costs: string[] = shifts.map((_, s) => `${EMPTY_COST} e${s}`)
  const rows: string[] = []
  const bounds: string[] = shifts.map(({ wanted }, s) => `0 <= e${s} <= ${wanted}`)
  const binaries: string[] = []
  const takers: string[][] = shifts.map(() => [])
  for (const [h, hand] of hands.entries()) {
    const able = shifts.flatMap((shift, s) => (suits(hand, shift, rest_ms) ? [{ shift, s }] : []))
    if (able.length === 0) continue
    for (const { shift, s } of able) {
      binaries.push(`x${h}_${s}`)
      takers[s]?.push(`x${h}_${s}`)
      if (prefers(hand, shift)) costs.push(`- ${PREFERRED_GAIN} x${h}_${s}`)
    }
    for (const together of notTogether(able, rest_ms))
      rows.push(`${together.map((s) => `x${h}_${s}`).join(' + ')} <= 1`)
    for (const [week, inWeek] of Map.groupBy(able, ({ shift }) => shift.week)) {
      const left = week_max - shiftsInWeek(hand, week)
      if (inWeek.length > left)
        rows.push(`${inWeek.map(({ s }) => `x${h}_${s}`).join(' + ')} <= ${Math.max(0, left)}`)
    }
    // Each further shift costs more than the one before, so they go round.
    const steps = able.map((_, k) => `y${h}_${k}`)
    rows.push(`${able.map(({ s }) => `x${h}_${s}`).join(' + ')} - ${steps.join(' - ')} = 0`)
    for (const [k, step] of steps.entries()) {
      costs.push(`${stepCost(hand, k)} ${step}`)
      bounds.push(`0 <= ${step} <= 1`)
    }
  }
  for (const [s, { wanted }] of shifts.entries())
    rows.push(`${[...(takers[s] ?? []), `e${s}`].join(' + ')} = ${wanted}`)
  return [
    'Minimize',
    ` cost: ${joined(costs)}`,
    'Subject To',
    ...rows.map((row, n) => ` r${n}: ${row}`),
    'Bounds',
    ...bounds.map((bound) => ` ${bound}`),
    'Binary',
    ...binaries.map((name) => ` ${name}`),
    'End',
  ].join('\n')
}

const joined = (terms: readonly string[]) =>
  terms.map((term, n) => (n === 0 || term.startsWith('-') ? term : `+ ${term}`)).join('\n  ')

const stepCost = ({ load }: Hand, k: number) => LOAD_COST * (Math.min(load, LOAD_MAX) + k)

const shiftsInWeek = (hand: Hand, week: string) =>
  hand.busy.filter((busy) => busy.isShift && busy.week === week).length

/**
 * Groups of shifts of which one person can do one. Stretched by the rest after them, shifts are
 * intervals; any two that clash both hold the moment the later of them starts, so the groups at each
 * start say all of it, with far fewer lines than pairs would.
 */
function notTogether(able: readonly { shift: Shift; s: number }[], rest_ms: number): number[][] {
  const groups = able.map(({ shift: { starts_ms } }) =>
    able
      .filter(({ shift }) => shift.starts_ms <= starts_ms && starts_ms < shift.ends_ms + rest_ms)
      .map(({ s }) => s),
  )
  const known = new Set<string>()
  return groups.filter((group) => {
    const key = group.join()
    if (group.length < 2 || known.has(key)) return false
    known.add(key)
    return true
  })
}

/** What the names of the columns that are 1 mean. */
export function picksFrom(problem: Problem, names: readonly string[]): Proposed[] {
  return names.flatMap((name) => {
    const [, h, s] = /^x(\d+)_(\d+)$/.exec(name) ?? []
    const [hand, shift] = [problem.hands[Number(h)], problem.shifts[Number(s)]]
    return hand && shift ? [{ hand: hand.id, shift: shift.id }] : []
  })
}

type Fault = 'unknown' | 'twice' | 'not-able-or-free' | 'too-many' | 'clash' | 'week-full'

/** What is wrong with a rota, whoever made it; nothing where it keeps every rule. */
export function faultsIn(problem: Problem, picks: readonly Proposed[]): Fault[] {
  const faults = new Set<Fault>()
  const shifts = new Map(problem.shifts.map((shift) => [shift.id, shift]))
  for (const [id, own] of Map.groupBy(picks, ({ hand }) => hand)) {
    const hand = problem.hands.find((one) => one.id === id)
    const taken = own.flatMap(({ shift }) => shifts.get(shift) ?? [])
    if (!hand || taken.length < own.length) faults.add('unknown')
    if (new Set(taken).size < taken.length) faults.add('twice')
    if (hand) for (const fault of faultsOf(problem, hand, taken)) faults.add(fault)
  }
  for (const [id, takers] of Map.groupBy(picks, ({ shift }) => shift))
    if (takers.length > (shifts.get(id)?.wanted ?? 0)) faults.add('too-many')
  return [...faults]
}

function faultsOf({ rest_ms, week_max }: Problem, hand: Hand, taken: readonly Shift[]): Fault[] {
  const faults: Fault[] = []
  if (taken.some((shift) => !suits(hand, shift, rest_ms))) faults.push('not-able-or-free')
  const pairs = taken.flatMap((one, n) => taken.slice(n + 1).map((other) => [one, other] as const))
  if (pairs.some(([one, other]) => one !== other && clash(one, other, rest_ms)))
    faults.push('clash')
  for (const [week, inWeek] of Map.groupBy(taken, (shift) => shift.week))
    if (inWeek.length > Math.max(0, week_max - shiftsInWeek(hand, week))) faults.push('week-full')
  return faults
}

/** Places that stay empty under a rota. */
export const leftEmpty = (problem: Problem, picks: readonly Proposed[]): number =>
  problem.shifts.reduce((sum, { wanted }) => sum + wanted, 0) - picks.length

/** The price of a rota as the model counts it, for comparing. */
export function priceOf(problem: Problem, picks: readonly Proposed[]): number {
  const shifts = new Map(problem.shifts.map((shift) => [shift.id, shift]))
  let price = EMPTY_COST * leftEmpty(problem, picks)
  for (const hand of problem.hands) {
    const own = picks.filter((pick) => pick.hand === hand.id)
    for (const [k, { shift }] of own.entries()) {
      const at = shifts.get(shift)
      price += stepCost(hand, k) - (at && prefers(hand, at) ? PREFERRED_GAIN : 0)
    }
  }
  return price
}
