import { comparableName } from '../entry/comparable.rules.ts'
import { isKnownHeader } from './columns-names.rules.ts'
import type { Remembered, SampleRow } from './columns.rules.ts'

interface Header {
  names: string[]
  endsAtRow: number
}

/** The row with most headers we know, joined with the row above or below where names lie in two. */
export function headerOf(sample: readonly SampleRow[], remembered: Remembered): Header {
  const rows = sample.slice(0, HEADER_WITHIN_ROWS)
  let best: Header = { names: [], endsAtRow: 0 }
  let bestKnown = 0
  rows.forEach(({ row, cells }, at) => {
    const known = knownIn(cells, remembered)
    if (known > bestKnown) [best, bestKnown] = [{ names: cells, endsAtRow: row }, known]
    const next = rows[at + 1]
    if (next === undefined || !next.cells.every(isLabel) || !cells.every(isLabel)) return
    const both = joined(cells, next.cells)
    const knownInBoth = knownIn(both, remembered)
    if (knownInBoth > Math.max(bestKnown, knownIn(next.cells, remembered))) {
      ;[best, bestKnown] = [{ names: both, endsAtRow: next.row }, knownInBoth]
    }
  })
  const enough = Math.min(KNOWN_HEADERS_MIN, widest(rows))
  return bestKnown >= enough && bestKnown > 0
    ? best
    : (plainHeader(rows) ?? { names: [], endsAtRow: 0 })
}

/** One known word may stand in a title; two make a header, unless there is one column only. */
const KNOWN_HEADERS_MIN = 2

const widest = (rows: readonly SampleRow[]) =>
  Math.max(0, ...rows.map(({ cells }) => cells.findLastIndex((cell) => cell.trim() !== '') + 1))

function knownIn(cells: readonly string[], remembered: Remembered): number {
  const keys = new Map(cells.map((cell) => [comparableName(cell), cell]))
  keys.delete('')
  return [...keys].filter(([key, cell]) => remembered.has(key) || isKnownHeader(cell)).length
}

/** "Address" over "Line 1": the upper name reaches over the empty cells to its right. */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
  let over = ''
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const above = (upper[at] ?? '').trim()
    const below = (lower[at] ?? '').trim()
    if (above !== '') over = above
    const both = `${over} ${below}`.trim()
    if (below === '') return above
    if (above === '' && isKnownHeader(below) && !isKnownHeader(both)) return below
    return isKnownHeader(both) || !isKnownHeader(below) ? both : below
  })
}

/** No known word, but a first full row of words without figures is a header in another language. */
function plainHeader(rows: readonly SampleRow[]): Header | undefined {
  const [first, second] = rows.filter(
    ({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1,
  )
  if (first === undefined || second === undefined) return undefined
  const words = first.cells.every((cell) => isLabel(cell) && cell.trim() !== '')
  const figuresBelow = second.cells.some((cell) => /\d|@/.test(cell))
  const different = new Set(first.cells.map(comparableName)).size === first.cells.length
  return words && figuresBelow && different
    ? { names: first.cells, endsAtRow: first.row }
    : undefined
}

/** A header is short words, with at most a figure that counts ("Address 2"). */
function isLabel(cell: string): boolean {
  const text = cell.trim()
  return text.length <= 40 && !text.includes('@') && !/\d{2}/.test(text)
}

/** A title block is short; a header further down than this is not looked for. */
export const HEADER_WITHIN_ROWS = 60
