type Drawing = Promise<Uint8Array<ArrayBuffer>>

/** Some hundred kilobytes each. */
const KEPT_MAX = 24

const kept = new Map<string, Drawing>()

/**
 * Draws what is not drawn yet. A drawing costs a hundred times what a page costs, and anybody may ask
 * for it, under as many addresses as they can think of: so it is known by what it shows.
 */
export function drawnOnce(shows: object, draw: () => Drawing): Drawing {
  const key = JSON.stringify(shows)
  const drawing = kept.get(key) ?? draw()
  // Asked for last, it goes last. What failed is tried anew.
  kept.delete(key)
  kept.set(key, drawing)
  drawing.catch(() => kept.delete(key))
  const [oldest] = kept.keys()
  if (kept.size > KEPT_MAX && oldest !== undefined) kept.delete(oldest)
  return drawing
}
