import type { Pool } from 'pg'
import type { Auth } from '../library/auth.ts'
import type { openBeginnings } from '../session/begin.ts'

/** What passkeys and code apps are kept with. */
export interface KeyParts {
  auth: () => Promise<Auth>
  pool: Pool
  beginnings: ReturnType<typeof openBeginnings>
}
