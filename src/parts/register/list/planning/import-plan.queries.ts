import { sql, type RawBuilder } from 'kysely'
import { textFields } from '../../entry-fields.rules.ts'
import { bare, entryOf, type BodyOf } from '../import-place.queries.ts'
import { staging } from './import-staging.queries.ts'

/** Where the list lies while it is compared; of a `first` list nobody can be on the roll yet. */
export async function keepRows(
  at: BodyOf,
  rows: readonly string[],
  asks: { first: boolean },
): Promise<void> {
  if (rows.length === 0) return
  const { db } = at
  // What it would add is written down as it comes: the program is busy reading, the database is not.
  if (asks.first)
    await sql`
      with i as (${staging(rows)} returning *) ${addingOf(at)} from i where ${MAY_JOIN}
    `.execute(db)
  else await staging(rows).execute(db)
}

/**
 * What the list would change, worked out in the database and written down row by row, so that the
 * preview shows exactly what applying will do. A blank in the list says nothing and changes nothing.
 */
export async function writePlan(
  at: BodyOf,
  asks: { whole: boolean; first: boolean },
): Promise<void> {
  // Of a first list nobody is on the roll; then the roll, which may hold millions, is not gone through.
  const known = await anybodyMatched(at)
  if (known) await compare(at)
  if (known) await keepWhatWasCorrectedByHand(at)
  if (known) await setDoubtfulAside(at)
  await sayNotAdded(at)
  if (asks.first) await writeGathered(at)
  await (asks.first ? dropSetAside(at) : writeNew(at))
  if (known) await writeChanged(at)
  if (known) await writeEndings(at)
  await writeWaiting(at)
  if (asks.whole) await writeMissing(at)
  if (known || asks.whole) await writeChanges(at)
  await writeProblems(at)
}

async function anybodyMatched({ db }: BodyOf): Promise<boolean> {
  const { rows } = await sql`select from matched limit 1`.execute(db)
  return rows.length > 0
}

/** Every matched row beside the roll: blank where they agree, the list's word where they do not. */
async function compare(at: BodyOf): Promise<void> {
  await compareReach(at)
  await sql`
    create temp table compared on commit drop as
    select i.row, m.person_id, i.needs_you, m.state as was_state, m.counts as was_counts, m.ward_id as was_ward_id,
      e.*, coalesce(r.emails, '{}') as emails, coalesce(r.mobiles, '{}') as mobiles, coalesce(r.landlines, '{}') as landlines, o.own,
      ${nameless(sql.raw('i'), sql.raw('m'), sql.raw('p'))} as another
    from matched x
    join incoming i on i.row = x.row
    join membership m on m.body_id = ${at.unit_id} and m.person_id = x.person_id
    cross join ${entryOf('x.person_id')} p
    left join reach_diff r on r.row = i.row
    left join own_diff o on o.row = i.row
    cross join lateral (select
      case when m.number = '' then i.number else '' end as number,
      ${said('title')}, ${said('given_name')}, ${said('family_name')}, ${said('known_as')}, ${said('former_name')}, ${said('gender')}, ${said('address')}, ${said('town')}, ${said('union_name')},
      case when upper(replace(i.postcode, ' ', '')) <> upper(replace(p.postcode, ' ', '')) then i.postcode else '' end as postcode,
      case when i.born_year <> coalesce(p.born_year, 0) then i.born_year end as born_year,
      nullif(coalesce(i.state, case when m.counts then m.state else 'member' end), m.state) as state,
      case when i.joined_on is distinct from m.joined_on then i.joined_on end as joined_on,
      case when i.paid_to is distinct from m.paid_to then i.paid_to end as paid_to,
      case when lower(i.rate) <> lower(m.rate) then i.rate else '' end as rate,
      case when lower(i.method) <> lower(m.method) then i.method else '' end as method,
      case when i.ward_id is distinct from m.ward_id then i.ward_id end as ward_id) e
    where m.state <> 'merged'
      and (i.needs_you or e.state is not null or e.born_year is not null or e.joined_on is not null
      or e.paid_to is not null or e.ward_id is not null or r.row is not null or o.row is not null
      or e.number || e.title || e.given_name || e.family_name || e.known_as || e.former_name || e.gender || e.address || e.town || e.union_name || e.postcode || e.rate || e.method <> '')
  `.execute(at.db)
}

const said = (field: string) =>
  sql.raw(
    `case when lower(i.${field}) <> lower(p.${field}) then i.${field} else '' end as ${field}`,
  )

