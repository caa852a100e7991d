import { expect, test } from 'vitest'
import { decimal, fraction } from '../arithmetic/fraction.ts'
import { at } from '../ballots/ballots.ts'
import { readPb } from '../formats/pb.ts'
import { bytesOf, readOrFail } from '../testing/elections.ts'
import { plainEqualShares } from '../testing/plain-equal-shares.ts'
import { dataBytes, hasData } from '../testing/shared-data.ts'
import type { BudgetCount } from './budget-count.ts'
import type { Budget } from './budget.ts'
import { countEqualShares } from './equal-shares.ts'
import { countGreedy } from './greedy.ts'

const street = (extra = '') => `META
key;value
description;Our street
budget;100
vote_type;approval
PROJECTS
project_id;cost;name${extra === '' ? '' : ';one_of;cost:days'}
bench;30;A bench${extra === '' ? '' : ';corner;1'}
tree;30;A tree${extra === '' ? '' : ';corner;1'}
swing;60;A swing${extra === '' ? '' : ';;3'}
VOTES
voter_id;vote
1;bench,tree
2;bench,tree
3;bench
4;swing
5;swing
`

const budgetOf = (text: string): Budget => readOrFail(readPb(bytesOf(text)))
const ids = ({ budget, funded }: BudgetCount): string[] =>
  funded.map((project) => at(budget.projects, project).id)

test('each supporter pays an equal part, and it is written down who paid what', () => {
  const count = countEqualShares(budgetOf(street()), { completion: 'none' })
  expect(ids(count)).toEqual(['bench'])
  const [bench] = count.purchases
  expect(bench?.is === 'shared' && bench.payments.map(({ each }) => decimal(each, 2))).toEqual([
    '10.00',
    '10.00',
  ])
})

test('add1 raises the shares until something more can be paid, and never beyond the budget', () => {
  const count = countEqualShares(budgetOf(street()), { completion: 'add1' })
  expect(ids(count)).toEqual(['bench', 'tree'])
  expect(count.raised).toBe(5)
  expect(count.share && decimal(count.share, 2)).toBe('25.00')
  expect(count.spent).toBe(60n)
})

test('greedy takes the most votes first, and passes over what does not fit', () => {
  expect(ids(countGreedy(budgetOf(street())))).toEqual(['bench', 'tree'])
  expect(ids(countEqualShares(budgetOf(street()), { completion: 'greedy' }))).toEqual([
    'bench',
    'tree',
  ])
})

test('of projects in one conflict group only one is funded', () => {
  const budget = budgetOf(street('goods'))
  expect(ids(countEqualShares(budget, { completion: 'greedy' }))).toEqual(['bench', 'swing'])
  expect(ids(countGreedy(budget))).toEqual(['bench', 'swing'])
})

test('no more days of organisers are given out than there are', () => {
  const budget = budgetOf(street('goods').replace('budget;100', 'budget;100\nbudget:days;2'))
  expect(budget.goods).toEqual([{ name: 'days', limit: 2n }])
  expect(ids(countEqualShares(budget, { completion: 'greedy' }))).toEqual(['bench'])
})

test('level projects are decided by the order that was declared', () => {
  const level = budgetOf(street().replace('3;bench\n', '3;\n'))
  const count = countEqualShares(level, { completion: 'none', ties: ['file'] })
  expect(count.purchases[0]).toMatchObject({ level: [0, 1], project: 0 })
})

test('points weigh: with points as utility those who gave more pay more', () => {
  const count = countEqualShares(
    budgetOf(`META
key;value
budget;60
vote_type;cumulative
PROJECTS
project_id;cost
hall;30
VOTES
voter_id;vote;points
1;hall;1
2;hall;2
`),
    { completion: 'none' },
  )
  const [hall] = count.purchases
  expect(hall?.is === 'shared' && hall.payments.map(({ each }) => decimal(each, 2))).toEqual([
    '10.00',
    '20.00',
  ])
})

test('a project that costs nothing is simply funded', () => {
  const free = budgetOf(street().replace('bench;30', 'bench;0'))
  expect(ids(countEqualShares(free, { completion: 'none' }))).toContain('bench')
})

test('a ranking gives its first place most points', () => {
  const budget = budgetOf(`META
key;value
budget;60
vote_type;ordinal
max_length;3
PROJECTS
project_id;cost
hall;30
tree;30
VOTES
voter_id;vote
1;hall,tree
2;tree
`)
  expect(budget.votes.map(({ points }) => points)).toEqual([[3, 2], [3]])
  expect(ids(countGreedy(budget))).toEqual(['tree', 'hall'])
})

test('it stays exact where no ordinary number could hold the common denominator', () => {
  // Sixty projects bought by crowds of a million odd: the denominator has more than 1,024 bits.
  const projects = Array.from({ length: 60 }, (_one, i) => ({
    id: `p${i}`,
    name: '',
    cost: BigInt(1_000_003 + i * 7_919),
    goods: [],
    oneOf: '',
  }))
  const votes = Array.from({ length: 12 }, (_one, i) => {
    const chosen = projects.flatMap((_project, k) => ((k * 5 + i * 7) % 12 < 5 ? [k] : []))
    return { voters: 999_983 + i * 1_009, projects: chosen, points: chosen.map(() => 1) }
  })
  const voters = votes.reduce((sum, vote) => sum + vote.voters, 0)
  const budget: Budget = {
    ...{ title: '', currency: '', places: 0, goods: [], voteType: 'approval' as const },
    ...{ budget: 60_000_000n, projects, votes, voters },
  }
  const { funded } = countEqualShares(budget, { completion: 'none' })
  expect(funded.length).toBeGreaterThan(40)
  const share = fraction(budget.budget, BigInt(voters))
  expect(funded).toEqual(plainEqualShares(budget, share, 'cost'))
})

const wieliczka = 'pb/poland_wieliczka_2023_green-budget.pb'
const withoutCompletion = '17 20 24 25 26 29 34 36 39 41 43 56 58 60 62 66 69 70 71 74 88'.split(
  ' ',
)
const added = '6 7 9 19 32 33 40 42 61 67'.split(' ')

test.skipIf(!hasData('pb'))('Wieliczka 2023, cost utility, with and without add1', () => {
  const budget = readOrFail(readPb(dataBytes(wieliczka)))
  const plain = ids(countEqualShares(budget, { completion: 'none' }))
  expect(plain.toSorted()).toEqual(withoutCompletion.toSorted())
  const completed = ids(countEqualShares(budget, { completion: 'add1' }))
  expect(completed.toSorted()).toEqual([...withoutCompletion, ...added].toSorted())
})

test.skipIf(!hasData('pb')).each([
  ['poland_warszawa_2019_ruda-marymont-las-bielanski', '248 518 1142 1867 2037 2205 2263 2296'],
  ['netherlands_amsterdam_289_', '36932 36936 36942 36943 36951 36952 36955 36957'],
  ['poland_czestochowa_2020_grabowka', '47 196 198 443 463'],
  ['poland_krakow_2018_biezanow-prokocim', '7 8 10 11 14'],
])('greedy, %s', (file, funded) => {
  const count = countGreedy(readOrFail(readPb(dataBytes(`pb/${file}.pb`))))
  expect(ids(count).toSorted()).toEqual(funded.split(' ').toSorted())
})
