import { BRITAIN, countryNamed, type Country } from '../../countries.rules.ts'
import { saysMobile } from '../../phones.rules.ts'
import { saysSurnameFirst } from '../columns/columns-names.rules.ts'
import { dayOf, saysNoDay, yearOf } from './dates.rules.ts'
import { genderOf, sexOf } from './entry-words.rules.ts'
import { homeIn } from './home.rules.ts'
import { organisationIn, secondPersonIn } from './one-person.rules.ts'
import { called, withMiddle } from './other-names.rules.ts'
import { saysNothing } from './placeholders.rules.ts'
import type { Problem } from './problems.rules.ts'
import { emailsIn, phonesIn } from './reach.rules.ts'
import { RowCells, TEXT_MAX, type Cell, type RawRow, type Reading } from './row-cells.rules.ts'
import { isNobody } from './rows-between.rules.ts'
import { stateOf, type State } from './states.rules.ts'
import {
  generationOf,
  properly,
  saysDead,
  splitName,
  surnameFirst,
  type SplitName,
} from './whole-names.rules.ts'

/** One person as one row of the list gives them, tidied, with what could not be understood. */
export interface Entry {
  row: number
  number: string
  title: string
  given_name: string
  family_name: string
  known_as: string
  former_name: string
  gender: string
  /** 'f', 'm' or '': from gender or title, only for telling people apart. */
  sex: string
  house: string
  /** Five lines as the columns gave them, blank ones too. */
  lines: string[]
  county: string
  town: string
  postcode: string
  union_name: string
  /** The day, where the list has it: compared within the list, never kept. */
  born_on: string
  born_year: number | undefined
  state: State | undefined
  joined_on: string | undefined
  paid_to: string | undefined
  rate: string
  method: string
  ward: string
  emails: string[]
  mobiles: string[]
  landlines: string[]
  own: Record<string, string>
  problems: Problem[]
}

/** Tidies one row by the columns' meaning. A blank row answers undefined. */
export function entryOf(raw: RawRow, reading: Reading): Entry | undefined {
  if (raw.cells.every((cell) => cell.trim() === '') && !raw.faults?.length) return undefined
  if (isNobody(raw.cells, reading.columns)) return undefined
  const cells = new RowCells(raw, reading)
  const entry = read(cells, countryOf(cells))
  checkWhole(cells, entry)
  return entry
}

function countryOf(cells: RowCells): Country {
  const named = cells.has('country') ? countryNamed(cells.text('country')) : undefined
  return named ?? cells.reading.country ?? BRITAIN
}

function read(cells: RowCells, country: Country): Entry {
  const names = namesIn(cells)
  const reach = { emails: emailsOf(cells), ...phonesOf(cells, country) }
  const born = bornIn(cells)
  const title = properly(cells.text('title')) || names.title
  const gender = genderOf(cells.text('gender'))
  return {
    row: cells.raw.row,
    ...homeIn(cells, country),
    number: numberIn(cells),
    title,
    given_name: names.given_name,
    family_name: names.family_name,
    known_as: properly(names.known_as),
    former_name: properly(names.former_name),
    gender,
    sex: sexOf(gender, title),
    union_name: cells.text('union_name'),
    born_on: born.on,
    born_year: born.year,
    state: stateIn(cells),
    joined_on: cells.day('joined_on'),
    paid_to: cells.day('paid_to'),
    rate: cells.text('rate'),
    method: cells.text('method'),
    ward: cells.text('branch') || cells.text('ward'),
    ...reach,
    own: cells.own(),
    problems: cells.problems,
  }
}

function checkWhole(cells: RowCells, entry: Entry): void {
  const extra = cells.raw.cells.slice(cells.reading.width).find((cell) => cell.trim() !== '')
  if (extra !== undefined) cells.needsYou('too-many-cells', extra)
  const nobody = organisationIn(cells, entry)
  if (nobody !== undefined) return cells.needsYou('nobody', nobody)
  const second = secondPersonIn(cells, entry)
  if (second !== undefined) cells.needsYou('two-people', second)
  if (entry.given_name !== '' || entry.family_name !== '') return
  cells.needsYou(entry.number === '' ? 'no-name-no-number' : 'no-name', entry.number)
}

function numberIn(cells: RowCells): string {
  const [found] = cells.all('number')
  if (found === undefined) return ''
  if (!SHORTENED.test(found.cell)) return tidyNumber(found.cell.slice(0, TEXT_MAX))
  cells.note('lost-number', found)
  return ''
}

