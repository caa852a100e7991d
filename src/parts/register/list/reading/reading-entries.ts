import type { Country } from '../../countries.rules.ts'
import { layoutOf, type Known, type Layout } from '../columns/columns.rules.ts'
import { HEADER_WITHIN_ROWS } from '../columns/header.rules.ts'
import { dayOrdersOf, type DayOrder } from '../entry/dates.rules.ts'
import { entryOf, type Entry } from '../entry/entry.rules.ts'
import type { Reading } from '../entry/row-cells.rules.ts'
import { readRows, Unreadable, type Row, type Source } from './reading.ts'

/** So many rows are looked at before deciding what the columns mean. */
const SAMPLE_ROWS = HEADER_WITHIN_ROWS + 470

export interface ReadList {
  layout: Layout
  sample: Row[]
  /** A batch at a time, with how far into the file it lies, 0 to 1. */
  entries: AsyncGenerator<{ batch: Entry[]; share: number }>
}

/** Looks at the beginning of a list, settles what its columns mean, then gives its entries. */
export async function readEntries(source: Source, known: Known = {}): Promise<ReadList> {
  const { counted, read } = counting(source)
  const sheet: Pick<Layout, 'sheet' | 'sheets_left'> = {}
  const batches = readRows(counted, (name, left) => {
    if (left.length > 0) Object.assign(sheet, { sheet: name, sheets_left: left })
  })
  const sample = await firstRows(batches)
  const layout = { ...layoutOf(sample, known), ...sheet }
  const first = sample.find(({ row, cells }) => row > layout.headerEndsAtRow && !isBlank(cells))
  if (first === undefined) throw new Unreadable('no-rows')
  return { layout, sample, entries: entries({ sample, rest: batches, read }, layout, known.home) }
}

/** Counts the bytes that are read. A file is gone through up to twice, so the half is the measure. */
function counting(source: Source): { counted: Source; read: () => number } {
  let bytes = 0
  const counted: Source = {
    bytes: source.bytes,
    async *range(start, end) {
      for await (const piece of source.range(start, end)) {
        bytes += piece.length
        yield piece
      }
    },
  }
  return { counted, read: () => Math.min(1, bytes / (2 * source.bytes)) }
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '')

async function firstRows(batches: AsyncGenerator<Row[]>): Promise<Row[]> {
  const rows: Row[] = []
  while (rows.length < SAMPLE_ROWS) {
    const next = await batches.next()
    if (next.done === true) break
    rows.push(...next.value)
  }
  if (rows.every(({ cells }) => isBlank(cells))) {
    throw new Unreadable('empty')
  }
  return rows
}

async function* entries(
  {
    sample,
    rest,
    read,
  }: { sample: readonly Row[]; rest: AsyncGenerator<Row[]>; read: () => number },
  layout: Layout,
  country: Country | undefined,
): AsyncGenerator<{ batch: Entry[]; share: number }> {
  const below = sample.filter(({ row }) => row > layout.headerEndsAtRow)
  const reading: Reading = {
    columns: layout.columns,
    orders: dayOrders(below, layout),
    width: layout.columns.length,
    ...(country && { country }),
  }
  yield { batch: entriesOf(below, reading), share: read() }
  for await (const batch of rest) yield { batch: entriesOf(batch, reading), share: read() }
}

function entriesOf(rows: readonly Row[], reading: Reading): Entry[] {
  return rows.map((row) => entryOf(row, reading)).filter((entry) => entry !== undefined)
}

const DAYS = new Set(['born_on', 'joined_on', 'paid_to', 'left_on'])

function dayOrders(rows: readonly Row[], { columns }: Layout): Map<number, DayOrder> {
  const days = columns.filter(({ choice }) => choice.kind === 'field' && DAYS.has(choice.field))
  const orders = dayOrdersOf(days.map(({ at }) => rows.map(({ cells }) => cells[at] ?? '')))
  return new Map(days.map(({ at }, n) => [at, orders[n] ?? 'day-first']))
}
