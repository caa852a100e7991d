import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../platform/database/tables.ts'
import { open, speakAs } from '../../../platform/enter.ts'
import { found } from '../../../platform/errors.ts'
import type { Scope } from '../../../platform/scope.ts'
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
  const { language, ends_on } = founding
  for (const officer of founding.officers)
    await seat(scope, { body_id, register_id, language, ends_on }, officer)
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
  readonly register_id: string
  readonly language: string
  readonly ends_on: string
}

/**
 * Writes down an officer who is on no list yet: their entry, their address, their office. The list is
 * opened for these three rows alone and nothing of it is read; the caller's own context is lost.
 */
export async function seat(scope: Scope, at: Seat, { name, address, role }: FirstOfficer) {
  const { db, now, newId } = scope
  const { body_id, register_id, language, ends_on } = at
  const id = newId()
  const { given, family } = splitName(name)
  await speakAs(db, id)
  await open(db, { body_id, reach: [body_id], roll: [body_id] })
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
}

type Ids = ReadonlyMap<number, string>
const idOf = (ids: Ids, place: number) => found(ids.get(place))
