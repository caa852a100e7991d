import type { Pool } from 'pg'
import { openSessionsOf } from '../session/open-sessions.ts'
import { openCodes } from './codes.ts'
import type { KeyParts } from './key-parts.ts'
import { openPasskeys } from './passkeys.ts'

interface Passkey {
  id: string
  name: string
  made_at: Date
}

interface Keys {
  passkeys: Passkey[]
  /** Whether a code app (TOTP) has been set up and confirmed. */
  code: boolean
}

/** Passkeys, code apps and open sessions of a person. */
export function openKeys(parts: KeyParts) {
  return {
    keysOf: (person_id: string) => keysOf(parts.pool, person_id),
    ...openPasskeys(parts),
    ...openCodes(parts),
    ...openSessionsOf(parts.pool),
  }
}

async function keysOf(pool: Pool, person_id: string): Promise<Keys> {
  const passkeys = await pool.query<Passkey>(
    `select id, coalesce(name, '') as name, created_at as made_at from auth.passkey
       where user_id = $1 order by created_at`,
    [person_id],
  )
  const code = await pool.query('select from auth."twoFactor" where user_id = $1 and verified', [
    person_id,
  ])
  return { passkeys: passkeys.rows, code: code.rowCount === 1 }
}
