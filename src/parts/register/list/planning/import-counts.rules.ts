/** What an import would do, or did, in figures. */
export interface Counts {
  rows: number
  joined: number
  former: number
  returned: number
  lapsed: number
  moved_ward: number
  changed: number
  needs_you: number
  doubles: number
  notes: number
  /** Rows that matched somebody and say nothing new. */
  same: number
  /** What became of each row of the list. */
  each_row: EachRow
  /** Members who count now, before anything is applied. */
  members: number
  /** How many of them the list speaks of. */
  members_listed: number
  /** People whose e-mail or telephone would be another. */
  reach_changed: number
}

/** Each row counts once, so that these together are all rows. */
export interface EachRow {
  joined: number
  former: number
  returned: number
  /** Of the lapsed, those whom the list itself says so of; who is not in it has no row. */
  lapsed: number
  /** Another ward is a change as well. */
  changed: number
  same: number
  needs_you: number
  /** Said once more, read together with another row, or no longer a member and not on the roll. */
  left_out: number
}

/** Something unusual, which an officer must tick before it is applied. */
export type Warning = 'lapses' | 'changes' | 'joins' | 'moves' | 'reach'

const LAPSES_SHARE = 0.1
const CHANGES_SHARE = 0.25
const JOINS_SHARE = 0.25
const MOVES_SHARE = 0.25
/** Quietly changed e-mails before a ballot are how selections were stolen; hence a low bar. */
const REACH_SHARE = 0.1
/** In a small body a handful is always a large share. */
export const FEW = 5

/**
 * Which shares of the roll are unusual for a month. A first list is all joining, and is not: until it
 * came, the first officers were the list.
 */
export function warningsOf(counts: Counts): Warning[] {
  const above = (n: number, share: number) => n > FEW && n > counts.members * share
  if (counts.members <= FEW) return []
  const found: [Warning, boolean][] = [
    ['lapses', above(counts.lapsed, LAPSES_SHARE)],
    ['changes', above(counts.changed, CHANGES_SHARE)],
    ['joins', above(counts.joined, JOINS_SHARE)],
    ['moves', above(counts.moved_ward, MOVES_SHARE)],
    ['reach', above(counts.reach_changed, REACH_SHARE)],
  ]
  return found.filter(([, unusual]) => unusual).map(([warning]) => warning)
}

/** A list that speaks of fewer of the members than this is taken for a part of the list. */
const WHOLE_SHARE_MIN = 0.6

/** A guess, which the preview shows and an officer can turn round. */
export function looksWhole(counts: Pick<Counts, 'members' | 'members_listed'>): boolean {
  return counts.members === 0 || counts.members_listed >= counts.members * WHOLE_SHARE_MIN
}

/** Nothing would happen: the same file again, or one that only repeats what is known. */
export function changesNothing(counts: Counts): boolean {
  const { joined, former, returned, lapsed, moved_ward, changed } = counts
  return joined + former + returned + lapsed + moved_ward + changed === 0
}
