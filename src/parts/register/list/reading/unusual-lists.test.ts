import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../entry/entry.rules.ts'
import { stateOf } from '../entry/states.rules.ts'
import { readEntries } from './reading-entries.ts'
import { bytesSource, Unreadable } from './reading.ts'
import type { Source } from './source.rules.ts'

/** Lists as other organisations and their programs write them. */
async function entriesOf(list: string | Buffer): Promise<Entry[]> {
  const entries: Entry[] = []
  const read = await readEntries(bytesSource(Buffer.from(list)))
  for await (const { batch } of read.entries) entries.push(...batch)
  return entries
}

async function columnsOf(list: string): Promise<string[]> {
  const { layout } = await readEntries(bytesSource(Buffer.from(list)))
  return layout.columns.map(({ choice }) => (choice.kind === 'field' ? choice.field : choice.kind))
}

const names = (entries: readonly Entry[]) =>
  entries.map(({ given_name, family_name }) => `${given_name} ${family_name}`)

const utf16 = (text: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

describe('headers of other programs', () => {
  test.each([
    [
      'brackets and stars',
      'Forename(s),Surname / Family name,DOB (dd/mm/yyyy),Tel. (home),Tel. (mobile),E-mail (1)*,Sub paid to (date)\nAnn,Lee,3/4/61,0113 496 0001,07700 900123,a@example.org,31/12/26',
      'given_name family_name born_on landline mobile email paid_to',
    ],
    [
      'words run together',
      'MemberId;FirstName;LastName;AddressLine1;PostCode;EmailAddress;MobileNumber;DateJoined;MembershipStatus\n1;Ann;Lee;1 Elm Rd;LS1 1AA;a@example.org;07700 900123;45292;Active',
      'number given_name family_name address_1 postcode email mobile joined_on state',
    ],
    [
      'CiviCRM',
      'Contact ID|Contact Type|Sort Name|Street Address|Supplemental Address 1|City|Postal Code|Membership Type|Member Since|Membership Expiration Date|Membership Status\n12|Individual|Lee, Ann|1 Elm Rd|Flat 2|Leeds|LS1 1AA|Waged|2019-03-01|2026-12-31|Grace',
      'number left name address_1 address_2 town postcode rate joined_on paid_to state',
    ],
    [
      'NationBuilder',
      'nationbuilder_id,first_name,last_name,primary_address1,primary_city,primary_zip,email1,mobile_number,membership_started_at\n5,Ann,Lee,1 Elm Rd,Leeds,LS1 1AA,a@example.org,+447700900123,2019-03-01T00:00:00+00:00',
      'number given_name family_name address_1 town postcode email mobile joined_on',
    ],
    [
      'a union',
      'Mem. No.\tMember Name\tEmployer\tCategory\tIn Benefit\tContact Tel\n0001\tMR J SMITH\tRoyal Mail\tFull time\tYes\t07700 900001',
      'number name left rate left phone',
    ],
  ])('%s', async (_, list, fields) => {
    expect((await columnsOf(list)).join(' ')).toBe(fields)
  })

  test('a list without a header: the surname stands beside the first name', async () => {
    const list = ['Ann,Lee', 'Mary,Day', 'John,Fox', 'David,Hill'].map(
      (name, n) => `100${n},${name},LS1 1A${n}`,
    )
    expect(names(await entriesOf(list.join('\n')))).toEqual([
      'Ann Lee',
      'Mary Day',
      'John Fox',
      'David Hill',
    ])
  })
})

describe('whole names in one column', () => {
  test.each([
    ['"Surname, First name"', '"Smith, John"'],
    ['Full name (surname first)', 'Smith John'],
    ['Surname and first name', 'SMITH JOHN'],
    ['Nazwisko i imię', 'Smith John'],
    ['Member', 'Mr John Smith'],
    ['Sort Name', '"Smith, Mr John"'],
  ])('%s', async (header, cell) => {
    expect(names(await entriesOf(`Number,${header}\n1,${cell}\n2,${cell}`))).toEqual(
      Array(2).fill('John Smith'),
    )
  })

  test('a surname of two words stays whole', async () => {
    const list = 'Number,Full name (surname first)\n1,van Dijk Anna\n2,de Souza Maria Luz'
    expect(names(await entriesOf(list))).toEqual(['Anna van Dijk', 'Maria Luz de Souza'])
  })
})

describe('rows that are nobody', () => {
  test('a total, a page foot, and the header once more', async () => {
    const list = `Number,First name,Surname,Paid
1,Ann,Lee,12.00
Number,First name,Surname,Paid
2,Bo,Day,10.00
Page 1 of 2,,,
Grand total,,,£22.00
,Total members: 2,,
Printed on 01/11/2026,,,
`
    expect(names(await entriesOf(list))).toEqual(['Ann Lee', 'Bo Day'])
  })

  test('Maria Total and Page Sum are people', async () => {
    const list = 'Number,First name,Surname,Postcode\n1,Maria,Total,LS1 1AA\n2,Page,Sum,LS1 1AB'
    expect(names(await entriesOf(list))).toEqual(['Maria Total', 'Page Sum'])
  })

  test('wherever such rows stand, the same people are read', async () => {
    const between = fc.constantFrom(
      '',
      'First name,Surname,Email',
      'Total,3,',
      ',,',
      'Page 2 of 9,,',
    )
    const people = ['Ann,Lee,a@example.org', 'Bo,Day,b@example.org', 'Cy,Fox,c@example.org']
    await fc.assert(
      fc.asyncProperty(fc.array(between, { minLength: 3, maxLength: 3 }), async (rows) => {
        const list = people.flatMap((person, n) => [person, rows[n] ?? ''])
        const read = await entriesOf(`First name,Surname,Email\n${list.join('\n')}`)
        expect(names(read)).toEqual(['Ann Lee', 'Bo Day', 'Cy Fox'])
      }),
    )
  })
})

test.each([
  ['Paid-up', 'member'],
  ['Member in good standing', 'member'],
  ['In benefit', 'member'],
  ['Life member', 'member'],
  ['Arrears (3 months)', 'arrears'],
  ['3 months in arrears', 'arrears'],
  ['Dues owed', 'arrears'],
  ['Direct Debit failed', 'arrears'],
  ['Lapsed - DD cancelled', 'lapsed'],
  ['Lapsed 2023', 'lapsed'],
  ['Dropped', 'lapsed'],
  ['Resigned 12/03/2024', 'left'],
  ['Deceased 2024', 'died'],
  ['Expelled', 'removed'],
  ['Suspended', undefined],
  ['No longer a member', 'left'],
  ['Not lapsed', undefined],
])('the status “%s” of another organisation', (word, state) => {
  expect(stateOf(word)).toBe(state)
})

describe('files as they come', () => {
  const list =
    'Name;Date joined;Address;Status\r\n"Lee; Ann";3/4/15;"1 Elm Rd\r\nLeeds\r\nLS1 1AA";Active\r\nBo Day;42098;2 Elm Rd;Active\r\n'

  test('UTF-16 with its mark, semicolons, a line break within quotes, Excel’s day numbers', async () => {
    for (const bytes of [utf16(list), utf16(list.replaceAll(';', '\t').replace('Lee\t', 'Lee;'))]) {
      const [ann, bo] = await entriesOf(bytes)
      expect([ann?.joined_on, bo?.joined_on]).toEqual(['2015-04-03', '2015-04-04'])
      expect([ann?.lines[0], ann?.postcode]).toEqual(['1 Elm Rd Leeds', 'LS1 1AA'])
    }
  })

  test('every way of writing it gives the same people', async () => {
    const text =
      'Membership number;Forename;Surname;E-mail\n1;Zoë;Müller;z@example.org\n2;Jörg;Weiß;j@example.org\n'
    const written = [
      Buffer.from(text),
      Buffer.from(`\uFEFF${text}`),
      utf16(text),
      Buffer.from(text, 'latin1'),
      Buffer.from(text.replaceAll('\n', '\r')),
      Buffer.from(text.replaceAll(';', '|')),
    ]
    for (const bytes of written)
      expect(names(await entriesOf(bytes))).toEqual(['Zoë Müller', 'Jörg Weiß'])
  })

  test('a hundred megabytes without the end of a line are refused, gone through twice at most, and never held', async () => {
    let given = 0
    const endless: Source = {
      bytes: 100 * 1024 * 1024,
      async *range(start, end) {
        for (let at = start; at < end; at += PIECE.length) {
          given += PIECE.length
          yield await Promise.resolve(PIECE)
        }
      },
    }
    const before = process.memoryUsage().rss
    await expect(readEntries(endless)).rejects.toThrow(Unreadable)
    expect(given).toBeLessThanOrEqual(2 * endless.bytes + PIECE.length)
    expect(process.memoryUsage().rss - before).toBeLessThan(80 * 1024 * 1024)
  })
})

const PIECE = Buffer.from('Ann Lee '.repeat(8192))
