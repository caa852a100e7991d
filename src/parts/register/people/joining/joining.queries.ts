import { sql } from 'kysely'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { found } from '../../../../platform/errors.ts'
import { textFields } from '../../entry-fields.rules.ts'
import { join, refile } from '../../memberships.queries.ts'
import { comparableOf, isContact, type Change } from '../person.rules.ts'

interface Newcomer {
  readonly id: string
  readonly changes: readonly Change[]
  readonly joined_on: string
  readonly number: string
  readonly ward_id: string | null
}

/**
 * Writes a new person with their membership, once for each form; gives their number, which is the form's
 * unless somebody out of sight has it.
 */
export async function addPerson(scope: BodyScope, newcomer: Newcomer): Promise<string> {
  const text = (field: string) =>
    newcomer.changes.find((change) => change.field === field)?.became ?? ''
  const known = await sql`select from membership
    where body_id = ${scope.where.id} and person_id = ${newcomer.id}`.execute(scope.db)
  if (known.rows.length > 0) return newcomer.id
  const texts = Object.fromEntries(textFields.map((field) => [field, text(field)]))
  const { register_id } = scope.where
  const written = async (id: string) => {
    const row = { id, register_id, made_at: scope.now, ...texts }
    const insert = scope.db.insertInto('person').values(row)
    const made = await insert.onConflict((kept) => kept.doNothing()).executeTakeFirst()
    return made.numInsertedOrUpdatedRows === 1n ? id : null
  }
  const { joined_on, number, ward_id } = newcomer
  const person_id = (await written(newcomer.id)) ?? found(await written(scope.newId()))
  await join(scope, { person_id, joined_on, number, ward_id })
  for (const { field, became } of newcomer.changes)
    if (isContact(field) && became)
      await sql`insert into contact_point (person_id, id, kind, value, comparable, source, began_at)
        values (${person_id}, ${scope.newId()}, ${field}, ${became}, ${comparableOf(field, became)}, 'officer', ${scope.now})`.execute(
        scope.db,
      )
  await refile(scope, person_id)
  return person_id
}

/** Whether somebody on this list has the membership number. */
export async function numberTaken(scope: BodyScope, number: string): Promise<boolean> {
  const { rows } =
    await sql`select from membership where body_id = ${scope.where.id} and number = ${number}`.execute(
      scope.db,
    )
  return number !== '' && rows.length > 0
}
