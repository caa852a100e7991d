import { decimal, fraction, toNumber, type Fraction } from '../arithmetic/fraction.ts'
import { at } from '../ballots/ballots.ts'
import type { BudgetCount, Purchase } from '../budgets/budget-count.ts'
import { budgetStory } from '../story/budget-story.ts'
import type { Voice } from '../story/voice.ts'
import type { Input } from './election-json.ts'

/** One shared budget as data. Money is in the currency of the file; payments are cut to 6 places. */
export function budgetJson(count: BudgetCount, input: Input, voice: Voice) {
  const { budget, rule, share } = count
  const money = (coins: bigint): number => toNumber(inMoney(count, fraction(coins)))
  return {
    file: input.file,
    rule: rule.name,
    version: rule.version,
    source: rule.source,
    sha256: input.hash,
    title: budget.title,
    currency: budget.currency,
    voters: budget.voters,
    budget: money(budget.budget),
    funded: count.funded.map((project) => at(budget.projects, project).id),
    spent: money(count.spent),
    completion: count.completion,
    share: share === undefined ? null : decimal(inMoney(count, share), 6),
    raised: count.raised ?? 0,
    purchases: count.purchases.map((one) => purchaseJson(count, one)),
    story: budgetStory(count, voice),
  }
}

function purchaseJson(count: BudgetCount, purchase: Purchase) {
  const { id, cost } = at(count.budget.projects, purchase.project)
  const what = { project: id, cost: toNumber(inMoney(count, fraction(cost))) }
  if (purchase.is === 'greedy') return { ...what, score: purchase.score }
  const paid = new Map<string, number>()
  for (const { each, voters } of purchase.payments) {
    const amount = decimal(inMoney(count, each), 6)
    paid.set(amount, (paid.get(amount) ?? 0) + voters)
  }
  return { ...what, paid: [...paid].map(([each, voters]) => ({ voters, each })) }
}

const inMoney = ({ budget }: BudgetCount, coins: Fraction): Fraction =>
  fraction(coins.n, coins.d * 10n ** BigInt(budget.places))
