import type { Gap, RefusalKey, SayFormats } from './formats.words.ts'

/** A remark on a line (0: on the whole file): which sentence, and what stands in its gaps. */
export interface Notice {
  line: number
  key: RefusalKey
  values: Partial<Record<Gap, string | number>>
}

export type Refusal = Notice

/** What came of reading a file. Bad files are a value, not an exception. */
export type Reading<T> =
  { ok: true; value: T; notices: readonly Notice[] } | { ok: false; refusal: Refusal }

/** Bytes we are prepared to read; a national ballot of three million papers is about 100 MB. */
const BYTES_MAX = 256 * 1024 * 1024

/** The notice as a sentence; a gap that a sentence does not have is left aside. */
export function told({ line, key, values }: Notice, say: SayFormats): string {
  const says = say(key, { found: '', most: 0, many: 0, number: 0, ...values })
  return line > 0 ? say('at-line', { line, says }) : says
}

class Unreadable extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(`line ${refusal.line}: ${refusal.key}`)
    this.refusal = refusal
  }
}

/** Stops the reading of this file; `reading` turns it into a value. */
export function refuse(line: number, key: RefusalKey, values: Notice['values'] = {}): never {
  throw new Unreadable({ line, key, values })
}

export function reading<T>(
  bytes: Uint8Array,
  read: (text: string, notice: (notice: Notice) => void) => T,
): Reading<T> {
  const notices: Notice[] = []
  try {
    return { ok: true, value: read(textOf(bytes), (one) => notices.push(one)), notices }
  } catch (stop) {
    if (stop instanceof Unreadable) return { ok: false, refusal: stop.refusal }
    throw stop
  }
}

/** UTF-8 with or without a byte-order mark. Anything else is named by line, never guessed at. */
function textOf(bytes: Uint8Array): string {
  if (bytes.length > BYTES_MAX) refuse(1, 'bad-too-large', { most: BYTES_MAX / 1024 / 1024 })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    return decoder.decode(bytes)
  } catch {
    return refuse(lineOfBadByte(bytes), 'bad-not-utf8')
  }
}

function lineOfBadByte(bytes: Uint8Array): number {
  const lines = new TextDecoder('utf-8').decode(bytes).split('\n')
  return lines.findIndex((line) => line.includes('\uFFFD')) + 1 || 1
}

/** A word of the file, short enough to be repeated in a message. */
export const shown = (word: string): string => (word.length > 40 ? `${word.slice(0, 40)}…` : word)

/** A whole number without sign, or undefined. Longer ones than fit in 2^64 are undefined too. */
export function whole(word: string): bigint | undefined {
  if (!/^\d{1,20}$/.test(word)) return undefined
  const value = BigInt(word)
  return value < 2n ** 64n ? value : undefined
}

/** A whole number of at most fifteen figures, or -1. Quick, for the marks on millions of papers. */
export function small(word: string): number {
  if (word.length === 0 || word.length > 15) return -1
  let value = 0
  for (let i = 0; i < word.length; i++) {
    const figure = word.charCodeAt(i) - 48
    if (figure < 0 || figure > 9) return -1
    value = value * 10 + figure
  }
  return value
}
