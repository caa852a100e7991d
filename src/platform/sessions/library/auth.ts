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
    user: {
      fields: {
        emailVerified: 'email_verified',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    session: {
      expiresIn: MEMBER_SESSION_LASTS_S,
      disableSessionRefresh: true,
      freshAge: 0, // how fresh a proof must be is asked by the door
      fields: {
        expiresAt: 'expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        userId: 'user_id',
      },
      additionalFields: {
        how: { ...text, fieldName: 'how' },
        address: { ...text, fieldName: 'address', returned: false },
        strongAt: { ...when, fieldName: 'strong_at' },
        freshAt: { ...when, fieldName: 'fresh_at' },
      },
    },
    account: {
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    advanced: {
      database: { generateId: 'uuid' },
      cookiePrefix: 'hall',
      useSecureCookies: false, // the names carry the prefix themselves
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, secure, path: '/' },
      cookies: { session_token: { name: cookieName(settings.publicUrl) } },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      passkey({
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
            fields: {
              publicKey: 'public_key',
              userId: 'user_id',
              credentialID: 'credential_id',
              deviceType: 'device_type',
              backedUp: 'backed_up',
              createdAt: 'created_at',
            },
          },
        },
      }),
      twoFactor({
        allowPasswordless: true,
        issuer: 'Commonhall',

        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            fields: {
              backupCodes: 'backup_codes',
              userId: 'user_id',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      hallPlugin(),
    ],
  } satisfies BetterAuthOptions
}

function asked(info: { userVerified: boolean } | undefined) {
  if (!info?.userVerified) throw new Error('The device did not ask who is using it')
}
