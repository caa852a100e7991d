/** An exact number n/d, d above zero; in lowest terms where `fraction` made it. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

export const ZERO: Fraction = { n: 0n, d: 1n }

export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const top = BigInt(n)
  const bottom = BigInt(d)
  if (bottom === 0n) throw new RangeError('a fraction of nothing')
  const shared = commonDivisor(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom)
  const sign = bottom < 0n ? -1n : 1n
  return { n: (sign * top) / shared, d: (sign * bottom) / shared }
}

/** So many parts of a whole, the terms as they are: 1234567 of 100000 is 12.34567. */
export const inUnits = (units: bigint, unit: bigint): Fraction => ({ n: units, d: unit })

export function commonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a === 0n ? 1n : a
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.d === b.d ? fraction(a.n + b.n, a.d) : fraction(a.n * b.d + b.n * a.d, a.d * b.d)
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { n: -b.n, d: b.d })
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d)
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n)

/** Below zero when a is less than b, zero when they are the same number. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d
  if (difference === 0n) return 0
  return difference < 0n ? -1 : 1
}

/** As a decimal, further places ignored (never rounded up: 0.999 must not read as 1). */
export function decimal(value: Fraction, places: number): string {
  const units = (value.n * 10n ** BigInt(places)) / value.d
  const size = units < 0n ? -units : units
  const digits = size.toString().padStart(places + 1, '0')
  const sign = units < 0n ? '-' : ''
  if (places === 0) return `${sign}${digits}`
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** As near as a JavaScript number comes. For pictures and JSON, never for a decision. */
export const toNumber = (value: Fraction): number => Number(decimal(value, 12))
