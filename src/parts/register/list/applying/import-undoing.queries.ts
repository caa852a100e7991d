import { sql } from 'kysely'
import { setBased } from '../import-place.queries.ts'
import type { BodyOf } from '../import-place.queries.ts'
import { putBack } from './images.queries.ts'
import { holdTouched, recount } from './import-applying.queries.ts'
import { refileAll } from './import-filing.queries.ts'

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
  await holdTouched(at)
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
  await sql`
    create temp table since on commit drop as
    select distinct r.person_id from list_row r
    join list_import l on l.body_id = r.body_id and l.id = r.import_id
    where r.body_id = ${unit_id} and r.import_id = ${import_id} and r.kind <> 'needs-you' and (
      exists (select from field_change f where f.body_id = any (${bodies}::uuid[]) and f.person_id = r.person_id
        and f.changed_at > l.applied_at and f.import_id is null)
      or exists (select from person_merge g where g.body_id = any (${bodies}::uuid[]) and r.person_id in (g.kept_id, g.gone_id) and g.undone_at is null))
  `.execute(db)
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
  await takeOffTheList(at)
  const { rows } = await sql<{ gone: number; detached: number }>`
    select count(*) filter (where not stays)::int as gone, count(*) filter (where stays)::int as detached from added
  `.execute(db)
  return rows[0] ?? { gone: 0, detached: 0 }
}

/** Whoever is named in any table but those that only say how and where they are listed. */
async function markDoers({ db }: BodyOf): Promise<void> {
  const everybody = sql`array(select person_id from added)`
  // Whoever writes of them at this moment is waited for, and seen by the next statement.
  await sql`
    select count(*) from (select from person where id = any (${everybody}) for update) held
  `.execute(db)
  await sql`update added a set stays = true
    from named_in_the_record(${everybody}) as doer where doer = a.person_id`.execute(db)
}

/**
 * People are seen through their membership, so that goes last. Their entries are emptied, not
 * deleted: the night does that (docs/decisions/070). Where no body bounds the table they are asked for
 * by their ids: of three million, ten thousand are looked up, and the table is not gone through.
 */
async function takeOffTheList({ db, bodies, now }: BodyOf): Promise<void> {
  const here = sql`body_id = any (${bodies}::uuid[])`
  const gone = sql`any (array(select person_id from added where not stays))`
  for (const table of ['custom_value', 'person_tag'])
    await sql`
      delete from ${sql.table(table)}
      where ${here} and person_id = any (array(select person_id from added))
    `.execute(db)
  await sql`delete from contact_point where person_id = ${gone}`.execute(db)
  await sql`delete from contact_agreement_change where person_id = ${gone}`.execute(db)
  for (const side of ['one_id', 'other_id'])
    await sql`delete from possible_double where ${sql.ref(side)} = ${gone}`.execute(db)
  await sql`update person set title = '', given_name = '', family_name = '', known_as = '', former_name = '', born_year = null, gender = '',
      address = '', town = '', postcode = '', union_name = '', taken_back_at = ${now}
    where id = ${gone}`.execute(db)
  for (const table of ['membership_period', 'membership'])
    await sql`
      delete from ${sql.table(table)} t using added a where t.${here} and t.person_id = a.person_id
    `.execute(db)
}

async function takeAwayColumns({ db, unit_id, import_id }: BodyOf): Promise<void> {
  await sql`
    delete from custom_field f using list_before b
    where b.body_id = ${unit_id} and b.import_id = ${import_id} and b.what = 'custom_field'
      and f.body_id = b.body_id
      and f.id = (b.key ->> 'id')::uuid
      and not exists (select from custom_value v where v.body_id = f.body_id and v.field_id = f.id)
  `.execute(db)
}

async function writeBackHistory({ db, unit_id, import_id, now }: BodyOf): Promise<void> {
  await sql`insert into field_change (body_id, id, person_id, field, was, became, changed_at, changed_by, import_id)
    select r.body_id, new_id(), r.person_id, c.field, c.became, c.was, ${now}, (select me()), ${import_id}
    from list_row r join list_change c on c.body_id = r.body_id and c.import_id = r.import_id and c.n = r.n
    where r.body_id = ${unit_id} and r.import_id = ${import_id} and r.kind in ('change', 'return', 'lapse')
      and not exists (select from since s where s.person_id = r.person_id)`.execute(db)
}
