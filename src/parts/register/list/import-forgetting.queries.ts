import { sql } from 'kysely'
import type { Scope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { forgetAgreements } from '../agreement/agreement.queries.ts'

const FILE_DAYS = 7
const PLAN_DAYS = 90

/** The bodies that hold a list of members. */
export async function unitsOf(db: Scope['db']): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from body where unit_id = id`.execute(db)
  return rows.map(({ id }) => id)
}

/** A file that nobody confirmed goes after a week; what a list changed can be looked up for 90 days. */
export async function forgetOld(scope: Scope, unit_id: string): Promise<void> {
  const { db, now } = scope
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000)
  await sql`
    delete from list_piece p using list_import l
    where p.body_id = ${unit_id} and l.body_id = p.body_id and l.id = p.import_id
      and l.made_at < ${before(FILE_DAYS)}
  `.execute(db)
  await sql`
    update list_import set state = 'dropped'
    where body_id = ${unit_id} and state in ('preview', 'held', 'failed')
      and made_at < ${before(FILE_DAYS)}
  `.execute(db)
  for (const table of ['list_row', 'list_change', 'list_problem', 'list_double', 'list_before'])
    await sql`
      delete from ${sql.table(table)} r using list_import l
      where r.body_id = ${unit_id} and l.body_id = r.body_id and l.id = r.import_id
        and l.made_at < ${before(PLAN_DAYS)}
    `.execute(db)
  await forgetAgreements(scope, found(scope.where).unit_bodies)
}
