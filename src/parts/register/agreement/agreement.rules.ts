/**
 * Whose e-mail an officer can change, as them an officer can vote. So when somebody other than the
 * members themselves changes how unusually many are reached in a short time, a second officer looks
 * first. Both must be so: more people than a busy evening of corrections, and more than a small
 * share of the list, which moves house every month.
 */
export const UNUSUAL_CONTACTS = { people: 25, share: 0.05, hours: 24 } as const

/** `people`: those changed by others in the last hours, with those who would be changed now. */
export function needsSecondOfficer(asked: { people: number; members: number; frozen?: boolean }) {
  const { people, members, frozen = false } = asked
  // While the roll is frozen for a ballot, any such change waits.
  if (frozen && people > 0) return true
  return people > UNUSUAL_CONTACTS.people && people > members * UNUSUAL_CONTACTS.share
}

interface Asked {
  readonly field: string
  readonly was: string
  readonly became: string
  readonly contact_id?: string
}

/** Of the changes that waited, those that still find what they would change. */
export function stillAsAsked<T extends Asked>(
  contact_points: readonly { readonly id: string; readonly value: string }[],
  changes: readonly T[],
): T[] {
  return changes.filter(
    ({ was, contact_id }) =>
      was === '' || contact_points.some(({ id, value }) => id === contact_id && value === was),
  )
}
