import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weekdays, type Recurrence } from '../recurrence.rules.ts'
import {
  horizonOf,
  reignsOf,
  spanOn,
  timelineOf,
  type Plan,
  type PlanSlot,
} from '../series.rules.ts'
import type { slotSteps } from './reconcile.rules.ts'
import { peopleIn, stepsTo, type Standing, type StandingSlot } from './reconcile.rules.ts'

const NOW = new Date('2026-11-22T12:00Z')
const TODAY = '2026-11-22'
const ZONES = [
  'Europe/London',
  'Europe/Warsaw',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'America/Santiago',
]
const DAY = 86_400_000
const text = (n: number) => new Date(Date.parse(TODAY) + n * DAY).toISOString().slice(0, 10)

const slot: fc.Arbitrary<PlanSlot> = fc
  .record({
    minimum: fc.nat(2),
    extra: fc.option(fc.nat(3), { nil: null }),
    name: fc.constantFrom('Cook', 'Keyholder', 'Till'),
  })
  .map(({ minimum, extra, name }) => ({
    name,
    does: 'did-shift',
    minimum,
    maximum: extra === null ? null : minimum + extra + 1,
    asks: null,
    covers: 'whole',
  }))

const open: PlanSlot = {
  name: '',
  does: 'attended',
  minimum: 0,
  maximum: null,
  asks: null,
  covers: 'whole',
}

const rule: fc.Arbitrary<Recurrence> = fc
  .record({
    repeats: fc.constant('weeks' as const),
    apart: fc.integer({ min: 1, max: 3 }),
    weekdays: fc.subarray([...weekdays], { minLength: 1, maxLength: 3 }),
    begins: fc.integer({ min: -60, max: 60 }),
  })
  .map(({ begins, ...days }) => ({ ...days, begins_on: text(begins), ends_on: null }))

const hour = fc.constantFrom('00:30', '01:30', '02:15', '02:30', '09:00', '19:00')
const plan = (n: number): fc.Arbitrary<Plan> =>
  fc
    .record({
      rule,
      from: hour,
      from_n: fc.integer({ min: -30, max: 150 }),
      title: fc.constantFrom('Choir', 'Song', 'Supper'),
      place: fc.constantFrom('Hall', 'Kitchen'),
      slots: fc.uniqueArray(slot, { maxLength: 3, selector: ({ name }) => name }),
      times: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
    })
    .map(({ from_n, slots, from, ...some }) => ({
      ...some,
      from,
      id: `plan-${n}`,
      n,
      from_day: n === 1 ? some.rule.begins_on : text(from_n),
      kind: 'choir',
      about: '',
      open_to: 'members',
      host_id: null,
      host_shown: '',
      until: `${from.slice(0, 2)}:${from.slice(3) === '00' ? '45' : '50'}`,
      days_over: 0,
      rests_in_school_holidays: false,
      rests_in_closures: true,
      slots: [open, ...slots],
    }))
const plans = fc.tuple(plan(1), plan(2), plan(3))
const zone = fc.constantFrom(...ZONES)

let made = 0
/** Does the steps as the database would, people and all: what leaves with people in it stays, marked. */
function done(steps: ReturnType<typeof stepsTo>, standing: readonly Standing[]): Standing[] {
  const change = new Map(steps.change.map((one) => [one.id, one]))
  const leave = new Set(steps.leave.map(({ id }) => id))
  const kept = standing.flatMap((one): Standing[] => {
    const step = change.get(one.id)
    if (step) return [{ ...one, ...step.becomes, slots: slotted(one.slots, step.slots) }]
    if (!leave.has(one.id)) return [one]
    return peopleIn(one) > 0 ? [{ ...one, left_series_at: NOW }] : []
  })
  const fresh = steps.make.map(({ day, plan: from, starts_at, ends_at }): Standing => {
    const { kind, title, about, place, open_to, host_id, host_shown } = from
    const shown = { kind, title, about, place, open_to, host_id, host_shown }
    return {
      ...shown,
      id: `made-${(made += 1)}`,
      day,
      plan_id: from.id,
      starts_at,
      ends_at,
      series_starts_at: starts_at,
      series_ends_at: ends_at,
      left_series_at: null,
      slots: from.slots.map(standingSlot),
    }
  })
  return [...kept, ...fresh].sort((a, b) => a.day.localeCompare(b.day))
}

const standingSlot = (one: PlanSlot): StandingSlot => ({
  ...one,
  id: `slot-${(made += 1)}`,
  taken: 0,
  offered: 0,
  waiting: 0,
})

const slotted = (
  slots: readonly StandingSlot[],
  { add, set, close }: ReturnType<typeof slotSteps>,
) => [
  ...slots
    .filter(({ id }) => !close.includes(id))
    .map((one) => set.find(({ id }) => id === one.id) ?? one),
  ...add.map(standingSlot),
]

