import type { Election } from '../ballots/election.ts'
import { countAlternativeVote } from './alternative-vote.ts'
import type { Count } from './count.ts'
import { countApproval, countPlurality } from './first-past.ts'
import { countMeek, type MeekTerms } from './meek/meek.ts'
import { countScottish } from './scottish.ts'
import type { Terms } from './terms.ts'
import { countWigm, type WigmTerms } from './wigm.ts'

export interface ElectionTerms extends Terms, WigmTerms, MeekTerms {}

/** Every rule for filling seats, by the name it is asked for. */
export const electionRules = {
  scottish: countScottish,
  meek: countMeek,
  wigm: countWigm,
  av: countAlternativeVote,
  plurality: countPlurality,
  approval: countApproval,
} satisfies Record<string, (election: Election, terms: ElectionTerms) => Count>

export type ElectionRule = keyof typeof electionRules

export const isElectionRule = (name: string): name is ElectionRule =>
  Object.hasOwn(electionRules, name)