/** Not one word of the name, nor the postcode, is the same: the number has gone to somebody else. */
const nameless = (
  i: ReturnType<typeof sql.raw>,
  m: ReturnType<typeof sql.raw>,
  p: ReturnType<typeof sql.raw>,
) =>
  sql`(${i}.sort_name <> '' and ${m}.sort_name <> '' and not string_to_array(${i}.sort_name, ' ') && string_to_array(${m}.sort_name, ' ')
    and upper(replace(${i}.postcode, ' ', '')) <> upper(replace(${p}.postcode, ' ', '')))`

/** New e-mails and telephones, and values of the body's own columns, for matched rows. */
async function compareReach({ db, unit_id }: BodyOf): Promise<void> {
  await sql`create temp table reach_diff on commit drop as
    select row, person_id, array_agg(value) filter (where kind = 'email') as emails, array_agg(value) filter (where kind = 'mobile') as mobiles,
      array_agg(value) filter (where kind = 'landline') as landlines
    from (
      select x.row, x.person_id, 'email' as kind, u.value, u.value as comparable from matched x join incoming i on i.row = x.row, unnest(i.emails) u(value)
      union all
      select x.row, x.person_id, 'mobile', u.value, ${bare('u.value')} from matched x join incoming i on i.row = x.row, unnest(i.mobiles) u(value)
      union all
      select x.row, x.person_id, 'landline', u.value, ${bare('u.value')} from matched x join incoming i on i.row = x.row, unnest(i.landlines) u(value)
    ) listed
    left join lateral (select true as there from contact_point c where c.person_id = listed.person_id and c.comparable = listed.comparable
        and (c.ended_at is null or c.source = 'list' and exists (select from contact_point own where own.person_id = c.person_id
          and own.kind = c.kind and own.source <> 'list' and own.ended_at is null)) limit 1) known on true
    where known.there is null
    group by row, person_id`.execute(db)
  await sql`create temp table own_diff on commit drop as
    select x.row, jsonb_object_agg(v.name, v.value) as own
    from matched x join incoming i on i.row = x.row cross join lateral jsonb_each_text(i.own) v(name, value)
    where i.own is not null and not exists (
      select from custom_field f join custom_value c on c.body_id = f.body_id and c.field_id = f.id
      where f.body_id = ${unit_id} and lower(f.name) = lower(v.name) and c.person_id = x.person_id and c.value = v.value)
    group by x.row`.execute(db)
}

const BY_HAND = [...textFields, 'rate', 'method'] as const

/** Head office repeats its old word until it hears of the correction; the correction stays. */
async function keepWhatWasCorrectedByHand({ db, bodies }: BodyOf): Promise<void> {
  await sql`create temp table by_hand on commit drop as
    select distinct on (person_id, field) person_id, field, was, import_id from field_change
    where body_id = any (${bodies}::uuid[]) and person_id in (select person_id from compared)
    order by person_id, field, changed_at desc, id desc`.execute(db)
  for (const field of BY_HAND) {
    const column = sql.ref(`c.${field}`)
    await sql`
      update compared c set ${sql.ref(field)} = '' from by_hand h
      where h.person_id = c.person_id and h.field = ${field} and h.import_id is null
        and lower(h.was) = lower(${column})
    `.execute(db)
  }
}

/** Rows that name somebody but should not be believed without a look. */
async function setDoubtfulAside({ db }: BodyOf): Promise<void> {
  await sql`with doubtful as (
      select row, 'number-of-another' as why from compared where another
      union all
      select row, 'listed-though-gone' from compared where was_state in ('died', 'removed') and state in ('member', 'arrears')
      union all
      select row, 'number-twice' from (select row, count(*) over (partition by person_id) as rows from matched) m where rows > 1
    ), said as (
      insert into problem select d.row, '', d.why, i.number, 'needs-you' from doubtful d join incoming i on i.row = d.row where not i.needs_you
    )
    update incoming i set needs_you = true from doubtful d where d.row = i.row`.execute(db)
  await sql`
    update compared c set needs_you = true from incoming i where i.row = c.row and i.needs_you
  `.execute(db)
}

const ENTRY =
  sql.raw(`number, title, given_name, family_name, known_as, former_name, gender, born_year, address, town, postcode, union_name, state,
  joined_on, paid_to, rate, method, ward_id, emails, mobiles, landlines, own`)

async function sayNotAdded({ db }: BodyOf): Promise<void> {
  await sql`
    insert into problem
    select i.row, '', 'not-added', i.state, 'note' from incoming i
    where i.state in ('left', 'moved', 'died', 'removed') and not i.needs_you
      and not exists (select from matched x where x.row = i.row)
  `.execute(db)
}

async function writeNew(at: BodyOf): Promise<void> {
  await sql`${addingOf(at)} from incoming i where ${MAY_JOIN}
    and not exists (select from matched x where x.row = i.row)`.execute(at.db)
}

