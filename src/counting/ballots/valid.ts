import { BallotBox } from './ballot-box.ts'
import { at, marksFor, preferences, type Ballots } from './ballots.ts'
import type { Election } from './election.ts'

/** Why a paper in the box could not be counted. */
export type SpoiltKind = 'blank' | 'only-withdrawn' | 'two-firsts'

export interface ValidPapers {
  ballots: Ballots
  spoilt: Record<SpoiltKind, bigint>
  /** Papers that count up to the place where they rank two candidates equally, and no further. */
  cutShort: bigint
}

/**
 * The papers a rule can count. Names of withdrawn candidates are passed over, as if never printed.
 * Where a rule has no place for equal preferences ('cut'), a paper with two first preferences is
 * spoilt and any other is followed only as far as its preferences are clear
 * (as rules 43 and 48 of the Scottish Local Government Elections Order 2007 have it).
 */
export function validPapers(election: Election, equal: 'kept' | 'cut'): ValidPapers {
  const withdrawn = new Set(
    election.candidates.filter((one) => one.withdrawn).map(({ number }) => number),
  )
  const sorted: ValidPapers = {
    ballots: election.ballots,
    spoilt: { blank: 0n, 'only-withdrawn': 0n, 'two-firsts': 0n },
    cutShort: 0n,
  }
  if (isClean(election.ballots, withdrawn, equal)) return sorted
  const box = new BallotBox()
  for (let kind = 0; kind < election.ballots.kinds; kind++) {
    const papers = BigInt(at(election.ballots.papers, kind))
    const read = readPaper(preferences(election.ballots, kind), withdrawn, equal)
    if (typeof read === 'string') {
      sorted.spoilt[read] += papers
      continue
    }
    if (read.isCut) sorted.cutShort += papers
    box.drop(papers, marksFor(read.counts))
  }
  return { ...sorted, ballots: box.close() }
}

/** As far as a paper counts, or why it does not. */
function readPaper(
  all: readonly (readonly number[])[],
  withdrawn: ReadonlySet<number>,
  equal: 'kept' | 'cut',
): SpoiltKind | { counts: number[][]; isCut: boolean } {
  if (all.length === 0) return 'blank'
  const left = all
    .map((shared) => shared.filter((number) => !withdrawn.has(number)))
    .filter((shared) => shared.length > 0)
  if (left.length === 0) return 'only-withdrawn'
  const unclear = equal === 'cut' ? left.findIndex((shared) => shared.length > 1) : -1
  if (unclear === 0) return 'two-firsts'
  return unclear > 0
    ? { counts: left.slice(0, unclear), isCut: true }
    : { counts: left, isCut: false }
}

/** Nearly every file needs no sorting at all, and then nothing is copied. */
function isClean(ballots: Ballots, withdrawn: ReadonlySet<number>, equal: 'kept' | 'cut'): boolean {
  for (let kind = 0; kind < ballots.kinds; kind++) {
    if (ballots.starts[kind] === ballots.starts[kind + 1]) return false
  }
  if (equal === 'cut' && ballots.marks.some((mark) => mark < 0)) return false
  return withdrawn.size === 0 || !ballots.marks.some((mark) => withdrawn.has(Math.abs(mark)))
}
