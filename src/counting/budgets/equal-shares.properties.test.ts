import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, fraction, minus, plus, times, ZERO } from '../arithmetic/fraction.ts'
import { at } from '../ballots/ballots.ts'
import { budgets } from '../testing/arbitrary.ts'
import { plainEqualShares, supporters } from '../testing/plain-equal-shares.ts'
import type { BudgetCount } from './budget-count.ts'
import type { Budget } from './budget.ts'
import { countEqualShares } from './equal-shares.ts'

const completions = ['none', 'add1', 'greedy', 'add1-then-greedy'] as const
const some = { numRuns: 300 }

test.each(['cost', 'points'] as const)(
  'with %s utilities it buys what exact fractions say',
  (utility) => {
    fc.assert(
      fc.property(budgets({ points: true }), (budget) => {
        const share = fraction(budget.budget, BigInt(budget.voters))
        const { funded } = countEqualShares(budget, { completion: 'none', utility })
        expect(funded).toEqual(plainEqualShares(budget, share, utility))
      }),
      { numRuns: 1500 },
    )
  },
)

test.each(completions)(
  'completed by %s, the budget is kept and nothing is funded twice',
  (completion) => {
    fc.assert(
      fc.property(budgets(), (budget) => {
        const { funded, spent } = countEqualShares(budget, { completion })
        expect(spent).toBeLessThanOrEqual(budget.budget)
        expect(new Set(funded).size).toBe(funded.length)
      }),
      some,
    )
  },
)

test('payments sum to the cost exactly; nobody pays for what they did not choose, or overspends', () => {
  fc.assert(
    fc.property(
      budgets({ points: true }),
      fc.constantFrom(...completions),
      (budget, completion) => {
        const count = countEqualShares(budget, { completion })
        const spent = budget.votes.map(() => ZERO)
        for (const purchase of count.purchases) {
          if (purchase.is === 'greedy') continue
          const paid = purchase.payments
            .map(({ each, voters }) => times(each, fraction(voters)))
            .reduce(plus, ZERO)
          expect(compare(paid, fraction(at(budget.projects, purchase.project).cost))).toBe(0)
          for (const { vote, each } of purchase.payments) {
            expect(supporters(budget, purchase.project)).toContain(vote)
            spent[vote] = plus(at(spent, vote), each)
          }
        }
        const share = count.share ?? ZERO
        expect(spent.every((amount) => compare(amount, share) <= 0)).toBe(true)
      },
    ),
    some,
  )
})

test('greedy completion leaves nothing out that is wanted and would fit', () => {
  fc.assert(
    fc.property(budgets(), (budget) => {
      const { funded, spent } = countEqualShares(budget, { completion: 'add1-then-greedy' })
      const left = budget.projects.filter(
        ({ cost }, i) =>
          !funded.includes(i) && spent + cost <= budget.budget && supporters(budget, i).length > 0,
      )
      expect(left).toEqual([])
    }),
    some,
  )
})

test('extended justified representation up to one project, on small budgets', () => {
  fc.assert(
    fc.property(budgets(), (budget) => {
      const count = countEqualShares(budget, { completion: 'none', utility: 'points' })
      for (const together of groups(budget)) {
        for (const wanted of affordable(budget, together)) {
          expect(someoneIsServed(budget, count, together, wanted)).toBe(true)
        }
      }
    }),
    { numRuns: 120 },
  )
})

/** Every set of votes. */
function groups({ votes }: Budget): number[][] {
  return Array.from({ length: 2 ** votes.length - 1 }, (_one, mask) =>
    votes.flatMap((_vote, i) => (((mask + 1) >> i) & 1 ? [i] : [])),
  )
}

/** Sets of projects which all of these voters chose, and which their shares together can pay. */
function affordable(budget: Budget, together: readonly number[]): number[][] {
  const common = budget.projects.flatMap((_one, project) =>
    together.every((i) => at(budget.votes, i).projects.includes(project)) ? [project] : [],
  )
  const people = together.reduce((sum, i) => sum + at(budget.votes, i).voters, 0)
  return Array.from({ length: 2 ** common.length - 1 }, (_one, mask) =>
    common.filter((_project, i) => ((mask + 1) >> i) & 1),
  ).filter((set) => {
    const cost = set.reduce((sum, project) => sum + at(budget.projects, project).cost, 0n)
    return cost * BigInt(budget.voters) <= budget.budget * BigInt(people)
  })
}

/**
 * Somebody in the group has as many projects as the set would give. (EJR up to one asks for more
 * than that with one project more; where every project counts one, that is the same.)
 */
const someoneIsServed = (
  budget: Budget,
  { funded }: BudgetCount,
  together: readonly number[],
  wanted: readonly number[],
): boolean =>
  together.some((i) => {
    const { projects } = at(budget.votes, i)
    return funded.filter((project) => projects.includes(project)).length >= wanted.length
  })

test('a project nobody chose changes nothing', () => {
  fc.assert(
    fc.property(budgets(), (budget) => {
      const extra = { id: 'extra', name: '', cost: 1n, goods: [], oneOf: '' }
      const more = { ...budget, projects: [...budget.projects, extra] }
      expect(countEqualShares(more).funded).toEqual(countEqualShares(budget).funded)
    }),
    some,
  )
})

test('the order of the votes never matters', () => {
  fc.assert(
    fc.property(budgets({ points: true }), (budget) => {
      const turned = { ...budget, votes: budget.votes.toReversed() }
      expect(countEqualShares(turned).funded).toEqual(countEqualShares(budget).funded)
    }),
    some,
  )
})

test('what is left of a purse is never below nothing', () => {
  fc.assert(
    fc.property(budgets(), (budget) => {
      const count = countEqualShares(budget, { completion: 'none' })
      const paid = count.purchases.flatMap((one) => (one.is === 'shared' ? one.payments : []))
      for (const { each } of paid)
        expect(compare(minus(count.share ?? ZERO, each), ZERO)).not.toBe(-1)
    }),
    some,
  )
})