function settle(all: readonly Plan[], standing: readonly Standing[], at: string) {
  const horizon = horizonOf(TODAY)
  const timeline = timelineOf({ plans: all, exceptions: [] }, [], {
    from: text(-1),
    until: horizon,
  })
  const on = {
    plans: new Map(all.map((one) => [one.id, one])),
    zone: at,
    now: NOW,
    horizon,
    added: new Set<string>(),
  }
  return { timeline, steps: stepsTo(timeline, standing, on) }
}

const grown = (all: readonly Plan[], standing: readonly Standing[], at: string) =>
  done(settle(all, standing, at).steps, standing)

const bare = ({ day, title, place, starts_at, ends_at }: Standing) => [
  day,
  title,
  place,
  starts_at,
  ends_at,
]

describe('bringing the calendar to what a series says', () => {
  test('once is enough: done again there is nothing to do, in any zone', () => {
    fc.assert(
      fc.property(plans, zone, ([one, two, three], at) => {
        const first = grown([one], [], at)
        const second = grown([one, two], first, at)
        const third = grown([one, two, three], second, at)
        const { steps } = settle([one, two, three], third, at)
        expect(steps).toEqual({ make: [], change: [], leave: [] })
      }),
    )
  })

  test('each date then is as its plan says, at the plan’s hour on the wall', () => {
    fc.assert(
      fc.property(plans, zone, (all, at) => {
        const [one, two] = all
        const after = grown([...all], grown([one, two], grown([one], [], at), at), at)
        const { timeline } = settle([...all], [], at)
        for (const date of after.filter(({ starts_at }) => starts_at > NOW)) {
          const from = timeline.days.get(date.day)
          expect(from && [date.title, date.place]).toEqual(from && [from.title, from.place])
          expect({ starts_at: date.starts_at, ends_at: date.ends_at }).toEqual(
            from && spanOn(date.day, from, at),
          )
        }
        expect(after.filter(({ left_series_at }) => left_series_at)).toEqual([])
      }),
    )
  })

  test('nobody loses a place silently: what people said yes to stays, on its day, with them in it', () => {
    fc.assert(
      fc.property(plans, zone, fc.integer({ min: 1, max: 5 }), ([one, two, three], at, every) => {
        const first = grown([one], [], at).map((date, n) =>
          n % every === 0
            ? { ...date, slots: date.slots.map((s) => ({ ...s, taken: s.maximum ?? 3 })) }
            : date,
        )
        const after = grown([one, two, three], grown([one, two], first, at), at)
        for (const before of first.filter((date) => peopleIn(date) > 0)) {
          const now = after.find(({ id }) => id === before.id)
          expect(now?.day).toBe(before.day)
          for (const s of before.slots) {
            const kept = now?.slots.find(({ id }) => id === s.id)
            expect(kept?.taken).toBe(s.taken)
            expect(kept?.maximum ?? 9999).toBeGreaterThanOrEqual(s.taken)
          }
        }
      }),
    )
  })

  test('what was changed on one date alone outlives a change of all', () => {
    fc.assert(
      fc.property(plans, zone, ([one, two], at) => {
        const first = grown([one], [], at)
        const moved = first.map((date, n) =>
          n === 0
            ? {
                ...date,
                title: 'By hand',
                starts_at: new Date(date.starts_at.getTime() + 1000),
                ends_at: new Date(date.ends_at.getTime() + 1000),
              }
            : date,
        )
        const after = grown([one, two], moved, at).find(({ id }) => id === moved[0]?.id)
        if (after) expect([after.title, after.starts_at]).toEqual(['By hand', moved[0]?.starts_at])
      }),
    )
  })

  test('a change taken back leaves everything as it was before', () => {
    fc.assert(
      fc.property(plans, zone, ([one, two], at) => {
        const before = grown([one], [], at)
        // The plan that was taken back is still known: dates were made from it.
        const changed = grown([one, two], before, at)
        const horizon = horizonOf(TODAY)
        const timeline = timelineOf({ plans: [one], exceptions: [] }, [], {
          from: text(-1),
          until: horizon,
        })
        const plansKnown = new Map([one, two].map((p) => [p.id, p]))
        const steps = stepsTo(timeline, changed, {
          plans: plansKnown,
          zone: at,
          now: NOW,
          horizon,
          added: new Set(),
        })
        // What has begun stays, whoever takes back what: the rest is as it was.
        const ahead = (all: readonly Standing[]) => all.filter(({ starts_at }) => starts_at > NOW)
        expect(ahead(done(steps, changed)).map(bare)).toEqual(ahead(before).map(bare))
      }),
    )
  })
})

test('of the plans that begin by a day, the one made last is in force, and there is one on each day', () => {
  fc.assert(
    fc.property(plans, fc.integer({ min: -60, max: 200 }), (all, n) => {
      const day = text(n)
      const inForce = reignsOf(all).filter(
        ({ from, before }) => from <= day && (!before || day < before),
      )
      const expected = all
        .filter(({ from_day }) => from_day <= day)
        .toSorted((a, b) => b.n - a.n)[0]
      expect(inForce.map(({ plan: one }) => one.id)).toEqual(expected ? [expected.id] : [])
    }),
  )
})
