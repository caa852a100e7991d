import { comparableEmail, comparableName, comparablePhone } from './comparable.rules.ts'
import { dayOf, yearOf, type DayOrder } from './dates.rules.ts'
import type { Column } from './columns.rules.ts'
import { saysSurnameFirst, type Field } from './columns-names.rules.ts'
import { isNobody } from './rows-between.rules.ts'
import { genderOf, sexOf, titleIn } from './entry-words.rules.ts'
import { stateOf, type State } from './states.rules.ts'

/** One person as one row of the list gives them, tidied, with what could not be understood. */
export interface Entry {
  row: number
  number: string
  title: string
  given_name: string
  family_name: string
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
  | 'bad-email'
  | 'bad-phone'
  | 'bad-day'
  | 'formula-error'
  | 'formula-without-value'
  | 'unreadable-letters'
  | 'too-long'
  | 'number-twice'
  | 'number-of-another'
  | 'unknown-ward'
  | 'same-row-twice'
  | 'not-added'
  | 'listed-though-gone'
  | 'several-match'

export interface Reading {
  columns: readonly Column[]
  orders: ReadonlyMap<number, DayOrder>
  width: number
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

/** Gathers the cells of one row under their fields, then makes the entry from them. */
class Making {
  private readonly problems: Problem[] = []
  private readonly columns: readonly Column[]

  constructor(
    private readonly raw: RawRow,
    private readonly reading: Reading,
  ) {
    this.columns = reading.columns
    this.noteFaults()
  }

