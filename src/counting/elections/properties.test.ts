import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compare,
  decimal,
  fraction,
  plus,
  times,
  ZERO,
  type Fraction,
} from '../arithmetic/fraction.ts'
import { constraintsFor, electionOf, plans, type Plan } from '../testing/arbitrary.ts'
import { plainCount, plainScottish, plainWigm } from '../testing/plain-gregory.ts'
import { plainMeek } from '../testing/plain-meek.ts'
import { NobodyCanMeet } from './bounds.ts'
import { feasible, type Constraint } from './constraints.ts'
import type { Count } from './count.ts'
import { countMeek } from './meek/meek.ts'
import { electionRules, type ElectionRule } from './rules.ts'
import { countScottish } from './scottish.ts'
import { countWigm } from './wigm.ts'

const names: ElectionRule[] = ['scottish', 'meek', 'wigm', 'av', 'plurality', 'approval']
const runs = { numRuns: 150 }

/**
 * Nobody has less than nothing; but the reference Meek rule rounds keep factors up, so that somebody who
 * holds just the quota can keep a billionth more than all of a paper, and who comes after them is short of it.
 */
const leastIn = (name: ElectionRule, seats: number, papers: Fraction) =>
  name === 'meek' ? times(papers, fraction(-seats, 1_000_000_000n)) : ZERO

describe.each(names)('%s', (name) => {
  const count = electionRules[name]

  test('as many are elected as there are seats, each once, and only people who stand', () => {
    fc.assert(
      fc.property(plans(8, { equal: name === 'meek' }), (plan) => {
        const { elected } = count(electionOf(plan))
        expect(new Set(elected).size).toBe(plan.seats)
        expect(elected.every((one) => one >= 1 && one <= plan.candidates)).toBe(true)
      }),
      runs,
    )
  })

  test('totals, papers that cannot move and fractions left aside sum to the votes', () => {
    fc.assert(
      fc.property(plans(8, { equal: name === 'meek' }), (plan) => {
        const { stages, valid, election } = count(electionOf(plan))
        const all = name === 'approval' ? marksIn(plan) : valid
        for (const { totals, nonTransferable, fractionsLost } of stages) {
          const sum = [...totals, nonTransferable, fractionsLost].reduce(plus, ZERO)
          expect(compare(sum, fraction(all))).toBe(0)
          expect(
            totals.every((votes) => compare(votes, leastIn(name, plan.seats, fraction(all))) >= 0),
          ).toBe(true)
        }
        expect(election.candidates).toHaveLength(plan.candidates)
      }),
      runs,
    )
  })

  test('the order of the papers never matters', () => {
    fc.assert(
      fc.property(plans(7, { equal: name === 'meek' }), fc.integer(), (plan, turn) => {
        const size = plan.papers.length
        const from = ((turn % size) + size) % size
        const turned = [...plan.papers.slice(from), ...plan.papers.slice(0, from)].reverse()
        expect(essence(count(electionOf({ ...plan, papers: turned })))).toEqual(
          essence(count(electionOf(plan))),
        )
      }),
      runs,
    )
  })

  test('somebody whom nobody ranks changes nothing', () => {
    fc.assert(
      fc.property(plans(7), (plan) => {
        const stranger = plan.candidates + 1
        // Where the lot says who is elected rather than who goes out, it must not favour a stranger.
        const last = name === 'plurality' || name === 'approval'
        const lot = last ? [...plan.lot, stranger] : [stranger, ...plan.lot]
        const more = { ...plan, candidates: stranger, lot }
        expect(count(electionOf(more)).elected.toSorted()).toEqual(
          count(electionOf(plan)).elected.toSorted(),
        )
      }),
      runs,
    )
  })

  test('constraints are always met, and change nothing where they are met already', () => {
    const cases = plans(7).chain((plan) =>
      fc.record({ plan: fc.constant(plan), constraints: constraintsFor(plan) }),
    )
    fc.assert(
      fc.property(cases, ({ plan, constraints }) => {
        const election = electionOf(plan)
        const plain = count(election)
        if (!possible(plan, constraints)) {
          expect(() => count(election, { constraints })).toThrow(NobodyCanMeet)
          return
        }
        const bound = count(election, { constraints })
        expect(meets(bound.elected, constraints)).toBe(true)
        if (meets(plain.elected, constraints)) expect(essence(bound)).toEqual(essence(plain))
      }),
      { numRuns: 300 },
    )
  })
})

