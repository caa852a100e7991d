import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readEntries } from '../reading/reading-entries.ts'
import { bytesSource } from '../reading/reading.ts'
import { cardOf, namesOnCard } from './doubles-card.rules.ts'
import { likelyThroughAnother, pairsThroughAnother } from './doubles-groups.rules.ts'
import { blockMax, doubleKeys } from './doubles-keys.rules.ts'
import { loreOf } from './doubles-lore.rules.ts'
import { compareCards, type Card } from './doubles.rules.ts'

const LISTS = new URL('../../../../../test/data/', import.meta.url)

/** The search as the import does it, by keys and then by comparison, but within memory. */
function doublesAmong(cards: readonly Card[]): [number, number][] {
  const blocks = new Map<number, number[]>()
  cards.forEach((card, at) => {
    for (const key of doubleKeys(card)) blocks.set(key, [...(blocks.get(key) ?? []), at])
  })
  const pairs = new Map<string, [number, number]>()
  for (const block of blocks.values()) {
    if (block.length > blockMax(cards.length)) continue
    block.forEach((a, i) => {
      for (const b of block.slice(i + 1)) pairs.set(`${a} ${b}`, [a, b])
    })
  }
  const lore = loreOf(tally(cards, 'given'), tally(cards, 'family'), cards.length)
  const finding = ([a, b]: [number, number]) => compareCards(card(cards, a), card(cards, b), lore)
  const likely = [...pairs.values()].filter((pair) => finding(pair).likely)
  const through = pairsThroughAnother(likely).filter((pair) => likelyThroughAnother(finding(pair)))
  return [...likely, ...through]
}

function card(cards: readonly Card[], at: number): Card {
  const found = cards[at]
  if (found === undefined) throw new Error(`no card ${at}`)
  return found
}

function tally(cards: readonly Card[], field: 'given' | 'family'): Map<string, number> {
  const count = new Map<string, number>()
  for (const card of cards) count.set(card[field], (count.get(card[field]) ?? 0) + 1)
  return count
}

async function cardsIn(bytes: Uint8Array): Promise<{ number: string; card: Card }[]> {
  const cards: { number: string; card: Card }[] = []
  for await (const { batch } of (await readEntries(bytesSource(bytes))).entries) {
    for (const entry of batch) cards.push({ number: entry.number, card: cardOf(entry) })
  }
  return cards
}

const someone: Card = {
  given: 'ann',
  family: 'oakden',
  sex: '',
  house: '12',
  street: 'acacia avenue',
  place: '',
  town: 'leeds',
  region: '',
  postcode: 'LS63AA',
  born: '',
  email: '',
  phone: '',
  known: '',
  former: '',
}

