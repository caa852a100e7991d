import { describe, expect, test } from 'vitest'
import { spanWritten } from './span-written.ts'

const LONDON = 'Europe/London'
const choir = { day: '2026-11-25', from: '19:00', to: '21:00' }
const read = (more: Record<string, string> = {}) => spanWritten({ ...choir, ...more }, LONDON)

describe('from when to when', () => {
  test('is read on the clock on the wall, as people write it', () => {
    const span = {
      starts_at: new Date('2026-07-01T18:00Z'),
      ends_at: new Date('2026-07-01T20:30Z'),
    }
    expect(read({ day: '1.7.2026', from: '7pm', to: '9.30 pm' })).toEqual({ span, problems: {} })
  })

  test('ends on the day it begins unless another is given', () => {
    expect(read({ to: '00:30' }).problems).toEqual({ to: 'ends-before' })
    expect(read({ to: '19:00' }).problems).toEqual({ to: 'ends-before' })
    const late = read({ to: '00:30', last_day: '2026-11-26' })
    expect(late.span?.ends_at).toEqual(new Date('2026-11-26T00:30Z'))
  })

  test('lasts a fortnight at most', () => {
    expect(read({ last_day: '2026-12-09', to: '19:00' }).problems).toEqual({})
    expect(read({ last_day: '2026-12-09', to: '19:01' })).toEqual({
      span: null,
      problems: { last_day: 'ends-too-late' },
    })
  })

  test('says all that is wrong at once, each at its own field', () => {
    expect(read({ day: 'Friday', from: 'seven', to: '' })).toEqual({
      span: null,
      problems: { day: 'day-missing', from: 'time-missing', to: 'end-missing' },
    })
    expect(read({ last_day: '31 November' }).problems).toEqual({ last_day: 'day-missing' })
  })

  test('is asked again for the hour that spring leaves out', () => {
    const night = { day: '2027-03-28', from: '01:30', to: '03:00' }
    expect(read(night).problems).toEqual({ from: 'no-such-hour' })
  })
})
