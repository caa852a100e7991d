/**
 * Ballot papers, the same ones grouped. An election of 400,000 papers must fit in little memory
 * and be read in under a second, so the papers lie one after another in plain arrays of numbers.
 *
 * `marks` holds candidate numbers, best first. A mark below zero shares its place with the mark
 * before it: [3, -5, 1] says "3 and 5 equal first, then 1".
 */
export interface Ballots {
  /** How many different ways of filling in the paper there are. */
  kinds: number
  /** papers[kind]: how many papers were filled in that way. At most PAPERS_A_KIND. */
  papers: Float64Array
  /** The marks of a kind are marks[starts[kind]] up to, not including, marks[starts[kind + 1]]. */
  starts: Int32Array
  marks: Int32Array
  /** All papers, blank ones too. A bigint, since files may speak of more than 2^53. */
  total: bigint
}

/**
 * Above this, adding two counts would no longer be exact in a JavaScript number. A file that says
 * more about one way of voting gets several kinds that say the same.
 */
export const PAPERS_A_KIND = 2 ** 52

/** One way of filling in the paper: places, best first, each with the numbers sharing it. */
type Preferences = readonly (readonly number[])[]

export function preferences(ballots: Ballots, kind: number): number[][] {
  const places: number[][] = []
  for (const mark of marksOf(ballots, kind)) {
    const shared = places.at(-1)
    if (mark < 0 && shared !== undefined) shared.push(-mark)
    else places.push([mark])
  }
  return places
}

export function marksOf(ballots: Ballots, kind: number): Int32Array {
  return ballots.marks.subarray(at(ballots.starts, kind), at(ballots.starts, kind + 1))
}

export const marksFor = (places: Preferences): number[] =>
  places.flatMap((shared) => shared.map((number, i) => (i === 0 ? number : -number)))

/** The element, or a clear stop: a wrong index is a bug of ours, never a fault of the file. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const found = list[index]
  if (found === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`)
  return found
}
