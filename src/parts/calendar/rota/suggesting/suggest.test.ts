import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { solveInWorker } from './solve-in-worker.ts'
import { solve } from './solve.ts'
import {
  faultsIn,
  leftEmpty,
  modelOf,
  picksFrom,
  priceOf,
  suits,
  type Hand,
  type Problem,
  type Proposed,
  type Shift,
} from './suggest.rules.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const shiftAt = (id: number, day: number, hour: number, over: Partial<Shift> = {}): Shift => ({
  id: `s${id}`,
  occasion_id: `o${id}`,
  starts_ms: day * DAY + hour * HOUR,
  ends_ms: day * DAY + (hour + 3) * HOUR,
  day: `2026-12-${String(day + 1).padStart(2, '0')}`,
  week: `w${Math.floor(day / 7)}`,
  parts: [`${(day % 7) + 1}-${hour < 12 ? 'morning' : 'evening'}`],
  asks: null,
  wanted: 1,
  ...over,
})

const hand = (id: number, over: Partial<Hand> = {}): Hand => ({
  id: `h${id}`,
  can: [],
  busy: [],
  load: 0,
  prefers: [],
  cannot: [],
  away_from: null,
  away_until: null,
  ...over,
})

const abilities = ['cook', 'keyholder'] as const
const codes = ['1-morning', '1-evening', '2-morning', '2-evening', '3-morning', '3-evening']

const problems = (sizes: { hands: number; shifts: number }): fc.Arbitrary<Problem> =>
  fc.record({
    shifts: fc
      .array(
        fc.record({
          day: fc.integer({ min: 0, max: 2 }),
          hour: fc.constantFrom(9, 11, 18),
          wanted: fc.integer({ min: 1, max: 2 }),
          asks: fc.option(fc.constantFrom(...abilities)),
        }),
        { minLength: 1, maxLength: sizes.shifts },
      )
      .map((drafts) => drafts.map(({ day, hour, ...over }, n) => shiftAt(n, day, hour, over))),
    hands: fc
      .array(
        fc.record({
          can: fc.subarray([...abilities]),
          prefers: fc.subarray(codes, { maxLength: 2 }),
          cannot: fc.subarray(codes, { maxLength: 2 }),
          load: fc.integer({ min: 0, max: 3 }),
        }),
        { minLength: 1, maxLength: sizes.hands },
      )
      .map((drafts) => drafts.map((over, n) => hand(n, over))),
    rest_ms: fc.constantFrom(0, 10 * HOUR),
    week_max: fc.integer({ min: 1, max: 3 }),
  })

const solved = async (problem: Problem) => {
  const { best, chosen } = await solve(modelOf(problem), 20)
  expect(best).toBe(true)
  return picksFrom(problem, chosen ?? [])
}

/** Every rota there is, tried one by one: the word that the solver is checked against. */
function cheapest(problem: Problem): number {
  const pairs = problem.hands.flatMap((one) =>
    problem.shifts
      .filter((shift) => suits(one, shift, problem.rest_ms))
      .map((shift): Proposed => ({ hand: one.id, shift: shift.id })),
  )
  let best = Number.POSITIVE_INFINITY
  for (let bits = 0; bits < 2 ** pairs.length; bits += 1) {
    const picks = pairs.filter((_, n) => (bits >> n) % 2 === 1)
    if (faultsIn(problem, picks).length === 0) best = Math.min(best, priceOf(problem, picks))
  }
  return best
}

