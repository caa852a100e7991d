import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ceiling, trendPath } from './trend.rules.ts'

test('the line stays inside its box whatever the figures', () => {
  const figures = fc.array(fc.option(fc.nat(5_000_000)), { minLength: 1, maxLength: 36 })
  fc.assert(
    fc.property(figures, (values) => {
      const numbers = trendPath(values).line.match(/[\d.]+/g) ?? []
      expect(numbers.every((n) => Number(n) >= 0 && Number(n) <= 100)).toBe(true)
    }),
  )
})

test('a month without a figure breaks the line rather than dropping it to zero', () => {
  expect(trendPath([10, null, 10]).line.match(/M/g)).toHaveLength(2)
})

test('the top of the picture is a round figure', () => {
  expect([61, 128, 4310, 0].map((n) => ceiling([n]))).toEqual([80, 150, 5000, 1.5])
})
