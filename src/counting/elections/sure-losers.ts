import type { Arithmetic } from '../arithmetic/arithmetic.ts'

interface Votes<V> {
  votesOf: (candidate: number) => V
}

/**
 * The largest set of candidates who cannot catch up: their votes together with all surpluses are
 * less than the next candidate's, candidates who may be level are not parted, and enough others are
 * left for the seats (reference WIGM rule, B.2).
 */
export function sureLosers<V>(
  hopeful: readonly number[],
  surplus: V,
  vacancies: number,
  votes: Votes<V>,
  numbers: Arithmetic<V>,
): number[] {
  const groups = mayBeLevel(hopeful, surplus, votes, numbers)
  const defeats = hopeful.length - vacancies
  let together = surplus
  let so: number[] = []
  let sure: number[] = []
  for (const [i, group] of groups.entries()) {
    const next = groups[i + 1]?.[0]
    so = [...so, ...group]
    if (next === undefined || so.length > defeats) break
    together = group.map((one) => votes.votesOf(one)).reduce(numbers.plus, together)
    if (numbers.compare(together, votes.votesOf(next)) < 0) sure = so
  }
  return sure.sort((a, b) => a - b)
}

/** From the lowest upward, those whom the surpluses could bring level stand in one group. */
function mayBeLevel<V>(
  hopeful: readonly number[],
  surplus: V,
  votes: Votes<V>,
  { compare, plus }: Arithmetic<V>,
): number[][] {
  const upward = [...hopeful].sort((a, b) => compare(votes.votesOf(a), votes.votesOf(b)) || a - b)
  const groups: number[][] = []
  for (const one of upward) {
    const lowest = groups.at(-1)?.[0]
    const near =
      lowest !== undefined && compare(plus(votes.votesOf(lowest), surplus), votes.votesOf(one)) >= 0
    if (near) groups.at(-1)?.push(one)
    else groups.push([one])
  }
  return groups
}
