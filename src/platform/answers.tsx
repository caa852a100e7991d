import type { Context } from 'hono'
import { NotFound, ProveItIsYou, SignInFirst } from './errors.ts'
import type { HallEnv } from './house.ts'
import { page } from './page.tsx'
import { Trouble } from '../ui/trouble.tsx'

/** Turns what was thrown into what the reader can do next. */
export function answerError(error: Error, c: Context<HallEnv>): Response | Promise<Response> {
  if (error instanceof SignInFirst) return c.redirect(`/sign-in?to=${backTo(c)}`, 303)
  if (error instanceof ProveItIsYou)
    return c.redirect(`/prove-it?why=${error.why}&to=${backTo(c)}`, 303)
  if (error instanceof NotFound) return answerNotFound(c)
  const { log, newId } = c.get('house')
  const mark = newId().slice(-6)
  log.error({ err: error, mark, path: c.req.routePath }, 'a request failed')
  return page(c, <Trouble kind="broken" mark={mark} />, 500)
}

export const answerNotFound = (c: Context<HallEnv>) => page(c, <Trouble kind="missing" />, 404)

// A form cannot be sent again after signing in, so the reader comes back to the page it was on.
function backTo(c: Context<HallEnv>) {
  const url = new URL(c.req.url)
  const from = c.req.method === 'GET' ? url.pathname + url.search : url.pathname
  return encodeURIComponent(from)
}
