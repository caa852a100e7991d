import { Hono } from 'hono'
import { sql } from 'kysely'
import type { HallEnv, House } from '../house.ts'

const HEALTH_MS_MAX = 2000

/** `/healthz` for whoever watches the server: 200 while the database answers, 503 otherwise; and what else is to be seen to. */
export function withHealth(
  app: Hono<HallEnv>,
  house: House,
  notes: () => readonly string[] = () => [],
): Hono {
  const outside = new Hono()
  outside.get('/healthz', async (c) => {
    const well = await answersInTime(house)
    if (!well) return c.text('the database does not answer', 503)
    return c.text(['open', ...notes()].join('\n'))
  })
  // Handed on whole: a part mounted by `route` would lose its own page for wrong addresses.
  outside.all('*', (c) => app.fetch(c.req.raw, c.env))
  return outside
}

function answersInTime(house: House) {
  const asked = sql`select 1`.execute(house.db).then(
    () => true,
    () => false,
  )
  let timer: NodeJS.Timeout
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), HEALTH_MS_MAX)
  })
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}
