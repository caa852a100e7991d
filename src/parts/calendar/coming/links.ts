import { createHash } from 'node:crypto'
import type { House } from '../../../platform/house.ts'

/**
 * The secret link of a commitment: whoever holds it sees and changes that one answer. It can be made
 * again for each letter, since only the hall knows its secret; the database holds the hash alone.
 */
export const secretOf = ({ sessions }: Pick<House, 'sessions'>, commitment_id: string) =>
  sessions.mark('answer', commitment_id).subarray(0, 24).toString('base64url')

export const isSecret = (text: string | undefined): text is string =>
  text !== undefined && /^[\w-]{32}$/.test(text)

export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

interface At {
  readonly slug: string
  readonly occasion_id: string
}

export const linkOf = (house: House, at: At, commitment_id: string) =>
  `${house.publicUrl}/at/${at.slug}/${at.occasion_id}/mine/${secretOf(house, commitment_id)}`
