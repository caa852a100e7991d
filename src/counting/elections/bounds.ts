import type { Fraction } from '../arithmetic/fraction.ts'
import { feasible, groupBroken, type Constraint } from './constraints.ts'
import type { Minutes } from './minutes.ts'

export class NobodyCanMeet extends Error {}

/**
 * Guards and dooms, and does no more than it must: it is asked only at the moment when somebody
 * would be elected or excluded. If the plain count meets the constraints, its own outcome is a
 * completion of every state it passes through, so no question is ever answered with "no" and the
 * count stays the plain count.
 */
export class Bounds {
  private readonly constraints: readonly Constraint[]
  private readonly minutes: Minutes

  constructor(constraints: readonly Constraint[], minutes: Minutes) {
    this.constraints = constraints
    this.minutes = minutes
    if (!this.possible([], [...minutes.continuing])) throw new NobodyCanMeet()
  }

  /** May this candidate be elected? If not, they are doomed, and the minutes say because of what. */
  mayElect(who: number, votes: Fraction): boolean {
    const { elected } = this.minutes
    return this.allows('doomed', who, votes, [...elected, who], this.without(who))
  }

  /** May this candidate be excluded? If not, they are guarded. */
  mayExclude(who: number, votes: Fraction): boolean {
    return this.allows('guarded', who, votes, this.minutes.elected, this.without(who))
  }

  /** Whether all of these may be elected together, so that nobody need ask who of them is first. */
  allMayBeElected(who: readonly number[]): boolean {
    const { elected, continuing } = this.minutes
    const others = [...continuing].filter((number) => !who.includes(number))
    return this.possible([...elected, ...who], others)
  }

  private allows(
    is: 'guarded' | 'doomed',
    who: number,
    votes: Fraction,
    elected: readonly number[],
    continuing: readonly number[],
  ): boolean {
    if (this.possible(elected, continuing)) return true
    const { seats } = this.minutes.election
    const because = groupBroken(this.constraints, seats, elected, continuing)
    this.minutes.decide({ is, who, because, votes })
    return false
  }

  private possible(elected: readonly number[], continuing: readonly number[]): boolean {
    if (this.constraints.length === 0) return true
    return feasible(this.constraints, this.minutes.election.seats, elected, continuing)
  }

  private without(who: number): number[] {
    return [...this.minutes.continuing].filter((number) => number !== who)
  }
}
