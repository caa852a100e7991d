import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import type { HallEnv } from '../house.ts'
import { placeInHall } from '../reading/place-in-hall.ts'
import { LANGUAGE_COOKIE } from '../words/choice.ts'
import { isLanguage } from '../words/index.ts'
import { isHttps } from './https.ts'

const YEAR = 31_536_000

/** `/language/pl?back=/b/riverside`: remembers the choice in this browser and goes back. */
export async function chooseLanguage(c: Context<HallEnv>) {
  const language = c.req.param('language')
  if (isLanguage(language)) {
    setCookie(c, LANGUAGE_COOKIE, language, {
      path: '/',
      maxAge: YEAR,
      sameSite: 'Lax',
      httpOnly: true,
      secure: isHttps(c.get('house').publicUrl),
    })
  }
  return c.redirect(placeInHall(c.req.query('back')) ?? '/', 303)
}
