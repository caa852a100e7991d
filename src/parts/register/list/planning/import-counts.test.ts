import { describe, expect, test } from 'vitest'
import { changesNothing, looksWhole, warningsOf, type Counts } from './import-counts.rules.ts'

/** A month in which nothing happens to a branch of 200. */
const quiet: Counts = {
  rows: 200,
  joined: 0,
  former: 0,
  returned: 0,
  lapsed: 0,
  moved_ward: 0,
  changed: 0,
  needs_you: 0,
  doubles: 0,
  notes: 0,
  same: 200,
  each_row: {
    joined: 0,
    former: 0,
    returned: 0,
    lapsed: 0,
    changed: 0,
    same: 200,
    needs_you: 0,
    left_out: 0,
  },
  members: 200,
  members_listed: 200,
  reach_changed: 0,
}
const month = (what: Partial<Counts>) => warningsOf({ ...quiet, ...what })

describe('an officer is asked before a list does what is unusual for a month', () => {
  test.each([
    ['lapses', 'lapsed', 20],
    ['changes', 'changed', 50],
    ['joins', 'joined', 50],
    ['moves', 'moved_ward', 50],
    ['reach', 'reach_changed', 20],
  ] as const)('%s', (warning, count, usual) => {
    expect(month({ [count]: usual })).toEqual([])
    expect(month({ [count]: usual + 1 })).toEqual([warning])
  })

  test('all that is unusual is said at once', () => {
    expect(month({ lapsed: 100, joined: 100 })).toEqual(['lapses', 'joins'])
  })

  test('in a small branch five are a large share and nothing unusual; six are', () => {
    expect(month({ members: 10, lapsed: 5 })).toEqual([])
    expect(month({ members: 10, lapsed: 6 })).toEqual(['lapses'])
  })

  test('a first list is all joining: nobody is asked while there are but the first officers', () => {
    expect(month({ members: 0, joined: 850 })).toEqual([])
    expect(month({ members: 5, joined: 850 })).toEqual([])
    expect(month({ members: 6, joined: 850 })).toEqual(['joins'])
  })
})

describe('a list is taken for the whole list', () => {
  test('when it speaks of six in ten of the members', () => {
    expect(looksWhole({ members: 200, members_listed: 120 })).toBe(true)
    expect(looksWhole({ members: 200, members_listed: 119 })).toBe(false)
  })

  test('when there are no members yet', () => {
    expect(looksWhole({ members: 0, members_listed: 0 })).toBe(true)
  })
})

test.each(['joined', 'former', 'returned', 'lapsed', 'moved_ward', 'changed'] as const)(
  'a list by which one person is %s changes something',
  (count) => {
    expect(changesNothing(quiet)).toBe(true)
    expect(changesNothing({ ...quiet, [count]: 1 })).toBe(false)
  },
)
