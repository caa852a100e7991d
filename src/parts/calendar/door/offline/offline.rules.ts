/** A tap on a phone without a network: somebody is here, or is not after all. */
export interface Tap {
  /** The once key: the same tap however often it is sent. */
  readonly key: string
  readonly what: 'here' | 'gone'
  /** When, in ms, by the hall's clock as the phone last heard it. */
  readonly at: number
}

/** The last tap that counted for somebody: see `commitment.door_at`. */
export interface Register {
  readonly door_at: Date | null
  readonly door_tap: string | null
}

/** What became of a tap; `later` asks for it to be sent again. */
export type Answer = 'done' | 'already' | 'unknown' | 'not-allowed' | 'too-late' | 'clock' | 'later'

/** As many go into one batch, and into one transaction. */
export const TAPS_MAX = 500
/** As many six-letter codes are looked up in a batch: letters may be guessed, whole passes not. */
export const CODES_MAX = 20
/** As many first names a phone keeps for one evening. */
export const OFFLINE_MAX = 2000
const DAY_MS = 24 * 3_600_000
/** After so long nobody remembers what a tap meant. */
export const REPLAY_DAYS = 7
/** A phone's clock may be so far ahead of the hall's before its times are put right. */
const AHEAD_MINUTES_MAX = 5
/** So long after the end a phone keeps the first names of an evening. */
const KEPT_HOURS = 12

/** Until when a phone keeps the list of this occasion. */
export const keptUntil = ({ ends_at }: { ends_at: Date }): Date =>
  new Date(ends_at.getTime() + (KEPT_HOURS / 24) * DAY_MS)

/** Whether a tap made then may still be counted now. */
export function judgeTime(at: number, now: Date): 'good' | 'too-late' | 'clock' {
  if (at < now.getTime() - REPLAY_DAYS * DAY_MS) return 'too-late'
  return at > now.getTime() + AHEAD_MINUTES_MAX * 60_000 ? 'clock' : 'good'
}

/**
 * The tap that counts: the latest by its time, of two at one moment the one with the greater key. It is
 * a maximum, so taps may come in any order, in any batches, and more than once.
 */
export function latest<T extends Tap>(taps: readonly T[]): T | undefined {
  return taps.reduce<T | undefined>(
    (best, tap) => (best && !isLater(tap, best) ? best : tap),
    undefined,
  )
}

/** Whether a tap counts against what is known already. */
export function counts(tap: Tap, { door_at, door_tap }: Register): boolean {
  return door_at === null || isLater(tap, { at: door_at.getTime(), key: door_tap ?? '' })
}

const isLater = (a: Pick<Tap, 'at' | 'key'>, b: Pick<Tap, 'at' | 'key'>) =>
  a.at === b.at ? a.key > b.key : a.at > b.at

/**
 * What a phone calls people: the first name; with the initial of the last where two share it; with a
 * figure where they share that too, in the order given.
 */
export function offlineNames(names: readonly string[]): string[] {
  const firsts = names.map(firstName)
  const shared = repeated(firsts)
  const longer = names.map((name, at) => {
    const first = firsts[at] ?? name
    return shared.has(first) ? withInitial(first, name) : first
  })
  const stillShared = repeated(longer)
  const seen = new Map<string, number>()
  return longer.map((name) => {
    if (!stillShared.has(name)) return name
    const n = (seen.get(name) ?? 0) + 1
    seen.set(name, n)
    return `${name} (${n})`
  })
}

export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name

function withInitial(first: string, name: string) {
  const words = name.trim().split(/\s+/)
  const last = words.length > 1 ? [...(words.at(-1) ?? '')][0] : undefined
  return last ? `${first} ${last}.` : first
}

function repeated(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(names.filter((name) => seen.has(name) || !seen.add(name)))
}
