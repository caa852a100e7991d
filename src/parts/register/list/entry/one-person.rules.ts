import { saysOrganisation, saysSecondPerson, saysWhatKind } from '../columns/columns-names.rules.ts'
import type { Column } from '../columns/columns.rules.ts'
import { comparableName } from './comparable.rules.ts'
import type { RowCells } from './row-cells.rules.ts'

interface Named {
  given_name: string
  family_name: string
}

/** What an address book calls a row that is of no person, or the organisation that it is of. */
export function organisationIn(cells: RowCells, name: Named): string | undefined {
  const { kinds, organisations } = besideOf(cells.reading.columns)
  if (kinds.length + organisations.length === 0) return undefined
  const whole = comparableName(`${name.given_name} ${name.family_name}`)
  return (
    cells.saying(kinds, (cell) => NO_PERSON.test(cell)) ??
    cells.saying(organisations, (cell) => comparableName(cell) === whole)
  )
}

/** The second of two people in one row: in a column for a partner, or within the name. */
export function secondPersonIn(cells: RowCells, name: Named): string | undefined {
  return cells.saying(besideOf(cells.reading.columns).seconds, () => true) ?? twoIn(name)
}

interface Beside {
  seconds: readonly Column[]
  kinds: readonly Column[]
  organisations: readonly Column[]
}

const besides = new WeakMap<readonly Column[], Beside>()

/** Columns that are left out, and yet say that a row is of two people, or of none. */
function besideOf(columns: readonly Column[]): Beside {
  const known = besides.get(columns)
  if (known !== undefined) return known
  const left = columns.filter(({ choice, by }) => choice.kind === 'left' && by === 'nothing')
  const saying = (says: (header: string) => boolean) => left.filter(({ header }) => says(header))
  const made = {
    seconds: saying(saysSecondPerson),
    kinds: saying(saysWhatKind),
    organisations: saying(saysOrganisation),
  }
  besides.set(columns, made)
  return made
}

/** “John & Mary”, “John/Mary” and “The Smith Family”. */
function twoIn({ given_name, family_name }: Named): string | undefined {
  const two = TWO_PEOPLE.exec(` ${given_name} `)?.[0] ?? BOTH_SIDES.exec(given_name)?.[0]
  if (two !== undefined) return two.trim()
  const whole = `${given_name} ${family_name}`.trim()
  return FAMILY.test(whole) ? whole : undefined
}

const NO_PERSON = /^(?:organi[sz]ation|household|company|business|group|venue)s?$/i
/** An I alone is more often somebody’s second initial. */
const TWO_PEOPLE = /^.*\s(?:&|[Aa]nd|AND|[Uu]nd|[Ee]t|i|y|\+)\s.*/
const BOTH_SIDES = /^\p{L}{2,}\s?\/\s?\p{L}{2,}.*/u
const FAMILY = /^(?:the|rodzina|familie|famille|familia)\s.+|\s(?:family|household)$/i
