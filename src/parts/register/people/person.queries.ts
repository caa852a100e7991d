import { sql } from 'kysely'
import type { BodyScope, Scope } from '../../../platform/entering/scope.ts'
import { isId } from '../../../platform/ids.ts'
import type { Entry } from './person.rules.ts'

export interface Person extends Entry {
  readonly id: string
  readonly language: string
  readonly register_id: string
}

const person = (id: string) => sql<Person>`
  select p.id, p.title, p.given_name, p.family_name, p.known_as, p.former_name, p.gender, p.address, p.town, p.postcode, p.union_name,
    p.born_year, p.language, p.register_id, coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'value', c.value)
      order by c.kind, c.began_at, c.id) from contact_point c where c.person_id = p.id and c.ended_at is null), '[]') as contact_points
  from person p where p.id = ${id}`

/** The entry of somebody on the list we stand in; null for anybody else, oneself too. */
export async function personHere(scope: BodyScope, id: string): Promise<Person | null> {
  const { rows } = await sql<Person>`${person(id)} and exists (select from membership m
    where m.person_id = p.id and m.body_id = ${scope.where.id} and m.state <> 'merged')`.execute(
    scope.db,
  )
  return rows[0] ?? null
}

/** Merges after merges, at most so many: a link is never followed in a circle. */
const MERGES_MAX = 10

/** The entry that stayed, where this one of our list was merged into it and it is on our list too. */
export async function stayedInstead({ db, where }: BodyScope, id: string): Promise<string | null> {
  if (!isId(id)) return null
  const { rows } = await sql<{ id: string }>`
    with recursive way (id, steps) as (
      select p.merged_into, 1 from person p where p.id = ${id} and p.merged_into is not null
        and exists (select from membership m where m.person_id = p.id and m.body_id = ${where.id})
      union all
      select p.merged_into, w.steps + 1 from way w join person p on p.id = w.id
      where p.merged_into is not null and w.steps < ${sql.lit(MERGES_MAX)}
    )
    select w.id from way w where exists (select from membership m
      where m.person_id = w.id and m.body_id = ${where.id} and m.state <> 'merged')
    order by w.steps desc limit 1`.execute(db)
  return rows[0]?.id ?? null
}

/** The entry of anybody visible where the hall itself stands. */
export async function personOn(scope: Scope, id: string): Promise<Person | null> {
  const { rows } = await person(id).execute(scope.db)
  return rows[0] ?? null
}

/** My own entry, wherever I am a member. */
export async function myself(scope: Scope): Promise<Person | null> {
  return scope.who ? personOn(scope, scope.who.person_id) : null
}

interface Membership {
  readonly body_id: string
  readonly body_name: string
  readonly body_slug: string
  readonly time_zone: string
  readonly holds_list: boolean
  readonly number: string
  readonly state: string
  readonly state_since: string
  readonly joined_on: string | null
  readonly paid_to: string | null
  readonly rate: string
  readonly ward_id: string | null
  readonly periods: readonly { state: string; from_on: string; until_on: string | null }[]
}

