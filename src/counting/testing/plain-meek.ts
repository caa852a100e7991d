import type { Plan } from './arbitrary.ts'

const ONE = 1_000_000_000n

const up = (a: bigint, b: bigint): bigint => (a + b - 1n) / b

/** The reference Meek rule once more, paper by paper and without any sorting, to compare with. */
export function plainMeek(plan: Plan): { elected: number[]; totals: bigint[][] } {
  const numbers = Array.from({ length: plan.candidates }, (_one, i) => i + 1)
  const keep = new Map(numbers.map((one) => [one, ONE]))
  let hopeful = [...numbers]
  const elected: number[] = []
  const stages: bigint[][] = []
  const seats = BigInt(plan.seats)

  while (elected.length < plan.seats && elected.length + hopeful.length > plan.seats) {
    let before = ONE * 1_000_000n
    for (;;) {
      const votes = share()
      const quota = [...votes.values()].reduce((a, b) => a + b, 0n) / (seats + 1n) + 1n
      const winners = hopeful.filter((one) => (votes.get(one) ?? 0n) >= quota)
      const over = elected.reduce((sum, one) => sum + (votes.get(one) ?? 0n) - quota, 0n)
      const surplus = over < 0n ? 0n : over
      if (winners.length === 0 && surplus >= 1_000n && surplus < before) {
        before = surplus
        for (const one of elected) {
          keep.set(one, up(up((keep.get(one) ?? 0n) * quota, ONE) * ONE, votes.get(one) ?? 1n))
        }
        continue
      }
      stages.push(numbers.map((one) => votes.get(one) ?? 0n))
      if (winners.length > 0) {
        hopeful = hopeful.filter((one) => !winners.includes(one))
        elected.push(...winners)
      } else {
        const fewest = hopeful.map((one) => votes.get(one) ?? 0n).reduce((a, b) => (b < a ? b : a))
        const level = hopeful.filter((one) => (votes.get(one) ?? 0n) <= fewest + surplus)
        const out = plan.lot.find((one) => level.includes(one)) ?? 0
        hopeful = hopeful.filter((one) => one !== out)
        keep.set(out, 0n)
      }
      break
    }
  }
  if (elected.length < plan.seats) elected.push(...hopeful)
  return { elected, totals: stages }

  function share(): Map<number, bigint> {
    const votes = new Map<number, bigint>()
    for (const { papers, places } of plan.papers) {
      let weight = ONE
      for (const one of places.flat()) {
        const kept = up(weight * (keep.get(one) ?? 0n), ONE)
        votes.set(one, (votes.get(one) ?? 0n) + kept * BigInt(papers))
        weight -= kept
      }
    }
    return votes
  }
}
