import { SaxesParser } from 'saxes'
import { bareName } from './reading-zip.ts'
import { CELL_MAX, COLUMNS_MAX, Unreadable, type CellFault, type Row } from './source.rules.ts'

type Attributes = Record<string, string>

interface OdsTable {
  name: string
  hidden: boolean
}

/** All sheets of an OpenDocument lie in one text; this turns those of them that are wanted into rows, piece by piece. */
export class OdsReader {
  readonly tables: OdsTable[] = []
  private readonly parser = new SaxesParser()
  private readonly hiddenStyles = new Set<string>()
  private style = ''
  private parents: string[] = []
  private skipped = 0
  private inTable = false
  private row = 0
  private rowsAlike = 1
  private cells: string[] = []
  private faults: CellFault[] = []
  private column = 0
  private cell: Attributes | undefined
  private paragraphs = 0
  private inParagraph = false
  private text = ''

  constructor(
    private readonly wants: (table: number) => boolean,
    private readonly give: (row: Row, table: number) => void,
  ) {
    this.parser.on('opentag', ({ name, attributes }) => this.open(bareName(name), attributes))
    this.parser.on('text', (text) => this.hear(text))
    this.parser.on('closetag', ({ name }) => this.close(bareName(name)))
    this.parser.on('error', () => {
      throw new Unreadable('broken-workbook', this.row + 1)
    })
  }

  take(text: string): void {
    this.parser.write(text)
  }

  end(): void {
    this.parser.close()
  }

  private get table(): number {
    return this.tables.length - 1
  }

  private open(tag: string, attributes: Attributes): void {
    const parent = this.parents.at(-1)
    this.parents.push(tag)
    if (ASIDE.has(tag)) this.skipped++
    if (this.skipped > 0) return
    if (tag === 'style') this.style = attributes['style:name'] ?? ''
    else if (tag === 'table-properties') this.noteHidden(attributes)
    else if (tag === 'table' && parent === 'spreadsheet') this.startTable(attributes)
    else if (this.inTable && this.wants(this.table)) this.openInTable(tag, attributes)
  }

  private noteHidden(attributes: Attributes): void {
    if (attributes['table:display'] === 'false') this.hiddenStyles.add(this.style)
  }

  private startTable(attributes: Attributes): void {
    const hidden = this.hiddenStyles.has(attributes['table:style-name'] ?? '')
    this.tables.push({ name: attributes['table:name'] ?? '', hidden })
    this.inTable = true
    this.row = 0
  }

  private openInTable(tag: string, attributes: Attributes): void {
    if (tag === 'table-row') this.startRow(attributes)
    else if (tag === 'table-cell' || tag === 'covered-table-cell') this.startCell(attributes)
    else if (tag === 'p') this.startParagraph()
    else if (tag === 's') this.add(' ')
    else if (tag === 'tab' || tag === 'line-break') this.add('\n')
  }

  private startRow(attributes: Attributes): void {
    this.rowsAlike = repeated(attributes['table:number-rows-repeated'])
    this.cells = []
    this.faults = []
    this.column = 0
  }

  private startCell(attributes: Attributes): void {
    this.cell = attributes
    this.paragraphs = 0
    this.text = ''
  }

  private startParagraph(): void {
    if (this.paragraphs++ > 0) this.add('\n')
    this.inParagraph = true
  }

  private hear(text: string): void {
    if (this.skipped === 0 && this.inParagraph) this.add(text)
  }

  private add(text: string): void {
    if (this.cell !== undefined && this.text.length <= CELL_MAX) this.text += text
  }

  private close(tag: string): void {
    this.parents.pop()
    if (ASIDE.has(tag)) this.skipped--
    if (this.skipped > 0 || !this.inTable) return
    if (tag === 'p') this.inParagraph = false
    if (tag === 'table' && this.parents.at(-1) === 'spreadsheet') this.inTable = false
    else if (this.cell !== undefined && CELLS.has(tag)) this.endCell(this.cell, tag)
    else if (tag === 'table-row' && this.wants(this.table)) this.endRow()
  }

  /** A blank cell repeated to the edge of the sheet, as every row ends, is none. */
  private endCell(cell: Attributes, tag: string): void {
    this.cell = undefined
    const times = repeated(cell['table:number-columns-repeated'])
    // What lies under a merged cell is not seen by anybody.
    const { text, fault } =
      tag === 'table-cell' ? saidBy(cell, this.text) : { text: '', fault: undefined }
    const from = this.column
    this.column += times
    if (text === '' && fault === undefined) return
    if (this.column > COLUMNS_MAX) throw new Unreadable('too-many-columns', this.row + 1)
    while (this.cells.length < from) this.cells.push('')
    for (let at = from; at < this.column; at++) {
      this.cells[at] = text
      if (fault !== undefined) this.faults.push({ column: at, fault })
    }
  }

  /**
   * Blank rows repeated to the end of the sheet are none. A row of people that is repeated says the
   * same again, be it a million times: given twice, it is said to be the same as the row before.
   */
  private endRow(): void {
    const first = this.row + 1
    this.row += this.rowsAlike
    const { cells, faults } = this
    if (cells.length === 0) return
    for (let row = first; row <= Math.min(this.row, first + 1); row++)
      this.give(faults.length > 0 ? { row, cells, faults } : { row, cells }, this.table)
  }
}

/** Beside what a cell says: comments, pictures, what was deleted and is remembered, other files' sheets. */
const ASIDE = new Set(
  'annotation tracked-changes dde-links shapes forms frame custom-shape control ruby-text note'.split(
    ' ',
  ),
)
const CELLS = new Set(['table-cell', 'covered-table-cell'])

/** How often a cell or row stands there; a sheet has no more than a million rows. */
function repeated(times: string | undefined): number {
  const n = Number(times ?? 1)
  return Number.isInteger(n) && n >= 1 && n <= ROWS_MAX ? n : 1
}

const ROWS_MAX = 1_048_576

interface SaidByCell {
  text: string
  fault: CellFault['fault'] | undefined
}

/** What is shown, but a number as it is: figures that were cut short for the eye are there in full. */
function saidBy(cell: Attributes, shown: string): SaidByCell {
  const said = (text: string): SaidByCell => ({ text, fault: undefined })
  const wrong = (fault: CellFault['fault']): SaidByCell => ({ text: '', fault })
  const type = cell['office:value-type'] ?? ''
  if (shown.length > CELL_MAX) return wrong('too-long')
  if (
    cell['calcext:value-type'] === 'error' ||
    (cell['table:formula'] !== undefined && /^(?:Err:\d+|#[A-Z/0!?]+)$/.test(shown))
  )
    return wrong('formula-error')
  if (type === 'float') return said(numberShown(cell['office:value'] ?? '', shown))
  if (type === 'date') return said((cell['office:date-value'] ?? shown).replace(/T00:00:00.*$/, ''))
  if (type === 'boolean') return said(cell['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE')
  if (shown === '' && cell['office:string-value'] !== undefined)
    return said(cell['office:string-value'])
  if (shown === '' && cell['table:formula'] !== undefined && type === '')
    return wrong('formula-without-value')
  return said(shown)
}

/** "0012345" shown for 12345 is a number whose noughts somebody wanted to keep. */
function numberShown(value: string, shown: string): string {
  const number = Number(value)
  if (value === '' || !Number.isFinite(number)) return shown
  if (/^0\d+$/.test(shown) && Number(shown) === number) return shown
  return Number.isInteger(number) ? number.toFixed(0) : String(number)
}
