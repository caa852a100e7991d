import type { Finding } from './doubles.rules.ts'

/**
 * Three rows of one person: where A looks like B and B like C, A and C are asked about too, even
 * if each slipped in another place. They still may not plainly differ.
 */
export function likelyThroughAnother(finding: Finding): boolean {
  return finding.score >= THROUGH_ANOTHER_SCORE
}

const THROUGH_ANOTHER_SCORE = 6

/** More rows than this for one person is not a slip but a pattern, and is not drawn together. */
const GROUP_MAX = 8

/** The pairs missing from each group of rows that likely pairs hold together. */
export function pairsThroughAnother(
  likely: readonly (readonly [number, number])[],
): [number, number][] {
  const known = new Set(likely.map(([a, b]) => pairKey(a, b)))
  const missing: [number, number][] = []
  for (const group of groupsOf(likely)) {
    if (group.length < 3 || group.length > GROUP_MAX) continue
    group.forEach((a, at) => {
      for (const b of group.slice(at + 1)) if (!known.has(pairKey(a, b))) missing.push([a, b])
    })
  }
  return missing
}

function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

function groupsOf(pairs: readonly (readonly [number, number])[]): number[][] {
  const head = new Map<number, number>()
  const find = (row: number): number => {
    let at = row
    for (let up = head.get(at); up !== undefined && up !== at; up = head.get(at)) at = up
    head.set(row, at)
    return at
  }
  for (const [a, b] of pairs) head.set(find(a), find(b))
  const groups = new Map<number, number[]>()
  for (const row of [...head.keys()]) {
    const top = find(row)
    groups.set(top, [...(groups.get(top) ?? []), row])
  }
  return [...groups.values()].map((group) => group.sort((a, b) => a - b))
}
