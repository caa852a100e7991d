import { comparableName } from './comparable.rules.ts'
import { dayOf, saysNoDay, yearOf, type DayOrder } from './dates.rules.ts'
import type { Column } from '../columns/columns.rules.ts'
import {
  saysOrganisation,
  saysSecondPerson,
  saysSurnameFirst,
  saysWhatKind,
  type Field,
} from '../columns/columns-names.rules.ts'
import { isNobody } from './rows-between.rules.ts'
import { genderOf, sexOf } from './entry-words.rules.ts'
import { saysNothing, tidy } from './placeholders.rules.ts'
import { postcodeWithin, tidyPostcode } from './postcodes.rules.ts'
import { BRITAIN, countryNamed, type Country } from '../../countries.rules.ts'
import { saysMobile } from '../../phones.rules.ts'
import { emailsIn, phonesIn } from './reach.rules.ts'
import { stateOf, type State } from './states.rules.ts'
import { called, withMiddle } from './other-names.rules.ts'
import {
  generationOf,
  properly,
  splitName,
  surnameFirst,
  saysDead,
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

export interface Problem {
  row: number
  /** The header of the column, or '' for the whole row. */
  column: string
  why: ProblemWhy
  /** What stood there, shortened. */
  was: string
  /** A row that needs somebody is not applied; a note leaves out one cell only. */
  weight: 'needs-you' | 'note'
}

export type ProblemWhy =
  | 'no-name'
  | 'no-name-no-number'
  | 'two-people'
  | 'too-many-cells'
  | 'unknown-state'
  | 'nobody'
  | 'bad-email'
  | 'bad-phone'
  | 'bad-day'
  | 'lost-number'
  | 'formula-error'
  | 'formula-without-value'
  | 'unreadable-letters'
  | 'too-long'
  | 'number-twice'
  | 'number-of-another'
  | 'unknown-ward'
  | 'same-row-twice'
  | 'more-of-row'
  | 'not-added'
  | 'listed-though-gone'
  | 'several-match'
  | 'generation-apart'

export interface Reading {
  columns: readonly Column[]
  orders: ReadonlyMap<number, DayOrder>
  width: number
  /** Where the list is kept, unless a row says where its person lives. */
  country?: Country
}

type Fault = 'formula-error' | 'formula-without-value' | 'unreadable-letters' | 'too-long'

export interface RawRow {
  row: number
  cells: readonly string[]
  faults?: readonly { column: number; fault: Fault }[]
}

/** Tidies one row by the columns' meaning. A blank row answers undefined. */
export function entryOf(raw: RawRow, reading: Reading): Entry | undefined {
  if (raw.cells.every((cell) => cell.trim() === '') && !raw.faults?.length) return undefined
  if (isNobody(raw.cells, reading.columns)) return undefined
  const made = new Making(raw, reading)
  return made.entry()
}

const byField = new WeakMap<readonly Column[], ReadonlyMap<Field, readonly Column[]>>()

/** Worked out once for a list, not once a row. */
function columnsByField(columns: readonly Column[]): ReadonlyMap<Field, readonly Column[]> {
  const known = byField.get(columns)
  if (known !== undefined) return known
  const made = new Map<Field, Column[]>()
  for (const column of columns) {
    if (column.choice.kind !== 'field') continue
    const { field } = column.choice
    made.set(field, [...(made.get(field) ?? []), column])
  }
  byField.set(columns, made)
  return made
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

/** Gathers the cells of one row under their fields, then makes the entry from them. */
class Making {
  private readonly problems: Problem[] = []
  private readonly columns: readonly Column[]
  private readonly country: Country

  constructor(
    private readonly raw: RawRow,
    private readonly reading: Reading,
  ) {
    this.columns = reading.columns
    this.country = this.countryOfRow() ?? reading.country ?? BRITAIN
    this.noteFaults()
  }

  entry(): Entry {
    const names = this.names()
    const emails = this.emails()
    const phones = this.phones()
    const born = this.born()
    const title = properly(this.text('title')) || names.title
    const gender = genderOf(this.text('gender'))
    const { lines, postcode, town = '' } = this.home()
    const entry: Entry = {
      row: this.raw.row,
      number: this.number(),
      title,
      given_name: names.given_name,
      family_name: names.family_name,
      known_as: properly(names.known_as),
      former_name: properly(names.former_name),
      gender,
      sex: sexOf(gender, title),
      house: this.text('house'),
      lines: lines.map(properly),
      county: countyOf(this.text('county')),
      town: properly(this.text('town') || town),
      postcode: tidyPostcode(postcode, this.country),
      union_name: this.text('union_name'),
      born_on: born.on,
      born_year: born.year,
      state: this.state(),
      joined_on: this.day('joined_on'),
      paid_to: this.day('paid_to'),
      rate: this.text('rate'),
      method: this.text('method'),
      ward: this.text('branch') || this.text('ward'),
      emails,
      ...phones,
      own: this.own(),
      problems: this.problems,
    }
    this.checkWhole(entry)
    return entry
  }

  private countryOfRow(): Country | undefined {
    return columnsByField(this.columns).has('country')
      ? countryNamed(this.text('country'))
      : undefined
  }

  private cellsOf(field: Field): { column: Column; cell: string }[] {
    const columns = columnsByField(this.columns).get(field) ?? []
    return columns
      .map((column) => ({
        column,
        cell: tidy(this.raw.cells[column.at] ?? '').slice(0, CELL_READ),
      }))
      .filter(({ cell }) => cell !== '')
  }

  private text(field: Field): string {
    const [found] = this.cellsOf(field)
    return found === undefined ? '' : this.fitted(found, TEXT_MAX)
  }

  /** As much as is kept; what is longer is cut, and said. */
  private fitted({ column, cell }: { column: Column; cell: string }, max: number): string {
    if (cell.length > max) this.note('too-long', column, cell)
    return cell.slice(0, max).toWellFormed()
  }

  private note(why: ProblemWhy, column: Column | undefined, was: string): void {
    this.problems.push({
      row: this.raw.row,
      column: headerOf(column),
      why,
      was: was.slice(0, WAS_MAX),
      weight: 'note',
    })
  }

  private needsYou(why: ProblemWhy, was: string): void {
    this.problems.push({
      row: this.raw.row,
      column: '',
      why,
      was: was.slice(0, WAS_MAX),
      weight: 'needs-you',
    })
  }

  private noteFaults(): void {
    for (const { column, fault } of this.raw.faults ?? []) {
      const found = this.columns.find(({ at }) => at === column)
      if (found !== undefined && found.choice.kind !== 'left') this.note(fault, found, '')
    }
  }

  private number(): string {
    const [found] = this.cellsOf('number')
    if (found === undefined) return ''
    if (!SHORTENED.test(found.cell)) return tidyNumber(found.cell.slice(0, TEXT_MAX))
    this.note('lost-number', found.column, found.cell)
    return ''
  }

  private names(): SplitName {
    const given = withMiddle(this.text('given_name'), this.text('middle_names'))
    const family = this.family()
    const said = { known_as: this.text('known_as'), former_name: this.text('former_name') }
    const [whole] = this.cellsOf('name')
    // Beside a whole name, first names or surnames alone say nothing more.
    const both = given !== '' && family !== ''
    if (both || ((given !== '' || family !== '') && !/\S[ ,]+\S/.test(whole?.cell ?? '')))
      return called({ title: '', given_name: properly(given), family_name: family }, said)
    if (whole === undefined || NO_NAME.test(whole.cell))
      return called({ title: '', given_name: '', family_name: '' }, said)
    const cell = whole.cell.slice(0, TEXT_MAX)
    return splitName(saysSurnameFirst(whole.column.header) ? surnameFirst(cell) : cell, said)
  }

  private family(): string {
    const surnames = joined(this.text('family_name'), this.text('second_family_name'))
    const suffix = generationOf(this.text('family_suffix'))
    return surnames === '' ? '' : joined(this.text('family_particle'), properly(surnames), suffix)
  }

  /** Where the list has no column for postcodes, one may end the address. */
  private home(): { lines: string[]; postcode: string; town?: string } {
    const lines = ADDRESS.map((field) => this.text(field))
    if (columnsByField(this.columns).has('postcode'))
      return { lines, postcode: this.text('postcode') }
    const at = lines.findLastIndex((line) => line !== '')
    const found = postcodeWithin(lines[at] ?? '', this.country)
    if (found === undefined) return { lines, postcode: '' }
    return { lines: lines.with(at, found.rest), postcode: found.postcode, town: found.town }
  }

  private emails(): string[] {
    const all = new Set<string>()
    for (const { column, cell } of this.cellsOf('email')) {
      const { found, bad } = emailsIn(cell)
      for (const email of found) all.add(email)
      if (bad) this.note('bad-email', column, cell)
    }
    return [...all].slice(0, REACH_MAX)
  }

  private phones(): { mobiles: string[]; landlines: string[] } {
    const mobiles = new Set<string>()
    const landlines = new Set<string>()
    for (const field of ['mobile', 'landline', 'phone'] as const) {
      for (const { column, cell } of this.cellsOf(field)) {
        const { found, bad } = phonesIn(cell, this.country, this.reading.country)
        for (const phone of found) (isMobile(phone, field) ? mobiles : landlines).add(phone)
        if (bad) this.note('bad-phone', column, cell)
      }
    }
    return {
      mobiles: [...mobiles].slice(0, REACH_MAX),
      landlines: [...landlines].slice(0, REACH_MAX),
    }
  }

  private born(): { on: string; year: number | undefined } {
    const [cell] = this.cellsOf('born_on')
    const order = cell === undefined ? undefined : this.reading.orders.get(cell.column.at)
    const on = cell === undefined ? undefined : dayOf(cell.cell, order, 'birth')
    const year = cell === undefined ? undefined : yearOf(cell.cell, order)
    if (cell !== undefined && year === undefined && !saysNoDay(cell.cell))
      this.note('bad-day', cell.column, cell.cell)
    const [yearCell] = this.cellsOf('born_year')
    const given = yearCell === undefined ? undefined : yearOf(yearCell.cell)
    if (yearCell !== undefined && given === undefined && !saysNoDay(yearCell.cell))
      this.note('bad-day', yearCell.column, yearCell.cell)
    return { on: on ?? mistypedDay(cell?.cell ?? ''), year: year ?? given }
  }

  private day(field: 'joined_on' | 'paid_to' | 'left_on'): string | undefined {
    const [found] = this.cellsOf(field)
    if (found === undefined || saysNoDay(found.cell)) return undefined
    const order = this.reading.orders.get(found.column.at)
    const day = dayOf(found.cell, order, field === 'paid_to' ? 'end' : 'beginning')
    if (day === undefined) this.note('bad-day', found.column, found.cell)
    return day
  }

  private state(): State | undefined {
    if (this.died()) return 'died'
    const [found] = this.cellsOf('state')
    const state = found && stateOf(found.cell)
    if (found !== undefined && state === undefined) this.strangeState(found.column, found.cell)
    // Who left once and came back keeps the day they left; the status says which it is.
    if (found !== undefined) return state
    return this.day('left_on') === undefined ? undefined : 'left'
  }

  /** "Yes", or the day. */
  private died(): boolean {
    const [found] = this.cellsOf('died')
    if (found === undefined) return this.cellsOf('name').some(({ cell }) => saysDead(cell))
    return YES.test(found.cell) || dayOf(found.cell) !== undefined
  }

  /** Whether an applicant, a supporter or the dead are members is not for us to guess. */
  private strangeState(column: Column, cell: string): void {
    this.problems.push({
      row: this.raw.row,
      column: headerOf(column),
      why: 'unknown-state',
      was: cell.slice(0, WAS_MAX),
      weight: 'needs-you',
    })
  }

  private own(): Record<string, string> {
    const own: Record<string, string> = {}
    for (const column of this.columns) {
      const cell = tidy(this.raw.cells[column.at] ?? '')
      if (column.choice.kind === 'own' && cell !== '')
        own[column.choice.name] = this.fitted({ column, cell }, OWN_MAX)
    }
    return own
  }

  private first(columns: readonly Column[], says: (cell: string) => boolean): string | undefined {
    return columns
      .map(({ at }) => tidy(this.raw.cells[at] ?? ''))
      .find((cell) => cell !== '' && says(cell))
  }

  /** The name in a column for a partner who has no row of their own. */
  private secondPerson(): string | undefined {
    return this.first(besideOf(this.columns).seconds, () => true)
  }

  /** What an address book calls a row that is of no person, or the organisation that it is of. */
  private organisation({ given_name, family_name }: Entry): string | undefined {
    const { kinds, organisations } = besideOf(this.columns)
    if (kinds.length + organisations.length === 0) return undefined
    const name = comparableName(`${given_name} ${family_name}`)
    return (
      this.first(kinds, (cell) =>
        /^(?:organi[sz]ation|household|company|business|group|venue)s?$/i.test(cell),
      ) ?? this.first(organisations, (cell) => comparableName(cell) === name)
    )
  }

  private checkWhole(entry: Entry): void {
    const extra = this.raw.cells.slice(this.reading.width).find((cell) => cell.trim() !== '')
    if (extra !== undefined) this.needsYou('too-many-cells', extra)
    const nobody = this.organisation(entry)
    if (nobody !== undefined) return this.needsYou('nobody', nobody)
    const second = this.secondPerson() ?? twoIn(entry)
    if (second !== undefined) this.needsYou('two-people', second)
    if (entry.given_name !== '' || entry.family_name !== '') return
    this.needsYou(entry.number === '' ? 'no-name-no-number' : 'no-name', entry.number)
  }
}

/** “John & Mary”, “John/Mary” and “The Smith Family”. */
function twoIn({
  given_name,
  family_name,
}: Pick<Entry, 'given_name' | 'family_name'>): string | undefined {
  const two =
    TWO_PEOPLE.exec(` ${given_name} `)?.[0] ??
    /^\p{L}{2,}\s?\/\s?\p{L}{2,}.*/u.exec(given_name)?.[0]
  if (two !== undefined) return two.trim()
  const whole = `${given_name} ${family_name}`.trim()
  return /^(?:the|rodzina|familie|famille|familia)\s.+|\s(?:family|household)$/i.test(whole)
    ? whole
    : undefined
}

const joined = (...parts: string[]) => parts.filter((part) => part !== '').join(' ')

/** An I alone is more often somebody’s second initial. */
const TWO_PEOPLE = /.*\s(?:&|[Aa]nd|AND|[Uu]nd|[Ee]t|i|y|\+)\s.*/
const YES = /^(?:y|yes|true|1|x|✓|✔|checked|tak|ja|oui|s[ií]|ie)$/i
const NO_NAME = /^(?:unknown|not known|n\/?k|tbc|tba|\?+|x{2,})$/i
const ADDRESS = ['address_1', 'address_2', 'address_3', 'address_4', 'address_5'] as const
const TEXT_MAX = 120
/** A page of text in a cell is looked at no further, or it would hold up all that come after it. */
const CELL_READ = 1000
const OWN_MAX = 500
const WAS_MAX = 80
/** More addresses than this for one person are not addresses of theirs. */
const REACH_MAX = 3

function headerOf(column: Column | undefined): string {
  if (column === undefined) return ''
  return column.header === '' ? letterOf(column.at) : column.header
}

/** A column without a header is called as the spreadsheet calls it: A, B, … AA. */
export function letterOf(at: number): string {
  const rest = Math.floor(at / 26) - 1
  return (rest >= 0 ? letterOf(rest) : '') + String.fromCharCode(65 + (at % 26))
}

/** "NSW" and "WA" are said in letters. */
const countyOf = (text: string) => (text.length <= LETTERS_OF_A_STATE ? text : properly(text))
const LETTERS_OF_A_STATE = 3

function isMobile(phone: string, field: 'mobile' | 'landline' | 'phone'): boolean {
  return saysMobile(phone) ?? field === 'mobile'
}

/** "19458030" is no day, but two rows may share the slip, or be one slip apart. */
function mistypedDay(cell: string): string {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(cell)
  return parts === null ? '' : parts.slice(1).join('-')
}

/** The address as one text: house and street on one line, then what follows. */
export function addressOf(entry: Pick<Entry, 'house' | 'lines' | 'county'>): string {
  const [first = '', ...others] = entry.lines
  const home = `${entry.house} ${first}`.trim()
  return [home, ...others, entry.county].filter((line) => line !== '').join(', ')
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
