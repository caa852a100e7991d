import { PassThrough, Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { Unreadable, type Source } from './source.rules.ts'

/** The parts of a workbook, each of which can be read as text. */
export interface Zip {
  has: (name: string) => boolean
  names: (pattern: RegExp) => string[]
  /** The text of one part, a piece at a time. */
  text: (name: string) => AsyncGenerator<string>
  /** Each opening tag of a small part, its name without the namespace. */
  parse: (name: string, tag: (name: string, attributes: Attributes) => void) => Promise<void>
}

type Attributes = Record<string, string | undefined>

/**
 * A small file can swell to terabytes when unpacked, so limits come first. The sizes declared in
 * the zip's directory are added up before anything is unpacked, and yauzl stops a part that is
 * longer than it declared.
 */
const UNPACKED_BYTES_MAX = 1.5 * 1024 ** 3
/** Sheets shrink to a tenth or a twentieth; a file that shrinks further than this was made to. */
const SWELLING_MAX = 150
const SWELLING_COUNTED_FROM = 20 * 1024 ** 2
const PARTS_MAX = 2000

export async function openZip(source: Source): Promise<Zip> {
  const file = await opened(source)
  const entries = await entriesOf(file)
  return {
    has: (name) => entries.has(name),
    names: (pattern) => [...entries.keys()].filter((name) => pattern.test(name)).sort(),
    text: (name) => textOf(file, entries.get(name)),
    parse: (name, tag) => parseTags(textOf(file, entries.get(name)), tag),
  }
}

/** Hands yauzl the ranges it asks for, wherever the bytes are kept. */
class SourceReader extends yauzl.RandomAccessReader {
  constructor(private readonly source: Source) {
    super()
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const stream = new PassThrough()
    const range = Readable.from(this.source.range(start, end))
    range.on('error', (error) => stream.destroy(error))
    range.pipe(stream)
    return stream
  }
}

function opened(source: Source): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true }
  return new Promise((resolve, reject) => {
    const reader = new SourceReader(source)
    yauzl.fromRandomAccessReader(reader, source.bytes, options, (error, file) => {
      if (error) reject(new Unreadable('broken-workbook'))
      else resolve(file)
    })
  })
}

function entriesOf(file: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    const sizes = { packed: 0, unpacked: 0 }
    file.on('error', () => reject(new Unreadable('broken-workbook')))
    file.on('end', () => resolve(entries))
    file.on('entry', (entry: Entry) => {
      sizes.packed += entry.compressedSize
      sizes.unpacked += entry.uncompressedSize
      if (swells(sizes) || entries.size >= PARTS_MAX)
        return reject(new Unreadable('swells-too-much'))
      if (entry.isEncrypted()) return reject(new Unreadable('protected-workbook'))
      entries.set(entry.fileName.replace(/^\//, ''), entry)
      file.readEntry()
    })
    file.readEntry()
  })
}

function swells({ packed, unpacked }: { packed: number; unpacked: number }): boolean {
  if (unpacked > UNPACKED_BYTES_MAX) return true
  return unpacked > SWELLING_COUNTED_FROM && unpacked > packed * SWELLING_MAX
}

async function* textOf(file: ZipFile, entry: Entry | undefined): AsyncGenerator<string> {
  if (entry === undefined) return
  // The parts of a workbook are UTF-8 by the standard.
  const stream = await unpacked(file, entry)
  const decoder = new TextDecoder()
  try {
    for await (const piece of stream) yield decoder.decode(piece, { stream: true })
  } catch {
    throw new Unreadable('broken-workbook')
  }
}

function unpacked(file: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    file.openReadStream(entry, (error, stream) => {
      if (error) reject(new Unreadable('broken-workbook'))
      else resolve(stream)
    })
  })
}

async function parseTags(
  text: AsyncGenerator<string>,
  tag: (name: string, attributes: Attributes) => void,
): Promise<void> {
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => tag(bareName(name), attributes))
  await feed(parser, text)
}

/** Gives a parser the text; a mistake in it means that the workbook is broken. */
export async function feed(parser: SaxesParser, text: AsyncGenerator<string>): Promise<void> {
  parser.on('error', () => {
    throw new Unreadable('broken-workbook')
  })
  for await (const piece of text) parser.write(piece)
  parser.close()
}

/** "x:row" and "row" are the same tag: some programs write the namespace out. */
export function bareName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
