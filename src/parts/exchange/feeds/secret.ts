import { createHash } from 'node:crypto'
import type { House } from '../../../platform/house.ts'

/**
 * The secret in the address of somebody's own calendar. The hall can make it again from its own key,
 * so that their page shows it; the database holds the hash alone. Another moment makes another one.
 */
export const secretOf = ({ sessions }: Pick<House, 'sessions'>, person_id: string, made_at: Date) =>
  sessions
    .mark('calendar', `${person_id} ${made_at.getTime()}`)
    .subarray(0, 24)
    .toString('base64url')

export const isSecret = (text: string) => /^[\w-]{32}$/.test(text)

export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')
