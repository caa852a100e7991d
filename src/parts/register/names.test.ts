import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, fullName, national, searchPatterns, searchText, sortName } from './names.rules.ts'

const maria = { given_name: 'Maria', family_name: 'dos Santos', known_as: '', postcode: 'NB1 4AB' }
const reach = [
  { kind: 'mobile', value: '07700 900 118' },
  { kind: 'email', value: 'M.Santos-Lee@Example.org' },
]
const text = searchText(maria, reach, 'L0012345')

/** What PostgreSQL does with the patterns. */
const finds = (typed: string, kept: string) =>
  searchPatterns(typed).every((pattern) => kept.includes(pattern.slice(1, -1)))

test.each([
  'maria',
  'MARÍA',
  'santos maria',
  'ari',
  'dos s',
  'm',
  'ma do',
  '07700900118',
  '07700 900 118',
  '+44 7700 900118',
  '+44 (0)7700 900118',
  '900 118',
  '0770',
  'l0012345',
  '12345',
  'nb1 4ab',
  'NB14AB',
  'nb1 4a',
  'm.santos-lee@example.org',
  'santos-lee',
  '@example',
  'maria 900118',
  'maria nb1',
])('Maria dos Santos is found by “%s”', (typed) => {
  expect(finds(typed, text)).toBe(true)
})

test.each(['marta', 'santos x', '07700 900 119', 'nb2', 'ar', 'ntos jo'])(
  'Maria dos Santos is not found by “%s”',
  (typed) => {
    expect(finds(typed, text)).toBe(false)
  },
)

test('a number kept as +44 is found as it is dialled at home', () => {
  const kept = searchText(maria, [{ kind: 'mobile', value: '+447700900118' }], '')
  const typed = ['07700 900118', '07', '077', '+447700', '+44 (0)7700', '00447700', '447700900118']
  expect(typed.filter((one) => !finds(one, kept))).toEqual([])
})

test('accents, case, apostrophes and hyphens make no difference', () => {
  expect(fold('Ó’Brien-Łuczak')).toBe('obrienluczak')
  expect(fold('GROẞ')).toBe(fold('groß'))
})

test('people are sorted by family name, then as they are known', () => {
  expect(sortName({ given_name: 'Ann', family_name: 'Ó Brien', known_as: 'Nan' })).toBe(
    'o brien nan ann',
  )
  expect(fullName({ given_name: 'Ann', family_name: 'Lee', known_as: 'Nan' })).toBe('Nan Lee')
})

const word = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom('O’Neill', 'Żółć', 'Straße', 'ΟΔΥΣΣΕΥΣ', 'Nguyễn', '王', 'خان', 'D´Arcy', 'İnci'),
)
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
const person = fc.record({
  given_name: name,
  family_name: name,
  known_as: fc.oneof(fc.constant(''), name),
  postcode: fc.constantFrom('', 'NB1 4AB', 'SW1A 1AA', 'M1 1AE'),
})
const reachable = fc.oneof(
  fc.stringMatching(/^(0|\+44 |0044 )7700 900\d{3}$/),
  fc.stringMatching(/^(020|0113) \d{4} \d{4}$/),
  fc.stringMatching(/^[a-z]{1,8}[.+_-]?[a-z0-9]{1,8}@example\.org$/),
)

test('anything you can see of a person you can find them by', () => {
  fc.assert(
    fc.property(
      person,
      fc.array(reachable, { maxLength: 3 }),
      fc.nat(),
      fc.nat(),
      (who, values, a, b) => {
        const number = `A${a % 100_000}`
        const kept = searchText(
          who,
          values.map((value) => ({ kind: value.includes('@') ? 'email' : 'mobile', value })),
          number,
        )
        const shown = values.map(national)
        const names = [who.given_name, who.family_name, who.known_as].flatMap((name) =>
          name.split(/\s+/),
        )
        const seen = [fullName(who), ...names, who.postcode, number, ...shown]
        for (const whole of seen) expect(finds(whole.slice(0, 100), kept), whole).toBe(true)
        for (const start of [...names, who.postcode, number, ...shown].map((one) => [...fold(one)]))
          expect(
            finds(start.slice(0, 2).join(''), kept),
            `the beginning of ${start.join('')}`,
          ).toBe(true)
        for (const letters of seen
          .flatMap((whole) => whole.split(/\s+/))
          .map((one) => [...fold(one)])) {
          const from = b % Math.max(1, letters.length - 2)
          const part = letters.slice(from, from + 3 + (a % 4)).join('')
          if (letters.length >= 3) expect(finds(part, kept), part).toBe(true)
        }
      },
    ),
    { numRuns: 500 },
  )
})
