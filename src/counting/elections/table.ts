import type { Arithmetic } from '../arithmetic/arithmetic.ts'
import { minus, plus, type Fraction } from '../arithmetic/fraction.ts'
import { at } from '../ballots/ballots.ts'
import type { Election } from '../ballots/election.ts'
import type { ValidPapers } from '../ballots/valid.ts'
import { Bounds } from './bounds.ts'
import type { Count, Rule, Share, Stage, WhyOut } from './count.ts'
import { lotFor } from './lot.ts'
import { Minutes } from './minutes.ts'
import { Piles, type Passed } from './piles.ts'
import type { Terms } from './terms.ts'
import { bestOf, Ties, type Question } from './ties.ts'

/**
 * What lies on the table during a count where papers move from pile to pile: the piles, the totals
 * credited to each candidate, and the minutes. It does as it is told; the rules tell it.
 */
export class Table<V> {
  readonly minutes: Minutes
  readonly bounds: Bounds
  private readonly piles: Piles<V>
  private readonly ties: Ties
  private totals: V[]
  private nonTransferable: V
  /** The totals at the end of each stage so far. */
  private readonly history: V[][] = []

  readonly election: Election
  private readonly papers: ValidPapers
  private readonly numbers: Arithmetic<V>
  private readonly quota: V

  constructor(
    election: Election,
    terms: Terms,
    papers: ValidPapers,
    numbers: Arithmetic<V>,
    quota: V,
  ) {
    this.election = election
    this.papers = papers
    this.numbers = numbers
    this.quota = quota
    this.minutes = new Minutes(election, terms)
    this.bounds = new Bounds(terms.constraints ?? [], this.minutes)
    this.ties = new Ties(lotFor(election, terms.seed), terms.chair)
    this.piles = new Piles(papers.ballots, election.candidates.length, numbers)
    this.totals = election.candidates.map(() => numbers.zero)
    this.nonTransferable = numbers.zero
  }

  votesOf(candidate: number): V {
    return at(this.totals, candidate - 1)
  }

  shown(candidate: number): Fraction {
    return this.numbers.fraction(this.votesOf(candidate))
  }

  dealOut(): void {
    const passed = this.piles.dealOut(this.minutes.continuing)
    this.credit(passed)
    this.endStage({ is: 'first-preferences' })
  }

  /** Passes a surplus on; `worth` gives a paper's new value. The candidate keeps the quota. */
  transferSurplus(from: number, worth: (value: V) => V): void {
    const surplus = this.numbers.minus(this.votesOf(from), this.quota)
    const passed = this.piles.pass([from], this.minutes.continuing, worth)
    this.totals[from - 1] = this.quota
    this.endStage({
      is: 'surplus',
      from,
      surplus: this.numbers.fraction(surplus),
      ...this.credit(passed),
    })
  }

  /** Passes all papers of excluded candidates on, at the value they have. */
  passOn(from: readonly number[]): void {
    const votes = from.map((one) => this.shown(one)).reduce(plus)
    const passed = this.piles.pass(from, this.minutes.continuing)
    for (const one of from) this.totals[one - 1] = this.numbers.zero
    this.endStage({ is: 'papers', from: [...from], votes, ...this.credit(passed) })
  }

  /** The candidate with the fewest or the most votes; `earlier` looks back where they are level. */
  pick(question: Question, ties: 'earlier-stages' | 'at-once'): number {
    const between = bestOf(question.between, this.totals, question.purpose, this.numbers.compare)
    if (between.length === 1) return at(between, 0)
    const asked = { ...question, between }
    const broken =
      ties === 'earlier-stages'
        ? this.ties.backThenChoose(asked, this.history.slice(0, -1), this.numbers.compare)
        : this.ties.choose(asked)
    this.minutes.decide({ is: 'tie', purpose: question.purpose, ...broken })
    return broken.chosen
  }

  /** The lowest candidate who may go out: one whom a constraint guards is passed over. */
  pickLowest(ties: 'earlier-stages' | 'at-once'): { who: number; why: WhyOut } {
    const open = new Set(this.minutes.continuing)
    let why: WhyOut = 'fewest'
    for (;;) {
      const lowest = this.pick({ between: [...open], purpose: 'exclude' }, ties)
      if (this.bounds.mayExclude(lowest, this.shown(lowest))) return { who: lowest, why }
      open.delete(lowest)
      why = 'next-fewest'
    }
  }

  /** Those among `reached`, most votes first. */
  inOrder(reached: readonly number[]): number[] {
    const matters = !this.bounds.allMayBeElected(reached)
    return this.ties.inOrder(reached, this.totals, this.numbers.compare, matters)
  }

  close(rule: Rule): Count {
    const { numbers } = this
    return this.minutes.close(rule, numbers.places, this.papers, numbers.fraction(this.quota))
  }

  private credit(passed: Passed<V>): { to: Share[]; nonTransferable: Fraction } {
    const { fraction, plus: add } = this.numbers
    for (const [one, votes] of passed.received) this.totals[one - 1] = add(this.votesOf(one), votes)
    this.nonTransferable = add(this.nonTransferable, passed.nonTransferable)
    return {
      to: [...passed.received].map(([to, votes]) => ({ to, votes: fraction(votes) })),
      nonTransferable: fraction(passed.nonTransferable),
    }
  }

  private endStage(opening: Stage['opening']): void {
    const { fraction, whole } = this.numbers
    this.history.push([...this.totals])
    const totals = this.totals.map(fraction)
    const nonTransferable = fraction(this.nonTransferable)
    const held = this.totals.reduce(this.numbers.plus, this.nonTransferable)
    const fractionsLost = minus(fraction(whole(this.papers.ballots.total)), fraction(held))
    const quota = fraction(this.quota)
    this.minutes.begin({ opening, quota, totals, nonTransferable, fractionsLost })
  }
}
