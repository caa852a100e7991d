import { likenessToList, PEOPLE_LIKENESS } from '../columns/columns.rules.ts'
import { OdsReader } from './reading-ods-sheet.ts'
import type { Chosen } from './reading-workbook.ts'
import type { Zip } from './reading-zip.ts'
import { BATCH_ROWS, Unreadable, type Row } from './source.rules.ts'

export const isOds = (zip: Zip) => zip.has('content.xml') && !zip.has('xl/workbook.xml')

/**
 * The rows of the visible sheet of an .ods that looks most like a list of people, the first of
 * several alike. All sheets lie in one part, which is gone through once to choose and once to read.
 */
export async function* odsRows(zip: Zip, chosen?: Chosen): AsyncGenerator<Row[]> {
  await refuseOthers(zip)
  const full = await sheetsWithRows(zip)
  const [best] = full.toSorted((a, b) => b.likeness - a.likeness)
  if (best === undefined) throw new Unreadable('no-rows')
  const others = full.filter((one) => one !== best && one.likeness >= PEOPLE_LIKENESS)
  chosen?.(
    best.name,
    others.map(({ name }) => name),
  )
  yield* rowsOf(zip, best.at)
}

/** A letter or a drawing comes in the same box; a password leaves the box open and its parts closed. */
async function refuseOthers(zip: Zip): Promise<void> {
  const kind = await textOf(zip, 'mimetype')
  if (/opendocument\.(?!spreadsheet)/.test(kind)) throw new Unreadable('an-open-document')
  const manifest = await textOf(zip, 'META-INF/manifest.xml')
  if (manifest.includes('encryption-data')) throw new Unreadable('protected-workbook')
}

const SMALL_PART_MAX = 256 * 1024

async function textOf(zip: Zip, name: string): Promise<string> {
  let text = ''
  for await (const piece of zip.text(name)) {
    text += piece
    if (text.length > SMALL_PART_MAX) break
  }
  return text
}

interface FullSheet {
  at: number
  name: string
  likeness: number
}

async function sheetsWithRows(zip: Zip): Promise<FullSheet[]> {
  const first = new Map<number, Row[]>()
  const wanted = (at: number) => (first.get(at)?.length ?? 0) < BATCH_ROWS
  const reader = new OdsReader(wanted, (row, at) => {
    const rows = first.get(at)
    if (rows === undefined) first.set(at, [row])
    else rows.push(row)
  })
  for await (const piece of zip.text('content.xml')) reader.take(piece)
  reader.end()
  if (reader.tables.length === 0) throw new Unreadable('an-open-document')
  return reader.tables.flatMap(({ name, hidden }, at) => {
    const rows = first.get(at) ?? []
    return hidden || rows.length === 0 ? [] : [{ at, name, likeness: likenessToList(rows) }]
  })
}

async function* rowsOf(zip: Zip, wanted: number): AsyncGenerator<Row[]> {
  let batch: Row[] = []
  const reader = new OdsReader(
    (at) => at === wanted,
    (row) => batch.push(row),
  )
  for await (const piece of zip.text('content.xml')) {
    reader.take(piece)
    if (batch.length < BATCH_ROWS) continue
    yield batch
    batch = []
  }
  reader.end()
  if (batch.length > 0) yield batch
}
