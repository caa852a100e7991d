export interface Row {
  line: number
  raw: string
}

/** The lines of a file that are not empty, with their numbers. */
export function* rowsOf(text: string): Generator<Row> {
  let line = 0
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start)
    const raw = text.slice(start, end < 0 ? text.length : end)
    start = end < 0 ? text.length : end + 1
    line += 1
    const row = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (row.trim() !== '') yield { line, raw: row }
  }
}

/**
 * The cells of a row; one in quotation marks may hold the separator and doubled quotation marks,
 * but no line end (no ballot file has one, and an open quotation mark must be named where it stands
 * rather than swallow the rest of the file). Undefined when quotation marks do not pair up.
 */
export function cellsOf({ raw }: Row, separator: ',' | ';'): string[] | undefined {
  if (!raw.includes('"')) return raw.split(separator)
  const cells: string[] = []
  let at = 0
  while (at <= raw.length) {
    const quoted = raw.charAt(at) === '"'
    const end = quoted ? endOfQuoted(raw, at, separator) : endOfPlain(raw, at, separator)
    if (end < 0) return undefined
    const cell = raw.slice(at, end)
    cells.push(quoted ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    at = end + 1
  }
  return cells
}

function endOfPlain(row: string, at: number, separator: string): number {
  const end = row.indexOf(separator, at)
  return end < 0 ? row.length : end
}

function endOfQuoted(row: string, at: number, separator: string): number {
  let end = row.indexOf('"', at + 1)
  while (end >= 0 && row.charAt(end + 1) === '"') end = row.indexOf('"', end + 2)
  const after = row.charAt(end + 1)
  return end < 0 || (after !== '' && after !== separator) ? -1 : end + 1
}
