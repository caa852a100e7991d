import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../platform/database/tables.ts'
import type { BodyScope, Scope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { endSessions } from '../../../platform/sessions/index.ts'
import { isAble, stands, type Held } from './offices.rules.ts'

interface Office extends Held {
  readonly id: string
  readonly name: string
}

/** Who holds which office at this body now or soon, with the names that every member may know. */
export async function offices({ db, where, now }: BodyScope): Promise<Office[]> {
  const { rows } = await sql<Office>`
    select o.id, o.person_id, o.role, o.began_on, o.ends_on, coalesce(n.name, '') as name
    from office o left join officers_in_reach(${where.id}) n on n.office_id = o.id
    where o.body_id = ${where.id} and o.ended_at is null and o.ends_on > (${now}::timestamptz at time zone ${where.time_zone})::date
    order by o.role, o.began_on, n.name
    limit ${OFFICES_MAX}`.execute(db)
  return rows
}

const OFFICES_MAX = 500

/**
 * One change of office in a unit at a time: of two officers who end each other's the second sees what the
 * first did, and so is told that nobody would be left.
 */
export async function oneByOne({ db, where }: BodyScope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`offices ${where.unit_id ?? where.id}`}, 0))`.execute(
    db,
  )
}

/** Offices here and above in the same unit: whoever of them is able may act here. */
export async function officesReaching({ db, where }: BodyScope): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select o.person_id, o.role, o.began_on, o.ends_on
    from office o join body b on b.id = ${where.id}
    where o.body_id = any (b.path) and o.body_id = any ((select reach())::uuid[])
      and o.ended_at is null`.execute(db)
  return rows
}

/** Bodies tied sideways to the one we stand in, today: a union branch and a constituency. Names, and no list. */
export async function affiliated({ db, where, now }: BodyScope) {
  const { rows } = await sql<{ slug: string; name: string }>`
    select distinct b.slug, b.name
    from affiliation a join body b on b.id in (a.body_id, a.to_body_id) and b.id <> ${where.id}
    where ${where.id} in (a.body_id, a.to_body_id) and b.closed_on is null
      and a.began_on <= (${now}::timestamptz at time zone ${where.time_zone})::date
      and (a.ended_on is null or a.ended_on > (${now}::timestamptz at time zone ${where.time_zone})::date)
    order by b.name limit ${AFFILIATED_MAX}`.execute(db)
  return rows
}
const AFFILIATED_MAX = 100

/** Gives an office. The same form sent twice at once gives one: the overlap is refused by the table. */
export async function give({ db, where, newId }: BodyScope, office: Held): Promise<string> {
  const id = newId()
  const { person_id, role, began_on, ends_on } = office
  await db
    .insertInto('office')
    .values({ body_id: where.id, id, person_id, role, began_on, ends_on })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return id
}

/** Ends an office, and with it its holder's sessions; false when it had ended already. */
export async function end(scope: BodyScope, id: string): Promise<boolean> {
  const ended = await scope.db
    .updateTable('office')
    .set({ ended_at: scope.now, ended_by: scope.who.person_id })
    .where('body_id', '=', scope.where.id)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('person_id')
    .executeTakeFirst()
  if (!ended) return false
  await endSessions(scope, ended.person_id)
  return true
}

/** The name of somebody on the list, or in office here: what `people` found, or a colleague. */
export async function namedPerson({ db }: BodyScope, person_id: string) {
  const row = await db
    .selectFrom('person')
    .where('id', '=', person_id)
    .where('merged_into', 'is', null)
    .select(['id', 'known_as', 'given_name', 'family_name'])
    .executeTakeFirst()
  return row
    ? { id: row.id, name: `${row.known_as || row.given_name} ${row.family_name}`.trim() }
    : null
}

interface FewAble {
  readonly slug: string
  readonly name: string
  readonly able: number
}

export const FEW_SHOWN = 50

/** The units below a region or the nation with too few able to act; none where we stand in a unit. */
export async function fewAbleBelow({ db }: BodyScope): Promise<FewAble[]> {
  const { rows } = await sql<FewAble>`
    select slug, name, able from few_able_below(${FEW_SHOWN + 1})
  `.execute(db)
  return rows
}

/** A body's own name and the id of the one above it: what everybody may know. */
export async function bodyAbove(db: Kysely<DB>, body_id: string) {
  const body = await db
    .selectFrom('body')
    .where('id', '=', body_id)
    .select(['parent_id as above', 'name', 'slug'])
    .executeTakeFirst()
  return found(body)
}

/** Bodies that hold a list, and are open. */
export async function unitsOf(db: Kysely<DB>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from body where unit_id = id and closed_on is null order by id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Every office of the body we stand in that nobody ended before its time. */
export async function heldHere({ db, where }: Scope): Promise<Held[]> {
  return db
    .selectFrom('office')
    .where('body_id', '=', found(where).id)
    .where('ended_at', 'is', null)
    .select(['person_id', 'role', 'began_on', 'ends_on'])
    .execute()
}

/** The people able to act in the body we stand in: whom to write to. */
export async function ableHere(scope: Scope): Promise<string[]> {
  const today = scope.now.toISOString().slice(0, 10)
  const able = (await heldHere(scope)).filter((one) => isAble(one.role) && stands(one, today))
  return [...new Set(able.map(({ person_id }) => person_id))]
}
