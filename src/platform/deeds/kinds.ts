/**
 * What a deed counts for, by the one public rule (docs/manual/active.md).
 * carried: others relied on it. took-part: came, studied, ordered, lent, helped, voted.
 * reached: somebody had a real two-way conversation with this person. null: it is kept, but counts for nothing.
 */
type Rung = 'carried' | 'took-part' | 'reached'

export const deedKinds = {
  attended: 'took-part',
  studied: 'took-part',
  ordered: 'took-part',
  lent: 'took-part',
  borrowed: 'took-part',
  'gave-help': 'took-part',
  'got-help': 'took-part',
  voted: 'took-part',
  'did-shift': 'carried',
  hosted: 'carried',
  taught: 'carried',
  called: 'carried',
  'used-office': 'carried',
  'spoken-with': 'reached',
  acted: null,
  promised: null,
  'changed-mind': null,
  'handed-on': null,
  'gave-shift': null,
  'looked-back': null,
  invited: null,
  'list-imported': 'carried',
  'list-import-undone': null,
  'people-merged': null,
  'people-parted': null,
} as const satisfies Record<string, Rung | null>

export type DeedKind = keyof typeof deedKinds

/** The version of the rule that these kinds and the window belong to; shown wherever the figure is. */
export const RULE = { version: 1, windowDays: 90, inForceFrom: '2026-01-01' } as const
