import { SaxesParser } from 'saxes'
import { dayOfSerial } from '../entry/dates.rules.ts'
import type { Strings } from './reading-strings.ts'
import { bareName } from './reading-zip.ts'
import { CELL_MAX, COLUMNS_MAX, Unreadable, type CellFault, type Row } from './source.rules.ts'

/** Turns the text of one sheet into rows, piece by piece. */
export class SheetReader {
  private readonly parser = new SaxesParser()
  private done: Row[] = []
  private row = 0
  private cells: string[] = []
  private faults: CellFault[] = []
  private column = -1
  private type = ''
  private style = 0
  private formula = false
  private value = ''
  private listening = false
  private phonetic = 0

  constructor(
    private readonly strings: Strings,
    private readonly dates: ReadonlySet<number>,
    private readonly from1904: boolean,
  ) {
    this.parser.on('opentag', ({ name, attributes }) => this.open(bareName(name), attributes))
    this.parser.on('text', (text) => this.hear(text))
    this.parser.on('closetag', ({ name }) => this.close(bareName(name)))
    this.parser.on('error', () => {
      throw new Unreadable('broken-workbook', this.row + 1)
    })
  }

  take(text: string): Row[] {
    this.parser.write(text)
    return this.handOver()
  }

  end(): Row[] {
    this.parser.close()
    return this.handOver()
  }

  private handOver(): Row[] {
    const rows = this.done
    this.done = []
    return rows
  }

  private open(tag: string, attributes: Record<string, string>): void {
    if (tag === 'row') this.startRow(Number(attributes.r ?? this.row + 1))
    else if (tag === 'c') this.startCell(attributes)
    else if (tag === 'f') this.formula = true
    else if (tag === 'rPh') this.phonetic++
    this.listening = tag === 'v' || (tag === 't' && this.phonetic === 0)
  }

  private startRow(row: number): void {
    if (!Number.isInteger(row) || row <= this.row) throw new Unreadable('broken-workbook', this.row)
    this.row = row
    this.cells = []
    this.faults = []
    this.column = -1
  }

  private startCell(attributes: Record<string, string>): void {
    this.column = attributes.r === undefined ? this.column + 1 : columnOf(attributes.r)
    if (this.column >= COLUMNS_MAX) throw new Unreadable('too-many-columns', this.row)
    this.type = attributes.t ?? 'n'
    this.style = Number(attributes.s ?? 0)
    this.formula = false
    this.value = ''
  }

  private hear(text: string): void {
    if (!this.listening) return
    if (this.value.length <= CELL_MAX) this.value += text
  }

  private close(tag: string): void {
    this.listening = false
    if (tag === 'rPh') this.phonetic--
    if (tag === 'c') this.endCell()
    if (tag === 'row') this.endRow()
  }

  private endCell(): void {
    while (this.cells.length < this.column) this.cells.push('')
    this.cells[this.column] = this.cellText()
  }

  private cellText(): string {
    if (this.value.length > CELL_MAX) return this.fault('too-long')
    if (this.type === 'e') return this.fault('formula-error')
    if (this.value === '') return this.formula ? this.fault('formula-without-value') : ''
    if (this.type === 's') return unescaped(this.strings.at(Number(this.value)))
    if (this.type === 'b') return this.value === '1' ? 'TRUE' : 'FALSE'
    if (this.type === 'n') return this.numberText()
    return unescaped(this.value)
  }

  private fault(fault: CellFault['fault']): string {
    this.faults.push({ column: this.column, fault })
    return ''
  }

  /** 4.477009E11 is written out; a number whose style is a date becomes that day. */
  private numberText(): string {
    const number = Number(this.value)
    if (!Number.isFinite(number)) return this.value
    if (this.dates.has(this.style)) return dayOfSerial(number, this.from1904) ?? String(number)
    return Number.isInteger(number) ? number.toFixed(0) : String(number)
  }

  private endRow(): void {
    if (this.cells.length === 0 && this.faults.length === 0) return
    const { row, cells, faults } = this
    this.done.push(faults.length > 0 ? { row, cells, faults } : { row, cells })
  }
}

/** Workbooks write a line's end, and other signs that XML has none for, as "_x000D_". */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\dA-F]{4})_/gi, (_, hex: string) => {
    const code = Number.parseInt(hex, 16)
    return code < SPACE ? ' ' : String.fromCharCode(code)
  })
}

const SPACE = 32

/** "BC12" is column 54, counted from 0. */
function columnOf(reference: string): number {
  let column = 0
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column - 1
}
