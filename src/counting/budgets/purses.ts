import { fraction, inUnits, type Fraction } from '../arithmetic/fraction.ts'
import { at } from '../ballots/ballots.ts'
import type { Payment } from './budget-count.ts'
import { ExactBook } from './exact-book.ts'
import type { Prepared } from './prepare.ts'

/** How far, in parts of the whole, ordinary numbers are trusted. They err far less than this. */
const TRUST = 1e-9

/** What one point costs its supporters, exactly: money / (denominator × points). */
interface Price {
  money: bigint
  points: bigint
  /** 1 for each supporter who pays all they have left. */
  poor: Uint8Array
}

/**
 * What every voter has left. Two books are kept. Ordinary numbers say quickly who is surely dearer;
 * whenever they come so near that a last digit could matter, the exact book decides. The verdict is
 * therefore always that of exact fractions.
 */
export class Purses {
  private readonly prepared: Prepared
  private readonly exact: ExactBook
  private readonly share: number
  /** About what each voter of a vote has left. */
  private readonly left: Float64Array
  /** A project's rate never falls, since purses only get lighter: it is at least this. */
  private readonly atLeast: Float64Array
  /** Projects that are not funded and that somebody may still be able to pay for. */
  private open: number[]

  constructor(prepared: Prepared, share: Fraction) {
    const { votes, projects } = prepared.budget
    this.prepared = prepared
    this.exact = new ExactBook(prepared, share)
    this.share = nearly(share.n, share.d)
    this.left = new Float64Array(votes.length).fill(this.share)
    this.atLeast = new Float64Array(projects.length)
    this.open = projects.map((_project, i) => i)
  }

  /** The projects with the lowest rate that their supporters can pay; several if exactly level. */
  cheapest(allowed: (project: number) => boolean): number[] {
    for (;;) {
      const near = this.nearest(allowed)
      const [only] = near
      if (only === undefined) return []
      if (near.length === 1 && this.surelyPayable(only)) return near
      const priced = near.map((project) => ({ project, price: this.priceOf(project) }))
      this.close(priced.filter(({ price }) => price === undefined).map(({ project }) => project))
      const lowest = this.lowest(priced)
      if (lowest.length > 0) return lowest
    }
  }

  /** The project's supporters pay for it. Returns the rate and, if asked for, who paid what. */
  buy(project: number, { keepRecord = false } = {}): { rate: Fraction; payments: Payment[] } {
    const price = this.priceOf(project)
    if (price === undefined) throw new RangeError('nobody can pay for this')
    const { money, points, poor } = price
    const below = this.exact.denominator * points
    const paid = keepRecord ? this.payments(project, fraction(money, below), poor) : []
    this.take(project, nearly(money, below), poor)
    this.exact.enter(project, money, points)
    this.close([project])
    const worth = at(this.prepared.worth, project)
    return { rate: keepRecord ? fraction(money, below * worth) : { n: 0n, d: 1n }, payments: paid }
  }

  /** Projects that may be the cheapest, as far as ordinary numbers can tell. */
  private nearest(allowed: (project: number) => boolean): number[] {
    this.open = this.open.filter(allowed)
    this.open.sort((a, b) => at(this.atLeast, a) - at(this.atLeast, b))
    let most = Infinity
    const looked: number[] = []
    const beyond: number[] = []
    for (const project of this.open) {
      if (at(this.atLeast, project) > most) break
      const { price, error } = this.about(project)
      if (price === Infinity) {
        beyond.push(project)
        continue
      }
      const worth = Number(at(this.prepared.worth, project))
      this.atLeast[project] = (price - error) / worth
      most = Math.min(most, (price + error) / worth)
      looked.push(project)
    }
    this.close(beyond)
    return looked.filter((project) => at(this.atLeast, project) <= most)
  }

  /** About what a point costs, and how far off that may be; Infinity when surely nobody can pay. */
  private about(project: number): { price: number; error: number } {
    const { votes, points } = at(this.prepared.supporters, project)
    const { voters } = this.prepared
    const { left } = this
    const cost = Number(at(this.prepared.budget.projects, project).cost)
    let price = 0
    let richBefore = -1
    // Whoever cannot pay the price pays all they have; that raises the price for the others.
    for (;;) {
      let money = cost
      let rich = 0
      for (let i = 0; i < votes.length; i++) {
        const vote = votes[i] ?? 0
        const purse = left[vote] ?? 0
        const many = voters[vote] ?? 0
        const point = points[i] ?? 0
        if (purse <= price * point) money -= many * purse
        else rich += many * point
      }
      if (rich === 0) return { price: money > cost * TRUST ? Infinity : price, error: price }
      price = Math.max(price, money / rich)
      if (rich === richBefore) return { price, error: TRUST * (price + cost / rich) }
      richBefore = rich
    }
  }

