import { sql } from 'kysely'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { found } from '../../../../platform/errors.ts'

/** Whether I want to be reminded the day before: yes, unless I said no. */
export async function wantsReminders(scope: BodyScope): Promise<boolean> {
  const { rows } = await sql<{ wanted: boolean }>`
    select wanted from reminder_wish where body_id = ${unitOf(scope)} and person_id = ${scope.who.person_id}`.execute(
    scope.db,
  )
  return rows[0]?.wanted ?? true
}

export async function wishReminders(scope: BodyScope, { wanted }: { wanted: boolean }) {
  await sql`
    insert into reminder_wish (body_id, person_id, wanted, said_at)
    values (${unitOf(scope)}, ${scope.who.person_id}, ${wanted}, ${scope.now})
    on conflict (body_id, person_id) do update set wanted = excluded.wanted, said_at = excluded.said_at`.execute(
    scope.db,
  )
}

const unitOf = ({ where }: BodyScope) => found(where.unit_id)
