import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { isHttps } from '../../answering/https.ts'
import type { HallEnv } from '../../house.ts'

/**
 * The network a request comes from, for counting tries. A hall with an https address stands behind
 * a proxy (it serves plain http itself), whose word is the last of X-Forwarded-For; anything before
 * it, and the header where there is no proxy, is the caller's own claim.
 */
export function networkOf(c: Context<HallEnv>): string {
  const proxied = isHttps(c.get('house').publicUrl)
  const last = proxied && c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return last || remote(c)
}

function remote(c: Context) {
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    return 'unknown' // a request without a connection: a test
  }
}
