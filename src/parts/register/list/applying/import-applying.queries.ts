import { sql, type RawBuilder } from 'kysely'
import { found } from '../../../../platform/errors.ts'
import { textFields } from '../../entry-fields.rules.ts'
import { bare, entryOf, setBased, type BodyOf } from '../import-place.queries.ts'
import { refileAll } from './import-filing.queries.ts'

/**
 * Applies a plan in one transaction, a statement for all rows at a time. A crash takes all of it
 * back; the job then begins again. Before a row is touched its image is kept, for undo.
 */
export async function applyPlan(at: BodyOf): Promise<void> {
  await setBased(at.db)
  const changes = await changesIn(at)
  const { touched, own } = changes
  if (touched) await keepImages(at)
  await addNew(at, changes)
  if (touched) await changeListed(at)
  if (own) await changeOwn(at)
  if (touched) await fileAnew(at)
  if (touched) await writeHistory(at)
  await recount(at)
}

/**
 * Keeps everybody whom a list touches as they are until it has come to its end: were they merged or erased
 * between the look at the roll and the change, it would write upon an entry that is gone. Called before
 * that look; who is held already is waited for. What others do that only names them goes on.
 */
export async function holdTouched({ db, unit_id, import_id }: BodyOf): Promise<void> {
  await sql`select count(*) from (
    select from person where id = any (array(select r.person_id from list_row r
      where r.body_id = ${unit_id} and r.import_id = ${import_id} and r.kind in (${sql.raw(TOUCHED)})))
    order by id for no key update) held`.execute(db)
}

/** A first list touches nobody who is listed, and few lists name wards or have columns of their own: a dozen passes can be left out. */
async function changesIn(at: BodyOf): Promise<Changes> {
  const { rows } = await sql<Changes>`
    select ${some(`r.kind in (${TOUCHED})`)} as touched, ${some('r.own is not null')} as own, ${some('r.ward_id is not null')} as wards,
      ${some(`r.emails <> '{}'`)} as emails, ${some(`r.mobiles <> '{}'`)} as mobiles, ${some(`r.landlines <> '{}'`)} as landlines
    from list_row r where ${planned(at, `${NEW}, ${TOUCHED}`)}`.execute(at.db)
  return found(rows[0])
}

type Changes = Record<'touched' | 'own' | 'wards' | 'emails' | 'mobiles' | 'landlines', boolean>

const some = (condition: string) => sql.raw(`coalesce(bool_or(${condition}), false)`)

async function changeListed(at: BodyOf): Promise<void> {
  await changePeople(at)
  await changeMemberships(at)
  await changeWards(at)
  await keepStates(at)
  await changeReach(at)
}

const planned = ({ unit_id, import_id }: BodyOf, kinds: string) =>
  sql`r.body_id = ${unit_id} and r.import_id = ${import_id} and r.kind in (${sql.raw(kinds)})`

const NEW = `'join', 'former'`
const TOUCHED = `'change', 'return', 'lapse'`

/** Whom it touches, by their ids: so that they are looked up among everybody in the hall. */
const touchedBy = ({ unit_id, import_id }: BodyOf) =>
  sql`any (array(select t.person_id from list_row t where t.body_id = ${unit_id} and t.import_id = ${import_id} and t.kind in (${sql.raw(TOUCHED)})))`

/** Everything of those whom the import touches, as it stands. */
async function keepImages(at: BodyOf): Promise<void> {
  const { db, unit_id, import_id, bodies } = at
  await sql`
    insert into list_before (body_id, import_id, person_id, what, key, was)
    select ${unit_id}, ${import_id}, p.id, 'person', jsonb_build_object('id', p.id), to_jsonb(p)
    from list_row r cross join ${entryOf('r.person_id')} p
    where ${planned(at, TOUCHED)}
      and exists (select from list_change c where c.body_id = r.body_id and c.import_id = r.import_id and c.n = r.n
      and c.field in ('title', 'given_name', 'family_name', 'known_as', 'former_name', 'gender', 'born_year', 'address', 'town', 'postcode', 'union_name'))
  `.execute(db)
  await sql`insert into list_before (body_id, import_id, person_id, what, key, was)
    select ${unit_id}, ${import_id}, m.person_id, 'membership', jsonb_build_object('body_id', m.body_id, 'person_id', m.person_id), to_jsonb(m) - 'counts'
    from list_row r join membership m on m.person_id = r.person_id and m.body_id = any (${bodies}::uuid[])
    where ${planned(at, TOUCHED)}`.execute(db)
}

