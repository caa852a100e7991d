import { createHmac } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import { mayTry, mayTryAll, settleSignIn, sweep, type Try } from './guards/tries.ts'
import type { Auth } from './library/auth.ts'
import { hallSecret } from './library/secret.ts'
import { openBeginnings } from './session/begin.ts'
import { cookieName } from './session/cookie.ts'
import { openWho } from './session/who.ts'
import { openKeys } from './ways-in/keys.ts'
import { openLinks } from './ways-in/links.ts'
import { openOpeningCode } from './ways-in/opening-code.ts'

export { sameOrigin } from './guards/same-origin.ts'
export { dropKeys, endSessions, mergeSignIn, partSignIn, takeBackSignIn } from './session/ending.ts'
export { signInAs } from './session/sign-in-as.ts'
export { given } from './ways-in/passkeys.ts'
export { networkOf } from './guards/network.ts'

/** Everything about being signed in. `pool` is connected as hall_auth; a handful of connections do. */
export async function openSessions(settings: { pool: Pool; publicUrl: string }) {
  const { pool, publicUrl } = settings
  const secret = await hallSecret(pool)
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  // A fifth of the hall's memory, wanted only when somebody signs in or out: loaded then.
  let opened: Promise<Auth> | undefined
  const auth = () =>
    (opened ??= import('./library/auth.ts').then(({ openAuth }) =>
      openAuth({ db, secret, publicUrl }),
    ))
  const who = openWho(pool, secret, cookieName(publicUrl))
  const links = openLinks(auth, pool)
  const beginnings = openBeginnings({ auth, pool, who, publicUrl, secret })
  return {
    publicUrl,
    whoIs: who.whoIs,
    forget: who.forget,
    links,
    ...beginnings,
    opening: openOpeningCode(pool),
    keys: openKeys({ auth, pool, beginnings }),
    mayTry: (one: Try, seconds: number) => mayTry(pool, one, seconds),
    mayTryAll: (tries: readonly Try[], seconds: number) => mayTryAll(pool, tries, seconds),
    sweep: () => sweep(pool),
    /** After the clock was set back. */
    settle: async () => {
      await settleSignIn(pool)
      who.forget()
    },
    /** The same mark for the same text, which nobody can make who does not know the hall's secret. */
    mark: (purpose: string, text: string) =>
      createHmac('sha256', secret).update(`${purpose}:${text}`).digest(),
    auth,
    pool,
  }
}

export type Sessions = Awaited<ReturnType<typeof openSessions>>
