import { PAPERS_A_KIND } from './ballots.ts'

/** Adds up papers under several headings, exactly, however many there are. */
export class PaperCount {
  /** Sums in ordinary numbers; what no longer fits exactly is carried over to `high`. */
  readonly low: number[] = []
  private readonly high = new Map<number, bigint>()

  add(heading: number, papers: number): void {
    while (this.low.length <= heading) this.low.push(0)
    const sum = (this.low[heading] ?? 0) + papers
    if (sum <= PAPERS_A_KIND) this.low[heading] = sum
    else {
      this.high.set(heading, (this.high.get(heading) ?? 0n) + BigInt(sum))
      this.low[heading] = 0
    }
  }

  under(heading: number): bigint {
    return BigInt(this.low[heading] ?? 0) + (this.high.get(heading) ?? 0n)
  }

  /** Headings with any papers, in order. */
  all(): [number, bigint][] {
    return [...this.low.keys()]
      .map((heading): [number, bigint] => [heading, this.under(heading)])
      .filter(([, papers]) => papers > 0n)
  }
}
