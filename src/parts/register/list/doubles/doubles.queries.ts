import { sql } from 'kysely'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import type { BodyOf } from '../import-place.queries.ts'
import type { Found } from './doubles.rules.ts'

/** The pairs an import found join those waiting to be looked at, except where it was decided. */
export async function keepDoubles({ db, unit_id, import_id, now }: BodyOf): Promise<void> {
  await sql`insert into possible_double (body_id, one_id, other_id, score, found, found_at)
    select ${unit_id}, least(d.one_id, d.other_id), greatest(d.one_id, d.other_id), d.score, d.found, ${now}
    from list_double d
    where d.body_id = ${unit_id} and d.import_id = ${import_id} and d.one_id is not null and d.other_id is not null and d.one_id <> d.other_id
    on conflict (body_id, one_id, other_id) do nothing`.execute(db)
}

interface OpenDouble {
  one_id: string
  other_id: string
  one_name: string
  other_name: string
  one_number: string
  other_number: string
  score: number
  found: Found
}

export interface DoublesPage {
  rows: OpenDouble[]
  total: number
}

/** Pairs that wait for a decision, the likeliest first. Pairs already merged away are not shown. */
export async function openDoubles(
  { db, where }: Pick<BodyScope, 'db' | 'where'>,
  { after, size }: { after: number; size: number },
): Promise<DoublesPage> {
  const open = sql`possible_double d join person p on p.id = d.one_id join person q on q.id = d.other_id
    where d.body_id = ${where.id} and d.answer is null and p.merged_into is null and q.merged_into is null`
  const { rows } = await sql<OpenDouble>`select d.one_id, d.other_id, d.score, d.found,
      trim(p.given_name || ' ' || p.family_name) as one_name, trim(q.given_name || ' ' || q.family_name) as other_name,
      coalesce((select number from membership m where m.body_id = ${where.id} and m.person_id = p.id), '') as one_number,
      coalesce((select number from membership m where m.body_id = ${where.id} and m.person_id = q.id), '') as other_number
    from ${open} order by d.score desc, d.one_id, d.other_id offset ${after} limit ${size}`.execute(
    db,
  )
  const { rows: counted } = await sql<{
    n: number
  }>`select count(*)::int as n from ${open}`.execute(db)
  return { rows, total: counted[0]?.n ?? 0 }
}

/** One pair that still waits for a decision. */
export async function doubleOf(
  { db, where }: Pick<BodyScope, 'db' | 'where'>,
  one: string,
  other: string,
): Promise<{ found: Found } | undefined> {
  const { rows } = await sql<{ found: Found }>`select found from possible_double
    where body_id = ${where.id} and one_id = least(${one}::uuid, ${other}::uuid) and other_id = greatest(${one}::uuid, ${other}::uuid)
      and answer is null`.execute(db)
  return rows[0]
}
