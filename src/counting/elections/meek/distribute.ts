import type { Arithmetic } from '../../arithmetic/arithmetic.ts'
import { at } from '../../ballots/ballots.ts'
import { inEveryOrder } from './every-order.ts'
import type { Manner } from './manner.ts'
import type { SortedPapers } from './sorted-papers.ts'

/**
 * Reference rule B.2.a. Each paper weighs one. Each candidate on it, in order, keeps the weight
 * multiplied by their keep factor, and passes the rest on, until nothing is left or nobody follows.
 * Returns each candidate's votes; votes[0] is number 1.
 */
export function distribute<V>(sorted: SortedPapers, keep: readonly V[], manner: Manner<V>): V[] {
  const { numbers } = manner
  const { before, who, parts, papers } = sorted
  const votes = keep.map(() => numbers.zero)
  const rest: V[] = [numbers.one]
  function give(candidate: number, weight: V, step: number): void {
    const so = at(votes, candidate - 1)
    votes[candidate - 1] = numbers.plus(so, numbers.papers(weight, papers.under(step)))
  }
  for (let step = 1; step < who.length; step++) {
    const weight = partOf(at(rest, at(before, step)), at(parts, step), numbers)
    const candidate = at(who, step)
    if (candidate > 0) {
      const [kept, passed] = splitWeight(weight, at(keep, candidate - 1), manner)
      give(candidate, kept, step)
      rest.push(passed)
    } else {
      const place = at(sorted.places, -candidate - 1)
      const shares = inEveryOrder(
        place.map((one) => at(keep, one - 1)),
        numbers,
      )
      place.forEach((one, i) => give(one, numbers.times(weight, at(shares.kept, i)), step))
      rest.push(numbers.times(weight, shares.passed))
    }
  }
  return votes
}

function splitWeight<V>(weight: V, keep: V, { split, numbers }: Manner<V>): [V, V] {
  if (split === 'kept-up') {
    const kept = numbers.times(weight, keep, 'up')
    return [kept, numbers.minus(weight, kept)]
  }
  const passed = numbers.times(weight, numbers.minus(numbers.one, keep))
  return [numbers.times(weight, keep), passed]
}

const partOf = <V>(weight: V, parts: number, { over, whole }: Arithmetic<V>): V =>
  parts === 1 ? weight : over(weight, whole(BigInt(parts)))
