import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Flash } from '../../ui/frame/frame.ts'
import { isHttps } from './https.ts'

const COOKIE = 'said'
const SECONDS = 60
const LETTERS_MAX = 400
/** Stands before the sentence in the cookie. */
const SIGNS = { done: '+', care: '~', refused: '!' } as const

/**
 * A sentence for the next page: said once, after the redirect that follows a POST. What was not
 * done is `refused`; what was done, but not quite as asked or not yet, wants `care`.
 */
export function flash(c: Context, sentence: string, kind: Flash['kind'] = 'done'): void {
  // A name that was cut to its length may end in half a picture, which no cookie can hold.
  setCookie(c, COOKIE, SIGNS[kind] + sentence.slice(0, LETTERS_MAX).toWellFormed(), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isHttps(c.get('house').publicUrl),
    maxAge: SECONDS,
  })
}

export function flashed(c: Context): Flash | null {
  if (c.req.method !== 'GET') return null
  const said = getCookie(c, COOKIE)
  if (said === undefined) return null
  deleteCookie(c, COOKIE, { path: '/' })
  const kind = (['care', 'refused'] as const).find((one) => said.startsWith(SIGNS[one])) ?? 'done'
  return { kind, sentence: said.slice(1, LETTERS_MAX + 1) }
}
