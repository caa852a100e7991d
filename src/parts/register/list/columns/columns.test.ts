import { describe, expect, test } from 'vitest'
import { Wards } from '../entry/wards.rules.ts'
import { type Known, layoutOf, type Layout } from './columns.rules.ts'

const sampled = (lines: readonly string[]) =>
  lines.map((line, at) => ({ row: at + 1, cells: line.split(',') }))
const meanings = ({ columns }: Layout) =>
  columns.map(({ choice }) => (choice.kind === 'field' ? choice.field : choice.kind))

describe('columns by their headers', () => {
  test.each([
    [
      'Member No,Title,Forename,Surname,Post Code,E-mail,Mobile,Status',
      'number title given_name family_name postcode email mobile state',
    ],
    [
      'Nr członkowski,Imię,Nazwisko,Miejscowość,Kod pocztowy,Data wstąpienia',
      'number given_name family_name town postcode joined_on',
    ],
    [
      'rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id',
      'number given_name family_name house address_1 address_2 town postcode county born_on left',
    ],
    [
      'Membership Number,Surname First Name,Address Line 1,Address Line 5,Paid To Date,Pay Method,Ward,Branch,Constituency',
      'number name address_1 address_5 paid_to method ward branch left',
    ],
  ])('%s', (header, expected) => {
    const layout = layoutOf(sampled([header, '1,2,3']))
    expect(meanings(layout).join(' ')).toBe(expected)
    expect(layout.headerEndsAtRow).toBe(1)
  })

  test('titles above the header are passed over', () => {
    const layout = layoutOf(
      sampled([
        'Members of Leeds North,,',
        'as at 1 November 2026,,',
        ',,',
        'Member No,First name,Last name',
        '7,Ann,Lee',
      ]),
    )
    expect(layout.headerEndsAtRow).toBe(4)
  })

  test('a header in two rows is read as one', () => {
    const layout = layoutOf(
      sampled([
        'Member,,Address,,',
        'No,Name,Line 1,Line 2,Postcode',
        '7,Ann Lee,1 Mill Lane,,LS6 3AA',
      ]),
    )
    expect(meanings(layout)).toEqual(['number', 'name', 'address_1', 'address_2', 'postcode'])
    expect(layout.headerEndsAtRow).toBe(2)
  })

  test('what was mapped by hand last time is mapped so again', () => {
    const remembered = new Map([['shop steward', { kind: 'own', name: 'Steward' } as const]])
    const layout = layoutOf(sampled(['Member No,Surname,Shop Steward', '7,Lee,yes']), {
      remembered,
    })
    expect(layout.columns[2]?.choice).toEqual({ kind: 'own', name: 'Steward' })
  })
})

describe('columns by what stands in them', () => {
  const people = [
    '100234,Ann,Lee,ann@example.org,07700 900001,LS6 3AA',
    '100235,Thomas,Oak,thomas@example.org,07700 900002,LS6 3AB',
    '100236,Grace,Ash,grace@example.org,07700 900003,LS6 3AC',
  ]

  test('a list without any header', () => {
    const layout = layoutOf(sampled(people))
    expect(layout.headerEndsAtRow).toBe(0)
    expect(meanings(layout)).toEqual([
      'number',
      'given_name',
      'family_name',
      'email',
      'mobile',
      'postcode',
    ])
  })

  test('a header in a language we do not know', () => {
    const layout = layoutOf(sampled(['Tunnus,Etunimi,Sukunimi,Posti,Puhelin,Alue', ...people]))
    expect(layout.headerEndsAtRow).toBe(1)
    expect(meanings(layout).slice(3)).toEqual(['email', 'mobile', 'postcode'])
  })

  describe('and says our branches by name', () => {
    const wards = new Wards(['Ash House', 'Beech House'].map((name) => ({ id: name, name })))
    const isBranch = (word: string) => wards.find(word) !== undefined
    const flats = ['Lee,Ann,Ash House,3', 'Oak,Tom,ASH HOUSE,5', 'Day,Bo,Beech House,1']
    const read = (header: string, rows: readonly string[] = flats, known: Known = { isBranch }) =>
      meanings(layoutOf(sampled([header, ...rows]), known))

    test('is the column of who belongs where, whatever its header', () => {
      for (const header of ['Block', 'Workplace', 'Team'])
        expect(read(`Surname,First name,${header},Flat`), header).toContain('branch')
    })

    test('though a row or two say it in another way', () => {
      const rows = [...flats, 'Fox,Cy,Beech House,2', 'Khan,Imran,Beech Hse,4']
      expect(read('Surname,First name,Block,Flat', rows)).toContain('branch')
    })

    test('but not where most of it is something else, or we have no branches', () => {
      const rows = ['Lee,Ann,Ash House,3', 'Oak,Tom,Elm,5', 'Day,Bo,Rowan,1']
      expect(read('Surname,First name,Block,Flat', rows)).not.toContain('branch')
      expect(read('Surname,First name,Block,Flat', flats, {})).not.toContain('branch')
    })

    test('and not the constituency of the same name, nor beside a column that says so itself', () => {
      expect(read('Surname,First name,Constituency,Flat')).not.toContain('branch')
      const rows = flats.map((row) => `${row},Ash House`)
      expect(read('Surname,First name,Block,Flat,Branch', rows)).toEqual([
        'family_name',
        'given_name',
        'left',
        'left',
        'branch',
      ])
    })

    test('and not where it was left out by hand', () => {
      const remembered = new Map([['block', { kind: 'left' as const }]])
      expect(read('Surname,First name,Block,Flat', flats, { isBranch, remembered })).not.toContain(
        'branch',
      )
    })
  })
})
