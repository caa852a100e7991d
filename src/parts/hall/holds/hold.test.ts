import { describe, expect, test } from 'vitest'
import { wallTimeOf } from '../../../time/wall-time.ts'
import { piecesOf, wholesFor } from '../places/place.rules.ts'
import { overlap, readHold, takenBy, weekly } from './hold.rules.ts'

const LONDON = 'Europe/London'

const at = (text: string) => new Date(text)

const now = at('2026-11-22T12:00Z')

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
