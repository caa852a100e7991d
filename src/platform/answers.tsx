import type { Context } from 'hono'
import { NotFound, ProveItIsYou, SignInFirst } from './errors.ts'
import type { HallEnv } from './house.ts'

/** Turns what was thrown into what the reader can do next. */
export function answerError(error: Error, c: Context<HallEnv>): Response | Promise<Response> {
  if (error instanceof SignInFirst) return c.redirect(`/sign-in?to=${backTo(c)}`, 303)
  if (error instanceof ProveItIsYou)
    return c.redirect(`/prove-it?why=${error.why}&to=${backTo(c)}`, 303)
  if (error instanceof NotFound) return answerNotFound(c)
  c.get('house').log.error({ err: error, path: c.req.routePath }, 'a request failed')
  return c.text('Something went wrong on our side. Nothing was changed.', 500)
}

export const answerNotFound = (c: Context<HallEnv>) =>
  c.text('There is no such page, or it is not open to you.', 404)

// A form cannot be sent again after signing in, so the reader comes back to the page it was on.
function backTo(c: Context<HallEnv>) {
  const url = new URL(c.req.url)
  const from = c.req.method === 'GET' ? url.pathname + url.search : url.pathname
  return encodeURIComponent(from)
}
