import { describe, expect, test } from 'vitest'
import { doneAt, doorIs } from './door.rules.ts'

describe('the door', () => {
  const on = {
    starts_at: new Date('2026-11-22T09:00Z'),
    ends_at: new Date('2026-11-22T11:00Z'),
    called_off: null,
  }
  test('opens the evening before and shuts when it is history', () => {
    expect(doorIs(new Date('2026-11-21T08:59Z'), on)).toBe('too-early')
    expect(doorIs(new Date('2026-11-21T20:00Z'), on)).toBe('open')
    expect(doorIs(new Date('2027-03-01T09:00Z'), on)).toBe('too-late')
    expect(doorIs(new Date('2026-11-22T09:00Z'), { ...on, called_off: 'no heating' })).toBe(
      'called-off',
    )
  })

  test('writes a sheet keyed in on Tuesday down to Sunday', () => {
    expect(doneAt(new Date('2026-11-24T19:00Z'), on)).toEqual(on.ends_at)
  })
})
