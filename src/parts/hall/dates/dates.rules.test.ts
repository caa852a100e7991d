import { describe, expect, test } from 'vitest'
import { urgencyOf, warningDue } from './dates.rules.ts'

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
