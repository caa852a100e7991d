import { isUtf8 } from 'node:buffer'
import { olderEncoding, type Older } from './letters.rules.ts'
import type { Source } from './source.rules.ts'

/** How the letters of a text file are written down. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | Older

/**
 * Reads the bytes once and says how the letters are written. A byte-order mark decides; then zero
 * bytes in every other place mean UTF-16; then what is valid UTF-8 throughout is UTF-8 (anything
 * else hardly ever is by chance); the rest came from an older Windows, Mac or DOS.
 */
export async function encodingOf(source: Source): Promise<Encoding> {
  const census = new Census()
  for await (const piece of source.range(0, source.bytes)) {
    const marked = census.take(piece)
    if (marked !== undefined) return marked
  }
  if (census.whole()) return 'utf-8'
  return olderEncoding(census)
}

class Census {
  readonly within = new Uint32Array(128)
  readonly elsewhere = new Uint32Array(128)
  private last = 0
  private first = true
  private utf8 = true
  private tail: Uint8Array = new Uint8Array(0)

  take(piece: Uint8Array): Encoding | undefined {
    if (this.first) {
      this.first = false
      const marked = markOf(piece) ?? zeroesOf(piece)
      if (marked !== undefined) return marked
    }
    if (this.utf8) this.checkUtf8(piece)
    this.countLetters(piece)
    return undefined
  }

  whole(): boolean {
    return this.utf8 && isUtf8(this.tail)
  }

  /** A letter may lie across two pieces, so up to three bytes wait for the next one. */
  private checkUtf8(piece: Uint8Array): void {
    const bytes = this.tail.length > 0 ? Buffer.concat([this.tail, piece]) : piece
    const end = bytes.length - unfinished(bytes)
    this.utf8 = isUtf8(bytes.subarray(0, end))
    this.tail = bytes.slice(end)
  }

  private countLetters(piece: Uint8Array): void {
    let { last } = this
    for (const byte of piece) {
      if (byte >= 0x80) {
        const isWithin = (last >= SMALL_A && last <= SMALL_Z) || last >= 0x80
        const counts = isWithin ? this.within : this.elsewhere
        counts[byte - 0x80] = (counts[byte - 0x80] ?? 0) + 1
      }
      last = byte
    }
    this.last = last
  }
}

const SMALL_A = 0x61
const SMALL_Z = 0x7a

function markOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function zeroesOf(bytes: Uint8Array): Encoding | undefined {
  const looked = bytes.subarray(0, 4096)
  const zeroes = [0, 0]
  looked.forEach((byte, at) => {
    if (byte === 0) zeroes[at % 2] = (zeroes[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeroes
  const most = looked.length * 0.3
  if (odd > most && even < most / 4) return 'utf-16le'
  return even > most && odd < most / 4 ? 'utf-16be' : undefined
}

/** How many bytes at the end belong to a letter that is not complete yet. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if ((byte & 0xc0) === 0x80) continue
    return byte >= 0xc0 && lengthOf(byte) > back ? back : 0
  }
  return 0
}

function lengthOf(lead: number): number {
  if (lead >= 0xf0) return 4
  return lead >= 0xe0 ? 3 : 2
}
