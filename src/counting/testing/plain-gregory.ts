import type { Plan } from './arbitrary.ts'

/**
 * The Scottish and the WIGM rule once more, written to share nothing with the library: every paper
 * on its own, all totals added up anew at every stage. Slow and simple, to compare with.
 */
interface PlainRule {
  unit: bigint
  quota: (papers: bigint, seats: bigint) => bigint
  worth: (value: bigint, surplus: bigint, votes: bigint) => bigint
  /** Whether somebody with exactly the quota has a stage of their own. */
  nothingMoves: boolean
  looksBack: boolean
}

export const plainScottish: PlainRule = {
  unit: 100_000n,
  quota: (papers, seats) => (papers / (seats + 1n) + 1n) * 100_000n,
  worth: (value, surplus, votes) => (value * surplus) / votes,
  nothingMoves: false,
  looksBack: true,
}

export const plainWigm: PlainRule = {
  unit: 10_000n,
  quota: (papers, seats) => (papers * 10_000n) / (seats + 1n) + 1n,
  worth: (value, surplus, votes) => (((value * surplus) / 10_000n) * 10_000n) / votes,
  nothingMoves: true,
  looksBack: false,
}

interface Paper {
  ranking: number[]
  value: bigint
  with: number
}

export function plainCount(plan: Plan, rule: PlainRule): { elected: number[]; totals: bigint[][] } {
  const numbers = Array.from({ length: plan.candidates }, (_one, i) => i + 1)
  let hopeful = [...numbers]
  const elected: number[] = []
  const waiting: number[] = []
  const settled = new Map<number, bigint>()
  const papers: Paper[] = plan.papers.flatMap(({ papers: many, places }) =>
    Array.from({ length: many }, () => ({ ranking: places.flat(), value: rule.unit, with: 0 })),
  )
  const quota = rule.quota(BigInt(papers.length), BigInt(plan.seats))
  const stages: bigint[][] = []

  const next = (paper: Paper): number => paper.ranking.find((one) => hopeful.includes(one)) ?? 0
  const votes = (one: number): bigint =>
    settled.get(one) ??
    papers.filter((paper) => paper.with === one).reduce((sum, { value }) => sum + value, 0n)
  const write = (): void => {
    stages.push(numbers.map(votes))
  }
  const left = (): number => plan.seats - elected.length

  for (const paper of papers) paper.with = next(paper)
  write()
  for (;;) {
    const now = hopeful.map((one) => ({ one, votes: votes(one) }))
    const over = now.filter((each) => each.votes >= quota)
    const mayElect = rule.nothingMoves ? hopeful.length > left() && left() > 0 : true
    if (mayElect) {
      over.sort((a, b) => Number(b.votes - a.votes) || a.one - b.one)
      for (const { one, votes: many } of over) {
        elected.push(one)
        if (many > quota || rule.nothingMoves) waiting.push(one)
      }
      hopeful = hopeful.filter((one) => !elected.includes(one))
    }
    if (left() === 0) break
    if (hopeful.length <= left()) {
      elected.push(...hopeful)
      break
    }
    const out = waiting.length > 0 ? choose(waiting, 'most') : choose(hopeful, 'fewest')
    const many = votes(out)
    if (waiting.includes(out)) {
      waiting.splice(waiting.indexOf(out), 1)
      move(out, (value) => rule.worth(value, many - quota, many))
      settled.set(out, quota)
    } else {
      hopeful = hopeful.filter((one) => one !== out)
      move(out, (value) => value)
    }
    write()
  }
  return { elected, totals: stages }

  function move(from: number, worth: (value: bigint) => bigint): void {
    for (const paper of papers.filter((one) => one.with === from)) {
      paper.value = worth(paper.value)
      paper.with = next(paper)
    }
  }

  function choose(among: number[], wanted: 'most' | 'fewest'): number {
    const looks = rule.looksBack ? [...stages].reverse() : stages.slice(-1)
    let best = among
    for (const totals of looks) {
      const seen = best.map((one) => totals[one - 1] ?? 0n)
      const wish = seen.reduce((a, b) => ((wanted === 'most') === b > a ? b : a))
      best = best.filter((_one, i) => seen[i] === wish)
    }
    return plan.lot.find((one) => best.includes(one)) ?? 0
  }
}
