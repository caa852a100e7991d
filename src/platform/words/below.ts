/**
 * What the bodies are called that share the list of a unit: branches of a party or of tenants, sections of a
 * union branch, circles of a co-operative. A sentence about them chooses its word by it: `{below, select, …}`.
 */
export type Below = 'branch' | 'section' | 'circle'

const words: Readonly<Record<string, Below>> = {
  'union-branch': 'section',
  section: 'section',
  'co-op': 'circle',
  circle: 'circle',
}

/** The word for the bodies below this one, or beside it. */
export const belowOf = (kind: string): Below => words[kind] ?? 'branch'
