import { BallotBox } from './ballot-box.ts'
import { marksFor, type Ballots } from './ballots.ts'

/**
 * A ballot paper as it lies on the table: what is written against each candidate, in the order of
 * the paper. 0 is an empty box; numbers are preferences; anything that is not one is 'unclear'.
 */
export type Marks = readonly (number | 'unclear')[]

/** Why a paper is spoilt, or from where on it cannot be followed. */
export type MarkFault =
  'blank' | 'no-first' | 'two-firsts' | 'number-missing' | 'number-twice' | 'unclear'

interface SortedMarks {
  ballots: Ballots
  /** Papers that count for nobody, by kind. */
  spoilt: Map<MarkFault, number>
  /** Papers that count up to a preference, by what is wrong with the next one. */
  cutShort: Map<MarkFault, number>
}

/**
 * Sorts papers keyed in by the tellers. A paper needs one clear first preference; it is followed as
 * far as its numbers run on without a gap and without doubt, and no further (Scottish Local
 * Government Elections Order 2007, rules 43 and 48). Where the rule of the count knows equal
 * preferences, the same number twice is a shared place.
 */
export function sortMarked(
  papers: readonly Marks[],
  { equalAllowed = false }: { equalAllowed?: boolean } = {},
): SortedMarks {
  const box = new BallotBox()
  const spoilt = new Map<MarkFault, number>()
  const cutShort = new Map<MarkFault, number>()
  for (const marks of papers) {
    const { places, fault } = followed(marks, equalAllowed)
    if (places.length > 0) box.drop(1, marksFor(places))
    if (fault !== undefined) add(places.length > 0 ? cutShort : spoilt, fault)
  }
  return { ballots: box.close(), spoilt, cutShort }
}

function followed(
  marks: Marks,
  equalAllowed: boolean,
): { places: number[][]; fault: MarkFault | undefined } {
  const numbers = marks.filter((mark) => typeof mark === 'number')
  const highest = numbers.reduce((a, b) => Math.max(a, b), 0)
  const places: number[][] = []
  for (let wanted = 1; wanted <= Math.min(highest, marks.length); wanted++) {
    const here = marks.flatMap((mark, i) => (mark === wanted ? [i + 1] : []))
    const fault = faultAt(wanted, here.length, equalAllowed)
    if (fault !== undefined) return { places, fault }
    places.push(here)
  }
  if (marks.includes('unclear')) return { places, fault: 'unclear' }
  if (highest > marks.length) return { places, fault: 'number-missing' }
  return { places, fault: places.length === 0 ? 'blank' : undefined }
}

function faultAt(wanted: number, found: number, equalAllowed: boolean): MarkFault | undefined {
  if (found === 0) return wanted === 1 ? 'no-first' : 'number-missing'
  if (found === 1 || equalAllowed) return undefined
  return wanted === 1 ? 'two-firsts' : 'number-twice'
}

const add = (to: Map<MarkFault, number>, fault: MarkFault): void => {
  to.set(fault, (to.get(fault) ?? 0) + 1)
}
