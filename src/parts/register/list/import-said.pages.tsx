import { formats, type Language, type Below } from '../../../platform/words/index.ts'
import type { Field } from './columns/columns-names.rules.ts'
import type { Layout } from './columns/columns.rules.ts'
import type { Agreement, Found } from './doubles/doubles.rules.ts'
import type { ProblemWhy } from './entry/problems.rules.ts'
import { words } from './import-said.words.ts'
import type { Counts, Warning } from './planning/import-counts.rules.ts'
import type { UnreadableWhy } from './reading/source.rules.ts'

/** Why a file cannot be read, in a sentence. */
export function unreadableSaid(language: Language, why: UnreadableWhy, row: number | null): string {
  const say = words.in(language)
  return say(`file-${why}`, { row: row ?? 0 })
}

/** Which sheet of several was read; nothing where there was one. */
export function sheetSaid(language: Language, { sheet = '', sheets_left = [] }: Layout): string {
  if (sheets_left.length === 0) return ''
  return words.in(language)('sheet_read', { sheet, names: sheets_left.join(', ') })
}

/** What is the matter with a row, in a sentence. */
export function problemSaid(
  language: Language,
  why: ProblemWhy,
  was: string,
  below: Below = 'branch',
): string {
  return words.in(language)(`row-${why}`, { was, below })
}

/** What an unusual share is about, in a sentence. */
export function warningSaid(
  language: Language,
  warning: Warning,
  counts: Counts,
  below: Below = 'branch',
): string {
  const { number } = formats(language)
  const n = number(counts[COUNTED[warning]])
  return words.in(language)(`warn-${warning}`, { n, of: number(counts.members), below })
}

const COUNTED = {
  lapses: 'lapsed',
  changes: 'changed',
  joins: 'joined',
  moves: 'moved_ward',
  reach: 'reach_changed',
} as const

/** "Same surname and date of birth; first name nearly the same; other town." */
export function doubleSaid(language: Language, found: Found): string {
  const say = words.in(language)
  const { list } = formats(language)
  const parts = FINDINGS.flatMap((what) => [{ what, agreement: found[what] }])
  const called = (agreement: Agreement) =>
    parts.filter((part) => part.agreement === agreement).map(({ what }) => say(`what-${what}`))
  const same = called('same')
  const sentences = [
    same.length > 0 ? say('why-same', { what: list(same) }) : '',
    ...called('close').map((what) => say('why-close', { what })),
    found.given === 'familiar' ? say('why-familiar') : '',
    found.given === 'initial' ? say('why-initial') : '',
    found.born === 'year' ? say('why-year') : '',
    found.crossed ? say('why-crossed') : '',
    ...called('differ').map((what) => say('why-differ', { what })),
  ].filter((sentence) => sentence !== '')
  const whole = sentences.join('; ')
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}.`
}

const FINDINGS = [
  'given',
  'family',
  'born',
  'address',
  'town',
  'postcode',
  'email',
  'phone',
] as const

/** A field as officers call it; the body's own fields go by the name they were given. */
export function fieldSaid(language: Language, field: string, below: Below = 'branch'): string {
  const say = words.in(language)
  if (field.startsWith('own:')) return field.slice(4)
  return isSaid(field) ? say(`field-${field}`, { below }) : field
}

type SaidField = Field | 'address'
const isSaid = (field: string): field is SaidField => `field-${field}` in words.messages

/** "12 joined, 3 lapsed, 5 moved ward, 41 changed, 2 possible doubles, 4 rows need you." */
export function countsSaid(language: Language, counts: Counts, below: Below = 'branch'): string {
  const say = words.in(language)
  const { number } = formats(language)
  const parts = SAID.filter(([field]) => counts[field] > 0).map(([field, key]) =>
    say(key, { n: counts[field], shown: number(counts[field]), below }),
  )
  return `${parts.join(', ')}.`
}

const SAID = [
  ['joined', 'n_joined'],
  ['returned', 'n_returned'],
  ['lapsed', 'n_lapsed'],
  ['moved_ward', 'n_moved'],
  ['changed', 'n_changed'],
  ['former', 'n_former'],
  ['doubles', 'n_doubles'],
  ['needs_you', 'n_needs_you'],
] as const

const STATES = [
  'member',
  'arrears',
  'lapsed',
  'left',
  'moved',
  'died',
  'removed',
  'merged',
] as const

/** A state of membership in a word. */
export function stateSaid(language: Language, state: string): string {
  const known = STATES.find((one) => one === state)
  return known === undefined ? state : words.in(language)(`in-${known}`)
}
