import type { BudgetCount } from './budget-count.ts'
import type { Budget } from './budget.ts'
import { countEqualShares, type BudgetTerms } from './equal-shares.ts'
import { countGreedy } from './greedy.ts'

/** Every rule for sharing a budget, by the name it is asked for. */
export const budgetRules = {
  'equal-shares': countEqualShares,
  greedy: countGreedy,
} satisfies Record<string, (budget: Budget, terms: BudgetTerms) => BudgetCount>

type BudgetRule = keyof typeof budgetRules

export const isBudgetRule = (name: string): name is BudgetRule => Object.hasOwn(budgetRules, name)
