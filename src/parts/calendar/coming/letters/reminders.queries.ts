import { sql } from 'kysely'
import type { Scope } from '../../../../platform/entering/scope.ts'
import { readers, hasMailbox, type Reader } from './letters.queries.ts'
import { saidBefore } from './reminders.rules.ts'

export interface Soon {
  readonly body_id: string
  readonly id: string
  readonly starts_at: Date
  readonly zone: string
}

/** What begins within two days in this unit and goes ahead. */
export async function beginningSoon(scope: Scope): Promise<Soon[]> {
  const { rows } = await sql<Soon>`
    select o.body_id, o.id, o.starts_at, b.time_zone as zone from occasion o join body b on b.id = o.body_id
    where o.body_id = any ((select reach())::uuid[]) and o.starts_at > ${scope.now}
      and o.starts_at < ${scope.now}::timestamptz + interval '2 days' and not exists (
        select from calling_off f where f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null)
    order by o.starts_at, o.id`.execute(scope.db)
  return rows
}

/**
 * Those who are to be asked whether they still come, each marked as asked in the same transaction: a
 * second run, or a second process, finds nobody. Left out: who wants no reminders, and a guest whose
 * contact said so at any occasion.
 */
export async function toRemind(scope: Scope, { body_id, id, starts_at }: Soon): Promise<Reader[]> {
  const { rows: asked } = await sql<{ id: string }>`
    update commitment c set reminded_for = ${starts_at}
    where c.body_id = ${body_id} and c.occasion_id = ${id} and c.state = 'promised' and c.came_at is null
      and c.said_at < ${saidBefore(scope.now)} and c.reminded_for is distinct from ${starts_at}
    returning c.id`.execute(scope.db)
  if (asked.length === 0) return []
  const { rows } = await sql<Reader>`
    ${readers}
    where c.body_id = ${body_id} and c.id = any (${asked.map((one) => one.id)}::uuid[]) and ${hasMailbox}
      and not exists (select from reminder_wish w
        where w.body_id = any ((select roll())::uuid[]) and w.person_id = c.person_id and not w.wanted)
      and not (c.person_id is null and exists (select from commitment other
        where other.body_id = any ((select roll())::uuid[]) and other.person_id is null and other.no_reminder
          and lower(other.contact) = lower(c.contact)))
    order by c.id`.execute(scope.db)
  return rows
}
