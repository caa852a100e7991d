import { BATCH_ROWS, Unreadable, type Row, type Source } from '../source.rules.ts'
import { openZip, type Zip } from './reading-zip.ts'
import { SheetReader } from './reading-sheet.ts'
import { readSharedStrings, type Strings } from './reading-strings.ts'
import { readDateStyles } from './reading-styles.ts'

/**
 * The rows of the first visible sheet of an .xlsx workbook that has any, read as a stream: a sheet
 * of a million rows takes no more memory than its shared strings.
 */
export async function* workbookRows(source: Source): AsyncGenerator<Row[]> {
  const zip = await openZip(source)
  const workbook = await readWorkbook(zip)
  const strings = await readSharedStrings(zip)
  const dates = await readDateStyles(zip)
  for (const sheet of workbook.sheets) {
    let any = false
    for await (const batch of sheetRows(zip, sheet, strings, dates, workbook.from1904)) {
      any = true
      yield batch
    }
    if (any) return
  }
  throw new Unreadable('no-rows')
}

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

interface Workbook {
  sheets: string[]
  from1904: boolean
}

async function readWorkbook(zip: Zip): Promise<Workbook> {
  if (!zip.has('xl/workbook.xml')) throw new Unreadable('not-a-workbook')
  const targets = await readRelations(zip)
  const sheets: string[] = []
  let from1904 = false
  await zip.parse('xl/workbook.xml', (name, attributes) => {
    if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
    if (name !== 'sheet' || /hidden/i.test(attributes.state ?? '')) return
    const target = targets.get(attributes['r:id'] ?? attributes['d3p1:id'] ?? '')
    if (target !== undefined && zip.has(target)) sheets.push(target)
  })
  return {
    sheets: sheets.length > 0 ? sheets : zip.names(/^xl\/worksheets\/[^/]+\.xml$/),
    from1904,
  }
}

async function readRelations(zip: Zip): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  await zip.parse('xl/_rels/workbook.xml.rels', (name, { Id, Target }) => {
    if (name !== 'Relationship' || Id === undefined || Target === undefined) return
    targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
  })
  return targets
}
