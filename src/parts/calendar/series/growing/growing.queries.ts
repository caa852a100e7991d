import { sql } from 'kysely'
import type { Scope } from '../../../../platform/entering/scope.ts'
import { dayOf } from '../../../../time/wall-time.ts'
import { closedIn, holdSeries, seriesOf, type Series, type Working } from '../series.queries.ts'
import { horizonOf, timelineOf, type Plan } from '../series.rules.ts'
import {
  stepsTo,
  type Changing,
  type Making,
  type Standing,
  type Steps,
} from './reconcile.rules.ts'

export interface Grown {
  readonly made: number
  readonly changed: readonly {
    readonly body_id: string
    readonly id: string
    readonly moved: boolean
    readonly people: number
  }[]
  readonly gone: number
  /** Somebody had said yes to these: they stay, and say that they are no longer in the series. */
  readonly left: readonly string[]
}

/** So many rows of occasions and slots go in one statement. */
const ROWS_AT_ONCE = 1000

/**
 * Brings the occasions of series to what the series say, as many weeks ahead as was voted: makes what is
 * missing, changes what changed, takes away what nobody spoke to. Fewer weeks take away nothing that stands. Done again, it does nothing; two at once come one after the other.
 */
export async function growSeries(
  scope: Working,
  bodies: readonly string[],
  ids?: readonly string[],
): Promise<Grown> {
  await holdSeries(scope, bodies, ids)
  const before = await stepsNow(scope, await seriesOf(scope, bodies, ids))
  const touched = before.flatMap(({ steps }) => [...steps.change, ...steps.leave])
  if (touched.length === 0 && before.every(({ steps }) => steps.make.length === 0)) return NOTHING
  // Counts on slots and what is done by them must agree: slots are held first, then all is read once more.
  await holdSlotsOf(
    scope,
    bodies,
    touched.map(({ id }) => id),
  )
  const settled =
    touched.length === 0 ? before : await stepsNow(scope, await seriesOf(scope, bodies, ids))
  const changed: Grown['changed'][number][] = []
  const left: string[] = []
  let gone = 0
  for (const { series, steps } of settled) {
    for (const one of steps.change) await change(scope, series, one)
    const leaving = await leave(scope, series, steps.leave)
    gone += leaving.gone
    left.push(...leaving.left)
    const { body_id } = series
    changed.push(...steps.change.map(({ id, moved, people }) => ({ body_id, id, moved, people })))
  }
  const making = settled.flatMap(({ series, steps }) =>
    steps.make.map((one) => ({ series, ...one })),
  )
  return { made: await make(scope, making), changed, gone, left }
}

const NOTHING: Grown = { made: 0, changed: [], gone: 0, left: [] }

/** What growing a series would do now, or would if it had one plan more or less. */
export async function stepsNow(
  scope: Pick<Scope, 'db' | 'now'>,
  all: readonly Series[],
): Promise<{ series: Series; steps: Steps }[]> {
  if (all.length === 0) return []
  const bodies = [...new Set(all.map(({ body_id }) => body_id))]
  const closed = await closedIn(scope, bodies, EARLIEST)
  const standing = await standingOf(scope, all)
  const plans = await plansIn(scope, all)
  return all.map((series) => {
    const today = dayOf(scope.now, series.time_zone)
    const horizon = horizonOf(today, series.weeks_ahead)
    const there = (standing.get(series.id) ?? []).filter(({ day }) => day >= yesterday(today))
    const until = there.reduce(
      (last, { day }) => (day > last ? day : last),
      farthest(series, horizon),
    )
    const closures = closed.get(series.body_id) ?? []
    const timeline = timelineOf(series, closures, { from: yesterday(today), until })
    const known = new Map(
      [...(plans.get(series.id) ?? []), ...series.plans].map((one) => [one.id, one]),
    )
    const added = new Set(
      series.exceptions.flatMap(({ kind, day }) => (kind === 'added' ? day : [])),
    )
    const on = { plans: known, zone: series.time_zone, now: scope.now, horizon, added }
    return { series, steps: stepsTo(timeline, there, on) }
  })
}

// A number of times is counted from the first of them, so periods long past matter too.
const EARLIEST = '1990-01-01'

/** What runs over midnight is still to be found the day after. */
const yesterday = (today: string) =>
  new Date(Date.parse(today) - 24 * 3_600_000).toISOString().slice(0, 10)

/** Chosen dates may lie further ahead than the calendar is filled. */
const farthest = ({ plans, exceptions }: Series, horizon: string) =>
  [
    ...plans.flatMap(({ rule }) => (rule.repeats === 'dates' ? rule.dates : [])),
    ...exceptions.map(({ day }) => day),
  ].reduce((last, day) => (day > last ? day : last), horizon)

export async function standingOf(
  { db, now }: Pick<Scope, 'db' | 'now'>,
  all: readonly Series[],
): Promise<Map<string, (Standing & { series_id: string })[]>> {
  const { rows } = await sql<Standing & { series_id: string }>`
    select o.series_id, o.id, o.series_day as day, o.series_plan_id as plan_id, o.starts_at, o.ends_at, o.series_starts_at,
      o.series_ends_at, o.left_series_at, o.kind, o.title, o.about, o.place, o.open_to, o.host_id, o.host_shown, slots.slots
    from occasion o cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'does', s.does, 'minimum', s.minimum,
        'maximum', s.maximum, 'asks', s.asks, 'covers', s.covers, 'taken', s.taken, 'offered', s.offered, 'waiting', s.waiting) order by s.place), '[]') as slots
      from slot s where s.body_id = o.body_id and s.occasion_id = o.id and s.closed_at is null) slots
    where o.body_id = any (${[...new Set(all.map(({ body_id }) => body_id))]}::uuid[])
      and o.series_id = any (${all.map(({ id }) => id)}::uuid[])
      and o.series_day >= (${now}::timestamptz - interval '3 days')::date
    order by o.series_day`.execute(db)
  return Map.groupBy(rows, ({ series_id }) => series_id)
}

