import { expect, test } from 'vitest'
import { countEqualShares } from '../budgets/equal-shares.ts'
import { countMeek } from '../elections/meek/meek.ts'
import { countScottish } from '../elections/scottish.ts'
import { readPb } from '../formats/pb.ts'
import { anElection, bytesOf, readOrFail } from '../testing/elections.ts'
import { budgetStory } from './budget-story.ts'
import { openingStory, stageStory } from './election-story.ts'
import { words } from './story.words.ts'
import { voiceIn } from './voice.ts'

const english = voiceIn(words.in('en'), 'en-GB')
const polish = voiceIn(words.in('pl'), 'pl-PL')

const committee = anElection(
  1,
  ['Ann', 'Bilal', 'Cerys'],
  [
    [1200, 'Bilal'],
    [87, 'Ann Bilal'],
    [1118, 'Cerys'],
  ],
)

test('the story of a count is told in plain words', () => {
  const count = countScottish(committee)
  const told = [
    ...openingStory(count, english),
    ...count.stages.flatMap((stage) => stageStory(count, stage, english)),
  ]
  expect(told).toEqual([
    'There are 2,405 valid papers for 1 seat.',
    'The quota is 1,203.',
    'Nobody had the quota of 1,203.',
    'Ann has fewest, 87, and goes out.',
    'The papers of Ann, worth 87, moved on.',
    'They went to Bilal 87.',
    'Bilal has 1,287 and is elected.',
  ])
})

test('and in Polish, with its own plurals and numbers', () => {
  const [first] = openingStory(countScottish(committee), polish)
  expect(first).toBe('Jest 2405 ważnych kart; 1 mandat do obsadzenia.')
})

test('a tie says how it was decided', () => {
  const level = anElection(
    1,
    ['Ann', 'Bilal'],
    [
      [5, 'Ann'],
      [5, 'Bilal'],
    ],
  )
  const told = (terms: Parameters<typeof countScottish>[1]) => {
    const count = countScottish(level, terms)
    return count.stages.flatMap((stage) => stageStory(count, stage, english)).slice(1, 3)
  }
  expect(told({})).toEqual([
    'Ann and Bilal are level.',
    'No lot was recorded beforehand, so the order of the ballot paper decides: Ann.',
  ])
  expect(told({ chair: [2] })[1]).toBe('The chair decides: Bilal.')
  expect(told({ seed: 'dice' })[1]).toMatch(/^The lot recorded beforehand decides: (Ann|Bilal)\.$/)
})

test('a guarded candidate comes with the reason', () => {
  const women = { name: 'women', members: [1], least: 1, most: 1 }
  const count = countScottish(committee, { constraints: [women] })
  const told = count.stages.flatMap((stage) => stageStory(count, stage, english))
  expect(told).toContain(
    'Ann has fewest, 87, but was guarded, because of what was settled for “women” (1 to 1).',
  )
})

test('a round of Meek says how often the papers were shared out, and who gained', () => {
  const papers = [
    [9, 'Ann Bilal'],
    [3, 'Bilal'],
    [4, 'Cerys'],
  ] as const
  const count = countMeek(anElection(2, ['Ann', 'Bilal', 'Cerys'], papers))
  const second = count.stages[1]
  expect(second && stageStory(count, second, english)[0]).toMatch(
    /^Every paper was shared out again/,
  )
})

test('a budget tells who paid what', () => {
  const budget = readOrFail(
    readPb(
      bytesOf(`META
key;value
budget;1000
currency;GBP
PROJECTS
project_id;cost;name
hall;97;Paint the hall
VOTES
voter_id;vote
1;hall
2;hall
3;hall
4;hall
5;
`),
    ),
  )
  expect(budgetStory(countEqualShares(budget, { completion: 'none' }), english)).toEqual([
    '1,000 GBP was shared among 5 voters.',
    'Each voter had 200.00 GBP to spend.',
    'Paint the hall (97 GBP) is funded: 4 of you paid 24.25 GBP each.',
    '97 GBP of 1,000 GBP is spent, and 903 GBP is left.',
  ])
})
