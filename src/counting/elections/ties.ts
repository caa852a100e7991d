import { at } from '../ballots/ballots.ts'

/** How a choice between candidates with equal votes is made when earlier stages do not decide. */
export interface Lot {
  /** Candidate numbers, the one to be chosen first in front. */
  order: readonly number[]
  from: 'file' | 'seed' | 'ballot-paper'
}

export interface TieBroken {
  between: readonly number[]
  chosen: number
  by: 'earlier-stage' | 'chair' | `lot-${Lot['from']}`
  /** The earlier stage that decided, if one did. */
  stage?: number
}

export interface Question {
  between: readonly number[]
  purpose: 'exclude' | 'transfer' | 'elect'
}

export class ChairMustDecide extends Error {
  readonly question: Question

  constructor(question: Question) {
    super(`the chair must decide between ${question.between.join(', ')}`)
    this.question = question
  }
}

/** Decides ties: back through the stages where the rule says so, then by the chair or by lot. */
export class Ties {
  private decided = 0

  private readonly lot: Lot
  /** The chair's decisions, in the order in which they were asked for. */
  private readonly chair: readonly number[] | undefined

  constructor(lot: Lot, chair: readonly number[] | undefined) {
    this.lot = lot
    this.chair = chair
  }

  /**
   * "Regard shall be had to the … votes credited to those candidates at the end of the most
   * recently preceding stage … at which they had an unequal number" (Scottish rules 49 and 51).
   * Where several still share the lowest there, only those are compared further back: one who had
   * more at that stage is out of the question.
   */
  backThenChoose<V>(
    question: Question,
    earlier: readonly (readonly V[])[],
    compare: (a: V, b: V) => number,
  ): TieBroken {
    let left = question.between
    for (let stage = earlier.length - 1; stage >= 0; stage--) {
      const best = bestOf(left, at(earlier, stage), question.purpose, compare)
      const [chosen] = best
      if (best.length === 1 && chosen !== undefined) {
        return { between: question.between, chosen, by: 'earlier-stage', stage: stage + 1 }
      }
      left = best
    }
    return { ...this.choose({ ...question, between: left }), between: question.between }
  }

  /** Most votes first. Who of equals is first matters only where constraints may part them. */
  inOrder<V>(
    reached: readonly number[],
    totals: readonly V[],
    compare: (a: V, b: V) => number,
    matters: boolean,
  ): number[] {
    const left = [...reached].sort((a, b) => a - b)
    const ordered: number[] = []
    while (left.length > 0) {
      const between = bestOf(left, totals, 'elect', compare)
      const ask = matters && between.length > 1
      const next = ask ? this.choose({ between, purpose: 'elect' }).chosen : at(between, 0)
      ordered.push(...left.splice(left.indexOf(next), 1))
    }
    return ordered
  }

  choose(question: Question): TieBroken {
    const { between } = question
    if (this.chair === undefined) {
      const chosen = this.lot.order.find((number) => between.includes(number))
      if (chosen === undefined) throw new RangeError('the lot does not name the tied candidates')
      return { between, chosen, by: `lot-${this.lot.from}` }
    }
    const chosen = this.chair[this.decided]
    if (chosen === undefined || !between.includes(chosen)) throw new ChairMustDecide(question)
    this.decided += 1
    return { between, chosen, by: 'chair' }
  }
}

/** Of these, who had the fewest votes (to be excluded) or the most (for anything else). */
export function bestOf<V>(
  among: readonly number[],
  totals: readonly V[],
  purpose: Question['purpose'],
  compare: (a: V, b: V) => number,
): number[] {
  const sign = purpose === 'exclude' ? 1 : -1
  const order = (a: number, b: number) => sign * compare(at(totals, a - 1), at(totals, b - 1))
  const best = among.reduce((a, b) => (order(b, a) < 0 ? b : a), at(among, 0))
  return among.filter((one) => order(one, best) === 0)
}
