import type { Constraint } from './constraints.ts'

/** What the meeting settled before the count. Everything may be left out. */
export interface Terms {
  constraints?: readonly Constraint[]
  /** The published seed of the lot. */
  seed?: string
  /** The chair's decisions on ties, in order; an empty list asks for the first one when needed. */
  chair?: readonly number[]
}
