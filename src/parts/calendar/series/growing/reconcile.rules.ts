import type { OpenTo } from '../../kinds.rules.ts'
import { isDuty } from '../../occasions/occasion.rules.ts'
import { spanOn, type Plan, type PlanSlot, type Timeline } from '../series.rules.ts'

export interface StandingSlot extends PlanSlot {
  readonly id: string
  readonly taken: number
  /** Places kept for people in line to whom they are offered. */
  readonly offered: number
  readonly waiting: number
}

/** An occasion that a series made and that is still to come, as it stands. */
export interface Standing {
  readonly id: string
  readonly day: string
  readonly plan_id: string | null
  readonly starts_at: Date
  readonly ends_at: Date
  readonly series_starts_at: Date | null
  readonly series_ends_at: Date | null
  readonly left_series_at: Date | null
  readonly kind: string
  readonly title: string
  readonly about: string
  readonly place: string
  readonly open_to: OpenTo
  readonly host_id: string | null
  readonly host_shown: string
  readonly slots: readonly StandingSlot[]
}

export interface Making {
  readonly day: string
  readonly plan: Plan
  readonly starts_at: Date
  readonly ends_at: Date
}

interface SlotSteps {
  readonly add: readonly PlanSlot[]
  readonly set: readonly StandingSlot[]
  readonly close: readonly string[]
}

export interface Changing {
  readonly id: string
  readonly becomes: Omit<Standing, 'id' | 'day' | 'slots'>
  readonly slots: SlotSteps
  /** Whether what people have in their calendars is no longer what is true. */
  readonly told: boolean
  /** Whether it is at another time or place than people said yes to. */
  readonly moved: boolean
  readonly people: number
}

export interface Steps {
  readonly make: readonly Making[]
  readonly change: readonly Changing[]
  /** No longer in the series: it goes if nobody ever said anything to it, and stays, marked, if somebody did. */
  readonly leave: readonly Standing[]
}

/**
 * What brings the occasions that stand to what a series says. Done once, it gives nothing to do: twice is once.
 * What was changed on one occasion alone differs from the plan it was made from, and stays as it was changed.
 */
export function stepsTo(
  { days }: Pick<Timeline, 'days'>,
  standing: readonly Standing[],
  on: {
    readonly plans: ReadonlyMap<string, Plan>
    readonly zone: string
    readonly now: Date
    /** The last day that is made ahead of itself; days added by hand are made whenever they are. */
    readonly horizon: string
    readonly added: ReadonlySet<string>
  },
): Steps {
  const known = new Map(standing.map((one) => [one.day, one]))
  const make: Making[] = []
  const change: Changing[] = []
  for (const [day, plan] of days) {
    const span = spanOn(day, plan, on.zone)
    if (!span) continue
    const there = known.get(day)
    if (there) {
      const step = begun(there, on.now) ? null : changeOf(there, { day, plan, ...span }, on.plans)
      if (step) change.push(step)
    } else if (span.ends_at > on.now && (day <= on.horizon || on.added.has(day) || chosen(plan)))
      make.push({ day, plan, ...span })
  }
  const leave = standing.filter(
    (one) => !days.has(one.day) && !one.left_series_at && !begun(one, on.now),
  )
  return { make, change, leave }
}

const begun = ({ starts_at }: { starts_at: Date }, now: Date) => starts_at <= now

/** Dates that somebody chose are few and meant: they are made however far ahead. */
const chosen = ({ rule }: Plan) => rule.repeats === 'dates'

function changeOf(
  there: Standing,
  wanted: Making,
  plans: ReadonlyMap<string, Plan>,
): Changing | null {
  const { plan } = wanted
  const base = plans.get(there.plan_id ?? '') ?? plan
  const becomes = {
    ...fieldsOf(there, base, plan),
    ...momentsOf(there, wanted),
    plan_id: plan.id,
    left_series_at: null,
  }
  const slots = base === plan ? NOTHING : slotSteps(there.slots, base.slots, plan.slots)
  const is = { ...there, ...becomes }
  const told = outward(there) !== outward(is)
  const same = !told && inward(there) === inward(is) && size(slots) === 0
  const moved = whereAndWhen(there) !== whereAndWhen(is)
  return same ? null : { id: there.id, becomes, slots, told, moved, people: peopleIn(there) }
}