test('the Scottish rule agrees with a count of every paper on its own, up to 12 candidates', () => {
  fc.assert(
    fc.property(plans(12), (plan) => {
      same(countScottish(electionOf(plan)), plainCount(plan, plainScottish), 5)
    }),
    { numRuns: 400 },
  )
})

test('WIGM agrees with a count of every paper on its own, up to 12 candidates', () => {
  fc.assert(
    fc.property(plans(12), (plan) => {
      same(countWigm(electionOf(plan)), plainCount(plan, plainWigm), 4)
    }),
    { numRuns: 400 },
  )
})

test('Meek agrees with a count of every paper on its own, up to 12 candidates', () => {
  fc.assert(
    fc.property(plans(12), (plan) => {
      const plain = plainMeek(plan)
      const count = countMeek(electionOf(plan))
      if (plain.totals.length > 0) same(count, plain, 9)
      else expect(count.elected.toSorted()).toEqual(plain.elected.toSorted())
    }),
    { numRuns: 400 },
  )
})

test('Meek in guarded numbers and in exact fractions elects the same people', () => {
  fc.assert(
    fc.property(plans(5, { equal: true }), (plan) => {
      const election = electionOf(plan)
      const exact = countMeek(election, { numbers: 'exact' })
      const guarded = countMeek(election, { numbers: 'guarded' })
      // Ties within a hair's breadth are decided by the lot, and there the manners may differ.
      const tied = [...exact.stages, ...guarded.stages].some(({ decisions }) =>
        decisions.some(({ is }) => is === 'tie'),
      )
      if (!tied) expect(guarded.elected.toSorted()).toEqual(exact.elected.toSorted())
    }),
    { numRuns: 60 },
  )
})

test('a state is feasible exactly if some way of filling the seats meets every constraint', () => {
  const cases = plans(10).chain((plan) =>
    fc.record({
      plan: fc.constant(plan),
      constraints: constraintsFor(plan),
      elected: fc.subarray(
        Array.from({ length: plan.candidates }, (_one, i) => i + 1),
        { maxLength: plan.seats },
      ),
      out: fc.subarray(Array.from({ length: plan.candidates }, (_one, i) => i + 1)),
    }),
  )
  fc.assert(
    fc.property(cases, ({ plan, constraints, elected, out }) => {
      const continuing = numbersOf(plan).filter(
        (one) => !elected.includes(one) && !out.includes(one),
      )
      const some = subsets(continuing, plan.seats - elected.length).some((rest) =>
        meets([...elected, ...rest], constraints),
      )
      expect(feasible(constraints, plan.seats, elected, continuing)).toBe(some)
    }),
    { numRuns: 400 },
  )
})

/** What a count comes to, without the words. */
const essence = ({ elected, stages, fates }: Count) => ({
  elected,
  fates: fates.map(({ state, stage }) => [state, stage]),
  totals: stages.map(({ totals }) => totals.map((votes) => decimal(votes, 9))),
})

function same(
  count: Count,
  plain: { elected: number[]; totals: bigint[][] },
  places: number,
): void {
  const units = count.stages.map(({ totals }) => totals.map((one) => one.n))
  expect(units).toEqual(plain.totals)
  expect(count.places).toBe(places)
  expect(count.elected.toSorted()).toEqual(plain.elected.toSorted())
}

const marksIn = ({ papers }: Plan): bigint =>
  papers.reduce((sum, { papers: many, places }) => sum + BigInt(many * places.flat().length), 0n)

const numbersOf = ({ candidates }: Plan): number[] =>
  Array.from({ length: candidates }, (_one, i) => i + 1)

const possible = (plan: Plan, constraints: readonly Constraint[]): boolean =>
  subsets(numbersOf(plan), plan.seats).some((chosen) => meets(chosen, constraints))

function meets(elected: readonly number[], constraints: readonly Constraint[]): boolean {
  return constraints.every(({ members, least, most }) => {
    const many = elected.filter((one) => members.includes(one)).length
    return many >= least && many <= most
  })
}

function subsets(of: readonly number[], size: number): number[][] {
  if (size === 0) return [[]]
  const [first, ...rest] = of
  if (first === undefined || of.length < size) return []
  return [...subsets(rest, size - 1).map((set) => [first, ...set]), ...subsets(rest, size)]
}
