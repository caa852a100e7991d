import { sql } from 'kysely'
import { bare, entryOf, type BodyOf } from '../import-place.queries.ts'
import { FEW } from './import-counts.rules.ts'
import { otherNames } from './incoming.rules.ts'

/**
 * Who on the roll is meant by which row. First by membership number, then by the number without the
 * zeros that spreadsheets eat, then, where no number speaks, by the whole name together with a
 * postcode, an e-mail or a telephone. Only a match that is the only one on both sides counts.
 */
export async function matchRows(at: BodyOf): Promise<void> {
  await gatherRows(at)
  await setRepeatedAside(at)
  if (!(await anybodyOn(at))) return
  await matchByNumber(at)
  await matchByBareNumber(at)
  await matchByName(at)
  await sql`analyze matched`.execute(at.db)
}

/** Whether there is anybody whom a row could mean. */
const anybodyOn = async (at: BodyOf): Promise<boolean> => (await someOn(at, 1)) > 0

/** A list for a roll that is empty but for those who opened the hall: nearly all its rows are new. */
export const isFirst = async (at: BodyOf): Promise<boolean> => (await someOn(at, FEW + 1)) <= FEW

async function someOn({ db, unit_id }: BodyOf, most: number): Promise<number> {
  const { rows } = await sql`
    select from membership where body_id = ${unit_id} limit ${most}`.execute(db)
  return rows.length
}

/**
 * Several rows of one number that say the same of the person, and differ in e-mails, telephones or
 * what was paid: all that reaches them is taken together, and of payments the one that lasts longest.
 */
async function gatherRows({ db }: BodyOf): Promise<void> {
  await sql`
    create temp table gathering on commit drop as
    select row, first_value(row) over same as first_row, row_number() over latest as lateness from (
      select *, min(print) over same_core <> max(print) over same_core as differ from incoming
      where number <> '' window same_core as (partition by number, core)) several
    where differ
    window same as (partition by number, core order by row), latest as (partition by number, core order by paid_to desc nulls last, row desc)
  `.execute(db)
  await sql`update incoming i set emails = (g.emails)[1:3], mobiles = (g.mobiles)[1:3], landlines = (g.landlines)[1:3],
      paid_to = l.paid_to, rate = l.rate, method = l.method, search_text = g.search_text
    from (select first_row, ${together('emails')}, ${together('mobiles')}, ${together('landlines')},
        (select string_agg(distinct ' ' || w, '') from unnest(string_to_array(string_agg(o.search_text, ''), ' ')) w where w <> '') as search_text
      from gathering join incoming o using (row) group by first_row) g,
      gathering last join incoming l on l.row = last.row
    where i.row = g.first_row and last.first_row = g.first_row and last.lateness = 1`.execute(db)
  await sql`
    insert into problem select row, '', 'more-of-row', first_row::text, 'note' from gathering
    where row <> first_row
  `.execute(db)
  await sql`insert into gathered select distinct first_row from gathering`.execute(db)
  await sql`
    delete from incoming i using gathering g where g.row = i.row and g.row <> g.first_row
  `.execute(db)
  await sql`drop table gathering`.execute(db)
}

/** Each once, in the order of the rows. */
const together = (column: string) =>
  sql.raw(`array(select v from unnest(string_to_array(string_agg(array_to_string(o.${column}, e'\n'), e'\n' order by row), e'\n')) with ordinality u(v, n)
    where v <> '' group by v order by min(n)) as ${column}`)

