import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAfter, wallTimeOf, weekdayOf } from '../../time/wall-time.ts'
import { readRequest } from './asking/request.rules.ts'
import { urgencyOf, warningDue } from './dates/dates.rules.ts'
import { overlap, readHold, takenBy, weekly } from './holds/hold.rules.ts'
import { isOpen, type Hours } from './places/hours.rules.ts'
import { piecesOf, readPlace, wholesFor } from './places/place.rules.ts'
import { costOf, penceIn, type Prices } from './places/prices.rules.ts'
import { byDay, weekOf } from './timetable/week.rules.ts'

const LONDON = 'Europe/London'
const at = (text: string) => new Date(text)
const now = at('2026-11-22T12:00Z')

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

describe('week after week', () => {
  test('the hour on the poster stays when the clocks change', () => {
    const first = { starts_at: at('2026-10-14T18:00Z'), ends_at: at('2026-10-14T20:00Z') }
    const weeks = weekly(first, '2026-11-04', LONDON)
    expect(weeks.map(({ starts_at }) => wallTimeOf(starts_at, LONDON))).toEqual(
      ['2026-10-14', '2026-10-21', '2026-10-28', '2026-11-04'].map((day) => ({
        day,
        time: '19:00',
      })),
    )
  })

  test('a booking for the hour that is gone in spring leaves that night out, and no span ends before it starts', () => {
    const first = {
      starts_at: new Date('2027-03-21T01:00Z'),
      ends_at: new Date('2027-03-21T02:00Z'),
    }
    const weeks = weekly(first, '2027-04-04', LONDON)
    expect(weeks).toHaveLength(2)
    expect(weeks.every(({ starts_at, ends_at }) => ends_at > starts_at)).toBe(true)
  })

  test('a form says all that is wrong at once', () => {
    const reading = readHold({ day: '2026-11-20', from: '19', to: '18:00' }, LONDON, now)
    expect(reading).toEqual({ problems: { title: 'title-missing', from: 'time-missing' } })
    const past = { title: 'Choir', day: '2026-11-20', from: '19:00', to: '20:00' }
    expect(readHold(past, LONDON, now)).toEqual({ problems: { day: 'over-already' } })
    const long = { ...past, day: '2026-11-25', until: '2028-01-01' }
    expect(readHold(long, LONDON, now)).toEqual({ problems: { until: 'until-too-late' } })
  })
})

describe('what a hold takes up', () => {
  test('two that touch do not overlap; setting up does', () => {
    const choir = { starts_at: at('2026-11-25T19:00Z'), ends_at: at('2026-11-25T21:00Z') }
    const late = { starts_at: at('2026-11-25T21:00Z'), ends_at: at('2026-11-25T22:00Z') }
    expect(overlap(choir, late)).toBe(false)
    expect(overlap(choir, takenBy(late, { setup_minutes: 15, clearing_minutes: 0 }))).toBe(true)
  })

  test('a room takes up its pieces and their pieces, and can be part of none of them', () => {
    const places = [
      { id: 'house', part_of: null },
      { id: 'hall', part_of: 'house' },
      { id: 'left', part_of: 'hall' },
      { id: 'kitchen', part_of: 'house' },
    ]
    expect(piecesOf('house', places).sort()).toEqual(['hall', 'house', 'kitchen', 'left'])
    expect(wholesFor('hall', places).map(({ id }) => id)).toEqual(['house', 'kitchen'])
  })
})

describe('prices', () => {
  const prices: Prices = {
    price_per: 'hour',
    member_pence: 0,
    ally_pence: 799,
    outside_pence: null,
  }

  test('by the minute, rounded up to a whole penny; free is nought and unsaid is by agreement', () => {
    const span = { starts_at: at('2026-11-25T19:00Z'), ends_at: at('2026-11-25T20:40Z') }
    expect(costOf(prices, 'ally', span)).toBe(1332)
    expect(costOf({ ...prices, price_per: 'session' }, 'ally', span)).toBe(799)
    expect(costOf(prices, 'member', span)).toBe(0)
    expect(costOf(prices, 'outside', span)).toBeNull()
  })

  test('are read as people write them', () => {
    expect(['12', '12.50', '£12,50', '0', ''].map(penceIn)).toEqual([1200, 1250, 1250, 0, null])
    expect(['12.5', '-3', 'free', '1e3'].map(penceIn)).toEqual(Array(4).fill('not-a-price'))
  })
})

