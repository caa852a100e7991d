import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAfter, wallTimeOf, weekdayOf } from '../../../time/wall-time.ts'
import { isOpen, type Hours } from './hours.rules.ts'

const LONDON = 'Europe/London'

const at = (text: string) => new Date(text)

describe('opening hours', () => {
  const evenings: Hours = {
    openings: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '22:00' })),
    oddDays: [{ on_day: '2026-12-25', opens: null, closes: null, why: 'Christmas' }],
  }
  const span = (from: string, to: string) => ({ starts_at: at(from), ends_at: at(to) })

  test('a room can be held while it is open, up to the minute it closes', () => {
    const open = (from: string, to: string) => isOpen(span(from, to), evenings, LONDON)
    expect(open('2026-11-23T19:00Z', '2026-11-23T22:00Z')).toBe(true)
    expect(open('2026-11-23T19:00Z', '2026-11-23T22:01Z')).toBe(false)
    expect(open('2026-11-22T10:00Z', '2026-11-22T11:00Z')).toBe(false) // a Sunday
    expect(open('2026-12-25T10:00Z', '2026-12-25T11:00Z')).toBe(false) // closed that Friday
  })

  test('a room without hours is always open, but for the days it is closed', () => {
    const always: Hours = { openings: [], oddDays: evenings.oddDays }
    expect(isOpen(span('2026-12-23T22:00Z', '2026-12-25T00:00Z'), always, LONDON)).toBe(true)
    expect(isOpen(span('2026-12-23T22:00Z', '2026-12-25T00:01Z'), always, LONDON)).toBe(false)
  })

  test('a night that is open past midnight joins the morning it reaches into', () => {
    const night: Hours = {
      openings: [
        { weekday: 5, opens: '18:00', closes: '02:00' },
        { weekday: 6, opens: '02:00', closes: '04:00' },
      ],
      oddDays: [],
    }
    expect(isOpen(span('2026-11-27T20:00Z', '2026-11-28T03:30Z'), night, LONDON)).toBe(true)
    expect(isOpen(span('2026-11-27T20:00Z', '2026-11-28T04:30Z'), night, LONDON)).toBe(false)
  })

  /** Asks of every minute on its own, by what the clock on the wall says. */
  const openAt = (moment: Date, { openings, oddDays }: Hours) => {
    const { day, time } = wallTimeOf(moment, LONDON)
    const on = (date: string) => {
      const odd = oddDays.find((one) => one.on_day === date)
      if (odd) return odd.opens && odd.closes ? [{ opens: odd.opens, closes: odd.closes }] : []
      if (openings.length === 0) return [{ opens: '00:00', closes: '00:00' }]
      return openings.filter((one) => one.weekday === weekdayOf(date))
    }
    const today = on(day).some(
      ({ opens, closes }) => time >= opens && (closes > opens ? time < closes : true),
    )
    const lastNight = on(dayAfter(day, -1)).some(
      ({ opens, closes }) => closes <= opens && time < closes,
    )
    return today || lastNight
  }

  // Quarters of an hour by day, so that no time falls into the hour the clocks skip or repeat.
  const time = fc
    .integer({ min: 0, max: 95 })
    .filter((quarter) => quarter < 2 || quarter > 12)
    .map(
      (q) =>
        `${String(Math.floor(q / 4)).padStart(2, '0')}:${String((q % 4) * 15).padStart(2, '0')}`,
    )
  const hours: fc.Arbitrary<Hours> = fc.record({
    openings: fc.uniqueArray(
      fc.record({ weekday: fc.integer({ min: 1, max: 7 }), opens: time, closes: time }),
      { selector: (one) => `${one.weekday} ${one.opens}`, maxLength: 9 },
    ),
    oddDays: fc.uniqueArray(
      fc.record({
        on_day: fc.integer({ min: -2, max: 4 }).map((n) => dayAfter('2026-10-24', n)),
        opens: time,
        closes: time,
        why: fc.constant(''),
      }),
      { selector: (one) => one.on_day, maxLength: 2 },
    ),
  })

  test('open all through means open in every quarter of an hour, over the night the clocks change too', () => {
    fc.assert(
      fc.property(
        hours,
        fc.integer({ min: 0, max: 96 * 3 }),
        fc.integer({ min: 1, max: 60 }),
        (kept, from, long) => {
          const starts_at = new Date(at('2026-10-23T23:00Z').getTime() + from * 900_000)
          const ends_at = new Date(starts_at.getTime() + long * 900_000)
          let every = true
          for (let t = starts_at.getTime(); t < ends_at.getTime(); t += 900_000)
            every &&= openAt(new Date(t), kept)
          expect(isOpen({ starts_at, ends_at }, kept, LONDON)).toBe(every)
        },
      ),
      { numRuns: 400 },
    )
  })
})
