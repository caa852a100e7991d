import { sql } from 'kysely'
import { restand } from '../../../../platform/deeds/index.ts'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { putBack } from '../applying/images.queries.ts'
import { recount } from '../applying/import-applying.queries.ts'
import { refileAll } from '../applying/import-filing.queries.ts'
import { importIn } from '../import-place.queries.ts'
import type { MergeField } from './merge.rules.ts'

export interface Merging {
  kept_id: string
  gone_id: string
  /** What the entry that stays shall say, where the two differ. */
  fields: Partial<Record<MergeField, string>>
}

/**
 * Makes one entry of two. Everything of the one that goes is carried to the one that stays: places
 * on lists, contact points, offices, tags, custom fields, deeds, promises, sign-in. The one that
 * goes keeps its number with the state "merged", so that next month's list still finds it. Answers
 * the merge's id, or null when one of them was merged meanwhile.
 */
export async function merge(scope: BodyScope, merging: Merging): Promise<string | null> {
  if (!(await lockPair(scope, merging))) return null
  const id = scope.newId()
  await sql`
    insert into person_merge (body_id, id, kept_id, gone_id, made_at, made_by)
    values (${scope.where.id}, ${id}, ${merging.kept_id}, ${merging.gone_id}, ${scope.now}, ${scope.who.person_id})
  `.execute(scope.db)
  await keepImages(scope, id, merging)
  await carryMemberships(scope, id, merging)
  await carryReach(scope, id, merging)
  await carryOwn(scope, id, merging)
  await setFields(scope, merging)
  await carryRecord(scope, id, merging)
  await sql`select merge_sign_in(${merging.gone_id}, ${merging.kept_id})`.execute(scope.db)
  await answerDouble(scope, merging, 'merged')
  await settle(scope, merging)
  return id
}

/** Both, locked in one order, and neither merged already. */
async function lockPair({ db }: BodyScope, { kept_id, gone_id }: Merging): Promise<boolean> {
  const { rows } = await sql<{ merged_into: string | null }>`select merged_into from person
    where id in (${kept_id}, ${gone_id}) order by id for update`.execute(db)
  return (
    kept_id !== gone_id &&
    rows.length === 2 &&
    rows.every(({ merged_into }) => merged_into === null)
  )
}

const inUnit = ({ where }: BodyScope) => sql`any (${sql.val([...where.unit_bodies])}::uuid[])`

async function keepImages(
  scope: BodyScope,
  id: string,
  { kept_id, gone_id }: Merging,
): Promise<void> {
  const { db, where } = scope
  const both = sql`(${kept_id}, ${gone_id})`
  await sql`insert into person_merge_row (body_id, merge_id, what, key, was)
    select ${where.id}::uuid, ${id}::uuid, 'person', jsonb_build_object('id', p.id), to_jsonb(p) from person p where p.id in ${both}
    union all
    select ${where.id}::uuid, ${id}::uuid, 'membership', jsonb_build_object('body_id', m.body_id, 'person_id', m.person_id), to_jsonb(m) - 'counts'
      from membership m where m.person_id in ${both} and m.body_id = ${inUnit(scope)}
    union all
    select ${where.id}::uuid, ${id}::uuid, 'membership_period', jsonb_build_object('body_id', o.body_id, 'id', o.id), to_jsonb(o)
      from membership_period o where o.person_id in ${both} and o.body_id = ${inUnit(scope)} and o.until_on is null
    union all
    select ${where.id}::uuid, ${id}::uuid, 'contact_point', jsonb_build_object('person_id', c.person_id, 'id', c.id), to_jsonb(c)
      from contact_point c where c.person_id = ${gone_id} and c.ended_at is null`.execute(db)
}

