import { sql } from 'kysely'
import type { BodyScope } from '../../../platform/scope.ts'
import { appendDeed } from '../../../platform/deeds/index.ts'
import { fullName, sortName, type Names } from '../../register/index.ts'
import type { Ability } from '../kinds.rules.ts'
import { dayOf } from '../wall-time.rules.ts'
import { holdsThen } from './capability.queries.ts'
import type { InUnit } from './settings.queries.ts'
import type { Settings } from './settings.rules.ts'
import type { Hand, Proposed, Problem, Shift } from './suggest.rules.ts'
import { SHIFTS_MAX, type Line, type Suggestion } from './suggestion.rules.ts'
import { partsTouched, weekOf } from './times.rules.ts'

const HANDS_MAX = 400
/** Shifts done in so many weeks back count as load, with those taken ahead. */
const LOAD_WEEKS = 8
const HOUR_MS = 3_600_000
const LISTED = 12

export async function beginSuggestion(
  scope: BodyScope,
  id: string,
  stretch: { from: Date; until: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into rota_suggestion (body_id, id, asked_by, asked_at, from_at, until_at, state)
    values (${scope.where.id}, ${id}, ${scope.who.person_id}, ${scope.now}, ${stretch.from}, ${stretch.until}, 'working')
    on conflict do nothing returning id`.execute(scope.db)
  return rows.length > 0
}

const shown = sql`id, state, asked_at, from_at, until_at, people, shifts, still_short, took_ms, best`

export async function findSuggestion(scope: BodyScope, id: string): Promise<Suggestion | null> {
  const { rows } = await sql<Suggestion>`
    select ${shown} from rota_suggestion where body_id = ${scope.where.id} and id = ${id}`.execute(
    scope.db,
  )
  return rows[0] ?? null
}

export async function suggestionsLately(scope: BodyScope): Promise<Suggestion[]> {
  const { rows } = await sql<Suggestion>`
    select ${shown} from rota_suggestion where body_id = ${scope.where.id} and state <> 'discarded'
    order by asked_at desc limit ${LISTED}`.execute(scope.db)
  return rows
}

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
export async function shiftsMissing(
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

interface Outcome {
  readonly problem: Problem
  readonly picks: readonly Proposed[]
  readonly still_short: number
  readonly took_ms: number
  readonly best: boolean
}

/** Writes what came out: the lines, and how good they are. */
export async function saveSuggestion(scope: BodyScope, id: string, made: Outcome): Promise<void> {
  const { problem, picks, still_short, took_ms, best } = made
  for (const { hand, shift } of picks)
    await sql`
      insert into rota_line (body_id, id, suggestion_id, slot_body_id, occasion_id, slot_id, person_id)
      select ${scope.where.id}, ${scope.newId()}, ${id}, s.body_id, s.occasion_id, s.id, ${hand}
      from slot s where s.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and s.id = ${shift}
      on conflict do nothing`.execute(scope.db)
  await sql`
    update rota_suggestion set state = ${picks.length > 0 ? 'ready' : 'nothing'}, people = ${problem.hands.length},
      shifts = ${problem.shifts.length}, still_short = ${still_short}, took_ms = ${Math.round(took_ms)}, best = ${best}
    where body_id = ${scope.where.id} and id = ${id} and state = 'working'`.execute(scope.db)
}

export async function endSuggestion(
  scope: Pick<BodyScope, 'db' | 'where'>,
  id: string,
  state: 'failed' | 'discarded',
): Promise<void> {
  await sql`
    update rota_suggestion set state = ${state}
    where body_id = ${scope.where.id} and id = ${id} and state <> ${state}`.execute(scope.db)
}

/** What is proposed, beside who is in already. */
export async function linesOf(scope: BodyScope, id: string): Promise<Line[]> {
  const { rows } = await sql<Omit<Line, 'who'> & Names>`
    select l.id, l.person_id, l.state, l.slot_id, s.name as slot, s.minimum, l.occasion_id, o.title, o.starts_at, o.ends_at,
      p.given_name, p.family_name, p.known_as,
      array(select c.name from commitment c where c.body_id = l.slot_body_id and c.slot_id = l.slot_id
        and c.state = 'promised' and c.seeking_since is null order by c.sort_name) as people
    from rota_line l
      join slot s on s.body_id = l.slot_body_id and s.id = l.slot_id
      join occasion o on o.body_id = l.slot_body_id and o.id = l.occasion_id
      join person p on p.id = l.person_id
    where l.body_id = ${scope.where.id} and l.suggestion_id = ${id}
    order by o.starts_at, o.id, s.place, p.family_name, l.id`.execute(scope.db)
  return rows.map(({ given_name, family_name, known_as, ...row }) => ({
    ...row,
    who: fullName({ given_name, family_name, known_as }),
  }))
}

/** Whoever could take this line's shift instead, those who have done least first. */
export async function othersFor(
  scope: BodyScope,
  line: ForLine,
): Promise<{ person_id: string; who: string }[]> {
  const { rows } = await sql<Names & { person_id: string }>`
    with o as (select o.* from occasion o where o.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and o.id = ${line.occasion_id})
    select m.person_id, p.given_name, p.family_name, p.known_as
    from o join slot s on s.body_id = o.body_id and s.id = ${line.slot_id}
      join membership m on m.body_id = ${scope.where.id} and m.counts
      join person p on p.id = m.person_id
    where (exists (select from rota_place r where r.body_id = ${scope.where.id} and r.person_id = m.person_id and r.counted_since is not null)
        or exists (select from capability a where a.body_id = ${scope.where.id} and a.person_id = m.person_id and ${holdsThen(scope.where.time_zone)}))
      and (s.asks is null or exists (select from capability a where a.body_id = ${scope.where.id} and a.person_id = m.person_id
        and a.name = s.asks and ${holdsThen(scope.where.time_zone)}))
      and ${free(scope)}
    order by (select count(*) from rota_line l where l.body_id = ${scope.where.id} and l.suggestion_id = ${line.suggestion_id}
      and l.person_id = m.person_id and l.state in ('proposed', 'accepted')), p.family_name, p.given_name limit 60`.execute(
    scope.db,
  )
  return rows.map(({ person_id, ...names }) => ({ person_id, who: fullName(names) }))
}

interface ForLine {
  readonly suggestion_id: string
  readonly occasion_id: string
  readonly slot_id: string
}

/** Nothing else taken by `m.person_id` while `o` goes on, and no other shift in it. */
const free = (scope: BodyScope) => sql`
  not exists (select from commitment c join slot cs on cs.body_id = c.body_id and cs.id = c.slot_id
      join occasion co on co.body_id = c.body_id and co.id = c.occasion_id
    where c.person_id = m.person_id and c.body_id = any (${[...scope.where.unit_bodies]}::uuid[])
      and c.state in ('promised', 'waiting') and co.starts_at < o.ends_at and o.starts_at < co.ends_at
      and (co.id <> o.id or cs.name <> '' or c.state = 'waiting'))`

/** Somebody else on this line. */
export async function changeLine(
  scope: BodyScope,
  suggestion_id: string,
  line_id: string,
  person_id: string,
): Promise<boolean> {
  const { rows } = await sql`
    update rota_line l set person_id = ${person_id}
    where l.body_id = ${scope.where.id} and l.suggestion_id = ${suggestion_id} and l.id = ${line_id} and l.state = 'proposed'
      and not exists (select from rota_line x where x.body_id = l.body_id and x.suggestion_id = l.suggestion_id
        and x.slot_id = l.slot_id and x.person_id = ${person_id})
    returning l.id`.execute(scope.db)
  return rows.length > 0
}

export async function dropLine(scope: BodyScope, suggestion_id: string, line_id: string) {
  await sql`
    update rota_line set state = 'dropped', answered_at = ${scope.now}
    where body_id = ${scope.where.id} and suggestion_id = ${suggestion_id} and id = ${line_id} and state = 'proposed'`.execute(
    scope.db,
  )
}

/**
 * A proposed line becomes a commitment, if it still can: hands are missing there, the person is free,
 * able, a member. Slots first, then commitments, as everybody holds them. Twice is once.
 */
export async function acceptLine(
  scope: BodyScope,
  line: Line,
  suggestion_id: string,
): Promise<{ done: boolean; handover_id: string | null; body_id: string | null }> {
  const { rows: held } = await sql<Held>`
    select s.body_id, s.id, s.taken + s.offered as taken, s.maximum, s.seeking from slot s
    where s.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and s.occasion_id = ${line.occasion_id}
    order by s.id for update`.execute(scope.db)
  const slot = held.find(({ id }) => id === line.slot_id)
  const { rows: still } = await sql`
    select from rota_line where body_id = ${scope.where.id} and suggestion_id = ${suggestion_id} and id = ${line.id}
      and state = 'proposed' for update`.execute(scope.db)
  if (!slot || still.length === 0) return { done: false, handover_id: null, body_id: null }
  const may = await mayPut(scope, line)
  const handover_id = may && slot.seeking > 0 ? await standIn(scope, slot, line) : null
  const hasRoom = slot.maximum === null || slot.taken < slot.maximum
  const done = handover_id !== null || (may && hasRoom && (await putIn(scope, slot.body_id, line)))
  await sql`
    update rota_line set state = ${done ? 'accepted' : 'overtaken'}, answered_at = ${scope.now}
    where body_id = ${scope.where.id} and id = ${line.id}`.execute(scope.db)
  return { done, handover_id, body_id: slot.body_id }
}

interface Held {
  readonly body_id: string
  readonly id: string
  readonly taken: number
  readonly maximum: number | null
  readonly seeking: number
}

/** Whoever looks for a stand-in longest is freed first. */
async function standIn(scope: BodyScope, slot: Held, line: Line): Promise<string | null> {
  const person = await personNamed(scope, line.person_id)
  if (!person) return null
  const { rows } = await sql<{ id: string }>`
    with oldest as (
      select h.id, h.commitment_id from handover h join commitment c on c.body_id = h.body_id and c.id = h.commitment_id
      where h.body_id = ${slot.body_id} and h.slot_id = ${slot.id} and h.answered_at is null and h.kind = 'stand-in'
        and c.state = 'promised' and c.slot_id = h.slot_id order by h.asked_at, h.id limit 1)
    select o.id from oldest o
    where pass_duty(${slot.body_id}, o.commitment_id, ${line.person_id}, ${scope.newId()},
      ${fullName(person)}, ${sortName(person) || '?'}, ${scope.now})`.execute(scope.db)
  const id = rows[0]?.id
  if (!id) return null
  await sql`
    update handover set answered_at = ${scope.now}, outcome = 'taken', taken_by = ${line.person_id}
    where body_id = ${slot.body_id} and id = ${id}`.execute(scope.db)
  return id
}

async function mayPut(scope: BodyScope, line: Line): Promise<boolean> {
  const { rows } = await sql`
    with o as (select o.* from occasion o where o.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and o.id = ${line.occasion_id})
    select from o join slot s on s.body_id = o.body_id and s.id = ${line.slot_id} and s.closed_at is null
      join membership m on m.body_id = ${scope.where.id} and m.person_id = ${line.person_id} and m.counts
    where o.starts_at > ${scope.now} and s.taken - s.seeking < s.minimum and ${free(scope)}
      and not exists (select from calling_off f where f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null)
      and (s.asks is null or exists (select from capability a where a.body_id = ${scope.where.id} and a.person_id = m.person_id
        and a.name = s.asks and ${holdsThen(scope.where.time_zone)}))`.execute(scope.db)
  return rows.length > 0
}

interface Row {
  readonly id: string
  readonly slot_id: string
  readonly state: string
  readonly first_time: boolean
  readonly guests: number
  readonly came: boolean
}

/** Their row of this occasion, moved into the slot with its counts; who simply came along changes over. */
async function putIn(scope: BodyScope, body_id: string, line: Line): Promise<boolean> {
  const person = await personNamed(scope, line.person_id)
  if (!person) return false
  await sql`
    insert into commitment (body_id, id, occasion_id, slot_id, person_id, name, sort_name, state, first_time, said_at)
    values (${body_id}, ${scope.newId()}, ${line.occasion_id}, ${line.slot_id}, ${line.person_id}, ${fullName(person)},
      ${sortName(person) || '?'}, 'cancelled', not came_before(${line.person_id}, ${line.occasion_id}), ${scope.now})
    on conflict (body_id, occasion_id, person_id) where person_id is not null do nothing`.execute(
    scope.db,
  )
  const { rows } = await sql<Row>`
    select id, slot_id, state, first_time, guests, came_at is not null as came from commitment
    where body_id = ${body_id} and occasion_id = ${line.occasion_id} and person_id = ${line.person_id} for update`.execute(
    scope.db,
  )
  const was = rows[0]
  if (!was || was.came || was.state === 'waiting') return false
  if (was.state === 'promised' && was.slot_id === line.slot_id) return false
  if (was.state === 'promised')
    await sql`
      update slot set taken = taken - ${1 + was.guests}, first_timers = first_timers - ${Number(was.first_time)}
      where body_id = ${body_id} and id = ${was.slot_id}`.execute(scope.db)
  await sql`
    update slot set taken = taken + 1, first_timers = first_timers + ${Number(was.first_time)}
    where body_id = ${body_id} and id = ${line.slot_id}`.execute(scope.db)
  await sql`
    update commitment set slot_id = ${line.slot_id}, state = 'promised', said_at = ${scope.now}, guests = 0, guest_names = ''
    where body_id = ${body_id} and id = ${was.id}`.execute(scope.db)
  await appendDeed(scope, {
    person_id: line.person_id,
    body_id,
    kind: 'promised',
    about: { kind: 'occasion', id: line.occasion_id },
    detail: { what: line.title },
  })
  return true
}

async function personNamed(scope: BodyScope, person_id: string): Promise<Names | undefined> {
  const { rows } = await sql<Names>`
    select given_name, family_name, known_as from person where id = ${person_id} and merged_into is null`.execute(
    scope.db,
  )
  return rows[0]
}
