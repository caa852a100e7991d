import { at } from '../ballots/ballots.ts'
import type { Rule } from '../elections/count.ts'
import type { BudgetCount } from './budget-count.ts'
import { pointsFor, type Budget } from './budget.ts'
import { Room } from './room.ts'
import { tieOrder, usualOrder, type TieOrder } from './tie-order.ts'

const greedy: Rule = {
  name: 'greedy',
  version: '1',
  source: 'Pabulib, "greedy": projects by score, each one funded that still fits the budget',
}

/** Most votes (or points) first; whatever no longer fits is passed over. For comparison. */
export function countGreedy(budget: Budget, terms: { ties?: TieOrder } = {}): BudgetCount {
  const room = new Room(budget)
  const purchases = addGreedily(budget, room, terms.ties ?? usualOrder)
  const funded = [...room.funded]
  return { rule: greedy, budget, funded, spent: room.spent, completion: 'none', purchases }
}

/** Adds to what is funded already, as long as something fits. Returns what was added, with scores. */
export function addGreedily(
  budget: Budget,
  room: Room,
  ties: TieOrder,
): { is: 'greedy'; project: number; score: number }[] {
  const scores = pointsFor(budget)
  const order = tieOrder(budget, ties)
  const byScore = budget.projects
    .map((_project, i) => i)
    .filter((project) => at(scores, project) > 0)
    .sort((a, b) => at(scores, b) - at(scores, a) || order(a, b))
  const fitting = byScore.filter((project) => {
    const fits = room.fits(project)
    if (fits) room.fund(project)
    return fits
  })
  return fitting.map((project) => ({ is: 'greedy', project, score: at(scores, project) }))
}
