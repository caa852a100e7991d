import {
  compare,
  fraction,
  minus,
  over,
  plus,
  times,
  ZERO,
  type Fraction,
} from '../arithmetic/fraction.ts'
import { at } from '../ballots/ballots.ts'
import type { Budget } from '../budgets/budget.ts'

/** Equal Shares once more in nothing but exact fractions, voter by voter, to compare with. */
export function plainEqualShares(budget: Budget, share: Fraction, utility: 'cost' | 'points') {
  const purses = budget.votes.map(() => share)
  const funded: number[] = []
  const votes = budget.projects.map((_one, project) =>
    supporters(budget, project).reduce((sum, i) => sum + at(budget.votes, i).voters, 0),
  )
  for (;;) {
    const priced = budget.projects.flatMap((_one, project) => {
      const rate = funded.includes(project) ? undefined : rateOf(project)
      return rate === undefined ? [] : [{ project, rate }]
    })
    const [best] = priced.toSorted(
      (a, b) =>
        compare(a.rate, b.rate) ||
        at(votes, b.project) - at(votes, a.project) ||
        Number(at(budget.projects, a.project).cost - at(budget.projects, b.project).cost) ||
        a.project - b.project,
    )
    if (best === undefined) return funded
    funded.push(best.project)
    for (const i of supporters(budget, best.project)) {
      const due = times(best.rate, worth(i, best.project))
      const purse = at(purses, i)
      purses[i] = compare(purse, due) < 0 ? ZERO : minus(purse, due)
    }
  }

  function worth(vote: number, project: number): Fraction {
    const { projects, points } = at(budget.votes, vote)
    if (utility === 'cost') return fraction(at(budget.projects, project).cost)
    return fraction(at(points, projects.indexOf(project)))
  }

  /** The lowest rate at which the supporters' payments reach the cost: try every set of the poor. */
  function rateOf(project: number): Fraction | undefined {
    const cost = fraction(at(budget.projects, project).cost)
    const among = supporters(budget, project).toSorted((a, b) =>
      compare(over(at(purses, a), worth(a, project)), over(at(purses, b), worth(b, project))),
    )
    for (let poor = 0; poor < among.length; poor++) {
      const paid = among
        .slice(0, poor)
        .map((i) => times(at(purses, i), people(i)))
        .reduce(plus, ZERO)
      const rich = among
        .slice(poor)
        .map((i) => times(worth(i, project), people(i)))
        .reduce(plus, ZERO)
      const rate = over(minus(cost, paid), rich)
      const next = at(among, poor)
      if (compare(times(rate, worth(next, project)), at(purses, next)) <= 0) return rate
    }
    return undefined
  }

  function people(vote: number): Fraction {
    return fraction(at(budget.votes, vote).voters)
  }
}

export const supporters = (budget: Budget, project: number): number[] =>
  budget.votes.flatMap(({ projects }, i) => (projects.includes(project) ? [i] : []))
