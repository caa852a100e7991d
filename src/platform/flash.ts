import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

const COOKIE = 'said'
const SECONDS = 60
const LETTERS_MAX = 400

/** A sentence for the next page: said once, after the redirect that follows a POST. */
export function flash(c: Context, sentence: string): void {
  // A name that was cut to its length may end in half a picture, which no cookie can hold.
  setCookie(c, COOKIE, sentence.slice(0, LETTERS_MAX).toWellFormed(), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: c.req.url.startsWith('https:'),
    maxAge: SECONDS,
  })
}

export function flashed(c: Context): string | null {
  if (c.req.method !== 'GET') return null
  const sentence = getCookie(c, COOKIE)
  if (sentence === undefined) return null
  deleteCookie(c, COOKIE, { path: '/' })
  return sentence.slice(0, LETTERS_MAX)
}
