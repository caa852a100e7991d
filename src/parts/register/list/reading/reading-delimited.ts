import { Readable } from 'node:stream'
import { CsvError, parse, type Parser } from 'csv-parse'
import { lettersOf } from './letters.rules.ts'
import { encodingOf, type Encoding } from './reading-encoding.ts'
import {
  BATCH_ROWS,
  CELL_MAX,
  COLUMNS_MAX,
  Unreadable,
  type CellFault,
  type Row,
  type Source,
} from './source.rules.ts'

/** The rows of a CSV file, or of one that parts its cells by semicolon, tab or bar. */
export async function* delimitedRows(source: Source): AsyncGenerator<Row[]> {
  const encoding = await encodingOf(source)
  const sample = await sampleOf(source, encoding)
  refuseOtherThings(sample)
  const spoken = /^\uFEFF?sep=(.)\r?\n/.exec(sample)?.[1]
  const parser = parserFor(spoken ?? delimiterOf(sample))
  const text = Readable.from(decoded(source, encoding))
  text.on('error', (error) => parser.destroy(error))
  text.pipe(parser)
  yield* batches(parser, spoken === undefined ? 0 : 1)
}

function parserFor(delimiter: string): Parser {
  return parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: RECORD_MAX,
  })
}

/** A quotation mark that is never closed would otherwise swallow the file to its end. */
const RECORD_MAX = 256 * 1024

async function* batches(parser: Parser, skip: number): AsyncGenerator<Row[]> {
  let row = 0
  let batch: Row[] = []
  try {
    for await (const cells of parser) {
      row++
      if (row <= skip) continue
      batch.push(rowOf(row, cells))
      if (batch.length < BATCH_ROWS) continue
      yield batch
      batch = []
    }
  } catch (error) {
    if (error instanceof CsvError) throw new Unreadable('open-quotation', parser.info.records + 1)
    throw error
  }
  if (batch.length > 0) yield batch
}

function rowOf(row: number, cells: string[]): Row {
  if (cells.length > COLUMNS_MAX) throw new Unreadable('too-many-columns', row)
  const faults: CellFault[] = []
  const clean = cells.map((cell, column) => {
    if (cell.length > CELL_MAX) faults.push({ column, fault: 'too-long' })
    if (UNREADABLE.test(cell)) faults.push({ column, fault: 'unreadable-letters' })
    return cell.replace(UNREADABLE_ALL, '').slice(0, CELL_MAX)
  })
  return faults.length > 0 ? { row, cells: clean, faults } : { row, cells: clean }
}

/** Zero bytes and other control signs, and the sign that stands for a letter that was lost. */
const UNREADABLE = /[\0-\x08\x0e-\x1f\ufffd]/
const UNREADABLE_ALL = /[\0-\x08\x0e-\x1f]/g

async function* decoded(source: Source, encoding: Encoding): AsyncGenerator<Uint8Array | string> {
  const whole = source.range(0, source.bytes)
  if (encoding === 'utf-8') return yield* whole
  const decoder = decoderOf(encoding)
  for await (const piece of whole) {
    const text = decoder.decode(piece, { stream: true })
    if (text !== '') yield text
  }
}

interface Decoder {
  decode: (bytes: Uint8Array, options?: { stream: boolean }) => string
}

function decoderOf(encoding: Encoding): Decoder {
  if (encoding !== 'cp850') return new TextDecoder(encoding)
  const letters = lettersOf(encoding)
  const upper = /[\x80-\xff]/g
  return {
    decode: (bytes) =>
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
        .toString('latin1')
        .replace(upper, (letter) => letters.charAt(letter.charCodeAt(0) - 128)),
  }
}

const SAMPLE = 64 * 1024

async function sampleOf(source: Source, encoding: Encoding): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of source.range(0, Math.min(SAMPLE, source.bytes))) parts.push(part)
  return decoderOf(encoding).decode(Buffer.concat(parts))
}

/** A list of members is words and figures; a file of control signs is something else. */
function refuseOtherThings(sample: string): void {
  if (sample.trim() === '') throw new Unreadable('empty')
  const strange = sample.match(UNREADABLE_ALL)?.length ?? 0
  if (strange > Math.max(STRANGE_FEW, sample.length * STRANGE_SHARE_MAX))
    throw new Unreadable('not-a-list')
}

const STRANGE_SHARE_MAX = 0.05
const STRANGE_FEW = 8

/** The sign that parts most lines into the same number of cells, more than one. */
function delimiterOf(sample: string): string {
  const lines = withoutQuoted(sample)
    .split(/\r\n|\n|\r/)
    .slice(0, 50)
    .filter((line) => line.trim() !== '')
  const [best] = DELIMITERS.map((sign) => ({ sign, fit: fitOf(lines, sign) })).sort(
    (a, b) => b.fit - a.fit,
  )
  return best !== undefined && best.fit > 0 ? best.sign : ','
}

/** Where two fit alike, the one that hardly stands within words. */
const DELIMITERS = ['\t', '|', ';', '^', ',']

function withoutQuoted(sample: string): string {
  return sample.replace(/"(?:[^"]|"")*"/g, '""')
}

/** How many lines have the commonest count of this sign, times the sign's count there; less if others differ. */
function fitOf(lines: string[], sign: string): number {
  const tally = new Map<number, number>()
  for (const line of lines) {
    const count = line.split(sign).length - 1
    if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1)
  }
  const [best] = [...tally].sort(([a, n], [b, m]) => m * b - n * a)
  return best === undefined ? 0 : best[0] * best[1] * (best[1] / lines.length)
}
