import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { z } from 'zod'
import type { Auth } from '../library/auth.ts'
import { LINK_LASTS_S } from '../settings.ts'

/** Somebody an address stands for: one human being may be in a party and in a union. */
interface Person {
  id: string
  name: string
  register: string
}

const asked = z.object({
  address: z.string(),
  language: z.string(),
  next: z.string().nullable(),
})
/** That a link was asked for: to which address, in which language, leading where. */
type Asked = z.infer<typeof asked>

/** Only the hash of a link is kept, under a name that cannot itself be used as the link. */
const nameOf = (token: string) => `link:${createHash('sha256').update(token).digest('base64url')}`

/**
 * Mailed links, kept in better-auth's own store of things good for one use. Its magic-link plugin
 * is not used: it signs in on GET (mail scanners follow links), and one address is one account.
 */
export function openLinks(auth: () => Promise<Auth>, pool: Pool) {
  const store = async () => (await (await auth()).$context).internalAdapter
  const keep = async (identifier: string, value: Asked) =>
    (await store()).createVerificationValue({
      identifier,
      value: JSON.stringify(value),
      expiresAt: new Date(Date.now() + LINK_LASTS_S * 1000),
    })
  const read = (row: { value: string; expiresAt: Date } | null) =>
    row && row.expiresAt > new Date() ? asked.parse(JSON.parse(row.value)) : null

  return {
    /** Notes that a link is wanted; the mail job takes the note up. The same work for any address. */
    note: async (wanted: Asked) => {
      const id = randomUUID()
      await keep(`asked:${id}`, wanted)
      return id
    },
    noted: async (id: string) => read(await (await store()).findVerificationValue(`asked:${id}`)),
    takenUp: async (id: string) => (await store()).deleteVerificationByIdentifier(`asked:${id}`),
    /** Makes the link itself: for whoever reads that mailbox, good once, for half an hour. */
    make: async (wanted: Asked) => {
      const token = randomBytes(24).toString('base64url')
      await keep(nameOf(token), wanted)
      return token
    },
    /** Looks without using it up: what the page shows before the button is pressed. */
    look: async (token: string) => read(await (await store()).findVerificationValue(nameOf(token))),
    /** Uses it up: of two who come with the same link, one gets it. */
    use: async (token: string) =>
      read(await (await store()).consumeVerificationValue(nameOf(token))),
    peopleAt: async (address: string) =>
      (await pool.query<Person>('select id, name, register from auth.people_at($1)', [address]))
        .rows,
  }
}
