import { describe, expect, test } from 'vitest'
import { deedAtDoor } from './kinds.rules.ts'

describe('what a check-in counts as', () => {
  test('follows the public rule: a shift, hosting and teaching are relied on', () => {
    const at = { isHost: false, does: 'attended', kind: 'choir' }
    expect(deedAtDoor(at)).toBe('attended')
    expect(deedAtDoor({ ...at, does: 'did-shift' })).toBe('did-shift')
    expect(deedAtDoor({ ...at, isHost: true })).toBe('hosted')
    expect(deedAtDoor({ ...at, isHost: true, does: 'taught' })).toBe('taught')
    expect(deedAtDoor({ ...at, kind: 'study-circle' })).toBe('studied')
  })
})