/** Where only the one that goes stood on a list, or counted there, the other takes its place. */
async function carryMemberships(
  scope: BodyScope,
  id: string,
  { kept_id, gone_id }: Merging,
): Promise<void> {
  const { db, where } = scope
  const { today } = importIn(scope, id)
  await sql`
    create temp table taken on commit drop as
    select g.body_id, g.state, g.state_since, g.joined_on, k.person_id is not null as there
    from membership g left join membership k on k.body_id = g.body_id and k.person_id = ${kept_id}
    where g.person_id = ${gone_id} and g.body_id = ${inUnit(scope)} and g.counts
      and (k.person_id is null or not k.counts)
      and (g.body_id = ${where.id} or not exists (select from membership u where u.body_id = ${where.id} and u.person_id = ${kept_id} and u.ward_id is not null))
  `.execute(db)
  await sql`update membership k set state = t.state, state_since = ${today}::date, joined_on = coalesce(k.joined_on, t.joined_on)
    from taken t where k.body_id = t.body_id and k.person_id = ${kept_id}`.execute(db)
  await sql`
    with made as (
      insert into membership (body_id, person_id, number, state, state_since, joined_on, paid_to, rate, method, ward_id, sort_name, search_text)
      select g.body_id, ${kept_id}, '', g.state, g.state_since, g.joined_on, g.paid_to, g.rate, g.method, g.ward_id, g.sort_name, ''
      from membership g join taken t on t.body_id = g.body_id and not t.there
      where g.person_id = ${gone_id} returning body_id)
    insert into person_merge_row (body_id, merge_id, what, key)
    select ${where.id}, ${id}, 'membership', jsonb_build_object('body_id', body_id, 'person_id', ${kept_id}::uuid) from made
  `.execute(db)
  await sql`
    update membership k set ward_id = coalesce(k.ward_id, g.ward_id) from membership g
    where k.body_id = ${where.id} and k.person_id = ${kept_id} and g.body_id = k.body_id
      and g.person_id = ${gone_id}
  `.execute(db)
  await sql`update membership set state = 'merged', state_since = ${today}::date
    where person_id = ${gone_id} and body_id = ${inUnit(scope)}`.execute(db)
  await turnPeriods(scope, id, { kept_id, gone_id, today })
  await sql`drop table taken`.execute(db)
}

async function turnPeriods(
  scope: BodyScope,
  id: string,
  { kept_id, gone_id, today }: { kept_id: string; gone_id: string; today: string },
): Promise<void> {
  const { db, where } = scope
  await sql`
    create temp table turned on commit drop as
    select m.body_id, m.person_id, m.state, o.id as open_id from membership m
    left join membership_period o on o.body_id = m.body_id and o.person_id = m.person_id
      and o.until_on is null
    where m.person_id in (${kept_id}, ${gone_id}) and m.body_id = ${inUnit(scope)}
      and o.state is distinct from m.state
  `.execute(db)
  await sql`update membership_period o set until_on = greatest(o.from_on, ${today}::date) from turned t
    where o.body_id = t.body_id and o.id = t.open_id`.execute(db)
  await sql`
    with made as (
      insert into membership_period (body_id, id, person_id, state, from_on)
      select body_id, new_id(), person_id, state, ${today}::date from turned returning body_id, id)
    insert into person_merge_row (body_id, merge_id, what, key)
    select ${where.id}, ${id}, 'membership_period', jsonb_build_object('body_id', body_id, 'id', id)
    from made
  `.execute(db)
  await sql`drop table turned`.execute(db)
}

async function carryReach(
  { db, where, now }: BodyScope,
  id: string,
  { kept_id, gone_id }: Merging,
): Promise<void> {
  await sql`
    with made as (
      insert into contact_point (person_id, id, kind, value, comparable, source, works, began_at)
      select ${kept_id}, new_id(), kind, value, comparable, source, works, ${now}
      from contact_point c
      where c.person_id = ${gone_id} and c.ended_at is null
      on conflict (person_id, kind, comparable) where ended_at is null do nothing returning id)
    insert into person_merge_row (body_id, merge_id, what, key)
    select ${where.id}, ${id}, 'contact_point', jsonb_build_object('person_id', ${kept_id}::uuid, 'id', id) from made
  `.execute(db)
  await sql`
    update contact_point set ended_at = ${now} where person_id = ${gone_id} and ended_at is null
  `.execute(db)
}

