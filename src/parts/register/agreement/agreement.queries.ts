import { sql } from 'kysely'
import type { BodyScope, Scope } from '../../../platform/entering/scope.ts'
import type { Change } from '../people/person.rules.ts'
import { UNUSUAL_CONTACTS } from './agreement.rules.ts'

const CONTACTS = sql`('email', 'mobile', 'landline')`

/** People whose e-mail or telephone others changed lately, with those whom a list or a hand would change now. */
export async function peopleReachedAnew(
  { db, where, now }: BodyScope,
  by: { import_id: string } | { person_id: string },
): Promise<{ asked: number; people: number }> {
  const since = new Date(now.getTime() - UNUSUAL_CONTACTS.hours * 3_600_000)
  const asked =
    'person_id' in by
      ? sql`select ${by.person_id}::uuid as person_id`
      : sql`select r.person_id from list_row r join list_change c using (body_id, import_id, n)
          where r.body_id = ${where.id} and r.import_id = ${by.import_id} and r.kind <> 'needs-you' and c.field in ${CONTACTS}`
  const { rows } = await sql<{ asked: number; people: number }>`
    select count(*) filter (where asked)::int as asked, count(*)::int as people
    from (select person_id, bool_or(asked) as asked from (select person_id, true as asked from (${asked}) now union all
    select f.person_id, false from field_change f
    where f.body_id = any (${[...where.unit_bodies]}::uuid[]) and f.changed_at > ${since}
      and f.field in ${CONTACTS} and (f.changed_by is not null or f.import_id is not null)
      and f.changed_by is distinct from f.person_id) said group by person_id) people
  `.execute(db)
  return rows[0] ?? { asked: 0, people: 0 }
}

/** How many count as members here. */
export async function membersHere({ db, where }: BodyScope): Promise<number> {
  const { rows } = await sql<{ members: number }>`
    select members from tally where body_id = ${where.id}
  `.execute(db)
  return rows[0]?.members ?? 0
}

type Asking =
  | { people: number; import_id: string; asks: 'change' | 'undo' }
  | { people: 1; person_id: string; changes: readonly Change[] }

/** Asks for a second officer. What the same officer asked for the same person before is asked no more. */
export async function askAgreement({ db, where, who, now, newId }: BodyScope, asking: Asking) {
  const id = newId()
  const { import_id, asks } = 'import_id' in asking ? asking : { import_id: null, asks: 'change' }
  if ('person_id' in asking)
    await sql`delete from contact_agreement a using contact_agreement_change c
      where a.body_id = ${where.id} and c.body_id = a.body_id and c.agreement_id = a.id and c.person_id = ${asking.person_id}
        and a.asked_by = ${who.person_id} and a.answer is null`.execute(db)
  await sql`insert into contact_agreement (body_id, id, import_id, asks, people, asked_by, asked_at)
    values (${where.id}, ${id}, ${import_id}, ${asks}, ${asking.people}, ${who.person_id}, ${now})
    on conflict (body_id, import_id) where asks = 'undo' and answer is null do nothing`.execute(db)
  if ('person_id' in asking)
    await sql`
      insert into contact_agreement_change (body_id, agreement_id, person_id, changes)
      values (${where.id}, ${id}, ${asking.person_id}, ${JSON.stringify(asking.changes)}::jsonb)
    `.execute(db)
}

export interface Agreement {
  readonly body_id: string
  readonly id: string
  readonly import_id: string | null
  readonly asks: 'change' | 'undo'
  readonly file_name: string | null
  readonly people: number
  readonly asked_by: string
  readonly asked_by_name: string
  readonly asked_at: Date
  readonly answer: 'agreed' | 'refused' | null
  readonly answered_by_name: string | null
  readonly answered_at: Date | null
}

const nameOf = (id: string) =>
  sql`(select trim(p.given_name || ' ' || p.family_name) from person p where p.id = ${sql.ref(id)})`

const SHOWN = sql`select a.body_id, a.id, a.import_id, a.asks, a.people, a.asked_by, a.asked_at, a.answer, a.answered_at,
    (select l.file_name from list_import l where l.body_id = a.body_id and l.id = a.import_id) as file_name,
    coalesce(${nameOf('a.asked_by')}, '') as asked_by_name, ${nameOf('a.answered_by')} as answered_by_name
  from contact_agreement a`

const ANSWERED_SHOWN = 20
/** More than anybody should let wait; the rest show once these are answered. */
const OPEN_SHOWN = 50

