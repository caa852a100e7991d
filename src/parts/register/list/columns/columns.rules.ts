import type { Country } from '../../countries.rules.ts'
import { comparableName } from '../entry/comparable.rules.ts'
import { CELL_READ } from '../entry/placeholders.rules.ts'
import {
  arePeople,
  areStates,
  areWholeNames,
  fieldOfContent,
  namesBranches,
} from './columns-content.rules.ts'
import {
  type Field,
  fieldOfHeader,
  isKnownHeader,
  MANY,
  saysAbove,
  saysInitials,
  saysWhatHappened,
} from './columns-names.rules.ts'
import { headerOf } from './header.rules.ts'

/** What becomes of a column: a field we know, a field of the body's own, or left out. */
export type Choice =
  { kind: 'field'; field: Field } | { kind: 'own'; name: string } | { kind: 'left' }

export interface Column {
  /** Place in the row, from 0. */
  at: number
  header: string
  choice: Choice
  /** How the choice came about, so that the page can say so. */
  by: 'header' | 'content' | 'hand' | 'nothing'
}

export interface Layout {
  columns: Column[]
  /** Rows up to and including this one are titles and headers. 0: the list has no header. */
  headerEndsAtRow: number
  /** The sheet of a workbook that was read, where others that look like lists were not. */
  sheet?: string
  sheets_left?: string[]
}

export interface SampleRow {
  row: number
  cells: string[]
}

/** How a body mapped columns before, by comparable header. */
export type Remembered = ReadonlyMap<string, Choice>

/** What is known of the place whose list it is: what helps to understand a column. */
export interface Known {
  remembered?: Remembered
  home?: Country | undefined
  /** Whether a word is the name of one of its branches, sections or circles. */
  isBranch?: (word: string) => boolean
}

/** How much the first rows of a sheet look like a list of people: by how many fields it has, names first. */
export function likenessToList(sample: readonly SampleRow[]): number {
  const { columns } = layoutOf(sample)
  const fields = columns.filter(({ choice }) => choice.kind === 'field').length
  return has(columns, 'name', 'given_name', 'family_name') ? fields + PEOPLE_LIKENESS : fields
}

/** Less than this has no column of names. */
export const PEOPLE_LIKENESS = 100

/** Finds the header among the first rows of a list and says what each column means. */
export function layoutOf(
  sample: readonly SampleRow[],
  { remembered = new Map(), home, isBranch }: Known = {},
): Layout {
  const looked = sample.map(({ row, cells }) => ({ row, cells: cells.map(beginning) }))
  const header = headerOf(looked, remembered)
  const below = looked.filter(({ row }) => row > header.endsAtRow)
  const width = widthOf(header.names.length, below)
  const taken = new Set<Field>()
  const columns: Column[] = []
  for (let at = 0; at < width; at++) {
    const name = (header.names[at] ?? '').trim()
    columns.push(columnOf(at, nameAgain(name, header.names.slice(0, at)), remembered, taken))
  }
  const withContent = columns.map((column) =>
    byContent(column, below, taken, { headless: header.endsAtRow === 0, home }),
  )
  const columnsNamed =
    header.endsAtRow === 0 ? withTown(withSurnames(withContent, below)) : named(withContent, below)
  const placed = isBranch ? withBranches(columnsNamed, below, isBranch) : columnsNamed
  return { columns: placed, headerEndsAtRow: header.endsAtRow }
}

const beginning = (cell: string) => cell.slice(0, CELL_READ)

const has = (columns: readonly Column[], ...fields: Field[]) =>
  columns.some(({ choice }) => choice.kind === 'field' && fields.includes(choice.field))

const cellsOf = (column: Column, below: readonly SampleRow[]) =>
  below.map(({ cells }) => (cells[column.at] ?? '').trim()).filter((cell) => cell !== '')

const changed = (
  columns: readonly Column[],
  which: (column: Column) => boolean,
  choice: Choice,
): Column[] =>
  columns.map((column) =>
    column.by !== 'hand' && which(column) ? { ...column, choice, by: 'content' } : column,
  )