/** Custom fields and tags; where both say something, what the one that stays says is left. */
async function carryOwn(
  scope: BodyScope,
  id: string,
  { kept_id, gone_id }: Merging,
): Promise<void> {
  const { db, where } = scope
  await sql`
    with made as (
      insert into custom_value (body_id, field_id, person_id, value)
      select body_id, field_id, ${kept_id}, value from custom_value
      where person_id = ${gone_id} and body_id = ${inUnit(scope)}
      on conflict (body_id, field_id, person_id) do nothing returning field_id)
    insert into person_merge_row (body_id, merge_id, what, key)
    select ${where.id}, ${id}, 'custom_value', jsonb_build_object('field_id', field_id, 'person_id', ${kept_id}::uuid) from made
  `.execute(db)
  await sql`
    with made as (
      insert into person_tag (body_id, tag_id, person_id, given_at, given_by)
      select body_id, tag_id, ${kept_id}, given_at, given_by from person_tag
      where person_id = ${gone_id} and body_id = ${inUnit(scope)}
      on conflict do nothing returning tag_id)
    insert into person_merge_row (body_id, merge_id, what, key)
    select ${where.id}, ${id}, 'person_tag', jsonb_build_object('tag_id', tag_id, 'person_id', ${kept_id}::uuid) from made
  `.execute(db)
}

async function setFields({ db }: BodyScope, { kept_id, gone_id, fields }: Merging): Promise<void> {
  const chosen = Object.entries(fields)
  if (chosen.length > 0) {
    const set = chosen.map(([field, value]) => sql`${sql.ref(field)} = ${value}`)
    await sql`update person set ${sql.join(set)} where id = ${kept_id}`.execute(db)
  }
  await sql`
    update person k set born_year = coalesce(k.born_year, g.born_year) from person g
    where k.id = ${kept_id} and g.id = ${gone_id}
  `.execute(db)
  await sql`update person set merged_into = ${kept_id} where id = ${gone_id}`.execute(db)
}

/**
 * All else that points to the one that goes, as the list `merge_ways()` in the database decides it table
 * by table; what was moved, written over or withdrawn is kept row by row for taking it back.
 */
async function carryRecord(
  { db, where, now }: BodyScope,
  id: string,
  { kept_id, gone_id }: Merging,
): Promise<void> {
  await sql`
    insert into person_merge_row (body_id, merge_id, what, key, was)
    select ${where.id}, ${id}, r.what, r.key, r.was
    from carry_person(${gone_id}, ${kept_id}, ${now}) r
  `.execute(db)
}

async function settle(scope: BodyScope, { kept_id, gone_id }: Merging): Promise<void> {
  await refileAll(scope.db, [kept_id, gone_id])
  await recount(importIn(scope, ''))
  await restand(scope, kept_id)
  await restand(scope, gone_id)
}

/**
 * Takes a merge back: both entries stand as before; what the one did since stays with it. Of merges
 * after merges the last is taken back first.
 */
export async function part(scope: BodyScope, id: string): Promise<boolean> {
  const { db, where } = scope
  const { rows } = await sql<{ kept_id: string; gone_id: string }>`
    update person_merge set undone_at = ${scope.now}, undone_by = ${scope.who.person_id}
    where body_id = ${where.id} and id = ${id} and undone_at is null
      and exists (select from person k where k.id = kept_id and k.merged_into is null and k.erased_at is null)
    returning kept_id, gone_id
  `.execute(db)
  const pair = rows[0]
  if (pair === undefined) return false
  const mine = sql`body_id = ${where.id} and merge_id = ${id}`
  await sql`select part_person(${where.id}, ${id})`.execute(db)
  await sql`
    delete from person_tag where body_id = ${inUnit(scope)} and person_id = ${pair.kept_id}
    and tag_id in (select (key ->> 'tag_id')::uuid from person_merge_row where ${mine} and what = 'person_tag')
  `.execute(db)
  await putBack(db, sql`select what, key, was from person_merge_row where ${mine}`)
  await sql`select part_sign_in(${pair.gone_id}, ${pair.kept_id})`.execute(db)
  await sql`
    update possible_double set answer = null, answered_at = null, answered_by = null
    where body_id = ${where.id} and one_id = least(${pair.kept_id}::uuid, ${pair.gone_id}::uuid)
      and other_id = greatest(${pair.kept_id}::uuid, ${pair.gone_id}::uuid)
  `.execute(db)
  await settle(scope, { ...pair, fields: {} })
  return true
}

