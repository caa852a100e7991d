import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../src/platform/database/addresses.ts'
import type { Database } from '../../src/platform/database/open.ts'
import { freshHall } from '../../src/platform/testing/fresh-hall.ts'

/** Every function that works with another's rights, and whose. Each is read aloud in a review before it joins this list. */
const SHORT_LIST = [
  // Sign-in has no body to stand in: who may be mailed a link, and whether an office ended meanwhile.
  'auth.office_ended(uuid,timestamp with time zone) as hall_lens',
  'auth.people_at(text) as hall_lens',
  // Two entries of a list that is open to the act are one person, and the register says so: what the one did, promised and holds
  // is the other's, as merge_ways() decides; and back, by what that merge itself wrote down. Keys and what was written over.
  'carry_person(uuid,uuid,timestamp with time zone) as hall_lens',
  'part_person(uuid,uuid) as hall_lens',
  // Makes a closed month's figures for any body, changes none, and says only how many it made.
  'close_month(date,uuid[],integer,integer) as hall_lens',
  // And takes away those of months that have not ended, which only a clock that was ahead closes; says how many.
  'open_months_to_come(date,uuid[]) as hall_lens',
  // After a long list: the search index and the planner's figures are brought up to date. Changes no row, tells nothing.
  'tidy_after_list(integer) as hall_owner',
  // Ends sessions, shows nothing.
  'end_sessions(uuid) as hall_owner',
  // The same, and the keys made since, for the one person whose change of contact is being taken back at this very body.
  'take_back_sign_in(uuid) as hall_lens',
  // Erasing: oneself, or somebody on a list open to the act; by the nightly job whose time is up, by the database's own clock.
  'erase_person(uuid,text) as hall_lens',
  'forget_due(text,integer) as hall_lens',
  'forget_people_due(integer) as hall_lens',
  // A list taken back: who of those it added has done something anywhere, so that they stay: ids of people on an open list.
  // And at night the entries it left empty, to which nothing points: no argument but how many, and a number for an answer.
  'named_in_the_record(uuid[]) as hall_lens',
  'forget_taken_back(integer) as hall_lens',
  // Everything with the id of the person asking: no argument, so nobody else's.
  'my_data() as hall_lens',
  // Figures of the units below a region or the national body: small numbers hidden, no names, no ids of people.
  'figures_below(integer) as hall_lens',
  // Who became active, stayed, lapsed, came back in a body of this unit: ids and dates; names need the list.
  'flow_within(uuid,text,timestamp with time zone,timestamp with time zone,date,integer) as hall_lens',
  // The search: LIKE cannot use an index under row-level security. Ids of a list that is open to the act.
  'found_on_list(uuid,text[],text[],integer) as hall_lens',
  // Bodies: whether nobody ever held an office, so that the first run may make them; what stands in the way of closing one,
  // as counts, to whoever keeps it.
  'unfounded() as hall_lens',
  'in_the_way(uuid,timestamp with time zone) as hall_lens',
  // Which units below a region have fewer than two able to act: names of bodies and a number.
  'few_able_below(integer) as hall_lens',
  // A deed in a ward moves the constituency's figure: dates and body ids, no names.
  'last_deeds_in_reach(uuid) as hall_lens',
  'memberships_in_reach(uuid) as hall_lens',
  // Keys of sign-in, only where the register says so: merged, parted, or in office at this very body. They show nothing.
  'drop_keys(uuid) as hall_lens',
  'merge_sign_in(uuid,uuid) as hall_lens',
  'part_sign_in(uuid,uuid) as hall_lens',
  // The names of those in office at a body of this unit: every member may know their secretary.
  'officers_in_reach(uuid) as hall_lens',
  // A correction in a ward, or by the member, is found on every list they stand on. Gives nothing back.
  'refile(uuid,text,text) as hall_lens',
  // The calendar: how many came and who is here for the first time, as counts and a yes or no; my own place in a line.
  // Nobody ever spoke to this occasion, so a series may take it away: a yes or no.
  'nobody_said(uuid,uuid) as hall_lens',
  'came_before(uuid,uuid) as hall_lens',
  'place_in_line(uuid,uuid) as hall_lens',
  'turnout(uuid[]) as hall_lens',
  // A calendar program knows a secret address and no session: whose it is, for one exact hash.
  'whose_calendar(text) as hall_lens',
  // The rooms: how many requests wait for an answer here, for a first page that opens no names. A count.
  'requests_waiting() as hall_lens',
  // The rota: passing a shift on moves another person's promise, and only one that they have put up for passing on, to whoever
  // asks. Counts of what is on offer; whether somebody has a key, yes or no; ending one's own weekly letter by its secret link.
  'key_cover(uuid[],uuid) as hall_lens',
  'on_offer(uuid[]) as hall_lens',
  'refuse_swap(uuid,uuid,timestamp with time zone) as hall_lens',
  'stop_rota_letters(uuid,uuid) as hall_lens',
  'swap_shifts(uuid,uuid,uuid,uuid,text,text,timestamp with time zone) as hall_lens',
  'take_over(uuid,uuid,uuid,uuid,text,text,timestamp with time zone) as hall_lens',
  // The door: whose pass is shown, of people on the list of this unit, to those who keep a door; and for a phone without a
  // network the passes of those on the list of one occasion of an open list, hashed once more.
  'pass_shown(text[],timestamp with time zone) as hall_lens',
  'passes_expected(uuid,uuid,timestamp with time zone) as hall_lens',
]