/** Everybody new in the unit and, where the list names it, in their ward. */
async function addNew(at: BodyOf, changes: Changes): Promise<void> {
  const { db, unit_id, now } = at
  await sql`insert into person (id, register_id, title, given_name, family_name, known_as, former_name, gender, born_year, address, town, postcode, union_name, made_at)
    select r.person_id, (select b.register_id from body b where b.id = ${unit_id}), r.title, r.given_name, r.family_name, r.known_as, r.former_name, r.gender, r.born_year,
      r.address, r.town, r.postcode, r.union_name, ${now}
    from list_row r where ${planned(at, NEW)}`.execute(db)
  await addTo(at, sql`r.body_id`, sql`r.ward_id`)
  if (changes.wards) await addTo(at, sql`r.ward_id`, sql`null`)
  for (const { kind, column, comparable } of REACH)
    if (changes[column])
      await sql`
        insert into contact_point (person_id, id, kind, value, comparable, source, began_at)
        select person_id, new_id(), ${kind}, value, ${comparable}, 'list', ${now}
        from (select r.person_id, unnest(${sql.ref(`r.${column}`)}) as value from list_row r where ${planned(at, NEW)}) listed
      `.execute(db)
}

/** The memberships of one kind of body; a list without wards has none in wards. */
async function addTo(at: BodyOf, body: Sql, ward: Sql): Promise<void> {
  const { db, today } = at
  const since = sql`least(coalesce(case when r.state = 'lapsed' then r.paid_to end, r.joined_on, ${today}::date), ${today}::date)`
  await sql`insert into membership (body_id, person_id, number, state, state_since, joined_on, paid_to, rate, method, ward_id, sort_name, search_text)
    select ${body}, r.person_id, r.number, r.state, ${since}, r.joined_on, r.paid_to, r.rate, r.method, ${ward}::uuid, r.sort_name, r.search_text
    from list_row r where ${planned(at, NEW)} and ${body} is not null`.execute(db)
}

type Sql = RawBuilder<unknown>

const REACH = [
  { kind: 'email', column: 'emails', comparable: sql`value` },
  { kind: 'mobile', column: 'mobiles', comparable: bare('value') },
  { kind: 'landline', column: 'landlines', comparable: bare('value') },
] as const

async function changePeople(at: BodyOf): Promise<void> {
  await sql`
    update person p set ${sql.raw(textFields.map((f) => `${f} = coalesce(nullif(r.${f}, ''), p.${f})`).join(', '))},
      born_year = coalesce(r.born_year, p.born_year)
    from list_row r where r.person_id = p.id and p.id = ${touchedBy(at)} and ${planned(at, TOUCHED)}
      and (r.born_year is not null or ${sql.raw(textFields.map((f) => `r.${f}`).join(' || '))} <> '')
  `.execute(at.db)
}

async function changeMemberships(at: BodyOf): Promise<void> {
  const { db, unit_id, today } = at
  await sql`
    update membership m set state = coalesce(r.state, m.state), state_since = case when r.state <> m.state then ${today}::date else m.state_since end,
      number = coalesce(nullif(r.number, ''), m.number), joined_on = coalesce(r.joined_on, m.joined_on), paid_to = coalesce(r.paid_to, m.paid_to),
      rate = coalesce(nullif(r.rate, ''), m.rate), method = coalesce(nullif(r.method, ''), m.method), ward_id = coalesce(r.ward_id, m.ward_id)
    from list_row r where m.body_id = ${unit_id} and r.person_id = m.person_id
      and ${planned(at, TOUCHED)}
  `.execute(db)
}

