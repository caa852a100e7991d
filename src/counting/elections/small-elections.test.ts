import { expect, test } from 'vitest'
import { decimal } from '../arithmetic/fraction.ts'
import { anElection, fromBlt, namesElected } from '../testing/elections.ts'
import { countAlternativeVote } from './alternative-vote.ts'
import type { Count } from './count.ts'
import { countApproval, countPlurality } from './first-past.ts'
import { countMeek } from './meek/meek.ts'
import { countScottish } from './scottish.ts'
import { countWigm } from './wigm.ts'

// Worked by hand with a pocket calculator, so that every rule is checked without any other data.

const branch = anElection(
  2,
  ['Ann', 'Bilal', 'Cerys'],
  [
    [10, 'Ann Bilal Cerys'],
    [4, 'Bilal'],
    [7, 'Cerys'],
  ],
)

const totals = (count: Count, places: number): string[][] =>
  count.stages.map((stage) => stage.totals.map((votes) => decimal(votes, places)))

test('WIGM: the quota has four decimals, and so has each weight', () => {
  const count = countWigm(branch)
  // 21 / 3 + 0.0001 = 7.0001; surplus 2.9999; 1 × 2.9999 / 10 = 0.2999; ten papers: 2.9990.
  expect(totals(count, 4)).toEqual([
    ['10.0000', '4.0000', '7.0000'],
    ['7.0001', '6.9990', '7.0000'],
    ['7.0001', '0.0000', '9.9990'],
  ])
  expect(namesElected(count)).toEqual(['Ann', 'Cerys'])
})

test('WIGM in exact fractions: more than the quota elects, and nothing is lost', () => {
  const count = countWigm(branch, { numbers: 'exact' })
  expect(count.stages[1]?.totals.map(({ n, d }) => `${n}/${d}`)).toEqual(['7/1', '7/1', '7/1'])
  expect(count.stages.map(({ fractionsLost }) => fractionsLost.n)).toEqual([0n, 0n, 0n])
})

test('Meek: whoever is elected keeps the quota, and papers that end lower it for all', () => {
  const papers = [
    [6, 'Ann'],
    [3, 'Ann Bilal'],
    [4, 'Bilal'],
    [4, 'Cerys'],
  ] as const
  const count = countMeek(anElection(2, ['Ann', 'Bilal', 'Cerys'], papers))
  // First quota 17/3 = 5.666666666 + 0.000000001; Ann's 9 votes are too many, so she keeps
  // 5.666666667 / 9 = 0.629629630 of each paper. Of her six papers that name nobody else the rest
  // goes nowhere; of the other three 3 × 0.370370370 = 1.111111110 goes to Bilal, who then has
  // 5.11… and with the quota now (17 - 2.22…) / 3 = 4.92… is elected.
  expect(totals(count, 9)).toEqual([
    ['9.000000000', '4.000000000', '4.000000000'],
    ['5.666666670', '5.111111110', '4.000000000'],
  ])
  expect(namesElected(count)).toEqual(['Ann', 'Bilal'])
})

test('Meek: a shared place is read in every order, half a paper each', () => {
  const count = countMeek(
    anElection(
      1,
      ['Ann', 'Bilal'],
      [
        [2, 'Ann=Bilal'],
        [1, 'Bilal'],
      ],
    ),
  )
  expect(totals(count, 9)).toEqual([['1.000000000', '2.000000000']])
})

test('Meek, shared out as Droop does it: the same to begin with', () => {
  const election = anElection(
    1,
    ['Ann', 'Bilal'],
    [
      [2, 'Ann=Bilal'],
      [1, 'Bilal'],
    ],
  )
  expect(totals(countMeek(election, { equal: 'shared-out' }), 9)).toEqual([
    ['1.000000000', '2.000000000'],
  ])
})

test('the alternative vote goes on until somebody has more than all the others together', () => {
  const papers = [
    [8, 'Ann'],
    [5, 'Bilal Cerys'],
    [7, 'Cerys Bilal'],
  ] as const
  const count = countAlternativeVote(anElection(1, ['Ann', 'Bilal', 'Cerys'], papers))
  expect(totals(count, 0)).toEqual([
    ['8', '5', '7'],
    ['8', '0', '12'],
  ])
  expect(namesElected(count)).toEqual(['Cerys'])
})

