import { sql } from 'kysely'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import type { TextField } from '../../entry-fields.rules.ts'
import type { Merging } from './merge.queries.ts'

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
  fields: Record<TextField, string>
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
