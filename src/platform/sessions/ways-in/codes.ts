import type { Context } from 'hono'
import type { Pool } from 'pg'
import { mayTry } from '../guards/tries.ts'
import type { Auth } from '../library/auth.ts'
import type { KeyParts } from './key-parts.ts'

const CODE_TRIES_MAX = 5
const CODE_WINDOW_S = 15 * 60
const CODE_LIVES_MS = 120_000

/** Code apps (TOTP) and the spare codes for a lost phone. Refusals tell no reason. */
export function openCodes(parts: KeyParts) {
  const { auth, pool, beginnings } = parts
  return {
    beginCode: async (c: Context) => {
      const { api } = await auth()
      await api
        .enableTwoFactor({ headers: c.req.raw.headers, body: { method: 'totp' } })
        .catch(() => null)
    },
    /** The code app being set up, not yet confirmed; null when none is, or one is confirmed. */
    codeBegun: async (c: Context, person_id: string, name: string) => {
      const { rowCount } = await pool.query(
        'select from auth."twoFactor" where user_id = $1 and not verified',
        [person_id],
      )
      if (rowCount !== 1) return null
      const { api } = await auth()
      const { totpURI } = await api.getTOTPURI({ headers: c.req.raw.headers, body: {} })
      return pictured(totpURI, name)
    },
    spareCodes: async (person_id: string) => {
      const { api } = await auth()
      const { backupCodes } = await api.viewBackupCodes({ body: { userId: person_id } })
      return backupCodes
    },
    giveCode: async (c: Context, person_id: string, code: string) => {
      const answer = await codeIsRight(parts, c, person_id, code)
      if (answer !== 'right') return { answer, newDevice: null }
      return { answer, ...(await beginnings.begin(c, { person_id, how: 'code', strong: true })) }
    },
    /** A spare code, for a lost phone; each counts once. */
    giveSpareCode: async (c: Context, person_id: string, code: string) => {
      if (!(await mayTryCode(pool, person_id))) return { answer: 'wait' as const, newDevice: null }
      const { api } = await auth()
      const right = await api
        .verifyBackupCode({ headers: c.req.raw.headers, body: { code, disableSession: true } })
        .catch(() => null)
      if (!right) return { answer: 'wrong' as const, newDevice: null }
      const begun = await beginnings.begin(c, { person_id, how: 'code', strong: true })
      return { answer: 'right' as const, ...begun }
    },
    dropCode: async (person_id: string) => {
      await pool.query('delete from auth."twoFactor" where user_id = $1', [person_id])
      await pool.query('update auth."user" set two_factor_enabled = false where id = $1', [
        person_id,
      ])
    },
  }
}

const mayTryCode = (pool: Pool, person_id: string) =>
  mayTry(pool, { what: 'code', of: person_id, max: CODE_TRIES_MAX }, CODE_WINDOW_S)

/** A code counts once, and only so many may be tried; then the code app has to wait. */
async function codeIsRight({ auth, pool }: KeyParts, c: Context, person_id: string, code: string) {
  if (!(await mayTryCode(pool, person_id))) return 'wait' as const
  const opened = await auth()
  const right = await opened.api
    .verifyTOTP({ headers: c.req.raw.headers, body: { code } })
    .catch(() => null)
  if (!right || !(await firstUse(opened, person_id, code))) return 'wrong' as const
  // Confirming a new code app makes a session of its own, which nobody is to hold.
  await pool.query('delete from auth.session where token = $1', [right.token])
  return 'right' as const
}

async function firstUse(auth: Auth, person_id: string, code: string) {
  const { internalAdapter } = await auth.$context
  return internalAdapter.reserveVerificationValue({
    identifier: `code-given:${person_id}:${code}`,
    value: '',
    expiresAt: new Date(Date.now() + CODE_LIVES_MS),
  })
}

/** What the code app is to show: the person's name, not the id that stands for it in sign-in. */
function pictured(totpURI: string, name: string) {
  const secret = new URL(totpURI).searchParams.get('secret') ?? ''
  const label = encodeURIComponent(`Commonhall:${name}`)
  return { secret, uri: `otpauth://totp/${label}?secret=${secret}&issuer=Commonhall` }
}
