import { createHash } from 'node:crypto'
import type { Pool } from 'pg'

const one = `insert into auth.tries (key, count, until)
  values ($1, 1, now() + make_interval(secs => $2))
  on conflict (key) do update set
    count = case when tries.until <= now() then 1 else tries.count + 1 end,
    until = case when tries.until <= now() then excluded.until else tries.until end
  returning count`

/** Counts one try; says whether it is within `max` in the window. Addresses are kept as hashes. */
export async function mayTry(pool: Pool, what: string, of: string, max: number, seconds: number) {
  const key = `${what}:${createHash('sha256').update(of).digest('base64url').slice(0, 22)}`
  const { rows } = await pool.query<{ count: number }>(one, [key, seconds])
  return (rows[0]?.count ?? 0) <= max
}

/** Old counts are taken away now and then, with whatever else of sign-in has run out. */
export async function sweep(pool: Pool) {
  await pool.query('delete from auth.tries where until < now()')
  await pool.query('delete from auth.session where expires_at < now()')
  await pool.query('delete from auth.verification where expires_at < now()')
  await pool.query("delete from auth.device where seen_at < now() - interval '12 months'")
}
