import type { Context } from 'hono'
import { z } from 'zod'
import type { Auth } from '../library/auth.ts'
import { passCookies } from '../session/cookie.ts'
import type { KeyParts } from './key-parts.ts'

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

/** Making, giving and dropping passkeys. Refusals are `null`; the reason is never told. */
export function openPasskeys({ auth, pool, beginnings }: KeyParts) {
  return {
    /** What the browser needs to make a passkey for whoever is signed in. */
    passkeyToMake: async (c: Context, name: string) => {
      const { api } = await auth()
      const { headers, response } = await api.generatePasskeyRegistrationOptions({
        headers: c.req.raw.headers,
        query: { name },
        returnHeaders: true,
      })
      passCookies(c, headers)
      return { ...response, user: { ...response.user, displayName: name } }
    },
    keepPasskey: async (c: Context, person_id: string, made: unknown, name: string) => {
      const { api } = await auth()
      const kept = await api
        .verifyPasskeyRegistration({ headers: c.req.raw.headers, body: { response: made, name } })
        .catch(() => null)
      if (!kept) return null
      return beginnings.begin(c, { person_id, how: 'passkey', strong: true })
    },

    passkeyToGive: async (c: Context) => {
      const { api } = await auth()
      const { headers, response } = await api.generatePasskeyAuthenticationOptions({
        headers: c.req.raw.headers,
        returnHeaders: true,
      })
      passCookies(c, headers)
      return { ...response, userVerification: 'required' }
    },
    signInWithPasskey: async (c: Context, given: Given) => {
      const { api } = await auth()
      const right = await api
        .verifyPasskeyAuthentication({
          headers: c.req.raw.headers,
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
  }
}
