import { sql } from 'kysely'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import type { OccasionKind, OpenTo } from '../kinds.rules.ts'
import { callOff, findOccasion, putOn } from '../occasions/occasion.queries.ts'
import type { Brought, Known, Sorted } from './bringing.rules.ts'

/** What stands in this body under these names. */
export async function knownAs(scope: BodyScope, uids: readonly string[]): Promise<Known[]> {
  const { rows } = await sql<Known>`
    select o.id, o.source_uid as uid, o.title, o.about, o.place, o.starts_at, o.ends_at,
      exists (select from calling_off f
        where f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null) as called_off
    from occasion o
    where o.body_id = ${scope.where.id} and o.source_uid = any (${[...uids]}::text[])`.execute(
    scope.db,
  )
  return rows
}

interface Manner {
  readonly kind: OccasionKind
  readonly open_to: OpenTo
  /** What is said to those who were coming to what was called off there. */
  readonly reason: string
}

/** Puts on what is new, changes what was changed, calls off what was called off there. */
export async function bringIn(
  scope: BodyScope,
  { fresh, changed, off }: Sorted,
  { kind, open_to, reason }: Manner,
): Promise<void> {
  for (const one of fresh) await putOnBrought(scope, one, { kind, open_to })
  for (const { was, is } of changed) await changeBrought(scope, was.id, is)
  for (const { id } of off) {
    const occasion = await findOccasion(scope, id)
    if (occasion) await callOff(scope, occasion, reason)
  }
}

async function putOnBrought(
  scope: BodyScope,
  { uid, title, about, place, starts_at, ends_at }: Brought,
  manner: { kind: OccasionKind; open_to: OpenTo },
) {
  const id = scope.newId()
  const draft = { ...manner, title, about, place, starts_at, ends_at, room_for: null, slots: [] }
  await putOn(scope, id, draft)
  await sql`
    update occasion set source_uid = ${uid}
    where body_id = ${scope.where.id} and id = ${id}`.execute(scope.db)
}

/** Only what the other calendar knows of is changed: slots, kind and who may know of it stay. */
async function changeBrought(scope: BodyScope, id: string, is: Brought) {
  const { title, about, place, starts_at, ends_at } = is
  await sql`
    update occasion set title = ${title}, about = ${about}, place = ${place}, starts_at = ${starts_at},
      ends_at = ${ends_at}, sequence = sequence + 1, changed_at = ${scope.now}
    where body_id = ${scope.where.id} and id = ${id}`.execute(scope.db)
}
