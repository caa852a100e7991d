/** What of an entry is chosen from the one or the other when two become one. */
export const MERGE_FIELDS = [
  'title',
  'given_name',
  'family_name',
  'known_as',
  'former_name',
  'gender',
  'address',
  'town',
  'postcode',
  'union_name',
] as const
export type MergeField = (typeof MERGE_FIELDS)[number]

type Fields = Readonly<Record<MergeField, string>>

/** Where the two differ: the side that was chosen; where nothing was, what the one that stays says, if anything. */
export function chosenFields(
  left: Fields,
  right: Fields,
  typed: Readonly<Record<string, string | undefined>>,
  stays: 'left' | 'right',
): Partial<Record<MergeField, string>> {
  const chosen: Partial<Record<MergeField, string>> = {}
  const sides = { left, right }
  for (const field of MERGE_FIELDS) {
    if (left[field] === right[field]) continue
    const fallback = sides[stays][field] || left[field] || right[field]
    const side = typed[field]
    chosen[field] = side === 'left' || side === 'right' ? sides[side][field] : fallback
  }
  return chosen
}
