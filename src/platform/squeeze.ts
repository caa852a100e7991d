import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

const compress = promisify(gzip)

/**
 * Compresses pages on their way out: outside the door, so that no transaction waits for it, and off
 * the main thread. Past level 4 our pages hardly get smaller for what it costs.
 */
export const squeezePages: MiddlewareHandler = async (c, next) => {
  await next()
  if (!isPage(c.res) || !/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return
  const { status, headers } = c.res
  const small = await compress(await c.res.arrayBuffer(), { level: 4 })
  c.res = new Response(new Uint8Array(small), { status, headers })
  c.res.headers.set('content-encoding', 'gzip')
  c.res.headers.delete('content-length')
}

const isPage = ({ body, headers }: Response) =>
  body !== null &&
  (headers.get('content-type') ?? '').startsWith('text/html') &&
  !headers.has('content-encoding')