let database: Database
let maker: pg.Client

beforeAll(async () => {
  database = await freshHall()
  maker = await connect(database.address)
})
afterAll(async () => {
  await maker.end()
  await database.close()
})

const column = async (text: string) =>
  (await maker.query<{ it: string }>(text)).rows.map((row) => row.it)

const bodyData = `select c.oid from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and a.attname in ('body_id', 'person_id') and not a.attisdropped`

test('every table with a body’s or a person’s rows has row-level security, forced, with a policy', async () => {
  const open =
    await column(`select c.relname as it from pg_class c where (c.oid in (${bodyData}) or c.relname in ('person', 'body'))
    and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))`)
  expect(open).toEqual([])
})

test('every table says whose data it is, for what, and how long it is kept', async () => {
  const silent = await column(`select relname as it from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and coalesce(obj_description(oid, 'pg_class'), '') !~ 'Whose.*For.*Kept'`)
  expect(silent).toEqual([])
})

test('body_id stands first in every primary and unique key of body data', async () => {
  const late =
    await column(`select i.indexrelid::regclass::text as it from pg_index i join pg_class c on c.oid = i.indrelid
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'body_id'
    where c.relnamespace = 'public'::regnamespace and i.indisunique and i.indkey[0] <> a.attnum`)
  expect(late).toEqual([])
})

test('whoever points to a person is found by the person alone, so that one can go', async () => {
  const slow =
    await column(`select c.conrelid::regclass || '.' || a.attname as it from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.confrelid = 'person'::regclass and c.contype = 'f'
      and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = a.attnum)`)
  expect(slow).toEqual([])
})

const definers = `pg_proc p where p.prosecdef and p.pronamespace not in
  (select oid from pg_namespace where nspname in ('pg_catalog', 'information_schema', 'pgboss'))`

test('the functions that see with other eyes are those on the short list', async () => {
  const found = await column(
    `select p.oid::regprocedure::text || ' as ' || p.proowner::regrole::text as it from ${definers} order by 1`,
  )
  expect(found).toEqual([...SHORT_LIST].sort())
})

test('nobody but the hall may call them, and each keeps to its own search path', async () => {
  const loose = await column(`select p.oid::regprocedure::text as it from ${definers}
      and (has_function_privilege('public', p.oid, 'execute') or not coalesce(p.proconfig::text like '%search_path%', false))`)
  expect(loose).toEqual([])
})

test('the role of the application owns nothing and cannot step over row-level security', async () => {
  const { rows } = await maker.query(
    `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname in ('hall_app', 'hall_auth', 'hall_lens', 'hall_owner') order by 1`,
  )
  expect(rows).toEqual(
    ['hall_app', 'hall_auth', 'hall_lens', 'hall_owner'].map((rolname) => ({
      rolname,
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
    })),
  )
  const owned = await column(
    `select relname as it from pg_class where relowner = 'hall_app'::regrole`,
  )
  expect(owned).toEqual([])
})

test('views work with the reader’s rights, and no trigger works behind anyone’s back', async () => {
  const views =
    await column(`select relname as it from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
    and not coalesce(reloptions::text like '%security_invoker=true%', false)`)
  const triggers =
    await column(`select t.tgname as it from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not t.tgisinternal`)
  expect([views, triggers]).toEqual([[], []])
})
