import { sql } from 'kysely'
import type { Scope } from '../../../platform/entering/scope.ts'

/** Every table with what its comment says, from the catalogue: a new table stands in it by itself. */
export async function tablesSaid({ db }: Scope) {
  const { rows } = await sql<{ name: string; comment: string; personal: boolean }>`
    select c.relname as name, obj_description(c.oid, 'pg_class') as comment,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('person_id', 'user_id', 'reader_id'))
        or obj_description(c.oid, 'pg_class') ~ 'Whose: the p(erson|eople|wo people|member)' as personal
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p') and obj_description(c.oid, 'pg_class') is not null
    order by 3 desc, n.nspname desc, 1`.execute(db)
  return rows
}

/** How many entries of a list were erased in the last twelve months, and why. */
export async function erasuresLately({ db, now }: Scope) {
  const { rows } = await sql<{ why: 'asked' | 'time-up'; n: number }>`
    select why, count(*)::int as n from erasure
    where erased_at > ${now}::timestamptz - interval '12 months' group by why order by why`.execute(
    db,
  )
  return rows
}
