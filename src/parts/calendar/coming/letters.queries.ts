import { sql } from 'kysely'
import type { BodyScope, Scope } from '../../../platform/scope.ts'
import type { Occasion } from '../occasions/occasion.rules.ts'

/** Somebody who said yes and has an address, with what a letter to them needs. */
export interface Reader {
  readonly person_id: string
  readonly name: string
  readonly address: string
  readonly language: string
  readonly occasion_id: string
  readonly title: string
  readonly starts_at: Date
  readonly called_off: string | null
  readonly slug: string
  readonly body: string
  readonly time_zone: string
}

export async function readersOf(
  scope: Scope,
  { body_id, occasion_id }: { body_id: string; occasion_id: string },
): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    select c.person_id, coalesce(nullif(p.known_as, ''), p.given_name) as name, mailbox.value as address, p.language,
      o.id as occasion_id, o.title, o.starts_at, f.reason as called_off, b.slug, b.name as body, b.time_zone
    from commitment c
      join occasion o on o.body_id = c.body_id and o.id = c.occasion_id
      join body b on b.id = o.body_id
      join person p on p.id = c.person_id
      cross join lateral (select value from contact_point
        where person_id = c.person_id and kind = 'email' and works and ended_at is null
        order by began_at desc limit 1) mailbox
      left join calling_off f on f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null
    where c.body_id = ${body_id} and c.occasion_id = ${occasion_id} and c.state in ('promised', 'waiting')
    order by c.id`.execute(scope.db)
  return rows
}

/** Whether somebody waits for a slot in which there is room. */
export async function canLetIn(scope: BodyScope, occasion: Occasion): Promise<boolean> {
  const { rows } = await sql`
    select from slot where body_id = ${occasion.body_id} and occasion_id = ${occasion.id}
      and waiting > 0 and (maximum is null or taken < maximum)`.execute(scope.db)
  return rows.length > 0
}
