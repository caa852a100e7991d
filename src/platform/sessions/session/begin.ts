import type { Context } from 'hono'
import type { Pool } from 'pg'
import type { Auth } from '../library/auth.ts'
import { passCookies } from './cookie.ts'
import { openDevices } from './devices.ts'
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

/** Beginning and ending sessions; every way in passes here, so none forgets a step. */
export function openBeginnings({ auth, pool, who, ...hall }: Parts) {
  const { newDevice } = openDevices(pool, hall)

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
    passCookies(c, headers)
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

  return {
    begin,
    begun,
    makeKnown,
    addressShown,
    /** Signs out on this device. */
    end: async (c: Context) => {
      await endToken(who.tokenOf(c.req.header('cookie')))
      await (await auth()).api.signOut({ headers: c.req.raw.headers, returnHeaders: true }).then(
        ({ headers }) => passCookies(c, headers),
        () => undefined,
      )
    },
  }
}
