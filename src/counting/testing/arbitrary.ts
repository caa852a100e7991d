import fc from 'fast-check'
import { BallotBox } from '../ballots/ballot-box.ts'
import { marksFor } from '../ballots/ballots.ts'
import type { Election } from '../ballots/election.ts'
import type { Budget, Vote } from '../budgets/budget.ts'
import type { Constraint } from '../elections/constraints.ts'

interface Papers {
  papers: number
  places: number[][]
}

/** What a generated election is made of, so that tests can shuffle or extend it. */
export interface Plan {
  candidates: number
  seats: number
  papers: Papers[]
  lot: number[]
}

export function electionOf({ candidates, seats, papers, lot }: Plan): Election {
  const box = new BallotBox()
  for (const one of papers) box.drop(one.papers, marksFor(one.places))
  return {
    title: 'Invented',
    seats,
    ballots: box.close(),
    lot,
    candidates: Array.from({ length: candidates }, (_one, i) => ({
      number: i + 1,
      name: `Candidate ${i + 1}`,
      party: '',
      withdrawn: false,
    })),
  }
}

/** Elections of up to `most` candidates; with `equal`, some places are shared. */
export const plans = (most: number, { equal = false } = {}): fc.Arbitrary<Plan> =>
  fc.integer({ min: 2, max: most }).chain((candidates) => {
    const numbers = Array.from({ length: candidates }, (_one, i) => i + 1)
    const ranking = fc.shuffledSubarray(numbers, { minLength: 1 })
    const places = ranking.chain((ranked) =>
      fc
        .array(fc.boolean(), { minLength: ranked.length, maxLength: ranked.length })
        .map((level) => grouped(ranked, equal ? level : [])),
    )
    return fc.record({
      candidates: fc.constant(candidates),
      seats: fc.integer({ min: 1, max: candidates }),
      papers: fc.array(fc.record({ papers: fc.integer({ min: 1, max: 9 }), places }), {
        minLength: 1,
        maxLength: 25,
      }),
      lot: fc.shuffledSubarray(numbers, { minLength: candidates, maxLength: candidates }),
    })
  })

function grouped(ranked: readonly number[], level: readonly boolean[]): number[][] {
  const places: number[][] = []
  ranked.forEach((number, i) => {
    const last = places.at(-1)
    if (level[i] === true && last !== undefined) last.push(number)
    else places.push([number])
  })
  return places
}

/** A few constraints that may or may not be possible to meet. */
export const constraintsFor = ({ candidates, seats }: Plan): fc.Arbitrary<Constraint[]> =>
  fc.array(
    fc.record({
      name: fc.constantFrom('women', 'Hull', 'under 30'),
      members: fc.subarray(Array.from({ length: candidates }, (_one, i) => i + 1)),
      least: fc.integer({ min: 0, max: seats }),
      most: fc.integer({ min: 0, max: seats }),
    }),
    { minLength: 1, maxLength: 3 },
  )

/** Small budgets with approval votes, or with points. */
export const budgets = ({ points = false } = {}): fc.Arbitrary<Budget> =>
  fc
    .integer({ min: 1, max: 7 })
    .chain((many) => {
      const numbers = Array.from({ length: many }, (_one, i) => i)
      const vote: fc.Arbitrary<Vote> = fc.subarray(numbers).chain((projects) =>
        fc.record({
          voters: fc.integer({ min: 1, max: 4 }),
          projects: fc.constant(projects),
          points: fc.array(fc.integer({ min: 1, max: points ? 5 : 1 }), {
            minLength: projects.length,
            maxLength: projects.length,
          }),
        }),
      )
      return fc.record({
        budget: fc.bigInt({ min: 1n, max: 300n }),
        costs: fc.array(fc.bigInt({ min: 1n, max: 120n }), { minLength: many, maxLength: many }),
        votes: fc.array(vote, { minLength: 1, maxLength: 8 }),
      })
    })
    .map(({ budget, costs, votes }) => ({
      title: 'Invented',
      currency: '',
      places: 0,
      budget,
      goods: [],
      voteType: points ? ('points' as const) : ('approval' as const),
      votes,
      voters: votes.reduce((sum, { voters }) => sum + voters, 0),
      projects: costs.map((cost, i) => ({
        id: `p${i}`,
        name: '',
        cost,
        goods: [],
        oneOf: '',
      })),
    }))
