import { expect, test } from 'vitest'
import { preferences } from './ballots.ts'
import { sortMarked } from './marked-papers.ts'

const rankings = (sorted: ReturnType<typeof sortMarked>) =>
  Array.from({ length: sorted.ballots.kinds }, (_one, kind) => preferences(sorted.ballots, kind))

test('a paper is followed as far as its numbers run on', () => {
  const sorted = sortMarked([
    [2, 1, 3],
    [1, 0, 3],
    [1, 2, 2],
  ])
  expect(rankings(sorted)).toEqual([[[2], [1], [3]], [[1]]])
  expect([...sorted.cutShort]).toEqual([
    ['number-missing', 1],
    ['number-twice', 1],
  ])
  expect(sorted.ballots.total).toBe(3n)
})

test('spoilt papers are counted by kind', () => {
  const sorted = sortMarked([
    [0, 0, 0],
    [1, 1, 0],
    [0, 2, 3],
    ['unclear', 0, 0],
    [9, 0, 0],
  ])
  expect(Object.fromEntries(sorted.spoilt)).toEqual({
    blank: 1,
    'two-firsts': 1,
    'no-first': 2,
    unclear: 1,
  })
  expect(sorted.ballots.total).toBe(0n)
})

test('where the rule knows equal preferences, the same number twice is a shared place', () => {
  expect(rankings(sortMarked([[1, 1, 2]], { equalAllowed: true }))).toEqual([[[1, 2], [3]]])
})
