import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { HallEnv } from '../house.ts'
import { isHttps } from './https.ts'

/** Headers of every answer, pages and files alike. */
export const guardHeaders: MiddlewareHandler<HallEnv> = async (c, next) => {
  await next()
  c.res.headers.set('x-content-type-options', 'nosniff')
  c.res.headers.set('referrer-policy', 'same-origin')
  c.res.headers.set('cross-origin-opener-policy', 'same-origin')
  if (!c.res.headers.has('cross-origin-resource-policy'))
    c.res.headers.set('cross-origin-resource-policy', 'same-origin')
  // A page that needs the camera says so itself; all others may not ask for it.
  if (!c.res.headers.has('permissions-policy'))
    c.res.headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()')
  if (isHttps(c.get('house').publicUrl)) {
    c.res.headers.set('strict-transport-security', 'max-age=31536000')
  }
}

interface Allowed {
  /** Whether this page runs the hall's own script files. */
  script: boolean
  /** The text of the one style element a page may hold: its body's colours. */
  style: string | null
  /** Whether other sites may show it inside their own pages. */
  embeds?: true | undefined
}

/** What a page may load and run: its own files and nothing else; no inline script, no eval. */
export function contentPolicy({ script, style, embeds }: Allowed): string {
  const own = "'self'"
  const styles = style === null ? own : `${own} 'sha256-${hashOf(style)}'`
  return [
    "default-src 'none'",
    `style-src ${styles}`,
    `script-src ${script ? own : "'none'"}`,
    `connect-src ${script ? own : "'none'"}`,
    `img-src ${own} data:`,
    `font-src ${own}`,
    `manifest-src ${own}`,
    `worker-src ${own}`,
    `form-action ${own}`,
    "base-uri 'none'",
    `frame-ancestors ${embeds ? '*' : "'none'"}`,
  ].join('; ')
}

const hashes = new Map<string, string>()

function hashOf(style: string) {
  const known = hashes.get(style)
  if (known) return known
  if (hashes.size > 1000) hashes.clear()
  const hash = createHash('sha256').update(style).digest('base64')
  hashes.set(style, hash)
  return hash
}
