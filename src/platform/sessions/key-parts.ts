import type { Pool } from 'pg'
import type { Auth } from './auth.ts'
import type { openBeginnings } from './begin.ts'

/** What passkeys and code apps are kept with. */
export interface KeyParts {
  auth: () => Promise<Auth>
  pool: Pool
  beginnings: ReturnType<typeof openBeginnings>
}
