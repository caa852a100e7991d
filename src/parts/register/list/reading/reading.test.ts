import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEntries } from './reading-entries.ts'
import { workbookOf, zipped } from './reading-zipped.testing.ts'
import { bytesSource, readRows, Unreadable, type Row } from './reading.ts'

async function rowsOf(bytes: Uint8Array): Promise<Row[]> {
  const rows: Row[] = []
  for await (const batch of readRows(bytesSource(bytes))) rows.push(...batch)
  return rows
}

async function whyNot(bytes: Uint8Array): Promise<string> {
  try {
    for await (const { batch } of (await readEntries(bytesSource(bytes))).entries)
      expect(batch).toBeDefined()
  } catch (error) {
    if (error instanceof Unreadable) return `${error.why} ${error.row ?? ''}`.trim()
    throw error
  }
  return 'was read'
}

const text = (cells: string[][]) => cells.map((row) => row.join(',')).join('\r\n')
const plain = text([
  ['Member No', 'First Name', 'Surname'],
  ['1', 'Łucja', 'Żak'],
  ['2', 'Zoë', 'O’Hara'],
])

describe('a list as text', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(plain)],
    ['UTF-8 with a byte-order mark', Buffer.from('\uFEFF' + plain)],
    ['UTF-16 as Excel writes "Unicode text"', Buffer.from('\uFEFF' + plain, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(plain, 'utf16le')],
    ['UTF-16 of the other order', Buffer.from('\uFEFF' + plain, 'utf16le').swap16()],
  ])('%s', async (_, bytes) => {
    expect((await rowsOf(bytes)).at(1)?.cells).toEqual(['1', 'Łucja', 'Żak'])
  })

  test('Windows-1252, as English lists come', async () => {
    const bytes = Buffer.from(
      text([
        ['Name', 'Town'],
        ['Zo\xeb Bront\xeb', 'O\x92Hara\x92s, \xa35'],
      ]),
      'latin1',
    )
    expect((await rowsOf(bytes)).at(1)?.cells.slice(0, 2)).toEqual(['Zoë Brontë', 'O’Hara’s'])
  })

  test('Windows-1250, as Polish lists come', async () => {
    const bytes = Buffer.from(
      text([
        ['Imie', 'Nazwisko'],
        ['\xa3ucja', 'W\xb3odarczyk-\xafak'],
      ]),
      'latin1',
    )
    expect((await rowsOf(bytes)).at(1)?.cells).toEqual(['Łucja', 'Włodarczyk-Żak'])
  })

  test.each([',', ';', '\t', '|'])('cells parted by %j', async (sign) => {
    const bytes = Buffer.from(`no${sign}name\n1${sign}"Lee${sign} Ann"\n2${sign}Bilal\n`)
    expect((await rowsOf(bytes)).map(({ cells }) => cells)).toEqual([
      ['no', 'name'],
      ['1', `Lee${sign} Ann`],
      ['2', 'Bilal'],
    ])
  })

  test('"sep=;" on the first line is heeded and not counted as data', async () => {
    const rows = await rowsOf(Buffer.from('sep=;\r\na;b\r\n1,5;2\r\n'))
    expect(rows).toEqual([
      { row: 2, cells: ['a', 'b'] },
      { row: 3, cells: ['1,5', '2'] },
    ])
  })

  test('a zero byte is named by row and column and does not reach the database', async () => {
    const rows = await rowsOf(Buffer.from('no,name\n1,A\0nn\n'))
    expect(rows[1]).toEqual({
      row: 2,
      cells: ['1', 'Ann'],
      faults: [{ column: 1, fault: 'unreadable-letters' }],
    })
  })
})

describe('a workbook', () => {
  test('dates, numbers written as floats, shared and inline words, and formulas with their values', async () => {
    const rows = await rowsOf(
      workbookOf(
        `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" s="1"><v>42075</v></c>
         <c r="D2"><v>4.4770090012E11</v></c><c r="E2" t="inlineStr"><is><t>Ann</t></is></c>
         <c r="F2" t="str"><f>A1</f><v>Leeds</v></c></row>`,
        { 'xl/sharedStrings.xml': '<sst><si><r><t>Le</t></r><r><t>e</t></r></si></sst>' },
      ),
    )
    expect(rows).toEqual([
      { row: 2, cells: ['Lee', '', '2015-03-12', '447700900120', 'Ann', 'Leeds'] },
    ])
  })

  test('a formula without a value and a #REF! are named by row and column', async () => {
    const rows = await rowsOf(
      workbookOf('<row r="7"><c r="A7"><f>B7</f></c><c r="B7" t="e"><v>#REF!</v></c></row>'),
    )
    expect(rows[0]?.faults).toEqual([
      { column: 0, fault: 'formula-without-value' },
      { column: 1, fault: 'formula-error' },
    ])
  })

  test('a zip that would swell beyond reason is refused before it is unpacked', async () => {
    const zeroes = Buffer.alloc(64 * 1024 * 1024)
    expect(await whyNot(zipped({ 'xl/workbook.xml': zeroes }))).toBe('swells-too-much')
    expect(await whyNot(zipped({ 'xl/workbook.xml': 'x' }, { declared: 2 ** 31 }))).toBe(
      'swells-too-much',
    )
  })

  test('a zip that lies about its size is refused while it is unpacked', async () => {
    const honest = workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>')
    const lying = zipped(
      { 'xl/workbook.xml': '<workbook>' + ' '.repeat(9000) + '</workbook>' },
      { declared: 12 },
    )
    expect(await whyNot(lying)).toBe('broken-workbook')
    expect(await whyNot(honest.subarray(0, honest.length - 30))).toBe('broken-workbook')
  })

  test('hundreds of thousands of cells are read a piece at a time: whoever else has work gets their turn', async () => {
    const row = (n: number) =>
      `<row r="${n}">${[...'ABCDEFGHIJ'].map((c) => `<c r="${c}${n}"><v>${n}</v></c>`).join('')}</row>`
    const book = workbookOf(Array.from({ length: 30_000 }, (_, n) => row(n + 1)).join(''))
    // Turns are counted, not time: other work on the machine must not fail the test.
    let turns = 0
    let reading = true
    const next = () => {
      turns += 1
      if (reading) setImmediate(next)
    }
    setImmediate(next)
    expect(await rowsOf(book)).toHaveLength(30_000)
    reading = false
    expect(turns).toBeGreaterThan(300)
  })
})

describe('a file that is no list says what it is', () => {
  test.each<[string, Uint8Array]>([
    ['empty', Buffer.from('')],
    ['empty', Buffer.from('\r\n \r\n')],
    ['old-excel', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a-pdf', Buffer.from('%PDF-1.7 …')],
    ['a-picture', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['not-a-workbook', zipped({ 'word/document.xml': '<a/>' })],
    ['no-rows', Buffer.from('Member No,First Name,Surname\r\n')],
    ['no-rows', workbookOf('')],
    ['open-quotation 3', Buffer.from('no,name\n1,Ann\n2,"Bilal\n3,Cay\n')],
  ])('%s', async (why, bytes) => {
    expect(await whyNot(bytes)).toBe(why)
  })

  test('any bytes are read or refused in words, and never crash', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 2000 }),
      fc.string({ unit: 'binary', maxLength: 500 }).map((s) => Buffer.from(s)),
      fc
        .uint8Array({ maxLength: 200 })
        .map((tail) => Buffer.concat([workbookOf('<row r="1"/>').subarray(0, 300), tail])),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => {
        expect(await whyNot(some)).toMatch(/^[a-z-]+( \d+)?$|^was read$/)
      }),
      { numRuns: 300 },
    )
  })
})
