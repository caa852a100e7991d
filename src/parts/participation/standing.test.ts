import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { monthAsked, monthOf, monthsAfter, monthsFrom } from './month.rules.ts'
import { shareSaid } from './share-said.pages.tsx'
import { daysBefore, flowBetween, rungAt, share, shown, type LastDates } from './standing.rules.ts'

const noon = new Date('2026-11-22T12:00:00Z')
const ago = (days: number) => daysBefore(noon, days)
const never: LastDates = { took_part_at: null, carried_at: null, reached_at: null }
const days = fc.integer({ min: 0, max: 400 })
const moments = fc.array(days.map(ago), { maxLength: 12 })

describe('the rung of a person', () => {
  test('somebody who ran the till in September carries it, who came in September took part', () => {
    expect(rungAt({ ...never, took_part_at: ago(60), carried_at: ago(60) }, noon, 90)).toBe(
      'carried',
    )
    expect(rungAt({ ...never, took_part_at: ago(60), carried_at: ago(200) }, noon, 90)).toBe(
      'took-part',
    )
    expect(rungAt({ ...never, took_part_at: ago(91), reached_at: ago(3) }, noon, 90)).toBe(
      'reached',
    )
    expect(rungAt(never, noon, 90)).toBe('on-paper')
  })

  test('ninety days ago to the second is outside the window', () => {
    const justIn = new Date(ago(90).getTime() + 1)
    expect(rungAt({ ...never, took_part_at: ago(90) }, noon, 90)).toBe('on-paper')
    expect(rungAt({ ...never, took_part_at: justIn }, noon, 90)).toBe('took-part')
  })

  test('doing more never moves anyone down, and time alone never moves anyone up', () => {
    const ladder = ['on-paper', 'reached', 'took-part', 'carried']
    const last = fc.record({
      took_part_at: fc.option(days.map(ago)),
      carried_at: fc.option(days.map(ago)),
      reached_at: fc.option(days.map(ago)),
    })
    fc.assert(
      fc.property(last, days, (dates, later) => {
        const now = ladder.indexOf(rungAt(dates, noon, 90))
        const after = ladder.indexOf(rungAt(dates, daysBefore(noon, -later), 90))
        const more = ladder.indexOf(rungAt({ ...dates, took_part_at: noon }, noon, 90))
        expect(after).toBeLessThanOrEqual(now)
        expect(more).toBeGreaterThanOrEqual(now)
      }),
    )
  })
})

describe('comings and goings in a month', () => {
  const month = { opens: ago(30), closes: noon, windowDays: 90 }

  test('first time, stayed, fell away, came back', () => {
    expect(flowBetween([ago(5)], month)).toBe('newly-active')
    expect(flowBetween([ago(5), ago(100)], month)).toBe('kept')
    expect(flowBetween([ago(100)], month)).toBe('lapsed')
    expect(flowBetween([ago(5), ago(300)], month)).toBe('returned')
    expect(flowBetween([ago(300)], month)).toBe(null)
  })

  test('those active now are the new, the kept and the returned; those active then, the kept and the lapsed', () => {
    fc.assert(
      fc.property(moments, (tookPart) => {
        const flow = flowBetween(tookPart, month)
        const active = (at: Date) => {
          const within = tookPart.filter((moment) => moment <= at).map(Number)
          const took_part_at = within.length ? new Date(Math.max(...within)) : null
          return rungAt({ ...never, took_part_at }, at, 90) === 'took-part'
        }
        expect(active(noon)).toBe(flow !== null && flow !== 'lapsed')
        expect(active(ago(30))).toBe(flow === 'kept' || flow === 'lapsed')
      }),
    )
  })
})

describe('figures above the branch', () => {
  test('one to nine are not told, none is none, others go to the nearest five', () => {
    expect([0, 1, 9, 10, 12, 13, 852].map(shown)).toEqual([0, null, null, 10, 10, 15, 850])
  })

  test('a share is worked out from what is shown, so hides what is hidden', () => {
    expect(share(shown(9), 40)).toBe(null)
    expect(share(shown(98), 98)).toBe(1)
    expect(share(10, 0)).toBe(null)
  })
})

describe('a share of people', () => {
  test('claims to know no more than so many people allow', () => {
    expect(shareSaid('en', 1, 6)).toBe('17%')
    expect(shareSaid('en', 74, 499)).toBe('15%')
    expect(shareSaid('en', 200, 1310)).toBe('15.3%')
    expect(shareSaid('pl', 0, 0)).toBe('0%')
  })
})

describe('months', () => {
  test('a moment belongs to the month it is in where the body is', () => {
    expect(monthOf(new Date('2026-06-30T23:30:00Z'), 'Europe/London')).toBe('2026-07-01')
    expect(monthOf(new Date('2026-06-30T23:30:00Z'), 'UTC')).toBe('2026-06-01')
  })

  test('are counted over the turn of the year', () => {
    expect(monthsAfter('2026-11-01', 2)).toBe('2027-01-01')
    expect(monthsAfter('2026-01-01', -13)).toBe('2024-12-01')
    expect(monthsFrom('2025-11-01', '2026-01-01')).toEqual([
      '2025-11-01',
      '2025-12-01',
      '2026-01-01',
    ])
    expect(monthsFrom('2026-02-01', '2026-01-01')).toEqual([])
    expect([monthAsked('2026-13'), monthAsked('2026-10')]).toEqual([null, '2026-10-01'])
  })
})
