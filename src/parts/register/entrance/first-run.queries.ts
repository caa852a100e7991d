import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../platform/database/tables.ts'
import { open, speakAs } from '../../../platform/enter.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
import { enterUnlisted } from '../memberships.queries.ts'
import { splitName, type FirstOfficer, type placeBodies } from './first-run.rules.ts'

/** Two first runs at once: the second waits here, and finds the hall there. */
const founding_lock = 4_285_020

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
  readonly ends_on: string
}

/** Names the hall: its bodies, and the first two officers of one of them. `null` if somebody was quicker. */
export async function foundHall(scope: Scope, founding: Founding) {
  await sql`select pg_advisory_xact_lock(${founding_lock})`.execute(scope.db)
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
        opened_on: day,
      })
      .execute()
    await scope.db
      .insertInto('tally')
      .values({ body_id: id, members: 0, counted_at: scope.now })
      .execute()
  }
}

export interface Seat {
  readonly body_id: string
  /** Whose list the body's people stand on; none above the units. */
  readonly unit_id: string | null
  readonly register_id: string
  readonly language: string
  readonly ends_on: string
}

/**
 * Writes down an officer who is on no list yet: their entry, their address, their office. Until a list
 * comes in, the first officers are the list: so they take part as any member does, and the first list
 * finds them there. The list is opened for these rows alone; the caller's own context is lost.
 */
export async function seat(scope: Scope, at: Seat, { name, address, role }: FirstOfficer) {
  const { db, now, newId } = scope
  const { body_id, unit_id, register_id, language, ends_on } = at
  const id = newId()
  const lists = unit_id === null ? [body_id] : [...new Set([unit_id, body_id])]
  const { given, family } = splitName(name)
  await speakAs(db, id)
  await open(db, { body_id, reach: [body_id], roll: lists })
  await db
    .insertInto('person')
    .values({ id, register_id, given_name: given, family_name: family, language, made_at: now })
    .execute()
  const point = { kind: 'email', value: address, comparable: address, source: 'person' } as const
  await db
    .insertInto('contact_point')
    .values({ person_id: id, id: newId(), ...point, began_at: now })
    .execute()
  const began_on = now.toISOString().slice(0, 10)
  await db
    .insertInto('office')
    .values({ body_id, id: newId(), person_id: id, role, began_on, ends_on })
    .execute()
  if (unit_id !== null && !(await hasOthers(scope, unit_id)))
    await enterUnlisted(scope, { unit_id, body_id, person_id: id })
}

/** Whether anybody stands on the list who is not one of its first officers. */
async function hasOthers({ db }: Scope, unit_id: string): Promise<boolean> {
  const { rows } = await sql`select from membership m where m.body_id = ${unit_id}
    and not exists (select from office o where o.person_id = m.person_id) limit 1`.execute(db)
  return rows.length > 0
}

type Ids = ReadonlyMap<number, string>
const idOf = (ids: Ids, place: number) => found(ids.get(place))
