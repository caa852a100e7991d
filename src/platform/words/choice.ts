import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { HallEnv } from '../house.ts'
import { isLanguage, languageAsked, type Language } from './languages.ts'

export const LANGUAGE_COOKIE = 'language'

/** What the reader chose at the foot of a page, or what their browser asks for; null where the hall speaks none of it. */
export function languageWished(c: Context<HallEnv>): Language | null {
  const chosen = getCookie(c, LANGUAGE_COOKIE)
  return isLanguage(chosen) ? chosen : languageAsked(c.req.header('accept-language'))
}

/** The same; without a wish, the language of the body whose page it is. */
export function languageFor(c: Context<HallEnv>, ofBody = 'en'): Language {
  return languageWished(c) ?? (isLanguage(ofBody) ? ofBody : 'en')
}
