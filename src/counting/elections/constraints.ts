/** What a group is called and may come to, for the sentence "X was guarded because …". */
export interface Group {
  name: string
  least: number
  most: number
}

/** "At least 3 women", "at most 1 from Hull": how many of these candidates must or may be elected. */
export interface Constraint extends Group {
  members: readonly number[]
}

/** Ways of filling the seats looked at in one question; a hall election needs a few hundred. */
const TALLIES_MAX = 500_000

export class TooManyConstraints extends Error {}

/**
 * A state of the count is feasible exactly if some completion of it, that is the elected and as
 * many of the continuing candidates as there are vacancies, meets every minimum and maximum.
 *
 * The answer is found by walking through the continuing candidates once, keeping every reachable
 * tally "so many seats filled, so many of each group". Candidates in the same groups are alike, so
 * they are taken together.
 */
export function feasible(
  constraints: readonly Constraint[],
  seats: number,
  elected: readonly number[],
  continuing: readonly number[],
): boolean {
  const start = [elected.length, ...constraints.map((one) => countIn(one, elected))]
  const tops = [seats, ...constraints.map(({ most }) => most)]
  if (start.some((many, i) => many > (tops[i] ?? 0))) return false
  let reached = new Map([[start.join(), start]])
  for (const { pattern, many } of alike(constraints, continuing)) {
    reached = withSomeOf(reached, pattern, many, tops)
    if (reached.size > TALLIES_MAX) throw new TooManyConstraints()
  }
  return [...reached.values()].some(
    ([filled, ...counts]) =>
      filled === seats && constraints.every(({ least }, i) => (counts[i] ?? 0) >= least),
  )
}

/** Every tally in `reached`, with nobody, one, two … up to `many` candidates of this pattern more. */
function withSomeOf(
  reached: ReadonlyMap<string, number[]>,
  pattern: readonly number[],
  many: number,
  tops: readonly number[],
): Map<string, number[]> {
  const more = new Map<string, number[]>()
  for (const tally of reached.values()) {
    for (let taken = 0; taken <= many; taken++) {
      const next = tally.map((count, i) => count + taken * (pattern[i] ?? 0))
      if (next.some((count, i) => count > (tops[i] ?? 0))) break
      more.set(next.join(), next)
    }
  }
  return more
}

/** Candidates grouped by the groups they belong to: [1, in group 1?, in group 2?, …] and how many. */
function alike(
  constraints: readonly Constraint[],
  continuing: readonly number[],
): { pattern: number[]; many: number }[] {
  const kinds = new Map<string, { pattern: number[]; many: number }>()
  for (const number of continuing) {
    const pattern = [1, ...constraints.map(({ members }) => (members.includes(number) ? 1 : 0))]
    const kind = kinds.get(pattern.join()) ?? { pattern, many: 0 }
    kind.many += 1
    kinds.set(pattern.join(), kind)
  }
  return [...kinds.values()]
}

const countIn = ({ members }: Constraint, numbers: readonly number[]): number =>
  numbers.filter((number) => members.includes(number)).length

/** The one group that on its own makes this state impossible; undefined when only several do. */
export function groupBroken(
  constraints: readonly Constraint[],
  seats: number,
  elected: readonly number[],
  continuing: readonly number[],
): Group | undefined {
  return constraints.find((one) => !feasible([one], seats, elected, continuing))
}
