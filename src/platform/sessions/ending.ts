import { sql } from 'kysely'
import type { Scope } from '../scope.ts'

/**
 * Signs a person out everywhere, in the transaction that gave the reason (an office ended, an
 * address corrected). Seen by every process within two seconds of the commit.
 */
export async function endSessions({ db }: Pick<Scope, 'db'>, person_id: string) {
  await sql`select end_sessions(${person_id}::uuid)`.execute(db)
}