describe('the form of a room', () => {
  test('a weekday with one time only asks for the other', () => {
    const reading = readPlace({ name: 'Main hall', opens_1: '09:00', room_for: '0' }, [])
    expect(reading).toEqual({ problems: { closes_1: 'time-missing', room_for: 'not-a-number' } })
  })
})

describe('asking from the street', () => {
  const typed = {
    group_name: 'Tenants of Elm Road',
    name: 'Ann',
    contact: 'ann@example.org',
    purpose: 'A meeting',
    day: '2026-11-25',
    from: '19:00',
    to: '21:00',
    standing: 'member',
  }

  test('nobody without an account is a member, and a contact is an address or a number', () => {
    const ask = (change: object) =>
      readRequest({ ...typed, ...change }, { zone: LONDON, now, from: 'street' })
    expect(ask({})).toMatchObject({ draft: { standing: 'outside', contact: 'ann@example.org' } })
    expect(ask({ standing: 'ally' })).toMatchObject({ draft: { standing: 'ally' } })
    expect(ask({ contact: '07700 900123' })).toHaveProperty('draft')
    expect(ask({ contact: 'Ann' })).toEqual({ problems: { contact: 'contact-missing' } })
  })
})

describe('days not to miss', () => {
  test('the officers are told once at each mark, the nearest first when the day was written down late', () => {
    expect(warningDue('2027-03-01', '2026-11-22', null)).toBeNull()
    expect(warningDue('2027-02-20', '2026-11-22', null)).toBe(90)
    expect(warningDue('2027-02-20', '2026-11-23', 90)).toBeNull()
    expect(warningDue('2026-12-17', '2026-11-22', 90)).toBe(30)
    expect(warningDue('2026-11-25', '2026-11-22', null)).toBe(7)
    expect(warningDue('2026-11-21', '2026-11-22', null)).toBeNull()
  })

  test('a day is far, soon, pressing or late', () => {
    const days = ['2027-06-01', '2027-02-20', '2026-12-17', '2026-11-21']
    expect(days.map((day) => urgencyOf(day, '2026-11-22'))).toEqual(['far', 'soon', 'now', 'late'])
  })
})

describe('the week', () => {
  test('begins on Monday and ends on Sunday, in the week the clocks change too', () => {
    const week = weekOf('2026-10-25', LONDON)
    expect(week?.days).toEqual(
      ['19', '20', '21', '22', '23', '24', '25'].map((day) => `2026-10-${day}`),
    )
    expect((week?.ends_at.getTime() ?? 0) - (week?.starts_at.getTime() ?? 0)).toBe(169 * 3_600_000)
    expect(weekOf('2026-02-30', LONDON)).toBeNull()
    expect(weekOf('soon', LONDON)).toBeNull()
  })

  test('a film past midnight stands under both days, one until midnight under its own', () => {
    const week = weekOf('2026-11-25', LONDON)
    if (!week) throw new Error('there is such a week')
    const film = { starts_at: at('2026-11-27T22:00Z'), ends_at: at('2026-11-28T01:00Z') }
    const ball = { starts_at: at('2026-11-28T20:00Z'), ends_at: at('2026-11-29T00:00Z') }
    const under = byDay([film, ball], week, LONDON)
    expect(under.get('2026-11-27')).toEqual([film])
    expect(under.get('2026-11-28')).toEqual([film, ball])
    expect(under.get('2026-11-29')).toEqual([])
  })
})
