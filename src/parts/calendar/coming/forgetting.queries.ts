import { sql } from 'kysely'
import type { Scope } from '../../../platform/entering/scope.ts'

const NEED_DAYS = 2
const LINK_MONTHS = 3

/** What somebody needed goes two days after the occasion, with its key; secret links and the names of friends after three months. */
export async function forgetComing(scope: Scope): Promise<void> {
  await sql`
    delete from need n using occasion o
    where n.body_id = any ((select roll())::uuid[]) and o.body_id = n.body_id and o.id = n.occasion_id
      and o.ends_at < ${scope.now}::timestamptz - make_interval(days => ${NEED_DAYS})`.execute(
    scope.db,
  )
  await sql`
    update commitment c set key_hash = null, guest_names = '' from occasion o
    where c.body_id = any ((select roll())::uuid[]) and o.body_id = c.body_id and o.id = c.occasion_id
      and (c.key_hash is not null or c.guest_names <> '')
      and o.ends_at < ${scope.now}::timestamptz - make_interval(months => ${LINK_MONTHS})`.execute(
    scope.db,
  )
}
