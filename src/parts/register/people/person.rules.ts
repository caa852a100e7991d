import { BRITAIN, type Country } from '../countries.rules.ts'
import { textFields, type TextField } from '../entry-fields.rules.ts'
import { comparableEmail, comparablePhone } from '../list/entry/comparable.rules.ts'
import { listedPhone, phoneDigits } from '../phones.rules.ts'
import { dayOrNone } from './people.rules.ts'

/** An entry as it is corrected by hand: what may be typed, what is refused, and what then differs. */

export const contactKinds = ['email', 'mobile', 'landline'] as const
type ContactKind = (typeof contactKinds)[number]

export interface ContactPoint {
  readonly id: string
  readonly kind: ContactKind
  readonly value: string
}

export interface Entry extends Readonly<Record<TextField, string>> {
  readonly born_year: number | null
  readonly contact_points: readonly ContactPoint[]
}

/** One difference, as it is kept in the history. */
export interface Change {
  readonly field: TextField | 'born_year' | ContactKind
  readonly was: string
  readonly became: string
  /** The contact point that ends with it, if it was one. */
  readonly contact_id?: string
}

export type EntryProblem =
  'name-missing' | 'too-long' | 'bad-email' | 'bad-phone' | 'bad-year' | 'twice'
type Typed = Readonly<Record<string, string>>
interface Reading {
  readonly changes: readonly Change[]
  readonly problems: Readonly<Record<string, EntryProblem>>
}

/** What else an entry is read by: the last year somebody can be born in, and whose telephones lack their country. */
interface About {
  readonly latest: number
  readonly country?: Country
}

const TEXT_MAX = 120
const EMAIL = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]{2,}$/

/** The name of a contact point's field in the form; `new-email` for one that is not there yet. */
export const contactField = (point: ContactPoint | ContactKind): string =>
  typeof point === 'string' ? `new-${point}` : `contact-${point.id}`

/** Compares what was typed with the entry. Fields that were not sent stay as they are. */
export function readEntry(entry: Entry, typed: Typed, about: About): Reading {
  const problems: Record<string, EntryProblem> = {}
  const changes: Change[] = []
  for (const field of textFields) {
    const became = field === 'address' ? tidyLines(typed[field] ?? '') : tidy(typed[field] ?? '')
    if (typed[field] === undefined || tidy(became) === tidy(entry[field])) continue
    if (became.length > TEXT_MAX) problems[field] = 'too-long'
    else changes.push({ field, was: entry[field], became })
  }
  const named = (field: TextField) => tidy(typed[field] ?? entry[field]) !== ''
  if (!named('given_name') && !named('family_name') && !named('known_as'))
    problems.given_name = 'name-missing'
  readYear(entry, typed, about.latest, { changes, problems })
  readContacts(entry, typed, about.country ?? BRITAIN, { changes, problems })
  return { changes, problems }
}

function readYear(
  { born_year }: Entry,
  typed: Typed,
  latest: number,
  { changes, problems }: { changes: Change[]; problems: Record<string, EntryProblem> },
) {
  const was = born_year === null ? '' : String(born_year)
  const became = tidy(typed.born_year ?? was)
  const year = Number(became)
  if (became === was) return
  const fits = /^\d{4}$/.test(became) && year >= 1890 && year <= latest
  if (became !== '' && !fits) problems.born_year = 'bad-year'
  else changes.push({ field: 'born_year', was, became })
}

function readContacts(
  { contact_points }: Entry,
  typed: Typed,
  home: Country,
  { changes, problems }: { changes: Change[]; problems: Record<string, EntryProblem> },
) {
  const seen = new Set<string>()
  const asked = [
    ...contact_points.map((point) => ({ ...point, was: point.value, name: contactField(point) })),
    ...contactKinds.map((kind) => ({ id: '', kind, was: '', name: contactField(kind) })),
  ]
  for (const { id, kind, was, name } of asked) {
    const said = tidy(typed[name] ?? was)
    const became = said === was ? was : withCountry(kind, said, home)
    const problem = became === was ? null : problemWith(kind, became)
    if (problem) problems[name] = problem
    if (became && seen.has(`${kind} ${comparableOf(kind, became)}`)) problems[name] = 'twice'
    if (became) seen.add(`${kind} ${comparableOf(kind, became)}`)
    if (became !== was) changes.push({ field: kind, was, became, ...(id && { contact_id: id }) })
  }
}

