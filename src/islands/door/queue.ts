/** Whom a tap means; see `replay.ts` on the other side. */
export type Whom =
  { mark: string } | { pass: string } | { code: string } | { guest: string; name: string }

/** A tap as it waits on this phone: no more than a first name, or a hash. */
export interface WaitingTap {
  key: string
  /** The door it was made at: its address. */
  door: string
  what: 'here' | 'gone'
  at: number
  who: Whom
  name: string
}

/** The queue of taps in the browser: all that is kept there, until it is sent. */
const STORE = 'taps'

let opened: Promise<IDBDatabase> | undefined

const open = () =>
  (opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('door', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: 'key' })
    asked.onsuccess = () => {
      // Signing out in another tab takes the whole of it away.
      asked.result.onclose = asked.result.onversionchange = () => {
        asked.result.close()
        opened = undefined
      }
      resolve(asked.result)
    }
    asked.onerror = () => reject(asked.error ?? new Error('no queue'))
  }))

async function within(mode: IDBTransactionMode, work: (store: IDBObjectStore) => void) {
  const transaction = (await open()).transaction(STORE, mode)
  work(transaction.objectStore(STORE))
  return new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('not kept'))
  })
}

/** Keeps taps; those kept before under the same keys are put right. */
export const keep = (taps: readonly WaitingTap[]) =>
  within('readwrite', (store) => taps.forEach((tap) => store.put(tap)))

export const drop = (keys: readonly string[]) =>
  within('readwrite', (store) => keys.forEach((key) => store.delete(key)))

/** What waits at this door, the earliest first. */
export async function waiting(door: string): Promise<WaitingTap[]> {
  let taps: WaitingTap[] = []
  await within('readonly', (store) => {
    const asked: IDBRequest<WaitingTap[]> = store.getAll()
    asked.onsuccess = () => (taps = asked.result)
  })
  return taps.filter((tap) => tap.door === door).sort((a, b) => a.at - b.at)
}
