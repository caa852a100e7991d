import { describe, expect, test } from 'vitest'
import { countryNamed, countryOfZone } from './countries.rules.ts'
import { comparablePhone } from './list/entry/comparable.rules.ts'
import { tidyPostcode } from './list/entry/postcodes.rules.ts'
import { phonesIn } from './list/entry/reach.rules.ts'
import { searchPatterns, searchText } from './names.rules.ts'
import { listedPhone, saysMobile } from './phones.rules.ts'

describe('a telephone without its country is one of where the hall is', () => {
  test.each([
    ['Europe/London', '07700 900123', '07700 900123', true],
    ['Europe/London', '7700900123', '07700 900123', true],
    ['Europe/London', '+48 600 100 200', '+48 600 100 200', true],
    ['Europe/Warsaw', '600 100 200', '+48 600 100 200', true],
    ['Europe/Warsaw', '600-100-200', '+48 600 100 200', true],
    ['Europe/Warsaw', '48600100200', '+48 600 100 200', true],
    ['Europe/Warsaw', '0048 600 100 200', '+48 600 100 200', true],
    ['Europe/Warsaw', '(022) 123 45 67', '+48 221 234 567', false],
    ['Europe/Warsaw', '+44 7700 900123', '07700 900123', true],
    ['Europe/Dublin', '087 123 4567', '+353 871 234 567', true],
    ['Europe/Dublin', '871234567', '+353 871 234 567', true],
    ['Europe/Dublin', '(01) 123 4567', '+353 112 345 67', false],
    ['Europe/Dublin', '+353 (0)87 123 4567', '+353 871 234 567', true],
    ['Europe/Dublin', '+353 087 123 4567', '+353 871 234 567', true],
    ['Europe/Berlin', '0171/1234567', '+49 171 123 4567', true],
    ['Europe/Paris', '06.12.34.56.78', '+33 612 345 678', true],
    ['Europe/Madrid', '612 345 678', '+34 612 345 678', true],
    ['Europe/Rome', '06 1234 5678', '+39 061 234 5678', false],
    ['America/New_York', '(212) 555-0123', '+1 212 555 0123', undefined],
    ['America/New_York', '1-212-555-0123', '+1 212 555 0123', undefined],
  ])('%s: %s', (zone, typed, kept, mobile) => {
    const comparable = comparablePhone(typed, countryOfZone(zone))
    expect([listedPhone(comparable), saysMobile(comparable)]).toEqual([kept, mobile])
  })

  test('who lives in France may keep a British mobile', () => {
    const [france, britain] = [countryOfZone('Europe/Paris'), countryOfZone('Europe/London')]
    expect(phonesIn('07700 900123', france, britain).found).toEqual(['+447700900123'])
    expect(phonesIn('06 12 34 56 78', france, britain).found).toEqual(['+33612345678'])
  })

  test('an Irish number is found as it is dialled there and as it is dialled from abroad', () => {
    const kept = searchText(
      { given_name: 'Aoife', family_name: 'Byrne', known_as: '', postcode: '' },
      [{ kind: 'mobile', value: '+353 871 234 567' }],
      '',
    )
    for (const typed of ['087 123 4567', '+353 87 123 4567', '1234567'])
      expect(searchPatterns(typed).every((like) => kept.includes(like.replaceAll('%', '')))).toBe(
        true,
      )
  })
})

test.each([
  ['Poland', 'PL'],
  ['POLSKA', 'PL'],
  ['Éire', 'IE'],
  ['U.K.', 'GB'],
  ['Deutschland', 'DE'],
  ['Narnia', undefined],
])('a list that says %s means %s', (said, code) => {
  expect(countryNamed(said)?.code).toBe(code)
})

test.each([
  ['Europe/Warsaw', '00950', '00-950'],
  ['Europe/Warsaw', '950', '00-950'],
  ['Europe/Warsaw', 'PL-31-559', '31-559'],
  ['Europe/Warsaw', 'SW1A 1AA', 'SW1A 1AA'],
  ['Europe/Dublin', 'd02af30', 'D02 AF30'],
  ['Europe/Berlin', '1067', '01067'],
  ['Europe/Amsterdam', '1011ab', '1011 AB'],
  ['Europe/London', 'D02 AF30', 'D02 AF30'],
  ['Europe/London', '00-950', '00-950'],
])('a postcode in the shape of its country: %s %s', (zone, typed, kept) => {
  expect(tidyPostcode(typed, countryOfZone(zone))).toBe(kept)
})
