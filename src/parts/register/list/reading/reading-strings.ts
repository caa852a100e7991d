import { SaxesParser } from 'saxes'
import { bareName, feed, type Zip } from './reading-zip.ts'
import { Unreadable } from './source.rules.ts'

/** The words of a workbook, each kept once and asked for by its number. */
export interface Strings {
  at: (index: number) => string
}

/** All shared words together; held as bytes outside the heap, since a list has a million of them. */
const STRINGS_BYTES_MAX = 96 * 1024 * 1024

export async function readSharedStrings(zip: Zip): Promise<Strings> {
  const store = new StringStore()
  const parser = new SaxesParser()
  let text = ''
  let phonetic = 0
  let inText = false
  parser.on('opentag', ({ name }) => {
    const tag = bareName(name)
    if (tag === 'si') text = ''
    if (tag === 'rPh') phonetic++
    inText = tag === 't' && phonetic === 0
  })
  parser.on('text', (piece) => {
    if (inText) text += piece
  })
  parser.on('closetag', ({ name }) => {
    const tag = bareName(name)
    inText = false
    if (tag === 'rPh') phonetic--
    if (tag === 'si') store.add(text)
  })
  await feed(parser, closedOff(zip, 'xl/sharedStrings.xml'))
  return store
}

/** A workbook without shared strings is a workbook with none. */
async function* closedOff(zip: Zip, name: string): AsyncGenerator<string> {
  if (zip.has(name)) yield* zip.text(name)
  else yield '<sst/>'
}

class StringStore implements Strings {
  private bytes = Buffer.allocUnsafe(1024 * 1024)
  private used = 0
  private ends = new Uint32Array(16_384)
  private count = 0

  add(text: string): void {
    const length = Buffer.byteLength(text)
    this.makeRoom(length)
    this.used += this.bytes.write(text, this.used)
    this.ends[this.count++] = this.used
  }

  at(index: number): string {
    if (!(index >= 0 && index < this.count)) return ''
    const start = index === 0 ? 0 : (this.ends[index - 1] ?? 0)
    return this.bytes.toString('utf8', start, this.ends[index])
  }

  private makeRoom(length: number): void {
    if (this.used + length > STRINGS_BYTES_MAX) throw new Unreadable('swells-too-much')
    if (this.used + length > this.bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.used + length))
      this.bytes.copy(larger, 0, 0, this.used)
      this.bytes = larger
    }
    if (this.count < this.ends.length) return
    const longer = new Uint32Array(this.ends.length * 2)
    longer.set(this.ends)
    this.ends = longer
  }
}
