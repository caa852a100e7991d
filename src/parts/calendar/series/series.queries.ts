import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../platform/database/tables.ts'
import type { BodyScope, Scope } from '../../../platform/entering/scope.ts'
import type { OpenTo } from '../kinds.rules.ts'
import type { Nth, Recurrence, ShortMonths, Weekday } from './recurrence.rules.ts'
import {
  WEEKS_AHEAD,
  type ClosedPeriod,
  type Exception,
  type Plan,
  type PlanSlot,
} from './series.rules.ts'

export interface Series {
  readonly id: string
  readonly body_id: string
  readonly body_name: string
  readonly time_zone: string
  /** How far ahead the calendar is filled: what the unit voted, or the hall's habit. */
  readonly weeks_ahead: number
  /** Whether the body we stand in may change it. */
  readonly ours: boolean
  /** Those that stand, in the order they were made. */
  readonly plans: readonly (Plan & { readonly made_at: Date })[]
  readonly exceptions: readonly Exception[]
}

/** What a query works with: a request, a job, or the demo. */
export type Working = Pick<Scope, 'db' | 'now' | 'newId'>

export async function findSeries(
  { db }: Pick<Scope, 'db'>,
  bodies: readonly string[],
  id: string,
): Promise<Series | null> {
  return (
    (await seriesIn(db, sql`s.body_id = any (${[...bodies]}::uuid[]) and s.id = ${id}`))[0] ?? null
  )
}

/** All series of these bodies, or those named, in the order in which they are locked. */
export const seriesOf = (
  { db }: Pick<Scope, 'db'>,
  bodies: readonly string[],
  ids?: readonly string[],
): Promise<Series[]> =>
  seriesIn(
    db,
    sql`s.body_id = any (${[...bodies]}::uuid[]) ${ids ? sql`and s.id = any (${[...ids]}::uuid[])` : sql``}`,
  )