describe('a suggested rota', () => {
  test('keeps every rule, whoever can do what and when', async () => {
    await fc.assert(
      fc.asyncProperty(problems({ hands: 6, shifts: 8 }), async (problem) => {
        expect(faultsIn(problem, await solved(problem))).toEqual([])
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  test('is as good as the best of all there are', async () => {
    await fc.assert(
      fc.asyncProperty(problems({ hands: 3, shifts: 4 }), async (problem) => {
        const picks = await solved(problem)
        expect(priceOf(problem, picks)).toBe(cheapest(problem))
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  test('leaves nobody missing where there are hands for everything', async () => {
    await fc.assert(
      fc.asyncProperty(problems({ hands: 1, shifts: 6 }), async (problem) => {
        // Two who can do everything, for each place: then it can be done, whatever the shifts are.
        const places = problem.shifts.reduce((sum, { wanted }) => sum + wanted, 0)
        const hands = Array.from({ length: places }, (_, n) => hand(n, { can: [...abilities] }))
        const eased = { ...problem, hands }
        expect(leftEmpty(eased, await solved(eased))).toBe(0)
      }),
      { numRuns: 25 },
    )
  }, 120_000)

  test('goes round: four shifts and four people are one each', async () => {
    const problem = {
      hands: [0, 1, 2, 3].map((n) => hand(n)),
      shifts: [0, 2, 4, 6].map((day, n) => shiftAt(n, day, 18)),
      rest_ms: 0,
      week_max: 4,
    }
    const picks = await solved(problem)
    expect(new Set(picks.map((pick) => pick.hand)).size).toBe(4)
  })

  test('asks those first who have done least, and gives people what they like', async () => {
    const shifts = [shiftAt(0, 0, 9), shiftAt(1, 1, 9)]
    const hands = [hand(0, { load: 5 }), hand(1, { prefers: ['2-morning'] }), hand(2)]
    const picks = await solved({ hands, shifts, rest_ms: 0, week_max: 2 })
    expect(picks).toContainEqual({ hand: 'h1', shift: 's1' })
    expect(picks).toContainEqual({ hand: 'h2', shift: 's0' })
  })

  test('never books somebody twice at once, nor where they said yes already', async () => {
    const shifts = [shiftAt(0, 0, 9), shiftAt(1, 0, 11), shiftAt(2, 0, 18)]
    const busy = [
      { occasion_id: 'o9', starts_ms: 18 * HOUR, ends_ms: 20 * HOUR, week: 'w0', isShift: true },
    ]
    const picks = await solved({ hands: [hand(0, { busy })], shifts, rest_ms: 0, week_max: 9 })
    expect(picks).toHaveLength(1)
    expect(picks[0]?.shift).not.toBe('s2')
  })

  test('whoever simply comes along to something may be asked to cook there', async () => {
    const busy = [
      { occasion_id: 'o0', starts_ms: 9 * HOUR, ends_ms: 12 * HOUR, week: 'w0', isShift: false },
    ]
    const picks = await solved({
      hands: [hand(0, { busy })],
      shifts: [shiftAt(0, 0, 9)],
      rest_ms: 0,
      week_max: 1,
    })
    expect(picks).toEqual([{ hand: 'h0', shift: 's0' }])
  })
})

describe('the check of a rota', () => {
  const problem: Problem = {
    hands: [hand(0, { away_from: '2026-12-03', away_until: '2026-12-03' })],
    shifts: [
      shiftAt(0, 0, 9),
      shiftAt(1, 0, 11),
      shiftAt(2, 1, 9, { asks: 'cook' }),
      shiftAt(3, 2, 9),
    ],
    rest_ms: 0,
    week_max: 1,
  }
  const faults = (...shifts: string[]) =>
    faultsIn(
      problem,
      shifts.map((shift) => ({ hand: 'h0', shift })),
    )

  test('finds each kind of fault', () => {
    expect(faults('s0')).toEqual([])
    expect(faults('s0', 's1')).toEqual(['clash', 'week-full'])
    expect(faults('s2')).toEqual(['not-able-or-free'])
    expect(faults('s3')).toEqual(['not-able-or-free'])
    expect(faults('s0', 's0')).toEqual(['twice', 'week-full', 'too-many'])
    expect(faults('s7')).toContain('unknown')
  })
})

test('the server goes on answering while a rota is worked out', async () => {
  const shifts = Array.from({ length: 24 }, (_, n) => shiftAt(n, n % 12, n % 2 ? 9 : 18))
  const hands = Array.from({ length: 24 }, (_, n) => hand(n, { load: n % 4 }))
  const problem = { hands, shifts, rest_ms: 10 * HOUR, week_max: 2 }
  let answered = 0
  const asked = setInterval(() => (answered += 1), 1)
  const { chosen } = await solveInWorker(modelOf(problem))
  clearInterval(asked)
  expect(answered).toBeGreaterThan(20)
  expect(faultsIn(problem, picksFrom(problem, chosen ?? []))).toEqual([])
  expect(chosen).toHaveLength(24)
})
