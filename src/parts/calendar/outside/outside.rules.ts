import type { Counted } from '../coming/line/line.rules.ts'

/** The body that puts it on, as its public face shows it. */
interface FaceBody {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly time_zone: string
  readonly accent: string | null
}

/** An occasion open to everyone, as whoever passes by may know of it: no names, no counts of who comes. */
export interface Outside {
  readonly id: string
  readonly body_id: string
  readonly kind: string
  readonly title: string
  readonly about: string
  readonly place: string
  readonly starts_at: Date
  readonly ends_at: Date
  readonly made_at: Date
  readonly changed_at: Date | null
  readonly sequence: number
  /** Why it was called off; null when it goes ahead. */
  readonly called_off: string | null
  /** How many may simply come along, and how many still can; null for as many as like. */
  readonly room_for: number | null
  readonly places_left: number | null
  readonly body: FaceBody
}

/** The same on a page of its own, where people say that they are coming. */
export interface OutsideAlone extends Outside {
  /** How full it is; null where nobody is asked to say that they come. */
  readonly counted: Counted | null
}

/** The state in a word: the page, the list and the calendars that others keep all say the same. */
export function stateOutside(
  occasion: Pick<Outside, 'called_off' | 'starts_at' | 'ends_at' | 'places_left'>,
  now: Date,
): 'called-off' | 'over' | 'on-now' | 'full' | 'ahead' {
  if (occasion.called_off !== null) return 'called-off'
  if (occasion.ends_at <= now) return 'over'
  if (occasion.starts_at <= now) return 'on-now'
  return occasion.places_left === 0 ? 'full' : 'ahead'
}

/** Something I said yes to, as it stands in my own calendar. */
export interface MyEntry extends Pick<
  Outside,
  | 'id'
  | 'title'
  | 'about'
  | 'place'
  | 'starts_at'
  | 'ends_at'
  | 'called_off'
  | 'sequence'
  | 'made_at'
  | 'changed_at'
> {
  /** Where it is read in the hall: `/b/leeds/whats-on/…`. */
  readonly path: string
}
