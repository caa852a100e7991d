import type { Column } from '../columns/columns.rules.ts'
import { comparableName } from './comparable.rules.ts'

/**
 * Rows between and below the people that are nobody: the header once more at the head of each
 * printed page, the total at the end, the day on which the list was printed.
 */
export function isNobody(cells: readonly string[], columns: readonly Column[]): boolean {
  if (isFull(cells, columns)) return false
  const said = cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [{ at, cell: cell.trim() }]))
  return (
    isHeaderAgain(said, columns) ||
    isSummary(said.map(({ cell }) => cell)) ||
    isRuled(said) ||
    isWord(said, columns.length)
  )
}

/** Nearly every row: too many cells for a note or a sum, and the first of them is no header and no rule. */
function isFull(cells: readonly string[], columns: readonly Column[]): boolean {
  const at = cells.findIndex((cell) => cell.trim() !== '')
  const first = (cells[at] ?? '').trim()
  if (says(columns[at], first) || isRuled([{ at, cell: first }])) return false
  let filled = 0
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') filled++
  return filled > SUMMARY_CELLS_MAX
}

interface Said {
  at: number
  cell: string
}

/** Two cells at least, and each says what its header, or the last row of it, says. */
function isHeaderAgain(said: readonly Said[], columns: readonly Column[]): boolean {
  return said.length >= HEADERS_MIN && said.every(({ at, cell }) => says(columns[at], cell))
}

function says(column: Column | undefined, cell: string): boolean {
  if (column === undefined || column.header.length < cell.length) return false
  const [header, again] = [column.header.trim().toLowerCase(), cell.toLowerCase()]
  return header === again || header.endsWith(` ${again}`)
}

const HEADERS_MIN = 2

/** A line of hyphens below a header, as tables in letters have it, or the sign by which DOS ended a file. */
const isRuled = (said: readonly Said[]) =>
  said.every(({ cell }) => /^(?::?-{2,}:?|={2,}|_{3,}|[|+]|\x1a+)$/.test(cell))

/** One long sentence, or the address of a page, alone in a row of several columns: a note, and nobody. */
function isWord(said: readonly Said[], columns: number): boolean {
  const [only] = said
  if (only === undefined || said.length > 1 || columns < COLUMNS_WITH_NOTES) return false
  return (
    /^https?:\/\//i.test(only.cell) ||
    (/[.!]$/.test(only.cell) && only.cell.split(/\s+/).length >= NOTE_WORDS_MIN)
  )
}

const COLUMNS_WITH_NOTES = 3
const NOTE_WORDS_MIN = 5

/** A word for a sum or a footer, and nothing beside it but figures: no name, no address. */
function isSummary(said: readonly string[]): boolean {
  if (said.length === 0 || said.length > SUMMARY_CELLS_MAX) return false
  const words = said.filter((cell) => !FIGURES.test(cell))
  const [word] = words
  return (
    words.length === 1 &&
    word !== undefined &&
    (SUMMARY.test(comparableName(word)) || word.startsWith('©'))
  )
}

const SUMMARY_CELLS_MAX = 4
const FIGURES = /^[\d\s.,:£€%/-]+$/
const SUMMARY =
  /^(?:(?:grand |sub ?)?totals?(?: (?:number of )?(?:members?|records?|rows?|people))?(?: \d+(?: (?:members?|records?|rows?))?)?|(?:number|count|no) of (?:members|records|rows|people)(?: \d+)?|(?:members|records?|rows)(?: found)? \d+|\d+ (?:members|records?(?: s)?|rows)(?: found)?|end of (?:list|report|file|data)|(?:printed|generated|exported|produced|created|downloaded)(?: (?:on|by|at))? .*|report (?:date|run|generated).*|page \d+(?: of \d+)?|strona \d.*|seite \d.*|confidential(?: .*)?|copyright .*|razem|suma|summe|gesamt|insgesamt|.+ (?:sub ?)?totals?)$/
