import type { Ability, Covers, OpenTo } from '../kinds.rules.ts'

export interface Occasion {
  readonly id: string
  readonly body_id: string
  readonly body_name: string
  readonly body_slug: string
  /** Whether the body we stand in may change it: its own, or one that shares its list. */
  readonly ours: boolean
  readonly kind: string
  readonly title: string
  readonly about: string
  readonly place: string
  readonly starts_at: Date
  readonly ends_at: Date
  readonly host_id: string | null
  readonly host_shown: string
  readonly called_off: string | null
  readonly open_to: OpenTo
  /** How often what people have in their calendars was changed. */
  readonly sequence: number
}

export interface Slot {
  readonly id: string
  readonly name: string
  readonly does: string
  readonly minimum: number
  readonly maximum: number | null
  readonly taken: number
  readonly first_timers: number
  readonly waiting: number
  /** What somebody must be able to do to take it; null for anybody. */
  readonly asks: Ability | null
  readonly covers: Covers
  /** How many of those taken look for a stand-in and count as absent. */
  readonly seeking: number
  /** Places kept for those in line to whom they are offered, and how many of them hold an offer. */
  readonly offered: number
  readonly offers: number
}

/** The slot without a name is simply coming along; every other is a duty that somebody takes on. */
export const isDuty = ({ name }: { readonly name: string }) => name !== ''
