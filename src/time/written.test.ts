import { describe, expect, test } from 'vitest'
import { dayWritten, timeWritten } from './written.ts'

describe('a day as it is written', () => {
  test.each([
    '20/12/2026',
    '20.12.2026',
    '20-12-2026',
    '2026/12/20',
    '2026-12-20',
    ' 20.12.2026. ',
  ])('%s', (text) => expect(dayWritten(text)).toBe('2026-12-20'))

  test('a short one', () => expect(dayWritten('3/2/2026')).toBe('2026-02-03'))

  test.each(['', 'soon', '20/12/26', '20.12.', '2026', '2026-12-200'])(
    '%j is left for the form to say so',
    (text) => expect(dayWritten(text)).toBe(text),
  )
})

describe('a time as it is written', () => {
  test.each([
    ['9:30', '09:30'],
    ['09:30', '09:30'],
    ['9.30', '09:30'],
    ['9,30', '09:30'],
    ['0930', '09:30'],
    ['930', '09:30'],
    ['19:30:00', '19:30'],
    ['7pm', '19:00'],
    ['7:30 PM', '19:30'],
    ['7.30 p.m.', '19:30'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
  ])('%s is %s', (text, time) => expect(timeWritten(text)).toBe(time))

  test.each(['', '9', '19', 'noon', '13pm', '0am', '9:3', '24:00:01', '19:30-20:00', '7 Uhr'])(
    '%j is left for the form to say so',
    (text) => expect(timeWritten(text)).toBe(text),
  )
})
