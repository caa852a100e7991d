import { describe, expect, test } from 'vitest'
import type { Recurrence } from '../recurrence.rules.ts'
import type { Plan, PlanSlot } from '../series.rules.ts'
import { slotSteps, stepsTo, type Standing, type StandingSlot } from './reconcile.rules.ts'

const NOW = new Date('2026-11-22T12:00Z')

const cook: PlanSlot = {
  name: 'Cook',
  does: 'did-shift',
  minimum: 1,
  maximum: 4,
  asks: null,
  covers: 'whole',
}
const standing = (more: Partial<StandingSlot> = {}): StandingSlot => ({
  ...cook,
  id: 'cook',
  taken: 0,
  offered: 0,
  waiting: 0,
  ...more,
})

describe('the slots of one date, when the plan of all changes', () => {
  test('a slot that is new in the plan is added', () => {
    const till = { ...cook, name: 'Till' }
    expect(slotSteps([standing()], [cook], [cook, till]).add).toEqual([till])
  })

  test('a slot that was taken out of this date alone stays out', () => {
    expect(slotSteps([], [cook], [{ ...cook, maximum: 2 }]).add).toEqual([])
  })

  test('a smaller maximum goes no lower than the places given, those on offer among them', () => {
    const there = standing({ taken: 2, offered: 1 })
    const [set] = slotSteps([there], [cook], [{ ...cook, maximum: 1 }]).set
    expect(set?.maximum).toBe(3)
  })

  test('a slot that was changed on this date alone stays as it was changed', () => {
    const there = standing({ maximum: 6 })
    expect(slotSteps([there], [cook], [{ ...cook, maximum: 2 }]).set).toEqual([])
    expect(slotSteps([there], [cook], []).close).toEqual([])
  })

  test('a slot that left the plan is closed, but not where somebody has it or waits for it', () => {
    const closed = (more: Partial<StandingSlot>) => slotSteps([standing(more)], [cook], []).close
    expect(closed({})).toEqual(['cook'])
    expect(closed({ taken: 1 })).toEqual([])
    expect(closed({ waiting: 1 })).toEqual([])
  })

  test('simply coming along is never closed', () => {
    const open = { ...cook, name: '' }
    expect(slotSteps([standing({ name: '' })], [open], []).close).toEqual([])
  })
})

const weekly: Recurrence = {
  repeats: 'weeks',
  apart: 1,
  weekdays: ['su'],
  begins_on: '2026-11-01',
  ends_on: null,
}
const choir: Plan = {
  id: 'plan-1',
  n: 1,
  from_day: '2026-11-01',
  kind: 'choir',
  title: 'Choir',
  about: '',
  place: 'Hall',
  open_to: 'members',
  host_id: null,
  host_shown: '',
  from: '09:00',
  until: '11:00',
  days_over: 0,
  times: null,
  rests_in_school_holidays: false,
  rests_in_closures: false,
  rule: weekly,
  slots: [],
}
const date = (day: string, more: Partial<Standing> = {}): Standing => ({
  id: day,
  day,
  plan_id: 'plan-1',
  starts_at: new Date(`${day}T09:00Z`),
  ends_at: new Date(`${day}T11:00Z`),
  series_starts_at: new Date(`${day}T09:00Z`),
  series_ends_at: new Date(`${day}T11:00Z`),
  left_series_at: null,
  kind: 'choir',
  title: 'Choir',
  about: '',
  place: 'Hall',
  open_to: 'members',
  host_id: null,
  host_shown: '',
  slots: [],
  ...more,
})

/** The steps at noon on Sunday 22 November, with the calendar filled to 6 December. */
function steps(days: readonly string[], there: readonly Standing[], as: Partial<Plan> = {}) {
  const plan = { ...choir, ...as }
  return stepsTo({ days: new Map(days.map((day) => [day, plan])) }, there, {
    plans: new Map([[plan.id, plan]]),
    zone: 'Europe/London',
    now: NOW,
    horizon: '2026-12-06',
    added: new Set(['2027-03-07']),
  })
}
const made = (days: readonly string[], as: Partial<Plan> = {}) =>
  steps(days, [], as).make.map(({ day }) => day)

describe('a date of a series', () => {
  test('is made up to the day the calendar is filled to, and that day too', () => {
    expect(made(['2026-11-29', '2026-12-06', '2026-12-13'])).toEqual(['2026-11-29', '2026-12-06'])
  })

  test('is made further ahead where somebody added or chose it', () => {
    expect(made(['2027-03-07', '2027-03-14'])).toEqual(['2027-03-07'])
    const chosen = { ...weekly, repeats: 'dates', dates: ['2027-03-14'] } as const
    expect(made(['2027-03-14'], { rule: chosen })).toEqual(['2027-03-14'])
  })

  test('that is over is not made any more; one that goes on still is', () => {
    expect(made(['2026-11-22'])).toEqual([])
    expect(made(['2026-11-22'], { until: '13:00' })).toEqual(['2026-11-22'])
  })

  test('that has begun this very moment is neither changed nor taken out', () => {
    const begun = date('2026-11-22', { starts_at: NOW, title: 'Old name', plan_id: 'plan-0' })
    expect(steps(['2026-11-22'], [begun])).toEqual({ make: [], change: [], leave: [] })
    expect(steps([], [begun]).leave).toEqual([])
  })

  test('that no longer belongs to it leaves once', () => {
    const gone = date('2026-11-29')
    expect(steps([], [gone]).leave).toEqual([gone])
    expect(steps([], [{ ...gone, left_series_at: NOW }]).leave).toEqual([])
  })
})
