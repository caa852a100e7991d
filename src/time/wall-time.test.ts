import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  dayAfter,
  daysBetween,
  daysOn,
  isDay,
  momentOf,
  nextMomentOf,
  wallTimeOf,
  weekdayOf,
} from './wall-time.ts'

const LONDON = 'Europe/London'

test.each([
  ['2026-02-28', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-02-31', false],
  ['2026-13-01', false],
  ['0000-00-00', false],
  ['2026-2-8', false],
  ['2026-02-28T00:00', false],
  ['', false],
])('%s is a day: %s', (text, is) => expect(isDay(text)).toBe(is))

describe('the time on the poster', () => {
  test('is winter time in November and summer time in June', () => {
    expect(momentOf({ day: '2026-11-29', time: '18:30' }, LONDON)).toEqual(
      new Date('2026-11-29T18:30Z'),
    )
    expect(momentOf({ day: '2026-06-29', time: '18:30' }, LONDON)).toEqual(
      new Date('2026-06-29T17:30Z'),
    )
  })

  test('cannot be in the hour that is skipped in spring', () => {
    expect(momentOf({ day: '2026-03-29', time: '01:30' }, LONDON)).toBe('no-such-hour')
  })

  test('is the first of two in the hour that comes twice in autumn', () => {
    expect(momentOf({ day: '2026-10-25', time: '01:30' }, LONDON)).toEqual(
      new Date('2026-10-25T00:30Z'),
    )
  })

  test('is never read from a day or an hour that is none', () => {
    expect(momentOf({ day: '2026-02-30', time: '10:00' }, LONDON)).toBe('unreadable')
    expect(momentOf({ day: '2026-02-20', time: '24:00' }, LONDON)).toBe('unreadable')
  })

  test('comes back as it was written, on any day in any zone', () => {
    const zones = fc.constantFrom(
      LONDON,
      'Europe/Warsaw',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Asia/Karachi',
    )
    const moments = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(moments, zones, (at, zone) => {
        const wall = wallTimeOf(at, zone)
        const back = momentOf(wall, zone)
        expect(back instanceof Date && wallTimeOf(back, zone)).toEqual(wall)
      }),
    )
  })

  test('stays the same a week on, though the clocks change between', () => {
    const on = daysOn(new Date('2026-10-22T18:00Z'), 7, LONDON)
    expect(wallTimeOf(on, LONDON)).toEqual({ day: '2026-10-29', time: '19:00' })
  })

  test('is what Temporal says it is, at any moment in any zone', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
    const moments = fc.date({
      min: new Date('1970-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(moments, zones, (at, zone) => {
        const wall = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
        const [day, time] = wall.toPlainDateTime().toString().split('T')
        expect(wallTimeOf(at, zone)).toEqual({ day, time: time?.slice(0, 5) })
      }),
    )
  })
})

describe('days on the wall', () => {
  const days = fc.integer({ min: -100_000, max: 100_000 })

  test('are counted as Temporal counts them', () => {
    fc.assert(
      fc.property(days, days, (some, others) => {
        const from = Temporal.PlainDate.from('2000-01-01').add({ days: some })
        const until = from.add({ days: others })
        expect(dayAfter(from.toString(), others)).toBe(until.toString())
        expect(daysBetween(from.toString(), until.toString())).toBe(others)
        expect(weekdayOf(until.toString())).toBe(until.dayOfWeek)
      }),
    )
  })
})

describe('an hour that comes every week', () => {
  test('is the first moment after it in the night the clocks skip it', () => {
    expect(nextMomentOf({ day: '2026-03-29', time: '01:30' }, LONDON)).toEqual(
      new Date('2026-03-29T01:00Z'),
    )
  })

  test('is left out where a zone left the whole day out', () => {
    expect(nextMomentOf({ day: '2011-12-30', time: '12:00' }, 'Pacific/Apia')).toBeNull()
  })
})
