import { sql } from 'kysely'
import { z } from 'zod'
import type { Scope } from '../../../platform/entering/scope.ts'
import type { Sealed } from '../../../platform/secrets/sealed.ts'
import type { Needs } from './needs.rules.ts'

const kept = z.object({ access: z.string(), childcare: z.string() })

/** What I said I need; null when nothing, or when the key on this machine does not open it. */
export async function needsOf(
  scope: Scope,
  body_id: string,
  commitment_id: string,
): Promise<Needs | null> {
  const { rows } = await sql<Sealed>`
    select sealed, sealed_key from need where body_id = ${body_id} and commitment_id = ${commitment_id}`.execute(
    scope.db,
  )
  return opened(scope, rows[0], commitment_id)
}

/**
 * Says what I need, or, when that is nothing, forgets it: the key goes with the row. False where the hall's
 * key is not on this machine, and nothing can be kept.
 */
export async function sayNeeds(
  scope: Scope,
  { body_id }: { body_id: string },
  commitment_id: string,
  needs: Needs,
): Promise<boolean> {
  const { seals } = scope.house
  if (needs.access === '' && needs.childcare === '') {
    await sql`delete from need where body_id = ${body_id} and commitment_id = ${commitment_id}`.execute(
      scope.db,
    )
    return true
  }
  if (!seals) return false
  const { sealed, sealed_key } = seals.seal(JSON.stringify(needs), ofRow(commitment_id))
  await sql`
    insert into need (body_id, commitment_id, occasion_id, person_id, sealed, sealed_key, said_at)
    select body_id, id, occasion_id, person_id, ${sealed}, ${sealed_key}, ${scope.now} from commitment
    where body_id = ${body_id} and id = ${commitment_id}
    on conflict (body_id, commitment_id) do update set sealed = excluded.sealed, sealed_key = excluded.sealed_key, said_at = excluded.said_at`.execute(
    scope.db,
  )
  return true
}

/** What those who come need, by commitment: for those who keep the door. `null` cannot be opened any more. */
export async function needsAtDoor(
  scope: Scope,
  { body_id, id }: { body_id: string; id: string },
): Promise<{ name: string; needs: Needs | null }[]> {
  const { rows } = await sql<Sealed & { commitment_id: string; name: string }>`
    select n.commitment_id, n.sealed, n.sealed_key, c.name
    from need n join commitment c on c.body_id = n.body_id and c.id = n.commitment_id
    where n.body_id = ${body_id} and n.occasion_id = ${id} and c.state in ('promised', 'waiting', 'walked-in')
    order by c.sort_name, c.id`.execute(scope.db)
  return rows.map((row) => ({ name: row.name, needs: opened(scope, row, row.commitment_id) }))
}

function opened({ house }: Scope, row: Sealed | undefined, commitment_id: string): Needs | null {
  const text = row ? (house.seals?.unseal(row, ofRow(commitment_id)) ?? null) : null
  return text === null ? null : kept.parse(JSON.parse(text))
}

const ofRow = (commitment_id: string) => `need:${commitment_id}`
