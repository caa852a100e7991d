import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { render as written, type Markup } from '../../markup/index.ts'
import { FrameContext, type Frame } from '../../ui/frame/frame.ts'
import type { HallEnv } from '../house.ts'
import { dirOf, isMixed } from '../words/index.ts'
import { frameOf, spokenIn } from './frame.ts'
import { contentPolicy } from './headers.ts'
import { keepText } from './squeeze.ts'

/** Turns a page into the answer: `return page(c, <PeoplePage … />)`, or with 422 and what was typed. */
export async function page<E extends HallEnv>(
  c: Context<E>,
  element: Markup,
  status: ContentfulStatusCode = 200,
) {
  const frame = await frameOf(plainly(c))
  const { body, scripted, language } = render(frame, element)
  c.header('content-security-policy', contentPolicy({ script: scripted, style: frame.accent }))
  c.header('content-language', language)
  return answer(c, `<!doctype html>${body}`, { status, signedIn: frame.signedIn })
}

/** A part of a page, for htmx to put in place: no document around it. */
export async function part<E extends HallEnv>(
  c: Context<E>,
  element: Markup,
  status: ContentfulStatusCode = 200,
) {
  const frame = await frameOf(plainly(c))
  return answer(c, render(frame, element).body, { status, signedIn: frame.signedIn })
}

/**
 * A page is in one language: where a sentence of it is not there yet in one that runs from right to left,
 * all of it is in English, from left to right, and says so.
 */
export function render(frame: Frame, element: Markup) {
  const drawn = draw(frame, element)
  const mixed = dirOf(frame.language) === 'rtl' && isMixed(drawn.body)
  return mixed ? draw(spokenIn(frame, 'en'), element) : drawn
}

/** A public page runs script only where an island stands on it. */
function draw(frame: Frame, element: Markup) {
  let scripted = frame.assets.script !== null
  const island = (name: string) => {
    const address = frame.assets.island(name)
    scripted ||= address !== null
    return address
  }
  const noticed = { ...frame, assets: { ...frame.assets, island } }
  const body = written(<FrameContext.Provider value={noticed}>{element}</FrameContext.Provider>)
  return { body, scripted, language: frame.language }
}

/** Whether htmx asks for a part rather than a person for a page. */
export const asksForPart = (c: Context): boolean => c.req.header('hx-request') === 'true'

function answer(
  c: Context,
  html: string,
  { status, signedIn }: { status: ContentfulStatusCode; signedIn: boolean },
) {
  c.header('content-type', 'text/html; charset=utf-8')
  // A page with people on it stays in no cache, not even the browser's own, after signing out.
  c.header('cache-control', signedIn ? 'no-store' : 'no-cache')
  c.header('vary', 'accept-encoding, accept-language, cookie, hx-request')
  return keepText(c.body(html, status), html)
}

// A handler behind `may` knows more of its scope than a page asks for.
const plainly = <E extends HallEnv>(c: Context<E>) => c as unknown as Context<HallEnv>
