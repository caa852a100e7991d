import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { isHttps } from '../../answering/https.ts'

/** The session cookie's name. Browsers refuse `__Host-` unless it is Secure and bound to this very host. */
export const cookieName = (publicUrl: string) => (isHttps(publicUrl) ? '__Host-hall' : 'hall')

/** The value of one cookie, as the browser sent it. */
export function readCookie(header: string | null | undefined, name: string): string | null {
  if (!header) return null
  for (const part of header.split(';')) {
    const cookie = part.trim()
    if (cookie.startsWith(`${name}=`)) return cookie.slice(name.length + 1)
  }
  return null
}

/** Gives the browser the cookies that better-auth set. */
export function passCookies(c: Context, headers: Headers) {
  for (const cookie of headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
}

/** Says whose value a signed cookie carries, or null when the hall did not sign it. */
export function openSigned(cookie: string, secret: string): string | null {
  const value = decoded(cookie)
  const dot = value.lastIndexOf('.')
  if (dot < 1) return null
  const said = Buffer.from(value.slice(dot + 1))
  const right = Buffer.from(
    createHmac('sha256', secret).update(value.slice(0, dot)).digest('base64'),
  )
  return said.length === right.length && timingSafeEqual(said, right) ? value.slice(0, dot) : null
}

/** In the same form as better-auth's, so that either may read what the other wrote. */
export function sign(value: string, secret: string): string {
  const signature = createHmac('sha256', secret).update(value).digest('base64')
  return encodeURIComponent(`${value}.${signature}`)
}

function decoded(cookie: string) {
  try {
    return decodeURIComponent(cookie)
  } catch {
    return ''
  }
}
