import { createHash, randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import { mayTry } from '../guards/tries.ts'

/** No I, L, O or U: nothing that is mistaken for another when read off a screen. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 12
const TRIES_MAX = 20
const TRIES_WINDOW_S = 3600
/** So long the page with the first links can be asked for again. */
const AGAIN_MINUTES = 10

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url')

/** The one-time code that opens a new hall: printed where the hall was started, hashed here, good once. */
export function openOpeningCode(pool: Pool) {
  return {
    newCode: async () => {
      const bytes = randomBytes(CODE_LENGTH)
      const code = Array.from(bytes, (byte) => letters[byte % letters.length]).join('')
      await pool.query('insert into auth.opening_code (hash, made_at) values ($1, now())', [
        hashOf(code),
      ])
      return code.replace(/.{4}(?=.)/g, '$&-')
    },

    /** Uses the code up, and gives whoever typed it a token for the pages that follow. */
    use: async (typed: string) => {
      if (!(await mayTry(pool, { what: 'opening', of: 'code', max: TRIES_MAX }, TRIES_WINDOW_S)))
        return 'wait' as const
      const token = randomBytes(24).toString('base64url')
      const { rowCount } = await pool.query(
        `update auth.opening_code set used_at = now(), holder = $2
         where hash = $1 and used_at is null and made_at > now() - interval '1 day'`,
        [hashOf(asPrinted(typed)), hashOf(token)],
      )
      return rowCount === 1 ? { token } : ('wrong' as const)
    },

    /** What was answered so far; null when the token is nobody's. */
    draft: async (token: string): Promise<unknown> => {
      const { rows } = await pool.query<{ draft: unknown }>(
        `select draft from auth.opening_code
         where holder = $1 and used_at > now() - interval '12 hours'`,
        [hashOf(token)],
      )
      return rows[0]?.draft ?? null
    },
    keep: async (token: string, draft: object) => {
      await pool.query('update auth.opening_code set draft = $2 where holder = $1', [
        hashOf(token),
        JSON.stringify(draft),
      ])
    },
    /** The hall is open: no code opens it again. Whoever typed the code may have pressed twice, and is known a while. */
    close: async (token: string) => {
      await pool.query('delete from auth.opening_code where holder is distinct from $1', [
        hashOf(token),
      ])
      await pool.query(
        `update auth.opening_code set used_at = now(), draft = draft || '{"opened": true}'
         where holder = $1`,
        [hashOf(token)],
      )
    },
    /** What was answered by whoever opened the hall a moment ago; null for everybody else. */
    opened: async (token: string): Promise<unknown> => {
      const { rows } = await pool.query<{ draft: unknown }>(
        `select draft from auth.opening_code
         where holder = $1 and draft @> '{"opened": true}'
           and used_at > now() - make_interval(mins => $2)`,
        [hashOf(token), AGAIN_MINUTES],
      )
      return rows[0]?.draft ?? null
    },
  }
}

const asPrinted = (typed: string) =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