/** Those of them that are not closed: in a closed one nothing is put on, until it is opened again. */
export async function openOf(
  { db }: Pick<Scope, 'db'>,
  bodies: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from body where id = any (${[...bodies]}::uuid[]) and closed_on is null
  `.execute(db)
  return rows.map(({ id }) => id)
}

/** Of a body `b`: the last vote of its unit. */
const weeksAhead = sql<number>`coalesce((select v.value from setting v
  where v.body_id = coalesce(b.unit_id, b.id) and v.name = 'weeks-ahead' order by v.recorded_at desc, v.id desc limit 1), ${sql.lit(WEEKS_AHEAD)})`

/** How many weeks ahead series of this body are filled. */
export async function weeksAheadOf({ db }: Pick<Scope, 'db'>, body_id: string): Promise<number> {
  const { rows } = await sql<{ weeks: number }>`
    select ${weeksAhead} as weeks from body b where b.id = ${body_id}`.execute(db)
  return rows[0]?.weeks ?? WEEKS_AHEAD
}

type SeriesRow = Omit<Series, 'plans' | 'exceptions'>

async function seriesIn(db: Kysely<DB>, which: ReturnType<typeof sql>): Promise<Series[]> {
  const { rows } = await sql<SeriesRow>`
    select s.id, s.body_id, b.name as body_name, b.time_zone, ${weeksAhead} as weeks_ahead, ours(s.body_id) as ours
    from series s join body b on b.id = s.body_id where ${which} order by s.body_id, s.id`.execute(
    db,
  )
  if (rows.length === 0) return []
  const plans = await sql<PlanRow>`
    ${wholePlan}
    from series s join series_plan p on p.body_id = s.body_id and p.series_id = s.id
    where ${which} and p.withdrawn_at is null order by p.n`.execute(db)
  const exceptions = await sql<Exception & { series_id: string }>`
    select e.id, e.series_id, e.day, e.kind from series s join series_exception e on e.body_id = s.body_id and e.series_id = s.id
    where ${which} and e.withdrawn_at is null order by e.day`.execute(db)
  const plansOf = Map.groupBy(plans.rows, (plan) => plan.series_id)
  const exceptionsOf = Map.groupBy(exceptions.rows, (one) => one.series_id)
  return rows.map((row) => ({
    ...row,
    plans: (plansOf.get(row.id) ?? []).map(planOf),
    exceptions: exceptionsOf.get(row.id) ?? [],
  }))
}

const wholePlan = sql`
  select p.id, p.series_id, p.n, p.from_day, p.kind, p.title, p.about, p.place, p.open_to, p.host_id, p.host_shown,
    to_char(p.from_time, 'HH24:MI') as "from", to_char(p.until_time, 'HH24:MI') as "until", p.days_over, p.times,
    p.repeats, p.begins_on, p.apart, p.weekdays, p.nths, p.month_day, p.short_months, p.dates::text[] as dates,
    p.ends_on, p.rests_in_school_holidays, p.rests_in_closures, p.made_at,
    (select coalesce(jsonb_agg(jsonb_build_object('name', l.name, 'does', l.does, 'minimum', l.minimum, 'maximum', l.maximum, 'asks', l.asks, 'covers', l.covers) order by l.place, l.name), '[]')
      from series_slot l where l.body_id = p.body_id and l.plan_id = p.id) as slots`

/** The plan that one occasion was made from. */
export async function planOfOccasion(
  { db }: Pick<Scope, 'db'>,
  { body_id, id }: { body_id: string; id: string },
): Promise<Plan | null> {
  const { rows } = await sql<PlanRow>`
    ${wholePlan} from occasion o join series_plan p on p.body_id = o.body_id and p.id = o.series_plan_id
    where o.body_id = ${body_id} and o.id = ${id}`.execute(db)
  return rows[0] ? planOf(rows[0]) : null
}

interface PlanRow {
  readonly id: string
  readonly series_id: string
  readonly n: number
  readonly from_day: string
  readonly kind: string
  readonly title: string
  readonly about: string
  readonly place: string
  readonly open_to: OpenTo
  readonly host_id: string | null
  readonly host_shown: string
  readonly from: string
  readonly until: string
  readonly days_over: number
  readonly times: number | null
  readonly repeats: Recurrence['repeats']
  readonly begins_on: string
  readonly apart: number
  readonly weekdays: readonly Weekday[]
  readonly nths: readonly Nth[]
  readonly month_day: number | null
  readonly short_months: ShortMonths
  readonly dates: readonly string[]
  readonly ends_on: string | null
  readonly rests_in_school_holidays: boolean
  readonly rests_in_closures: boolean
  readonly made_at: Date
  readonly slots: readonly PlanSlot[]
}

const planOf = (row: PlanRow): Plan & { made_at: Date } => ({ ...row, rule: ruleOf(row) })

function ruleOf(row: PlanRow): Recurrence {
  const { repeats, begins_on, ends_on, apart, weekdays, nths, month_day, short_months, dates } = row
  const bounds = { begins_on, ends_on }
  switch (repeats) {
    case 'weeks':
      return { repeats, apart, weekdays, ...bounds }
    case 'month-weekday':
      return { repeats, apart, nths, weekday: weekdays[0] ?? 'mo', ...bounds }
    case 'month-day':
      return { repeats, apart, month_day: month_day ?? 1, short_months, ...bounds }
    case 'dates':
      return { repeats, dates, ...bounds }
    case 'ended':
      return { repeats, ...bounds }
  }
}

export async function makeSeries(
  scope: Working,
  at: { body_id: string; id: string; by: string | null },
) {
  const { rows } = await sql`
    insert into series (body_id, id, made_at, made_by) values (${at.body_id}, ${at.id}, ${scope.now}, ${at.by})
    on conflict do nothing returning id`.execute(scope.db)
  return rows.length > 0
}

/** Held until this transaction ends: whoever changes a series, or makes its occasions, comes one after the other. */
export async function holdSeries(
  scope: Working,
  bodies: readonly string[],
  ids?: readonly string[],
) {
  await sql`
    select from series s where s.body_id = any (${[...bodies]}::uuid[])
      ${ids ? sql`and s.id = any (${[...ids]}::uuid[])` : sql``}
    order by s.body_id, s.id for update`.execute(scope.db)
}

/** Lays a plan on top of those that are there: from its day on, it is in force. */
export async function addPlan(
  scope: Working,
  at: { body_id: string; series_id: string; by: string | null },
  plan: Omit<Plan, 'id' | 'n'>,
): Promise<string> {
  const id = scope.newId()
  const { rule } = plan
  const days = {
    apart: 'apart' in rule ? rule.apart : 1,
    weekdays: rule.repeats === 'weeks' ? rule.weekdays : [],
    nths: rule.repeats === 'month-weekday' ? rule.nths : [],
    month_day: rule.repeats === 'month-day' ? rule.month_day : null,
    short_months: rule.repeats === 'month-day' ? rule.short_months : 'skip',
    dates: rule.repeats === 'dates' ? rule.dates : [],
  }
  const named = rule.repeats === 'month-weekday' ? [rule.weekday] : days.weekdays
  await sql`
    insert into series_plan (body_id, id, series_id, n, from_day, kind, title, about, place, open_to, host_id, host_shown,
      from_time, until_time, days_over, repeats, begins_on, ends_on, apart, weekdays, nths, month_day, short_months, dates,
      times, rests_in_school_holidays, rests_in_closures, made_at, made_by)
    select ${at.body_id}, ${id}, ${at.series_id}, coalesce(max(p.n), 0) + 1, ${plan.from_day}, ${plan.kind}, ${plan.title},
      ${plan.about}, ${plan.place}, ${plan.open_to}, ${plan.host_id}::uuid, ${plan.host_shown}, ${plan.from}::time, ${plan.until}::time,
      ${plan.days_over}, ${rule.repeats}, ${rule.begins_on}::date, ${rule.ends_on}::date, ${days.apart},
      ${[...named]}::text[], ${[...days.nths]}::smallint[], ${days.month_day}::smallint, ${days.short_months},
      ${[...days.dates]}::date[], ${plan.times}::smallint, ${plan.rests_in_school_holidays}, ${plan.rests_in_closures},
      ${scope.now}, ${at.by}::uuid
    from series_plan p where p.body_id = ${at.body_id} and p.series_id = ${at.series_id}`.execute(
    scope.db,
  )
  for (const [place, slot] of plan.slots.entries())
    await sql`
      insert into series_slot (body_id, id, plan_id, name, does, minimum, maximum, place, asks, covers)
      values (${at.body_id}, ${scope.newId()}, ${id}, ${slot.name}, ${slot.does}, ${slot.minimum}, ${slot.maximum}, ${place},
        ${slot.asks}, ${slot.covers})`.execute(scope.db)
  return id
}

/** Takes the change made last back; what stood before it is in force again. */
export async function withdrawPlan(
  scope: BodyScope,
  series: Series,
  plan_id: string,
): Promise<boolean> {
  const { rows } = await sql`
    update series_plan set withdrawn_at = ${scope.now}, withdrawn_by = ${scope.who.person_id}
    where body_id = ${series.body_id} and series_id = ${series.id} and id = ${plan_id} and withdrawn_at is null
      and n > 1 and not exists (select from series_plan later where later.body_id = series_plan.body_id
        and later.series_id = series_plan.series_id and later.n > series_plan.n and later.withdrawn_at is null)
    returning id`.execute(scope.db)
  return rows.length > 0
}

/** Skips or adds a day; where an exception stands for it already, that one is taken back and this one stands. */
export async function except(
  scope: BodyScope,
  series: Series,
  { day, kind }: { day: string; kind: Exception['kind'] },
) {
  await sql`
    update series_exception set withdrawn_at = ${scope.now}, withdrawn_by = ${scope.who.person_id}
    where body_id = ${series.body_id} and series_id = ${series.id} and day = ${day} and kind <> ${kind} and withdrawn_at is null`.execute(
    scope.db,
  )
  await sql`
    insert into series_exception (body_id, id, series_id, day, kind, made_at, made_by)
    values (${series.body_id}, ${scope.newId()}, ${series.id}, ${day}, ${kind}, ${scope.now}, ${scope.who.person_id})
    on conflict (body_id, series_id, day) where withdrawn_at is null do nothing`.execute(scope.db)
}

export async function withdrawException(scope: BodyScope, series: Series, id: string) {
  await sql`
    update series_exception set withdrawn_at = ${scope.now}, withdrawn_by = ${scope.who.person_id}
    where body_id = ${series.body_id} and series_id = ${series.id} and id = ${id} and withdrawn_at is null`.execute(
    scope.db,
  )
}

/** The closed periods that hold in each of these bodies, its own and those of the bodies above it in its unit. */
export async function closedIn(
  { db }: Pick<Scope, 'db'>,
  bodies: readonly string[],
  from: string,
): Promise<Map<string, (ClosedPeriod & { body_id: string; body_name: string })[]>> {
  const { rows } = await sql<ClosedPeriod & { at: string; body_id: string; body_name: string }>`
    select b.id as at, c.body_id, owner.name as body_name, c.id, c.kind, c.name, c.from_day, c.until_day
    from body b join closed_period c on c.body_id = any (b.path) join body owner on owner.id = c.body_id
    where b.id = any (${[...bodies]}::uuid[]) and c.removed_at is null and c.until_day >= ${from}::date
    order by c.from_day, c.id`.execute(db)
  return Map.groupBy(rows, ({ at }) => at)
}
