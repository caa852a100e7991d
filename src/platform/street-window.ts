/** An answer as it goes out: what is seen in the street, the same for everybody who reads that language. */
export interface Shown {
  readonly etag: string
  readonly headers: Readonly<Record<string, string>>
  readonly content: Uint8Array<ArrayBuffer>
}

export interface Window {
  find(key: string): Shown | null
  put(key: string, shown: Shown): void
}

/** A page that is shared widely is asked for by hundreds at once; so many different ones are kept. */
const KEPT_MAX = 1000
/** A poster is asked for now and then: it is not worth the memory. */
const BYTES_MAX = 100_000

/** Keeps public answers for `ms` milliseconds (0: not at all); by a clock that never jumps. */
export function openWindow(ms: number): Window {
  const kept = new Map<string, { shown: Shown; until: number }>()
  return {
    find(key) {
      const found = kept.get(key)
      if (found && found.until > performance.now()) return found.shown
      if (found) kept.delete(key)
      return null
    },
    put(key, shown) {
      if (ms <= 0 || shown.content.length > BYTES_MAX) return
      // The oldest goes first: a Map keeps the order in which things were put.
      const oldest = kept.size >= KEPT_MAX ? kept.keys().next().value : undefined
      if (oldest !== undefined) kept.delete(oldest)
      kept.set(key, { shown, until: performance.now() + ms })
    },
  }
}
