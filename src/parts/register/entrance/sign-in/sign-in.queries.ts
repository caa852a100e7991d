import type { Scope } from '../../../../platform/entering/scope.ts'

/** Where letters about their own sign-in go: every address they have. */
export function addressesOf({ db }: Scope, person_id: string) {
  return db
    .selectFrom('contact_point as c')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .where('c.person_id', '=', person_id)
    .where('c.kind', '=', 'email')
    .where('c.ended_at', 'is', null)
    .select(['c.value as address', 'p.given_name as name', 'p.language'])
    .execute()
}

/** The name of whoever asks, as others call them. */
export async function nameOf({ db, who }: Scope) {
  const row = await db
    .selectFrom('person')
    .where('id', '=', who?.person_id ?? '')
    .select(['known_as', 'given_name', 'family_name'])
    .executeTakeFirst()
  return row ? `${row.known_as || row.given_name} ${row.family_name}`.trim() : ''
}
