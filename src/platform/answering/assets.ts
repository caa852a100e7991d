import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context } from 'hono'
import htmx from 'htmx.org/dist/htmx.min.js?raw'
import everywhere from '../../islands/everywhere.js?raw'
import display from '../../ui/assets/bricolage-grotesque-700.woff2?inline'
import { sheet } from '../../ui/css/sheets.ts'
import type { Assets } from '../../ui/frame/frame.ts'
import { islands } from './islands.ts'

interface File {
  readonly address: string
  readonly type: string
  readonly content: Buffer
}

const SCRIPT = 'text/javascript; charset=utf-8'

const files = new Map<string, File>()

/** Style, font and script, each under a name that holds its own hash: kept by browsers for ever. */
const font = keep('display.woff2', 'font/woff2', bytesOf(display))
const css = keep('hall.css', 'text/css; charset=utf-8', Buffer.from(sheet(font)))
const script = keep('hall.js', SCRIPT, Buffer.from(`${htmx}\n${everywhere}`))

export const assetsFor = ({ script: wanted }: { script: boolean }): Assets => ({
  css,
  font,
  script: wanted ? script : null,
  island,
})

// All at once, not when first shown: another process than the one that showed a page may be asked.
const built = new Map(
  [...islands()].map(([name, source]) => [name, keep(`${name}.js`, SCRIPT, source)]),
)

/** The address of a built island, or null where none was built: its page works without it. */
function island(name: string): string | null {
  return built.get(name) ?? null
}

/** No door: nothing here belongs to anybody, and a file must not wait for the database. */
export async function serveAssets(c: Context) {
  const file = files.get(`/assets/${c.req.param('name')}`)
  return file ? send(c, file) : c.notFound()
}

async function send(c: Context, file: File) {
  const packed = await pack(file, c.req.header('accept-encoding') ?? '')
  if (packed.encoding) c.header('content-encoding', packed.encoding)
  c.header('content-type', file.type)
  c.header('cache-control', 'public, max-age=31536000, immutable')
  c.header('vary', 'accept-encoding')
  return c.body(new Uint8Array(packed.content))
}

function keep(name: string, type: string, content: Buffer): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  const address = `/assets/${name.replace('.', `.${hash}.`)}`
  if (!files.has(address)) files.set(address, { address, type, content })
  return address
}

interface Packed {
  encoding: 'br' | 'gzip' | null
  content: Buffer
}

const packed = new Map<string, Promise<Packed>>()

// Each file is compressed once for each encoding, off the main thread, the first time it is asked for.
function pack(file: File, accepts: string): Promise<Packed> {
  const encoding = encodingFor(file, accepts)
  const key = `${encoding ?? 'plain'} ${file.address}`
  const known = packed.get(key)
  if (known) return known
  const fresh = squeeze(file.content, encoding)
  packed.set(key, fresh)
  return fresh
}

function encodingFor(file: File, accepts: string): Packed['encoding'] {
  if (file.type.startsWith('font/')) return null
  if (/\bbr\b/.test(accepts)) return 'br'
  return /\bgzip\b/.test(accepts) ? 'gzip' : null
}

async function squeeze(content: Buffer, encoding: Packed['encoding']): Promise<Packed> {
  if (encoding === 'br') {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    }
    return { encoding, content: await promisify(brotliCompress)(content, { params }) }
  }
  if (encoding === 'gzip')
    return { encoding, content: await promisify(gzip)(content, { level: 9 }) }
  return { encoding, content }
}

function bytesOf(dataUrl: string) {
  return Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64')
}
