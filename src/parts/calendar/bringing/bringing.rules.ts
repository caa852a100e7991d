/** An occasion as another calendar has it, read and in bounds. */
export interface Brought {
  /** What it is called there; of a series, with the moment of this one. */
  readonly uid: string
  readonly title: string
  readonly about: string
  readonly place: string
  readonly starts_at: Date
  readonly ends_at: Date
  readonly cancelled: boolean
}

/** Why an entry of the file was not read; `title` is what it is called there, if anything. */
export interface Unread {
  readonly title: string
  readonly why: 'no-start' | 'ends-before' | 'too-long' | 'no-title' | 'bad-repeat' | 'private'
}

export interface Read {
  readonly ok: true
  readonly entries: readonly Brought[]
  readonly unread: readonly Unread[]
  /** How many were over already, or lie further ahead than is brought in. */
  readonly outside: number
  /** Whether there were more than are brought in at once. */
  readonly isCut: boolean
}

/** Why a file could not be read at all. */
export interface Refused {
  readonly ok: false
  readonly why: 'empty' | 'no-calendar' | 'packed' | 'broken' | 'too-slow'
}

export const LIMITS = { bytes: 5_000_000, entries: 300, days_ahead: 366, days_long: 14 } as const

/** What stands here already under the same name. */
export interface Known extends Omit<Brought, 'cancelled'> {
  readonly id: string
  readonly called_off: boolean
}

export interface Sorted {
  readonly fresh: readonly Brought[]
  readonly changed: readonly { readonly was: Known; readonly is: Brought }[]
  readonly off: readonly Known[]
  readonly same: number
}

/**
 * What bringing it in would do: put on, change, call off, or nothing. What came from this very hall
 * (its names end in `own`) is the same as here, whatever another program made of it.
 */
export function sorted(all: readonly Brought[], known: readonly Known[], own: string): Sorted {
  const entries = all.filter(({ uid }) => !uid.endsWith(own))
  const here = new Map(known.map((one) => [one.uid, one]))
  const fresh = entries.filter(({ uid, cancelled }) => !cancelled && !here.has(uid))
  const met = entries.flatMap((is) => {
    const was = here.get(is.uid)
    return was ? [{ was, is }] : []
  })
  const off = met.filter(({ was, is }) => is.cancelled && !was.called_off)
  const changed = met.filter(({ was, is }) => !is.cancelled && differs(was, is))
  const gone = entries.filter(({ uid, cancelled }) => cancelled && !here.has(uid)).length
  const same = all.length - fresh.length - off.length - changed.length - gone
  return { fresh, changed, off: off.map(({ was }) => was), same }
}

const differs = (was: Known, is: Brought) =>
  was.title !== is.title ||
  was.about !== is.about ||
  was.place !== is.place ||
  was.starts_at.getTime() !== is.starts_at.getTime() ||
  was.ends_at.getTime() !== is.ends_at.getTime()