/** Memberships with their dated history, the unit first. */
export async function membershipsOf(scope: Scope, person_id: string): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    select m.body_id, b.name as body_name, b.slug as body_slug, b.time_zone, b.unit_id = b.id as holds_list, m.number, m.state, m.state_since,
      m.joined_on, m.paid_to, m.rate, m.ward_id, jsonb_build_array(jsonb_build_object('state', m.state, 'from_on', m.state_since, 'until_on', null))
      || coalesce((select jsonb_agg(jsonb_build_object('state', h.state, 'from_on', h.from_on, 'until_on', h.until_on)
        order by h.until_on desc, h.id desc) from membership_period h where h.body_id = m.body_id and h.person_id = m.person_id), '[]') as periods
    from membership m join body b on b.id = m.body_id where m.person_id = ${person_id} and m.state <> 'merged'
    order by m.counts desc, cardinality(b.path), b.name`.execute(scope.db)
  return rows
}

interface OfficeHeld {
  readonly id: string
  readonly role: string
  readonly body_name: string
  readonly began_on: string
  readonly ends_on: string
  readonly over: boolean
}

export async function officesOf(scope: Scope, person_id: string): Promise<OfficeHeld[]> {
  const { rows } = await sql<OfficeHeld>`
    select o.id, o.role, b.name as body_name, o.began_on, o.ends_on,
      (o.ended_at is not null or o.ends_on <= ${scope.now}) as over
    from office o join body b on b.id = o.body_id where o.person_id = ${person_id}
    order by over, o.began_on desc limit 20`.execute(scope.db)
  return rows
}

interface DeedRow {
  readonly id: string
  readonly kind: string
  readonly rung: string | null
  readonly done_at: Date
  readonly what: string | null
  readonly body_name: string
  readonly recorded_by: string | null
  readonly recorder: string | null
}

export const DEED_ROWS = 20

/** Not told of anybody: that a form was sent. */
const QUIET = ['acted', 'used-office']

/** What somebody did, newest first, without what was taken back; below a deed, when one is given. */
export async function deedsOf(
  scope: Scope,
  person_id: string,
  below: string | null,
): Promise<DeedRow[]> {
  const { rows } = await sql<DeedRow>`
    select d.id, d.kind, d.rung, d.done_at, d.detail ->> 'what' as what, b.name as body_name, d.recorded_by,
      nullif(trim(coalesce(nullif(r.known_as, ''), r.given_name) || ' ' || r.family_name), '') as recorder
    from deed d join body b on b.id = d.body_id left join person r on r.id = d.recorded_by
    where d.person_id = ${person_id} and d.reverses is null and not d.kind = any (${QUIET}::text[])
      and not exists (select from deed x where x.body_id = d.body_id and x.reverses = d.id)
      and (${below}::uuid is null or (d.done_at, d.id) < (select l.done_at, l.id from deed l where l.id = ${below}::uuid limit 1))
    order by d.done_at desc, d.id desc limit ${sql.lit(DEED_ROWS + 1)}`.execute(scope.db)
  return rows
}

interface Stood {
  readonly took_part_at: Date | null
  readonly carried_at: Date | null
  readonly reached_at: Date | null
}

/** When they last took part, carried, were reached; in the body given, or the latest anywhere. */
export async function standingOf(scope: Scope, person_id: string, body_id: string | null) {
  const { rows } =
    await sql<Stood>`select max(took_part_at) as took_part_at, max(carried_at) as carried_at,
    max(reached_at) as reached_at from standing
    where person_id = ${person_id} and (${body_id}::uuid is null or body_id = ${body_id}::uuid)`.execute(
      scope.db,
    )
  return rows[0] ?? { took_part_at: null, carried_at: null, reached_at: null }
}

/** The deed that put somebody on their rung: the last of that worth. */
export async function lastOf(
  scope: Scope,
  person_id: string,
  rungs: readonly string[],
): Promise<DeedRow | null> {
  const { rows } =
    await sql<DeedRow>`select d.id, d.kind, d.rung, d.done_at, d.detail ->> 'what' as what, b.name as body_name,
      d.recorded_by, null as recorder
    from deed d join body b on b.id = d.body_id
    where d.person_id = ${person_id} and d.rung = any (${[...rungs]}::text[]) and d.reverses is null
      and not exists (select from deed x where x.body_id = d.body_id and x.reverses = d.id)
    order by d.done_at desc limit 1`.execute(scope.db)
  return rows[0] ?? null
}

interface FieldChange {
  readonly id: string
  readonly field: string
  readonly was: string
  readonly became: string
  readonly changed_at: Date
  readonly changed_by: string | null
  readonly changer: string | null
  readonly by_list: boolean
}

const CHANGE_ROWS = 30

/** The history of an entry, newest first. */
export async function changesOf(scope: Scope, person_id: string): Promise<FieldChange[]> {
  const { rows } = await sql<FieldChange>`
    select f.id, f.field, f.was, f.became, f.changed_at, f.changed_by, f.import_id is not null as by_list,
      nullif(trim(coalesce(nullif(r.known_as, ''), r.given_name) || ' ' || r.family_name), '') as changer
    from field_change f left join person r on r.id = f.changed_by
    where f.person_id = ${person_id} order by f.changed_at desc, f.id desc limit ${sql.lit(CHANGE_ROWS)}`.execute(
    scope.db,
  )
  return rows
}

interface Alike {
  readonly id: string
  readonly given_name: string
  readonly family_name: string
  readonly known_as: string
  readonly joined_on: string | null
}

const ALIKE_MAX = 5

/** People whose whole name, e-mail or phone is the same: to be asked about before a second entry is made. */
export async function alike(
  scope: BodyScope,
  person: { patterns: readonly string[]; sort_name: string; comparables: readonly string[] },
): Promise<Alike[]> {
  const here = scope.where.id
  const { rows } = await sql<Alike>`
    with same as (
      select f.person_id from found_on_list(${here}, ${[...person.patterns]}::text[], ${EVERY_STATE}::text[], 1000) f
        where f.sort_name = ${person.sort_name}
      union select c.person_id from contact_point c where c.ended_at is null and c.comparable = any (${[...person.comparables]}::text[]))
    select p.id, p.given_name, p.family_name, p.known_as, m.joined_on
    from same join membership m on m.body_id = ${here} and m.person_id = same.person_id join person p on p.id = m.person_id
    where m.state <> 'merged' order by m.sort_name limit ${sql.lit(ALIKE_MAX)}`.execute(scope.db)
  return rows
}

const EVERY_STATE = ['member', 'arrears', 'lapsed', 'left', 'moved', 'died', 'removed']

/** In which language the hall writes to me. */
export async function setLanguage(scope: Scope, language: string) {
  await sql`update person set language = ${language} where id = (select me())`.execute(scope.db)
}
