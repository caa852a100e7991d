import { nameOf, standing, type Election } from './ballots/election.ts'
import type { BudgetCount } from './budgets/budget-count.ts'
import type { Budget } from './budgets/budget.ts'
import { TooManyRaises, type BudgetTerms } from './budgets/equal-shares.ts'
import { budgetRules, isBudgetRule } from './budgets/rules.ts'
import { NobodyCanMeet } from './elections/bounds.ts'
import { TooManyConstraints } from './elections/constraints.ts'
import type { Count } from './elections/count.ts'
import { TooLong } from './elections/meek/sorted-papers.ts'
import { electionRules, isElectionRule, type ElectionTerms } from './elections/rules.ts'
import { NotInThisRule } from './elections/terms.ts'
import { ChairMustDecide } from './elections/ties.ts'
import { readConstraints } from './formats/constraints-file.ts'
import { read } from './formats/read.ts'
import type { Notice, Refusal } from './formats/reading.ts'

/** What is asked of a file. Plain data, so that a worker or a page can be asked the same. */
export interface Asked extends Omit<ElectionTerms, 'constraints'>, BudgetTerms {
  /** Without a rule: Scottish for seats, equal shares for budgets. */
  rule?: string
  seats?: number
  /** The bytes of a file of constraints. */
  constraints?: Uint8Array
}

export type Done =
  | { ok: true; kind: 'election'; count: Count; notices: readonly Notice[] }
  | { ok: true; kind: 'budget'; count: BudgetCount; notices: readonly Notice[] }

export type Counted = Done | { ok: false; refusal: Refusal }

/** Reads a file and counts it. Whatever is wrong with the file or the question comes as a value. */
export function countFile(bytes: Uint8Array, asked: Asked = {}): Counted {
  const source = read(bytes)
  if (!source.ok) return source
  const { value, notices } = source
  try {
    return value.kind === 'election'
      ? countElection(value.election, asked, notices)
      : countBudget(value.budget, asked, notices)
  } catch (stop) {
    return stopped(stop, asked, value.kind === 'election' ? value.election : undefined)
  }
}

function countElection(
  read: Election,
  { rule = 'scottish', seats = read.seats, constraints, ...terms }: Asked,
  notices: readonly Notice[],
): Counted {
  if (!isElectionRule(rule)) return refused('bad-rule', { found: rule })
  const decimals = terms.numbers === undefined || terms.numbers === 'decimals'
  if (!decimals && rule !== 'meek' && rule !== 'wigm') return refused('bad-numbers')
  const many = standing(read).length
  if (seats < 1 || seats > many) return refused('bad-more-seats', { number: seats, many })
  const candidates = read.candidates.length
  const set = readConstraints(constraints ?? new Uint8Array(), { candidates })
  if (!set.ok) return set
  const count = electionRules[rule]({ ...read, seats }, { ...terms, constraints: set.value })
  return { ok: true, kind: 'election', count, notices }
}

function countBudget(budget: Budget, asked: Asked, notices: readonly Notice[]): Counted {
  const { rule = 'equal-shares', ...terms } = asked
  if (!isBudgetRule(rule)) return refused('bad-rule', { found: rule })
  return { ok: true, kind: 'budget', count: budgetRules[rule](budget, terms), notices }
}

/** The reasons for which a count cannot be finished; anything else is a fault of ours. */
function stopped(stop: unknown, asked: Asked, election: Election | undefined): Counted {
  if (stop instanceof NotInThisRule) return refused('bad-numbers')
  if (stop instanceof TooLong) {
    return refused(asked.numbers?.startsWith('exact') ? 'bad-too-long' : 'bad-too-slow')
  }
  if (stop instanceof TooManyRaises) return refused('bad-too-many-raises')
  if (stop instanceof NobodyCanMeet) return refused('bad-nobody-can')
  if (stop instanceof TooManyConstraints) return refused('bad-too-many-ways')
  if (stop instanceof ChairMustDecide && election !== undefined) {
    const { between, purpose } = stop.question
    const found = between.map((number) => `${number} ${nameOf(election, number)}`).join(', ')
    return refused(`bad-chair-${purpose}`, { found })
  }
  throw stop
}

const refused = (key: Notice['key'], values: Notice['values'] = {}): Counted => ({
  ok: false,
  refusal: { line: 0, key, values },
})
