import { Hono } from 'hono'
import { answerError, answerNotFound } from './platform/answers.tsx'
import type { HallEnv, House } from './platform/house.ts'
import { sameOrigin } from './platform/sessions/index.ts'

/** The table of contents: every room of the house, in the order a member meets them. */
export function createApp(house: House): Hono<HallEnv> {
  const app = new Hono<HallEnv>()
  app.use(async (c, next) => {
    c.set('house', house)
    await next()
  })
  app.use(sameOrigin(house.publicUrl))
  app.onError(answerError)
  app.notFound(answerNotFound)
  return app
}
