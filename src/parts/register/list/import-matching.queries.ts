import { sql } from 'kysely'
import { bare, entryOf, type BodyOf } from './import-place.queries.ts'

/**
 * Who on the roll is meant by which row. First by membership number, then by the number without the
 * zeros that spreadsheets eat, then, where no number speaks, by the whole name together with a
 * postcode, an e-mail or a telephone. Only a match that is the only one on both sides counts.
 */
export async function matchRows(at: BodyOf): Promise<void> {
  await setRepeatedAside(at)
  if (!(await anybodyOn(at))) return
  await matchByNumber(at)
  await matchByBareNumber(at)
  await matchByName(at)
  await sql`analyze matched`.execute(at.db)
}

/** Whether there is anybody whom a row could mean. */
export async function anybodyOn({ db, unit_id }: BodyOf): Promise<boolean> {
  const { rows } = await sql`select from membership where body_id = ${unit_id} limit 1`.execute(db)
  return rows.length > 0
}

/** The same row twice is read once; two rows that share a number and differ wait for somebody. */
async function setRepeatedAside({ db }: BodyOf): Promise<void> {
  await sql`create temp table repeated on commit drop as
    select row, print, first_value(row) over same as first_row, count(*) over same as same_rows, count(*) over numbered as numbered_rows, number
    from incoming
    window same as (partition by number, print order by row rows between unbounded preceding and unbounded following),
      numbered as (partition by number)`.execute(db)
  await sql`insert into problem
    select row, '', 'same-row-twice', first_row::text, 'note' from repeated where row <> first_row`.execute(db) // prettier-ignore
  await sql`insert into problem
    select row, '', 'number-twice', number, 'needs-you' from repeated
    where number <> '' and numbered_rows > same_rows and row = first_row`.execute(db)
  await sql`update incoming i set needs_you = true from repeated r
    where r.row = i.row and r.number <> '' and r.numbered_rows > r.same_rows`.execute(db)
  await sql`delete from incoming i using repeated r where r.row = i.row and r.row <> r.first_row`.execute(db) // prettier-ignore
  await sql`drop table repeated`.execute(db)
}

async function matchByNumber({ db, unit_id }: BodyOf): Promise<void> {
  await sql`insert into matched
    select i.row, m.person_id, 'number' from incoming i
    join membership m on m.body_id = ${unit_id} and m.number = i.number
    where i.number <> ''`.execute(db)
}

async function matchByBareNumber({ db, unit_id }: BodyOf): Promise<void> {
  await sql`insert into matched
    select row, person_id, 'bare-number' from (
      select i.row, m.person_id, count(*) over (partition by i.row) as for_row, count(*) over (partition by m.person_id) as for_person
      from incoming i
      join membership m on m.body_id = ${unit_id} and ltrim(lower(m.number), '0') = ltrim(lower(i.number), '0')
      where i.number <> '' and m.number <> ''
        and not exists (select from matched x where x.row = i.row)
        and not exists (select from matched x where x.person_id = m.person_id)) found
    where for_row = 1 and for_person = 1`.execute(db)
}

async function matchByName({ db, unit_id }: BodyOf): Promise<void> {
  await sql`create temp table alike on commit drop as
    select i.row, m.person_id, count(*) over (partition by i.row) as for_row, count(*) over (partition by m.person_id) as for_person
    from incoming i
    join membership m on m.body_id = ${unit_id} and m.sort_name = i.sort_name
    cross join ${entryOf('m.person_id')} p
    where i.sort_name <> '' and (i.number = '' or m.number = '') and m.state <> 'merged'
      and not exists (select from matched x where x.row = i.row)
      and not exists (select from matched x where x.person_id = m.person_id)
      and (i.postcode <> '' and upper(replace(i.postcode, ' ', '')) = upper(replace(p.postcode, ' ', ''))
        or exists (select from contact_point c where c.person_id = p.id and c.ended_at is null
          and (c.value = any (i.emails) or c.comparable = any (select ${bare('phone')} from unnest(i.mobiles || i.landlines) phone)))
        or i.postcode = '' and p.postcode = '' and cardinality(i.emails || i.mobiles || i.landlines) = 0 and i.number = '')`.execute(db) // prettier-ignore
  await sql`insert into matched select row, person_id, 'name' from alike where for_row = 1 and for_person = 1`.execute(db) // prettier-ignore
  await sql`insert into problem
    select distinct row, '', 'several-match', '', 'needs-you' from alike where for_row > 1 or for_person > 1`.execute(db) // prettier-ignore
  await sql`update incoming i set needs_you = true from alike a where a.row = i.row and (a.for_row > 1 or a.for_person > 1)`.execute(db) // prettier-ignore
  await sql`drop table alike`.execute(db)
}
