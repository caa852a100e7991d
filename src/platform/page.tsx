import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { FrameContext } from '../ui/frame.ts'
import { frameOf } from './frame.ts'
import { contentPolicy } from './headers.ts'
import type { HallEnv } from './house.ts'

/** Turns a page into the answer: `return page(c, <PeoplePage … />)`, or with 422 and what was typed. */
export async function page(
  c: Context<HallEnv>,
  element: VNode,
  status: ContentfulStatusCode = 200,
) {
  const frame = await frameOf(c)
  const { assets } = frame
  const islands: string[] = []
  const island = (name: string) => {
    const address = assets.island(name)
    if (address !== null) islands.push(address)
    return address
  }
  const body = renderToString(
    <FrameContext.Provider value={{ ...frame, assets: { ...assets, island } }}>
      {element}
    </FrameContext.Provider>,
  )
  // A public page runs no script but an island it holds: signing in by passkey.
  const script = assets.script !== null || islands.length > 0
  c.header('content-security-policy', contentPolicy({ script, style: frame.accent }))
  c.header('content-language', frame.language)
  return answer(c, `<!doctype html>${body}`, status, frame.signedIn)
}

/** A part of a page, for htmx to put in place: no document around it. */
export async function part(
  c: Context<HallEnv>,
  element: VNode,
  status: ContentfulStatusCode = 200,
) {
  const frame = await frameOf(c)
  const body = renderToString(
    <FrameContext.Provider value={frame}>{element}</FrameContext.Provider>,
  )
  return answer(c, body, status, frame.signedIn)
}

/** Whether htmx asks for a part rather than a person for a page. */
export const asksForPart = (c: Context): boolean => c.req.header('hx-request') === 'true'

function answer(c: Context, html: string, status: ContentfulStatusCode, mine: boolean) {
  c.header('content-type', 'text/html; charset=utf-8')
  // A page with people on it stays in no cache, not even the browser's own, after signing out.
  c.header('cache-control', mine ? 'no-store' : 'no-cache')
  c.header('vary', 'accept-encoding, accept-language, cookie, hx-request')
  return c.body(html, status)
}
