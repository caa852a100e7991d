import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import type { Pool } from 'pg'
import { isHttps } from '../../answering/https.ts'
import { openSigned, readCookie, sign } from './cookie.ts'
import { deviceName } from './device-name.ts'

const DEVICE_COOKIE = 'hall-device'

const DEVICE_LASTS_S = 395 * 24 * 3600

/** The devices a person signs in on, known again by a cookie of their own: a new one is written to them. */
export function openDevices(pool: Pool, hall: { publicUrl: string; secret: string }) {
  const cookie = (device: string) =>
    `${DEVICE_COOKIE}=${sign(device, hall.secret)}; Max-Age=${DEVICE_LASTS_S}; Path=/; HttpOnly; SameSite=Lax` +
    (isHttps(hall.publicUrl) ? '; Secure' : '')

  return {
    /** The device's name when they have signed in before, but never on it; otherwise null. */
    newDevice: async (c: Context, person_id: string) => {
      const sent = readCookie(c.req.header('cookie'), DEVICE_COOKIE)
      const device =
        (sent && openSigned(sent, hall.secret)) || randomBytes(24).toString('base64url')
      c.header('set-cookie', cookie(device), { append: true })
      const name = deviceName(c.req.header('user-agent'))
      const { rows } = await pool.query<{ fresh: boolean; others: boolean }>(
        `insert into auth.device (user_id, hash, name, seen_at) values ($1, $2, $3, now())
         on conflict (user_id, hash) do update set seen_at = now(), name = excluded.name
         returning xmax = 0 as fresh,
           exists (select from auth.device d where d.user_id = $1 and d.hash <> $2) as others`,
        [person_id, createHash('sha256').update(device).digest('base64url'), name],
      )
      return rows[0]?.fresh && rows[0].others ? name : null
    },
  }
}
