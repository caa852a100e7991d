import { cellsOf, rowsOf, type Row } from './csv-rows.ts'
import { refuse, shown } from './reading.ts'

export interface PbRow {
  line: number
  cells: string[]
}

export interface PbSection {
  line: number
  header: string[]
  rows: PbRow[]
}

const names = ['META', 'PROJECTS', 'VOTES'] as const
type SectionName = (typeof names)[number]

/** A description may run over several lines inside quotation marks; more than these is a mistake. */
const LINES_IN_A_CELL = 40

export function pbSections(text: string): Record<SectionName, PbSection> {
  const found = new Map<SectionName, PbSection>()
  let section: PbSection | undefined
  for (const row of wholeRows(text)) {
    const name = names.find((one) => row.cells.length === 1 && row.cells[0]?.trim() === one)
    if (name !== undefined) {
      if (found.has(name)) refuse(row.line, 'bad-pb-twice', { found: name })
      section = { line: row.line, header: [], rows: [] }
      found.set(name, section)
    } else if (section === undefined) {
      refuse(row.line, 'bad-pb-section', { found: shown(row.cells.join(';')) })
    } else if (section.header.length === 0) {
      section.header = row.cells.map((cell) => cell.trim().toLowerCase())
    } else section.rows.push(row)
  }
  const of = (name: SectionName): PbSection =>
    found.get(name) ?? refuse(1, 'bad-pb-missing', { found: name })
  return { META: of('META'), PROJECTS: of('PROJECTS'), VOTES: of('VOTES') }
}

/** Rows, put together again where a quoted cell runs over a line end. */
function* wholeRows(text: string): Generator<PbRow> {
  let open: Row | undefined
  let lines = 0
  for (const row of rowsOf(text)) {
    const together: Row =
      open === undefined ? row : { line: open.line, raw: `${open.raw}\n${row.raw}` }
    const cells = cellsOf(together, ';')
    lines = open === undefined ? 1 : lines + 1
    if (cells === undefined && lines < LINES_IN_A_CELL) open = together
    else if (cells === undefined) refuse(together.line, 'bad-csv-quote')
    else {
      yield { line: together.line, cells }
      open = undefined
    }
  }
  if (open !== undefined) refuse(open.line, 'bad-csv-quote')
}

/** The cell of a column, or '' where the row is short or the section has no such column. */
export function column(section: PbSection, name: string): (row: PbRow) => string {
  const index = section.header.indexOf(name)
  return ({ cells }) => (index < 0 ? '' : (cells[index] ?? '').trim())
}

export function neededColumn(section: PbSection, name: string): (row: PbRow) => string {
  if (!section.header.includes(name)) refuse(section.line + 1, 'bad-pb-column', { found: name })
  return column(section, name)
}
