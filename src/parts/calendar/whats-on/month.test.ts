import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { monthOf } from './month.rules.ts'

const LONDON = 'Europe/London'

describe('a month on the wall', () => {
  test('begins on a Monday, ends on a Sunday and holds each of its days once', () => {
    const months = fc.tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
    fc.assert(
      fc.property(months, ([year, number]) => {
        const text = `${year}-${String(number).padStart(2, '0')}`
        const days = monthOf(text, LONDON)?.weeks.flat() ?? []
        expect(days.length % 7).toBe(0)
        expect(new Date(days[0]?.day ?? '').getUTCDay()).toBe(1)
        expect(new Set(days.map(({ day }) => day)).size).toBe(days.length)
        const inside = days.filter((day) => day.inMonth).map((day) => day.number)
        expect(inside).toEqual(inside.map((_, at) => at + 1))
        expect(inside.length).toBe(new Date(Date.UTC(year, number, 0)).getUTCDate())
      }),
    )
  })

  test('is nothing for what is no month', () => {
    for (const text of ['2026-13', '2026-1', 'november', '', '1999-01'])
      expect(monthOf(text, LONDON)).toBeNull()
  })
})
