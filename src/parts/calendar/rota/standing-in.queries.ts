import { sql } from 'kysely'
import { appendDeed } from '../../../platform/deeds/index.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { fullName, sortName, type Names } from '../../register/index.ts'

interface Shift {
  readonly body_id: string
  readonly occasion_id: string
  readonly slot_id: string
  readonly title: string
}

/** Somebody takes over from whoever looks for a stand-in longest; gives which handover that settled. */
export async function standIn(
  scope: BodyScope,
  shift: Shift,
  person_id: string,
): Promise<string | null> {
  const person = await personNamed(scope, person_id)
  if (!person) return null
  const { rows } = await sql<{ id: string }>`
    with oldest as (
      select h.id, h.commitment_id from handover h join commitment c on c.body_id = h.body_id and c.id = h.commitment_id
      where h.body_id = ${shift.body_id} and h.slot_id = ${shift.slot_id} and h.answered_at is null and h.kind = 'stand-in'
        and c.state = 'promised' and c.slot_id = h.slot_id order by h.asked_at, h.id limit 1)
    select o.id from oldest o
    where pass_duty(${shift.body_id}, o.commitment_id, ${person_id}, ${scope.newId()},
      ${fullName(person)}, ${sortName(person) || '?'}, ${scope.now})`.execute(scope.db)
  const id = rows[0]?.id
  if (!id) return null
  await sql`
    update handover set answered_at = ${scope.now}, outcome = 'taken', taken_by = ${person_id}
    where body_id = ${shift.body_id} and id = ${id}`.execute(scope.db)
  await notePromise(scope, shift, person_id)
  return id
}

/** Whoever holds a shift from now on has promised it, whoever wrote it down. */
export const notePromise = (
  scope: BodyScope,
  { body_id, occasion_id, title }: Omit<Shift, 'slot_id'>,
  person_id: string,
) =>
  appendDeed(scope, {
    person_id,
    body_id,
    kind: 'promised',
    about: { kind: 'occasion', id: occasion_id },
    detail: { what: title },
  })

/** Whom one writes down, as long as their entry stands. */
export async function personNamed(scope: BodyScope, person_id: string): Promise<Names | undefined> {
  const { rows } = await sql<Names>`
    select given_name, family_name, known_as from person where id = ${person_id} and merged_into is null`.execute(
    scope.db,
  )
  return rows[0]
}
