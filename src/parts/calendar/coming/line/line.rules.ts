import { momentOf, wallTimeOf } from '../../../../time/wall-time.ts'

/** How long an offer stands unless the members decided otherwise. */
export const OFFER_HOURS = 24
/** So close to the beginning nobody is waited for: whoever taps first has the place. */
const FIRST_COME_HOURS = 2
/** Shorter than this no offer is worth a letter. */
const OFFER_MINUTES_MIN = 30
/** Of the time that is left, one person in line gets no more than so much, so that others are asked too. */
const SHARE_OF_TIME = 3
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
/** No offer runs out while people sleep. */
const NIGHT_FROM = '22:00'
const NIGHT_UNTIL = '09:00'

interface Ahead {
  readonly now: Date
  readonly starts_at: Date
  readonly zone: string
  /** As voted; see OFFER_HOURS. */
  readonly hours: number
}

/**
 * Until when a place is kept for whoever it is offered to: the voted hours, a third of the time that
 * is left when the day is near, never into the last two hours, and not ending in the night. Or that
 * no offer is made any more: first come.
 */
export function offerUntil({ now, starts_at, zone, hours }: Ahead): Date | 'first-come' {
  const last = firstComeFrom(starts_at).getTime()
  const left = last - now.getTime()
  if (left < OFFER_MINUTES_MIN * MINUTE_MS) return 'first-come'
  const lasts = Math.max(
    OFFER_MINUTES_MIN * MINUTE_MS,
    Math.min(hours * HOUR_MS, left / SHARE_OF_TIME),
  )
  const morning = afterTheNight(new Date(now.getTime() + lasts), zone)
  return new Date(Math.min(morning.getTime(), last))
}

const firstComeFrom = (starts_at: Date) =>
  new Date(starts_at.getTime() - FIRST_COME_HOURS * HOUR_MS)

/** Whether offers have ended for this occasion, and whoever taps first has a free place. */
export const isFirstCome = (now: Date, starts_at: Date) =>
  firstComeFrom(starts_at).getTime() - now.getTime() < OFFER_MINUTES_MIN * MINUTE_MS

function afterTheNight(moment: Date, zone: string): Date {
  const { day, time } = wallTimeOf(moment, zone)
  if (time < NIGHT_FROM && time >= NIGHT_UNTIL) return moment
  const on = time >= NIGHT_FROM ? dayAfter(day) : day
  const morning = momentOf({ day: on, time: NIGHT_UNTIL }, zone)
  return morning instanceof Date ? morning : moment
}

function dayAfter(day: string) {
  const next = new Date(`${day}T12:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

export interface Counted {
  readonly maximum: number | null
  readonly taken: number
  /** Places kept for people who hold an offer. */
  readonly offered: number
  /** People in line, and how many of them hold an offer. */
  readonly waiting: number
  readonly offers: number
}

/** Places that are nobody's: neither taken nor offered. */
export const placesFree = ({ maximum, taken, offered }: Counted): number =>
  maximum === null ? Infinity : maximum - taken - offered

/** Whether so many people can come straight in: there is room, and nobody stands in line before them. */
export const hasRoom = (slot: Counted, heads: number, when: 'in-line' | 'first-come'): boolean =>
  placesFree(slot) >= heads && (when === 'first-come' || slot.waiting === slot.offers)
