import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import type { HallEnv } from './house.ts'
import { LANGUAGE_COOKIE } from './words/choice.ts'
import { isLanguage } from './words/index.ts'

const YEAR = 31_536_000

/** `/language/pl?back=/b/riverside`: remembers the choice in this browser and goes back. */
export async function chooseLanguage(c: Context<HallEnv>) {
  const language = c.req.param('language')
  if (isLanguage(language)) {
    const secure = c.req.url.startsWith('https:')
    setCookie(c, LANGUAGE_COOKIE, language, {
      path: '/',
      maxAge: YEAR,
      sameSite: 'Lax',
      httpOnly: true,
      secure,
    })
  }
  return c.redirect(ownAddress(c.req.query('back')), 303)
}

/** Only a path of this hall: never another site, however it is written. */
export function ownAddress(to: string | undefined): string {
  if (!to?.startsWith('/')) return '/'
  const url = new URL(to, 'http://hall.invalid')
  return url.origin === 'http://hall.invalid' ? url.pathname + url.search : '/'
}
