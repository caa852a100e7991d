import { sql } from 'kysely'
import type { BodyOf } from './import-place.queries.ts'

/** The pairs an import found join those waiting to be looked at, except where it was decided. */
export async function keepDoubles({ db, unit_id, import_id, now }: BodyOf): Promise<void> {
  await sql`insert into possible_double (body_id, one_id, other_id, score, found, found_at)
    select ${unit_id}, least(d.one_id, d.other_id), greatest(d.one_id, d.other_id), d.score, d.found, ${now}
    from list_double d
    where d.body_id = ${unit_id} and d.import_id = ${import_id} and d.one_id is not null and d.other_id is not null and d.one_id <> d.other_id
    on conflict (body_id, one_id, other_id) do nothing`.execute(db)
}
