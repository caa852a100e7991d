import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Scope } from '../../../../platform/entering/scope.ts'
import { found } from '../../../../platform/errors.ts'
import { hashOf } from '../../../../platform/secrets/secret.ts'
import { endSessions } from '../../../../platform/sessions/index.ts'
import { textFields } from '../../entry-fields.rules.ts'
import { refile } from '../../memberships.queries.ts'
import { comparableOf, isContact, type Change } from '../person.rules.ts'

interface Correcting {
  readonly person_id: string
  /** On whose list it is kept: where the officer stands, or the member's own. */
  readonly body_id: string
  readonly by: 'officer' | 'person'
}

/** Writes the changes of one entry with their history, and files the person anew. */
export async function correct(scope: Scope, who: Correcting, changes: readonly Change[]) {
  for (const change of changes) {
    if (isContact(change.field)) await correctContact(scope, who, change)
    await remember(scope, who, change)
  }
  await correctPerson(scope, who.person_id, changes)
  await refile(scope, who.person_id)
}

async function correctPerson(scope: Scope, person_id: string, changes: readonly Change[]) {
  const texts = changes.filter(({ field }) => textFields.some((one) => one === field))
  const born = changes.find(({ field }) => field === 'born_year')
  const set = Object.fromEntries(texts.map(({ field, became }) => [field, became]))
  if (texts.length === 0 && !born) return
  const born_year = born ? { born_year: born.became ? Number(born.became) : null } : {}
  await scope.db
    .updateTable('person')
    .set({ ...set, ...born_year })
    .where('id', '=', person_id)
    .execute()
}

async function correctContact(scope: Scope, { person_id, by }: Correcting, change: Change) {
  const { field, became, contact_id } = change
  if (!isContact(field)) return
  if (contact_id)
    await sql`update contact_point set ended_at = ${scope.now}
      where person_id = ${person_id} and id = ${contact_id} and ended_at is null`.execute(scope.db)
  // Whoever came in by the address that stood here has no more business in this entry.
  if (field === 'email' && contact_id && scope.who?.person_id !== person_id)
    await endSessions(scope, person_id)
  if (became === '') return
  await sql`insert into contact_point (person_id, id, kind, value, comparable, source, began_at)
    values (${person_id}, ${scope.newId()}, ${field}, ${became}, ${comparableOf(field, became)}, ${by}, ${scope.now})
    on conflict (person_id, kind, comparable) where ended_at is null do nothing`.execute(scope.db)
}

/** One line of the history: also for a state or a ward, which are no fields of the person. */
export async function remember(
  scope: Scope,
  { person_id, body_id }: Pick<Correcting, 'person_id' | 'body_id'>,
  { field, was, became }: { field: string; was: string; became: string },
) {
  await sql`
    insert into field_change (body_id, id, person_id, field, was, became, changed_at, changed_by)
    values (${body_id}, ${scope.newId()}, ${person_id}, ${field}, ${was}, ${became}, ${scope.now}, ${scope.who?.person_id ?? null})
  `.execute(scope.db)
}

interface Edit {
  readonly changed_at: Date
  readonly changes: readonly { field: string; was: string; became: string }[]
}

/** The last edit by hand of an entry on this list; what one form changed stands together. */
export async function lastEdit(scope: Scope, person_id: string): Promise<Edit | null> {
  const { rows } = await sql<Edit>`
    select changed_at, jsonb_agg(jsonb_build_object('field', field, 'was', was, 'became', became) order by id) as changes
    from field_change where person_id = ${person_id} and body_id = ${found(scope.where).id} and import_id is null
    group by changed_at order by changed_at desc limit 1`.execute(scope.db)
  return rows[0] ?? null
}

/** For so long a member can take back what somebody else changed of how they are reached. */
const UNDO_HOURS = 72

/** Makes the key of a mailed undo link; only its hash is kept. A list's change is told of a little later. */
export async function makeUndo(
  scope: Scope,
  person_id: string,
  change = { changed_at: scope.now, changed_by: scope.who?.person_id ?? null },
): Promise<string> {
  const key = randomBytes(24).toString('base64url')
  const expires_at = new Date(scope.now.getTime() + UNDO_HOURS * 3_600_000)
  await sql`insert into contact_undo (body_id, id, person_id, changed_at, changed_by, key_hash, expires_at)
    values (${found(scope.where).id}, ${scope.newId()}, ${person_id}, ${change.changed_at}, ${change.changed_by},
      ${hashOf(key)}, ${expires_at})`.execute(scope.db)
  return key
}

/** The change that a key takes back, if the key is good and was not used. */
export async function undoFor(
  scope: Scope,
  key: string,
): Promise<(Edit & { id: string; person_id: string }) | null> {
  const { rows } = await sql<Edit & { id: string; person_id: string }>`
    select u.id, u.person_id, u.changed_at, coalesce((select jsonb_agg(jsonb_build_object('field', f.field, 'was', f.was,
        'became', f.became) order by f.id) from field_change f where f.body_id = u.body_id and f.person_id = u.person_id
        and f.changed_at = u.changed_at and f.field in ('email', 'mobile', 'landline')), '[]') as changes
    from contact_undo u where u.body_id = ${found(scope.where).id} and u.key_hash = ${hashOf(key)}
      and u.used_at is null and u.expires_at > ${scope.now} for update`.execute(scope.db)
  return rows[0] ?? null
}

export async function useUndo(scope: Scope, id: string) {
  await sql`update contact_undo set used_at = ${scope.now}
    where body_id = ${found(scope.where).id} and id = ${id}`.execute(scope.db)
}
