import type { Fraction } from '../arithmetic/fraction.ts'
import type { Election } from '../ballots/election.ts'
import type { SpoiltKind } from '../ballots/valid.ts'
import type { Group } from './constraints.ts'
import type { TieBroken } from './ties.ts'

/** The name under which a rule is asked for, the version of our code of it, and its text. */
export interface Rule {
  name: string
  version: string
  source: string
}

export interface Share {
  to: number
  votes: Fraction
}

/** How the stage's totals came about. */
export type Opening =
  | { is: 'first-preferences' }
  | { is: 'surplus'; from: number; surplus: Fraction; to: Share[]; nonTransferable: Fraction }
  | { is: 'papers'; from: number[]; votes: Fraction; to: Share[]; nonTransferable: Fraction }
  /** Meek: surpluses of all elected shared out at once until they were next to nothing. */
  | { is: 'round'; excluded: number[]; times: number; to: Share[] }

/** 'next-fewest': those with fewer votes were guarded. */
export type WhyOut = 'fewest' | 'next-fewest' | 'sure-loser' | 'no-vacancy'

/** What was decided once the totals were known, in order. */
export type Decision =
  | { is: 'elected'; who: number; why: 'quota' | 'last-vacancies' | 'most'; votes: Fraction }
  | { is: 'excluded'; who: number; why: WhyOut; votes: Fraction }
  | { is: 'guarded' | 'doomed'; who: number; because: Group | undefined; votes: Fraction }
  | ({ is: 'tie'; purpose: 'exclude' | 'transfer' | 'elect' } & TieBroken)

export interface Stage {
  opening: Opening
  quota: Fraction
  /** By candidate number: totals[0] is number 1. */
  totals: Fraction[]
  /** Votes on papers with no further preference. */
  nonTransferable: Fraction
  /** Votes lost because the rule ignores further decimal places. */
  fractionsLost: Fraction
  decisions: Decision[]
}

export interface Fate {
  number: number
  name: string
  state: 'elected' | 'excluded' | 'not-elected' | 'withdrawn'
  /** The stage, from 1, at which they were elected or excluded. */
  stage: number | undefined
}

/** A whole count, from which every report is made. */
export interface Count {
  rule: Rule
  election: Election
  /** Decimal places in which the rule works, and reports show. */
  places: number
  valid: bigint
  spoilt: Record<SpoiltKind, bigint>
  cutShort: bigint
  quota: Fraction
  /** In the order in which they were elected. */
  elected: number[]
  fates: Fate[]
  stages: Stage[]
}
