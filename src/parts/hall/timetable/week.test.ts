import { describe, expect, test } from 'vitest'
import { byDay, weekOf } from './week.rules.ts'

const LONDON = 'Europe/London'

const at = (text: string) => new Date(text)

describe('the week', () => {
  test('begins on Monday and ends on Sunday, in the week the clocks change too', () => {
    const week = weekOf('2026-10-25', LONDON)
    expect(week?.days).toEqual(
      ['19', '20', '21', '22', '23', '24', '25'].map((day) => `2026-10-${day}`),
    )
    expect((week?.ends_at.getTime() ?? 0) - (week?.starts_at.getTime() ?? 0)).toBe(169 * 3_600_000)
    expect(weekOf('2026-02-30', LONDON)).toBeNull()
    expect(weekOf('soon', LONDON)).toBeNull()
    // After the last day that is written with four figures there is no week to turn to.
    for (const day of ['9999-12-27', '9999-12-31']) expect(weekOf(day, LONDON)).toBeNull()
    expect(weekOf('9999-12-26', LONDON)?.next).toBe('9999-12-27')
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
