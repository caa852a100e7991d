import type { WaitingTap } from './queue.ts'

/** Somebody on the list of one evening: first name and hashes, nothing else. */
export interface Person {
  name: string
  mark: string
  passes: string[]
  codes: string[]
  here: boolean
  /** How many friends they bring; none on a list that was fetched before they were sent along. */
  friends?: number
  /** Set for whoever walked in on this phone: their place has no mark yet. */
  guest?: string
}

export interface DoorList {
  /** How much the hall's clock is ahead of this phone's, in ms. */
  offset: number
  until: number
  fetched: number
  people: Person[]
}

const FRESH_MS = 60_000
const WAIT_MS = 15_000

/** One cache for each door: the page, what it runs on, and the list; gone together. */
const cacheName = (door: string) => `door ${door}`

const addressOf = (door: string) => `${door}/list`

/** The list as this phone keeps it; none when it is old, or was never here. */
export async function keptList(door: string): Promise<DoorList | null> {
  const kept = await caches.match(addressOf(door), { cacheName: cacheName(door), ignoreVary: true })
  const list: DoorList | null = kept ? await kept.json() : null
  return list && list.until > Date.now() + list.offset ? list : null
}

export async function keepList(door: string, list: DoorList) {
  const cache = await caches.open(cacheName(door))
  await cache.put(addressOf(door), Response.json(list))
}

/** What the hall said of this door: its list, that we do not keep it, or nothing, for want of a network. */
export async function freshList(
  door: string,
  unsent: readonly WaitingTap[],
): Promise<DoorList | 'refused' | null> {
  const kept = await keptList(door)
  if (kept && Date.now() - kept.fetched < FRESH_MS) return kept
  const answer = await fetch(addressOf(door), {
    redirect: 'manual',
    signal: AbortSignal.timeout(WAIT_MS),
  }).catch(() => null)
  if (!answer || answer.status >= 500) return kept
  if (!answer.ok) return 'refused'
  const { now, until, people }: { now: number; until: number; people: Person[] } =
    await answer.json()
  const fetched = Date.now()
  // Whoever walked in here and is not sent yet stands on no list of the hall's.
  const guests = new Set(unsent.map(({ who }) => ('guest' in who ? who.guest : '')))
  const walkedIn = kept?.people.filter(({ guest }) => guest && guests.has(guest)) ?? []
  return { offset: now - fetched, until, fetched, people: [...people, ...walkedIn] }
}

/** Takes everything of a door off this phone but taps that are not sent. */
export async function forgetDoor(door: string) {
  await caches.delete(cacheName(door))
  const registration = await navigator.serviceWorker.getRegistration(door)
  if (registration && new URL(registration.scope).pathname === door) await registration.unregister()
}

/** Evenings that are over leave nothing behind, whichever door is opened next. */
export async function forgetOldDoors(now: string) {
  for (const name of await caches.keys()) {
    const door = name.replace(/^door /, '')
    if (door !== name && door !== now && !(await keptList(door))) await forgetDoor(door)
  }
}