describe('the FEBRL lists, whose true doubles are known', () => {
  test.each(['febrl-dataset1.csv', 'febrl-dataset2.csv'])('%s', async (file) => {
    const people = await cardsIn(readFileSync(new URL(file, LISTS)))
    const whose = (at: number) => people[at]?.number.split('-')[1] ?? ''
    const found = doublesAmong(people.map(({ card }) => card))
    const right = found.filter(([a, b]) => whose(a) === whose(b)).length
    const rows = new Map<string, number>()
    people.forEach((_, at) => rows.set(whose(at), (rows.get(whose(at)) ?? 0) + 1))
    const truth = [...rows.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
    expect(right / found.length).toBeGreaterThanOrEqual(0.99)
    expect(right / truth).toBeGreaterThanOrEqual(0.97)
  })
})

describe('a British household', () => {
  const home = { ...someone, email: 'oakdens@example.org', phone: '+441134960000' }

  test('two people at one address with one e-mail are two people', () => {
    expect(doublesAmong([home, { ...home, given: 'bilal' }])).toEqual([])
  })

  test('Ann and Anna at one address are asked about, Paul and Paula are not', () => {
    expect(doublesAmong([home, { ...home, given: 'anna' }])).toHaveLength(1)
    const paul = { ...home, given: 'paul' }
    expect(doublesAmong([paul, { ...paul, given: 'paula' }])).toEqual([])
  })

  test('a father and a son of one name, born a generation apart, are asked about at one address only', () => {
    const father = { ...home, given: 'john', born: '1941-03-02' }
    expect(
      doublesAmong([father, { ...father, born: '1969-11-20', house: '90', street: 'elm road' }]),
    ).toEqual([])
  })

  test('neighbours of one first name in one street are two people', () => {
    const next = { ...home, family: 'oakley', house: '14', email: '', phone: '' }
    expect(doublesAmong([home, next])).toEqual([])
    expect(
      doublesAmong([
        { ...home, born: '1961' },
        { ...next, born: '1961' },
      ]),
    ).toEqual([])
  })

  test('twins with their own telephones are two people', () => {
    const twin = { ...home, born: '1990-04-04', phone: '+447700900001' }
    expect(doublesAmong([twin, { ...twin, given: 'grace', phone: '+447700900002' }])).toEqual([])
  })

  test('Mr and Mrs J Lee of one telephone are two people', () => {
    const mr = { ...home, given: 'j', sex: 'm' }
    expect(doublesAmong([mr, { ...mr, sex: 'f' }])).toEqual([])
  })

  test('John Armitage Snr and Jnr are father and son', () => {
    const father = { ...home, given: 'john', family: 'armitage snr', email: '', phone: '' }
    expect(doublesAmong([father, { ...father, family: 'armitage jnr' }])).toEqual([])
  })

  test('Mr and Mrs with one initial are two people', () => {
    const [mr, mrs] = [
      { ...home, given: 'j', sex: 'm' },
      { ...home, given: 'jane', sex: 'f' },
    ]
    expect(doublesAmong([mr, mrs])).toEqual([])
  })
})

const cardRead = (family_name: string) => namesOnCard({ given_name: 'Ann', family_name }).family

describe('one person in two rows', () => {
  const away: Partial<Card> = { house: '9', street: 'oak avenue', town: 'york', postcode: 'YO11AA' }

  test.each<[string, Partial<Card>, Partial<Card>]>([
    ['an e-mail of their own', { email: 'ann@example.org' }, away],
    ['a mobile of their own', { phone: '+447700900001' }, away],
    [
      'an e-mail, and is called Annie now',
      { email: 'ann@example.org' },
      { ...away, given: 'annie' },
    ],
  ])('who moved keeps %s', (_, kept, change) => {
    expect(
      doublesAmong([
        { ...someone, ...kept },
        { ...someone, ...kept, ...change },
      ]),
    ).toHaveLength(1)
  })

  test('a namesake born on another day in another town is not asked about', () => {
    const born = { ...someone, born: '1961-04-03' }
    expect(doublesAmong([born, { ...born, ...away, born: '1961-04-04' }])).toEqual([])
  })

  test('a namesake in another town is not asked about', () => {
    expect(doublesAmong([someone, { ...someone, ...away }])).toEqual([])
  })

  describe('in a list that tells days of birth', () => {
    const born = { ...someone, born: '1961-04-03', place: 'headingley', region: 'yorkshire' }
    test('a first name that hardly anybody bears may be misread, with a figure of the day, at home', () => {
      const daniel = { ...born, given: 'daniel' }
      const misread = { ...born, given: 'saiel', born: '1961-04-08' }
      expect(doublesAmong([daniel, misread])).toHaveLength(1)
      // Two first names that people bear are two people: a couple born four days apart.
      expect(doublesAmong([daniel, { ...misread, given: 'carol' }])).toEqual([])
    })

    test('a row without a first name is asked about where two figures of the day are wrong, not where all are', () => {
      const nameless = { ...born, given: '' }
      expect(doublesAmong([born, { ...nameless, born: '1961-05-08' }])).toHaveLength(1)
      expect(doublesAmong([born, { ...nameless, born: '1994-11-27' }])).toEqual([])
    })

    test.each<[string, Partial<Card>]>([
      [
        'names and lines of the address have changed places, and the first name is short',
        {
          given: 'oakden',
          family: 'annie',
          street: 'headingley',
          place: 'acacia avenue',
          born: '',
        },
      ],
      [
        'day and month have changed places, and so have the names',
        { given: 'oakden', family: 'ann', born: '1961-03-04', postcode: '' },
      ],
      [
        'figures of the day have, and the postcode is gone',
        { born: '9161-04-03', postcode: '', family: 'oakdan' },
      ],
      ['she moved, and nothing else is as it was', { ...away, region: '' }],
      ['she moved, and her surname has a slip', { ...away, region: '', family: 'oakdan' }],
      [
        'she moved, and the names have changed places',
        { ...away, region: '', given: 'oakden', family: 'ann' },
      ],
      ['the day is gone, and she married', { born: '', family: 'bhatti' }],
    ])('%s', (_, change) => {
      expect(doublesAmong([born, { ...born, ...change }])).toHaveLength(1)
    })
  })

  test.each<[string, Partial<Card>]>([
    ['a slip in the family name', { family: 'oakdan' }],
    ['a short form of the first name', { given: 'annie' }],
    ['a new e-mail', { email: 'ann@example.org' }],
    ['the postcode missing', { postcode: '' }],
    ['the names in the wrong columns', { given: 'oakden', family: 'ann' }],
    ['a surname as a scanner read it', { family: cardRead('0akden') }],
  ])('%s', (_, change) => {
    expect(doublesAmong([someone, { ...someone, ...change }])).toHaveLength(1)
  })

  test('a common name in one town is not enough', () => {
    const smith = { ...someone, given: 'john', family: 'smith' }
    expect(
      doublesAmong([smith, { ...smith, house: '3', street: 'mill lane', postcode: 'LS112BB' }]),
    ).toEqual([])
  })
})
