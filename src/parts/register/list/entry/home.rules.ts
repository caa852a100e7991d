import type { Country } from '../../countries.rules.ts'
import { postcodeWithin, tidyPostcode } from './postcodes.rules.ts'
import type { RowCells } from './row-cells.rules.ts'
import { properly } from './whole-names.rules.ts'

type Home = ReturnType<typeof homeIn>

/** Where somebody lives, as the columns give it; each line spelled as names are. */
export function homeIn(cells: RowCells, country: Country) {
  const { lines, postcode, town = '' } = linesIn(cells, country)
  return {
    house: cells.text('house'),
    lines: lines.map(properly),
    county: countyOf(cells.text('county')),
    town: properly(cells.text('town') || town),
    postcode: tidyPostcode(postcode, country),
  }
}

/** Where the list has no column for postcodes, one may end the address. */
function linesIn(cells: RowCells, country: Country) {
  const lines = ADDRESS.map((field) => cells.text(field))
  if (cells.has('postcode')) return { lines, postcode: cells.text('postcode') }
  const at = lines.findLastIndex((line) => line !== '')
  const found = postcodeWithin(lines[at] ?? '', country)
  if (found === undefined) return { lines, postcode: '' }
  return { lines: lines.with(at, found.rest), postcode: found.postcode, town: found.town }
}

/** "NSW" and "WA" are said in letters. */
const countyOf = (text: string) => (text.length <= LETTERS_OF_A_STATE ? text : properly(text))
const LETTERS_OF_A_STATE = 3

/** The address as one text: house and street on one line, then what follows. */
export function addressOf(entry: Pick<Home, 'house' | 'lines' | 'county'>): string {
  const [first = '', ...others] = entry.lines
  const home = `${entry.house} ${first}`.trim()
  return [home, ...others, entry.county].filter((line) => line !== '').join(', ')
}

const ADDRESS = ['address_1', 'address_2', 'address_3', 'address_4', 'address_5'] as const
