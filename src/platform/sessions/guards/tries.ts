import { createHash } from 'node:crypto'
import type { Pool } from 'pg'

const COUNT = `insert into auth.tries (key, count, until)
  select key, 1, now() + make_interval(secs => $2) from unnest($1::text[]) with ordinality as k (key, n) order by n
  on conflict (key) do update set
    count = case when tries.until <= now() then 1 else tries.count + 1 end,
    until = case when tries.until <= now() then excluded.until else tries.until end
  returning key, count`

/** Counts one try; says whether it is within `max` in the window. */
export const mayTry = (pool: Pool, one: Try, seconds: number) => mayTryAll(pool, [one], seconds)

/** Several limits at once, in one question: whether this try is within all of them. */
export async function mayTryAll(pool: Pool, tries: readonly Try[], seconds: number) {
  const keyed = tries.map(({ what, of, max }) => ({ key: keyOf(what, of), max }))
  // In one order for everybody, or two who try at once would wait for each other.
  const sorted = keyed.sort((a, b) => (a.key < b.key ? -1 : 1))
  const { rows } = await pool.query<{ key: string; count: number }>(COUNT, [
    sorted.map(({ key }) => key),
    seconds,
  ])
  const counts = new Map(rows.map(({ key, count }) => [key, count]))
  return sorted.every(({ key, max }) => (counts.get(key) ?? 0) <= max)
}

export interface Try {
  readonly what: string
  /** Whose: an address, a network, a person; kept as a hash. */
  readonly of: string
  readonly max: number
}

const keyOf = (what: string, of: string) =>
  `${what}:${createHash('sha256').update(of).digest('base64url').slice(0, 22)}`

/**
 * After the clock was set back. What began in what is now the future ends: it would last for as much longer, a
 * session outlive the office whose end should end it, and whoever tried too often wait till then.
 */
export async function settleSignIn(pool: Pool) {
  await pool.query("delete from auth.tries where until > now() + interval '1 hour'")
  // But that a code of the code app was given: it would be right once more in that very minute.
  await pool.query(
    `delete from auth.verification where created_at > now() and identifier not like 'code-given:%'`,
  )
  await pool.query('delete from auth.session where created_at > now()')
  await pool.query(
    `update auth.session set fresh_at = created_at, strong_at = null
     where greatest(fresh_at, strong_at) > now()`,
  )
  await pool.query(
    `update auth."twoFactor" set locked_until = null where locked_until > now() + interval '1 hour'`,
  )
  await pool.query(
    `update auth.opening_code set made_at = least(made_at, now()), used_at = least(used_at, now())
     where greatest(made_at, used_at) > now()`,
  )
}

/** Old counts are taken away now and then, with whatever else of sign-in has run out. */
export async function sweep(pool: Pool) {
  await pool.query('delete from auth.tries where until < now()')
  await pool.query('delete from auth.session where expires_at < now()')
  await pool.query("delete from auth.opening_code where used_at < now() - interval '12 hours'")
  await pool.query('delete from auth.verification where expires_at < now()')
  await pool.query("delete from auth.device where seen_at < now() - interval '12 months'")
}
