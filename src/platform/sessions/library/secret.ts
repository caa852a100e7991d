import { randomBytes } from 'node:crypto'
import type { Pool } from 'pg'

/** The hall's secret: made once, whichever process comes first, and read by all of them. */
export async function hallSecret(pool: Pool): Promise<string> {
  const made = randomBytes(48).toString('base64url')
  await pool.query('insert into auth.secret (value) values ($1) on conflict do nothing', [made])
  const { rows } = await pool.query<{ value: string }>('select value from auth.secret')
  const secret = rows[0]?.value
  if (!secret) throw new Error('The hall has no secret')
  return secret
}
