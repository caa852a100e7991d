import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import type { BetterAuthOptions } from 'better-auth'
import { twoFactor } from 'better-auth/plugins'
import type { Kysely } from 'kysely'
import { isHttps } from '../../answering/https.ts'
import { cookieName } from '../session/cookie.ts'
import { MEMBER_SESSION_LASTS_S } from '../settings.ts'
import { hallPlugin } from './plugin.ts'

export interface AuthSettings {
  /** Connected as hall_auth, which sees the schema `auth` and nothing else. */
  db: Kysely<unknown>
  secret: string
  publicUrl: string
}

/**
 * better-auth as the hall uses it. Its HTTP handler is never mounted: our own routes call its
 * functions, so that every request passes the one door and works without script.
 * A better-auth "user" is a person of ours (same id); it holds no name and no address.
 */
export function openAuth(settings: AuthSettings) {
  return betterAuth(authOptions(settings))
}

export type Auth = ReturnType<typeof openAuth>

const when = { type: 'date', required: false, input: false } as const
const text = { type: 'string', required: false, input: false } as const

export function authOptions(settings: AuthSettings) {
  const secure = isHttps(settings.publicUrl)
  const url = new URL(settings.publicUrl)
  return {
    appName: 'Commonhall',
    baseURL: url.origin,
    secret: settings.secret,
    telemetry: { enabled: false },
    logger: { level: 'error' },
    // Our own limits count by address as well as by network, and stand in our own table.
    rateLimit: { enabled: false },
    database: { db: settings.db, type: 'postgres', schemaName: 'auth', transaction: true },
    user: { fields: columns('emailVerified', 'createdAt', 'updatedAt') },
    session: {
      expiresIn: MEMBER_SESSION_LASTS_S,
      disableSessionRefresh: true,
      freshAge: 0, // how fresh a proof must be is asked by the door
      fields: columns('expiresAt', 'createdAt', 'updatedAt', 'ipAddress', 'userAgent', 'userId'),
      additionalFields: {
        how: { ...text, fieldName: 'how' },
        address: { ...text, fieldName: 'address', returned: false },
        strongAt: { ...when, fieldName: 'strong_at' },
        freshAt: { ...when, fieldName: 'fresh_at' },
      },
    },
    account: {
      fields: columns(
        'accountId',
        'providerId',
        'userId',
        'accessToken',
        'refreshToken',
        'idToken',
        'accessTokenExpiresAt',
        'refreshTokenExpiresAt',
        'createdAt',
        'updatedAt',
      ),
    },
    verification: { fields: columns('expiresAt', 'createdAt', 'updatedAt') },
    advanced: {
      database: { generateId: 'uuid' },
      cookiePrefix: 'hall',
      useSecureCookies: false, // the names carry the prefix themselves
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, secure, path: '/' },
      cookies: { session_token: { name: cookieName(settings.publicUrl) } },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [passkeys(url), codes(), hallPlugin()],
  } satisfies BetterAuthOptions
}

function passkeys(url: URL) {
  return passkey({
    rpID: url.hostname,
    rpName: 'Commonhall',
    origin: url.origin,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    // A passkey stands for two factors only when its device asked for a finger, face or PIN.
    registration: {
      afterVerification: ({ verification }) => asked(verification.registrationInfo),
    },
    authentication: {
      afterVerification: ({ verification }) => void asked(verification.authenticationInfo),
    },
    schema: {
      passkey: {
        fields: columns(
          'publicKey',
          'userId',
          'credentialID',
          'deviceType',
          'backedUp',
          'createdAt',
        ),
      },
    },
  })
}

function asked(info: { userVerified: boolean } | undefined) {
  if (!info?.userVerified) throw new Error('The device did not ask who is using it')
}

function codes() {
  return twoFactor({
    allowPasswordless: true,
    issuer: 'Commonhall',
    schema: {
      user: { fields: columns('twoFactorEnabled') },
      twoFactor: {
        fields: columns('backupCodes', 'userId', 'failedVerificationCount', 'lockedUntil'),
      },
    },
  })
}

/** Columns are named as everywhere in our database: `userId` is `user_id`, `credentialID` is `credential_id`. */
const columns = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(
    names.map((name) => [
      name,
      name.replace(/[A-Z]+/g, (capitals) => `_${capitals.toLowerCase()}`),
    ]),
  ) as Record<Name, string>
