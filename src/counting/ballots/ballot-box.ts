import { PAPERS_A_KIND, at, type Ballots } from './ballots.ts'
import { PaperCount } from './paper-count.ts'

/** Takes papers one after another, in any order, and keeps the same ones together. */
export class BallotBox {
  private papers = new Float64Array(1024)
  private starts = new Int32Array(1025)
  private marks = new Int32Array(8192)
  private kinds = 0
  private used = 0
  /** An open-addressed table: slot → kind + 1, 0 for an empty slot. Its size is a power of two. */
  private slots = new Int32Array(4096)

  /** Puts in `papers` papers with these marks (see Ballots for how equal places are marked). */
  drop(papers: number | bigint, marks: ArrayLike<number>, length = marks.length): void {
    if (typeof papers === 'number' && papers <= PAPERS_A_KIND) {
      this.put(papers, marks, length)
      return
    }
    let left = BigInt(papers)
    for (; left > BigInt(PAPERS_A_KIND); left -= BigInt(PAPERS_A_KIND)) {
      this.put(PAPERS_A_KIND, marks, length)
    }
    this.put(Number(left), marks, length)
  }

  close(): Ballots {
    return {
      kinds: this.kinds,
      papers: this.papers.slice(0, this.kinds),
      starts: this.starts.slice(0, this.kinds + 1),
      marks: this.marks.slice(0, this.used),
      total: totalOf(this.papers.subarray(0, this.kinds)),
    }
  }

  private put(papers: number, marks: ArrayLike<number>, length: number): void {
    if (papers === 0) return
    const slot = this.find(marks, length)
    const kind = at(this.slots, slot) - 1
    const together = (this.papers[kind] ?? Infinity) + papers
    if (kind >= 0 && together <= PAPERS_A_KIND) this.papers[kind] = together
    else this.begin(slot, papers, marks, length)
  }

  private begin(slot: number, papers: number, marks: ArrayLike<number>, length: number): void {
    this.makeRoom(length)
    for (let i = 0; i < length; i++) this.marks[this.used + i] = marks[i] ?? 0
    this.used += length
    this.papers[this.kinds] = papers
    this.kinds += 1
    this.starts[this.kinds] = this.used
    this.slots[slot] = this.kinds
    if (this.kinds * 2 > this.slots.length) this.spread()
  }

  private makeRoom(length: number): void {
    while (this.used + length > this.marks.length) this.marks = grown(this.marks, Int32Array)
    if (this.kinds + 1 > this.papers.length) this.papers = grown(this.papers, Float64Array)
    if (this.kinds + 2 > this.starts.length) this.starts = grown(this.starts, Int32Array)
  }

  /** The slot of these marks, or the empty slot where they belong. */
  private find(marks: ArrayLike<number>, length: number): number {
    const mask = this.slots.length - 1
    let slot = mix(marks, 0, length) & mask
    for (;;) {
      const kind = at(this.slots, slot) - 1
      if (kind < 0 || this.says(kind, marks, length)) return slot
      slot = (slot + 1) & mask
    }
  }

  private says(kind: number, marks: ArrayLike<number>, length: number): boolean {
    const start = at(this.starts, kind)
    if (at(this.starts, kind + 1) - start !== length) return false
    for (let i = 0; i < length; i++) if (this.marks[start + i] !== marks[i]) return false
    return true
  }

  private spread(): void {
    this.slots = new Int32Array(this.slots.length * 4)
    const mask = this.slots.length - 1
    for (let kind = 0; kind < this.kinds; kind++) {
      let slot = mix(this.marks, at(this.starts, kind), at(this.starts, kind + 1)) & mask
      while (at(this.slots, slot) !== 0) slot = (slot + 1) & mask
      this.slots[slot] = kind + 1
    }
  }
}

function totalOf(papers: Float64Array): bigint {
  const sum = new PaperCount()
  for (const many of papers) sum.add(0, many)
  return sum.under(0)
}

/** FNV-1a over whole numbers, stirred at the end (as MurmurHash3 does), so that slots fill evenly. */
function mix(marks: ArrayLike<number>, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (marks[i] ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

interface Growing<T> {
  length: number
  set(from: T): void
}

function grown<T extends Growing<T>>(list: T, Kind: new (length: number) => T): T {
  const longer = new Kind(list.length * 2)
  longer.set(list)
  return longer
}
