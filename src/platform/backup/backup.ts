import { createWriteStream, existsSync } from 'node:fs'
import { open, rename, unlink } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to } from 'pg-copy-streams'
import { type Address, connect } from '../database/addresses.ts'
import { Trouble } from '../running/trouble.ts'
import { asTar, type Entry, PIECE_BYTES } from './archive.ts'
import { columnList, sqlName, tablesKept, WAITING_COLUMNS, waitingWork } from './contents.ts'
import {
  ABOUT,
  FORMAT,
  type Manifest,
  MANIFEST,
  measure,
  pieceName,
  type TableOf,
  WAITING,
} from './manifest.ts'
import { openedForReading } from './reading-all.ts'

/** Level 3 packs lists to a quarter, at about the speed at which PostgreSQL gives them out. */
const PACKING = { level: 3 }

/** How far it is: rows written, and rows there are by PostgreSQL's estimate. */
type Tell = (rows: number, rows_about: number) => void

/**
 * Writes all that the hall remembers into one file, as it stood at one moment, while the hall goes
 * on. The file appears under its name only when it is whole.
 */
export async function backup(
  address: Address,
  file: string,
  tell: Tell = () => undefined,
): Promise<Manifest> {
  if (existsSync(file)) throw new Trouble(`There is a file ${file} already: it is left as it is.`)
  const reader = await connect(address, 'maker', 'Commonhall backup')
  const part = `${file}.part`
  try {
    return await openedForReading(reader, async () => {
      await reader.query('begin isolation level repeatable read read only')
      const manifest = await begun(reader)
      const entries = asTar(written(reader, manifest, tell))
      const target = createWriteStream(part, { mode: 0o600 })
      await pipeline(Readable.from(entries), createGzip(PACKING), target)
      await settle(part, file)
      return manifest
    })
  } catch (error) {
    throw plainly(error, file)
  } finally {
    await reader.end()
    await unlink(part).catch(() => undefined)
  }
}

/** On the disk before it has its name. */
async function settle(part: string, file: string) {
  const written = await open(part, 'r+')
  await written.sync().finally(() => written.close())
  await rename(part, file)
}

async function begun(reader: pg.Client): Promise<Manifest> {
  const { rows } = await reader.query<{ name: string; checksum: string }>(
    'select name, checksum from migration order by name',
  )
  const made_at = new Date().toISOString()
  return { commonhall_backup: FORMAT, made_at, migrations: rows, tables: [] }
}

async function* written(reader: pg.Client, manifest: Manifest, tell: Tell): AsyncGenerator<Entry> {
  const { tables: _, ...about } = manifest
  yield { name: ABOUT, bytes: asJson(about) }
  const tables = await tablesKept(reader)
  const rows_about = tables.reduce((sum, table) => sum + table.rows_about, 0)
  let rows = 0
  const told = (more: number) => tell((rows += more), rows_about)
  for (const { name, columns } of tables) {
    const copy = `copy ${sqlName(name)} (${columnList(columns)}) to stdout`
    manifest.tables.push(yield* copied(reader, copy, { name, columns }, told))
  }
  const copy = `copy (${waitingWork}) to stdout`
  const waiting = { name: WAITING, columns: WAITING_COLUMNS }
  manifest.tables.push(yield* copied(reader, copy, waiting, told))
  yield { name: MANIFEST, bytes: asJson(manifest) }
}

async function* copied(
  reader: pg.Client,
  copy: string,
  table: Pick<TableOf, 'name' | 'columns'>,
  told: (rows: number) => void,
): AsyncGenerator<Entry, TableOf> {
  const measured = measure()
  let pieces = 0
  for await (const bytes of inPieces(reader.query(to(copy)))) {
    const before = measured.rows()
    measured.add(bytes)
    yield { name: pieceName(table.name, ++pieces), bytes }
    told(measured.rows() - before)
  }
  return { ...table, rows: measured.rows(), sha256: measured.sha256() }
}

async function* inPieces(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let size = 0
  for await (const chunk of chunks) {
    waiting.push(chunk)
    size += chunk.length
    if (size < PIECE_BYTES) continue
    yield Buffer.concat(waiting)
    waiting = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(waiting)
}

const asJson = (value: object) => Buffer.from(`${JSON.stringify(value, null, 1)}\n`)

function plainly(error: unknown, file: string) {
  if (error instanceof Trouble) return error
  const code = (error as NodeJS.ErrnoException).code ?? ''
  const reasons: Record<string, string> = {
    ENOSPC: 'the disk is full',
    ENOENT: 'there is no such folder',
    EACCES: 'this user may not write there',
    EROFS: 'nothing can be written there',
  }
  const reason = reasons[code]
  return reason ? new Trouble(`${file} cannot be written: ${reason}.`) : error
}
