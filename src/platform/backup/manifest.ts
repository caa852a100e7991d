import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Trouble } from '../running/trouble.ts'
import { entriesOf } from './archive.ts'

/** Raised when a later Commonhall writes backups that this one could not read. */
export const FORMAT = 1
export const MANIFEST = 'manifest.json'
/** The first entry: tells at once what the file is. */
export const ABOUT = 'commonhall.json'
/** What waited in the queue, beside the tables. */
export const WAITING = 'queue.waiting'

const about = z.object({ commonhall_backup: z.number() })

const manifest = z.object({
  commonhall_backup: z.literal(FORMAT),
  made_at: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  tables: z.array(
    z.object({
      name: z.string().regex(/^[a-z_]+\.[A-Za-z_]+$/),
      columns: z.array(z.string().regex(/^[A-Za-z_0-9]+$/)).min(1),
      rows: z.number().int().nonnegative(),
      sha256: z.string().length(64),
    }),
  ),
})

/** What a backup says of itself: as of when, at which migrations, and each table's rows and sum. */
export type Manifest = z.infer<typeof manifest>
export type TableOf = Manifest['tables'][number]

/** A table's rows as they pass: how many, and the sum of their text. In COPY's text a row is a line. */
export function measure() {
  const hash = createHash('sha256')
  let rows = 0
  return {
    add(bytes: Buffer) {
      hash.update(bytes)
      for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) rows += 1
    },
    rows: () => rows,
    sha256: () => hash.copy().digest('hex'),
  }
}

export const pieceName = (table: string, number: number) =>
  `tables/${table}/${String(number).padStart(6, '0')}.copy`

/** Which table an entry is a piece of; undefined for what is none. */
export const tableOfPiece = (name: string) => /^tables\/([^/]+)\/\d{6,}\.copy$/.exec(name)?.[1]

/** Reads the whole file and compares every sum, before anything is done with it. */
export async function checkBackup(
  file: string,
  tell: (rows: number) => void = () => undefined,
): Promise<Manifest> {
  const found = new Map<string, ReturnType<typeof measure>>()
  let said: Manifest | undefined
  let first = true
  let rows = 0
  for await (const { name, bytes } of entriesOf(file)) {
    if (first) recognise(name, bytes, file)
    first = false
    const table = tableOfPiece(name)
    if (table) {
      const measured = found.get(table) ?? measure()
      found.set(table, measured)
      rows -= measured.rows()
      measured.add(bytes)
      rows += measured.rows()
      tell(rows)
    } else if (name === MANIFEST) said = saidIn(bytes, file)
  }
  if (!said) throw new Trouble(`${file} is cut short: it was not written to the end.`)
  const empty = measure()
  for (const { name, rows, sha256 } of said.tables) {
    const is = found.get(name) ?? empty
    if (is.rows() !== rows || is.sha256() !== sha256)
      throw new Trouble(`${file} is damaged: ${name} is not as it was written.`)
  }
  return said
}

function saidIn(bytes: Buffer, file: string): Manifest {
  const read = manifest.safeParse(jsonIn(bytes))
  if (!read.success)
    throw new Trouble(`${file} is damaged: what it says of its tables is not as it was written.`)
  return read.data
}

/** Any bytes at all may stand where JSON stood; then it is nothing. */
function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return undefined
  }
}

function recognise(name: string, bytes: Buffer, file: string) {
  const read = name === ABOUT ? about.safeParse(jsonIn(bytes)) : undefined
  if (!read?.success) throw new Trouble(`${file} is not a backup of Commonhall.`)
  if (read.data.commonhall_backup !== FORMAT)
    throw new Trouble(
      `${file} was made by another version of Commonhall: restore it with that one.`,
    )
}
