import { sql } from 'kysely'
import { restand } from '../../../../platform/deeds/index.ts'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { mergeSignIn, partSignIn } from '../../../../platform/sessions/index.ts'
import type { TextField } from '../../entry-fields.rules.ts'
import { putBack } from '../applying/images.queries.ts'
import { recount } from '../applying/import-applying.queries.ts'
import { refileAll } from '../applying/import-filing.queries.ts'
import { importIn } from '../import-place.queries.ts'
import {
  carryMemberships,
  carryOwn,
  carryReach,
  carryRecord,
  inUnit,
} from './merge-carrying.queries.ts'
import { answerDouble } from './pair.queries.ts'

export interface Merging {
  kept_id: string
  gone_id: string
  /** What the entry that stays shall say, where the two differ. */
  fields: Partial<Record<TextField, string>>
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
  await mergeSignIn(scope, merging.gone_id, merging.kept_id)
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
    select ${where.id}::uuid, ${id}::uuid, 'contact_point', jsonb_build_object('person_id', c.person_id, 'id', c.id), to_jsonb(c)
      from contact_point c where c.person_id = ${gone_id} and c.ended_at is null`.execute(db)
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
  await partSignIn(scope, pair.gone_id, pair.kept_id)
  await sql`
    update possible_double set answer = null, answered_at = null, answered_by = null
    where body_id = ${where.id} and one_id = least(${pair.kept_id}::uuid, ${pair.gone_id}::uuid)
      and other_id = greatest(${pair.kept_id}::uuid, ${pair.gone_id}::uuid)
  `.execute(db)
  await settle(scope, { ...pair, fields: {} })
  return true
}
