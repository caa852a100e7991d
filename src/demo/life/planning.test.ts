import { expect, test } from 'vitest'
import { soonAfter } from './planning.ts'

test.each([
  ['in the afternoon, the next full hour', '2026-11-23T14:20:00Z', '2026-11-23', 15],
  ['at two in the morning, the same morning at ten', '2026-11-23T02:10:00Z', '2026-11-23', 10],
  ['late in the evening, the next morning at ten', '2026-11-23T21:40:00Z', '2026-11-24', 10],
  ['past midnight in London though not yet by UTC', '2026-07-01T23:30:00Z', '2026-07-02', 10],
])('the demo’s next open kitchen is, %s', (_, now, day, hour) => {
  expect(soonAfter(new Date(now))).toEqual({ day, hour })
})
