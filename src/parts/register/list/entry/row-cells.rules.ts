import type { Country } from '../../countries.rules.ts'
import type { Field } from '../columns/columns-names.rules.ts'
import type { Column } from '../columns/columns.rules.ts'
import { dayOf, saysNoDay, type DayOrder } from './dates.rules.ts'
import { CELL_READ, tidy } from './placeholders.rules.ts'
import type { Problem, ProblemWhy } from './problems.rules.ts'

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

export interface Cell {
  column: Column
  /** Tidied, and never blank. */
  cell: string
}

/** The cells of one row under their fields; what is odd about them is noted as they are read. */
export class RowCells {
  readonly problems: Problem[] = []

  constructor(
    readonly raw: RawRow,
    readonly reading: Reading,
  ) {
    this.noteFaults()
  }

  has(field: Field): boolean {
    return columnsByField(this.reading.columns).has(field)
  }

  all(field: Field): readonly Cell[] {
    const columns = columnsByField(this.reading.columns).get(field)
    // Most lists lack most fields, and this is asked thirty times a row.
    if (columns === undefined) return NONE
    return columns
      .map((column) => ({ column, cell: this.at(column).slice(0, CELL_READ) }))
      .filter(({ cell }) => cell !== '')
  }

  text(field: Field): string {
    const [found] = this.all(field)
    return found === undefined ? '' : this.fitted(found, TEXT_MAX)
  }

  day(field: 'joined_on' | 'paid_to' | 'left_on'): string | undefined {
    const [found] = this.all(field)
    if (found === undefined || saysNoDay(found.cell)) return undefined
    const order = this.reading.orders.get(found.column.at)
    const day = dayOf(found.cell, order, field === 'paid_to' ? 'end' : 'beginning')
    if (day === undefined) this.note('bad-day', found)
    return day
  }

  /** What stands in the columns that are kept as fields of the hall's own, by their names. */
  own(): Record<string, string> {
    const own: Record<string, string> = {}
    for (const column of this.reading.columns) {
      const cell = this.at(column)
      if (column.choice.kind === 'own' && cell !== '')
        own[column.choice.name] = this.fitted({ column, cell }, OWN_MAX)
    }
    return own
  }

  /** The first cell in any of these columns that says so. */
  saying(columns: readonly Column[], says: (cell: string) => boolean): string | undefined {
    return columns.map((column) => this.at(column)).find((cell) => cell !== '' && says(cell))
  }

  /** One cell is left out for it; the row is applied. */
  note(why: ProblemWhy, { column, cell }: Cell): void {
    this.add(why, 'note', headerOf(column), cell)
  }

  /** The row is not applied until somebody has looked. */
  needsYou(why: ProblemWhy, was: string, column?: Column): void {
    this.add(why, 'needs-you', column === undefined ? '' : headerOf(column), was)
  }

  private add(why: ProblemWhy, weight: Problem['weight'], column: string, was: string): void {
    this.problems.push({ row: this.raw.row, column, why, was: was.slice(0, WAS_MAX), weight })
  }

  private at(column: Column): string {
    return tidy(this.raw.cells[column.at] ?? '')
  }

  /** As much as is kept; what is longer is cut, and said. */
  private fitted(found: Cell, max: number): string {
    if (found.cell.length > max) this.note('too-long', found)
    return found.cell.slice(0, max).toWellFormed()
  }

  private noteFaults(): void {
    for (const { column, fault } of this.raw.faults ?? []) {
      const found = this.reading.columns.find(({ at }) => at === column)
      if (found !== undefined && found.choice.kind !== 'left')
        this.note(fault, { column: found, cell: '' })
    }
  }
}

const NONE: readonly Cell[] = []

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

function headerOf({ header, at }: Column): string {
  return header === '' ? letterOf(at) : header
}

/** A column without a header is called as the spreadsheet calls it: A, B, … AA. */
export function letterOf(at: number): string {
  const rest = Math.floor(at / 26) - 1
  return (rest >= 0 ? letterOf(rest) : '') + String.fromCharCode(65 + (at % 26))
}

/** Letters kept of a name, a number, a line of an address. */
export const TEXT_MAX = 120
const OWN_MAX = 500
const WAS_MAX = 80
