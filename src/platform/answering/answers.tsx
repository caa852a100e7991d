import type { Context } from 'hono'
import {
  isWords,
  NotOnTheList,
  SendAfterwards,
  TooMuchTyped,
  Trouble,
} from '../../ui/frame/trouble.tsx'
import {
  isCrowded,
  NoLongerMember,
  NotFound,
  ProveItIsYou,
  SignInFirst,
  TooLong,
} from '../errors.ts'
import type { HallEnv } from '../house.ts'
import { placeInHall } from '../reading/place-in-hall.ts'
import { page } from './page.tsx'

/** Turns what was thrown into what the reader can do next. */
export async function answerError(error: Error, c: Context<HallEnv>): Promise<Response> {
  if (error instanceof SignInFirst) return askFirst(c, `/sign-in?to=${backTo(c)}`, 'sign-in')
  if (error instanceof ProveItIsYou)
    return askFirst(c, `/prove-it?why=${error.why}&to=${backTo(c)}`, 'prove-it')
  if (error instanceof NoLongerMember) return page(c, <NotOnTheList body={error.body} />, 404)
  if (error instanceof NotFound) return answerNotFound(c)
  if (error instanceof TooLong)
    return page(c, <TooMuchTyped {...textTooLong(error)} typed={await typedIn(c)} />, 422)
  const { log, newId } = c.get('house')
  if (isCrowded(error)) {
    log.warn({ err: error, path: c.req.routePath }, 'a request waited in vain')
    c.header('retry-after', String(AGAIN_SECONDS))
    return page(c, <Trouble kind="crowded" typed={await typedIn(c)} />, 503)
  }
  const mark = newId().slice(-6)
  log.error({ err: error, mark, path: c.req.routePath }, 'a request failed')
  return page(c, <Trouble kind="broken" mark={mark} typed={await typedIn(c)} />, 500)
}

/**
 * Leads to where somebody shows who they are. Whoever typed something meanwhile keeps it before them, and
 * does so beside it: nothing of it is kept in the hall for somebody who is not signed in.
 */
async function askFirst(c: Context<HallEnv>, way: string, what: 'sign-in' | 'prove-it') {
  const typed = isSentByPage(c) ? await typedIn(c) : []
  if (!typed.some(isWords)) return c.redirect(way, 303)
  return page(c, <SendAfterwards {...{ way, what, typed }} />, 401)
}

/** A script that sends something reads where it is led to. */
const isSentByPage = (c: Context) =>
  !c.req.header('hx-request') && (c.req.header('sec-fetch-mode') ?? 'navigate') === 'navigate'

const textTooLong = ({ field, letters, max }: TooLong) => ({ field, letters, max })

export const answerNotFound = (c: Context<HallEnv>) => page(c, <Trouble kind="missing" />, 404)

// After signing in the reader comes back to the page that the form was on: where it goes is often no page
// at all.
function backTo(c: Context<HallEnv>) {
  const { pathname, search } = new URL(c.req.url)
  const from = c.req.method === 'GET' ? pathname + search : (pageOfForm(c) ?? pathname)
  return encodeURIComponent(from)
}

/** The page of this hall from which a form was sent, where the browser says so. */
function pageOfForm(c: Context<HallEnv>) {
  const from = c.req.header('referer') ?? ''
  const { publicUrl } = c.get('house')
  if (!URL.canParse(from) || new URL(from).origin !== new URL(publicUrl).origin) return null
  const { pathname, search } = new URL(from)
  return placeInHall(pathname + search)
}

/** Said to programs that wait for an answer; people are told a minute. */
const AGAIN_SECONDS = 10

const FIELDS_MAX = 500
const LETTERS_MAX = 200_000

/** What was sent, so that it is not lost with the page it was typed on. Files are chosen again. */
async function typedIn(c: Context<HallEnv>): Promise<[string, string][]> {
  const sent = c.req.header('content-type') ?? ''
  if (c.req.method !== 'POST' || !sent.startsWith('application/x-www-form-urlencoded')) return []
  const form = await c.req.parseBody({ all: true }).catch(() => ({}))
  const typed = Object.entries(form).flatMap(([name, values]) =>
    [values]
      .flat()
      .flatMap((one): [string, string][] => (typeof one === 'string' ? [[name, one]] : [])),
  )
  const letters = typed.reduce((sum, [, value]) => sum + value.length, 0)
  return typed.length > FIELDS_MAX || letters > LETTERS_MAX ? [] : typed
}
