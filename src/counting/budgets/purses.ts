import { commonDivisor, fraction, type Fraction } from '../arithmetic/fraction.ts'
import { at } from '../ballots/ballots.ts'
import type { Payment } from './budget-count.ts'
import type { Prepared } from './prepare.ts'

/** How far, in parts of the whole, ordinary numbers are trusted. They err far less than this. */
const TRUST = 1e-9

/** What one point costs its supporters, exactly: money / (denominator × points). */
interface Price {
  money: bigint
  points: bigint
  /** Votes whose voters pay all they have left. */
  poor: Set<number>
}

interface Bought {
  purchase: number
  points: number
}

/**
 * What every voter has left. Two books are kept. Ordinary numbers say quickly who is surely dearer;
 * whenever they come so near that a last digit could matter, whole numbers over one common
 * denominator decide. The verdict is therefore always that of exact fractions.
 */
export class Purses {
  private readonly prepared: Prepared
  /** About what each voter of a vote has left. */
  private readonly left: Float64Array
  /** 1 where a voter has paid all they had, to the last fraction. */
  private readonly empty: Uint8Array
  private readonly boughtBy: Bought[][]
  /** A project's rate never falls, since purses only get lighter: it is at least this. */
  private readonly atLeast: Float64Array
  private open: number[]

  /** The exact book: share and prices a point are share / denominator and prices[i] / denominator. */
  private denominator: bigint
  private share: bigint
  private prices: bigint[] = []

  constructor(prepared: Prepared, share: Fraction) {
    const { votes, projects } = prepared.budget
    this.prepared = prepared
    this.left = new Float64Array(votes.length).fill(Number(share.n) / Number(share.d))
    this.empty = new Uint8Array(votes.length)
    this.boughtBy = votes.map(() => [])
    this.atLeast = new Float64Array(projects.length)
    this.open = projects.map((_project, i) => i)
    this.denominator = share.d
    this.share = share.n
  }

  /** The projects with the lowest rate that their supporters can pay; several if exactly level. */
  cheapest(allowed: (project: number) => boolean): number[] {
    for (;;) {
      const near = this.nearest(allowed)
      const [only] = near
      if (only === undefined) return []
      if (near.length === 1 && this.surelyPayable(only)) return near
      const exact = near.map((project) => ({ project, price: this.priceOf(project) }))
      const payable = exact.filter(({ price }) => price !== undefined)
      if (payable.length === 0) {
        this.close(near)
        continue
      }
      this.close(exact.filter(({ price }) => price === undefined).map(({ project }) => project))
      return this.lowest(payable)
    }
  }

  /** The project's supporters pay for it. Returns the rate and, if asked for, who paid what. */
  buy(project: number, { keepRecord = false } = {}): { rate: Fraction; payments: Payment[] } {
    const price = this.priceOf(project)
    if (price === undefined) throw new RangeError('nobody can pay for this')
    const { money, points, poor } = price
    const each = fraction(money, this.denominator * points)
    const payments = keepRecord ? this.payments(project, each, poor) : []
    this.writePrice(money, points)
    this.take(project, Number(each.n) / Number(each.d), poor)
    this.close([project])
    const worth = at(this.prepared.worth, project)
    return { rate: fraction(each.n, each.d * worth), payments }
  }

  /** Projects that may be the cheapest, as far as ordinary numbers can tell. */
  private nearest(allowed: (project: number) => boolean): number[] {
    this.open = this.open.filter(allowed)
    this.open.sort((a, b) => at(this.atLeast, a) - at(this.atLeast, b))
    let most = Infinity
    const looked: number[] = []
    for (const project of [...this.open]) {
      if (at(this.atLeast, project) > most) break
      const { price, error } = this.about(project)
      if (price === Infinity) {
        this.close([project])
        continue
      }
      const worth = Number(at(this.prepared.worth, project))
      this.atLeast[project] = (price - error) / worth
      most = Math.min(most, (price + error) / worth)
      looked.push(project)
    }
    return looked.filter((project) => at(this.atLeast, project) <= most)
  }

