import { at } from '../../ballots/ballots.ts'
import type { SortedPapers } from './sorted-papers.ts'

const ONE = 1e9

/**
 * `distribute` for the reference rule's nine decimals, in ordinary numbers holding whole billionths
 * of a vote. They are exact as long as all votes together are below 2^53 billionths, that is up to
 * nine million papers; a test holds the two to the same answers.
 */
export const fitsQuickly = (valid: bigint): boolean => valid * 1_000_000_000n < 2n ** 53n

export function distributeQuickly(sorted: SortedPapers, keep: readonly bigint[]): bigint[] {
  const { before, who } = sorted
  const papers = sorted.papers.low
  const factors = [0, ...keep.map(Number)]
  const votes = new Float64Array(factors.length)
  const rest = new Float64Array(who.length)
  rest[0] = ONE
  for (let step = 1; step < who.length; step++) {
    const candidate = at(who, step)
    const weight = at(rest, at(before, step))
    const kept = timesUp(weight, at(factors, candidate))
    votes[candidate] = at(votes, candidate) + kept * at(papers, step)
    rest[step] = weight - kept
  }
  return [...votes.subarray(1)].map(BigInt)
}

/**
 * a × b billionths, rounded up. The product itself would not fit, so a is cut in two: a = high ×
 * 10^5 + low, and every number on the way stays below 2^53.
 */
function timesUp(a: number, b: number): number {
  if (b === ONE) return a
  const high = Math.floor(a / 1e5)
  const low = a - high * 1e5
  const product = high * b
  const whole = Math.floor(product / 1e4)
  return whole + Math.ceil(((product - whole * 1e4) * 1e5 + low * b) / ONE)
}
