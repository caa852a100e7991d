import { describe, expect, test } from 'vitest'
import {
  figuresFrom,
  levelOf,
  named,
  sorted,
  toldOf,
  type FiguresOf,
  type Line,
} from './figures.rules.ts'

const leeds: FiguresOf = {
  body_id: 'leeds',
  level: 'unit',
  month: '2026-10-01',
  name: 'Leeds',
  slug: 'leeds',
  parent_id: 'yorkshire',
  units: 1,
  units_silent: 0,
  members: 400,
  members_silent: 0,
  active: 40,
  carried: 15,
  took_part: 25,
  reached: 50,
  on_paper: 310,
  newly_active: 10,
  kept: 30,
  lapsed: 15,
  returned: 10,
  joined: 10,
}
const whole: FiguresOf = { ...leeds, body_id: 'all', level: 'whole', name: 'Everywhere' }
const september = { month: '2026-09-01' }

/** Leeds as its region reads it, with what the month before said. */
function line(october: Partial<FiguresOf> = {}, before?: Partial<FiguresOf>): Line {
  const rows = [whole, { ...leeds, ...october }]
  if (before) rows.push({ ...leeds, ...before, ...september })
  const [unit] = figuresFrom(rows)?.units ?? []
  if (!unit) throw new Error('Leeds should be there')
  return unit
}

describe('a branch as it is read above', () => {
  test('is compared with the month before it, and with no other', () => {
    expect(line({}, { active: 30 }).change).toBe(10)
    expect(line().change).toBe(null)
    const july = { ...leeds, month: '2026-07-01', active: 5 }
    expect(figuresFrom([whole, leeds, july])?.units[0]?.change).toBe(null)
  })

  test('that recorded nothing is not known, which is not none', () => {
    const silent = line({ units_silent: 1, active: 0 })
    expect(silent).toMatchObject({ known: false, active: null, share: null, change: null })
    expect(toldOf(silent, 'kept')).toBe('not-known')
    expect(levelOf(silent)).toBe(null)
  })

  test('that recorded nothing the month before has no change', () => {
    expect(line({}, { units_silent: 1, active: 0 }).change).toBe(null)
  })

  test('has its share of those members whose branches record, not of all', () => {
    expect(line({ units: 2, members: 800, members_silent: 400 }).share).toBe(0.1)
  })
})

describe('a number that is not told', () => {
  test('is under ten where that alone was the reason', () => {
    expect(toldOf(line({ active: null }), 'active')).toBe('under-ten')
    expect(toldOf(line({ lapsed: null }), 'lapsed')).toBe('under-ten')
    expect(toldOf(line({ reached: null }), 'reached')).toBe('under-ten')
    expect(toldOf(line({ kept: null }), 'kept')).toBe('under-ten')
  })

  test('is not said to be under ten beside an active of ten, where it would tell who is kept', () => {
    expect(toldOf(line({ active: 10, kept: null }), 'kept')).toBe('not-told')
  })

  test.each(['lapsed', 'reached'] as const)('of those %s is under ten everywhere', (key) => {
    expect(toldOf(line({ active: 10, [key]: null }), key)).toBe('under-ten')
    expect(toldOf({ ...line({ [key]: null }), level: 'part' }, key)).toBe('under-ten')
  })

  test('is not said to be under ten of a region, where it may be a large one beside a small', () => {
    expect(toldOf({ ...line({ active: null }), level: 'part' }, 'active')).toBe('not-told')
  })

  test('is told when there is nothing to hide', () => expect(toldOf(line(), 'active')).toBe(40))
})

describe('the table of branches', () => {
  const few = { ...line({ active: null }), name: 'Ancoats' }
  const none = { ...line({ units_silent: 1 }), name: 'Zetland' }
  const [small, large] = [
    { ...line({ active: 15 }), name: 'Hull' },
    { ...line({ active: 90 }), name: 'York' },
  ]

  test.each([
    ['ascending', ['Hull', 'York', 'Ancoats', 'Zetland']],
    ['descending', ['York', 'Hull', 'Ancoats', 'Zetland']],
  ] as const)('%s has those without a figure last, by name', (way, names) => {
    const lines = sorted([none, few, large, small], { by: 'active', way })
    expect(lines.map(({ name }) => name)).toEqual(names)
  })

  test('is sorted by what is shown: a branch that recorded nothing has no number to stand by', () => {
    const lines = sorted([{ ...none, kept: 500 }, small], { by: 'kept', way: 'descending' })
    expect(lines.map(({ name }) => name)).toEqual(['Hull', 'Zetland'])
  })

  test('finds a name without its accents', () => {
    expect(named([{ ...small, name: 'Ynys Môn' }, large], 'mon')).toHaveLength(1)
  })
})

test.each([
  [0, 0],
  [0.029, 0],
  [0.03, 1],
  [0.06, 2],
  [0.1, 3],
  [0.149, 3],
  [0.15, 4],
])('a share of %d is a square of darkness %d', (share, level) => {
  expect(levelOf({ ...line(), share })).toBe(level)
})
