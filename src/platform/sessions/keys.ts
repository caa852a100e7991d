import type { Context } from 'hono'
import type { Pool } from 'pg'
import { z } from 'zod'
import type { Auth } from './auth.ts'
import { deviceName, type openBeginnings } from './begin.ts'
import { mayTry } from './tries.ts'

export interface Passkey {
  id: string
  name: string
  made_at: Date
}

export interface Keys {
  passkeys: Passkey[]
  /** Whether a code app (TOTP) has been set up and confirmed. */
  code: boolean
}

export interface OpenSession {
  id: string
  device: string
  how: string
  began_at: Date
}

type Body<E> = E extends (input: infer I) => unknown
  ? I extends { body: infer B }
    ? B
    : never
  : never
type Given = Body<Auth['api']['verifyPasskeyAuthentication']>['response']

/** What a browser says of a passkey it used. Whether it is true is better-auth's to check. */
export const given = z.custom<Given>(
  (said) => z.looseObject({ id: z.string() }).safeParse(said).success,
)

interface Parts {
  auth: () => Promise<Auth>
  pool: Pool
  beginnings: ReturnType<typeof openBeginnings>
}

const code_tries_max = 5
const code_window = 15 * 60
const code_lives_ms = 120_000
const sessions_shown_max = 50

/** Passkeys, code apps and open sessions of a person. Refusals are `null`; the reason is never told. */
export function openKeys({ auth, pool, beginnings }: Parts) {
  const headersOf = (c: Context) => c.req.raw.headers

  /** A code counts once, and only so many may be tried; then the code app has to wait. */
  async function codeIsRight(c: Context, person_id: string, code: string) {
    if (!(await mayTry(pool, 'code', person_id, code_tries_max, code_window)))
      return 'wait' as const
    const right = await (
      await auth()
    ).api
      .verifyTOTP({ headers: headersOf(c), body: { code } })
      .catch(() => null)
    if (!right || !(await firstUse(person_id, code))) return 'wrong' as const
    // Confirming a new code app makes a session of its own, which nobody is to hold.
    await pool.query('delete from auth.session where token = $1', [right.token])
    return 'right' as const
  }

  async function firstUse(person_id: string, code: string) {
    const { internalAdapter } = await (await auth()).$context
    return internalAdapter.reserveVerificationValue({
      identifier: `code-given:${person_id}:${code}`,
      value: '',
      expiresAt: new Date(Date.now() + code_lives_ms),
    })
  }

  async function giveCode(c: Context, person_id: string, code: string) {
    const answer = await codeIsRight(c, person_id, code)
    if (answer !== 'right') return { answer, newDevice: null }
    return { answer, ...(await beginnings.begin(c, { person_id, how: 'code', strong: true })) }
  }

  return {
    keysOf: async (person_id: string): Promise<Keys> => {
      const passkeys = await pool.query<Passkey>(
        `select id, coalesce(name, '') as name, created_at as made_at from auth.passkey
         where user_id = $1 order by created_at`,
        [person_id],
      )
      const code = await pool.query(
        'select from auth."twoFactor" where user_id = $1 and verified',
        [person_id],
      )
      return { passkeys: passkeys.rows, code: code.rowCount === 1 }
    },

    /** What the browser needs to make a passkey for whoever is signed in. */
    passkeyToMake: async (c: Context, name: string) => {
      const { headers, response } = await (
        await auth()
      ).api.generatePasskeyRegistrationOptions({
        headers: headersOf(c),
        query: { name },
        returnHeaders: true,
      })
      passOn(c, headers)
      return { ...response, user: { ...response.user, displayName: name } }
    },
    keepPasskey: async (c: Context, person_id: string, made: unknown, name: string) => {
      const kept = await (
        await auth()
      ).api
        .verifyPasskeyRegistration({ headers: headersOf(c), body: { response: made, name } })
        .catch(() => null)
      if (!kept) return null
      return beginnings.begin(c, { person_id, how: 'passkey', strong: true })
    },

    passkeyToGive: async (c: Context) => {
      const { headers, response } = await (
        await auth()
      ).api.generatePasskeyAuthenticationOptions({
        headers: headersOf(c),
        returnHeaders: true,
      })
      passOn(c, headers)
      return { ...response, userVerification: 'required' }
    },
    signInWithPasskey: async (c: Context, given: Given) => {
      const right = await (
        await auth()
      ).api
        .verifyPasskeyAuthentication({
          headers: headersOf(c),
          body: { response: given },
          returnHeaders: true,
        })
        .catch(() => null)
      if (!right) return null
      const person_id = right.response.user.id
      return { person_id, ...(await beginnings.begun(c, person_id, right.headers)) }
    },
    dropPasskey: async (person_id: string, id: string) => {
      await pool.query('delete from auth.passkey where user_id = $1 and id::text = $2', [
        person_id,
        id,
      ])
    },

    beginCode: async (c: Context) => {
      await (
        await auth()
      ).api
        .enableTwoFactor({ headers: headersOf(c), body: { method: 'totp' } })
        .catch(() => null)
    },
    /** The code app being set up, not yet confirmed; null when none is, or one is confirmed. */
    codeBegun: async (c: Context, person_id: string, name: string) => {
      const { rowCount } = await pool.query(
        'select from auth."twoFactor" where user_id = $1 and not verified',
        [person_id],
      )
      if (rowCount !== 1) return null
      const { totpURI } = await (await auth()).api.getTOTPURI({ headers: headersOf(c), body: {} })
      return pictured(totpURI, name)
    },
    spareCodes: async (person_id: string) => {
      const { backupCodes } = await (
        await auth()
      ).api.viewBackupCodes({ body: { userId: person_id } })
      return backupCodes
    },
    giveCode,
    /** A spare code, for a lost phone; each counts once. */
    giveSpareCode: async (c: Context, person_id: string, code: string) => {
      if (!(await mayTry(pool, 'code', person_id, code_tries_max, code_window)))
        return { answer: 'wait' as const, newDevice: null }
      const right = await (
        await auth()
      ).api
        .verifyBackupCode({ headers: headersOf(c), body: { code, disableSession: true } })
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

    sessionsOf: async (person_id: string): Promise<OpenSession[]> => {
      const { rows } = await pool.query<OpenSession>(
        `select id, coalesce(user_agent, '') as device, coalesce(how, '') as how, created_at as began_at
         from auth.session where user_id = $1 and expires_at > now()
         order by created_at desc limit ${sessions_shown_max}`,
        [person_id],
      )
      return rows.map((row) => ({ ...row, device: deviceName(row.device) }))
    },
    endSession: async (person_id: string, id: string) => {
      await pool.query('delete from auth.session where user_id = $1 and id::text = $2', [
        person_id,
        id,
      ])
    },
  }
}

function passOn(c: Context, headers: Headers) {
  for (const cookie of headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
}

/** What the code app is to show: the person's name, not the id that stands for it in sign-in. */
function pictured(totpURI: string, name: string) {
  const secret = new URL(totpURI).searchParams.get('secret') ?? ''
  const label = encodeURIComponent(`Commonhall:${name}`)
  return { secret, uri: `otpauth://totp/${label}?secret=${secret}&issuer=Commonhall` }
}
