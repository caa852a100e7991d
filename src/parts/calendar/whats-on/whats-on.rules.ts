import { dayOf } from '../../../time/wall-time.ts'
import { isKind } from '../kinds.rules.ts'

/** As many as a phone shows in four thumbs. */
export const PAGE_SIZE = 25
/** In a month's picture a day shows so many, and says how many more there are. */
export const SHOWN_IN_DAY = 4

export interface WhatIsOn {
  readonly id: string
  readonly body_id: string
  /** The body that puts it on, when that is not the one we stand in. */
  readonly elsewhere: string | null
  readonly kind: string
  readonly title: string
  readonly place: string
  readonly starts_at: Date
  readonly ends_at: Date
  readonly host_shown: string
  /** Why it was called off; null when it goes ahead. */
  readonly called_off: string | null
  readonly coming: number
  readonly first_timers: number
  readonly full: boolean
  readonly short: readonly { readonly name: string; readonly n: number }[]
  /** What the reader said, and to which slot; null when nothing. */
  readonly mine: 'promised' | 'waiting' | null
  readonly my_slot: string | null
}

export interface Wish {
  readonly kind: string | null
  /** Slug of one body of the unit; null for all of them. */
  readonly ward: string | null
}

export interface Cursor {
  readonly at: Date
  readonly id: string
}

export interface InMonth {
  readonly id: string
  readonly day: string
  readonly title: string
  readonly starts_at: Date
  readonly called_off: boolean
  readonly mine: boolean
  /** How many there are on that day in all. */
  readonly on_day: number
}

/** What the address asks for; whatever is none of the choices asks for everything. */
export function readWish(query: Readonly<Record<string, string>>): Wish {
  const { kind, ward } = query
  return {
    kind: isKind(kind) ? kind : null,
    ward: ward && /^[a-z0-9-]{1,63}$/.test(ward) ? ward : null,
  }
}

/** Where a page of the list ends, as it stands in an address. */
export const cursorOf = ({ starts_at, id }: { starts_at: Date; id: string }) =>
  `${starts_at.getTime()}.${id}`

export function readCursor(text: string | undefined): Cursor | null {
  const [, ms, id] = /^(\d{1,14})\.([0-9a-f-]{36})$/.exec(text ?? '') ?? []
  return ms && id ? { at: new Date(Number(ms)), id } : null
}

/** A page of rows in their order, grouped by day. */
export function byDay<Row extends { readonly starts_at: Date }>(
  rows: readonly Row[],
  zone: string,
) {
  return [...Map.groupBy(rows, (row) => dayOf(row.starts_at, zone))].map(([day, on]) => ({
    day,
    on,
  }))
}

/** A slot's name in the middle of a sentence: “1 cook short”, but “1 DJ short”. */
export const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
