import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wallTimeOf } from '../../../../time/wall-time.ts'
import { hasRoom, isFirstCome, offerUntil, placesFree } from './line.rules.ts'

const zone = 'Europe/London'
const at = (text: string) => new Date(`2026-11-${text}Z`)
const offered = (now: Date, starts_at: Date, hours = 24) =>
  offerUntil({ now, starts_at, zone, hours })

describe('a place that came free', () => {
  test('is kept a day for the first in line, a week before', () => {
    expect(offered(at('22T12:00'), at('29T18:00'))).toEqual(at('23T12:00'))
  })

  test('is kept as long as the members voted', () => {
    expect(offered(at('22T12:00'), at('29T18:00'), 3)).toEqual(at('22T15:00'))
  })

  test('is kept a shorter while when the day is near, so that others are asked too', () => {
    expect(offered(at('22T10:00'), at('22T18:00'))).toEqual(at('22T12:00'))
  })

  test('does not run out in the night', () => {
    expect(offered(at('22T19:30'), at('29T18:00'), 4)).toEqual(at('23T09:00'))
  })

  test('is for whoever taps first in the last two hours', () => {
    expect(offered(at('22T16:01'), at('22T18:00'))).toBe('first-come')
    expect(isFirstCome(at('22T16:01'), at('22T18:00'))).toBe(true)
    expect(isFirstCome(at('22T12:00'), at('22T18:00'))).toBe(false)
  })

  test('is still offered when half an hour is left before those, and not a minute later', () => {
    expect(offered(at('22T15:30'), at('22T18:00'))).toEqual(at('22T16:00'))
    expect(isFirstCome(at('22T15:30'), at('22T18:00'))).toBe(false)
    expect(offered(at('22T15:31'), at('22T18:00'))).toBe('first-come')
    expect(isFirstCome(at('22T15:31'), at('22T18:00'))).toBe(true)
  })

  test('is always kept for half an hour at least, never into the last two hours, never until the night', () => {
    const minutes = fc.integer({ min: -3000, max: 60_000 })
    const zones = fc.constantFrom('Europe/London', 'Asia/Karachi', 'America/St_Johns')
    const days = fc.date({ min: at('01T00:00'), max: new Date('2027-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(
        days,
        minutes,
        zones,
        fc.integer({ min: 1, max: 96 }),
        (now, ahead, zone, hours) => {
          const starts_at = new Date(now.getTime() + ahead * 60_000)
          const until = offerUntil({ now, starts_at, zone, hours })
          expect(until === 'first-come').toBe(isFirstCome(now, starts_at))
          if (until === 'first-come') return
          expect(until.getTime() - now.getTime()).toBeGreaterThanOrEqual(30 * 60_000)
          const last = starts_at.getTime() - 2 * 3_600_000
          expect(until.getTime()).toBeLessThanOrEqual(last)
          if (until.getTime() === last) return
          const { time } = wallTimeOf(until, zone)
          expect(time >= '09:00' && time < '22:00').toBe(true)
        },
      ),
    )
  })
})

describe('a full house', () => {
  const full = { maximum: 10, taken: 8, offered: 2, waiting: 3, offers: 2 }
  test('has no place free while the last two are offered', () => {
    expect(placesFree(full)).toBe(0)
    expect(placesFree({ ...full, maximum: null })).toBe(Infinity)
  })

  test('lets nobody step before those in line, until the last two hours', () => {
    const one = { ...full, taken: 7 }
    expect(hasRoom(one, 1, 'in-line')).toBe(false)
    expect(hasRoom(one, 1, 'first-come')).toBe(true)
    expect(hasRoom(one, 2, 'first-come')).toBe(false)
    expect(hasRoom({ ...one, waiting: 2 }, 1, 'in-line')).toBe(true)
  })
})
