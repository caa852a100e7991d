/** Something that may be funded. Money is in whole units of the smallest coin the file knows. */
export interface Project {
  id: string
  name: string
  cost: bigint
  /** What it takes of each good that is not money: organiser days, rooms. */
  goods: readonly bigint[]
  /** Of the projects with the same word here only one may be funded. '' when that is no matter. */
  oneOf: string
}

/** A good that is not money, and how much of it there is. */
export interface Good {
  name: string
  limit: bigint
}

/** Votes that say the same. `points[i]` go to project number `projects[i]`, all above zero. */
export interface Vote {
  voters: number
  projects: readonly number[]
  points: readonly number[]
}

export type VoteType = 'approval' | 'points' | 'ranking'

/** What a budget file says before anybody counts it. */
export interface Budget {
  title: string
  currency: string
  /** Decimal places of the currency in this file: money 1234 with 2 places is 12.34. */
  places: number
  budget: bigint
  goods: readonly Good[]
  projects: readonly Project[]
  voteType: VoteType
  votes: readonly Vote[]
  /** All voters, also those who chose nothing. */
  voters: number
}

export const PROJECTS_MAX = 5_000

/** How many voters chose each project. */
export function votesFor(budget: Budget): number[] {
  const sums = budget.projects.map(() => 0)
  for (const { voters, projects } of budget.votes) {
    for (const project of projects) sums[project] = (sums[project] ?? 0) + voters
  }
  return sums
}

/** How many points each project has; for approval votes as many as votes. */
export function pointsFor(budget: Budget): number[] {
  const sums = budget.projects.map(() => 0)
  for (const { voters, projects, points } of budget.votes) {
    projects.forEach((project, i) => {
      sums[project] = (sums[project] ?? 0) + voters * (points[i] ?? 0)
    })
  }
  return sums
}
