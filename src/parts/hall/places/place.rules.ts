import { timeIn } from '../../../time/span-written.ts'
import { numberIn, type Problems, type Typed } from '../typed.rules.ts'
import type { Hours, Opening } from './hours.rules.ts'
import { penceIn, pounds, type PricePer, type Prices } from './prices.rules.ts'

export const placeKinds = ['room', 'thing'] as const
export type PlaceKind = (typeof placeKinds)[number]

const NAME_MAX = 80
const ABOUT_MAX = 1000
const FIND_MAX = 500
const PEOPLE_MAX = 9999
const MINUTES_MAX = 720

/** A room or a thing as its page shows it. */
export interface Place extends Prices, Hours {
  readonly id: string
  readonly body_id: string
  readonly body_name: string
  /** Whether the body we stand in may change it: its own, or one that shares its list. */
  readonly ours: boolean
  readonly kind: PlaceKind
  readonly name: string
  readonly about: string
  readonly how_to_find: string
  readonly room_for: number | null
  /** Null is not known. */
  readonly step_free: boolean | null
  readonly hearing_loop: boolean | null
  readonly toilet: boolean | null
  readonly part_of: string | null
  readonly setup_minutes: number
  readonly clearing_minutes: number
  readonly on_offer: boolean
  readonly closed_at: Date | null
}

type Given = 'id' | 'body_id' | 'body_name' | 'ours' | 'closed_at' | 'oddDays'

/** What its form asks. */
export type PlaceDraft = Omit<Place, Given>

export type PlaceProblem =
  | 'name-missing'
  | 'name-twice'
  | 'too-long'
  | 'not-a-number'
  | 'not-minutes'
  | 'not-a-price'
  | 'time-missing'
  | 'end-missing'
  | 'parts-clash'

type Found = Record<string, PlaceProblem>
type PlaceReading = { draft: PlaceDraft } | { problems: Problems<PlaceProblem> }

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const factNames = ['step_free', 'hearing_loop', 'toilet'] as const

/** Reads the form of a room or thing; every problem is found at once, each at its own field. */
export function readPlace(typed: Typed, wholes: readonly string[]): PlaceReading {
  const problems: Found = {}
  const name = long(typed, 'name', NAME_MAX, problems)
  if (name === '') problems['name'] = 'name-missing'
  const part = typed['part_of'] ?? ''
  const draft: PlaceDraft = {
    kind: typed['kind'] === 'thing' ? 'thing' : 'room',
    name,
    about: long(typed, 'about', ABOUT_MAX, problems),
    how_to_find: long(typed, 'how_to_find', FIND_MAX, problems),
    room_for: people(typed, problems),
    ...facts(typed),
    part_of: wholes.includes(part) ? part : null,
    setup_minutes: minutes(typed, 'setup_minutes', problems),
    clearing_minutes: minutes(typed, 'clearing_minutes', problems),
    ...prices(typed, problems),
    on_offer: typed['on_offer'] === 'yes',
    openings: openingsIn(typed, problems),
  }
  return Object.keys(problems).length > 0 ? { problems } : { draft }
}

function long(typed: Typed, name: string, max: number, problems: Found) {
  const text = typed[name] ?? ''
  if (text.length > max) problems[name] = 'too-long'
  return text
}

function people(typed: Typed, problems: Found) {
  const number = numberIn(typed['room_for'] ?? '', PEOPLE_MAX)
  if (number !== 'not-a-number' && number !== 0) return number
  problems['room_for'] = 'not-a-number'
  return null
}

function minutes(typed: Typed, name: string, problems: Found) {
  const number = numberIn(typed[name] ?? '', MINUTES_MAX)
  if (number !== 'not-a-number') return number ?? 0
  problems[name] = 'not-minutes'
  return 0
}

const facts = (typed: Typed) => ({
  step_free: yesOrNo(typed['step_free']),
  hearing_loop: yesOrNo(typed['hearing_loop']),
  toilet: yesOrNo(typed['toilet']),
})

function yesOrNo(text: string | undefined) {
  if (text === 'yes') return true
  return text === 'no' ? false : null
}

function prices(typed: Typed, problems: Found): Prices {
  const price_per: PricePer = typed['price_per'] === 'session' ? 'session' : 'hour'
  const price = (name: string) => {
    const pence = penceIn(typed[name] ?? '')
    if (pence !== 'not-a-price') return pence
    problems[name] = 'not-a-price'
    return null
  }
  return {
    price_per,
    member_pence: price('member_pence'),
    ally_pence: price('ally_pence'),
    outside_pence: price('outside_pence'),
  }
}

/** A weekday with neither time is closed; all of them so: the room has no hours of its own. */
function openingsIn(typed: Typed, problems: Found): Opening[] {
  return WEEKDAYS.flatMap((weekday) => {
    const [from, to] = [`opens_${weekday}`, `closes_${weekday}`]
    const [written, until] = [typed[from] ?? '', typed[to] ?? '']
    if (written === '' && until === '') return []
    const [opens, closes] = [timeIn(written), timeIn(until)]
    if (opens === null) problems[from] = 'time-missing'
    if (closes === null) problems[to] = 'end-missing'
    return opens !== null && closes !== null ? [{ weekday, opens, closes }] : []
  })
}

/** The form of a place that is there. */
export function typedFrom(place: Place): Typed {
  const typed: Record<string, string> = {
    kind: place.kind,
    name: place.name,
    about: place.about,
    how_to_find: place.how_to_find,
    room_for: place.room_for?.toString() ?? '',
    part_of: place.part_of ?? '',
    setup_minutes: place.setup_minutes === 0 ? '' : String(place.setup_minutes),
    clearing_minutes: place.clearing_minutes === 0 ? '' : String(place.clearing_minutes),
    price_per: place.price_per,
    member_pence: pounds(place.member_pence),
    ally_pence: pounds(place.ally_pence),
    outside_pence: pounds(place.outside_pence),
    on_offer: place.on_offer ? 'yes' : '',
  }
  for (const name of factNames) typed[name] = fact(place[name])
  for (const { weekday, opens, closes } of place.openings)
    Object.assign(typed, { [`opens_${weekday}`]: opens, [`closes_${weekday}`]: closes })
  return typed
}

function fact(known: boolean | null) {
  if (known === null) return ''
  return known ? 'yes' : 'no'
}

interface Piece {
  readonly id: string
  readonly part_of: string | null
}

/** The place itself and every piece of it, of pieces of it: what a hold on it takes up. */
export function piecesOf(id: string, places: readonly Piece[]): string[] {
  const found = [id]
  for (const one of found)
    for (const place of places)
      if (place.part_of === one && !found.includes(place.id)) found.push(place.id)
  return found
}

/** Each room followed by its pieces, otherwise in the order given. */
export function inTree<P extends Piece>(places: readonly P[]): P[] {
  const under = (id: string): P[] =>
    places.filter((one) => one.part_of === id).flatMap((one) => [one, ...under(one.id)])
  const known = new Set(places.map(({ id }) => id))
  return places
    .filter(({ part_of }) => part_of === null || !known.has(part_of))
    .flatMap((one) => [one, ...under(one.id)])
}

/** What a place can be made a part of: anything but itself and its own pieces. */
export const wholesFor = <P extends Piece>(id: string | null, places: readonly P[]): P[] => {
  const own = id === null ? [] : piecesOf(id, places)
  return places.filter((place) => !own.includes(place.id))
}
