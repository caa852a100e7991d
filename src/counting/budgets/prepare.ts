import { at } from '../ballots/ballots.ts'
import { votesFor, type Budget } from './budget.ts'
import { tieOrder, usualOrder, type TieOrder } from './tie-order.ts'

/** What a funded project is worth to those who chose it: what it costs, or the points they gave. */
export type Utility = 'cost' | 'points'

/** Those who chose a project: their votes, and the points these count with. */
interface Supporters {
  votes: Int32Array
  points: Float64Array
}

/** What each vote chose, one vote after another: those of a vote are at starts[vote] and on. */
interface Chosen {
  starts: Int32Array
  projects: Int32Array
  points: Float64Array
}

/** What does not change from one run of Equal Shares to the next. */
export interface Prepared {
  budget: Budget
  /** voters[vote] */
  voters: Float64Array
  supporters: Supporters[]
  chosen: Chosen
  /** A project is worth `points × worth` to a vote: with cost utilities each vote is one point. */
  worth: bigint[]
  /** How many voters chose each project. */
  votesFor: number[]
  first: (a: number, b: number) => number
}

export function prepare(budget: Budget, asked: { utility?: Utility; ties?: TieOrder }): Prepared {
  const utility = asked.utility ?? (budget.voteType === 'approval' ? 'cost' : 'points')
  return {
    budget,
    voters: Float64Array.from(budget.votes, ({ voters }) => voters),
    supporters: supportersOf(budget, utility),
    chosen: chosenIn(budget, utility),
    worth: budget.projects.map(({ cost }) => (utility === 'cost' && cost > 0n ? cost : 1n)),
    votesFor: votesFor(budget),
    first: tieOrder(budget, asked.ties ?? usualOrder),
  }
}

function supportersOf(budget: Budget, utility: Utility): Supporters[] {
  const votes: number[][] = budget.projects.map(() => [])
  const points: number[][] = budget.projects.map(() => [])
  budget.votes.forEach((vote, i) => {
    vote.projects.forEach((project, k) => {
      at(votes, project).push(i)
      at(points, project).push(utility === 'points' ? at(vote.points, k) : 1)
    })
  })
  return votes.map((list, project) => ({
    votes: Int32Array.from(list),
    points: Float64Array.from(at(points, project)),
  }))
}

function chosenIn({ votes }: Budget, utility: Utility): Chosen {
  const starts = new Int32Array(votes.length + 1)
  votes.forEach(({ projects }, i) => {
    starts[i + 1] = at(starts, i) + projects.length
  })
  const points = votes.flatMap((vote) =>
    utility === 'points' ? vote.points : vote.projects.map(() => 1),
  )
  return {
    starts,
    projects: Int32Array.from(votes.flatMap(({ projects }) => projects)),
    points: Float64Array.from(points),
  }
}
