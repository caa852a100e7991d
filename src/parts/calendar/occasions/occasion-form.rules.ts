import { spanWritten, type SpanProblem } from '../../../time/span-written.ts'
import { wallTimeOf } from '../../../time/wall-time.ts'
import { dayWritten } from '../../../time/written.ts'
import {
  isAbility,
  isCovers,
  isDoes,
  isKind,
  type Ability,
  type Covers,
  type OccasionKind,
  type OpenTo,
  type SlotDoes,
} from '../kinds.rules.ts'
import { isDuty, type Occasion, type Slot } from './occasion.rules.ts'

/** As many slots as a form shows; more than this is a festival, and wants several occasions. */
export const SLOTS_MAX = 8
const PEOPLE_MAX = 9999
const TITLE_MAX = 120
const PLACE_MAX = 200
const ABOUT_MAX = 2000
const SLOT_NAME_MAX = 60
/** A slip of the finger makes 1926 or 20266 of a year; evenings of long ago are not kept here. */
const DAY_EARLIEST = '2000-01-01'
const DAY_LATEST = '2099-12-31'

export interface SlotDraft {
  /** Null for one that is not there yet. */
  readonly id: string | null
  readonly name: string
  readonly does: SlotDoes
  readonly minimum: number
  readonly maximum: number | null
  /** Left out: anybody can, the whole time. */
  readonly asks?: Ability | null
  readonly covers?: Covers
}

export interface OccasionDraft {
  readonly kind: OccasionKind
  readonly title: string
  readonly about: string
  readonly place: string
  readonly starts_at: Date
  readonly ends_at: Date
  /** How many may simply come along; null for as many as like. */
  readonly room_for: number | null
  readonly slots: readonly SlotDraft[]
  readonly open_to: OpenTo
}

type FieldProblem =
  | 'title-missing'
  | 'too-long'
  | 'kind-missing'
  | 'day-far'
  | SpanProblem
  | 'not-a-number'
  | 'maximum-below-minimum'
  | 'slot-name-missing'
  | 'slot-name-twice'
  | 'slot-in-use'
  | 'below-taken'

/** What is wrong, by the name of the field it stands at. */
export type DraftProblems = Readonly<Record<string, FieldProblem>>

export type Typed = Readonly<Record<string, string | undefined>>

type Reading = { readonly draft: OccasionDraft } | { readonly problems: DraftProblems }

/** Reads the form of an occasion; every problem is found at once, each at its own field. */
export function readOccasion(typed: Typed, zone: string): Reading {
  const problems: Record<string, FieldProblem> = {}
  const kind = typed['kind']
  const title = typed['title'] ?? ''
  const place = typed['place'] ?? ''
  const about = typed['about'] ?? ''
  if (title === '') problems['title'] = 'title-missing'
  for (const [name, value, max] of [
    ['title', title, TITLE_MAX],
    ['place', place, PLACE_MAX],
    ['about', about, ABOUT_MAX],
  ] as const)
    if (value.length > max) problems[name] = 'too-long'
  if (!isKind(kind)) problems['kind'] = 'kind-missing'
  const span = readSpan(typed, zone, problems)
  const room_for = readNumber(typed, 'room_for', problems)
  const slots = readSlots(typed, problems)
  if (Object.keys(problems).length > 0 || !span || !isKind(kind)) return { problems }
  const open_to = typed['open_to'] === 'everyone' ? 'everyone' : 'members'
  return { draft: { kind, title, about, place, ...span, room_for, slots, open_to } }
}

function readSpan(typed: Typed, zone: string, problems: Record<string, FieldProblem>) {
  const { span, problems: found } = spanWritten(typed, zone)
  Object.assign(problems, found)
  const day = dayWritten(typed['day'] ?? '')
  if (!found.day && (day < DAY_EARLIEST || day > DAY_LATEST)) problems['day'] = 'day-far'
  return span
}