/** Remembers what was decided of a pair, so that it is not asked again. */
export async function answerDouble(
  { db, where, who, now }: BodyScope,
  { kept_id, gone_id }: Pick<Merging, 'kept_id' | 'gone_id'>,
  answer: 'merged' | 'two-people',
): Promise<void> {
  await sql`
    update possible_double
    set answer = ${answer}, answered_at = ${now}, answered_by = ${who.person_id}
    where body_id = ${where.id} and one_id = least(${kept_id}::uuid, ${gone_id}::uuid)
      and other_id = greatest(${kept_id}::uuid, ${gone_id}::uuid)
  `.execute(db)
}

export interface Merge {
  id: string
  made_at: Date
  kept_name: string
  gone_name: string
}

const MERGES_SHOWN_MAX = 20

/** The merges that can still be taken back, the latest first. */
export async function mergesOf({ db, where }: BodyScope): Promise<Merge[]> {
  const { rows } = await sql<Merge>`
    select g.id, g.made_at, trim(k.given_name || ' ' || k.family_name) as kept_name,
      trim(p.given_name || ' ' || p.family_name) as gone_name
    from person_merge g join person k on k.id = g.kept_id join person p on p.id = g.gone_id
    where g.body_id = ${where.id} and g.undone_at is null and k.merged_into is null
      and k.erased_at is null order by g.made_at desc, g.id desc limit ${MERGES_SHOWN_MAX}
  `.execute(db)
  return rows
}

export interface PairSide {
  id: string
  fields: Record<MergeField, string>
  number: string
  state: string
  joined_on: string | null
  ward: string | null
  reach: string[]
  offices: string[]
  tags: string[]
  own: string[]
  deeds: number
}

/** Two entries with all that is known of them, for looking at side by side. */
export async function pairOf(
  { db, where }: BodyScope,
  ids: readonly string[],
): Promise<PairSide[]> {
  const { rows } = await sql<PairSide>`
    select p.id, jsonb_build_object('title', p.title, 'given_name', p.given_name, 'family_name', p.family_name,
      'known_as', p.known_as, 'former_name', p.former_name, 'gender', p.gender, 'address', p.address, 'town', p.town, 'postcode', p.postcode, 'union_name', p.union_name) as fields,
      m.number, m.state, m.joined_on, w.name as ward,
      array(select c.value from contact_point c where c.person_id = p.id and c.ended_at is null order by c.kind, c.value) as reach,
      array(select o.role from office o where o.person_id = p.id and o.ended_at is null order by 1) as offices,
      array(select t.name from person_tag x join tag t on t.body_id = x.body_id and t.id = x.tag_id where x.person_id = p.id order by 1) as tags,
      array(select f.name || ': ' || v.value from custom_value v join custom_field f on f.body_id = v.body_id and f.id = v.field_id where v.person_id = p.id order by 1) as own,
      (select count(*)::int from deed d where d.person_id = p.id) as deeds
    from person p join membership m on m.person_id = p.id and m.body_id = ${where.id}
    left join body w on w.id = m.ward_id
    where p.id = any (${sql.val([...ids])}::uuid[]) and p.merged_into is null
  `.execute(db)
  return ids.flatMap((id) => rows.filter((row) => row.id === id))
}
