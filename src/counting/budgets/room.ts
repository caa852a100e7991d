import { at } from '../ballots/ballots.ts'
import type { Budget } from './budget.ts'

/** What may still be funded beside what is: one of a group, and no more goods than there are. */
export class Room {
  readonly funded: number[] = []
  private readonly budget: Budget
  private readonly goodsLeft: bigint[]
  private readonly taken = new Set<string>()

  constructor(budget: Budget, funded: readonly number[] = []) {
    this.budget = budget
    this.goodsLeft = budget.goods.map(({ limit }) => limit)
    for (const project of funded) this.fund(project)
  }

  get spent(): bigint {
    return this.funded.reduce((sum, project) => sum + at(this.budget.projects, project).cost, 0n)
  }

  /** Money apart: Equal Shares asks the voters for that. */
  allows(project: number): boolean {
    const { goods, oneOf } = at(this.budget.projects, project)
    if (this.funded.includes(project) || this.taken.has(oneOf)) return false
    return goods.every((need, i) => need <= at(this.goodsLeft, i))
  }

  fits(project: number): boolean {
    const { cost } = at(this.budget.projects, project)
    return this.allows(project) && this.spent + cost <= this.budget.budget
  }

  fund(project: number): void {
    const { goods, oneOf } = at(this.budget.projects, project)
    this.funded.push(project)
    if (oneOf !== '') this.taken.add(oneOf)
    goods.forEach((need, i) => {
      this.goodsLeft[i] = at(this.goodsLeft, i) - need
    })
  }
}
