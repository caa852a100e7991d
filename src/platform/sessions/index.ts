import { createHmac } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import type { Auth } from './auth.ts'
import { openBeginnings } from './begin.ts'
import { cookieName } from './cookie.ts'
import { openKeys } from './keys.ts'
import { openLinks } from './links.ts'
import { openOpening } from './opening.ts'
import { hallSecret } from './secret.ts'
import { mayTry, mayTryAll, sweep, type Try } from './tries.ts'
import { openWho } from './who.ts'

export type { Session } from './who.ts'
export type { Asked, Person } from './links.ts'
export { isOurs, sameOrigin } from './same-origin.ts'
export { dropKeys, endSessions, mergeSignIn, partSignIn, takeBackSignIn } from './ending.ts'
export { signInAs } from './sign-in-as.ts'
export type { Keys, Passkey } from './keys.ts'
export { given } from './passkeys.ts'
export type { OpenSession } from './sessions-open.ts'
export { networkOf } from './network.ts'

/** Everything about being signed in. `pool` is connected as hall_auth; a handful of connections do. */
export async function openSessions(settings: { pool: Pool; publicUrl: string }) {
  const { pool, publicUrl } = settings
  const secret = await hallSecret(pool)
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  // A fifth of the hall's memory, wanted only when somebody signs in or out: loaded then.
  let opened: Promise<Auth> | undefined
  const auth = () =>
    (opened ??= import('./auth.ts').then(({ openAuth }) => openAuth({ db, secret, publicUrl })))
  const who = openWho(pool, secret, cookieName(publicUrl))
  const links = openLinks(auth, pool)
  const beginnings = openBeginnings({ auth, pool, who, publicUrl, secret })
  return {
    publicUrl,
    whoIs: who.whoIs,
    forget: who.forget,
    links,
    ...beginnings,
    opening: openOpening(pool),
    keys: openKeys({ auth, pool, beginnings }),
    mayTry: (one: Try, seconds: number) => mayTry(pool, one, seconds),
    mayTryAll: (tries: readonly Try[], seconds: number) => mayTryAll(pool, tries, seconds),
    sweep: () => sweep(pool),
    /** The same mark for the same text, which nobody can make who does not know the hall's secret. */
    mark: (purpose: string, text: string) =>
      createHmac('sha256', secret).update(`${purpose}:${text}`).digest(),
    auth,
    pool,
  }
}

export type Sessions = Awaited<ReturnType<typeof openSessions>>