const NOTHING: SlotSteps = { add: [], set: [], close: [] }
const size = ({ add, set, close }: SlotSteps) => add.length + set.length + close.length

/** What stands in people’s calendars. */
const outward = (one: Omit<Standing, 'id' | 'day' | 'slots'>) =>
  [one.title, one.about, one.place, one.starts_at.getTime(), one.ends_at.getTime()].join('\n')

const whereAndWhen = (one: Pick<Standing, 'place' | 'starts_at' | 'ends_at'>) =>
  [one.place, one.starts_at.getTime(), one.ends_at.getTime()].join('\n')

const inward = (one: Omit<Standing, 'id' | 'day' | 'slots'>) =>
  [
    one.kind,
    one.open_to,
    one.host_id,
    one.host_shown,
    one.plan_id,
    one.left_series_at?.getTime(),
    one.series_starts_at?.getTime(),
    one.series_ends_at?.getTime(),
  ].join('\n')

/** Each field as the new plan has it, unless it was changed on this one alone. */
function fieldsOf(there: Standing, was: Plan, is: Plan) {
  const pick = <T>(own: T, base: T, fresh: T) => (own === base ? fresh : own)
  const sameHost = there.host_id === was.host_id
  return {
    kind: pick(there.kind, was.kind, is.kind),
    title: pick(there.title, was.title, is.title),
    about: pick(there.about, was.about, is.about),
    place: pick(there.place, was.place, is.place),
    open_to: pick(there.open_to, was.open_to, is.open_to),
    host_id: sameHost ? is.host_id : there.host_id,
    host_shown: sameHost ? is.host_shown : there.host_shown,
  }
}

/** Moved alone, it stays where it was moved; what the series says is kept beside it. */
function momentsOf(there: Standing, { starts_at, ends_at }: Making) {
  const inPlace =
    same(there.starts_at, there.series_starts_at) && same(there.ends_at, there.series_ends_at)
  return {
    series_starts_at: starts_at,
    series_ends_at: ends_at,
    starts_at: inPlace ? starts_at : there.starts_at,
    ends_at: inPlace ? ends_at : there.ends_at,
  }
}

const same = (a: Date, b: Date | null) => a.getTime() === b?.getTime()

/** Slots by their names. Nobody loses a place: no maximum goes below what is taken, no slot in use is closed. */
export function slotSteps(
  there: readonly StandingSlot[],
  was: readonly PlanSlot[],
  is: readonly PlanSlot[],
): SlotSteps {
  const add = is.filter((slot) => !named(there, slot.name) && !named(was, slot.name))
  const set = there.flatMap((slot) => {
    const [before, after] = [named(was, slot.name), named(is, slot.name)]
    if (!before || !after || !alike(slot, before)) return []
    const maximum =
      after.maximum === null ? null : Math.max(after.maximum, slot.taken + slot.offered)
    const becomes = { ...slot, ...after, maximum }
    return alike(slot, becomes) && slot.name === becomes.name ? [] : [becomes]
  })
  const close = there.filter((slot) => {
    const before = named(was, slot.name)
    const idle = slot.taken + slot.waiting === 0
    return isDuty(slot) && before && !named(is, slot.name) && alike(slot, before) && idle
  })
  return { add, set, close: close.map(({ id }) => id) }
}

const named = <S extends PlanSlot>(slots: readonly S[], name: string) =>
  slots.find((slot) => slot.name.toLowerCase() === name.toLowerCase())

const alike = (a: PlanSlot, b: PlanSlot) =>
  [a.does, a.minimum, a.maximum, a.asks, a.covers].join() ===
  [b.does, b.minimum, b.maximum, b.asks, b.covers].join()

/** How many said yes to a date, or wait for it. */
export const peopleIn = ({ slots }: Pick<Standing, 'slots'>): number =>
  slots.reduce((sum, { taken, waiting }) => sum + taken + waiting, 0)
