const NOWHERE = 'http://hall.invalid'
const LETTERS_MAX = 1000

/**
 * A place in this hall to go on to (`/b/leeds?page=2`), or null: never another site, however it is
 * written. What comes out is looked at once more: `/.//evil.example` stays in the hall until its dot
 * is taken away, and what is left begins like the address of another one.
 */
export function placeInHall(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > LETTERS_MAX || !text.startsWith('/')) return null
  if (!URL.canParse(text, NOWHERE)) return null
  const { origin, pathname, search } = new URL(text, NOWHERE)
  return origin === NOWHERE && !pathname.startsWith('//') ? pathname + search : null
}
