import { growSeries } from '../../parts/calendar/series/growing/growing.queries.ts'
import { weekdays, type Recurrence } from '../../parts/calendar/series/recurrence.rules.ts'
import { addPlan, makeSeries } from '../../parts/calendar/series/series.queries.ts'
import {
  plannedDays,
  spanOn,
  type ClosedPeriod,
  type Plan,
  type Span,
} from '../../parts/calendar/series/series.rules.ts'
import { open } from '../../platform/entering/enter.ts'
import { dayAfter, wallTimeOf } from '../../time/wall-time.ts'
import { dayOf, daysBefore, insertAll, type Demo } from '../demo.ts'
import type { DemoBodies, DemoBody } from '../people/bodies.ts'
import type { DemoPerson } from '../people/people.ts'
import { ASKED, type Routine } from './series.ts'

const ZONE = 'Europe/London'
/** Nobody opens a kitchen before the one hour or after the other. */
const EARLIEST_HOUR = 10
const LATEST_HOUR = 20
/** What a branch does among its members; everything else is open to whoever passes by. */
const AMONG_MEMBERS = new Set(['branch-meeting', 'canvass', 'picket'])

/** One year's school holidays of an invented council. */
const holidays = [
  ['Half-term', '02-15', '02-21'],
  ['Easter holidays', '04-05', '04-18'],
  ['Half-term', '05-31', '06-06'],
  ['Summer holidays', '07-26', '08-31'],
  ['Half-term', '10-25', '10-31'],
  ['Christmas holidays', '12-20', '12-31'],
] as const

export interface Evening extends Span {
  readonly day: string
}

export const idsOf = (bodies: DemoBodies) =>
  [bodies.home, ...Object.values(bodies.wards)].map((one) => one.id)

/** The days on which the constituency’s routines may rest: three years of school holidays, and a new floor. */
export async function closeDays(demo: Demo, bodies: DemoBodies): Promise<ClosedPeriod[]> {
  const year = demo.now.getUTCFullYear()
  const floor = [daysBefore(demo.now, -58), daysBefore(demo.now, -61)].map(dayOf)
  const periods: ClosedPeriod[] = [-3, -2, -1, 0, 1].flatMap((n) =>
    holidays.map(([name, from, until]) => ({
      id: demo.newId(),
      kind: 'school-holiday' as const,
      name,
      from_day: `${year + n}-${from}`,
      until_day: `${year + n}-${until}`,
    })),
  )
  periods.push({
    id: demo.newId(),
    kind: 'closure',
    name: 'New floor in the main hall',
    from_day: floor[0] ?? '',
    until_day: floor[1] ?? '',
  })
  const body_id = bodies.home.id
  await demo.transaction(null, async (db) => {
    await open(db, { body_id, reach: idsOf(bodies), roll: [] })
    const made_at = daysBefore(demo.now, 1100)
    await insertAll(
      db,
      'closed_period',
      periods.map((one) => ({ ...one, body_id, made_at })),
    )
  })
  return periods
}

/** A routine as a real series: its plan, and the end of it where it has ended. */
export async function beginSeries(
  demo: Demo,
  bodies: DemoBodies,
  on: { routine: Routine; body: DemoBody; host: DemoPerson },
): Promise<{ id: string; plan: Plan }> {
  const { routine, body, host } = on
  const draft = planOf(demo.now, routine, host)
  const at = { body_id: body.id, series_id: demo.newId(), by: host.id }
  return demo.transaction(host.id, async (db) => {
    await open(db, { body_id: bodies.home.id, reach: idsOf(bodies), roll: [] })
    const then = { db, now: daysBefore(demo.now, routine.began + 14), newId: demo.newId }
    await makeSeries(then, { body_id: body.id, id: at.series_id, by: host.id })
    const id = await addPlan(then, at, draft)
    if (routine.ended !== undefined) {
      const from_day = dayOf(daysBefore(demo.now, routine.ended))
      const rule = { repeats: 'ended', begins_on: from_day, ends_on: null } as const
      const later = { ...then, now: daysBefore(demo.now, routine.ended) }
      await addPlan(later, at, { ...draft, from_day, rule })
    }
    return { id: at.series_id, plan: { ...draft, id, n: 1 } }
  })
}

function planOf(now: Date, routine: Routine, host: DemoPerson): Omit<Plan, 'id' | 'n'> {
  const from_day = dayOf(daysBefore(now, routine.began))
  const from = startOf(now, routine)
  const [hour = 0, minute = 0] = from.split(':').map(Number)
  return {
    ...routine,
    open_to: AMONG_MEMBERS.has(routine.kind) ? 'members' : 'everyone',
    slots: [open_, ...routine.slots].map((slot) => ({
      asks: ASKED.get(slot.name) ?? null,
      covers: 'whole',
      ...slot,
    })),
    from_day,
    rule: ruleOf(now, routine, from_day),
    from,
    until: timeOf(hour + routine.hours, minute),
    days_over: 0,
    times: null,
    rests_in_school_holidays: routine.rests ?? false,
    rests_in_closures: true,
    host_id: host.id,
    host_shown: `${host.given} ${host.family.slice(0, 1)}.`,
  }
}

const open_ = { name: '', does: 'attended', minimum: 0, maximum: null }

function startOf(now: Date, { hour, minute }: Routine): string {
  return timeOf(hour === 'soon' ? soonAfter(now).hour : hour, minute ?? 0)
}

/**
 * The next full hour at which a kitchen may open, by the clock on the hall's own wall: today, or late in the
 * evening tomorrow. Whoever opens the demo at two in the morning is not asked to soup at three.
 */
export function soonAfter(now: Date): { day: string; hour: number } {
  const { day, time } = wallTimeOf(now, ZONE)
  const next = Number(time.slice(0, 2)) + 1
  if (next <= LATEST_HOUR) return { day, hour: Math.max(next, EARLIEST_HOUR) }
  return { day: dayAfter(day, 1), hour: EARLIEST_HOUR }
}

const timeOf = (hour: number, minute: number) =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`

function ruleOf(now: Date, { weekday, every }: Routine, begins_on: string): Recurrence {
  const soon = new Date(soonAfter(now).day).getUTCDay()
  const day = weekdays[((weekday === 'soon' ? soon : weekday) + 6) % 7] ?? 'mo'
  return typeof every === 'number'
    ? { repeats: 'weeks', apart: every, weekdays: [day], begins_on, ends_on: null }
    : { repeats: 'month-weekday', apart: 1, nths: every, weekday: day, begins_on, ends_on: null }
}

/** The evenings of a routine that have begun by now, in their order. */
export function eveningsSince(
  now: Date,
  { routine, plan, closed }: { routine: Routine; plan: Plan; closed: readonly ClosedPeriod[] },
): Evening[] {
  const today = wallTimeOf(now, ZONE).day
  const before = routine.ended === undefined ? null : dayOf(daysBefore(now, routine.ended))
  return plannedDays(plan, closed, today)
    .days.filter((day) => before === null || day < before)
    .flatMap((day) => {
      const span = spanOn(day, plan, ZONE)
      return span && span.starts_at <= now ? [{ day, ...span }] : []
    })
}

/** The weeks ahead, by the hall’s own hand: as its nightly job does. */
export async function fillCalendar(demo: Demo, bodies: DemoBodies) {
  await demo.transaction(null, async (db) => {
    await open(db, { body_id: bodies.home.id, reach: idsOf(bodies), roll: [] })
    await growSeries({ db, now: demo.now, newId: demo.newId }, idsOf(bodies))
  })
}
