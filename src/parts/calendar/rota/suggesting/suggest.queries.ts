import { sql } from 'kysely'
import { dayOf } from '../../../../time/wall-time.ts'
import type { Ability } from '../../kinds.rules.ts'
import type { InUnit } from '../keeping/settings.queries.ts'
import type { Settings } from '../keeping/settings.rules.ts'
import { partsTouched, weekOf } from '../times.rules.ts'
import type { Hand, Problem, Shift } from './suggest.rules.ts'
import { SHIFTS_MAX } from './suggestion.rules.ts'

const HANDS_MAX = 400
/** Shifts done in so many weeks back count as load, with those taken ahead. */
const LOAD_WEEKS = 8
const HOUR_MS = 3_600_000

interface Missing {
  id: string
  occasion_id: string
  starts_at: Date
  ends_at: Date
  asks: Ability | null
  wanted: number
}

/** The shifts that lack hands in a stretch, and everybody who could be asked. */
export async function problemOf(
  scope: InUnit,
  stretch: { from: Date; until: Date },
  settings: Settings,
): Promise<Problem> {
  return {
    shifts: await shiftsMissing(scope, stretch),
    hands: await handsOf(scope, stretch),
    rest_ms: settings['rest-hours'] * HOUR_MS,
    week_max: settings['week-shifts-max'],
  }
}

/** The shifts that lack hands in a stretch, as what they ask of a person. */
async function shiftsMissing(
  scope: InUnit,
  stretch: { from: Date; until: Date },
): Promise<Shift[]> {
  const zone = scope.where.time_zone
  const { rows } = await sql<Missing>`
    select s.id, o.id as occasion_id, o.starts_at, o.ends_at, s.asks, s.minimum - (s.taken - s.seeking) as wanted
    from occasion o join slot s on s.body_id = o.body_id and s.occasion_id = o.id
    where o.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and o.starts_at >= ${stretch.from}
      and o.starts_at > ${scope.now} and o.starts_at < ${stretch.until}
      and s.closed_at is null and s.name <> '' and s.taken - s.seeking < s.minimum
      and (s.maximum is null or s.taken + s.offered < s.maximum or s.seeking > 0)
      and not exists (select from calling_off f where f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null)
    order by o.starts_at, s.id limit ${SHIFTS_MAX}`.execute(scope.db)
  return rows.map(({ starts_at, ends_at, ...row }): Shift => ({
    ...row,
    starts_ms: starts_at.getTime(),
    ends_ms: ends_at.getTime(),
    day: dayOf(starts_at, zone),
    week: weekOf(starts_at, zone),
    parts: partsTouched({ starts_at, ends_at }, zone),
  }))
}

interface HandRow extends Omit<Hand, 'busy'> {
  busy: { occasion_id: string; starts_at: string; ends_at: string; shift: boolean }[]
}

/** Members who are counted on or can do something, whose duty does not rest. */
async function handsOf(scope: InUnit, stretch: { from: Date; until: Date }): Promise<Hand[]> {
  const unit = scope.where.id
  const lately = sql`${scope.now}::timestamptz - make_interval(weeks => ${LOAD_WEEKS})`
  const { rows } = await sql<HandRow>`
    with able as (
      select person_id from rota_place where body_id = ${unit} and counted_since is not null
      union select person_id from capability where body_id = ${unit} and confirmed_at is not null and ended_at is null)
    select m.person_id as id, coalesce(p.prefers, '{}') as prefers, coalesce(p.cannot, '{}') as cannot,
      p.away_from::text as away_from, p.away_until::text as away_until,
      array(select a.name from capability a where a.body_id = ${unit} and a.person_id = m.person_id
        and a.confirmed_at is not null and a.ended_at is null and a.since_on <= ${stretch.from}::date
        and (a.until_on is null or a.until_on >= ${stretch.until}::date)) as can,
      (select count(*)::integer from commitment c join slot s on s.body_id = c.body_id and s.id = c.slot_id
        join occasion o on o.body_id = c.body_id and o.id = c.occasion_id
        where c.person_id = m.person_id and c.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and s.name <> ''
          and o.starts_at > ${lately} and (c.came_at is not null or (c.state = 'promised' and o.ends_at > ${scope.now}))) as load,
      (select coalesce(jsonb_agg(jsonb_build_object('occasion_id', o.id, 'starts_at', o.starts_at, 'ends_at', o.ends_at, 'shift', s.name <> '')), '[]')
        from commitment c join slot s on s.body_id = c.body_id and s.id = c.slot_id
          join occasion o on o.body_id = c.body_id and o.id = c.occasion_id
        where c.person_id = m.person_id and c.body_id = any (${[...scope.where.unit_bodies]}::uuid[])
          and c.state in ('promised', 'waiting') and o.starts_at > ${stretch.from}::timestamptz - interval '16 days'
          and o.starts_at < ${stretch.until}::timestamptz + interval '3 days') as busy
    from able join membership m on m.body_id = ${unit} and m.person_id = able.person_id and m.counts
      left join rota_place p on p.body_id = ${unit} and p.person_id = m.person_id
    where not exists (select from rota_freeze f where f.body_id = ${unit} and f.person_id = m.person_id and f.ended_at is null)
    order by m.person_id limit ${HANDS_MAX}`.execute(scope.db)
  const zone = scope.where.time_zone
  return rows.map((row) => ({
    ...row,
    busy: row.busy.map(({ occasion_id, starts_at, ends_at, shift }) => ({
      occasion_id,
      starts_ms: Date.parse(starts_at),
      ends_ms: Date.parse(ends_at),
      week: weekOf(new Date(starts_at), zone),
      isShift: shift,
    })),
  }))
}