/** Kept as a list's numbers are: what is dialled in Dublin or Łódź is no British number. */
function withCountry(kind: ContactKind, value: string, home: Country): string {
  if (kind === 'email' || home === BRITAIN || value.length > TEXT_MAX) return value
  const comparable = comparablePhone(value, home)
  return comparable.startsWith('+') ? listedPhone(comparable) : value
}

function problemWith(kind: ContactKind, value: string): EntryProblem | null {
  if (value === '') return null
  if (value.length > TEXT_MAX) return 'too-long'
  if (kind === 'email') return EMAIL.test(value) ? null : 'bad-email'
  return comparablePhone(value) === '' ? 'bad-phone' : null
}

/** As lists are kept, so that a number given by hand and the same from head office are one. */
export const comparableOf = (kind: ContactKind, value: string): string =>
  kind === 'email'
    ? comparableEmail(value)
    : phoneDigits(listedPhone(comparablePhone(value))) || value

const tidyLines = (text: string) => text.split(/\r?\n/).map(tidy).filter(Boolean).join('\n')

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

export const isContact = (field: string): field is ContactKind =>
  contactKinds.some((kind) => kind === field)

/** The changes that take one edit back, where the entry is still as that edit left it. */
export function takenBack(
  entry: Entry,
  edit: readonly { readonly field: string; readonly was: string; readonly became: string }[],
): Change[] {
  return edit.flatMap(({ field, was, became }): Change[] => {
    if (isContact(field)) return contactBack(entry, field, was, became)
    if (field === 'born_year')
      return same(entry.born_year, became) ? [{ field, was: became, became: was }] : []
    const text = textFields.find((one) => one === field)
    return text && entry[text] === became ? [{ field: text, was: became, became: was }] : []
  })
}

const same = (year: number | null, text: string) => (year === null ? '' : String(year)) === text

/** A list may have given several at once, written one after another with commas. */
function contactBack(entry: Entry, kind: ContactKind, was: string, became: string): Change[] {
  const [before, after] = [several(was), several(became)]
  const given = entry.contact_points.filter((one) => one.kind === kind && after.includes(one.value))
  if (after.length > 0 && given.length === 0) return []
  const ended = given.map(({ id, value }, at): Change => ({
    field: kind,
    was: value,
    became: before[at] ?? '',
    contact_id: id,
  }))
  const added = before.slice(given.length)
  return [...ended, ...added.map((value): Change => ({ field: kind, was: '', became: value }))]
}

const several = (written: string) => written.split(', ').filter(Boolean)

/** States that may be set by hand; an import knows more. */
export const handStates = ['member', 'arrears', 'lapsed', 'left', 'died', 'removed'] as const
type HandState = (typeof handStates)[number]

export type StateProblem =
  'state-missing' | 'same-state' | 'day-missing' | 'day-to-come' | 'day-before-last'

/** Whether a membership may change so on that day. Days are compared as they are written. */
export function readStateChange(
  now: { readonly state: string; readonly since: string; readonly today: string },
  typed: { readonly state?: string | undefined; readonly on?: string | undefined },
): { readonly state: HandState; readonly on: string } | { readonly problem: StateProblem } {
  const state = handStates.find((one) => one === typed.state)
  if (!state) return { problem: 'state-missing' }
  if (state === now.state) return { problem: 'same-state' }
  const on = dayOrNone(typed.on ?? '')
  if (!on) return { problem: 'day-missing' }
  if (on > now.today) return { problem: 'day-to-come' }
  return on < now.since ? { problem: 'day-before-last' } : { state, on }
}

/** Why a move to another branch cannot be of that day; today's stands for a day that nobody gave. */
export function moveProblem(on: string, today: string): 'day-missing' | 'day-to-come' | null {
  if (on === '') return null
  if (!dayOrNone(on)) return 'day-missing'
  return on > today ? 'day-to-come' : null
}
