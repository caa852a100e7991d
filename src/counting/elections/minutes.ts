import type { Fraction } from '../arithmetic/fraction.ts'
import type { Election } from '../ballots/election.ts'
import type { ValidPapers } from '../ballots/valid.ts'
import type { Count, Decision, Fate, Rule, Stage, WhyOut } from './count.ts'
import type { Terms } from './terms.ts'

/** Writes down each stage as it happens, and knows who is elected, out, or still in. */
export class Minutes {
  readonly stages: Stage[] = []
  readonly elected: number[] = []
  readonly continuing: Set<number>
  private readonly stageOf = new Map<number, number>()
  private readonly onStage: ((stage: number) => void) | undefined

  readonly election: Election

  constructor(election: Election, { onStage }: Terms) {
    this.onStage = onStage
    this.election = election
    const standing = election.candidates.filter((one) => !one.withdrawn)
    this.continuing = new Set(standing.map(({ number }) => number))
  }

  get vacancies(): number {
    return this.election.seats - this.elected.length
  }

  begin(stage: Omit<Stage, 'decisions'>): void {
    this.stages.push({ ...stage, decisions: [] })
    this.onStage?.(this.stages.length)
  }

  decide(decision: Decision): void {
    this.stages.at(-1)?.decisions.push(decision)
  }

  elect(who: number, why: 'quota' | 'last-vacancies' | 'most', votes: Fraction): void {
    this.continuing.delete(who)
    this.elected.push(who)
    this.stageOf.set(who, this.stages.length)
    this.decide({ is: 'elected', who, why, votes })
  }

  exclude(who: number, why: WhyOut, votes: Fraction): void {
    this.continuing.delete(who)
    this.stageOf.set(who, this.stages.length)
    this.decide({ is: 'excluded', who, why, votes })
  }

  close(rule: Rule, places: number, papers: ValidPapers, quota: Fraction): Count {
    const { election, elected, stages } = this
    const { spoilt, cutShort } = papers
    const fates = election.candidates.map((one) => this.fateOf(one))
    const valid = papers.ballots.total
    return { rule, election, places, valid, spoilt, cutShort, quota, elected, fates, stages }
  }

  private fateOf({ number, name, withdrawn }: Election['candidates'][number]): Fate {
    const stage = this.stageOf.get(number)
    return { number, name, state: this.stateOf(number, withdrawn, stage), stage }
  }

  private stateOf(number: number, withdrawn: boolean, stage: number | undefined): Fate['state'] {
    if (withdrawn) return 'withdrawn'
    if (this.elected.includes(number)) return 'elected'
    return stage === undefined ? 'not-elected' : 'excluded'
  }
}
