import { expect, test } from 'vitest'
import { decimal } from '../arithmetic/fraction.ts'
import { anElection, namesElected } from '../testing/elections.ts'
import { countScottish } from './scottish.ts'

test('the quota is the papers over seats and one, decimals ignored, and one more', () => {
  const count = countScottish(
    anElection(
      2,
      ['Ann', 'Bilal', 'Cerys'],
      [
        [11, 'Ann'],
        [9, 'Bilal'],
      ],
    ),
  )
  expect(decimal(count.quota, 5)).toBe('7.00000')
})

test('a surplus moves at five decimals, and what is cut off is shown as lost', () => {
  const election = anElection(
    2,
    ['Ann', 'Bilal', 'Cerys'],
    [
      [11, 'Ann Bilal'],
      [3, 'Bilal'],
      [4, 'Cerys'],
    ],
  )
  const count = countScottish(election)
  const [, second] = count.stages
  // 11 papers, surplus 4: each is worth 4/11 = 0.36363 and a bit; the bit is left aside.
  expect(second?.totals.map((votes) => decimal(votes, 5))).toEqual([
    '7.00000',
    '6.99993',
    '4.00000',
  ])
  expect(second && decimal(second.fractionsLost, 5)).toBe('0.00007')
  expect(namesElected(count)).toEqual(['Ann', 'Bilal'])
})

test('somebody with exactly the quota has nothing to transfer', () => {
  const papers = [
    [4, 'Ann Bilal'],
    [3, 'Bilal'],
    [2, 'Cerys'],
    [2, 'Dai'],
  ] as const
  const count = countScottish(anElection(2, ['Ann', 'Bilal', 'Cerys', 'Dai'], papers))
  expect(decimal(count.quota, 0)).toBe('4')
  expect(count.stages.map(({ opening }) => opening.is)).toEqual([
    'first-preferences',
    'papers',
    'papers',
  ])
})

test('of two with fewest, the one who had fewer before goes out', () => {
  const papers = [
    [9, 'Ann'],
    [5, 'Bilal'],
    [4, 'Cerys'],
    [1, 'Dai Cerys'],
  ] as const
  const count = countScottish(anElection(1, ['Ann', 'Bilal', 'Cerys', 'Dai'], papers))
  const ties = count.stages.flatMap(({ decisions }) => decisions.filter(({ is }) => is === 'tie'))
  expect(ties).toMatchObject([{ between: [2, 3], chosen: 3, by: 'earlier-stage', stage: 1 }])
})

test('three level, of whom two were level before: the third is out of the question', () => {
  // At stage 2 all three have 5; at stage 1 Bilal and Cerys had 4, Dai 5. So Dai cannot go out,
  // though the lot names Dai first.
  const papers = [
    [11, 'Ann'],
    [4, 'Bilal'],
    [4, 'Cerys'],
    [5, 'Dai'],
    [1, 'Eve Bilal'],
    [1, 'Eve Cerys'],
  ] as const
  const names = ['Ann', 'Bilal', 'Cerys', 'Dai', 'Eve']
  const count = countScottish(anElection(1, names, papers, [4, 3, 2, 1, 5]))
  const [tie] = count.stages[1]?.decisions ?? []
  expect(tie).toMatchObject({ between: [2, 3, 4], chosen: 3, by: 'lot-file' })
})

test('as many are left as there are seats: they are elected and no paper moves', () => {
  const count = countScottish(
    anElection(
      2,
      ['Ann', 'Bilal'],
      [
        [5, 'Ann'],
        [1, 'Bilal'],
      ],
    ),
  )
  expect(count.stages).toHaveLength(1)
  expect(namesElected(count)).toEqual(['Ann', 'Bilal'])
})

test('a paper with two first preferences is spoilt; a later unclear place ends it', () => {
  const papers = [
    [5, 'Ann'],
    [2, 'Ann=Bilal'],
    [3, 'Bilal Ann=Cerys'],
    [1, ''],
  ] as const
  const count = countScottish(anElection(1, ['Ann', 'Bilal', 'Cerys'], papers))
  expect(count.valid).toBe(8n)
  expect(count.spoilt).toEqual({ blank: 1n, 'only-withdrawn': 0n, 'two-firsts': 2n })
  expect(count.cutShort).toBe(3n)
})

test('the chair decides a tie when the rule of the meeting says so', () => {
  const election = anElection(
    1,
    ['Ann', 'Bilal'],
    [
      [5, 'Ann'],
      [5, 'Bilal'],
    ],
  )
  const count = countScottish(election, { chair: [1] })
  expect(namesElected(count)).toEqual(['Bilal'])
  expect(() => countScottish(election, { chair: [] })).toThrow('the chair must decide')
})

test('the lot from a published seed can be drawn again by anybody', () => {
  const election = anElection(
    1,
    ['Ann', 'Bilal'],
    [
      [5, 'Ann'],
      [5, 'Bilal'],
    ],
  )
  const seeds = ['dice 4 2 6 1', 'dice 3 3 1 5', 'dice 6 6 2 4', 'dice 1 2 3 4']
  const once = seeds.map((seed) => namesElected(countScottish(election, { seed })))
  expect(once).toEqual(seeds.map((seed) => namesElected(countScottish(election, { seed }))))
  expect(new Set(once.flat()).size).toBe(2)
})
