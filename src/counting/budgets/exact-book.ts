import { commonDivisor, type Fraction } from '../arithmetic/fraction.ts'
import { at } from '../ballots/ballots.ts'
import type { Prepared } from './prepare.ts'

/**
 * The purses in whole numbers over one common denominator: nothing is ever rounded.
 *
 * Nobody's purse is written down. A voter pays for each funded project they chose at its price, and
 * if they cannot, all they have, after which they have nothing. So whoever is not empty has the
 * share less the prices of all the funded projects they chose.
 */
export class ExactBook {
  denominator: bigint
  private readonly prepared: Prepared
  private share: bigint
  /** What a point of each funded project cost, in the order they were bought. */
  private prices: bigint[] = []
  /** purchase[project]: its place in `prices`, or -1. */
  private readonly purchase: Int32Array
  private readonly emptied: Uint8Array

  constructor(prepared: Prepared, share: Fraction) {
    this.prepared = prepared
    this.denominator = share.d
    this.share = share.n
    this.purchase = new Int32Array(prepared.budget.projects.length).fill(-1)
    this.emptied = new Uint8Array(prepared.budget.votes.length)
  }

  isEmpty(vote: number): boolean {
    return this.emptied[vote] === 1
  }

  empty(vote: number): void {
    this.emptied[vote] = 1
  }

  /** What each voter of this vote has left, over the denominator. */
  left(vote: number): bigint {
    if (this.isEmpty(vote)) return 0n
    const spent = this.prices.map(() => 0)
    this.addSpent(spent, vote, 1)
    return this.rest(1, spent)
  }

  /** The same for all the poor among a project's supporters together. */
  leftOf(project: number, poor: Uint8Array): bigint {
    const { votes } = at(this.prepared.supporters, project)
    const spent = this.prices.map(() => 0)
    let people = 0
    for (let i = 0; i < votes.length; i++) {
      const vote = votes[i] ?? 0
      if (poor[i] !== 1 || this.emptied[vote] === 1) continue
      const many = this.prepared.voters[vote] ?? 0
      people += many
      this.addSpent(spent, vote, many)
    }
    return this.rest(people, spent)
  }

  /** The points of those supporters who are not poor. */
  pointsOf(project: number, poor: Uint8Array): bigint {
    const { votes, points } = at(this.prepared.supporters, project)
    let sum = 0
    for (let i = 0; i < votes.length; i++) {
      if (poor[i] === 0) sum += (points[i] ?? 0) * (this.prepared.voters[votes[i] ?? 0] ?? 0)
    }
    return BigInt(sum)
  }

  /** Writes a price down, over a denominator that suits it and all before it. */
  enter(project: number, money: bigint, points: bigint): void {
    const shared = commonDivisor(money, points)
    const factor = points / shared
    this.denominator *= factor
    this.share *= factor
    this.prices = this.prices.map((price) => price * factor)
    this.purchase[project] = this.prices.push(money / shared) - 1
  }

  private addSpent(spent: number[], vote: number, many: number): void {
    const { starts, projects, points } = this.prepared.chosen
    const end = at(starts, vote + 1)
    for (let i = at(starts, vote); i < end; i++) {
      const place = this.purchase[projects[i] ?? 0] ?? -1
      if (place >= 0) spent[place] = (spent[place] ?? 0) + many * (points[i] ?? 0)
    }
  }

  private rest(people: number, spent: readonly number[]): bigint {
    return spent.reduce(
      (left, points, i) => (points === 0 ? left : left - at(this.prices, i) * BigInt(points)),
      this.share * BigInt(people),
    )
  }
}
