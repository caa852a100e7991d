import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineNumbers } from './numbers.rules.ts'

describe('the numbers ticked on a paper sheet', () => {
  test('are read as people type them', () => {
    expect(lineNumbers('3 7 12-18', 40)).toEqual({
      numbers: [3, 7, 12, 13, 14, 15, 16, 17, 18],
      unclear: [],
    })
    expect(lineNumbers(' 3,7 , 12 – 14.', 40).numbers).toEqual([3, 7, 12, 13, 14])
  })

  test('that are not on the sheet, or not numbers, are given back', () => {
    expect(lineNumbers('0 4 41 9-3 x 7-', 40)).toEqual({
      numbers: [4],
      unclear: ['0', '41', '9-3', 'x', '7-'],
    })
  })

  test('whatever is typed gives numbers on the sheet, each once, in order', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 500 }), (text, lines) => {
        const { numbers } = lineNumbers(text, lines)
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
        expect(numbers.every((n) => n >= 1 && n <= lines)).toBe(true)
      }),
    )
  })
})
