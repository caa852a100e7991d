import type { Ballots } from './ballots.ts'

/** Candidates are numbered from 1 in the order of the ballot paper; index 0 of a list is number 1. */
export interface Candidate {
  number: number
  name: string
  party: string
  withdrawn: boolean
}

/** What a ballot file says before anybody counts it. */
export interface Election {
  title: string
  seats: number
  candidates: readonly Candidate[]
  ballots: Ballots
  /** Candidate numbers in the order of a lot drawn beforehand. Empty when none was recorded. */
  lot: readonly number[]
}

/** More than any paper we know of; the table of such a count still fits in memory. */
export const CANDIDATES_MAX = 1_000

export const standing = (election: Election): number[] =>
  election.candidates.filter((candidate) => !candidate.withdrawn).map(({ number }) => number)

export function nameOf(election: Election, number: number): string {
  return election.candidates[number - 1]?.name ?? `#${number}`
}
