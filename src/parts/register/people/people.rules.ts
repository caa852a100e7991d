import { isDay } from '../../../time/wall-time.ts'
import { dayWritten } from '../../../time/written.ts'
import { QUERY_LENGTH_MAX } from '../names.rules.ts'

/** What somebody asks of the list of people; the whole of it stands in the address of the page. */
export interface PeopleAsk {
  readonly q: string
  /** Slug of a ward branch, or ''. */
  readonly ward: string
  /** '' for those whose membership counts. */
  readonly state: StateChoice
  readonly rung: RungChoice
  /** Days, or ''. */
  readonly joined_from: string
  readonly joined_to: string
  readonly union: string
  readonly office: string
  /** Id of a tag, or ''. */
  readonly tag: string
  readonly sort: Sort
  readonly from: Cursor | null
}

/** Where the page begins: after this row, or, going back, before it. */
export interface Cursor {
  readonly way: 'after' | 'before'
  readonly key: string
  readonly person_id: string
}

export const stateChoices = [
  '',
  'member',
  'arrears',
  'lapsed',
  'left',
  'moved',
  'died',
  'removed',
  'all',
] as const
type StateChoice = (typeof stateChoices)[number]

export const rungChoices = ['', 'active', 'carries', 'took-part', 'reached', 'on-paper'] as const
type RungChoice = (typeof rungChoices)[number]

/** By name; newest first (of those whose day of joining is known); latest first (of those who took part). */
export const sorts = ['name', 'joined', 'took-part'] as const
export type Sort = (typeof sorts)[number]

export const PAGE_ROWS = 50
export const SEARCH_ROWS = 25
/** Beyond this the total of a list with choices is said as “more than”. */
export const TOTAL_MAX = 10_000
/** Beyond this the same of a search: nobody reads forty pages of it, and gathering them makes everybody wait. */
export const FOUND_MAX = 1_000

export type Rung = 'carries' | 'took-part' | 'reached' | 'on-paper'

export interface StandingDates {
  readonly took_part_at: Date | null
  readonly carried_at: Date | null
  readonly reached_at: Date | null
}

/** The rungs of deeds by which somebody stands on a rung of the ladder. */
export const RUNG_DEEDS = {
  carries: ['carried'],
  'took-part': ['took-part'],
  reached: ['reached'],
  'on-paper': [],
} as const

/** The one public rule, for one person: what they did since the window opened. */
export function rungOf(dates: StandingDates, since: Date): Rung {
  if (dates.carried_at && dates.carried_at > since) return 'carries'
  if (dates.took_part_at && dates.took_part_at > since) return 'took-part'
  if (dates.reached_at && dates.reached_at > since) return 'reached'
  return 'on-paper'
}

export const windowOpened = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)

/** Reads an address. What is not understood is left out, so an old or mistyped link still shows a list. */
export function askOf(query: Readonly<Record<string, string | undefined>>): PeopleAsk {
  const text = (name: string) => (query[name] ?? '').trim().slice(0, QUERY_LENGTH_MAX)
  const sort = oneOf(sorts, text('sort')) ?? 'name'
  const from = cursorOf('after', query.after) ?? cursorOf('before', query.before)
  return {
    q: text('q'),
    ward: /^[a-z0-9-]{1,63}$/.test(text('ward')) ? text('ward') : '',
    state: oneOf(stateChoices, text('state')) ?? '',
    rung: oneOf(rungChoices, text('rung')) ?? '',
    joined_from: dayOrNone(text('joined_from')),
    joined_to: dayOrNone(text('joined_to')),
    union: text('union'),
    office: /^[a-z-]{1,40}$/.test(text('office')) ? text('office') : '',
    tag: ID.test(text('tag')) ? text('tag') : '',
    sort,
    from: from && isKey[sort](from.key) ? from : null,
  }
}

/** The address of the list with these choices; without a cursor unless one is given. */
export function addressOf(home: string, ask: Partial<PeopleAsk>): string {
  const params = new URLSearchParams()
  for (const name of ['q', ...CHOICES] as const) if (ask[name]) params.set(name, ask[name])
  if (ask.sort && ask.sort !== 'name') params.set('sort', ask.sort)
  if (ask.from) params.set(ask.from.way, `${ask.from.key}~${ask.from.person_id}`)
  const query = params.toString()
  return query ? `${home}?${query}` : home
}

/** What narrows the list beside the words that are looked for. */
export const CHOICES = [
  'ward',
  'state',
  'rung',
  'joined_from',
  'joined_to',
  'union',
  'office',
  'tag',
] as const

/** How many choices beside the words narrow the list. */
export const choicesOn = (ask: PeopleAsk): number =>
  CHOICES.filter((name) => ask[name] !== '').length

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const MOMENT = /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/

/** What the key of a cursor may be, by what the list is sorted by: the database takes no other. */
const isKey: Readonly<Record<Sort, (key: string) => boolean>> = {
  name: () => true,
  joined: isDay,
  'took-part': (key) => MOMENT.test(key) && isDay(key.slice(0, 10)),
}

function cursorOf(way: Cursor['way'], text: string | undefined): Cursor | null {
  const cut = text?.lastIndexOf('~') ?? -1
  if (text === undefined || cut < 0 || text.length > 400) return null
  const person_id = text.slice(cut + 1)
  return ID.test(person_id) ? { way, key: text.slice(0, cut), person_id } : null
}

/** A real day between 1900 and 2100, or ''. */
export function dayOrNone(text: string): string {
  const day = dayWritten(text)
  return isDay(day) && day >= '1900' && day < '2100' ? day : ''
}

const oneOf = <T extends string>(choices: readonly T[], text: string): T | undefined =>
  choices.find((choice) => choice === text)

interface Row {
  readonly key: string
  readonly person_id: string
}

/** The rows of a page and the cursors beside it; `rows` hold one more than fits where there is more. */
export function cut<T extends Row>(rows: readonly T[], from: Cursor | null, size: number) {
  const back = from?.way === 'before'
  const more = rows.length > size
  const kept = rows.slice(0, size)
  if (back) kept.reverse()
  const first = kept[0]
  const last = kept.at(-1)
  const at = (way: Cursor['way'], row: T | undefined): Cursor | null =>
    row ? { way, key: row.key, person_id: row.person_id } : null
  return {
    rows: kept,
    previous: (back ? more : from !== null) ? at('before', first) : null,
    next: back || more ? at('after', last) : null,
  }
}
