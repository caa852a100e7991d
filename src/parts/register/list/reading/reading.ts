import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { delimitedRows } from './reading-delimited.ts'
import { workbookRows, type Chosen } from './reading-workbook.ts'
import { Unreadable, type Row, type Source } from './source.rules.ts'

export { Unreadable, type Row, type Source } from './source.rules.ts'

/** What an upload may weigh. Rows of three million members come through the command line. */
export const UPLOAD_BYTES_MAX = 100 * 1024 * 1024

/**
 * The rows of a list, whatever it was saved as, a batch at a time. The bytes decide what it is, not
 * the name of the file. Throws `Unreadable`, which says what is wrong and in which row.
 */
export async function* readRows(source: Source, chosen?: Chosen): AsyncGenerator<Row[]> {
  if (source.bytes === 0) throw new Unreadable('empty')
  const start = await startOf(source)
  const other = OTHER_KINDS.find(([, mark]) => start.subarray(0, mark.length).equals(mark))
  if (other?.[0] === 'old-excel' && (await isProtected(source, start)))
    throw new Unreadable('protected-workbook')
  if (other !== undefined) throw new Unreadable(other[0])
  const words = start.toString('latin1').replace(/^(?:\xef\xbb\xbf)?\s+|^\xef\xbb\xbf/, '')
  const said = OTHER_WORDS.find(([, looks]) => looks.test(words))
  if (said !== undefined) throw new Unreadable(said[0])
  yield* start.subarray(0, ZIP.length).equals(ZIP)
    ? workbookRows(source, chosen)
    : delimitedRows(source)
}

const ZIP = Buffer.from('PK\x03\x04', 'latin1')
const OTHER_KINDS = [
  ['old-excel', Buffer.from('d0cf11e0', 'hex')],
  ['a-pdf', Buffer.from('%PDF')],
  ['a-picture', Buffer.from('89504e47', 'hex')],
  ['a-picture', Buffer.from('ffd8ff', 'hex')],
  ['a-picture', Buffer.from('GIF8')],
  ['compressed', Buffer.from('1f8b', 'hex')],
  ['compressed', Buffer.from('377abcaf', 'hex')],
  ['compressed', Buffer.from('Rar!')],
  ['empty-workbook', Buffer.from('PK\x05\x06', 'latin1')],
] as const
/** Text that is no table: of the web, of a program, of an address book, of a calendar, of a letter. */
const OTHER_WORDS = [
  ['a-pdf', /^%PDF/],
  ['an-xml-sheet', /^<\?xml/i],
  ['a-web-page', /^<(?:!doctype|!--|html|head|body|table|meta|style|div)/i],
  ['for-programs', /^(?:\[\s*)?\{\s*"/],
  [
    'not-a-list',
    /^(?:\{\\rtf|begin:v(?:card|calendar)|from:|received:|return-path:|mime-version:)/i,
  ],
] as const

/**
 * A workbook with a password lies in the same box as the old .xls. The box lists its parts in a
 * sector that its header names at byte 48; with a password one of them is called so.
 */
async function isProtected(source: Source, start: Buffer): Promise<boolean> {
  if (start.length < OLE_HEADER_BYTES) return false
  const at = (start.readUInt32LE(48) + 1) * OLE_SECTOR_BYTES
  const parts: Uint8Array[] = []
  for await (const part of source.range(
    Math.min(at, source.bytes),
    Math.min(at + OLE_LISTED_BYTES, source.bytes),
  ))
    parts.push(part)
  return Buffer.concat(parts).includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

const OLE_HEADER_BYTES = 64
const OLE_SECTOR_BYTES = 512
const OLE_LISTED_BYTES = 4096

async function startOf(source: Source): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of source.range(0, Math.min(64, source.bytes))) parts.push(part)
  return Buffer.concat(parts)
}

export function fileSource(path: string): Source {
  return {
    bytes: statSync(path).size,
    range: (start, end) =>
      end > start ? createReadStream(path, { start, end: end - 1 }) : nothing(),
  }
}

export function bytesSource(bytes: Uint8Array): Source {
  return { bytes: bytes.length, range: (start, end) => pieces(bytes.subarray(start, end)) }
}

const PIECE = 64 * 1024

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** What tells this file from every other: its SHA-256. */
export async function printOf(source: Source): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of source.range(0, source.bytes)) hash.update(piece)
  return hash.digest('hex')
}