const addingOf = ({ unit_id, import_id }: BodyOf): RawBuilder<unknown> =>
  sql`insert into list_row (body_id, import_id, n, kind, row, person_id, ${ENTRY}, sort_name, search_text)
    select ${unit_id}, ${import_id}, i.row, case when i.state = 'lapsed' then 'former' else 'join' end, i.row, new_id(),
      number, title, given_name, family_name, known_as, former_name, gender, born_year, address, town, postcode, union_name, coalesce(state, 'member'),
      joined_on, paid_to, rate, method, ward_id, emails, mobiles, landlines, own, sort_name, search_text`

const MAY_JOIN = sql.raw(
  `not i.needs_you and coalesce(i.state, 'member') in ('member', 'arrears', 'lapsed')`,
)

/** What was gathered from several rows was written down of the first of them alone. */
async function writeGathered(at: BodyOf): Promise<void> {
  const { db, unit_id, import_id } = at
  await sql`
    delete from list_row where body_id = ${unit_id} and import_id = ${import_id}
      and n = any (array(select row from gathered))
  `.execute(db)
  await sql`
    ${addingOf(at)} from incoming i
    where ${MAY_JOIN} and i.row = any (array(select row from gathered))
  `.execute(db)
}

/** Which rows repeat another, or share a number, or mean somebody who came meanwhile, is known only once all are read. */
async function dropSetAside({ db, unit_id, import_id }: BodyOf): Promise<void> {
  await sql`
    delete from list_row where body_id = ${unit_id} and import_id = ${import_id} and n = any (array(
    select row from incoming where needs_you union all select row from problem
    where why in ('same-row-twice', 'more-of-row') union all select row from matched))
  `.execute(db)
}

async function writeChanged({ db, unit_id, import_id }: BodyOf): Promise<void> {
  await sql`
    insert into list_row (body_id, import_id, n, kind, row, person_id, was_state, was_ward_id, ${ENTRY})
    select ${unit_id}, ${import_id}, c.row,
      case when not was_counts and state in ('member', 'arrears') then 'return'
        when was_counts and state is not null
          and state not in ('member', 'arrears') then 'lapse' else 'change' end,
      c.row, person_id, was_state, was_ward_id, ${ENTRY}
    from compared c
    where not c.needs_you
      and (state is not null or born_year is not null or joined_on is not null or paid_to is not null
      or ward_id is not null or own is not null or cardinality(emails) + cardinality(mobiles) + cardinality(landlines) > 0
      or number || title || given_name || family_name || known_as || former_name || gender || address || town || union_name || postcode || rate || method <> '')
  `.execute(db)
}

async function writeWaiting({ db, unit_id, import_id }: BodyOf): Promise<void> {
  await sql`insert into list_row (body_id, import_id, n, kind, row, person_id, number, given_name, family_name, postcode)
    select ${unit_id}, ${import_id}, i.row, 'needs-you', i.row, x.person_id, i.number, i.given_name, i.family_name, i.postcode
    from incoming i left join (select distinct on (row) row, person_id from matched order by row) x on x.row = i.row
    where i.needs_you`.execute(db)
}

/** Whoever counts and is in no row of the whole list lapses: a state with a date, never a deletion. */
async function writeMissing({ db, unit_id, import_id }: BodyOf): Promise<void> {
  await sql`
    insert into list_row (body_id, import_id, n, kind, person_id, was_state, state)
    select ${unit_id}, ${import_id}, ${FIRST_N_OF_MISSING} + row_number() over (order by m.sort_name, m.person_id), 'lapse', m.person_id, m.state, 'lapsed'
    from membership m
    where m.body_id = ${unit_id} and m.counts
      and not exists (select from matched x where x.person_id = m.person_id)
      and not exists (select from perhaps x where x.person_id = m.person_id)
      and not exists (select from matched x join person gone on gone.id = x.person_id where gone.merged_into = m.person_id)
  `.execute(db)
}

/** Those in no row of the file are numbered after any row a file can have. */
const FIRST_N_OF_MISSING = 1_000_000_000

