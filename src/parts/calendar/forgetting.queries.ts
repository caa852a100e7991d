import { sql, type Kysely } from 'kysely'
import type { DB } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/entering/scope.ts'

const CONTACT_MONTHS = 3
const SHEET_MONTHS = 3
const NAME_MONTHS = 24
const PASS_DAYS = 30
/** What stands where a name stood. */
const SOMEBODY = '·'

/** Bodies that keep a calendar of their own: those with a list, and those above them. */
export async function unitsWithCalendars(db: Kysely<DB>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from body where (unit_id = id or unit_id is null) and closed_on is null order by id`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** A guest's contact after three months, a printed sheet too; after two years names: that somebody came stays. */
export async function forget(scope: Scope): Promise<void> {
  const before = (months: number) =>
    sql`${scope.now}::timestamptz - make_interval(months => ${months})`
  await sql`
    update commitment set contact = '' where body_id = any ((select roll())::uuid[])
      and contact <> '' and said_at < ${before(CONTACT_MONTHS)}`.execute(scope.db)
  await sql`
    delete from sheet where body_id = any ((select roll())::uuid[])
      and printed_at < ${before(SHEET_MONTHS)}`.execute(scope.db)
  await sql`
    update commitment set person_id = null, name = ${SOMEBODY}, sort_name = ${SOMEBODY}, contact = ''
    where body_id = any ((select roll())::uuid[])
      and said_at < ${before(NAME_MONTHS)} and name <> ${SOMEBODY}`.execute(scope.db)
  await sql`
    delete from pass k where k.body_id = any ((select roll())::uuid[])
      and (least(k.taken_back_at, k.ends_at) < ${scope.now}::timestamptz - make_interval(days => ${PASS_DAYS})
        or k.kind = 'own' and not exists (select from membership m
          where m.body_id = k.body_id and m.person_id = k.person_id and m.state in ('member', 'arrears', 'lapsed', 'merged')))`.execute(
    scope.db,
  )
}
