import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextMomentOf, wallTimeOf } from '../../../time/wall-time.ts'
import { daysOf, nthOf, nths, shortMonths, weekdays, type Recurrence } from './recurrence.rules.ts'

/**
 * An independent judge: it walks from day to day with nothing but the Date of the language, and asks of each day
 * whether the sentence on the poster is true of it. It shares no line with what it judges.
 */
const DAY = 86_400_000
const at = (day: string) => new Date(`${day}T00:00:00Z`)
const text = (date: Date) => date.toISOString().slice(0, 10)
const monthsFromZero = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth()
const daysInMonth = (date: Date) =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
const mondayOf = (date: Date) => date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY

function isOn(rule: Recurrence, date: Date): boolean {
  const begins = at(rule.begins_on)
  const number = date.getUTCDate()
  switch (rule.repeats) {
    case 'weeks': {
      const weeks = Math.round((mondayOf(date) - mondayOf(begins)) / (7 * DAY))
      const name = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'][date.getUTCDay()]
      return weeks % rule.apart === 0 && rule.weekdays.some((day) => day === name)
    }
    case 'month-weekday': {
      const name = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'][date.getUTCDay()]
      const fromFront = Math.floor((number - 1) / 7) + 1
      const isLast = number + 7 > daysInMonth(date)
      const months = monthsFromZero(date) - monthsFromZero(begins)
      const counted = rule.nths.some((nth) => nth === fromFront || (nth === -1 && isLast))
      return months % rule.apart === 0 && name === rule.weekday && counted
    }
    case 'month-day': {
      const months = monthsFromZero(date) - monthsFromZero(begins)
      const wanted =
        rule.short_months === 'skip' ? rule.month_day : Math.min(rule.month_day, daysInMonth(date))
      return months % rule.apart === 0 && number === wanted
    }
    case 'dates':
      return rule.dates.includes(text(date))
    case 'ended':
      return false
  }
}

function walked(rule: Recurrence, until: string): string[] {
  const days: string[] = []
  for (let moment = at(rule.begins_on).getTime(); moment <= at(until).getTime(); moment += DAY) {
    const day = text(new Date(moment))
    if (rule.ends_on !== null && day > rule.ends_on) break
    if (isOn(rule, new Date(moment))) days.push(day)
  }
  return days
}

const aDay = (from: string, until: string) =>
  fc
    .integer({ min: at(from).getTime() / DAY, max: at(until).getTime() / DAY })
    .map((n) => text(new Date(n * DAY)))
const begins_on = fc.oneof(
  { weight: 5, arbitrary: aDay('1999-01-01', '2050-12-31') },
  // Leap days, ends of years, and ends of months are where calendars go wrong.
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '2000-02-29',
      '2024-02-29',
      '2028-02-29',
      '2026-12-31',
      '2027-01-01',
      '2020-12-28',
      '2026-01-31',
      '2027-02-28',
      '2099-12-31',
      '2100-02-28',
    ),
  },
)
const apart = fc.integer({ min: 1, max: 12 })
const ways: fc.Arbitrary<Recurrence> = fc
  .tuple(
    begins_on,
    fc.option(fc.integer({ min: 0, max: 2000 }), { nil: null }),
    fc.oneof(
      fc.record({
        repeats: fc.constant('weeks' as const),
        apart,
        weekdays: fc.subarray([...weekdays], { minLength: 1 }),
      }),
      fc.record({
        repeats: fc.constant('month-weekday' as const),
        apart,
        nths: fc.subarray([...nths], { minLength: 1 }),
        weekday: fc.constantFrom(...weekdays),
      }),
      fc.record({
        repeats: fc.constant('month-day' as const),
        apart,
        month_day: fc.integer({ min: 1, max: 31 }),
        short_months: fc.constantFrom(...shortMonths),
      }),
      fc.record({
        repeats: fc.constant('dates' as const),
        dates: fc.array(aDay('1999-01-01', '2052-12-31'), { minLength: 1, maxLength: 30 }),
      }),
      fc.constant({ repeats: 'ended' as const }),
    ),
  )
  .map(([begins, length, days]) => ({
    ...days,
    begins_on: begins,
    ends_on: length === null ? null : text(new Date(at(begins).getTime() + length * DAY)),
  }))

/** More on request: `SERIES_RUNS=50000 npx vitest run recurrence`. */
const RUNS = Number(process.env['SERIES_RUNS'] ?? 1000)

