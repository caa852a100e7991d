import type { Pool } from 'pg'
import { deviceName } from './device-name.ts'

interface OpenSession {
  id: string
  device: string
  how: string
  began_at: Date
}

const SESSIONS_SHOWN_MAX = 50

/** Where somebody is signed in at the moment, and ending one of these. */
export function openSessionsOf(pool: Pool) {
  return {
    sessionsOf: async (person_id: string): Promise<OpenSession[]> => {
      const { rows } = await pool.query<OpenSession>(
        `select id, coalesce(user_agent, '') as device, coalesce(how, '') as how, created_at as began_at
         from auth.session where user_id = $1 and expires_at > now()
         order by created_at desc limit ${SESSIONS_SHOWN_MAX}`,
        [person_id],
      )
      return rows.map((row) => ({ ...row, device: deviceName(row.device) }))
    },
    endSession: async (person_id: string, id: string) => {
      await pool.query('delete from auth.session where user_id = $1 and id::text = $2', [
        person_id,
        id,
      ])
    },
  }
}
