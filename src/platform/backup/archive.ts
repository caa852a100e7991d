import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { Trouble } from '../running/trouble.ts'

/**
 * A backup is an ordinary .tar.gz, so that it can be opened without us too. Each entry is held in
 * memory whole, which is why what is large is cut into pieces.
 */
export interface Entry {
  readonly name: string
  readonly bytes: Buffer
}

export const PIECE_BYTES = 1024 * 1024
/** A file that claims more for one entry was not written by us. */
const ENTRY_BYTES_MAX = 64 * PIECE_BYTES
const BLOCK = 512

/** The entries as the bytes of a tar file (POSIX ustar). */
export async function* asTar(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  for await (const { name, bytes } of entries) {
    yield header(name, bytes.length)
    yield bytes
    yield Buffer.alloc(padding(bytes.length))
  }
  yield Buffer.alloc(2 * BLOCK)
}

/** The entries of a .tar.gz file, one after the other. Throws Trouble where it is no such file. */
export async function* entriesOf(file: string): AsyncGenerator<Entry> {
  const packed = createReadStream(file)
  const bytes = packed.pipe(createGunzip())
  packed.on('error', (error) => bytes.destroy(error))
  try {
    yield* entriesIn(bytes)
  } catch (error) {
    throw error instanceof Trouble ? error : new Trouble(reasonFor(error, file))
  } finally {
    packed.destroy()
  }
}

async function* entriesIn(bytes: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const { take, readToItsEnd } = taker(bytes)
  for (;;) {
    const head = await take(BLOCK)
    // The sum over all of it stands behind the last byte: it covers what lies between the entries.
    if (head.every((byte) => byte === 0)) return await readToItsEnd()
    const size = sizeIn(head)
    const whole = await take(size + padding(size))
    yield { name: textIn(head, 0, 100), bytes: whole.subarray(0, size) }
  }
}

/** Gives exactly so many of the bytes to come, however they arrive; or lets the rest go by. */
function taker(bytes: AsyncIterable<Buffer>) {
  const source = bytes[Symbol.asyncIterator]()
  let waiting: Buffer[] = []
  let count = 0
  const take = async (wanted: number): Promise<Buffer> => {
    while (count < wanted) {
      const next = await source.next()
      if (next.done) throw new Error('unexpected end of file')
      waiting.push(next.value)
      count += next.value.length
    }
    const all = Buffer.concat(waiting)
    waiting = [all.subarray(wanted)]
    count -= wanted
    return all.subarray(0, wanted)
  }
  const readToItsEnd = async (): Promise<void> => {
    let { done = false } = await source.next()
    while (!done) ({ done = false } = await source.next())
  }
  return { take, readToItsEnd }
}

function header(name: string, size: number) {
  const head = Buffer.alloc(BLOCK)
  head.write(name, 0, 100)
  head.write('0000600\0' + '0000000\0'.repeat(2), 100)
  head.write(`${size.toString(8).padStart(11, '0')}\0${'0'.repeat(11)}\0`, 124)
  head.write(`${' '.repeat(8)}0`, 148)
  head.write('ustar\x0000', 257)
  head.write(`${sumOf(head).toString(8).padStart(6, '0')}\0 `, 148)
  return head
}

function sizeIn(head: Buffer) {
  const told = Number.parseInt(textIn(head, 148, 156), 8)
  const blank = Buffer.from(head).fill(' ', 148, 156)
  const size = Number.parseInt(textIn(head, 124, 136), 8)
  if (told !== sumOf(blank) || !(size >= 0) || size > ENTRY_BYTES_MAX)
    throw new Error('not a tar file')
  return size
}

const sumOf = (head: Buffer) => head.reduce((sum, byte) => sum + byte, 0)
const padding = (size: number) => (BLOCK - (size % BLOCK)) % BLOCK
const textIn = (head: Buffer, from: number, to: number) =>
  head.toString('latin1', from, to).split('\0', 1).join('')

function reasonFor(error: unknown, file: string) {
  const { code = '', message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return `There is no file ${file}.`
  if (code === 'EISDIR') return `${file} is a folder, not a backup.`
  if (code === 'EACCES') return `${file} may not be read by this user.`
  if (message.includes('unexpected end'))
    return `${file} is cut short: it was not written to the end.`
  if (code === 'Z_DATA_ERROR' && !message.includes('header')) return `${file} is damaged.`
  return `${file} is not a backup of Commonhall.`
}
