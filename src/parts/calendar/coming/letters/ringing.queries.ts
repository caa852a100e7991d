import { sql } from 'kysely'
import type { Scope } from '../../../../platform/entering/scope.ts'
import { gets } from '../beside.queries.ts'

/** Somebody to be rung, and whoever runs the occasion, who is written to about it. */
interface ToRing {
  readonly commitment_id: string
  readonly who: string
  /** What a guest gave; a member's number stands in the register, for those who may look there. */
  readonly number: string
  readonly occasion_id: string
  readonly title: string
  readonly starts_at: Date
  readonly slug: string
  readonly body: string
  readonly time_zone: string
  readonly name: string
  readonly address: string
  readonly language: string
}

/** Of these, those whom no letter reaches, where whoever runs it has an e-mail address. */
export async function toRing(
  { db }: Pick<Scope, 'db'>,
  body_id: string,
  commitment_ids: readonly string[],
): Promise<ToRing[]> {
  const { rows } = await sql<ToRing>`
    select c.id as commitment_id, c.name as who, c.contact as number, o.id as occasion_id, o.title, o.starts_at,
      b.slug, b.name as body, b.time_zone, coalesce(nullif(h.known_as, ''), h.given_name) as name, mailbox.value as address, h.language
    from commitment c join occasion o on o.body_id = c.body_id and o.id = c.occasion_id join body b on b.id = o.body_id
      join person h on h.id = o.host_id
      cross join lateral (select value from contact_point
        where person_id = h.id and kind = 'email' and works and ended_at is null order by began_at desc limit 1) mailbox
    where c.body_id = ${body_id} and c.id = any (${[...commitment_ids]}::uuid[]) and not ${gets}
    order by c.said_at, c.id`.execute(db)
  return rows
}
