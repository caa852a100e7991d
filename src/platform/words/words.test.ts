import { describe, expect, expectTypeOf, test } from 'vitest'
import { argumentsOf, type ArgumentsOf } from './arguments.ts'
import { defineWords, formats, languageAsked } from './index.ts'

const words = defineWords({
  welcome: { en: 'Welcome, {name}', ur: 'خوش آمدید، {name}' },
  coming: {
    en: '{n, plural, =0 {Nobody yet} one {# person is coming} other {# people are coming}}',
    pl: '{n, plural, one {# osoba przyjdzie} few {# osoby przyjdą} many {# osób przyjdzie} other {# osoby przyjdzie}}',
  },
  only_english: { en: '{n, plural, one {# cup} other {# cups}} for {who}' },
  plain: { en: 'Save' },
})

describe('what a page says', () => {
  test('counts as people count in each language', () => {
    const pl = words.in('pl')
    expect([1, 3, 5, 22].map((n) => pl('coming', { n }))).toEqual([
      '1 osoba przyjdzie',
      '3 osoby przyjdą',
      '5 osób przyjdzie',
      '22 osoby przyjdą',
    ])
    expect(words.in('en')('coming', { n: 1240 })).toBe('1,240 people are coming')
  })

  test('falls back to English, with English plurals', () => {
    expect(words.in('pl')('only_english', { n: 1, who: 'Ann' })).toBe('1 cup for Ann')
    expect(words.in('ur')('plain')).toBe('\u2068Save\u2069')
  })

  test('keeps the dot of a Latin name behind it in a sentence from right to left', () => {
    const run = defineWords({ by: { en: 'run by {who}', ur: 'منتظم {who}' } })
    expect(run.in('ur')('by', { who: 'Ravi B.' })).toContain('\u2066Ravi B.\u2069')
    expect(run.in('en')('by', { who: 'Ravi B.' })).toBe('run by Ravi B.')
  })

  test('asks for the values that the English names', () => {
    expectTypeOf<ArgumentsOf<'{n, plural, one {person} other {people of {body}}}'>>().toEqualTypeOf<
      'n' | 'body'
    >()
    expectTypeOf<ArgumentsOf<'Save'>>().toEqualTypeOf<never>()
    // @ts-expect-error: a value is missing
    expect(() => words.in('en')('coming')).toThrow()
    expect(argumentsOf('{n, plural, one {person} other {people of {body}}} in {place}')).toEqual([
      'body',
      'n',
      'place',
    ])
  })
})

describe('days, times and numbers', () => {
  test('are written as the reader writes them, in the zone of the body', () => {
    const at = new Date('2026-07-04T18:30:00Z')
    expect(formats('en').time(at)).toBe('19:30')
    expect(formats('en', 'UTC').time(at)).toBe('18:30')
    expect(formats('pl').longDay(at)).toBe('sobota, 4 lipca 2026')
    expect(formats('en').percent(0.152)).toBe('15.2%')
    expect(formats('en').money(431000)).toBe('£4,310.00')
  })

  test('a day is the same day in every zone', () => {
    expect(formats('en', 'Pacific/Auckland').date('2026-11-29')).toBe('29 November 2026')
    expect(formats('en', 'America/Los_Angeles').date('2026-11-29')).toBe('29 November 2026')
  })

  test('how long ago is said in the largest fitting unit', () => {
    const now = new Date('2026-11-22T12:00:00Z')
    expect(formats('en').ago(new Date('2026-11-21T11:00:00Z'), now)).toBe('yesterday')
    expect(formats('en').ago(new Date('2026-11-22T09:00:00Z'), now)).toBe('3 hours ago')
  })
})

test('a browser is answered in the best language both know', () => {
  expect(languageAsked('de-DE,pl;q=0.8,en;q=0.9')).toBe('en')
  expect(languageAsked('ur-PK,ur;q=0.9')).toBe('ur')
  expect(languageAsked('de-DE,de;q=0.9')).toBeNull()
  expect(languageAsked(undefined)).toBeNull()
})