/** Field by field, as it stands and as it would stand: for the preview and for the history. */
async function writeChanges({ db, unit_id, import_id }: BodyOf): Promise<void> {
  await sql`
    insert into list_change (body_id, import_id, n, field, was, became)
    select ${unit_id}, ${import_id}, r.n, v.field, coalesce(v.was, ''), v.became
    from list_row r
    join membership m on m.body_id = ${unit_id} and m.person_id = r.person_id
    cross join ${entryOf('r.person_id')} p
    left join body w on w.id = r.ward_id
    left join body b on b.id = r.was_ward_id
    cross join lateral (values
      ('number', m.number, r.number), ('title', p.title, r.title), ('given_name', p.given_name, r.given_name),
      ('family_name', p.family_name, r.family_name), ('known_as', p.known_as, r.known_as), ('former_name', p.former_name, r.former_name), ('gender', p.gender, r.gender), ('born_year', p.born_year::text, coalesce(r.born_year::text, '')),
      ('address', p.address, r.address), ('town', p.town, r.town), ('postcode', p.postcode, r.postcode), ('union_name', p.union_name, r.union_name),
      ('state', m.state, coalesce(r.state, '')), ('joined_on', m.joined_on::text, coalesce(r.joined_on::text, '')),
      ('paid_to', m.paid_to::text, coalesce(r.paid_to::text, '')), ('rate', m.rate, r.rate), ('method', m.method, r.method),
      ('ward', b.name, coalesce(w.name, '')),
      ('email', ${listedBefore('email')}, array_to_string(r.emails, ', ')),
      ('mobile', ${listedBefore('mobile')}, array_to_string(r.mobiles, ', ')),
      ('landline', ${listedBefore('landline')}, array_to_string(r.landlines, ', '))) v(field, was, became)
    where r.body_id = ${unit_id} and r.import_id = ${import_id}
      and r.kind in ('change', 'return', 'lapse') and v.became <> ''
  `.execute(db)
  await sql`
    insert into list_change (body_id, import_id, n, field, was, became)
    select ${unit_id}, ${import_id}, r.n, 'own:' || v.name, coalesce(c.value, ''), v.value
    from list_row r cross join lateral jsonb_each_text(r.own) v(name, value)
    left join custom_field f on f.body_id = ${unit_id} and lower(f.name) = lower(v.name)
    left join custom_value c on c.body_id = f.body_id and c.field_id = f.id
      and c.person_id = r.person_id
    where r.body_id = ${unit_id} and r.import_id = ${import_id}
      and r.kind in ('change', 'return', 'lapse') and r.own is not null
  `.execute(db)
}

/** What the list said before and says no longer; what people or officers gave stays as it is. */
const listedBefore = (kind: 'email' | 'mobile' | 'landline') =>
  sql`(case when cardinality(r.ends) > 0 then (select string_agg(c.value, ', ' order by c.began_at, c.id) from contact_point c
    where c.person_id = r.person_id and c.kind = ${sql.lit(kind)} and c.id = any (r.ends)) end)`

/** A new e-mail of the list takes the place of the list's old one, a new telephone likewise. */
async function writeEndings({ db, unit_id, import_id }: BodyOf): Promise<void> {
  await sql`update list_row r set ends = e.ids
    from (select r.n, array_agg(c.id) as ids
      from list_row r join incoming i on i.row = r.row
      cross join lateral (select * from contact_point where contact_point.person_id = r.person_id offset 0) c
      where c.source = 'list' and c.ended_at is null
        and (c.kind = 'email' and cardinality(r.emails) > 0 or c.kind = 'mobile' and cardinality(r.mobiles) > 0
          or c.kind = 'landline' and cardinality(r.landlines) > 0)
        and r.body_id = ${unit_id} and r.import_id = ${import_id} and r.kind in ('change', 'return', 'lapse')
        and not exists (select from unnest(i.emails || i.mobiles || i.landlines) u(v)
          where c.comparable in (u.v, ${bare('u.v')}))
      group by r.n) e
    where r.body_id = ${unit_id} and r.import_id = ${import_id} and r.n = e.n`.execute(db)
}

/** More than this is not a list with problems but a problem with the list; the first say enough. */
const PROBLEMS_KEPT_MAX = 5000

async function writeProblems({ db, unit_id, import_id }: BodyOf): Promise<void> {
  await sql`insert into list_problem (body_id, import_id, n, row, column_name, why, was, weight)
    select ${unit_id}, ${import_id}, row_number() over (order by weight = 'note', row, column_name), row, column_name, why, was, weight
    from problem order by weight = 'note', row, column_name limit ${PROBLEMS_KEPT_MAX}`.execute(db)
}

/** How many of the members the list speaks of: most of them, or is it only a part of the list? */
export async function listedShare({
  db,
  unit_id,
}: BodyOf): Promise<{ members: number; members_listed: number }> {
  const { rows } = await sql<{ members: number; members_listed: number }>`
    select count(*)::int as members, count(x.person_id)::int as members_listed
    from membership m left join (select distinct person_id from matched) x on x.person_id = m.person_id
    where m.body_id = ${unit_id} and m.counts`.execute(db)
  return rows[0] ?? { members: 0, members_listed: 0 }
}
