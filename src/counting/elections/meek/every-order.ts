import type { Arithmetic } from '../../arithmetic/arithmetic.ts'
import { at } from '../../ballots/ballots.ts'

/**
 * Candidates sharing a place are read as the same paper filled in in every order of them at once:
 * `a=b` is half a paper `a b` and half a paper `b a` (Meek 1970, Hill 2001; stv-rs "equalize").
 * Returns the part of the paper each one keeps, and the part passed on to the next place.
 *
 * Somebody keeps their keep factor of what reaches them. In the orders where k of the others come
 * first, what reaches them is the product of what these k pass on; summed over all choices of k
 * others that is a coefficient of the polynomial ∏(1 + passed·x), over the number of such choices.
 */
export function inEveryOrder<V>(
  keep: readonly V[],
  numbers: Arithmetic<V>,
): { kept: V[]; passed: V } {
  const { minus, one, over, plus, times, whole, zero } = numbers
  const many = BigInt(keep.length)
  const pass = keep.map((factor) => minus(one, factor))
  const choices = rowOfPascal(keep.length - 1)
  const kept = keep.map((factor, i) => {
    const sums = sumsOfProducts(pass, i, numbers)
    const reach = sums.map((sum, k) => over(sum, whole(at(choices, k)))).reduce(plus, zero)
    return over(times(reach, factor), whole(many))
  })
  return { kept, passed: pass.reduce((a, b) => times(a, b), one) }
}

/** sums[k]: the products of every k of these numbers, without the one at `skip`, added up. */
function sumsOfProducts<V>(
  factors: readonly V[],
  skip: number,
  { compare, one, plus, times, zero }: Arithmetic<V>,
): V[] {
  const sums = factors.map((_factor, k) => (k === 0 ? one : zero))
  factors.forEach((factor, i) => {
    if (i === skip || compare(factor, zero) === 0) return
    for (let k = sums.length - 1; k > 0; k--) {
      sums[k] = plus(at(sums, k), times(at(sums, k - 1), factor))
    }
  })
  return sums
}

/** In how many ways 0, 1, 2 … of `many` can be chosen. */
function rowOfPascal(many: number): bigint[] {
  const row = [1n]
  for (let k = 0; k < many; k++) row.push((at(row, k) * BigInt(many - k)) / BigInt(k + 1))
  return row
}
