import { sql } from 'kysely'
import type { BodyScope, Scope } from '../../../platform/entering/scope.ts'

/** Erases the person asking. Gives the ids that are without a name now. */
export async function eraseMe(scope: Scope): Promise<string[]> {
  const person_id = scope.who?.person_id ?? ''
  return erase(scope, person_id)
}

/** Erases somebody of a list that is open to the act. */
export async function erase({ db }: Scope, person_id: string): Promise<string[]> {
  // Kept still first, as whoever merges entries does: in two orders the two would wait for one another.
  await sql`select from person where id = ${person_id} for update`.execute(db)
  const { rows } = await sql<{ done: boolean }>`
    select erase_person(${person_id}, 'asked') as done`.execute(db)
  return rows[0]?.done ? [person_id] : []
}

interface Asked {
  readonly id: string
  readonly asked_at: Date
  readonly asked_by: string | null
  readonly asked_by_name: string
}

/** What was asked and not yet done or withdrawn. */
export async function erasureAsked({ db }: Scope, person_id: string): Promise<Asked | null> {
  const { rows } = await sql<Asked>`
    select e.id, e.asked_at, e.asked_by,
      coalesce(trim(coalesce(nullif(p.known_as, ''), p.given_name) || ' ' || p.family_name), '') as asked_by_name
    from erasure e left join person p on p.id = e.asked_by
    where e.person_id = ${person_id} and e.erased_at is null and e.withdrawn_at is null`.execute(db)
  return rows[0] ?? null
}

/** Nothing happens yet but that it is written down; asked twice is once. */
export async function askErasure({ db, where, who, now, newId }: BodyScope, person_id: string) {
  await sql`insert into erasure (body_id, id, person_id, why, asked_at, asked_by)
    values (${where.unit_id ?? where.id}, ${newId()}, ${person_id}, 'asked', ${now}, ${who.person_id})
    on conflict (body_id, person_id) where withdrawn_at is null do nothing`.execute(db)
}

export async function withdrawErasure({ db, who, now }: BodyScope, person_id: string) {
  await sql`update erasure set withdrawn_at = ${now}, withdrawn_by = ${who.person_id}
    where person_id = ${person_id} and erased_at is null and withdrawn_at is null`.execute(db)
}

/** Whether they hold an office anywhere: it ends first, so that somebody takes over. */
export async function holdsOffice({ db, now }: Scope, person_id: string | null): Promise<boolean> {
  const { rows } = await sql`select from office where person_id = ${person_id}
    and ended_at is null and ends_on > ${now}::timestamptz::date`.execute(db)
  return rows.length > 0
}
