import type { Constraint } from './constraints.ts'

/** What the meeting settled before the count. Everything may be left out. */
export interface Terms {
  constraints?: readonly Constraint[]
  /** The published seed of the lot. */
  seed?: string
  /** The chair's decisions on ties, in order; an empty list asks for the first one when needed. */
  chair?: readonly number[]
  /** Told the number of each stage when it is written down. */
  onStage?: (stage: number) => void
}

/**
 * How votes are reckoned. 'decimals': as the rule's text says. 'exact': fractions, no vote ever
 * lost (in Meek's rule keep factors are rounded up to six decimals, or the fractions would grow
 * without end). 'guarded': so many decimals that they decide as fractions would. 'decimals-down'
 * and 'exact-unrounded' are other manners of Meek's rule (see meek/manner.ts).
 */
export type Numbers = 'decimals' | 'decimals-down' | 'guarded' | 'exact' | 'exact-unrounded'

/** Something was asked for that this rule does not have. */
export class NotInThisRule extends Error {}
