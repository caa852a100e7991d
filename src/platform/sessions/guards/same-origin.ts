import type { MiddlewareHandler } from 'hono'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * The one guard against forged requests (CSRF): whatever changes something must come from our own
 * pages. Browsers say so in Sec-Fetch-Site, and over plain http in Origin; what says neither and
 * carries no cookie is not a browser acting for somebody, and has nobody's powers.
 */
export function sameOrigin(public_url: string): MiddlewareHandler {
  return async (c, next) => {
    if (harmless.has(c.req.method) || isOurs(c.req.raw.headers, [public_url, c.req.url]))
      return next()
    return c.text('This form was sent from another site, so nothing was done.', 403)
  }
}

/** `ours` are the addresses the hall answers to: its public one, and the one that was asked for. */
function isOurs(headers: Headers, ours: readonly string[]): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin')
  if (origin) return URL.canParse(origin) && ours.some((url) => hostOf(url) === hostOf(origin))
  return !headers.has('cookie')
}

const hostOf = (url: string) => new URL(url).host
