import { compare, fraction, inUnits, type Fraction } from '../arithmetic/fraction.ts'
import { at } from '../ballots/ballots.ts'
import type { BudgetCount, Payment, Purchase } from '../budgets/budget-count.ts'
import type { Voice } from './voice.ts'

/** What happened, one sentence for each project: who paid what for it, or why it was added. */
export function budgetStory(count: BudgetCount, voice: Voice): string[] {
  return new BudgetTeller(count, voice).all()
}

class BudgetTeller {
  private readonly count: BudgetCount
  private readonly voice: Voice

  constructor(count: BudgetCount, voice: Voice) {
    this.count = count
    this.voice = voice
  }

  all(): string[] {
    return [
      ...this.beginning(),
      ...this.count.purchases.flatMap((one) => this.purchase(one)),
      this.end(),
    ]
  }

  private beginning(): string[] {
    const { say } = this.voice
    const { budget, share, raised = 0 } = this.count
    const told = [say('budget_of', { budget: this.money(budget.budget), voters: budget.voters })]
    if (share === undefined) return told
    const equal = fraction(budget.budget, BigInt(budget.voters))
    told.push(say('share_each', { share: this.amount(equal) }))
    if (raised > 0) told.push(say('add1_done', { share: this.amount(share) }))
    return told
  }

  private purchase(purchase: Purchase): string[] {
    const { say } = this.voice
    const { name, id, cost } = at(this.count.budget.projects, purchase.project)
    const what = { project: name === '' ? id : name, cost: this.money(cost) }
    if (purchase.is === 'greedy')
      return [say('bought_greedily', { ...what, score: purchase.score })]
    const paid = this.paid(purchase.payments, what)
    if (purchase.level.length < 2) return [paid]
    const names = this.voice.list(purchase.level.map((one) => this.nameOf(one)))
    return [say('tie_projects', { names, project: what.project }), paid]
  }

  private paid(payments: readonly Payment[], what: { project: string; cost: string }): string {
    const { say } = this.voice
    const full = payments.filter(({ all }) => !all)
    const rest = payments.filter(({ all }) => all)
    const n = people(full)
    const [first] = full
    const alike = full.every(({ each }) => first !== undefined && compare(each, first.each) === 0)
    if (first === undefined || !alike) {
      const { least, most } = range(payments)
      return say('paid_by_points', {
        ...what,
        n: people(payments),
        from: this.amount(least),
        to: this.amount(most),
      })
    }
    const each = this.amount(first.each)
    if (rest.length === 0) return say('paid_alike', { ...what, n, each })
    const { least, most } = range(rest)
    const m = people(rest)
    return say('paid_some', {
      ...what,
      n,
      each,
      m,
      from: this.amount(least),
      to: this.amount(most),
    })
  }

  private end(): string {
    const { budget, spent } = this.count
    return this.voice.say('spent', {
      spent: this.money(spent),
      budget: this.money(budget.budget),
      left: this.money(budget.budget - spent),
    })
  }

  private nameOf(project: number): string {
    const { name, id } = at(this.count.budget.projects, project)
    return name === '' ? id : name
  }

  private money(coins: bigint): string {
    const { places, currency } = this.count.budget
    return this.withCurrency(
      this.voice.votes(inUnits(coins, 10n ** BigInt(places)), places),
      currency,
    )
  }

  /** A payment, to the hundredth, further places cut off. */
  private amount(coins: Fraction): string {
    const { places, currency } = this.count.budget
    const whole = fraction(coins.n, coins.d * 10n ** BigInt(places))
    return this.withCurrency(this.voice.money(whole), currency)
  }

  private withCurrency(amount: string, currency: string): string {
    return currency === '' ? amount : `${amount} ${currency}`
  }
}

const people = (payments: readonly Payment[]): number =>
  payments.reduce((sum, { voters }) => sum + voters, 0)

function range(payments: readonly Payment[]): { least: Fraction; most: Fraction } {
  const amounts = payments.map(({ each }) => each)
  const least = amounts.reduce((a, b) => (compare(b, a) < 0 ? b : a))
  const most = amounts.reduce((a, b) => (compare(b, a) > 0 ? b : a))
  return { least, most }
}
