import { dayOf, isDay } from '../../../../time/wall-time.ts'
import { dayWritten } from '../../../../time/written.ts'
import type { Ability, Covers } from '../../kinds.rules.ts'
import { weekOf } from '../times.rules.ts'

/** What a board shows of a slot; who is in stands there only for those who keep the rota, and for oneself. */
export interface BoardSlot {
  readonly id: string
  readonly name: string
  readonly asks: Ability | null
  readonly covers: Covers
  readonly minimum: number
  readonly maximum: number | null
  readonly taken: number
  readonly seeking: number
  readonly waiting: number
  /** Places kept for people in line to whom they are offered. */
  readonly held: number
  /** How many shifts of it anybody able may take over. */
  readonly offers: number
  readonly people: readonly BoardPerson[]
}

interface BoardPerson {
  readonly name: string
  readonly seeking: boolean
  readonly offered: boolean
}

export interface BoardRow {
  readonly id: string
  readonly body_id: string
  /** The body that puts it on, when that is not the one we stand in. */
  readonly elsewhere: string | null
  readonly title: string
  readonly place: string
  readonly starts_at: Date
  readonly ends_at: Date
  readonly slots: readonly BoardSlot[]
  /** My slot here, if I have one; '' is simply coming along. */
  readonly my_slot_id: string | null
  readonly my_state: 'promised' | 'waiting' | null
  readonly i_seek: boolean
  readonly key: KeyCover | null
}

/** Whether somebody with a key opens up and locks up; null where no key is asked for. */
export interface KeyCover {
  readonly opening: boolean
  readonly closing: boolean
}

interface Counts {
  readonly minimum: number
  readonly maximum: number | null
  readonly taken: number
  readonly seeking: number
}

/** Who is there for certain: whoever looks for a stand-in keeps the duty, but cannot be counted on. */
export const staffed = ({ taken, seeking }: Pick<Counts, 'taken' | 'seeking'>) => taken - seeking

/** How many hands are missing. */
export const gapOf = (slot: Counts) => Math.max(0, slot.minimum - staffed(slot))

/** Whether one more may take it: there is room, or somebody waits to pass theirs on. */
export const hasRoom = (slot: Pick<BoardSlot, 'maximum' | 'taken' | 'held' | 'offers'>) =>
  hasPlace(slot) || slot.offers > 0

export const hasPlace = ({ maximum, taken, held }: Pick<BoardSlot, 'maximum' | 'taken' | 'held'>) =>
  maximum === null || taken + held < maximum

/** What one sees of a slot from far: a filled place, one that is missing, one that may still be filled. */
type Mark = 'in' | 'seeking' | 'missing' | 'spare'

const MARKS_MAX = 12

export function marksOf(slot: Counts): Mark[] {
  const places = Math.max(
    slot.minimum,
    Math.min(slot.maximum ?? slot.minimum, MARKS_MAX),
    slot.taken,
  )
  return Array.from({ length: Math.min(places, MARKS_MAX) }, (_, n): Mark => {
    if (n < staffed(slot)) return 'in'
    if (n < slot.taken) return 'seeking'
    return n < slot.minimum + slot.seeking ? 'missing' : 'spare'
  })
}

type KeyWarning = 'nobody-opens' | 'nobody-locks' | 'nobody-with-a-key'

export function keyWarning(key: KeyCover | null): KeyWarning | null {
  if (!key || (key.opening && key.closing)) return null
  if (!key.opening && !key.closing) return 'nobody-with-a-key'
  return key.opening ? 'nobody-locks' : 'nobody-opens'
}

export const WEEKS = [1, 2, 4, 8] as const
export const WEEKS_SHOWN = 4

export interface BoardWish {
  /** The first day shown. */
  readonly from: string
  readonly weeks: number
  readonly ward: string | null
  readonly only: 'gaps' | null
}

/** What the address asks of the board; whatever is no choice gives four weeks from today. */
export function readBoardWish(
  query: Readonly<Record<string, string | undefined>>,
  today: string,
): BoardWish {
  const from = dayWritten(query['from'] ?? '')
  const weeks = Number(query['weeks'])
  const ward = query['ward'] ?? ''
  return {
    from: from.startsWith('20') && isDay(from) ? from : today,
    weeks: WEEKS.some((one) => one === weeks) ? weeks : WEEKS_SHOWN,
    ward: /^[a-z0-9-]{1,63}$/.test(ward) ? ward : null,
    only: query['only'] === 'gaps' ? 'gaps' : null,
  }
}

/** Rows grouped by day. */
export const inDays = <Row extends { readonly starts_at: Date }>(
  rows: readonly Row[],
  zone: string,
) => [...Map.groupBy(rows, (row) => dayOf(row.starts_at, zone))].map(([day, on]) => ({ day, on }))

/** The same grouped by week, each named by its Monday. */
export const inWeeks = <Row extends { readonly starts_at: Date }>(
  rows: readonly Row[],
  zone: string,
) =>
  [...Map.groupBy(rows, (row) => weekOf(row.starts_at, zone))].map(([monday, on]) => ({
    monday,
    on,
  }))

export interface Gap {
  readonly occasion_id: string
  readonly slot_id: string
  readonly title: string
  readonly name: string
  readonly n: number
  readonly starts_at: Date
}
