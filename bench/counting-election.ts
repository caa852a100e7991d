/** Repeatable numbers between 0 and 1 (mulberry32): the same election on every machine. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Shape {
  papers: number
  candidates: number
  seats: number
  /** How much better known each candidate is than the next: 1 is not at all. */
  slope: number
  /** The chance that a voter stops after each preference. */
  stop: number
}

/** The large election of the issue: 400,000 papers, 147,000 ways of filling them in. */
export const large: Shape = { papers: 400_000, candidates: 24, seats: 9, slope: 1.24, stop: 0.23 }

/** An invented election as BLT, one line for each way of filling in the paper. */
export function inventedBlt(shape: Shape): { blt: string; distinct: number } {
  const roll = dice(2026)
  const papers = new Map<string, number>()
  for (let i = 0; i < shape.papers; i++) {
    const paper = onePaper(shape, roll)
    papers.set(paper, (papers.get(paper) ?? 0) + 1)
  }
  const names = Array.from({ length: shape.candidates }, (_one, i) => `"Candidate ${i + 1}"`)
  const lines = [...papers].map(([paper, many]) => `${many} ${paper} 0`)
  const blt = [`${shape.candidates} ${shape.seats}`, ...lines, '0', ...names, '"Invented"', '']
  return { blt: blt.join('\n'), distinct: papers.size }
}

function onePaper({ candidates, slope, stop }: Shape, roll: () => number): string {
  const weights = Array.from({ length: candidates }, (_one, i) => slope ** -i)
  const ranked: number[] = []
  do {
    let left = roll() * weights.reduce((a, b) => a + b, 0)
    const drawn = weights.findIndex((weight) => (left -= weight) < 0 && weight > 0)
    const candidate = drawn < 0 ? weights.findIndex((weight) => weight > 0) : drawn
    ranked.push(candidate + 1)
    weights[candidate] = 0
  } while (ranked.length < candidates && roll() > stop)
  return ranked.join(' ')
}
