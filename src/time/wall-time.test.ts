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
  sameOnWall,
  spanOnWall,
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

describe('another clock on the same wall', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
  const moments = fc.date({
    min: new Date('2020-01-01'),
    max: new Date('2040-01-01'),
    noInvalidDate: true,
  })

  test('shows the same hour, but in the hour it skips: there it is what comes for whatever repeats', () => {
    fc.assert(
      fc.property(moments, zones, zones, (moment, from, to) => {
        const minute = new Date(Math.floor(moment.getTime() / 60_000) * 60_000)
        const wall = wallTimeOf(minute, from)
        const there = sameOnWall(minute, from, to)
        if (momentOf(wall, to) !== 'no-such-hour') expect(wallTimeOf(there, to)).toEqual(wall)
        const next = nextMomentOf(wall, to)
        if (next) expect(there).toEqual(next)
      }),
      { numRuns: 500 },
    )
  })

  test('moves nothing where both show the same', () => {
    const moment = new Date('2026-07-04T18:30:15.250Z')
    expect(sameOnWall(moment, LONDON, 'Europe/Dublin')).toEqual(moment)
    expect(sameOnWall(moment, LONDON, LONDON)).toEqual(moment)
    expect(sameOnWall(moment, LONDON, 'Europe/Warsaw')).toEqual(
      new Date('2026-07-04T17:30:15.250Z'),
    )
  })

  test('lets what begins before it ends do so still', () => {
    const minutes = fc.integer({ min: 1, max: 14 * 24 * 60 })
    fc.assert(
      fc.property(moments, minutes, zones, zones, (starts_at, length, from, to) => {
        const ends_at = new Date(starts_at.getTime() + length * 60_000)
        const span = spanOnWall({ starts_at, ends_at }, from, to)
        expect(span.ends_at.getTime()).toBeGreaterThan(span.starts_at.getTime())
      }),
      { numRuns: 500 },
    )
    const night = {
      starts_at: new Date('2027-03-27T00:10Z'),
      ends_at: new Date('2027-03-28T00:20Z'),
    }
    const swallowed = {
      starts_at: new Date('2027-03-28T02:10+03:00'),
      ends_at: new Date('2027-03-28T02:40+03:00'),
    }
    expect(spanOnWall(night, 'Europe/Istanbul', 'Europe/Warsaw').ends_at).toEqual(
      new Date('2027-03-28T01:20Z'),
    )
    expect(spanOnWall(swallowed, 'Europe/Istanbul', 'Europe/Warsaw')).toEqual({
      starts_at: new Date('2027-03-28T01:00Z'),
      ends_at: new Date('2027-03-28T01:30Z'),
    })
  })
})
