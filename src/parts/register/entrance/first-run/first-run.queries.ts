import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../../platform/database/tables.ts'
import { open, speakAs } from '../../../../platform/entering/enter.ts'
import type { Scope } from '../../../../platform/entering/scope.ts'
import { found } from '../../../../platform/errors.ts'
import { enterUnlisted, refile } from '../../memberships.queries.ts'
import { fold } from '../../names.rules.ts'
import { splitName, type FirstOfficer, type placeBodies } from './first-run.rules.ts'
import { listedOfficer, type Candidate } from './listed-officer.rules.ts'

/** Two first runs at once: the second waits here, and finds the hall there. */
const FOUNDING_LOCK = 4_285_020

/** Whether no hall has been named yet. Once there is one it stays, so that answer is kept. */
export function hallIsEmpty(db: Kysely<DB>): () => Promise<boolean> {
  let there = false
  return async () => {
    there ||= (await db.selectFrom('body').select('id').limit(1).execute()).length > 0
    return !there
  }
}

type PlacedBodies = ReturnType<typeof placeBodies>

interface Founding {
  readonly bodies: PlacedBodies
  /** The place in `bodies` of the one whose officers these are. */
  readonly at: number
  readonly officers: readonly FirstOfficer[]
  readonly language: string
  /** The time all its bodies keep. */
  readonly time_zone: string
  readonly ends_on: string
}

/** Names the hall: its bodies, and the first two officers of one of them. `null` if somebody was quicker. */
export async function foundHall(scope: Scope, founding: Founding) {
  await sql`select pg_advisory_xact_lock(${FOUNDING_LOCK})`.execute(scope.db)
  const { rows } = await sql`select from body limit 1`.execute(scope.db)
  if (rows.length > 0) return null
  const ids = new Map(founding.bodies.map(({ place }) => [place, scope.newId()]))
  await makeBodies(scope, founding, ids)
  const at = found(founding.bodies.find(({ place }) => place === founding.at))
  const body_id = idOf(ids, at.place)
  const register_id = idOf(ids, found(at.path[0]))
  const unit_id = at.unit === null ? null : idOf(ids, at.unit)
  const { language, ends_on } = founding
  for (const officer of founding.officers)
    await seat(scope, { body_id, unit_id, register_id, language, ends_on }, officer)
  return { slug: at.slug, body_id }
}

async function makeBodies(scope: Scope, founding: Founding, ids: Ids) {
  const day = scope.now.toISOString().slice(0, 10)
  for (const body of founding.bodies) {
    const id = idOf(ids, body.place)
    const parent_id = body.parent === null ? null : idOf(ids, body.parent)
    const path = body.path.map((place) => idOf(ids, place))
    await open(scope.db, { body_id: parent_id ?? id, reach: [id], roll: [] })
    await scope.db
      .insertInto('body')
      .values({
        id,
        parent_id,
        register_id: found(path[0]),
        unit_id: body.unit === null ? null : idOf(ids, body.unit),
        path,
        kind: body.kind,
        slug: body.slug,
        name: body.name,
        language: founding.language,
        time_zone: founding.time_zone,
        opened_on: day,
      })
      .execute()
    await scope.db
      .insertInto('tally')
      .values({ body_id: id, members: 0, counted_at: scope.now })
      .execute()
  }
}

interface Seat {
  readonly body_id: string
  /** Whose list the body's people stand on; none above the units. */
  readonly unit_id: string | null
  readonly register_id: string
  readonly language: string
  readonly ends_on: string
}

/**
 * Writes down an officer: where a list has them already, with their entry there, so that nobody is
 * two people; else with an entry, an address and an office of their own. Until a list comes in, the
 * first officers are the list: so they take part as any member does, and the first list finds them
 * there. The list is opened for these rows alone, and nothing of it is told to whoever asks; the
 * caller's own context is lost.
 */
