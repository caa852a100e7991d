import { sql } from 'kysely'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import type { ClosedPeriod } from '../series.rules.ts'

const SHOWN_REMOVED_DAYS = 30

/** Written once however often the form is sent. */
export async function closeDays(scope: BodyScope, id: string, period: Omit<ClosedPeriod, 'id'>) {
  await sql`
    insert into closed_period (body_id, id, kind, name, from_day, until_day, made_at, made_by)
    values (${scope.where.id}, ${id}, ${period.kind}, ${period.name}, ${period.from_day}, ${period.until_day}, ${scope.now}, ${scope.who.person_id})
    on conflict do nothing`.execute(scope.db)
}

/** Those taken away lately, which can be put back. */
export async function removedPeriods(scope: BodyScope, today: string): Promise<ClosedPeriod[]> {
  const { rows } = await sql<ClosedPeriod>`
    select id, kind, name, from_day, until_day from closed_period
    where body_id = ${scope.where.id} and removed_at > ${scope.now}::timestamptz - make_interval(days => ${SHOWN_REMOVED_DAYS})
      and until_day >= ${today}::date
    order by removed_at desc limit 10`.execute(scope.db)
  return rows
}

/** Takes days away, or puts them back; gives their name, or null where there are none such. */
export async function setRemoved(
  scope: BodyScope,
  id: string,
  state: 'removed' | 'standing',
): Promise<string | null> {
  const removed = state === 'removed'
  const { rows } = await sql<{ name: string }>`
    update closed_period set removed_at = ${removed ? scope.now : null}::timestamptz, removed_by = ${removed ? scope.who.person_id : null}::uuid
    where body_id = ${scope.where.id} and id = ${id} returning name`.execute(scope.db)
  return rows[0]?.name ?? null
}
