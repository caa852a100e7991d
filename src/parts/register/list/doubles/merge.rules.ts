import { textFields, type TextField } from '../../entry-fields.rules.ts'

type Fields = Readonly<Record<TextField, string>>

/** Where the two differ: the side that was chosen; where nothing was, what the one that stays says, if anything. */
export function chosenFields(
  left: Fields,
  right: Fields,
  typed: Readonly<Record<string, string | undefined>>,
  stays: 'left' | 'right',
): Partial<Record<TextField, string>> {
  const chosen: Partial<Record<TextField, string>> = {}
  const sides = { left, right }
  for (const field of textFields) {
    if (left[field] === right[field]) continue
    const fallback = sides[stays][field] || left[field] || right[field]
    const side = typed[field]
    chosen[field] = side === 'left' || side === 'right' ? sides[side][field] : fallback
  }
  return chosen
}
