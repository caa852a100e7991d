import { expect, test } from 'vitest'
import type { Days, Recurrence } from './recurrence.rules.ts'
import { ruleInWords } from './rule.words.ts'

const plan = (days: Days, more: Partial<Recurrence> & Record<string, unknown> = {}) => ({
  rule: { begins_on: '2026-11-28', ends_on: null, ...days, ...more } as Recurrence,
  from: '09:00',
  until: '11:00',
  days_over: 0,
  times: null,
  rests_in_school_holidays: false,
})

const said = (it: ReturnType<typeof plan>) => [ruleInWords(it, 'en'), ruleInWords(it, 'pl')]

test('a rule is said as it stands on a poster, in English and in Polish', () => {
  expect(said(plan({ repeats: 'weeks', apart: 1, weekdays: ['sa'] }))).toEqual([
    'every Saturday, 09:00 to 11:00',
    'w każdą sobotę, od 09:00 do 11:00',
  ])
  const breakfast = plan(
    { repeats: 'weeks', apart: 2, weekdays: ['sa'] },
    { ends_on: '2027-07-31' },
  )
  expect(said({ ...breakfast, rests_in_school_holidays: true })).toEqual([
    'every second Saturday, 09:00 to 11:00, not in school holidays, until 31 July 2027',
    'co drugą sobotę, od 09:00 do 11:00, poza feriami i wakacjami, do 31 lipca 2027',
  ])
  expect(said(plan({ repeats: 'weeks', apart: 3, weekdays: ['we', 'tu'] }))).toEqual([
    'every 3 weeks on Tuesday and on Wednesday, 09:00 to 11:00',
    'co 3 tygodnie we wtorek i w środę, od 09:00 do 11:00',
  ])
  expect(said(plan({ repeats: 'weeks', apart: 5, weekdays: ['mo'] }))[1]).toBe(
    'co 5 tygodni w poniedziałek, od 09:00 do 11:00',
  )
})

test('so are the days of a month', () => {
  expect(said(plan({ repeats: 'month-weekday', apart: 1, nths: [1, 3], weekday: 'we' }))).toEqual([
    'on the first and third Wednesday of the month, 09:00 to 11:00',
    'w pierwszą i trzecią środę miesiąca, od 09:00 do 11:00',
  ])
  expect(said(plan({ repeats: 'month-weekday', apart: 3, nths: [-1], weekday: 'th' }))).toEqual([
    'every 3 months on the last Thursday, 09:00 to 11:00',
    'co 3 miesiące w ostatni czwartek, od 09:00 do 11:00',
  ])
  const last = { repeats: 'month-day', apart: 1, month_day: 31, short_months: 'last-day' } as const
  expect(said(plan(last))).toEqual([
    'on the 31st of the month, in shorter months on the last day, 09:00 to 11:00',
    '31. dnia miesiąca, w krótszych miesiącach ostatniego dnia, od 09:00 do 11:00',
  ])
})

test('and how often, over midnight, or that it is no more', () => {
  const nights = {
    ...plan({ repeats: 'weeks', apart: 1, weekdays: ['fr'] }),
    from: '21:00',
    until: '02:00',
  }
  expect(said({ ...nights, days_over: 1, times: 10 as never })).toEqual([
    'every Friday, 21:00 to 02:00 the next day, 10 times',
    'w każdy piątek, od 21:00 do 02:00 następnego dnia, 10 razy',
  ])
  expect(said(plan({ repeats: 'ended' }))).toEqual(['no more', 'już nie'])
  expect(said(plan({ repeats: 'dates', dates: ['2026-11-28', '2026-12-12'] }))[0]).toBe(
    'on 2 chosen days, 09:00 to 11:00',
  )
})
