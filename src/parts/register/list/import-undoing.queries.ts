import { sql } from 'kysely'
import { recount } from './import-applying.queries.ts'
import { setBased } from './import-place.queries.ts'
import { refileAll } from './import-filing.queries.ts'
import { putBack } from './images.queries.ts'
import type { BodyOf } from './import-place.queries.ts'

export interface Undone {
  restored: number
  /** People the import had added, now gone. */
  gone: number
  /** People it had added who have done something since: off the list, but kept in the record. */
  detached: number
  /** People changed by hand or merged since: left as they are. */
  left: number
}

/**
 * Takes an import back in one transaction. Everybody it touched stands as before, to the letter,
 * except those who were changed by hand or merged since: an undo must not undo other people's work.
 */
export async function undoPlan(at: BodyOf): Promise<Undone> {
  const { db, unit_id, import_id } = at
  await setBased(db)
  const left = await setTouchedSinceAside(at)
  const restored = await peopleTouched(at)
  await putBack(
    db,
    sql`select what, key, was from list_before b where body_id = ${unit_id} and import_id = ${import_id} and what <> 'custom_field'
      and not exists (select from since s where s.person_id = b.person_id)`,
  )
  const added = await takeAwayAdded(at)
  await takeAwayColumns(at)
  await refileAll(db, restored)
  await writeBackHistory(at)
  await recount(at)
  return { restored: restored.length, ...added, left }
}

async function setTouchedSinceAside({ db, unit_id, import_id, bodies }: BodyOf): Promise<number> {
  await sql`create temp table since on commit drop as
    select distinct r.person_id from list_row r join list_import l on l.body_id = r.body_id and l.id = r.import_id
    where r.body_id = ${unit_id} and r.import_id = ${import_id} and r.kind <> 'needs-you' and (
      exists (select from field_change f where f.body_id = any (${bodies}::uuid[]) and f.person_id = r.person_id
        and f.changed_at > l.applied_at and f.import_id is null)
      or exists (select from person_merge g where g.body_id = any (${bodies}::uuid[]) and r.person_id in (g.kept_id, g.gone_id) and g.undone_at is null))`.execute(db) // prettier-ignore
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from since`.execute(db)
  return rows[0]?.n ?? 0
}

async function peopleTouched({ db, unit_id, import_id }: BodyOf): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`select r.person_id from list_row r
    where r.body_id = ${unit_id} and r.import_id = ${import_id} and r.kind in ('change', 'return', 'lapse')
      and not exists (select from since s where s.person_id = r.person_id)`.execute(db)
  return rows.map(({ person_id }) => person_id)
}

/** Those the import added go; whoever did something since leaves the list and stays in the record. */
async function takeAwayAdded(at: BodyOf): Promise<{ gone: number; detached: number }> {
  const { db, unit_id, import_id } = at
  await sql`create temp table added on commit drop as
    select r.person_id, false as stays from list_row r
    where r.body_id = ${unit_id} and r.import_id = ${import_id} and r.kind in ('join', 'former')
      and not exists (select from since s where s.person_id = r.person_id)`.execute(db)
  await sql`analyze added`.execute(db)
  await markDoers(at)
  const { rows } = await sql<{ gone: number; detached: number }>`
    select count(*) filter (where not stays)::int as gone, count(*) filter (where stays)::int as detached from added`.execute(db) // prettier-ignore
  await sql`delete from custom_value c using added a where c.body_id = ${unit_id} and c.person_id = a.person_id`.execute(db) // prettier-ignore
  await sql`delete from person_tag t using added a where t.body_id = any (${at.bodies}::uuid[]) and t.person_id = a.person_id`.execute(db) // prettier-ignore
  // Seen through their membership, so both must go in one statement.
  await sql`with left_list as (
      delete from membership m using added a where m.person_id = a.person_id and m.body_id = any (${at.bodies}::uuid[]) returning a.person_id, a.stays)
    delete from person p using left_list l where p.id = l.person_id and not l.stays`.execute(db)
  return rows[0] ?? { gone: 0, detached: 0 }
}

/** Whoever is named in any table but those that only say how and where they are listed. */
async function markDoers({ db }: BodyOf): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.confrelid = 'person'::regclass and c.contype = 'f' and cardinality(c.conkey) = 1
      and has_table_privilege(c.conrelid, 'select')
      and c.conrelid::regclass::text not in ('contact_point', 'membership', 'custom_value', 'person_tag', 'possible_double', 'contact_undo', 'contact_agreement_change')
    order by 1, 2`.execute(db)
  for (const { table, column } of rows) {
    await sql`update added a set stays = true from ${sql.table(table)} x where x.${sql.ref(column)} = a.person_id and not a.stays`.execute(db) // prettier-ignore
  }
}

async function takeAwayColumns({ db, unit_id, import_id }: BodyOf): Promise<void> {
  await sql`delete from custom_field f using list_before b
    where b.body_id = ${unit_id} and b.import_id = ${import_id} and b.what = 'custom_field' and f.body_id = b.body_id
      and f.id = (b.key ->> 'id')::uuid and not exists (select from custom_value v where v.body_id = f.body_id and v.field_id = f.id)`.execute(db) // prettier-ignore
}

async function writeBackHistory({ db, unit_id, import_id, now }: BodyOf): Promise<void> {
  await sql`insert into field_change (body_id, id, person_id, field, was, became, changed_at, changed_by, import_id)
    select r.body_id, new_id(), r.person_id, c.field, c.became, c.was, ${now}, (select me()), ${import_id}
    from list_row r join list_change c on c.body_id = r.body_id and c.import_id = r.import_id and c.n = r.n
    where r.body_id = ${unit_id} and r.import_id = ${import_id} and r.kind in ('change', 'return', 'lapse')
      and not exists (select from since s where s.person_id = r.person_id)`.execute(db)
}
