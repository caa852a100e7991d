import { describe, expect, test } from 'vitest'
import { wallTimeOf } from '../../../time/wall-time.ts'
import { piecesOf, wholesFor } from '../places/place.rules.ts'
import { mayMove, overlap, readHold, reasonIn, takenBy, weekly } from './hold.rules.ts'

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

  test('goes on up to and including the last day', () => {
    const first = { starts_at: at('2026-11-25T19:00Z'), ends_at: at('2026-11-25T21:00Z') }
    expect(weekly(first, '2026-12-09', LONDON)).toHaveLength(3)
    expect(weekly(first, '2026-12-08', LONDON)).toHaveLength(2)
    expect(weekly(first, null, LONDON)).toEqual([first])
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

describe('the form of a hold', () => {
  const choir = { title: 'Choir', day: '2026-11-25', from: '19:00', to: '21:00' }
  const wrong = (more: Record<string, string>, when = now) => {
    const reading = readHold({ ...choir, ...more }, LONDON, when)
    return 'problems' in reading ? reading.problems : {}
  }

  test('is refused from the minute its hours are over', () => {
    expect(wrong({}, at('2026-11-25T20:59Z'))).toEqual({})
    expect(wrong({}, at('2026-11-25T21:00Z'))).toEqual({ day: 'over-already' })
  })

  test('may be for one week only, and for a year of weeks, but for no day before it', () => {
    expect(wrong({ until: '2026-11-25' })).toEqual({})
    expect(wrong({ until: '2026-11-24' })).toEqual({ until: 'until-before' })
    expect(wrong({ until: '2027-12-01' })).toEqual({})
    expect(wrong({ until: '2027-12-02' })).toEqual({ until: 'until-too-late' })
    expect(wrong({ until: 'Christmas' })).toEqual({ until: 'day-missing' })
  })

  test('opens a closed room only for whoever may, whatever is typed', () => {
    const typed = { ...choir, out_of_hours: 'The boiler man comes' }
    expect(reasonIn(typed, { mayOpen: true })).toBe('The boiler man comes')
    expect(reasonIn(typed, { mayOpen: false })).toBe('')
  })
})

test('whoever made a hold may move it while they may hold rooms; whoever keeps the rooms may always', () => {
  const hold = { made_by: 'ann' }
  expect(mayMove(hold, { person_id: 'ann', keeps: false, holds: true })).toBe(true)
  expect(mayMove(hold, { person_id: 'ann', keeps: false, holds: false })).toBe(false)
  expect(mayMove(hold, { person_id: 'bilal', keeps: false, holds: true })).toBe(false)
  expect(mayMove(hold, { person_id: 'bilal', keeps: true, holds: false })).toBe(true)
})

describe('what a hold takes up', () => {
  test('two that touch do not overlap; setting up does', () => {
    const choir = { starts_at: at('2026-11-25T19:00Z'), ends_at: at('2026-11-25T21:00Z') }
    const late = { starts_at: at('2026-11-25T21:00Z'), ends_at: at('2026-11-25T22:00Z') }
    expect(overlap(choir, late)).toBe(false)
    expect(overlap(choir, takenBy(late, { setup_minutes: 15, clearing_minutes: 0 }))).toBe(true)
    expect(overlap(takenBy(choir, { setup_minutes: 0, clearing_minutes: 15 }), late)).toBe(true)
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
