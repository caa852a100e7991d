import { sql } from 'kysely'
import type { BodyScope } from '../../../platform/scope.ts'
import type { Occasion } from '../occasions/occasion.rules.ts'
import type { Beside } from './coming.rules.ts'

/** What stands beside the names of those who come, for those who keep the door. */
export async function besideNames(
  scope: BodyScope,
  { body_id, id }: Pick<Occasion, 'body_id' | 'id'>,
  commitment_ids: readonly string[],
): Promise<ReadonlyMap<string, Beside>> {
  if (commitment_ids.length === 0) return new Map()
  const { rows } = await sql<Beside & { id: string }>`
    select c.id, c.guests, c.guest_names, c.contact, c.still_coming_at is not null as still_coming, o.until as offered_until
    from commitment c left join offer o on o.body_id = c.body_id and o.commitment_id = c.id and o.ended_at is null
    where c.body_id = ${body_id} and c.occasion_id = ${id} and c.id = any (${[...commitment_ids]}::uuid[])`.execute(
    scope.db,
  )
  return new Map(rows.map((row) => [row.id, row]))
}