/** The ward's row follows the unit's; a ward left behind keeps its row, with the state "moved". */
async function changeWards(at: BodyOf): Promise<void> {
  const { db, unit_id, bodies, today } = at
  await sql`
    update membership w set
      state = ${follows}, state_since = case when w.state = ${follows} then w.state_since else ${today}::date end, number = m.number, joined_on = m.joined_on, paid_to = m.paid_to, rate = m.rate, method = m.method
    from list_row r join membership m on m.body_id = ${unit_id} and m.person_id = r.person_id
    where ${planned(at, TOUCHED)} and w.person_id = r.person_id
      and w.body_id = any (${bodies}::uuid[]) and w.body_id <> ${unit_id}
      and (w.state <> ${follows} or w.body_id = m.ward_id
        and (w.number, w.joined_on, w.paid_to, w.rate, w.method) is distinct from (m.number, m.joined_on, m.paid_to, m.rate, m.method))
  `.execute(db)
  await sql`
    with made as (
      insert into membership (body_id, person_id, number, state, state_since, joined_on, paid_to, rate, method, sort_name, search_text)
      select m.ward_id, m.person_id, m.number, m.state, ${today}::date, m.joined_on, m.paid_to, m.rate, m.method, m.sort_name, m.search_text
      from list_row r join membership m on m.body_id = ${unit_id} and m.person_id = r.person_id
      where ${planned(at, TOUCHED)} and m.ward_id is not null and r.ward_id is not null
      on conflict (body_id, person_id) do nothing
      returning body_id, person_id)
    insert into list_before (body_id, import_id, person_id, what, key)
    select ${unit_id}, ${at.import_id}, person_id, 'membership', jsonb_build_object('body_id', body_id, 'person_id', person_id) from made
  `.execute(db)
}

const follows = sql`case when w.body_id = m.ward_id then m.state when w.counts then 'moved' else w.state end`

/** A state that the list ended, as the image kept of it has it, ends today, or on the day it began where that is later. */
async function keepStates(at: BodyOf): Promise<void> {
  const { db, unit_id, import_id, today } = at
  await sql`
    with made as (
      insert into membership_period (body_id, id, person_id, state, from_on, until_on)
      select m.body_id, new_id(), m.person_id, b.was ->> 'state', (b.was ->> 'state_since')::date, greatest((b.was ->> 'state_since')::date, ${today}::date)
      from list_before b join membership m on m.person_id = b.person_id and m.body_id = (b.key ->> 'body_id')::uuid
      where b.body_id = ${unit_id} and b.import_id = ${import_id} and b.what = 'membership' and b.was ->> 'state' <> m.state
      returning body_id, id, person_id)
    insert into list_before (body_id, import_id, person_id, what, key)
    select ${unit_id}, ${import_id}, person_id, 'membership_period', jsonb_build_object('body_id', body_id, 'id', id) from made
  `.execute(db)
}

const reachListed = sql`
  select 'email' as kind, u.value, u.value as comparable from unnest(r.emails) u(value)
  union all select 'mobile', u.value, ${bare('u.value')} from unnest(r.mobiles) u(value)
  union all select 'landline', u.value, ${bare('u.value')} from unnest(r.landlines) u(value)`

async function changeReach(at: BodyOf): Promise<void> {
  const { db, unit_id, import_id, now } = at
  await sql`insert into list_before (body_id, import_id, person_id, what, key, was)
    select ${unit_id}, ${import_id}, c.person_id, 'contact_point', jsonb_build_object('person_id', c.person_id, 'id', c.id), to_jsonb(c)
    from list_row r join contact_point c on c.person_id = r.person_id and c.id = any (r.ends) and c.person_id = ${touchedBy(at)}
    where ${planned(at, TOUCHED)} and c.ended_at is null`.execute(db)
  await sql`
    update contact_point c set ended_at = ${now} from list_row r
    where c.person_id = r.person_id and c.person_id = ${touchedBy(at)} and c.id = any (r.ends)
      and c.ended_at is null and ${planned(at, TOUCHED)}
  `.execute(db)
  await sql`
    with made as (
      insert into contact_point (person_id, id, kind, value, comparable, source, began_at)
      select r.person_id, new_id(), v.kind, v.value, v.comparable, 'list', ${now}
      from list_row r cross join lateral (${reachListed}) v
      where ${planned(at, TOUCHED)}
        and cardinality(r.emails) + cardinality(r.mobiles) + cardinality(r.landlines) > 0
      on conflict (person_id, kind, comparable) where ended_at is null do nothing
      returning person_id, id)
    insert into list_before (body_id, import_id, person_id, what, key)
    select ${unit_id}, ${import_id}, person_id, 'contact_point', jsonb_build_object('person_id', person_id, 'id', id) from made
  `.execute(db)
}

