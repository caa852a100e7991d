import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { HallEnv } from '../house.ts'
import { isLanguage, languageAsked, type Language } from './languages.ts'

export const LANGUAGE_COOKIE = 'language'

/** What the reader chose at the foot of a page, or what their browser asks for. */
export function languageFor(c: Context<HallEnv>): Language {
  const chosen = getCookie(c, LANGUAGE_COOKIE)
  return isLanguage(chosen) ? chosen : languageAsked(c.req.header('accept-language'))
}
