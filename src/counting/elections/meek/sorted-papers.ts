import { at, preferences, type Ballots } from '../../ballots/ballots.ts'
import { PaperCount } from '../../ballots/paper-count.ts'

/** How a place shared by several candidates is read; see docs/decisions on equal preferences. */
export type EqualPlaces = 'every-order' | 'shared-out'

export type Standing = 'hopeful' | 'elected' | 'out'

/** Steps of sorting; a ballot whose shared places branch without end must not stop the hall. */
const STEPS_MAX = 4_000_000

/** Candidates in one shared place; the sum over all their orders grows with the cube of this. */
const PLACE_MAX = 100

export class TooLong extends Error {}

/**
 * The papers as Meek's rule sees them between two decisions. A paper gives part of its vote to each
 * elected candidate on it, until it meets one who is hopeful and keeps all the rest. So papers that
 * name the same elected candidates in the same order before the same hopeful one are alike, and
 * they are sorted into a tree: a step for each candidate, each step with the papers that take it.
 *
 * Steps stand in the order in which they were made, so a step always comes after the one before it.
 */
export class SortedPapers {
  /** The step that comes before this one; step 0 is the beginning, where every paper weighs one. */
  readonly before: number[] = [0]
  /** The candidate of this step, or below zero: -1 is the first of `places`, -2 the second. */
  readonly who: number[] = [0]
  /** In how many parts the vote is shared out before this candidate gets theirs. */
  readonly parts: number[] = [1]
  readonly papers = new PaperCount()
  /** Places shared by several candidates, taken in every order. */
  readonly places: (readonly number[])[] = []
  hasShared = false

  private readonly first: number[] = [0]
  private readonly next: number[] = [0]
  private readonly placeNumbers = new Map<string, number>()
  private readonly ballots: Ballots
  private readonly standing: readonly Standing[]

  /** `standing` by candidate number; standing[0] is not used. */
  constructor(ballots: Ballots, standing: readonly Standing[], equal: EqualPlaces) {
    this.ballots = ballots
    this.standing = standing
    const { starts, marks } = ballots
    for (let kind = 0; kind < ballots.kinds; kind++) {
      const end = at(starts, kind + 1)
      let plain = true
      for (let i = at(starts, kind); plain && i < end; i++) plain = at(marks, i) > 0
      if (plain) this.sortPlain(kind)
      else if (equal === 'every-order') this.sortInEveryOrder(kind)
      else this.shareOut(preferences(ballots, kind), at(ballots.papers, kind), 0, 0)
    }
  }

  private sortPlain(kind: number): void {
    const { starts, marks, papers } = this.ballots
    const end = at(starts, kind + 1)
    let step = 0
    for (let i = at(starts, kind); i < end; i++) {
      const candidate = at(marks, i)
      const standing = this.standing[candidate]
      if (standing === 'out') continue
      step = this.go(step, candidate, 1, at(papers, kind))
      if (standing === 'hopeful') return
    }
  }

  /** A shared place stays whole, with those in it who are out: they pass all of their vote on. */
  private sortInEveryOrder(kind: number): void {
    let step = 0
    for (const place of preferences(this.ballots, kind)) {
      if (place.every((one) => this.standing[one] === 'out')) continue
      const [candidate = 0] = place
      const who = place.length === 1 ? candidate : this.placeNumber(place)
      step = this.go(step, who, 1, at(this.ballots.papers, kind))
      if (place.some((one) => this.standing[one] === 'hopeful')) return
    }
  }

  /**
   * As Droop and stv-rs do: the vote is divided among those of the place who are not out, and what
   * one of them passes on goes to the next place, never to the others. A place where all are out
   * ends the paper.
   */
  private shareOut(
    places: readonly (readonly number[])[],
    papers: number,
    step: number,
    index: number,
  ): void {
    const among = places[index]?.filter((one) => this.standing[one] !== 'out') ?? []
    if (among.length > 1) this.hasShared = true
    for (const one of among) {
      const there = this.go(step, one, among.length, papers)
      if (this.standing[one] === 'elected') this.shareOut(places, papers, there, index + 1)
    }
  }

  private placeNumber(place: readonly number[]): number {
    if (place.length > PLACE_MAX) throw new TooLong()
    this.hasShared = true
    const key = place.join()
    const known = this.placeNumbers.get(key) ?? -this.places.push(place)
    this.placeNumbers.set(key, known)
    return known
  }

  /** The step to this candidate after that one, made if nobody took it before. */
  private go(step: number, who: number, parts: number, papers: number): number {
    let there = this.first[step] ?? 0
    while (there !== 0 && (this.who[there] !== who || this.parts[there] !== parts)) {
      there = this.next[there] ?? 0
    }
    if (there === 0) there = this.make(step, who, parts)
    this.papers.add(there, papers)
    return there
  }

  private make(step: number, who: number, parts: number): number {
    const made = this.who.length
    if (made > STEPS_MAX) throw new TooLong()
    this.before.push(step)
    this.who.push(who)
    this.parts.push(parts)
    this.first.push(0)
    this.next.push(at(this.first, step))
    this.first[step] = made
    return made
  }
}