describe('the days of what repeats', () => {
  test('are those a walker finds who asks each day, over years, leap days and year ends', () => {
    fc.assert(
      fc.property(ways, fc.integer({ min: 0, max: 1500 }), (rule, length) => {
        const until = text(new Date(at(rule.begins_on).getTime() + length * DAY))
        expect(daysOf(rule, until)).toEqual(walked(rule, until))
      }),
      { numRuns: RUNS },
    )
  }, 120_000)

  test('looked at less far ahead are the same, only fewer', () => {
    fc.assert(
      fc.property(ways, fc.nat(900), fc.nat(900), (rule, a, b) => {
        const until = (length: number) =>
          text(new Date(at(rule.begins_on).getTime() + length * DAY))
        const [near, far] = [until(Math.min(a, b)), until(Math.max(a, b))]
        expect(daysOf(rule, near)).toEqual(daysOf(rule, far).filter((day) => day <= near))
      }),
      { numRuns: 300 },
    )
  })

  const monthly = {
    repeats: 'month-day',
    apart: 1,
    begins_on: '2027-01-31',
    ends_on: null,
  } as const

  test('that were chosen twice are on once', () => {
    const chosen: Recurrence = {
      repeats: 'dates',
      dates: ['2026-12-05', '2026-11-28', '2026-12-05'],
      begins_on: '2026-11-01',
      ends_on: null,
    }
    expect(daysOf(chosen, '2027-01-01')).toEqual(['2026-11-28', '2026-12-05'])
  })

  test('on the 31st are seven in a year where short months are left out', () => {
    const days = daysOf({ ...monthly, month_day: 31, short_months: 'skip' }, '2027-12-31')
    expect(days.map((day) => day.slice(5))).toEqual([
      '01-31',
      '03-31',
      '05-31',
      '07-31',
      '08-31',
      '10-31',
      '12-31',
    ])
  })

  test('on the 31st, or else the last day, are twelve, with 29 February in a leap year', () => {
    const days = daysOf(
      { ...monthly, begins_on: '2028-01-31', month_day: 31, short_months: 'last-day' },
      '2028-12-31',
    )
    expect(days).toHaveLength(12)
    expect(days).toContain('2028-02-29')
    expect(days).toContain('2028-04-30')
  })
})

const zones = [
  'Europe/London',
  'Europe/Warsaw',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'America/Santiago',
  'America/Nuuk',
] as const

/** What the clock on the wall shows, by Intl alone. */
const clocks = new Map(
  zones.map((zone) => [
    zone,
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
  ]),
)
const shown = (moment: number, zone: (typeof zones)[number]) => {
  const part = Object.fromEntries(
    (clocks.get(zone)?.formatToParts(moment) ?? []).map(({ type, value }) => [type, value]),
  )
  return `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}`
}

/** Walks the minutes around a day, and takes the first at which the clock shows this time or has passed it. */
function firstAtOrAfter(day: string, time: string, zone: (typeof zones)[number]): Date | null {
  const wanted = `${day}T${time}`
  const [from, until] = [at(day).getTime() - 16 * 3_600_000, at(day).getTime() + 40 * 3_600_000]
  // In steps of an hour up to it, then minute by minute: the clock never goes back by more than an hour or two.
  let moment = from
  while (moment < until && shown(moment + 3 * 3_600_000, zone) < wanted) moment += 3_600_000
  while (moment < until && shown(moment, zone) < wanted) moment += 60_000
  const dayIsThere = Array.from({ length: 57 }, (_, n) => shown(from + n * 3_600_000, zone)).some(
    (clock) => clock.startsWith(day),
  )
  return dayIsThere ? new Date(moment) : null
}

const time = fc
  .tuple(fc.nat(23), fc.constantFrom(0, 15, 30, 45, 59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
/** Days on which clocks change in one of the zones, or once did. */
const changes = [
  '2026-03-29',
  '2026-10-25',
  '2027-03-28',
  '2026-03-08',
  '2026-11-01',
  '2026-04-05',
  '2026-10-04',
  '2026-09-06',
  '2011-12-29',
  '2011-12-30',
  '2011-12-31',
  '2026-03-28',
  '2026-09-05',
]

describe('the hour on the poster', () => {
  test('is the first moment the clock shows it or has passed it, in every zone, on any day', () => {
    const day = fc.oneof(aDay('2005-01-01', '2036-12-31'), fc.constantFrom(...changes))
    fc.assert(
      fc.property(day, time, fc.constantFrom(...zones), (on, hour, zone) => {
        expect(nextMomentOf({ day: on, time: hour }, zone)).toEqual(firstAtOrAfter(on, hour, zone))
      }),
      { numRuns: 600 },
    )
  }, 60_000)

  test('in the hour that is skipped in spring, is the moment the clocks have gone forward', () => {
    expect(nextMomentOf({ day: '2026-03-29', time: '01:30' }, 'Europe/London')).toEqual(
      new Date('2026-03-29T01:00Z'),
    )
    // Half an hour only, on Lord Howe Island; and at midnight in Santiago.
    expect(
      wallTimeOf(
        nextMomentOf({ day: '2026-10-04', time: '02:15' }, 'Australia/Lord_Howe') ?? new Date(0),
        'Australia/Lord_Howe',
      ),
    ).toEqual({ day: '2026-10-04', time: '02:30' })
    expect(
      wallTimeOf(
        nextMomentOf({ day: '2026-09-06', time: '00:30' }, 'America/Santiago') ?? new Date(0),
        'America/Santiago',
      ),
    ).toEqual({ day: '2026-09-06', time: '01:00' })
  })

  test('in the hour that comes twice in autumn, is the first', () => {
    expect(nextMomentOf({ day: '2026-10-25', time: '01:30' }, 'Europe/London')).toEqual(
      new Date('2026-10-25T00:30Z'),
    )
  })

  test('on the day that Samoa left out, is never', () => {
    expect(nextMomentOf({ day: '2011-12-30', time: '19:00' }, 'Pacific/Apia')).toBeNull()
  })
})

test.each([
  ['2026-11-07', 1],
  ['2026-11-08', 2],
  ['2026-11-28', 4],
  ['2026-11-29', -1],
])('%s is number %d of its weekday in the month; a fifth is called the last', (day, nth) => {
  expect(nthOf(day)).toBe(nth)
})
