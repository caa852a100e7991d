import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

const compress = promisify(gzip)

/** Past level 4 our pages hardly get smaller for what it costs. */
const LEVEL = 4
/** Up to here compressing (0.1 ms for 20,000 letters) costs less than handing it to another thread. */
const LETTERS_MAX = 100_000

const pages = new WeakMap<Response, string>()

/** Page and text of an answer, so that nobody has to read it back out of its stream. */
export function keepText(answer: Response, html: string): Response {
  pages.set(answer, html)
  return answer
}

/** Compresses pages on their way out: outside the door, so that no transaction waits for it. */
export const squeezePages: MiddlewareHandler = async (c, next) => {
  await next()
  const html = pages.get(c.res)
  if (html === undefined || !/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return
  const { status, headers } = c.res
  const level = { level: LEVEL }
  const small = html.length > LETTERS_MAX ? await compress(html, level) : gzipSync(html, level)
  headers.set('content-encoding', 'gzip')
  // Replaced, a response is copied into the next one with its stream; taken away first, it is not.
  c.res = undefined
  c.res = new Response(new Uint8Array(small), { status, headers })
}
