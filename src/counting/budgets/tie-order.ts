import { at } from '../ballots/ballots.ts'
import { votesFor, type Budget } from './budget.ts'

/** What decides between projects that are level, declared before the count. The last is the file. */
export type TieOrder = readonly ('votes' | 'cost' | 'cost-high' | 'file')[]

export const usualOrder: TieOrder = ['votes', 'cost', 'file']

/** Sorts project numbers: who comes first wins a tie. */
export function tieOrder(budget: Budget, order: TieOrder): (a: number, b: number) => number {
  const votes = votesFor(budget)
  const cost = (project: number): bigint => at(budget.projects, project).cost
  const cheaper = (a: number, b: number): number =>
    cost(a) < cost(b) ? -1 : Number(cost(a) > cost(b))
  const steps: Record<TieOrder[number], (a: number, b: number) => number> = {
    votes: (a, b) => at(votes, b) - at(votes, a),
    cost: cheaper,
    'cost-high': (a, b) => cheaper(b, a),
    file: (a, b) => a - b,
  }
  return (a, b) => {
    const decided = order.map((step) => steps[step](a, b)).find((difference) => difference !== 0)
    return decided ?? a - b
  }
}