export async function seat(scope: Scope, at: Seat, officer: FirstOfficer) {
  const { body_id, unit_id } = at
  const lists = unit_id === null ? [body_id] : [...new Set([unit_id, body_id])]
  await open(scope.db, { body_id, reach: [body_id], roll: lists })
  const onList = unit_id === null ? undefined : await onTheList(scope, unit_id, officer)
  const listed = onList ?? (await inOffice(scope, body_id, officer))
  const id = listed?.id ?? scope.newId()
  await speakAs(scope.db, id)
  if (listed === undefined) await enterPerson(scope, id, at, officer)
  if (!listed?.emails.includes(officer.address))
    await giveAddress(scope, id, officer, listed ? 'officer' : 'person')
  await giveOffice(scope, id, at, officer)
  if (listed === undefined && unit_id !== null && !(await hasOthers(scope, unit_id)))
    await enterUnlisted(scope, { unit_id, body_id, person_id: id })
  if (listed !== undefined) await refile(scope, id)
}

async function enterPerson(
  { db, now }: Scope,
  id: string,
  { register_id, language }: Seat,
  { name }: FirstOfficer,
) {
  const { given, family } = splitName(name)
  await db
    .insertInto('person')
    .values({ id, register_id, given_name: given, family_name: family, language, made_at: now })
    .execute()
}

async function giveAddress(
  { db, now, newId }: Scope,
  person_id: string,
  { address }: FirstOfficer,
  source: 'person' | 'officer',
) {
  const point = { kind: 'email', value: address, comparable: address, source } as const
  await db
    .insertInto('contact_point')
    .values({ person_id, id: newId(), ...point, began_at: now })
    .execute()
}

async function giveOffice(
  { db, now, newId }: Scope,
  person_id: string,
  { body_id, ends_on }: Seat,
  { role }: FirstOfficer,
) {
  const began_on = now.toISOString().slice(0, 10)
  await db
    .insertInto('office')
    .values({ body_id, id: newId(), person_id, role, began_on, ends_on })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Who they are on the list of the unit: those of their address or of the end of their name are looked at. */
async function onTheList(
  { db }: Scope,
  unit_id: string,
  officer: FirstOfficer,
): Promise<Candidate | undefined> {
  const family = fold(splitName(officer.name).family)
  const { rows } = await sql<Candidate>`
    select p.id, p.given_name, p.family_name, p.known_as, p.former_name,
      array(select c.comparable from contact_point c where c.person_id = p.id and c.kind = 'email' and c.ended_at is null) as emails
    from membership m join person p on p.id = m.person_id
    where m.body_id = ${unit_id} and m.state not in ('merged', 'died', 'removed') and p.merged_into is null
      and (exists (select from contact_point c where c.person_id = m.person_id and c.comparable = ${officer.address} and c.ended_at is null)
        or ' ' || m.search_text || ' ' like ${`% ${family} %`})
    limit ${CANDIDATES_MAX}`.execute(db)
  return rows.length < CANDIDATES_MAX ? listedOfficer(rows, officer) : undefined
}

/** Who was named already and stands on no list: the same form twice is one officer. */
async function inOffice(
  { db }: Scope,
  body_id: string,
  officer: FirstOfficer,
): Promise<Candidate | undefined> {
  const { rows: seated } = await sql<Omit<Candidate, 'emails'>>`
    select distinct p.id, p.given_name, p.family_name, p.known_as, p.former_name
    from office o join person p on p.id = o.person_id
    where o.body_id = ${body_id} and o.ended_at is null`.execute(db)
  const candidates: Candidate[] = []
  for (const person of seated) {
    // Without a place on the list, how somebody is reached is theirs alone to see.
    await speakAs(db, person.id)
    const { rows } = await sql<{ it: string }>`select comparable as it from contact_point
      where person_id = ${person.id} and kind = 'email' and ended_at is null`.execute(db)
    candidates.push({ ...person, emails: rows.map(({ it }) => it) })
  }
  return listedOfficer(candidates, officer)
}

/** So many of one name, and nobody could tell which is meant. */
const CANDIDATES_MAX = 2000

/** Whether anybody stands on the list who is not one of its first officers. */
async function hasOthers({ db }: Scope, unit_id: string): Promise<boolean> {
  const { rows } = await sql`select from membership m where m.body_id = ${unit_id}
    and not exists (select from office o where o.person_id = m.person_id) limit 1`.execute(db)
  return rows.length > 0
}

type Ids = ReadonlyMap<number, string>
const idOf = (ids: Ids, place: number) => found(ids.get(place))
