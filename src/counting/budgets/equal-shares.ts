import { fraction, type Fraction } from '../arithmetic/fraction.ts'
import { at } from '../ballots/ballots.ts'
import type { Rule } from '../elections/count.ts'
import type { BudgetCount, Completion, Purchase } from './budget-count.ts'
import type { Budget } from './budget.ts'
import { addGreedily } from './greedy.ts'
import { prepare, type Prepared, type Utility } from './prepare.ts'
import { Purses } from './purses.ts'
import { Room } from './room.ts'
import { usualOrder, type TieOrder } from './tie-order.ts'

export interface BudgetTerms {
  completion?: Completion
  utility?: Utility
  ties?: TieOrder
}

const equalShares: Rule = {
  name: 'equal-shares',
  version: '1',
  source:
    'Method of Equal Shares: Peters, Pierczyński and Skowron, Proportional Participatory Budgeting with Additive Utilities (2021); completion as at equalshares.net',
}

/** How often add1 raises the shares before it is given up. */
const RAISES_MAX = 20_000

export class TooManyRaises extends Error {}

/**
 * Every voter gets an equal share of the budget. The project whose supporters get most for their
 * money is bought by them, each paying in step with what it is worth to them, or all they have left
 * if that is less. This goes on as long as some project's supporters can pay for it together.
 */
export function countEqualShares(budget: Budget, terms: BudgetTerms = {}): BudgetCount {
  const prepared = prepare(budget, terms)
  const completion = terms.completion ?? 'add1'
  const most = completion.startsWith('add1') ? add1(prepared) : { raised: 0 }
  const share = most.share ?? equalShare(budget)
  const bought = buyWithShares(prepared, share, { keepRecord: true })
  const room = new Room(budget, bought.funded)
  const purchases: Purchase[] = [...bought.purchases]
  if (completion.endsWith('greedy')) {
    purchases.push(...addGreedily(budget, room, terms.ties ?? usualOrder))
  }
  const { funded, spent } = room
  const { raised } = most
  return { rule: equalShares, budget, funded, spent, completion, purchases, share, raised }
}

const equalShare = ({ budget, voters }: Budget): Fraction => fraction(budget, BigInt(voters))

/** The last share that was good, undefined if it is the equal share itself; and how often raised. */
interface Raised {
  share?: Fraction
  raised: number
}

/**
 * add1: raises everybody's share by one unit of money at a time (from the share without its pence)
 * and stops before more is bought than the real budget can pay, or once nothing more would fit.
 */
function add1(prepared: Prepared): Raised {
  const { budget } = prepared
  const one = 10n ** BigInt(budget.places)
  const whole = budget.budget / BigInt(budget.voters) / one
  let good: Raised = { raised: 0 }
  let { funded } = buyWithShares(prepared, equalShare(budget))
  while (!nothingMoreFits(prepared, funded)) {
    if (good.raised === RAISES_MAX) throw new TooManyRaises()
    const raised = good.raised + 1
    const share = fraction((whole + BigInt(raised)) * one)
    const next = buyWithShares(prepared, share)
    if (new Room(budget, next.funded).spent > budget.budget) break
    funded = next.funded
    good = { share, raised }
  }
  return good
}

/** Nothing that has any votes is left that fits. (Without votes nobody could ever buy it.) */
function nothingMoreFits({ budget, votesFor }: Prepared, funded: readonly number[]): boolean {
  const room = new Room(budget, funded)
  return votesFor.every((votes, project) => votes === 0 || !room.fits(project))
}

/** One run of the method, with this share for each voter. */
function buyWithShares(
  prepared: Prepared,
  share: Fraction,
  { keepRecord = false } = {},
): { funded: number[]; purchases: Purchase[] } {
  const purses = new Purses(prepared, share)
  const room = new Room(prepared.budget)
  const purchases: Purchase[] = []
  for (;;) {
    const level = purses.cheapest((project) => room.allows(project))
    if (level.length === 0) return { funded: room.funded, purchases }
    const project = at(level.toSorted(prepared.first), 0)
    room.fund(project)
    const paid = purses.buy(project, { keepRecord })
    if (keepRecord) purchases.push({ is: 'shared', project, level, ...paid })
  }
}
