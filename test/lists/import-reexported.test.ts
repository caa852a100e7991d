import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applyDirectly, previewDirectly } from '../../src/parts/register/list/importing.ts'
import { bytesSource } from '../../src/parts/register/list/reading/reading.ts'
import type { Scope } from '../../src/platform/entering/scope.ts'
import { asHallIn } from '../../src/platform/jobs/index.ts'
import { testHall, type TestHall } from '../support/hall.ts'

/** The same people, exported once more by somebody else with another program. */

let hall: TestHall
beforeAll(async () => {
  hall = await testHall()
  const { id } = await preview(table(people))
  await inLeeds((scope) => applyDirectly(scope, id, 'applied'))
})
afterAll(() => hall.close())

const inLeeds = <T>(work: (scope: Scope) => Promise<T>) =>
  asHallIn(hall.house, 'a test', hall.town.body('leeds'), work)

async function preview(list: string | Buffer) {
  const id = hall.house.newId()
  const source = bytesSource(Buffer.from(list))
  const { counts } = await inLeeds((scope) =>
    previewDirectly(scope, id, { file_name: 'list.csv', source, whole: null }),
  )
  return { id, counts }
}

type Person = Record<string, string>
const HEADERS = [
  'Membership Number',
  'Title',
  'First name',
  'Surname',
  'Address 1',
  'Postcode',
  'Email',
  'Mobile',
  'Status',
  'Date joined',
  'Paid to',
  'Ward',
]

const people = [
  [
    '0001001',
    'Mrs',
    'Ann Marie',
    'Lee',
    '1 Elm Road',
    'LS1 1AB',
    'ann@example.org',
    '07700 900001',
    'Active',
    '03/04/2015',
    '31/12/2026',
    'Harehills',
  ],
  [
    '0001002',
    'Mr',
    'Robert',
    'McDonald',
    '2 Elm Road',
    'LS1 1AD',
    'bob@example.org',
    '07700 900002',
    'In arrears',
    '13/05/2016',
    '31/12/2026',
    'Armley',
  ],
  [
    '0001003',
    'Ms',
    'Łucja',
    'van der Berg',
    '3 Elm Road',
    'LS1 1AE',
    'lucja@example.org',
    '07700 900003',
    'Active',
    '23/06/2017',
    '31/12/2026',
    'Armley',
  ],
  [
    '0001004',
    '',
    'Siân',
    "O'Hara-Żak",
    '4 Elm Road',
    'LS1 1AF',
    'sian@example.org',
    '07700 900004',
    'Active',
    '02/07/2018',
    '31/12/2026',
    'Harehills',
  ],
].map((cells): Person => Object.fromEntries(HEADERS.map((header, at) => [header, cells[at] ?? ''])))

function table(rows: readonly Person[], sign = ',', headers = Object.keys(rows[0] ?? {})): string {
  const cell = (text: string) => (/["\n,;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const line = (cells: readonly string[]) => cells.map(cell).join(sign)
  return [
    line(headers),
    ...rows.map((row) => line(headers.map((header) => row[header] ?? ''))),
  ].join('\r\n')
}

const each = (change: (person: Person) => Person) =>
  people.map((person) => ({ ...person, ...change(person) }))
const days = (write: (d: string, m: string, y: string) => string) =>
  each((person) => {
    const day = (text = '') => {
      const [d = '', m = '', y = ''] = text.split('/')
      return write(d, m, y)
    }
    return { 'Date joined': day(person['Date joined']), 'Paid to': day(person['Paid to']) }
  })

describe('nothing is new in the same list', () => {
  test.each<[string, () => string | Buffer]>([
    ['with its columns the other way round', () => table(people, ',', HEADERS.toReversed())],
    [
      'parted by semicolons, as Excel writes "Unicode text"',
      () => Buffer.from(`\uFEFF${table(people, ';')}`, 'utf16le'),
    ],
    ['with days as ISO has them', () => table(days((d, m, y) => `${y}-${m}-${d}T00:00:00Z`))],
    ['with months first', () => table(days((d, m, y) => `${m}/${d}/${y}`))],
    [
      'with days as Excel counts them',
      () =>
        table(
          days((d, m, y) =>
            String(Date.UTC(Number(y), Number(m) - 1, Number(d)) / 86_400_000 + 25_569),
          ),
        ),
    ],
    [
      'in capitals',
      () =>
        table(
          each((person) => ({
            'First name': (person['First name'] ?? '').toUpperCase(),
            Surname: (person.Surname ?? '').toUpperCase(),
            'Address 1': (person['Address 1'] ?? '').toUpperCase(),
            Email: (person.Email ?? '').toUpperCase(),
          })),
        ),
    ],
    [
      'without the zeroes a spreadsheet eats',
      () =>
        table(
          each((person) => ({
            'Membership Number': String(Number(person['Membership Number'])),
            Mobile: (person.Mobile ?? '').replaceAll(' ', '').slice(1),
          })),
        ),
    ],
    [
      'with telephones from abroad and postcodes run together',
      () =>
        table(
          each((person) => ({
            Mobile: `+44 (0)${(person.Mobile ?? '').slice(1)}`,
            Postcode: (person.Postcode ?? '').replace(' ', '').toLowerCase(),
          })),
        ),
    ],
    [
      'with cells that Excel is told to leave alone',
      () =>
        table(
          each((person) => ({
            'Membership Number': `="${person['Membership Number'] ?? ''}"`,
            Mobile: `="${person.Mobile ?? ''}"`,
          })),
        ),
    ],
    [
      'with whole names, surname first',
      () =>
        table(
          people.map((person) => ({
            Number: person['Membership Number'] ?? '',
            Name: `${person.Surname ?? ''}, ${person.Title ?? ''} ${person['First name'] ?? ''}`.replace(
              ',  ',
              ', ',
            ),
          })),
        ),
    ],
    ['without any numbers', () => table(people, ',', HEADERS.slice(1))],
    [
      'in other words for the status',
      () =>
        table(
          each((person) => ({
            Status: person.Status === 'Active' ? 'Paid up' : 'Arrears (2 months)',
          })),
        ),
    ],
    [
      'with a title above and a total below',
      () => `Members of Leeds,,\r\n,,\r\n${table(people)}\r\nTotal: 4,,`,
    ],
  ])('%s', async (_, list) => {
    const { id, counts } = await preview(list())
    expect(counts).toMatchObject({
      rows: 4,
      same: 4,
      joined: 0,
      changed: 0,
      lapsed: 0,
      needs_you: 0,
      doubles: 0,
    })
    await inLeeds((scope) => applyDirectly(scope, id, 'dropped'))
  })
})

test('rows of which nothing is known each need somebody; they are not one row said again', async () => {
  const { id, counts } = await preview('Email\na@example.org\na@example.org\nb@example.org\n')
  expect(counts).toMatchObject({ rows: 3, needs_you: 3, notes: 0 })
  await inLeeds((scope) => applyDirectly(scope, id, 'dropped'))
})
