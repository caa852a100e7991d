import type { Fraction } from '../arithmetic/fraction.ts'
import type { Rule } from '../elections/count.ts'
import type { Budget } from './budget.ts'

export type Completion = 'add1' | 'add1-then-greedy' | 'greedy' | 'none'

/** Voters who voted alike and what each of them paid, in units of the smallest coin. */
export interface Payment {
  vote: number
  voters: number
  each: Fraction
  /** True where it was all they had left. */
  all: boolean
}

export type Purchase =
  | {
      is: 'shared'
      project: number
      /** Money for one unit of utility: the lower, the better for those who pay. */
      rate: Fraction
      payments: Payment[]
      /** Projects that were level, if any were. */
      level: number[]
    }
  | { is: 'greedy'; project: number; score: number }

/** A whole count of a shared budget, from which every report is made. */
export interface BudgetCount {
  rule: Rule
  budget: Budget
  /** Numbers of the projects (their place in the file, from 0), in the order in which they won. */
  funded: number[]
  spent: bigint
  completion: Completion
  purchases: Purchase[]
  /** What each voter had to spend in the end; above the equal share after add1. */
  share?: Fraction
  /** How often the shares were raised. */
  raised?: number
}
