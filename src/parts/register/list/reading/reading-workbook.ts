import path from 'node:path'
import { likenessToList, PEOPLE_LIKENESS } from '../columns/columns.rules.ts'
import { isOds, odsRows } from './reading-ods.ts'
import { SheetReader } from './reading-sheet.ts'
import { readSharedStrings, type Strings } from './reading-strings.ts'
import { readDateStyles } from './reading-styles.ts'
import { openZip, type Zip } from './reading-zip.ts'
import {
  BATCH_ROWS,
  Unreadable,
  type Row,
  type Source,
  type UnreadableWhy,
} from './source.rules.ts'

/** Told which sheet is read, and which others look like people too. */
export type Chosen = (sheet: string, left: string[]) => void

/**
 * The rows of the visible sheet of an .xlsx (or .ods) workbook that looks most like a list of people, the
 * first of several alike, read as a stream: a sheet of a million rows takes no more memory than its
 * shared strings.
 */
export async function* workbookRows(source: Source, chosen?: Chosen): AsyncGenerator<Row[]> {
  const zip = await openZip(source)
  if (isOds(zip)) return yield* odsRows(zip, chosen)
  const workbook = await readWorkbook(zip)
  const strings = await readSharedStrings(zip)
  const dates = await readDateStyles(zip)
  const rowsOf = (sheet: Sheet) => sheetRows(zip, sheet.part, strings, dates, workbook.from1904)
  const full = await sheetsWithRows(workbook.sheets, rowsOf)
  const [best] = full.toSorted((a, b) => b.likeness - a.likeness)
  if (best === undefined) throw new Unreadable('no-rows')
  const others = full.filter((one) => one !== best && one.likeness >= PEOPLE_LIKENESS)
  const left = others.map(({ sheet }) => sheet.name)
  chosen?.(best.sheet.name, left)
  let any = false
  for await (const batch of rowsOf(best.sheet)) {
    any = true
    yield batch
  }
  if (!any) throw new Unreadable('no-rows')
}

/** Which of the sheets have rows, and how much each looks like a list of people. A lone one is not looked at twice. */
async function sheetsWithRows(
  sheets: readonly Sheet[],
  rowsOf: (sheet: Sheet) => AsyncGenerator<Row[]>,
): Promise<{ sheet: Sheet; likeness: number }[]> {
  const [only] = sheets
  if (sheets.length === 1 && only !== undefined) return [{ sheet: only, likeness: 0 }]
  const full: { sheet: Sheet; likeness: number }[] = []
  for (const sheet of sheets.slice(0, SHEETS_MAX)) {
    const first = await rowsOf(sheet).next()
    if (first.done === true) continue
    const filled = first.value.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    if (filled.length > 0) full.push({ sheet, likeness: likenessToList(filled) })
  }
  return full
}

const SHEETS_MAX = 50

async function* sheetRows(
  zip: Zip,
  sheet: string,
  strings: Strings,
  dates: ReadonlySet<number>,
  from1904: boolean,
): AsyncGenerator<Row[]> {
  const reader = new SheetReader(strings, dates, from1904)
  let batch: Row[] = []
  for await (const text of zip.text(sheet)) {
    batch.push(...reader.take(text))
    if (batch.length < BATCH_ROWS) continue
    yield batch
    batch = []
  }
  batch.push(...reader.end())
  if (batch.length > 0) yield batch
}

interface Sheet {
  name: string
  part: string
}

interface Workbook {
  sheets: Sheet[]
  from1904: boolean
}

async function readWorkbook(zip: Zip): Promise<Workbook> {
  if (!zip.has('xl/workbook.xml')) throw new Unreadable(otherThan(zip))
  const targets = await readRelations(zip)
  const sheets: Sheet[] = []
  let from1904 = false
  await zip.parse('xl/workbook.xml', (name, attributes) => {
    if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
    if (name !== 'sheet' || /hidden/i.test(attributes.state ?? '')) return
    const target = targets.get(attributes['r:id'] ?? attributes['d3p1:id'] ?? '')
    if (target !== undefined && zip.has(target))
      sheets.push({ name: attributes.name ?? '', part: target })
  })
  return {
    sheets:
      sheets.length > 0
        ? sheets
        : zip.names(/^xl\/worksheets\/[^/]+\.xml$/).map((part) => ({ name: '', part })),
    from1904,
  }
}

/** What else comes as a zip. */
function otherThan(zip: Zip): UnreadableWhy {
  if (zip.has('encrypted-package')) return 'protected-workbook'
  if (zip.names(/^Index(?:\/.*)?\.(?:iwa|zip)$/).length > 0) return 'apple-numbers'
  return zip.names(/\.(?:csv|txt|tsv|xlsx?)$/i).length > 0 ? 'packed-list' : 'not-a-workbook'
}

async function readRelations(zip: Zip): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  await zip.parse('xl/_rels/workbook.xml.rels', (name, { Id, Target }) => {
    if (name !== 'Relationship' || Id === undefined || Target === undefined) return
    targets.set(Id, Target.startsWith('/') ? Target.slice(1) : path.posix.join('xl', Target))
  })
  return targets
}
