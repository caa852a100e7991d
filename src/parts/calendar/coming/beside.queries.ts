import { sql } from 'kysely'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import type { Occasion } from '../occasions/occasion.rules.ts'
import type { Beside } from './coming.rules.ts'

/** Whether a letter reaches them: a member where the register says, a guest where they said themselves. */
export const gets = sql<boolean>`case when c.person_id is null then strpos(c.contact, '@') > 1 else exists (select from contact_point p
  where p.person_id = c.person_id and p.kind = 'email' and p.works and p.ended_at is null) end`

const number = sql<string | null>`(select p.value from contact_point p
  where p.person_id = c.person_id and p.kind in ('mobile', 'landline') and p.works and p.ended_at is null
  order by p.kind desc, p.began_at desc limit 1)`

/** How many of those who said yes, or wait, get no letters: when something changes somebody has to tell them. */
export async function unreached(
  scope: BodyScope,
  { body_id, id }: Pick<Occasion, 'body_id' | 'id'>,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from commitment c
    where c.body_id = ${body_id} and c.occasion_id = ${id} and c.state in ('promised', 'waiting') and not ${gets}`.execute(
    scope.db,
  )
  return rows[0]?.n ?? 0
}

/** Whether letters reach me: whoever left no address is told so where they say yes. */
export async function lettersReachMe(scope: BodyScope): Promise<boolean> {
  const { rows } = await sql`
    select from contact_point where person_id = ${scope.who.person_id} and kind = 'email' and works and ended_at is null
    limit 1`.execute(scope.db)
  return rows.length > 0
}

/** What stands beside the names of those who come, for those who keep the door. */
export async function besideNames(
  scope: BodyScope,
  { body_id, id }: Pick<Occasion, 'body_id' | 'id'>,
  commitment_ids: readonly string[],
  /** Whether the reader may see how members are reached. */
  { numbers }: { numbers: boolean },
): Promise<ReadonlyMap<string, Beside>> {
  if (commitment_ids.length === 0) return new Map()
  const { rows } = await sql<Beside & { id: string }>`
    select c.id, c.guests, c.guest_names, c.still_coming_at is not null as still_coming, o.until as offered_until,
      ${gets} as letters, ${numbers ? number : sql`null`} as number
    from commitment c left join offer o on o.body_id = c.body_id and o.commitment_id = c.id and o.ended_at is null
    where c.body_id = ${body_id} and c.occasion_id = ${id} and c.id = any (${[...commitment_ids]}::uuid[])`.execute(
    scope.db,
  )
  return new Map(rows.map((row) => [row.id, row]))
}