function readSlots(typed: Typed, problems: Record<string, FieldProblem>): SlotDraft[] {
  const slots: SlotDraft[] = []
  for (let n = 0; n < SLOTS_MAX; n += 1) {
    const name = typed[`slot_${n}_name`] ?? ''
    const minimum = readNumber(typed, `slot_${n}_minimum`, problems) ?? 0
    const maximum = readNumber(typed, `slot_${n}_maximum`, problems)
    if (name === '') {
      if (minimum > 0 || maximum !== null) problems[`slot_${n}_name`] = 'slot-name-missing'
      continue
    }
    if (name.length > SLOT_NAME_MAX) problems[`slot_${n}_name`] = 'too-long'
    if (slots.some((slot) => slot.name.toLowerCase() === name.toLowerCase()))
      problems[`slot_${n}_name`] = 'slot-name-twice'
    if (maximum !== null && maximum < Math.max(1, minimum))
      problems[`slot_${n}_maximum`] = 'maximum-below-minimum'
    const does = typed[`slot_${n}_does`]
    const asks = typed[`slot_${n}_asks`]
    const covers = typed[`slot_${n}_covers`]
    slots.push({
      id: typed[`slot_${n}_id`] || null,
      name,
      does: isDoes(does) ? does : 'did-shift',
      minimum,
      maximum,
      asks: isAbility(asks) ? asks : null,
      covers: isCovers(covers) ? covers : 'whole',
    })
  }
  return slots
}

function readNumber(
  typed: Typed,
  name: string,
  problems: Record<string, FieldProblem>,
): number | null {
  const written = typed[name] ?? ''
  if (written === '') return null
  const number = /^\d{1,4}$/.test(written) ? Number(written) : PEOPLE_MAX + 1
  if (number > PEOPLE_MAX || (name === 'room_for' && number === 0)) {
    problems[name] = 'not-a-number'
    return null
  }
  return number
}

interface StandingSlot {
  readonly id: string
  readonly taken: number
  readonly waiting: number
  /** A place that is offered to somebody is as good as taken. */
  readonly offered?: number
}

const given = ({ taken, offered = 0 }: StandingSlot) => taken + offered

/** Whether slots people already took may become what the form says: nobody loses a place to a change of plan. */
export function slotProblems(
  draft: OccasionDraft,
  standing: readonly StandingSlot[],
  open: StandingSlot,
): DraftProblems {
  const problems: Record<string, FieldProblem> = {}
  if (draft.room_for !== null && draft.room_for < given(open)) problems['room_for'] = 'below-taken'
  for (const was of standing) {
    const at = draft.slots.findIndex(({ id }) => id === was.id)
    const becomes = draft.slots[at]
    if (!becomes && was.taken + was.waiting > 0) problems['form'] = 'slot-in-use'
    if (becomes && becomes.maximum !== null && becomes.maximum < given(was))
      problems[`slot_${at}_maximum`] = 'below-taken'
  }
  return problems
}

/** The form of an occasion that is there: to change it (`ids: 'kept'`), or to put on the same again (`'new'`). */
export function typedFrom(
  occasion: Pick<
    Occasion,
    'kind' | 'title' | 'about' | 'place' | 'starts_at' | 'ends_at' | 'open_to'
  >,
  slots: readonly (TypedSlot & Pick<Slot, 'id'>)[],
  { zone, ids }: { zone: string; ids: 'kept' | 'new' },
): Typed {
  const starts = wallTimeOf(occasion.starts_at, zone)
  const ends = wallTimeOf(occasion.ends_at, zone)
  const open = slots.find((slot) => !isDuty(slot))
  const typed: Record<string, string> = {
    kind: occasion.kind,
    title: occasion.title,
    about: occasion.about,
    place: occasion.place,
    day: starts.day,
    from: starts.time,
    last_day: ends.day === starts.day ? '' : ends.day,
    to: ends.time,
    room_for: open?.maximum?.toString() ?? '',
    open_to: occasion.open_to,
  }
  for (const [n, slot] of slots.filter(isDuty).entries())
    Object.assign(typed, typedSlot(n, slot), { [`slot_${n}_id`]: ids === 'kept' ? slot.id : '' })
  return typed
}

type TypedSlot = Pick<Slot, 'name' | 'does' | 'minimum' | 'maximum' | 'asks' | 'covers'>

/** The fields of the form's slot `n`, counted from 0. */
export const typedSlot = (n: number, slot: TypedSlot): Record<string, string> => ({
  [`slot_${n}_name`]: slot.name,
  [`slot_${n}_does`]: slot.does,
  [`slot_${n}_minimum`]: slot.minimum === 0 ? '' : String(slot.minimum),
  [`slot_${n}_maximum`]: slot.maximum?.toString() ?? '',
  [`slot_${n}_asks`]: slot.asks ?? '',
  [`slot_${n}_covers`]: slot.covers,
})