/** Plans that were taken back, too: an occasion may have been made from one. Only their shape is needed. */
async function plansIn({ db }: Pick<Scope, 'db'>, all: readonly Series[]) {
  const { rows } = await sql<Plan & { series_id: string }>`
    select p.series_id, p.id, p.kind, p.title, p.about, p.place, p.open_to, p.host_id, p.host_shown,
      (select coalesce(jsonb_agg(jsonb_build_object('name', l.name, 'does', l.does, 'minimum', l.minimum, 'maximum', l.maximum, 'asks', l.asks, 'covers', l.covers) order by l.place), '[]')
        from series_slot l where l.body_id = p.body_id and l.plan_id = p.id) as slots
    from series_plan p where p.body_id = any (${all.map(({ body_id }) => body_id)}::uuid[])
      and p.series_id = any (${all.map(({ id }) => id)}::uuid[]) and p.withdrawn_at is not null
  `.execute(db)
  return Map.groupBy(rows, ({ series_id }) => series_id)
}

async function holdSlotsOf({ db }: Working, bodies: readonly string[], ids: readonly string[]) {
  if (ids.length === 0) return
  await sql`
    select from slot where body_id = any (${[...bodies]}::uuid[]) and occasion_id = any (${[...ids]}::uuid[])
    order by occasion_id, id for update`.execute(db)
}

async function make(
  { db, now, newId }: Working,
  making: readonly (Making & { series: Series })[],
): Promise<number> {
  const rows = making.map(({ series, plan, day, starts_at, ends_at }) => ({
    body_id: series.body_id,
    id: newId(),
    kind: plan.kind,
    title: plan.title,
    about: plan.about,
    place: plan.place,
    open_to: plan.open_to,
    starts_at,
    ends_at,
    host_id: plan.host_id,
    host_shown: plan.host_shown,
    made_at: now,
    series_id: series.id,
    series_day: day,
    series_plan_id: plan.id,
    series_starts_at: starts_at,
    series_ends_at: ends_at,
  }))
  let made = 0
  for (const [at, some] of inParts(rows)) {
    const written = await db
      .insertInto('occasion')
      .values(some)
      // The day of a series is there once, whoever makes it.
      .onConflict((it) => it.doNothing())
      .returning('id')
      .execute()
    const ids = new Set(written.map(({ id }) => id))
    made += ids.size
    const slots = some.flatMap((row, n) =>
      (ids.has(row.id) ? (making[at + n]?.plan.slots ?? []) : []).map((slot, place) => ({
        ...slot,
        body_id: row.body_id,
        id: newId(),
        occasion_id: row.id,
        place,
      })),
    )
    for (const [, part] of inParts(slots)) await db.insertInto('slot').values(part).execute()
  }
  return made
}

const inParts = <T>(rows: readonly T[]): [at: number, part: T[]][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, n) => [
    n * ROWS_AT_ONCE,
    rows.slice(n * ROWS_AT_ONCE, (n + 1) * ROWS_AT_ONCE),
  ])

async function change({ db, now, newId }: Working, { body_id }: Series, step: Changing) {
  const { plan_id, ...becomes } = step.becomes
  await db
    .updateTable('occasion')
    .set({ ...becomes, series_plan_id: plan_id })
    .$if(step.told, (it) => it.set({ sequence: sql`sequence + 1`, changed_at: now }))
    .where('body_id', '=', body_id)
    .where('id', '=', step.id)
    .execute()
  const { add, set, close } = step.slots
  if (close.length > 0)
    await sql`
      update slot set closed_at = ${now}
      where body_id = ${body_id} and id = any (${[...close]}::uuid[])
    `.execute(db)
  for (const { id, name, does, minimum, maximum, asks, covers } of set)
    await db
      .updateTable('slot')
      .set({ name, does, minimum, maximum, asks, covers })
      .where('body_id', '=', body_id)
      .where('id', '=', id)
      .execute()
  const last = sql<number>`(select coalesce(max(s.place), 0) + 1 from slot s where s.body_id = ${body_id} and s.occasion_id = ${step.id})`
  for (const slot of add)
    await db
      .insertInto('slot')
      .values({ ...slot, body_id, id: newId(), occasion_id: step.id, place: last })
      .execute()
}

/** Takes away those that nobody ever said anything to; marks the others. What is called off stays to be seen. */
async function leave({ db, now }: Working, { body_id }: Series, leaving: readonly Standing[]) {
  if (leaving.length === 0) return { gone: 0, left: [] }
  const ids = leaving.map(({ id }) => id)
  const gone = await sql`
    delete from occasion o where o.body_id = ${body_id} and o.id = any (${ids}::uuid[]) and nobody_said(o.body_id, o.id)
      and not exists (select from calling_off f
        where f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null)
    returning id`.execute(db)
  const { rows } = await sql<{ id: string }>`
    update occasion set left_series_at = ${now} where body_id = ${body_id} and id = any (${ids}::uuid[])
    returning id`.execute(db)
  return { gone: gone.rows.length, left: rows.map(({ id }) => id) }
}
