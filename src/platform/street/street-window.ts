/** An answer as it goes out: what is seen in the street, the same for everybody who reads that language. */
export interface Shown {
  readonly etag: string
  readonly headers: Readonly<Record<string, string>>
  readonly status: 200 | 410
  readonly content: Uint8Array<ArrayBuffer>
}

export interface Window<T> {
  /** What was shown a moment ago under this key, or is being made for somebody else just now; or makes it. */
  look(key: string, make: () => Promise<T>): Promise<T>
}

/** A page that is shared widely is asked for by hundreds at once; so many different ones are kept. */
const KEPT_MAX = 1000
/** A poster is asked for now and then: it is not worth the memory. */
const BYTES_MAX = 100_000

/** Whether an answer is worth keeping. */
export const isSmall = ({ content }: Shown): boolean => content.length <= BYTES_MAX

/** Keeps what is `worth` it for `ms` milliseconds (0: not at all); by a clock that never jumps. */
export function openWindow<T>(ms: number, worth: (shown: T) => boolean = () => true): Window<T> {
  const kept = new Map<string, { shown: T; until: number }>()
  const making = new Map<string, Promise<T>>()

  function put(key: string, shown: T) {
    if (!worth(shown)) return
    // The oldest goes first: a Map keeps the order in which things were put.
    const oldest = kept.size >= KEPT_MAX ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
    kept.set(key, { shown, until: performance.now() + ms })
  }

  async function makeOnce(key: string, make: () => Promise<T>) {
    const made = make()
    making.set(key, made)
    try {
      const shown = await made
      put(key, shown)
      return shown
    } finally {
      making.delete(key)
    }
  }

  return {
    async look(key, make) {
      if (ms <= 0) return make()
      const found = kept.get(key)
      if (found && found.until > performance.now()) return found.shown
      kept.delete(key)
      return making.get(key) ?? makeOnce(key, make)
    },
  }
}