/** "Status: full-time, part-time" is about work: where hardly a word is a standing, none is taken for one. */
function withoutStrangeStates(columns: Column[], below: readonly SampleRow[]): Column[] {
  const strange = (column: Column) =>
    column.choice.kind === 'field' &&
    column.choice.field === 'state' &&
    !areStates(cellsOf(column, below))
  return changed(columns, strange, { kind: 'left' })
}

/** What headers leave open of who people are and how they stand is told by what is in the columns. */
function named(columns: Column[], below: readonly SampleRow[]): Column[] {
  const standing = withWhatHappened(withoutStrangeStates(columns, below), below)
  const parts = withSurnamesInName(withInitials(withOtherNames(standing)), below)
  return withJoined(withNamesFound(withWholeNames(parts, below), below))
}

/**
 * “Block”, “Site”, “Team”: whatever its header, a column that says nearly always one of our branches by its name says
 * who belongs to which. A header that says so itself goes before it.
 */
function withBranches(
  columns: Column[],
  below: readonly SampleRow[],
  isBranch: (word: string) => boolean,
): Column[] {
  if (has(columns, 'branch')) return columns
  const names = (column: Column) => namesBranches(cellsOf(column, below), isBranch)
  if (columns.some((column) => saysWard(column) && names(column))) return columns
  const found = columns.find(
    (column) => column.by === 'nothing' && !saysAbove(column.header) && names(column),
  )
  return changed(columns, (column) => column === found, { kind: 'field', field: 'branch' })
}

const saysWard = ({ choice }: Column) => choice.kind === 'field' && choice.field === 'ward'

/** “Address, Address, Address”: the same header again is the next line. */
function nameAgain(name: string, before: readonly string[]): string {
  if (fieldOfHeader(name) !== 'address_1') return name
  const lines = before.filter((one) => comparableName(one) === comparableName(name)).length
  return lines > 0 && lines < 5 ? `${name} ${lines + 1}` : name
}

/** “Action: new, leaver, transfer out” in a list of changes. */
function withWhatHappened(columns: Column[], below: readonly SampleRow[]): Column[] {
  if (has(columns, 'state')) return columns
  const said = columns.find(
    (column) => saysWhatHappened(column.header) && areStates(cellsOf(column, below)),
  )
  return changed(columns, (column) => column === said, { kind: 'field', field: 'state' })
}

/** “Name; Vorname”: beside a column of first names, one of single words holds surnames. */
function withSurnamesInName(columns: Column[], below: readonly SampleRow[]): Column[] {
  if (!has(columns, 'given_name') || has(columns, 'family_name')) return columns
  const single = (column: Column) =>
    column.choice.kind === 'field' &&
    column.choice.field === 'name' &&
    !areWholeNames(cellsOf(column, below))
  return changed(columns, single, { kind: 'field', field: 'family_name' })
}

/** Where no header speaks of names, the column that plainly holds them does. */
function withNamesFound(columns: Column[], below: readonly SampleRow[]): Column[] {
  if (has(columns, 'name', 'given_name', 'family_name')) return columns
  const found = columns.find(
    (column) => column.choice.kind === 'left' && arePeople(cellsOf(column, below)),
  )
  return changed(columns, (column) => column === found, { kind: 'field', field: 'name' })
}

/** “Member since” goes before “Membership start”, which is often that of the year now running. */
function withJoined(columns: Column[]): Column[] {
  const since = columns.find(({ header, by }) => by === 'nothing' && saysSince(header))
  const taken = columns.find(
    ({ choice }) => choice.kind === 'field' && choice.field === 'joined_on',
  )
  if (since === undefined || taken === undefined || taken.by === 'hand' || saysSince(taken.header))
    return columns
  const without = changed(columns, (column) => column === taken, { kind: 'left' })
  return changed(without, (column) => column === since, { kind: 'field', field: 'joined_on' })
}

const saysSince = (header: string) =>
  /^(?:member since|member since date|original join date|first joined|date first joined|mitglied seit|lid sinds|membre depuis|aelod ers)$/.test(
    comparableName(header),
  )

/** What people are known as, or were born as, is their name where the list has no other. */
function withOtherNames(columns: Column[]): Column[] {
  const only = (instead: Field, of: Field, besides: Field) => (all: Column[]) =>
    has(all, of, besides) || !has(all, instead)
      ? all
      : changed(all, ({ choice }) => choice.kind === 'field' && choice.field === instead, {
          kind: 'field',
          field: of,
        })
  const given = only('known_as', 'given_name', 'name')(columns)
  return only('former_name', 'family_name', 'name')(given)
}

