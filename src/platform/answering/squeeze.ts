import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

const compress = promisify(gzip)

/** Past level 4 our pages hardly get smaller for what it costs. */
const LEVEL = 4
/** Up to here compressing (0.04 ms for a page) costs less than handing it to another thread (0.2 ms). */
const LETTERS_MAX = 100_000

/** Made small for the way: 4 KB at a time, for most pages are no larger than a few of those. */
export async function squeezed(text: string | Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const how = { level: LEVEL, chunkSize: 4096 }
  return text.length > LETTERS_MAX ? compress(text, how) : gzipSync(text, how)
}

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
  const small = await squeezed(html)
  headers.set('content-encoding', 'gzip')
  // Replaced, a response is copied into the next one with its stream; taken away first, it is not.
  c.res = undefined
  c.res = new Response(small, { status, headers })
}
