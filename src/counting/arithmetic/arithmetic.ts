import { compare, fraction, inUnits, minus, over, plus, times, type Fraction } from './fraction.ts'

/**
 * The numbers a rule counts in. Rules say how they round ("to five decimal places, any remainder
 * being ignored"); the arithmetic does exactly that and nothing else.
 */
export interface Arithmetic<V> {
  /** Decimal places shown in reports. */
  places: number
  /** True where no digit is ever lost, so that a quota needs no last unit added. */
  exact: boolean
  zero: V
  one: V
  /** The smallest step: 0.0001 with four places; zero where the arithmetic is exact. */
  step: V
  whole: (many: bigint) => V
  plus: (a: V, b: V) => V
  minus: (a: V, b: V) => V
  /** A paper's value times a number of papers. Never rounded. */
  papers: (value: V, many: bigint) => V
  times: (a: V, b: V, rest?: 'ignored' | 'up') => V
  over: (a: V, b: V, rest?: 'ignored' | 'up') => V
  compare: (a: V, b: V) => number
  /** Equal values have equal keys. */
  key: (value: V) => bigint | string
  fraction: (value: V) => Fraction
}

/** Decimal numbers with so many places, kept as whole units of the last one. */
export function decimals(places: number): Arithmetic<bigint> {
  const unit = 10n ** BigInt(places)
  return { ...units(unit), places, exact: false, step: 1n, compare: (a, b) => sign(a - b) }
}

/**
 * Droop's "guarded" numbers: extra places that are calculated but not believed. Two numbers are
 * the same when they differ by less than half a unit of the last place that counts. They decide as
 * fractions would, and stay short however long the count.
 */
export function guarded(places: number, guards: number): Arithmetic<bigint> {
  const half = 10n ** BigInt(guards) / 2n
  const plain = units(10n ** BigInt(places + guards))
  return {
    ...plain,
    places,
    exact: true,
    step: 0n,
    times: (a, b) => plain.times(a, b),
    over: (a, b) => plain.over(a, b),
    compare: (a, b) => (a - b < half && b - a < half ? 0 : sign(a - b)),
  }
}

/** Exact fractions. Their digits grow without end in Meek's rule, so only for small elections. */
export const fractions: Arithmetic<Fraction> = {
  places: 12,
  exact: true,
  zero: fraction(0n),
  one: fraction(1n),
  step: fraction(0n),
  whole: (many) => fraction(many),
  plus,
  minus,
  papers: (value, many) => times(value, fraction(many)),
  times,
  over,
  compare,
  key: ({ n, d }) => `${n}/${d}`,
  fraction: (value) => value,
}

function units(unit: bigint) {
  return {
    zero: 0n,
    one: unit,
    whole: (many: bigint) => many * unit,
    plus: (a: bigint, b: bigint) => a + b,
    minus: (a: bigint, b: bigint) => a - b,
    papers: (value: bigint, many: bigint) => value * many,
    times: (a: bigint, b: bigint, rest: 'ignored' | 'up' = 'ignored') => divide(a * b, unit, rest),
    over: (a: bigint, b: bigint, rest: 'ignored' | 'up' = 'ignored') => divide(a * unit, b, rest),
    key: (value: bigint) => value,
    fraction: (value: bigint) => inUnits(value, unit),
  }
}

const divide = (a: bigint, b: bigint, rest: 'ignored' | 'up'): bigint =>
  rest === 'up' && a % b !== 0n ? a / b + 1n : a / b

function sign(difference: bigint): number {
  if (difference === 0n) return 0
  return difference < 0n ? -1 : 1
}
