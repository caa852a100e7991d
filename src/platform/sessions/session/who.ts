import type { Pool } from 'pg'
import { ENDED_SEEN_WITHIN_MS, STRONG_FOR_S } from '../settings.ts'
import { openSigned, readCookie } from './cookie.ts'

/** Who is signed in. Ids only: names are the register's. */
interface Session {
  readonly session_id: string
  readonly person_id: string
  readonly how: 'link' | 'passkey' | 'code' | 'demo'
  readonly began_at: Date
  /** When a passkey or a code was last given in this session; null when that was half a day ago. */
  readonly strong_at: Date | null
  /** When they last showed who they are, by whichever means. */
  readonly fresh_at: Date
}

const REMEMBERED_MAX = 20_000

// One round trip. Dead, too, is a session older than the end of an office of its person (by act or
// by date): so it ends with the office whoever wrote that end, and no sweep has to run.
const lookup = `select s.id as session_id, s.user_id as person_id, s.how, s.created_at as began_at,
    case when s.strong_at > now() - make_interval(secs => ${STRONG_FOR_S}) then s.strong_at end as strong_at,
    coalesce(s.fresh_at, s.created_at) as fresh_at
  from auth.session s
  where s.token = $1 and s.expires_at > now() and not auth.office_ended(s.user_id, s.created_at)`

/**
 * Answers who holds a session cookie. Measured against better-auth's getSession (docs/decisions):
 * asked of the database at most every two seconds for a session, so that an ended one is seen in
 * every process within five.
 */
export function openWho(pool: Pool, secret: string, cookie_name: string) {
  const remembered = new Map<string, { at: number; session: Promise<Session | null> }>()

  function tokenOf(cookies: string | null | undefined) {
    const cookie = readCookie(cookies, cookie_name)
    return cookie ? openSigned(cookie, secret) : null
  }

  function whoHolds(token: string): Promise<Session | null> {
    // Not the time of day: set back by an hour, an ended session would be remembered for as long.
    const now = performance.now()
    const known = remembered.get(token)
    if (known && now - known.at < ENDED_SEEN_WITHIN_MS) return known.session
    if (remembered.size >= REMEMBERED_MAX) remembered.clear()
    const session = ask(token)
    remembered.set(token, { at: now, session })
    return session
  }

  async function ask(token: string) {
    try {
      const { rows } = await pool.query<Session>({ name: 'who', text: lookup, values: [token] })
      if (!rows[0]) remembered.delete(token)
      return rows[0] ?? null
    } catch (trouble) {
      remembered.delete(token)
      throw trouble
    }
  }

  return {
    tokenOf,
    whoIs: async (cookies: string | null | undefined) => {
      const token = tokenOf(cookies)
      return token ? whoHolds(token) : null
    },
    /** After an ending in this process, nothing is remembered. */
    forget: () => remembered.clear(),
  }
}