  /** About what a point costs, and how far off that may be; Infinity when surely nobody can pay. */
  private about(project: number): { price: number; error: number } {
    const { votes, points } = at(this.prepared.supporters, project)
    const { voters } = this.prepared
    const cost = Number(at(this.prepared.budget.projects, project).cost)
    let price = 0
    let richBefore = -1
    for (;;) {
      let money = cost
      let rich = 0
      for (let i = 0; i < votes.length; i++) {
        const vote = votes[i] ?? 0
        const left = this.left[vote] ?? 0
        const many = voters[vote] ?? 0
        const point = points[i] ?? 0
        if (left <= price * point) money -= many * left
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
    const together = votes.reduce(
      (sum, vote) => sum + at(this.left, vote) * at(this.prepared.voters, vote),
      0,
    )
    return together > cost * (1 + TRUST)
  }

  /** Exactly what a point costs, or undefined when the supporters have too little. */
  private priceOf(project: number): Price | undefined {
    const { votes, points } = at(this.prepared.supporters, project)
    const cost = at(this.prepared.budget.projects, project).cost * this.denominator
    const { price, error } = this.about(project)
    const near = price === Infinity ? 0 : price
    const poor = new Set<number>()
    const unclear: number[] = []
    votes.forEach((vote, i) => {
      const point = at(points, i)
      const slack = at(this.left, vote) - near * point
      const doubt = (error + TRUST * near) * point + TRUST * this.shareAbout
      if (at(this.empty, vote) === 1 || slack < -doubt) poor.add(i)
      else if (slack <= doubt) unclear.push(i)
    })
    // Whoever cannot pay the price pays all they have; that raises the price for the others.
    for (;;) {
      const rich = this.pointsOf(project, (i) => !poor.has(i))
      const money = cost - this.leftOf(project, poor)
      if (rich === 0n) {
        return money > 0n ? undefined : { money: 0n, points: 1n, poor: this.votesAt(project, poor) }
      }
      const poorer = unclear.filter(
        (i) => !poor.has(i) && this.exactLeft(at(votes, i)) * rich < money * BigInt(at(points, i)),
      )
      if (poorer.length === 0) {
        return { money, points: rich, poor: this.votesAt(project, poor) }
      }
      for (const i of poorer) poor.add(i)
    }
  }

  private get shareAbout(): number {
    return Number(this.share) / Number(this.denominator)
  }

  private votesAt(project: number, supporters: ReadonlySet<number>): Set<number> {
    const { votes } = at(this.prepared.supporters, project)
    return new Set([...supporters].map((i) => at(votes, i)))
  }

  private pointsOf(project: number, counts: (supporter: number) => boolean): bigint {
    const { votes, points } = at(this.prepared.supporters, project)
    let sum = 0
    for (let i = 0; i < votes.length; i++) {
      if (counts(i)) sum += at(points, i) * at(this.prepared.voters, at(votes, i))
    }
    return BigInt(sum)
  }

  /** What these supporters have left together, over the common denominator. */
  private leftOf(project: number, supporters: ReadonlySet<number>): bigint {
    const { votes } = at(this.prepared.supporters, project)
    const spent: number[] = this.prices.map(() => 0)
    let people = 0
    for (const i of supporters) {
      const vote = at(votes, i)
      if (this.empty[vote] === 1) continue
      const many = at(this.prepared.voters, vote)
      people += many
      for (const { purchase, points } of at(this.boughtBy, vote)) {
        spent[purchase] = at(spent, purchase) + many * points
      }
    }
    return spent.reduce(
      (left, points, i) => (points === 0 ? left : left - at(this.prices, i) * BigInt(points)),
      this.share * BigInt(people),
    )
  }

  private exactLeft(vote: number): bigint {
    if (this.empty[vote] === 1) return 0n
    return at(this.boughtBy, vote).reduce(
      (left, { purchase, points }) => left - at(this.prices, purchase) * BigInt(points),
      this.share,
    )
  }

  private lowest(among: { project: number; price: Price | undefined }[]): number[] {
    const rates = among.map(({ project, price }) => {
      const { money, points } = price ?? { money: 1n, points: 0n }
      return { project, above: money, below: points * at(this.prepared.worth, project) }
    })
    const best = rates.reduce((a, b) => (b.above * a.below < a.above * b.below ? b : a))
    return rates
      .filter(({ above, below }) => above * best.below === best.above * below)
      .map(({ project }) => project)
  }

  /** Enters a price in the exact book, over a denominator that suits it and all before it. */
  private writePrice(money: bigint, points: bigint): void {
    const shared = commonDivisor(money, points)
    const factor = points / shared
    this.denominator *= factor
    this.share *= factor
    this.prices = this.prices.map((price) => price * factor)
    this.prices.push(money / shared)
  }

  private take(project: number, price: number, poor: ReadonlySet<number>): void {
    const { votes, points } = at(this.prepared.supporters, project)
    const purchase = this.prices.length - 1
    votes.forEach((vote, i) => {
      if (this.empty[vote] === 1) return
      if (poor.has(vote)) {
        this.empty[vote] = 1
        this.left[vote] = 0
      } else {
        this.left[vote] = Math.max(0, at(this.left, vote) - price * at(points, i))
        at(this.boughtBy, vote).push({ purchase, points: at(points, i) })
      }
    })
  }

  private payments(project: number, each: Fraction, poor: ReadonlySet<number>): Payment[] {
    const { votes, points } = at(this.prepared.supporters, project)
    return Array.from(votes, (vote, i) => ({
      vote,
      voters: at(this.prepared.voters, vote),
      each: poor.has(vote)
        ? fraction(this.exactLeft(vote), this.denominator)
        : fraction(each.n * BigInt(at(points, i)), each.d),
      all: poor.has(vote),
    })).filter(({ each: paid }) => paid.n > 0n)
  }

  private close(projects: readonly number[]): void {
    if (projects.length > 0) this.open = this.open.filter((one) => !projects.includes(one))
  }
}