function namesIn(cells: RowCells): SplitName {
  const given = withMiddle(cells.text('given_name'), cells.text('middle_names'))
  const family = familyIn(cells)
  const said = { known_as: cells.text('known_as'), former_name: cells.text('former_name') }
  const [whole] = cells.all('name')
  // Beside a whole name, first names or surnames alone say nothing more.
  const both = given !== '' && family !== ''
  if (both || ((given !== '' || family !== '') && !/\S[ ,]+\S/.test(whole?.cell ?? '')))
    return called({ title: '', given_name: properly(given), family_name: family }, said)
  if (whole === undefined || NO_NAME.test(whole.cell))
    return called({ title: '', given_name: '', family_name: '' }, said)
  const name = whole.cell.slice(0, TEXT_MAX)
  return splitName(saysSurnameFirst(whole.column.header) ? surnameFirst(name) : name, said)
}

function familyIn(cells: RowCells): string {
  const surnames = joined(cells.text('family_name'), cells.text('second_family_name'))
  const suffix = generationOf(cells.text('family_suffix'))
  return surnames === '' ? '' : joined(cells.text('family_particle'), properly(surnames), suffix)
}

const joined = (...parts: string[]) => parts.filter((part) => part !== '').join(' ')

function emailsOf(cells: RowCells): string[] {
  const all = new Set<string>()
  for (const cell of cells.all('email')) {
    const { found, bad } = emailsIn(cell.cell)
    for (const email of found) all.add(email)
    if (bad) cells.note('bad-email', cell)
  }
  return [...all].slice(0, REACH_MAX)
}

function phonesOf(cells: RowCells, country: Country) {
  const mobiles = new Set<string>()
  const landlines = new Set<string>()
  for (const field of PHONES) {
    for (const cell of cells.all(field)) {
      const { found, bad } = phonesIn(cell.cell, country, cells.reading.country)
      for (const phone of found) (isMobile(phone, field) ? mobiles : landlines).add(phone)
      if (bad) cells.note('bad-phone', cell)
    }
  }
  return {
    mobiles: [...mobiles].slice(0, REACH_MAX),
    landlines: [...landlines].slice(0, REACH_MAX),
  }
}

function isMobile(phone: string, field: (typeof PHONES)[number]): boolean {
  return saysMobile(phone) ?? field === 'mobile'
}

function bornIn(cells: RowCells): { on: string; year: number | undefined } {
  const [cell] = cells.all('born_on')
  const order = cell && cells.reading.orders.get(cell.column.at)
  const on = cell && dayOf(cell.cell, order, 'birth')
  const year = yearIn(cells, cell, (text) => yearOf(text, order))
  const [yearCell] = cells.all('born_year')
  const given = yearIn(cells, yearCell, (text) => yearOf(text))
  return { on: on ?? mistypedDay(cell?.cell ?? ''), year: year ?? given }
}

function yearIn(
  cells: RowCells,
  found: Cell | undefined,
  read: (text: string) => number | undefined,
) {
  if (found === undefined) return undefined
  const year = read(found.cell)
  if (year === undefined && !saysNoDay(found.cell)) cells.note('bad-day', found)
  return year
}

/** "19458030" is no day, but two rows may share the slip, or be one slip apart. */
function mistypedDay(cell: string): string {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(cell)
  return parts === null ? '' : parts.slice(1).join('-')
}

function stateIn(cells: RowCells): State | undefined {
  if (isDead(cells)) return 'died'
  const [found] = cells.all('state')
  // Who left once and came back keeps the day they left; the status says which it is.
  if (found === undefined) return cells.day('left_on') === undefined ? undefined : 'left'
  const state = stateOf(found.cell)
  // Whether an applicant, a supporter or the dead are members is not for us to guess.
  if (state === undefined) cells.needsYou('unknown-state', found.cell, found.column)
  return state
}

/** "Yes", or the day. */
function isDead(cells: RowCells): boolean {
  const [found] = cells.all('died')
  if (found === undefined) return cells.all('name').some(({ cell }) => saysDead(cell))
  return YES.test(found.cell) || dayOf(found.cell) !== undefined
}

/** "100234.0" and "100,234" are numbers that went through a spreadsheet. */
function tidyNumber(text: string): string {
  if (NO_NUMBER.test(text) || saysNothing(text)) return ''
  const bare = text.replace(/^#\s*(?=\w)/, '').replace(/^(\d+)\.0+$/, '$1')
  return /^\d{1,3}(?:,\d{3})+$/.test(bare) ? bare.replaceAll(',', '') : bare
}

/** What offices write until a number is given. */
const NO_NUMBER = /^(?:0+|new|new member|pending|awaiting|applied|to follow|nowy|neu)$/i
/** "1.00012E+11": a spreadsheet kept six figures of twelve, which several members share. */
const SHORTENED = /^\d[.,]\d+e\+?\d{1,2}$/i

const YES = /^(?:y|yes|true|1|x|✓|✔|checked|tak|ja|oui|s[ií]|ie)$/i
const NO_NAME = /^(?:unknown|not known|n\/?k|tbc|tba|\?+|x{2,})$/i
const PHONES = ['mobile', 'landline', 'phone'] as const
/** More addresses than this for one person are not addresses of theirs. */
const REACH_MAX = 3