  private surelyPayable(project: number): boolean {
    const { votes } = at(this.prepared.supporters, project)
    const cost = Number(at(this.prepared.budget.projects, project).cost)
    let together = 0
    for (const vote of votes) together += at(this.left, vote) * at(this.prepared.voters, vote)
    return together > cost * (1 + TRUST)
  }

  /** Exactly what a point costs, or undefined when the supporters have too little. */
  private priceOf(project: number): Price | undefined {
    const { votes, points } = at(this.prepared.supporters, project)
    const cost = at(this.prepared.budget.projects, project).cost * this.exact.denominator
    const { poor, unclear } = this.whoIsPoor(project)
    for (;;) {
      const rich = this.exact.pointsOf(project, poor)
      const money = cost - this.exact.leftOf(project, poor)
      if (rich === 0n) return money > 0n ? undefined : { money: 0n, points: 1n, poor }
      const poorer = unclear.filter(
        (i) =>
          poor[i] === 0 && this.exact.left(at(votes, i)) * rich < money * BigInt(at(points, i)),
      )
      if (poorer.length === 0) return { money, points: rich, poor }
      for (const i of poorer) poor[i] = 1
    }
  }

  /** Who surely cannot pay the price, and of whom only the exact book can tell. */
  private whoIsPoor(project: number): { poor: Uint8Array; unclear: number[] } {
    const { votes, points } = at(this.prepared.supporters, project)
    const { price, error } = this.about(project)
    const near = price === Infinity ? 0 : price
    const poor = new Uint8Array(votes.length)
    const unclear: number[] = []
    for (let i = 0; i < votes.length; i++) {
      const vote = votes[i] ?? 0
      const point = points[i] ?? 0
      const slack = (this.left[vote] ?? 0) - near * point
      const doubt = (error + TRUST * near) * point + TRUST * this.share
      if (this.exact.isEmpty(vote) || slack < -doubt) poor[i] = 1
      else if (slack <= doubt) unclear.push(i)
    }
    return { poor, unclear }
  }

  private lowest(priced: { project: number; price: Price | undefined }[]): number[] {
    const rates = priced.flatMap(({ project, price }) =>
      price === undefined
        ? []
        : [{ project, above: price.money, below: price.points * at(this.prepared.worth, project) }],
    )
    const [first] = rates
    if (first === undefined) return []
    const best = rates.reduce((a, b) => (b.above * a.below < a.above * b.below ? b : a), first)
    return rates
      .filter(({ above, below }) => above * best.below === best.above * below)
      .map(({ project }) => project)
  }

  private take(project: number, price: number, poor: Uint8Array): void {
    const { votes, points } = at(this.prepared.supporters, project)
    for (let i = 0; i < votes.length; i++) {
      const vote = votes[i] ?? 0
      if (poor[i] === 1) {
        this.exact.empty(vote)
        this.left[vote] = 0
      } else this.left[vote] = Math.max(0, (this.left[vote] ?? 0) - price * (points[i] ?? 0))
    }
  }

  private payments(project: number, each: Fraction, poor: Uint8Array): Payment[] {
    const { votes, points } = at(this.prepared.supporters, project)
    return Array.from(votes, (vote, i) => ({
      vote,
      voters: at(this.prepared.voters, vote),
      each:
        poor[i] === 1
          ? inUnits(this.exact.left(vote), this.exact.denominator)
          : inUnits(each.n * BigInt(at(points, i)), each.d),
      all: poor[i] === 1,
    })).filter(({ each: paid }) => paid.n > 0n)
  }

  private close(projects: readonly number[]): void {
    if (projects.length > 0) this.open = this.open.filter((one) => !projects.includes(one))
  }
}

/** The quotient in ordinary numbers; whole numbers beyond their range are shortened alike first. */
function nearly(above: bigint, below: bigint): number {
  const bits = below.toString(16).length * 4
  const shorter = BigInt(Math.max(0, bits - 900))
  return Number(above >> shorter) / Number(below >> shorter)
}
