import { sql } from 'kysely'
import type { Scope } from '../../../../platform/entering/scope.ts'
import type { BodyOf } from '../import-place.queries.ts'
import type { Reached } from './list-letters.rules.ts'

const CONTACTS = sql`('email', 'mobile', 'landline')`

/** Whether the list gave or took away anybody's e-mail or telephone at that moment. */
export async function reachedAnybody({ db, unit_id, import_id, now }: BodyOf): Promise<boolean> {
  const { rows } = await sql`
    select from field_change where body_id = ${unit_id} and changed_at = ${now}
    and import_id = ${import_id} and field in ${CONTACTS} limit 1
  `.execute(db)
  return rows.length > 0
}

export interface ToTell {
  readonly person_id: string
  readonly name: string
  readonly language: string
  readonly emails: readonly string[]
  readonly changes: readonly Reached[]
  readonly changed_by: string | null
}

/** The next people, by id, whom the list reached anew at that moment and who have no letter yet. */
export async function toTell(
  { db }: Scope,
  which: { body_id: string; import_id: string; changed_at: Date; after: string },
  size: number,
): Promise<ToTell[]> {
  const { body_id, import_id, changed_at, after } = which
  const { rows } = await sql<ToTell>`
    select p.id as person_id, trim(coalesce(nullif(p.known_as, ''), p.given_name) || ' ' || p.family_name) as name, p.language, f.changes, f.changed_by,
      coalesce((select array_agg(c.value order by c.began_at, c.id) from contact_point c
        where c.person_id = p.id and c.kind = 'email' and c.ended_at is null), '{}') as emails
    from (select person_id, min(changed_by::text)::uuid as changed_by,
        jsonb_agg(jsonb_build_object('field', field, 'was', was, 'became', became) order by field) as changes
      from field_change where body_id = ${body_id} and changed_at = ${changed_at} and import_id = ${import_id} and field in ${CONTACTS}
        and person_id > ${after}
      group by person_id) f
    join person p on p.id = f.person_id
    where not exists (select from contact_undo u where u.body_id = ${body_id} and u.person_id = p.id and u.changed_at = ${changed_at})
    order by p.id limit ${size}`.execute(db)
  return rows
}
