import type { Column } from './columns.rules.ts'
import { comparableName } from './comparable.rules.ts'

/**
 * Rows between and below the people that are nobody: the header once more at the head of each
 * printed page, the total at the end, the day on which the list was printed.
 */
export function isNobody(cells: readonly string[], columns: readonly Column[]): boolean {
  const said = cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [{ at, cell: cell.trim() }]))
  return isHeaderAgain(said, columns) || isSummary(said.map(({ cell }) => cell))
}

interface Said {
  at: number
  cell: string
}

/** Two cells at least, and each says what its header says. */
function isHeaderAgain(said: readonly Said[], columns: readonly Column[]): boolean {
  return said.length >= HEADERS_MIN && said.every(({ at, cell }) => cell === columns[at]?.header)
}

const HEADERS_MIN = 2

/** A word for a sum or a footer, and nothing beside it but figures: no name, no address. */
function isSummary(said: readonly string[]): boolean {
  if (said.length === 0 || said.length > SUMMARY_CELLS_MAX) return false
  const words = said.filter((cell) => !FIGURES.test(cell))
  const [word] = words
  return words.length === 1 && word !== undefined && SUMMARY.test(comparableName(word))
}

const SUMMARY_CELLS_MAX = 4
const FIGURES = /^[\d\s.,:£€%/-]+$/
const SUMMARY =
  /^(?:(?:grand |sub ?)?totals?(?: (?:number of )?(?:members?|records?|rows?|people))?(?: \d+)?|(?:number|count|no) of (?:members|records|rows|people)(?: \d+)?|\d+ (?:members|records|rows)|end of (?:list|report|file|data)|(?:printed|generated|exported|produced|created) (?:on|by|at) .*|report (?:date|run|generated).*|page \d+(?: of \d+)?|confidential|razem|suma|summe|gesamt|insgesamt)$/
