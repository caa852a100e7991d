import { fraction, minus, type Fraction } from '../../arithmetic/fraction.ts'
import { at } from '../../ballots/ballots.ts'
import type { Election } from '../../ballots/election.ts'
import type { ValidPapers } from '../../ballots/valid.ts'
import { Bounds } from '../bounds.ts'
import type { Count, Opening, Rule } from '../count.ts'
import { lotFor } from '../lot.ts'
import { Minutes } from '../minutes.ts'
import type { Terms } from '../terms.ts'
import { Ties } from '../ties.ts'
import { fitsQuickly } from './distribute-quickly.ts'
import { distribute } from './distribute.ts'
import type { Manner } from './manner.ts'
import { SortedPapers, TooLong, type EqualPlaces, type Standing } from './sorted-papers.ts'

/** A keep factor with more figures than this makes an exact count too long to wait for. */
const FIGURES_MAX = 10n ** 400n

/** What a Meek count knows at any moment. It does as it is told; the rule tells it. */
export class MeekTable<V> {
  readonly minutes: Minutes
  readonly bounds: Bounds
  readonly ties: Ties
  /** Keep factors and votes by candidate; index 0 is number 1. */
  readonly keep: V[]
  votes: V[]
  private readonly papers: ValidPapers
  private readonly manner: Manner<V>
  private readonly equal: EqualPlaces
  private before: V[]

  constructor(
    election: Election,
    terms: Terms,
    papers: ValidPapers,
    manner: Manner<V>,
    equal: EqualPlaces,
  ) {
    const { zero, one } = manner.numbers
    this.minutes = new Minutes(election, terms)
    this.bounds = new Bounds(terms.constraints ?? [], this.minutes)
    this.ties = new Ties(lotFor(election, terms.seed), terms.chair)
    this.keep = election.candidates.map(({ withdrawn }) => (withdrawn ? zero : one))
    this.votes = election.candidates.map(() => zero)
    this.before = this.votes
    this.papers = papers
    this.manner = manner
    this.equal = equal
  }

  get hopeful(): number[] {
    return [...this.minutes.continuing]
  }

  votesOf(candidate: number): V {
    return at(this.votes, candidate - 1)
  }

  shown(candidate: number): Fraction {
    return this.manner.numbers.fraction(this.votesOf(candidate))
  }

  /** The papers sorted by who is hopeful and elected now. */
  sort(): SortedPapers {
    const { continuing, elected } = this.minutes
    const standing: Standing[] = ['out', ...this.keep.map((): Standing => 'out')]
    for (const one of continuing) standing[one] = 'hopeful'
    for (const one of elected) standing[one] = 'elected'
    return new SortedPapers(this.papers.ballots, standing, this.equal)
  }

  /** Shares the papers out by the keep factors of now. */
  share(sorted: SortedPapers): void {
    const { numbers } = this.manner
    if (this.keep.some((keep) => numbers.fraction(keep).d > FIGURES_MAX)) throw new TooLong()
    this.votes = this.shared(sorted)
  }

  private shared(sorted: SortedPapers): V[] {
    const { quick } = this.manner
    const plain = !sorted.hasShared && fitsQuickly(this.papers.ballots.total)
    if (quick === undefined || !plain) return distribute(sorted, this.keep, this.manner)
    return quick(sorted, this.keep)
  }

  /** Writes down the votes as they are now, and who gained since the last stage. */
  endStage(quota: V, times: number, excluded: readonly number[]): void {
    const { fraction: show, compare, minus: less, zero } = this.manner.numbers
    const to = this.votes
      .map((votes, i) => ({ to: i + 1, gain: less(votes, at(this.before, i)) }))
      .filter(({ to: one, gain }) => this.minutes.continuing.has(one) && compare(gain, zero) > 0)
      .map(({ to: one, gain }) => ({ to: one, votes: show(gain) }))
    const first = this.minutes.stages.length === 0
    const opening: Opening = first
      ? { is: 'first-preferences' }
      : { is: 'round', excluded: [...excluded], times, to }
    const totals = this.votes.map(show)
    const held = show(this.votes.reduce(this.manner.numbers.plus, zero))
    const nonTransferable = minus(fraction(this.papers.ballots.total), held)
    this.before = this.votes
    const fractionsLost = fraction(0n)
    this.minutes.begin({ opening, quota: show(quota), totals, nonTransferable, fractionsLost })
  }

  close(rule: Rule, quota: V): Count {
    const { places, fraction: show } = this.manner.numbers
    return this.minutes.close(rule, places, this.papers, show(quota))
  }
}
