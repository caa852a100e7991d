import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutOf } from '../columns/columns.rules.ts'
import { jaroWinkler, slipsApart } from '../doubles/likeness.rules.ts'
import { comparablePhone, folded } from './comparable.rules.ts'
import { dayOf, dayOfSerial, dayOrdersOf, yearOf } from './dates.rules.ts'
import { entryOf, type Entry } from './entry.rules.ts'
import { addressOf } from './home.rules.ts'
import { letterOf } from './row-cells.rules.ts'
import { stateOf } from './states.rules.ts'

function entry(header: string, line: string): Entry {
  const usual = header.split('|').map(() => '1')
  const sample = [header.split('|'), usual, usual, line.split('|')].map((cells, at) => ({
    row: at + 1,
    cells,
  }))
  const { columns } = layoutOf(sample)
  const made = entryOf(
    { row: 2, cells: line.split('|') },
    { columns, orders: new Map(), width: columns.length },
  )
  if (made === undefined) throw new Error('the row was blank')
  return made
}

describe('days', () => {
  test.each([
    ['12/03/2015', '2015-03-12'],
    ['12.3.15', '2015-03-12'],
    ['2015-03-12T00:00:00Z', '2015-03-12'],
    ['19081209', '1908-12-09'],
    ['42075', '2015-03-12'],
    ['12 March 2015', '2015-03-12'],
    ['Thu, 12-Mar-15', '2015-03-12'],
    ['12 marca 2015', '2015-03-12'],
    ['March 12, 2015', '2015-03-12'],
  ])('%s', (cell, day) => {
    expect(dayOf(cell)).toBe(day)
  })

  test.each(['31/02/2015', '19401503', 'soon', '', '13/13/2020', '9999999'])(
    '%j is no day',
    (cell) => {
      expect(dayOf(cell)).toBeUndefined()
    },
  )

  test('a column with a 25th month puts the month first', () => {
    expect(dayOrdersOf([['03/04/2020', '03/25/2020']])).toEqual(['month-first'])
    expect(dayOf('03/04/2020', 'month-first')).toBe('2020-03-04')
  })

  test('Excel’s 29 February 1900 and its 1904 calendar', () => {
    expect([dayOfSerial(61), dayOfSerial(40613, true)]).toEqual(['1900-03-01', '2015-03-12'])
  })

  test('a year alone', () => expect(yearOf('1957.0')).toBe(1957))
})

describe('numbers and phones that went through a spreadsheet', () => {
  test.each([
    '07700 900123',
    '7700900123',
    '+44 (0)7700 900 123',
    '00447700900123',
    '447700900123',
  ])('%s', (cell) => expect(comparablePhone(cell)).toBe('+447700900123'))
})

describe('names', () => {
  test.each([
    ['Dr LEE, ANN MARIE', 'Dr', 'Ann Marie', 'Lee'],
    ['Ann de Souza', '', 'Ann', 'de Souza'],
    ["O'HARA, ZOË", '', 'Zoë', "O'Hara"],
    ['Lee', '', '', 'Lee'],
  ])('%s', (name, title, given, family) => {
    const made = entry('Member No|Name', `7|${name}`)
    expect([made.title, made.given_name, made.family_name]).toEqual([title, given, family])
  })

  test('Łódź and Lodz are held side by side', () => expect(folded('ŁÓDŹ')).toBe('lodz'))
})

describe('a row', () => {
  test('everything at once', () => {
    const made = entry(
      'Member No|First name|Surname|House number|Address 1|Address 2|Town|Email|Telephone|Status|Paid to',
      "'000731|Ann|Lee|12|Mill Lane||Leeds|ann@example.org; lees@example.org|0113 496 0000|In arrears|31/12/26",
    )
    expect(made).toMatchObject({
      number: '000731',
      state: 'arrears',
      paid_to: '2026-12-31',
      landlines: ['+441134960000'],
      emails: ['ann@example.org', 'lees@example.org'],
      problems: [],
    })
    expect(addressOf(made)).toBe('12 Mill Lane')
  })

  test.each([
    ['Member No|Surname|Email', '7|Lee|ann at example', 'bad-email', 'Email'],
    ['Member No|Surname|Join date', '7|Lee|soon', 'bad-day', 'Join date'],
    ['Member No|Surname|Status', '7|Lee|purple', 'unknown-state', 'Status'],
    ['Member No|Surname|Mobile', '7|Lee|ring her', 'bad-phone', 'Mobile'],
    ['Member No|Surname|First name', '7|Smith|Ann & Bilal', 'two-people', ''],
    ['Member No|Surname|First name', '|||x', 'too-many-cells', ''],
    ['Member No|Surname|First name', '7||', 'no-name', ''],
  ])('%s / %s: %s', (header, line, why, column) => {
    expect(entry(header, line).problems).toContainEqual(
      expect.objectContaining({ row: 2, why, column }),
    )
  })

  test('columns without a header go by their letter', () => {
    expect([0, 25, 26, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })

  test('states in several languages', () => {
    expect(['Lapsed', 'In Arrears', 'Wystąpił', 'zmarła', '?'].map(stateOf)).toEqual([
      'lapsed',
      'arrears',
      'left',
      'died',
      undefined,
    ])
  })
})

describe('likeness', () => {
  test('the published examples of Jaro-Winkler', () => {
    expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.9611, 4)
    expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.8133, 4)
    expect(jaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 2)
  })

  test('it is the same both ways, and one only for the same word', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 9 }), fc.string({ maxLength: 9 }), (a, b) => {
        expect(slipsApart(a, b)).toBe(slipsApart(b, a))
        expect(jaroWinkler(a, b) === 1).toBe(a === b)
      }),
    )
  })

  test('whether one slip parts two words is told without counting further', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slipsApart(a, b, 1)).toBe(Math.min(2, slipsApart(a, b)))
      }),
      { numRuns: 2000 },
    )
  })

  test('two neighbours swapped are one slip', () => expect(slipsApart('2206', '2260')).toBe(1))
})
