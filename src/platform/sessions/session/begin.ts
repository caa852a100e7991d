import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import type { Pool } from 'pg'
import { isHttps } from '../../answering/https.ts'
import type { Auth } from '../library/auth.ts'
import { openSigned, readCookie, sign } from './cookie.ts'
import { deviceName } from './device-name.ts'
import type { openWho } from './who.ts'

interface Parts {
  auth: () => Promise<Auth>
  pool: Pool
  who: ReturnType<typeof openWho>
  publicUrl: string
  secret: string
}

export interface Beginning {
  person_id: string
  how: 'link' | 'passkey' | 'code' | 'demo'
  /** The mailbox they have just shown to be theirs, if that is how they came. */
  address?: string
  strong?: boolean
}

const DEVICE_COOKIE = 'hall-device'

const DEVICE_LASTS_S = 395 * 24 * 3600

/** Beginning and ending sessions; every way in passes here, so none forgets a step. */
export function openBeginnings({ auth, pool, who, publicUrl, secret }: Parts) {
  async function makeKnown(person_id: string) {
    await pool.query(
      `insert into auth."user" (id, name, email, email_verified)
       values ($1::uuid, '', $1::uuid::text || '@person.invalid', true) on conflict do nothing`,
      [person_id],
    )
  }

  async function begin(c: Context, { person_id, how, address, strong }: Beginning) {
    await makeKnown(person_id)
    const shown = address ?? (await addressShown(c, person_id))
    const { api } = await auth()
    const { headers } = await api.beginSession({
      body: { person_id, how, address: shown, strong: strong ?? false },
      headers: c.req.raw.headers,
      returnHeaders: true,
    })
    return begun(c, person_id, headers)
  }

  /** What follows every beginning: the cookie, the end of the session before it, the device. */
  async function begun(c: Context, person_id: string, headers: Headers) {
    for (const cookie of headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
    await endToken(who.tokenOf(c.req.header('cookie')))
    return { newDevice: await newDevice(c, person_id) }
  }

  /** A mailbox shown to be theirs stays so when they go on to show more. */
  async function addressShown(c: Context, person_id: string) {
    const token = who.tokenOf(c.req.header('cookie'))
    const { rows } = await pool.query<{ address: string | null }>(
      'select address from auth.session where token = $1 and user_id = $2 and expires_at > now()',
      [token, person_id],
    )
    return rows[0]?.address ?? null
  }

  async function endToken(token: string | null) {
    if (!token) return
    await pool.query('delete from auth.session where token = $1', [token])
    who.forget()
  }

  /** The device's name when they have signed in before, but never on it; otherwise null. */
  async function newDevice(c: Context, person_id: string) {
    const sent = readCookie(c.req.header('cookie'), DEVICE_COOKIE)
    const device = (sent && openSigned(sent, secret)) || randomBytes(24).toString('base64url')
    c.header('set-cookie', deviceCookie(device), { append: true })
    const name = deviceName(c.req.header('user-agent'))
    const { rows } = await pool.query<{ fresh: boolean; others: boolean }>(
      `insert into auth.device (user_id, hash, name, seen_at) values ($1, $2, $3, now())
       on conflict (user_id, hash) do update set seen_at = now(), name = excluded.name
       returning xmax = 0 as fresh,
         exists (select from auth.device d where d.user_id = $1 and d.hash <> $2) as others`,
      [person_id, createHash('sha256').update(device).digest('base64url'), name],
    )
    return rows[0]?.fresh && rows[0].others ? name : null
  }

  const deviceCookie = (device: string) =>
    `${DEVICE_COOKIE}=${sign(device, secret)}; Max-Age=${DEVICE_LASTS_S}; Path=/; HttpOnly; SameSite=Lax` +
    (isHttps(publicUrl) ? '; Secure' : '')

  return {
    begin,
    begun,
    makeKnown,
    addressShown,
    /** Signs out on this device. */
    end: async (c: Context) => {
      await endToken(who.tokenOf(c.req.header('cookie')))
      await (await auth()).api.signOut({ headers: c.req.raw.headers, returnHeaders: true }).then(
        ({ headers }) => {
          for (const cookie of headers.getSetCookie())
            c.header('set-cookie', cookie, { append: true })
        },
        () => undefined,
      )
    },
  }
}
