import { createHash } from 'node:crypto'
import type { House } from '../house.ts'

/**
 * The secret in an address that stands for a sign-in. The hall can make it again from its own key,
 * for the next letter or the page that shows it; the database holds the hash alone.
 */
export const secretFor = ({ sessions }: Pick<House, 'sessions'>, purpose: string, of: string) =>
  sessions.mark(purpose, of).subarray(0, 24).toString('base64url')

export const isSecret = (text: string | undefined): text is string =>
  text !== undefined && /^[\w-]{32}$/.test(text)

export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')
