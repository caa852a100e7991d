import type { MiddlewareHandler } from 'hono'
import { answerNotFound } from '../answering/answers.tsx'
import type { HallEnv } from '../house.ts'

/** The database keeps no NUL, no link of ours holds one, and no keyboard types it. */
export const plainAddress: MiddlewareHandler<HallEnv> = async (c, next) =>
  c.req.url.includes('%00') ? answerNotFound(c) : next()
