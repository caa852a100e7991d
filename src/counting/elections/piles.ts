import type { Arithmetic } from '../arithmetic/arithmetic.ts'
import { at, type Ballots } from '../ballots/ballots.ts'
import { PaperCount } from '../ballots/paper-count.ts'

/** What came of passing papers on: the votes each candidate received, and those nobody could. */
export interface Passed<V> {
  received: Map<number, V>
  nonTransferable: V
}

/** Papers of one value; `kinds` are the ways they are filled in. */
interface Parcel<V> {
  value: V
  kinds: number[]
}

/**
 * The table at a count: each candidate's papers in parcels, one for each value the papers have.
 * Papers filled in alike always lie in one place and move together.
 */
export class Piles<V> {
  /** parcels[candidate]: the parcels by the key of their value. */
  private readonly parcels: Map<bigint | string, Parcel<V>>[]
  /** How far down its preferences each kind of ballot has come. */
  private readonly reached: Int32Array

  private readonly ballots: Ballots
  private readonly numbers: Arithmetic<V>

  constructor(ballots: Ballots, candidates: number, numbers: Arithmetic<V>) {
    this.ballots = ballots
    this.numbers = numbers
    this.parcels = Array.from({ length: candidates + 1 }, () => new Map())
    this.reached = ballots.starts.slice(0, ballots.kinds)
  }

  /** Sorts all papers by first preference, each worth one vote. */
  dealOut(continuing: ReadonlySet<number>): Passed<V> {
    const kinds = Array.from({ length: this.ballots.kinds }, (_nothing, kind) => kind)
    return this.sort([{ value: this.numbers.one, kinds }], continuing)
  }

  /**
   * Takes all papers of these candidates and sorts them by the next preference for somebody
   * continuing. `worth` gives a paper's new value from its old one.
   */
  pass(
    from: readonly number[],
    continuing: ReadonlySet<number>,
    worth: (value: V) => V = (value) => value,
  ): Passed<V> {
    const taken = from.flatMap((candidate) => [...at(this.parcels, candidate).values()])
    for (const candidate of from) at(this.parcels, candidate).clear()
    return this.sort(
      taken.map(({ value, kinds }) => ({ value: worth(value), kinds })),
      continuing,
    )
  }

  private sort(taken: readonly Parcel<V>[], continuing: ReadonlySet<number>): Passed<V> {
    const { plus, papers: worthOf, zero } = this.numbers
    const received = new Map<number, V>()
    let nonTransferable = zero
    const open = this.openTo(continuing)
    for (const parcel of taken) {
      for (const [next, papers] of this.sortParcel(parcel, open)) {
        const votes = worthOf(parcel.value, papers)
        if (next === 0) nonTransferable = plus(nonTransferable, votes)
        else received.set(next, plus(received.get(next) ?? zero, votes))
      }
    }
    return { received, nonTransferable }
  }

  /** Lays each paper with its next candidate; returns how many papers went to each (0: nobody). */
  private sortParcel({ value, kinds }: Parcel<V>, open: Uint8Array): [number, bigint][] {
    const counted = new PaperCount()
    const laid: (number[] | undefined)[] = []
    for (const kind of kinds) {
      const next = this.nextOf(kind, open)
      counted.add(next, at(this.ballots.papers, kind))
      if (next > 0) (laid[next] ??= this.parcelOf(next, value)).push(kind)
    }
    return counted.all()
  }

  private parcelOf(candidate: number, value: V): number[] {
    const parcels = at(this.parcels, candidate)
    const key = this.numbers.key(value)
    const parcel = parcels.get(key) ?? { value, kinds: [] }
    parcels.set(key, parcel)
    return parcel.kinds
  }

  /** The next candidate on these papers who is still open, or 0 when there is none. */
  private nextOf(kind: number, open: Uint8Array): number {
    const { marks, starts } = this.ballots
    const end = at(starts, kind + 1)
    let place = at(this.reached, kind)
    while (place < end && open[marks[place] ?? 0] !== 1) place++
    this.reached[kind] = place
    return place < end ? at(marks, place) : 0
  }

  private openTo(continuing: ReadonlySet<number>): Uint8Array {
    const open = new Uint8Array(this.parcels.length)
    for (const candidate of continuing) open[candidate] = 1
    return open
  }
}
