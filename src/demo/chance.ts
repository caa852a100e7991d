/** Chance with a seed, so that every demo tells the same stories (mulberry32, public domain). */
export interface Chance {
  /** From 0 up to 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  pick<T>(from: readonly T[]): T
  /** One of the names, by weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K
  happens(share: number): boolean
  /** Log-normal around a median, as the sizes of branches are. */
  logNormal(median: number, sigma: number): number
  shuffle<T>(things: readonly T[]): T[]
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(from: readonly T[]): T => {
    const one = from[between(0, from.length - 1)]
    if (one === undefined) throw new Error('Nothing to pick from')
    return one
  }
  return {
    next,
    between,
    pick,
    happens: (share) => next() < share,
    weighted: <K extends string>(weights: Readonly<Record<K, number>>): K => {
      const names = Object.keys(weights) as K[]
      let left = next() * names.reduce((sum, name) => sum + weights[name], 0)
      return names.find((name) => (left -= weights[name]) < 0) ?? pick(names)
    },
    // Box and Muller: two even chances make one bell curve.
    logNormal: (median, sigma) =>
      median *
      Math.exp(sigma * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())),
    shuffle: (things) =>
      things
        .map((thing) => ({ thing, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ thing }) => thing),
  }
}