/** Where a list has no first names, their first letters serve. */
function withInitials(columns: Column[]): Column[] {
  if (has(columns, 'given_name', 'name')) return columns
  const first = columns.find(({ header, choice }) => choice.kind === 'left' && saysInitials(header))
  return changed(columns, (column) => column === first, { kind: 'field', field: 'given_name' })
}

/** A list with "Nome" or "Nom" alone has whole names there, if they are of several words. */
function withWholeNames(columns: Column[], below: readonly SampleRow[]): Column[] {
  const [given, family] = [has(columns, 'given_name'), has(columns, 'family_name')]
  if (given === family || has(columns, 'name')) return columns
  const whole = ({ choice }: Column) =>
    choice.kind === 'field' && (choice.field === 'given_name' || choice.field === 'family_name')
  return changed(columns, (column) => whole(column) && areWholeNames(cellsOf(column, below)), {
    kind: 'field',
    field: 'name',
  })
}

/**
 * How many columns the list has. Now and then a row runs over, because of a comma in an address,
 * and then that row is wrong; only where most rows reach further has the header left names out.
 */
function widthOf(headers: number, below: readonly SampleRow[]): number {
  const widths = below.map(({ cells }) => cells.findLastIndex((cell) => cell.trim() !== '') + 1)
  const usual = widths.sort((a, b) => a - b)[Math.floor((widths.length - 1) / 2)] ?? 0
  return headers > 0 ? Math.max(headers, usual) : (widths.at(-1) ?? 0)
}

function columnOf(at: number, header: string, remembered: Remembered, taken: Set<Field>): Column {
  const key = comparableName(header)
  const hand = remembered.get(key)
  if (hand !== undefined && key !== '') {
    if (hand.kind === 'field') taken.add(hand.field)
    return { at, header, choice: hand, by: 'hand' }
  }
  const field = fieldOfHeader(header)
  if (field === undefined || (taken.has(field) && !MANY.has(field))) {
    return { at, header, choice: { kind: 'left' }, by: 'nothing' }
  }
  taken.add(field)
  return { at, header, choice: { kind: 'field', field }, by: 'header' }
}

/** A column that its header left open may still be plain from what stands in it. */
function byContent(
  column: Column,
  below: readonly SampleRow[],
  taken: Set<Field>,
  { headless, home }: { headless: boolean; home: Country | undefined },
): Column {
  if (column.by !== 'nothing' || isKnownHeader(column.header)) return column
  const cells = below
    .map(({ cells }) => (cells[column.at] ?? '').trim())
    .filter((cell) => cell !== '')
  const field = fieldOfContent(cells, headless, home)
  if (field === undefined || (taken.has(field) && !MANY.has(field))) return column
  taken.add(field)
  return { ...column, choice: { kind: 'field', field }, by: 'content' }
}

/** Without a header the town is the word between the street and the postcode. */
function withTown(columns: Column[]): Column[] {
  const at = (field: Field) =>
    columns.findIndex(({ choice }) => choice.kind === 'field' && choice.field === field)
  const between = at('postcode') === at('address_1') + 2 ? at('address_1') + 1 : -1
  return changed(
    columns,
    (column) => column.at === between && column.choice.kind === 'left' && at('address_1') >= 0,
    { kind: 'field', field: 'town' },
  )
}

/** Without a header a surname looks like any word; but it stands beside the first name. */
function withSurnames(columns: Column[], below: readonly SampleRow[]): Column[] {
  const fields = columns.map(({ choice }) => (choice.kind === 'field' ? choice.field : undefined))
  const given = fields.indexOf('given_name')
  if (given < 0 || fields.includes('family_name')) return columns
  const beside = [given + 1, given - 1].find(
    (at) =>
      columns[at]?.choice.kind === 'left' && below.every(({ cells }) => isWord(cells[at] ?? '')),
  )
  return columns.map((column) =>
    column.at === beside
      ? { ...column, choice: { kind: 'field', field: 'family_name' }, by: 'content' }
      : column,
  )
}

const isWord = (cell: string) => /^[\p{L}\p{M}'’ -]+$/u.test(cell.trim())
