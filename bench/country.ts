import type pg from 'pg'
import { familyNames, mensNames, streets, womensNames } from '../src/demo/people/names.ts'

/**
 * A country to measure on, made by the database itself: 12 regions, 650 constituencies of uneven
 * size (log-normal, sigma 0.55) with five wards each, and beside them two
 * unions whose whole membership stands on one list, for search: one of 100,000, one of everybody.
 */
export const places = {
  national: id('b0', 0),
  vast: id('b1', 0),
  large: id('b2', 0),
  region: (n: number) => id('b3', n),
  unit: (n: number) => id('b4', n),
  ward: (unit: number, n: number) => id('b5', unit * WARDS + n),
  person: (n: number) => id('a0', n),
}
export const UNITS = 650
const REGIONS = 12
const WARDS = 5
const LARGE_LIST = 100_000
/** Secretaries of each union's list: so many, since a day's reading has an end for each. */
export const SECRETARIES = 64
/** The family name that only every hundred-thousandth person has. */
export const RARE_NAME = 'Quillfeather'
const RARE_EVERY = 100_000
const THREE_YEARS_S = 94_608_000
/** 72 % come to nothing in a year. */
const ACTIVE_SHARE = 0.28

function id(kind: string, n: number) {
  return `0000${kind}00-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
}
const idOf = (kind: string, n: string) =>
  `('0000${kind}00-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`
/** An even spread of 0 to `below` that is the same in every run. */
const spread = (n: string, salt: number, below: string | number) =>
  `(((hashint8extended((${n})::bigint, ${salt}) & 2147483647)) % ${below})`

export type Size = { members: number; deeds: number }

/**
 * What the database is told while it builds, and only then: nothing is worth keeping from a build that
 * was cut short, so nothing is logged twice, synced, or tidied beside it.
 */
export const whileBuilding = {
  fsync: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_wal_size: '2GB',
  autovacuum: 'off',
}

/** Builds it in an empty, migrated database. The connection is a superuser's. */
export async function buildCountry(sql: pg.Client, size: Size, tell: (line: string) => void) {
  // Rows come from one mind, so their references need no checking; indexes are made afterwards.
  await sql.query(`set session_replication_role = replica; set synchronous_commit = off;
    set maintenance_work_mem = '1GB'; set work_mem = '256MB'`)
  const large = Math.min(LARGE_LIST, size.members)
  await step(tell, 'bodies', () => sql.query(bodies))
  await step(tell, 'who lives where', () => sql.query(whereabouts(size)))
  const made = await takeIndexesOff(sql)
  await filled(sql, ['person'], () => step(tell, 'people', () => sql.query(people)))
  await filled(sql, ['contact_point'], () =>
    step(tell, 'contact points', () => sql.query(contacts)),
  )
  await filled(sql, ['membership'], () =>
    step(tell, 'memberships', () => sql.query(memberships(large))),
  )
  await filled(sql, ['deed'], () => step(tell, 'deeds', () => sql.query(deeds(size))))
  await filled(sql, ['standing'], () => step(tell, 'standing', () => sql.query(standing)))
  for (const one of made) await step(tell, one.name, () => sql.query(one.again))
  await step(tell, 'figures', () => sql.query(figures))
  await sql.query(offices(size))
  await sql.query('drop table bench_words, bench_person, bench_unit')
  await step(tell, 'statistics', () =>
    sql
      .query('reset session_replication_role')
      .then(() => sql.query('vacuum (freeze, analyze)'))
      .catch(() => sql.query('analyze')),
  )
  const { rows } = await sql.query<{ size: string }>(
    'select pg_size_pretty(pg_database_size(current_database())) as size',
  )
  tell(`  all of it ${rows[0]?.size ?? '?'}`)
}

/** A table emptied in the same transaction is filled without a second copy in the log. */
async function filled(sql: pg.Client, tables: readonly string[], work: () => Promise<unknown>) {
  await sql.query(`begin; truncate ${tables.join(', ')} cascade`)
  await work()
  await sql.query('commit')
}

async function step(tell: (line: string) => void, what: string, work: () => Promise<unknown>) {
  const began = performance.now()
  await work()
  tell(`  ${what} ${((performance.now() - began) / 1000).toFixed(1)} s`)
}

const LARGE_TABLES = `array['deed'::regclass, 'membership'::regclass,
  'contact_point'::regclass, 'standing'::regclass, 'person'::regclass]`

/** The indexes and keys of the large tables, in the order to make them again. */
async function takeIndexesOff(sql: pg.Client) {
  // Keys first, since what points at them comes after; a check is quicker kept than asked again.
  const { rows: keys } = await sql.query<Taken>(`
    select k.conname as name, format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as off,
      format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as again
    from pg_constraint k
    where k.contype in ('p', 'u', 'f') and k.conrelid <> 'person'::regclass and k.confrelid <> 'person'::regclass
      and (k.conrelid = any (${LARGE_TABLES}) or k.confrelid = any (${LARGE_TABLES}))
    order by k.contype = 'f', k.contype, k.conname`)
  const { rows: indexes } = await sql.query<Taken>(`
    select i.indexrelid::regclass::text as name, format('drop index %s', i.indexrelid::regclass) as off,
      pg_get_indexdef(i.indexrelid) as again
    from pg_index i
    where i.indrelid = any (${LARGE_TABLES}) and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`)
  for (const { off } of [...keys].reverse()) await sql.query(off)
  for (const { off } of indexes) await sql.query(off)
  return [...keys.filter(isKey), ...indexes, ...keys.filter((one) => !isKey(one))]
}

interface Taken {
  name: string
  off: string
  again: string
}

const isKey = ({ again }: Taken) => !again.includes('FOREIGN KEY')

const bodies = `
  insert into body (id, register_id, path, kind, slug, name, opened_on)
    values ('${places.national}', '${places.national}', array['${places.national}'::uuid], 'national', 'national', 'The party', '1900-01-01');
  insert into body (id, register_id, unit_id, path, kind, slug, name, opened_on)
    select u.id, u.id, u.id, array[u.id], 'union', u.slug, u.name, '1900-01-01'
    from (values ('${places.vast}'::uuid, 'vast-union', 'Everybody''s Union'), ('${places.large}', 'large-union', 'Carriers'' Union')) u (id, slug, name);
  insert into body (id, parent_id, register_id, path, kind, slug, name, opened_on)
    select ${idOf('b3', 'n')}, '${places.national}', '${places.national}', array['${places.national}', ${idOf('b3', 'n')}], 'region', 'region-' || n, 'Region ' || n, '1900-01-01'
    from generate_series(0, ${REGIONS - 1}) n;
  insert into body (id, parent_id, register_id, unit_id, path, kind, slug, name, opened_on)
    select ${idOf('b4', 'n')}, r.id, '${places.national}', ${idOf('b4', 'n')}, r.path || ${idOf('b4', 'n')}, 'constituency', 'place-' || n, 'Place ' || n, '1900-01-01'
    from generate_series(0, ${UNITS - 1}) n join body r on r.id = ${idOf('b3', `n % ${REGIONS}`)};
  insert into body (id, parent_id, register_id, unit_id, path, kind, slug, name, opened_on)
    select ${idOf('b5', `u * ${WARDS} + w`)}, b.id, '${places.national}', b.id, b.path || ${idOf('b5', `u * ${WARDS} + w`)}, 'branch', 'place-' || u || '-ward-' || w, 'Ward ' || w || ' of Place ' || u, '1900-01-01'
    from generate_series(0, ${UNITS - 1}) u cross join generate_series(0, ${WARDS - 1}) w join body b on b.id = ${idOf('b4', 'u')}`

/** Sizes of the constituencies, so that they add up; then where each numbered person lives. */
const whereabouts = ({ members }: Size) => `
  create unlogged table bench_unit as
    with weight as (
      select n, exp(0.55 * sqrt(-2 * ln((1 + ${spread('n', 1, 9999)}) / 10000.0)) * cos(2 * pi() * ${spread('n', 2, 10000)} / 10000.0)) as w
      from generate_series(0, ${UNITS - 1}) n),
    upto as (select n, sum(w) over (order by n) / sum(w) over () as share from weight)
    select n, coalesce(lag(round(share * ${members})) over (order by n), 0)::int as first, round(share * ${members})::int as beyond from upto;
  create unlogged table bench_person as
    select p as n, ${idOf('a0', 'p')} as id, ${idOf('b4', 'u.n')} as unit_id, ${idOf('b5', `u.n * ${WARDS} + ${spread('p', 3, WARDS)}`)} as ward_id,
      case when p % ${RARE_EVERY} = 77 then '${RARE_NAME}' else (${textArray(familyNames)})[1 + ${spread('p', 4, familyNames.length)}] end as family,
      (${textArray([...womensNames, ...mensNames])})[1 + ${spread('p', 5, womensNames.length + mensNames.length)}] as given,
      lpad((${spread('p', 6, 1000)})::text, 3, '0') as phone,
      'XX' || (1 + ${spread('p', 7, 99)}) || ' ' || ${spread('p', 8, 10)} || (array['AB', 'CD', 'EF', 'GH', 'JK', 'LN'])[1 + ${spread('p', 9, 6)}] as postcode,
      date '2026-11-01' - (${spread('p', 10, 9000)})::int as joined_on
    from bench_unit u cross join lateral generate_series(u.first, u.beyond - 1) p;
  analyze bench_person`

const textArray = (words: readonly string[]) =>
  `array[${words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ')}]`

const people = `
  insert into person (id, register_id, given_name, family_name, born_year, address, postcode, made_at)
    select id, '${places.national}', given, family, 1940 + ${spread('n', 11, 68)},
      (1 + ${spread('n', 12, 120)}) || ' ' || (${textArray(streets)})[1 + ${spread('n', 13, streets.length)}], postcode, joined_on
    from bench_person`

const EMAIL = `lower(regexp_replace(given || '.' || family, '[^A-Za-z.]', '', 'g')) || n || '@example.org'`

const contacts = `
  insert into contact_point (person_id, id, kind, value, comparable, source, began_at)
    select id, ${idOf('c0', 'n')}, 'email', ${EMAIL}, ${EMAIL}, 'list', joined_on from bench_person where n % 7 <> 0;
  insert into contact_point (person_id, id, kind, value, comparable, source, began_at)
    select id, ${idOf('c1', 'n')}, 'mobile', '07700 900' || phone, '07700900' || phone, 'list', joined_on from bench_person`

const FOLDED = (text: string) => `lower(regexp_replace(${text}, '[^A-Za-z0-9]', '', 'g'))`
/** As searchText in names.rules.ts folds it: a word after each space. */
const SEARCH = `' ' || ${FOLDED('given')} || ' ' || ${FOLDED('family')} || ' ' || ${FOLDED('postcode')}
  || ' 07700900' || phone || case when n % 7 <> 0 then ' ' || ${FOLDED(EMAIL)} else '' end || ' ' || lower(split_part(postcode, ' ', 2))`
const SORT = `${FOLDED('family')} || ' ' || ${FOLDED('given')}`

const memberships = (large: number) => `
  create unlogged table bench_words as select n, id, unit_id, ward_id, joined_on, ${SORT} as sort_name, ${SEARCH} as words,
    case when ${spread('n', 14, 100)} < 92 then 'member' when ${spread('n', 14, 100)} < 94 then 'arrears' else 'lapsed' end as state from bench_person;
  insert into membership (body_id, person_id, number, state, state_since, joined_on, ward_id, sort_name, search_text)
    select unit_id, id, 'M' || n, state, joined_on, joined_on, ward_id, sort_name, words || ' m' || n from bench_words;
  insert into membership (body_id, person_id, state, state_since, joined_on, ward_id, sort_name, search_text)
    select ward_id, id, state, joined_on, joined_on, ward_id, sort_name, words from bench_words;
  insert into membership (body_id, person_id, number, state, state_since, joined_on, sort_name, search_text)
    select '${places.vast}', id, 'V' || n, state, joined_on, joined_on, sort_name, words || ' v' || n from bench_words;
  insert into membership (body_id, person_id, number, state, state_since, joined_on, sort_name, search_text)
    select '${places.large}', id, 'L' || n, state, joined_on, joined_on, sort_name, words || ' l' || n from bench_words where n < ${large}`

/**
 * Three years of them in the order they were done, most by few: the square draws them towards the low
 * numbers of the active.
 */
const deeds = ({ members, deeds: count }: Size) => `
  insert into deed (body_id, id, person_id, kind, rung, done_at, recorded_by, recorded_at)
    select p.ward_id, ${idOf('e0', 'd.d')}, p.id, k.kind, k.rung, d.at, p.id, d.at
    from (select d, ${spread('d', 15, 20)} as draw,
        (floor(power(${spread('d', 16, 1000000)} / 1000000.0, 2) * ${Math.floor(members * ACTIVE_SHARE)}) / ${ACTIVE_SHARE})::int as n,
        timestamptz '2026-11-22 12:00Z' - make_interval(secs => floor((${count} - d) * (${THREE_YEARS_S}.0 / ${count}))) as at
      from generate_series(1, ${count}) d) d
    join bench_person p on p.n = d.n
    join (values ('attended', 'took-part', 0, 12), ('did-shift', 'carried', 13, 15), ('spoken-with', 'reached', 16, 19)) k (kind, rung, low, high)
      on d.draw between k.low and k.high`

const standing = `
  insert into standing (body_id, person_id, member, took_part_at, carried_at, reached_at)
    select b.body_id, d.person_id, w.state in ('member', 'arrears'), d.took_part_at, d.carried_at, d.reached_at
    from (select person_id, max(done_at) filter (where rung <> 'reached') as took_part_at,
        max(done_at) filter (where rung = 'carried') as carried_at, max(done_at) filter (where rung = 'reached') as reached_at
      from deed group by person_id) d
    join bench_words w on w.id = d.person_id
    cross join lateral (values (w.unit_id), (w.ward_id)) b (body_id);
  insert into tally (body_id, members, counted_at)
    select body_id, count(*) filter (where counts), now() from membership group by body_id`

/** Thirteen closed months for each unit and ward, in the same proportions. */
const figures = `
  insert into snapshot (body_id, month, rule, window_days, members, recorded, carried, took_part, reached, on_paper,
      newly_active, kept, lapsed, returned, joined)
    select body_id, month, 1, 90, members, true, carried, took_part, reached, members - carried - took_part - reached,
      newly, carried + took_part - newly, newly, 0, members / 100
    from (select t.body_id, (date '2026-10-01' - make_interval(months => m))::date as month, t.members,
        t.members * (3 + ${spread('m', 18, 3)}) / 100 as carried, t.members * (8 + ${spread('m', 19, 6)}) / 100 as took_part,
        t.members / 10 as reached, t.members * 2 / 100 as newly
      from tally t join body b on b.id = t.body_id and b.kind in ('constituency', 'branch') cross join generate_series(0, 12) m) s`

/** People in office: those who are measured look at the lists as their secretaries would. */
const offices = ({ members }: Size) => `
  insert into office (body_id, id, person_id, role, began_on, ends_on)
    select o.body_id, ${idOf('f0', 'row_number() over ()')}, ${idOf('a0', 'o.n')}, o.role, '2026-01-01', '2027-12-31'
    from (select '${places.vast}'::uuid as body_id, n, 'secretary' as role from generate_series(0, ${SECRETARIES - 1}) n
      union all select '${places.large}', n, 'secretary' from generate_series(0, ${SECRETARIES - 1}) n
      union all select '${places.national}', ${members - 1}, 'national-officer'
      union all select unit_id, n, 'secretary' from (select unit_id, n, row_number() over (partition by unit_id order by n) as place from bench_person) p where place = 1) o`