  entry(): Entry {
    const names = this.names()
    const emails = this.emails()
    const phones = this.phones()
    const born = this.born()
    const title = this.text('title') || names.title
    const gender = genderOf(this.text('gender'))
    const { lines, postcode } = this.home()
    const entry: Entry = {
      row: this.raw.row,
      number: tidyNumber(this.text('number')),
      title,
      given_name: names.given_name,
      family_name: names.family_name,
      gender,
      sex: sexOf(gender, title),
      house: this.text('house'),
      lines: lines.map(properly),
      county: properly(this.text('county')),
      town: properly(this.text('town')),
      postcode: postcode.toUpperCase(),
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

  private cellsOf(field: Field): { column: Column; cell: string }[] {
    const columns = columnsByField(this.columns).get(field) ?? []
    return columns
      .map((column) => ({ column, cell: tidy(this.raw.cells[column.at] ?? '') }))
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
    this.problems.push({ row: this.raw.row, column: headerOf(column), why, was: was.slice(0, WAS_MAX), weight: 'note' }) // prettier-ignore
  }

  private needsYou(why: ProblemWhy, was: string): void {
    this.problems.push({ row: this.raw.row, column: '', why, was: was.slice(0, WAS_MAX), weight: 'needs-you' }) // prettier-ignore
  }

  private noteFaults(): void {
    for (const { column, fault } of this.raw.faults ?? []) {
      const found = this.columns.find(({ at }) => at === column)
      if (found !== undefined && found.choice.kind !== 'left') this.note(fault, found, '')
    }
  }

  private names(): { title: string; given_name: string; family_name: string } {
    const given = [this.text('given_name'), this.text('middle_names')].filter((part) => part !== '')
    const family = this.text('family_name')
    if (given.length > 0 || family !== '') {
      return { title: '', given_name: properly(given.join(' ')), family_name: properly(family) }
    }
    const [whole] = this.cellsOf('name')
    if (whole === undefined) return splitName('')
    const cell = this.fitted(whole, TEXT_MAX)
    return saysSurnameFirst(whole.column.header) ? splitName(surnameFirst(cell)) : splitName(cell)
  }

  /** Where the list has no column for postcodes, one may end the address. */
  private home(): { lines: string[]; postcode: string } {
    const lines = ADDRESS.map((field) => this.text(field))
    if (columnsByField(this.columns).has('postcode')) return { lines, postcode: this.text('postcode') }
    const at = lines.findLastIndex((line) => line !== '')
    const found = POSTCODE_LAST.exec(lines[at] ?? '')
    if (found === null) return { lines, postcode: '' }
    return { lines: lines.with(at, lines[at]?.slice(0, found.index) ?? ''), postcode: found[1] ?? '' }
  } // prettier-ignore

  private emails(): string[] {
    const found: string[] = []
    for (const { column, cell } of this.cellsOf('email')) {
      for (const part of cell.split(/[;,/\s]+|\band\b/i).filter((part) => part !== '')) {
        const email = comparableEmail(part.replace(/^mailto:/i, '').replace(/^<|>$/g, ''))
        if (EMAIL.test(email)) found.push(email)
        else this.note('bad-email', column, cell)
      }
    }
    return [...new Set(found)].slice(0, REACH_MAX)
  }

  private phones(): { mobiles: string[]; landlines: string[] } {
    const mobiles = new Set<string>()
    const landlines = new Set<string>()
    for (const field of ['mobile', 'landline', 'phone'] as const) {
      for (const { column, cell } of this.cellsOf(field)) {
        const phone = comparablePhone(cell)
        if (phone === '') this.note('bad-phone', column, cell)
        else if (isMobile(phone, field)) mobiles.add(phone)
        else landlines.add(phone)
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
    const on = cell === undefined ? undefined : dayOf(cell.cell, order)
    const year = cell === undefined ? undefined : yearOf(cell.cell, order)
    if (cell !== undefined && year === undefined) this.note('bad-day', cell.column, cell.cell)
    const [yearCell] = this.cellsOf('born_year')
    const given = yearCell === undefined ? undefined : yearOf(yearCell.cell)
    if (yearCell !== undefined && given === undefined) this.note('bad-day', yearCell.column, yearCell.cell) // prettier-ignore
    return { on: on ?? mistypedDay(cell?.cell ?? ''), year: year ?? given }
  }

  private day(field: 'joined_on' | 'paid_to'): string | undefined {
    const [found] = this.cellsOf(field)
    if (found === undefined || NO_DAY.test(found.cell)) return undefined
    const day = dayOf(found.cell, this.reading.orders.get(found.column.at))
    if (day === undefined) this.note('bad-day', found.column, found.cell)
    return day
  }

  private state(): State | undefined {
    const [found] = this.cellsOf('state')
    if (found === undefined) return undefined
    const state = stateOf(found.cell)
    if (state === undefined) this.note('unknown-state', found.column, found.cell)
    return state
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

  private checkWhole(entry: Entry): void {
    const extra = this.raw.cells.slice(this.reading.width).find((cell) => cell.trim() !== '')
    if (extra !== undefined) this.needsYou('too-many-cells', extra)
    if (/\s(&|and|i|\+)\s/i.test(` ${entry.given_name} `))
      this.needsYou('two-people', entry.given_name)
    if (entry.given_name !== '' || entry.family_name !== '') return
    this.needsYou(entry.number === '' ? 'no-name-no-number' : 'no-name', entry.number)
  }
}

const ADDRESS = ['address_1', 'address_2', 'address_3', 'address_4', 'address_5'] as const
const POSTCODE_LAST = /[\s,]*\b([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/i
const TEXT_MAX = 120
const OWN_MAX = 500
const WAS_MAX = 80
/** More addresses than this for one person are not addresses of theirs. */
const REACH_MAX = 3
const EMAIL = /^[^\s@"(),:;<>[\]\\]{1,64}@[a-z\d](?:[a-z\d.-]*[a-z\d])?\.[a-z\d-]{2,63}$/u
const NO_DAY = /^(-|n\/?a|none|null|never|0|00\/00\/0000|0000-00-00)$/i

function headerOf(column: Column | undefined): string {
  if (column === undefined) return ''
  return column.header === '' ? letterOf(column.at) : column.header
}

/** A column without a header is called as the spreadsheet calls it: A, B, … AA. */
export function letterOf(at: number): string {
  const rest = Math.floor(at / 26) - 1
  return (rest >= 0 ? letterOf(rest) : '') + String.fromCharCode(65 + (at % 26))
}

function isMobile(phone: string, field: 'mobile' | 'landline' | 'phone'): boolean {
  if (phone.startsWith('+44')) return phone.startsWith('+447')
  return field === 'mobile'
}

function tidy(cell: string): string {
  if (!/[\s\u00a0'\u200b]/.test(cell)) return PLACEHOLDER.test(cell) ? '' : cell
  const bare = cell
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .replace(/^'(?=.)/, '')
    .trim()
  return PLACEHOLDER.test(bare) ? '' : bare
}

const PLACEHOLDER = /^(null|#n\/a|-|\(blank\))$/i

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

/** "100234.0" is a number that went through a spreadsheet. */
function tidyNumber(text: string): string {
  return text.replace(/^(\d+)\.0+$/, '$1')
}

/** "SMITH" and "smith" become "Smith"; a name in both cases stays as it is written. */
export function properly(text: string): string {
  if (text !== text.toUpperCase() && text !== text.toLowerCase()) return text
  return text
    .toLowerCase()
    .replace(/(^|[^\p{L}\p{N}'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()) // prettier-ignore
    .replace(/\b(O['’]|Mc)(\p{L})/gu, (_, start: string, letter: string) => start + letter.toUpperCase()) // prettier-ignore
}

/** "Mr John Smith", "Smith, John" and "SMITH John" all give John and Smith. */
function splitName(name: string): { title: string; given_name: string; family_name: string } {
  const { title, rest } = titleIn(name)
  const comma = rest.indexOf(',')
  if (comma >= 0) {
    const after = titleIn(rest.slice(comma + 1).trim())
    return {
      title: title || after.title,
      given_name: properly(after.rest),
      family_name: properly(rest.slice(0, comma).trim()),
    }
  }
  const words = rest.split(' ')
  const [first = ''] = words
  if (words.length === 1) return { title, given_name: '', family_name: properly(first) }
  if (isShouted(first) && !isShouted(words[words.length - 1] ?? '')) {
    return { title, given_name: words.slice(1).join(' '), family_name: properly(first) }
  }
  const from = familyStartsAt(words)
  const part = (start: number, end?: number) => properly(words.slice(start, end).join(' '))
  return { title, given_name: part(0, from), family_name: part(from) }
}

/** "Smith John" under "Surname and first name"; a comma says it already. */
function surnameFirst(name: string): string {
  if (name.includes(',') || !name.includes(' ')) return name
  const { title, rest } = titleIn(name)
  const words = rest.split(' ')
  let at = 1
  while (at < words.length - 1 && PARTICLES.has((words[at - 1] ?? '').toLowerCase())) at++
  return `${title} ${words.slice(0, at).join(' ')}, ${words.slice(at).join(' ')}`.trim()
}

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && comparableName(word) !== ''
}

/** "van der Berg" and "de Souza" are family names of several words. */
function familyStartsAt(words: readonly string[]): number {
  let at = words.length - 1
  while (at > 1 && PARTICLES.has((words[at - 1] ?? '').toLowerCase())) at--
  return at
}

const PARTICLES = new Set('van von der den de da do dos du la le di del della al el bin ibn ap st'.split(' ')) // prettier-ignore