test('plurality counts first preferences, approval everybody named', () => {
  const papers = [
    [5, 'Ann Cerys'],
    [4, 'Bilal Cerys'],
    [1, 'Cerys'],
  ] as const
  const election = anElection(1, ['Ann', 'Bilal', 'Cerys'], papers)
  expect(namesElected(countPlurality(election))).toEqual(['Ann'])
  const approval = countApproval(election)
  expect(totals(approval, 0)).toEqual([['5', '4', '10']])
  expect(namesElected(approval)).toEqual(['Cerys'])
  expect(approval.valid).toBe(10n)
})

test('who has withdrawn is passed over as if never printed', () => {
  const blt = (withdrawn: string): string =>
    `3 1\n${withdrawn}4 1 2 0\n3 3 0\n2 1 0\n0\n"Ann"\n"Bilal"\n"Cerys"\n"Branch"\n`
  for (const line of ['-1\n', '[withdrawn 1]\n']) {
    const count = countScottish(fromBlt(blt(line)))
    expect(namesElected(count)).toEqual(['Bilal'])
    expect(count.valid).toBe(7n)
    expect(count.spoilt['only-withdrawn']).toBe(2n)
    expect(count.fates[0]).toMatchObject({ state: 'withdrawn', stage: undefined })
  }
})

const five = ['Ann', 'Bilal', 'Cerys', 'Dai', 'Eve']
test('somebody is guarded when the minimum could not be met without them', () => {
  const ann = { name: 'women', members: [1], least: 1, most: 1 }
  const papers = [
    [9, 'Bilal'],
    [7, 'Dai'],
    [6, 'Cerys'],
    [2, 'Ann'],
    [3, 'Eve'],
  ] as const
  const count = countScottish(anElection(2, five, papers), { constraints: [ann] })
  expect(namesElected(count)).toEqual(['Bilal', 'Ann'])
  expect(count.stages[0]?.decisions).toMatchObject([
    { is: 'guarded', who: 1, because: { name: 'women', least: 1, most: 1 } },
    { is: 'excluded', who: 5, why: 'next-fewest' },
  ])
})

test('somebody is doomed when the maximum is reached, and their papers move on whole', () => {
  const hull = { name: 'Hull', members: [1, 2], least: 0, most: 1 }
  const papers = [
    [10, 'Ann'],
    [9, 'Bilal Cerys'],
    [4, 'Cerys'],
    [3, 'Dai'],
  ] as const
  const count = countScottish(anElection(2, five.slice(0, 4), papers), { constraints: [hull] })
  expect(namesElected(count)).toEqual(['Ann', 'Cerys'])
  expect(count.stages[0]?.decisions).toMatchObject([
    { is: 'elected', who: 1 },
    { is: 'doomed', who: 2, because: { name: 'Hull' } },
    { is: 'excluded', who: 2, why: 'no-vacancy' },
  ])
  expect(totals(count, 0)[1]).toEqual(['10', '0', '13', '3'])
})

test('when two groups only together make it impossible, that is what is said', () => {
  // One seat must go to a woman and one to somebody from Hull, and Cerys is the last who is both.
  const constraints = [
    { name: 'women', members: [1], least: 1, most: 2 },
    { name: 'Hull', members: [2], least: 1, most: 2 },
  ]
  const papers = [
    [9, 'Dai'],
    [8, 'Cerys'],
    [2, 'Ann'],
    [1, 'Bilal'],
  ] as const
  const count = countScottish(anElection(2, five.slice(0, 4), papers), { constraints })
  expect(namesElected(count).toSorted()).toEqual(['Ann', 'Bilal'])
  const doomed = count.stages.flatMap(({ decisions }) =>
    decisions.filter(({ is }) => is === 'doomed'),
  )
  expect(doomed).toMatchObject([
    { who: 4, because: undefined },
    { who: 3, because: undefined },
  ])
})
