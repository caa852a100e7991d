/** Bytes that can be read from anywhere: a file, or an upload kept in pieces in the database. */
export interface Source {
  bytes: number
  /** From `start` up to but not including `end`. */
  range: (start: number, end: number) => AsyncIterable<Uint8Array>
}

/** One row as it stands in the file; `row` counts from 1 as a spreadsheet does. */
export interface Row {
  row: number
  cells: string[]
  /** Cells that could not be read, by their place from 0. */
  faults?: CellFault[]
}

export interface CellFault {
  column: number
  fault: 'formula-error' | 'formula-without-value' | 'unreadable-letters' | 'too-long'
}

export const UNREADABLE = [
  'empty',
  'too-large',
  'old-excel',
  'a-pdf',
  'a-picture',
  'a-web-page',
  'an-xml-sheet',
  'for-programs',
  'an-open-document',
  'apple-numbers',
  'packed-list',
  'compressed',
  'empty-workbook',
  'not-a-workbook',
  'broken-workbook',
  'protected-workbook',
  'swells-too-much',
  'not-a-list',
  'open-quotation',
  'too-many-columns',
  'no-rows',
] as const
export type UnreadableWhy = (typeof UNREADABLE)[number]

/** The whole file cannot be read; nothing of it is kept. */
export class Unreadable extends Error {
  readonly why: UnreadableWhy
  readonly row: number | undefined

  constructor(why: UnreadableWhy, row?: number) {
    super(`This file cannot be read: ${why}`)
    this.why = why
    this.row = row
  }
}

/** A spreadsheet has at most 16,384 columns; a list of members that has 500 is something else. */
export const COLUMNS_MAX = 500
/** What Excel allows in one cell. */
export const CELL_MAX = 32_767
/** Rows handed on together: enough to be quick, few enough to leave the process free. */
export const BATCH_ROWS = 500