/** What waits in this body's rooms and below, and what was answered last. */
export async function agreementsHere({ db, where }: BodyScope) {
  const here = sql`a.body_id = any (${[...where.unit_bodies]}::uuid[])`
  const open = await sql<Agreement>`
    ${SHOWN} where ${here} and a.answer is null order by a.asked_at, a.id limit ${OPEN_SHOWN}
  `.execute(db)
  const answered = await sql<Agreement>`${SHOWN} where ${here} and a.answer is not null
    order by a.answered_at desc, a.id desc limit ${ANSWERED_SHOWN}`.execute(db)
  return { open: open.rows, answered: answered.rows }
}

/** How many wait: a figure without names, so that the first page may show it. */
export async function agreementsWaiting({ db, where }: BodyScope): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from contact_agreement a
    where a.body_id = any (${[...where.unit_bodies]}::uuid[]) and a.answer is null`.execute(db)
  return rows[0]?.n ?? 0
}

/** One that waits, locked until it is answered, so that it is answered once. */
export async function agreementOpen(
  { db, where }: BodyScope,
  id: string,
  how: { lock?: true } = {},
) {
  const lock = how.lock ? sql`for update of a` : sql``
  const { rows } = await sql<Agreement>`
    ${SHOWN} where a.body_id = any (${[...where.unit_bodies]}::uuid[]) and a.id = ${id}
      and a.answer is null ${lock}
  `.execute(db)
  return rows[0] ?? null
}

/** The request to take a list back that waits, if there is one. */
export async function undoAsked(
  { db }: Pick<Scope, 'db'>,
  unit_id: string,
  import_id: string,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from contact_agreement
    where body_id = ${unit_id} and import_id = ${import_id} and asks = 'undo' and answer is null
  `.execute(db)
  return rows[0]?.id ?? null
}

/** A list is applied: only this one can be taken back now, and whoever wants to asks anew. */
export async function askNoMoreToUndo({ db }: Pick<Scope, 'db'>, unit_id: string) {
  await sql`
    delete from contact_agreement where body_id = ${unit_id} and asks = 'undo' and answer is null
  `.execute(db)
}

/** A list put aside is asked about no more. */
export async function askNoMore({ db }: Pick<Scope, 'db'>, unit_id: string, import_id: string) {
  await sql`
    delete from contact_agreement
    where body_id = ${unit_id} and import_id = ${import_id} and answer is null
  `.execute(db)
}

export interface Reached {
  readonly person_id: string
  readonly name: string
  readonly changes: readonly Change[]
}

/** Who would be reached how: a page of them, by name. Taken back, each change goes the other way. */
export async function reachedBy(
  { db }: Scope,
  { body_id, id, import_id, asks }: Agreement,
  { after, size }: { after: number; size: number },
): Promise<Reached[]> {
  const [was, became] = asks === 'undo' ? ['became', 'was'] : ['was', 'became']
  const asked = import_id
    ? sql`select r.person_id, jsonb_agg(jsonb_build_object('field', c.field, 'was', c.${sql.ref(was)}, 'became', c.${sql.ref(became)}) order by c.field) as changes
        from list_row r join list_change c using (body_id, import_id, n)
        where r.body_id = ${body_id} and r.import_id = ${import_id} and r.kind <> 'needs-you' and c.field in ${CONTACTS} group by r.person_id`
    : sql`select person_id, changes from contact_agreement_change where body_id = ${body_id} and agreement_id = ${id}`
  const { rows } = await sql<Reached>`
    select x.person_id, x.changes, trim(coalesce(nullif(p.known_as, ''), p.given_name) || ' ' || p.family_name) as name
    from (${asked}) x join person p on p.id = x.person_id
    order by p.family_name, p.given_name, x.person_id offset ${after} limit ${size}
  `.execute(db)
  return rows
}

/** The answer, written once. What was asked by hand is forgotten with it. */
export async function answerAgreement(
  { db, who, now }: BodyScope,
  { body_id, id }: Agreement,
  answer: 'agreed' | 'refused',
) {
  await sql`update contact_agreement set answer = ${answer}, answered_by = ${who.person_id}, answered_at = ${now}
    where body_id = ${body_id} and id = ${id}`.execute(db)
  await sql`
    delete from contact_agreement_change where body_id = ${body_id} and agreement_id = ${id}
  `.execute(db)
}

const ASKED_DAYS = 90
const KEPT_DAYS = 730

/** What nobody answered is forgotten after 90 days, what was answered after two years. */
export async function forgetAgreements({ db, now }: Scope, bodies: readonly string[]) {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000)
  await sql`
    delete from contact_agreement where body_id = any (${[...bodies]}::uuid[])
    and (answer is null and asked_at < ${before(ASKED_DAYS)} or asked_at < ${before(KEPT_DAYS)})
  `.execute(db)
}
