import { sql } from 'kysely'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { importIn } from '../import-place.queries.ts'
import type { Merging } from './merge.queries.ts'

export const inUnit = ({ where }: BodyScope) =>
  sql`any (${sql.val([...where.unit_bodies])}::uuid[])`

/** Where only the one that goes stood on a list, or counted there, the other takes its place. */
export async function carryMemberships(
  scope: BodyScope,
  id: string,
  { kept_id, gone_id }: Merging,
): Promise<void> {
  const { db, where } = scope
  const { today } = importIn(scope, id)
  await sql`
    create temp table taken on commit drop as
    select g.body_id, g.state, g.joined_on, k.person_id is not null as there
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
      select g.body_id, ${kept_id}, '', g.state, ${today}::date, g.joined_on, g.paid_to, g.rate, g.method, g.ward_id, g.sort_name, ''
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
    where person_id = ${gone_id} and body_id = ${inUnit(scope)} and state <> 'merged'`.execute(db)
  await keepStates(scope, id, today)
  await sql`drop table taken`.execute(db)
}

/** A state that the merge ended, as the image kept of it has it. */
async function keepStates({ db, where }: BodyScope, id: string, today: string): Promise<void> {
  await sql`
    with made as (
      insert into membership_period (body_id, id, person_id, state, from_on, until_on)
      select m.body_id, new_id(), m.person_id, b.was ->> 'state', (b.was ->> 'state_since')::date, greatest((b.was ->> 'state_since')::date, ${today}::date)
      from person_merge_row b join membership m on m.person_id = (b.key ->> 'person_id')::uuid and m.body_id = (b.key ->> 'body_id')::uuid
      where b.body_id = ${where.id} and b.merge_id = ${id} and b.what = 'membership' and b.was ->> 'state' <> m.state
      returning body_id, id)
    insert into person_merge_row (body_id, merge_id, what, key)
    select ${where.id}, ${id}, 'membership_period', jsonb_build_object('body_id', body_id, 'id', id)
    from made
  `.execute(db)
}

export async function carryReach(
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
export async function carryOwn(
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

/**
 * All else that points to the one that goes, as the list `merge_ways()` in the database decides it table
 * by table; what was moved, written over or withdrawn is kept row by row for taking it back.
 */
export async function carryRecord(
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
