import { decimals, fractions, guarded, type Arithmetic } from '../../arithmetic/arithmetic.ts'
import { fraction, type Fraction } from '../../arithmetic/fraction.ts'
import type { Numbers } from '../terms.ts'
import { distributeQuickly } from './distribute-quickly.ts'
import type { SortedPapers } from './sorted-papers.ts'

/** What is left open by Meek's principle and settled by a particular text or program. */
export interface Manner<V> {
  name: Numbers
  numbers: Arithmetic<V>
  /** Surpluses below this are next to nothing; in Droop's and stv-rs's manners, this one too. */
  omega: V
  omegaIsNothing: boolean
  /**
   * 'kept-up': what a candidate keeps is rounded up and taken off (reference rule B.2.a).
   * 'both-down': what is kept and what is passed on are both rounded down (OpenSTV, Droop, stv-rs).
   */
  split: 'kept-up' | 'both-down'
  /** A keep factor, rounded as the manner says. */
  roundKeep: (keep: V) => V
  /** The same sharing out in ordinary numbers, for papers without shared places. */
  quick?: (sorted: SortedPapers, keep: readonly V[]) => V[]
}

const asItIs = <V>(keep: V): V => keep
const partOf = <V>({ over, one, whole }: Arithmetic<V>, part: bigint): V => over(one, whole(part))

/** Keep factors are rounded up to six decimals, so that fractions stay short (stv-rs, "approx"). */
function sixPlacesUp(keep: Fraction): Fraction {
  const millionths = keep.n * 1_000_000n
  return fraction(millionths / keep.d + (millionths % keep.d === 0n ? 0n : 1n), 1_000_000n)
}

const nine = decimals(9)
const long = guarded(18, 9)

/** The reference rule: nine decimals, omega 0.000001. */
export const reference: Manner<bigint> = {
  name: 'decimals',
  numbers: nine,
  omega: partOf(nine, 10n ** 6n),
  omegaIsNothing: false,
  split: 'kept-up',
  roundKeep: asItIs,
  quick: distributeQuickly,
}

export const roundedDown: Manner<bigint> = {
  name: 'decimals-down',
  numbers: nine,
  omega: reference.omega,
  omegaIsNothing: true,
  split: 'both-down',
  roundKeep: asItIs,
}

export const guardedDigits: Manner<bigint> = {
  name: 'guarded',
  numbers: long,
  omega: partOf(long, 10n ** 9n),
  omegaIsNothing: true,
  split: 'both-down',
  roundKeep: asItIs,
}

/** Nothing is rounded, ever (Droop, "rational"): for a handful of papers. */
export const unrounded: Manner<Fraction> = {
  name: 'exact-unrounded',
  numbers: fractions,
  omega: partOf(fractions, 10n ** 10n),
  omegaIsNothing: true,
  split: 'both-down',
  roundKeep: asItIs,
}

/** Exact fractions that end in good time: what everybody may use. */
export const exact: Manner<Fraction> = {
  ...unrounded,
  name: 'exact',
  omega: partOf(fractions, 10n ** 6n),
  omegaIsNothing: true,
  roundKeep: sixPlacesUp,
}