/** The same row twice is read once; two rows that share a number and differ wait for somebody. */
async function setRepeatedAside({ db }: BodyOf): Promise<void> {
  await sql`create temp table repeated on commit drop as
    select row, print, first_value(row) over same as first_row, count(*) over same as same_rows, count(*) over numbered as numbered_rows, number
    from incoming
    window same as (partition by number, print order by row rows between unbounded preceding and unbounded following),
      numbered as (partition by number)`.execute(db)
  await sql`
    insert into problem
    select row, '', 'same-row-twice', first_row::text, 'note' from repeated where row <> first_row
  `.execute(db)
  await sql`insert into problem
    select row, '', 'number-twice', number, 'needs-you' from repeated
    where number <> '' and numbered_rows > same_rows and row = first_row`.execute(db)
  await sql`update incoming i set needs_you = true from repeated r
    where r.row = i.row and r.number <> '' and r.numbered_rows > r.same_rows`.execute(db)
  await sql`
    delete from incoming i using repeated r where r.row = i.row and r.row <> r.first_row
  `.execute(db)
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

/**
 * By the whole name, now or before, with what one is known as or without it. Somebody of that name
 * is meant where the postcode, an e-mail or a telephone agree too.
 */
async function matchByName(at: BodyOf): Promise<void> {
  const { db, unit_id } = at
  if (!(await anyUnmatched(at))) return
  await writeOtherNames(at)
  await sql`
    create temp table alike on commit drop as
    with way as (
      select i.row, i.sort_name as name, true as listed from incoming i where ${unmatchedRow}
      union all select i.row, unnest(i.other_names), false from incoming i
      where ${unmatchedRow} and i.other_names <> '{}'),
    named as (
      select m.person_id, m.sort_name as name, m.number, m.joined_on, true as listed
      from membership m
        where m.body_id = ${unit_id} and m.state <> 'merged'
          and not exists (select from matched x where x.person_id = m.person_id)
      union all select m.person_id, o.name, m.number, m.joined_on, false from other_name o
        join membership m on m.body_id = ${unit_id} and m.person_id = o.person_id)
    select distinct on (i.row, n.person_id) i.row, n.person_id, ${tellingApart('i', 'p', 'n')}, false as left_out
    from way w join incoming i on i.row = w.row join named n on n.name = w.name
    cross join ${entryOf('n.person_id')} p
    where (i.number = '' or n.number = '')
      and (i.postcode <> '' and upper(replace(i.postcode, ' ', '')) = upper(replace(p.postcode, ' ', ''))
        or exists (select from contact_point c where c.person_id = p.id and c.ended_at is null
          and (c.value = any (i.emails) or c.comparable = any (select ${bare('phone')} from unnest(i.mobiles || i.landlines) phone)))
        or w.listed and n.listed and i.postcode = '' and p.postcode = ''
          and cardinality(i.emails || i.mobiles || i.landlines) = 0 and i.number = '')
  `.execute(db)
  await tellNamesakesApart(at)
  await sql`drop table alike, other_name`.execute(db)
}

const unmatchedRow = sql.raw(
  `i.sort_name <> '' and not exists (select from matched x where x.row = i.row)`,
)

async function anyUnmatched({ db }: BodyOf): Promise<boolean> {
  const { rows } = await sql`select from incoming i where ${unmatchedRow} limit 1`.execute(db)
  return rows.length > 0
}

/** Those on the roll who are known as something, or were called otherwise: a list may not say so, or say only that. */
async function writeOtherNames({ db, unit_id }: BodyOf): Promise<void> {
  await sql`
    create temp table other_name (person_id uuid not null, name text not null) on commit drop
  `.execute(db)
  const { rows } = await sql<Parameters<typeof otherNames>[0] & { id: string }>`
    select p.id, p.given_name, p.family_name, p.known_as, p.former_name
    from membership m cross join ${entryOf('m.person_id')} p
    where m.body_id = ${unit_id} and m.state <> 'merged' and p.known_as || p.former_name <> ''
      and not exists (select from matched x where x.person_id = m.person_id)`.execute(db)
  const names = rows.flatMap((one) => otherNames(one).map((name) => ({ person_id: one.id, name })))
  if (names.length > 0)
    await sql`
      insert into other_name select *
      from json_populate_recordset(null::other_name, ${JSON.stringify(names)}::json)
    `.execute(db)
}

/** Father and son of one name and address are told apart by when they were born or joined, if the list says it. */
const tellingApart = (i: string, p: string, n: string) =>
  sql.raw(`(${i}.born_year <> ${p}.born_year or ${i}.born_year is not distinct from ${p}.born_year and ${i}.joined_on <> ${n}.joined_on
      or (${i}.born_year is null or ${p}.born_year is null) and ${i}.joined_on <> ${n}.joined_on) is true as differs,
    (abs(${i}.born_year - ${p}.born_year) >= ${GENERATION_YEARS} and ${i}.joined_on is distinct from ${n}.joined_on) is true as generation_apart,
    ${p}.born_year`)

/** Nobody's year of birth is corrected by so much; but a child may have the parent's name. */
const GENERATION_YEARS = 14

/**
 * A row that can mean one person only, who is meant by no other row, means them, unless a generation
 * lies between. Of several, those who were born or joined on another day are left out; a row whose
 * namesakes are all claimed by other rows is somebody new. What then is still open needs somebody.
 */
async function tellNamesakesApart({ db }: BodyOf): Promise<void> {
  await sql`update alike set left_out = true where generation_apart`.execute(db)
  await takeThePlain(db)
  await sql`update alike a set left_out = true from (
      select row, person_id, count(*) over (partition by row) + count(*) over (partition by person_id) as ways from alike) b
    where a.differs and b.row = a.row and b.person_id = a.person_id and b.ways > 2`.execute(db)
  await takeThePlain(db)
  // Whom another row plainly means is not meant by this one.
  await sql`delete from alike a using matched x where x.row = a.row`.execute(db)
  await sql`delete from alike a using matched x where x.person_id = a.person_id`.execute(db)
  await sql`insert into problem
    select row, '', case when bool_and(generation_apart) then 'generation-apart' else 'several-match' end,
      case when bool_and(generation_apart) then min(born_year)::text else '' end, 'needs-you'
    from alike group by row`.execute(db)
  await sql`insert into perhaps select row, person_id from alike`.execute(db)
  await sql`update incoming i set needs_you = true from alike a where a.row = i.row`.execute(db)
}

async function takeThePlain(db: BodyOf['db']): Promise<void> {
  await sql`insert into matched
    select row, person_id, 'name' from (
      select row, person_id, count(*) over (partition by row) as for_row, count(*) over (partition by person_id) as for_person
      from alike a where not left_out and not exists (select from matched x where x.row = a.row)
        and not exists (select from matched x where x.person_id = a.person_id)) open
    where for_row = 1 and for_person = 1`.execute(db)
}
