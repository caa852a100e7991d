import type { Context } from 'hono'
import type { HallEnv } from '../../house.ts'

/** For the demo's walk-in page, which is mounted in the demo only: a real session, as anybody. */
export async function signInAs(c: Context<HallEnv>, person_id: string) {
  const house = c.get('house')
  if (house.kind !== 'demo') throw new Error('Nobody is signed in unasked outside the demo')
  await house.sessions.begin(c, { person_id, how: 'demo', strong: true })
}
