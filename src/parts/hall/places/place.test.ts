import { describe, expect, test } from 'vitest'
import { readPlace } from './place.rules.ts'

describe('the form of a room', () => {
  test('a weekday with one time only asks for the other', () => {
    const reading = readPlace({ name: 'Main hall', opens_1: '09:00', room_for: '0' }, [])
    expect(reading).toEqual({ problems: { closes_1: 'end-missing', room_for: 'not-a-number' } })
  })
})
