import { describe, expect, test } from 'vitest'
import type { Entry } from '../entry/entry.rules.ts'
import { readEntries } from './reading-entries.ts'
import { zipped } from './reading-zipped.testing.ts'
import { bytesSource, Unreadable } from './reading.ts'

const SHEET = 'application/vnd.oasis.opendocument.spreadsheet'

const cell = (text: string, more = '') =>
  text === ''
    ? '<table:table-cell/>'
    : `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`
const rowOf = (cells: string, more = '') =>
  `<table:table-row${more}>${cells}<table:table-cell table:number-columns-repeated="16380"/></table:table-row>`
const row = (...cells: string[]) => rowOf(cells.map((text) => cell(text)).join(''))
const table = (name: string, rows: string, style = 'ta1') =>
  `<table:table table:name="${name}" table:style-name="${style}"><table:table-column table:number-columns-repeated="16384"/>${rows}${rowOf('', ' table:number-rows-repeated="1048000"')}</table:table>`
const ods = (tables: string, more: Record<string, string> = {}) =>
  zipped({
    mimetype: SHEET,
    'content.xml': `<?xml version="1.0"?><office:document-content><office:automatic-styles><style:style style:name="ta9" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ...more,
  })

async function read(bytes: Uint8Array) {
  const { layout, entries } = await readEntries(bytesSource(bytes))
  const all: Entry[] = []
  for await (const { batch } of entries) all.push(...batch)
  return { layout, all }
}

const HEADER = row('Number', 'Name', 'Mobile', 'Date joined', 'Status')
const whyOf = (bytes: Uint8Array) =>
  read(bytes).then(
    () => '',
    (error: unknown) => (error instanceof Unreadable ? error.why : String(error)),
  )

describe('an .ods', () => {
  test('is read as a workbook of Excel is: numbers in full, noughts that are shown, days, several lines', async () => {
    const ann = rowOf(
      `<table:table-cell office:value-type="float" office:value="123"><text:p>000123</text:p></table:table-cell>
       <table:table-cell office:value-type="string"><office:annotation><text:p>rings late</text:p></office:annotation><text:p>Ann<text:s/><text:span>Lee</text:span></text:p></table:table-cell>
       <table:table-cell office:value-type="float" office:value="447700900123"><text:p>4.477E+11</text:p></table:table-cell>
       <table:table-cell office:value-type="date" office:date-value="2015-03-12T00:00:00"><text:p>12/03/15</text:p></table:table-cell>
       <table:table-cell office:value-type="string" table:formula="of:=A1" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>`,
    )
    const [entry] = (await read(ods(table('Members', HEADER + ann + row('7', 'Bo Day'))))).all
    expect(entry).toMatchObject({
      number: '000123',
      given_name: 'Ann',
      family_name: 'Lee',
      mobiles: ['+447700900123'],
      joined_on: '2015-03-12',
    })
    expect(entry?.problems.map(({ row, column, why }) => [row, column, why])).toEqual([
      [2, 'Status', 'formula-error'],
    ])
  })

  test('rows are counted as the sheet counts them, blank ones too', async () => {
    const gap = rowOf('', ' table:number-rows-repeated="7"')
    const { all } = await read(
      ods(table('Members', HEADER + row('1', 'Ann Lee') + gap + row('2', 'Bo Day'))),
    )
    expect(all.map(({ row }) => row)).toEqual([2, 10])
  })

  test('the visible sheet of people is read, and another like it is named', async () => {
    const notes = table('Notes', row('These are the members.'))
    const hidden = table('Old', HEADER + row('9', 'Cy Fox'), 'ta9')
    const people = (name: string) => table(name, HEADER + row('1', `Ann ${name}`))
    const { layout, all } = await read(ods(notes + hidden + people('Castle') + people('Mill')))
    expect(all.map(({ family_name }) => family_name)).toEqual(['Castle'])
    expect([layout.sheet, layout.sheets_left]).toEqual(['Castle', ['Mill']])
  })

  test('what was deleted and is remembered, or lies under a merged cell, is nobody', async () => {
    const changes =
      '<table:tracked-changes><table:deletion><table:table-cell><text:p>Gone</text:p></table:table-cell></table:deletion></table:tracked-changes>'
    const merged = rowOf(
      '<table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>1</text:p></table:table-cell><table:covered-table-cell office:value-type="string"><text:p>Under Neath</text:p></table:covered-table-cell>',
    )
    const { all } = await read(
      ods(changes + table('Members', HEADER + merged + row('2', 'Bo Day'))),
    )
    expect(all.map(({ given_name }) => given_name)).toEqual(['', 'Bo'])
  })

  test('a row repeated a million times is read and said once more, not a million times', async () => {
    const many = rowOf(cell('1') + cell('Ann Lee'), ' table:number-rows-repeated="1048000"')
    const { all } = await read(ods(table('Members', HEADER + many + row('2', 'Bo Day'))))
    expect(all.map(({ row }) => row)).toEqual([2, 3, 1_048_002])
  })

  test.each([
    [
      'too-many-columns',
      ods(table('Members', HEADER + rowOf(cell('x', ' table:number-columns-repeated="16384"')))),
    ],
    ['swells-too-much', ods(table('Members', `<!--${' '.repeat(30_000_000)}-->`))],
    [
      'broken-workbook',
      zipped({
        mimetype: SHEET,
        'content.xml': '<office:spreadsheet><table:table><table:table-row>',
      }),
    ],
    ['protected-workbook', ods('', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' })],
    ['protected-workbook', zipped({ mimetype: SHEET, 'encrypted-package': 'x' })],
    [
      'an-open-document',
      zipped({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
    ],
    ['no-rows', ods(table('Members', ''))],
  ])('%s', async (why, bytes) => {
    expect(await whyOf(bytes)).toBe(why)
  })
})