/** Values of the body's own columns; a column it has not kept before is made. */
async function changeOwn(at: BodyOf): Promise<void> {
  const { db, unit_id, import_id } = at
  const said = sql`list_row r cross join lateral jsonb_each_text(r.own) v(name, value)`
  const own = sql`${planned(at, `${NEW}, ${TOUCHED}`)} and r.own is not null`
  await sql`
    with made as (
      insert into custom_field (body_id, id, name)
      select distinct on (lower(v.name)) r.body_id, new_id(), v.name from ${said} where ${own}
      order by lower(v.name)
      on conflict (body_id, lower(name)) do nothing returning id)
    insert into list_before (body_id, import_id, what, key)
    select ${unit_id}, ${import_id}, 'custom_field', jsonb_build_object('id', id) from made
  `.execute(db)
  await sql`
    insert into list_before (body_id, import_id, person_id, what, key, was)
    select ${unit_id}, ${import_id}, r.person_id, 'custom_value', jsonb_build_object('field_id', f.id, 'person_id', r.person_id), to_jsonb(c)
    from ${said} join custom_field f on f.body_id = r.body_id and lower(f.name) = lower(v.name)
    left join custom_value c on c.body_id = f.body_id and c.field_id = f.id
      and c.person_id = r.person_id where ${own}
  `.execute(db)
  await sql`
    insert into custom_value (body_id, field_id, person_id, value)
    select r.body_id, f.id, r.person_id, v.value from ${said}
    join custom_field f on f.body_id = r.body_id and lower(f.name) = lower(v.name)
    where ${own} on conflict (body_id, field_id, person_id) do update set value = excluded.value
  `.execute(db)
}

async function writeHistory(at: BodyOf): Promise<void> {
  const { db, now, import_id } = at
  await sql`insert into field_change (body_id, id, person_id, field, was, became, changed_at, changed_by, import_id)
    select r.body_id, new_id(), r.person_id, c.field, c.was, c.became, ${now}, (select me()), ${import_id}
    from list_row r join list_change c on c.body_id = r.body_id and c.import_id = r.import_id and c.n = r.n
    where ${planned(at, TOUCHED)}`.execute(db)
}

/** Those whose name, postcode, number or address to write to has changed are filed by it. */
async function fileAnew(at: BodyOf): Promise<void> {
  const { rows } = await sql<{ person_id: string }>`select distinct r.person_id from list_row r
    join list_change c on c.body_id = r.body_id and c.import_id = r.import_id and c.n = r.n
      and c.field in ('given_name', 'family_name', 'known_as', 'former_name', 'postcode', 'number', 'email', 'mobile', 'landline')
    where ${planned(at, TOUCHED)}`.execute(at.db)
  await refileAll(
    at.db,
    rows.map(({ person_id }) => person_id),
  )
}

/** The denominators, and what standing mirrors of the memberships. */
export async function recount({ db, bodies, now }: BodyOf): Promise<void> {
  await sql`
    insert into tally (body_id, members, counted_at)
    select b.id, (select count(*) from membership m where m.body_id = b.id and m.counts), ${now}
    from body b where b.id = any (${bodies}::uuid[])
    on conflict (body_id) do update set members = excluded.members, counted_at = excluded.counted_at
    where tally.members <> excluded.members
  `.execute(db)
  // Looked up for each who stands there: joined as sets, all memberships of the hall would be gone through.
  const counts = sql`coalesce((select m.counts from membership m where m.body_id = s.body_id and m.person_id = s.person_id), false)`
  await sql`update standing s set member = ${counts}
    where s.body_id = any (${bodies}::uuid[]) and s.member <> ${counts}`.execute(db)
}
