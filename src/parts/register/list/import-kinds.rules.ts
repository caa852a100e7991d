import type { Counts } from './planning/import-counts.rules.ts'

/** What a preview lists, each kind on pages of its own. */
export const KINDS_LISTED = [
  'joined',
  'returned',
  'lapsed',
  'moved',
  'changed',
  'former',
  'doubles',
  'needs-you',
  'notes',
] as const
export type KindListed = (typeof KINDS_LISTED)[number]

/** How many of a kind there are. */
export function countOf(counts: Counts, kind: KindListed): number {
  if (kind === 'moved') return counts.moved_ward
  return kind === 'needs-you' ? counts.needs_you : counts[kind]
}
