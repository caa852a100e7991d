import type { Below } from '../../../../platform/words/index.ts'
import { Address } from '../../../../ui/address.tsx'
import { useFrame } from '../../../../ui/frame/frame.ts'
import type { Fact } from '../../../../ui/lists.tsx'
import { textFields } from '../../entry-fields.rules.ts'
import { national } from '../../names.rules.ts'
import type { ContactPoint, EntryProblem } from '../person.rules.ts'
import { words } from './entry.words.ts'

// What the officer's page of a person and the member's own entry share stands in this folder.

export const useWords = () => words.in(useFrame().language)

type Lang = Parameters<typeof words.in>[0]

/** A field as people call it; the body's own fields go by the name they were given. */
export function fieldWord(language: Lang, field: string, below: Below = 'branch'): string {
  if (field.startsWith('own:')) return field.slice('own:'.length)
  const known = field === 'joined_on' ? 'joined' : field
  return isField(known) ? words.in(language)(known, { below }) : field
}

const FIELDS = [
  ...textFields,
  'born_year',
  'email',
  'mobile',
  'landline',
  'state',
  'ward',
  'number',
  'joined',
  'paid_to',
  'rate',
  'method',
] as const

const isField = (field: string): field is (typeof FIELDS)[number] =>
  FIELDS.some((one) => one === field)

/** "07700 900118": as it is dialled, in two groups where that is its shape. */
export const phoneShown = (value: string): string =>
  national(value).replace(/^(0\d{4})(\d{6})$/, '$1 $2')

export function contactFacts(language: Lang, points: readonly ContactPoint[]): Fact[] {
  return points.map(({ kind, value }) => ({
    label: fieldWord(language, kind),
    value:
      kind === 'email' ? (
        <a href={`mailto:${value}`}>
          <Address value={value} />
        </a>
      ) : (
        <a href={`tel:${national(value).replace(/[^\d+]/g, '')}`}>{phoneShown(value)}</a>
      ),
  }))
}

export function problemsSaid(language: Lang, problems: Readonly<Record<string, EntryProblem>>) {
  const say = words.in(language)
  const said = {
    'name-missing': say('problem_name'),
    'too-long': say('problem_long'),
    'bad-email': say('problem_email'),
    'bad-phone': say('problem_phone'),
    'bad-year': say('problem_year'),
    twice: say('problem_twice'),
  } as const satisfies Record<EntryProblem, string>
  return Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => [name, said[problem]]),
  )
}
