import { createHash } from 'node:crypto'
import type { Context, Handler } from 'hono'
import { sql } from 'kysely'
import type { Markup } from '../../markup/index.ts'
import { accentSheet } from '../../ui/colour/accent.ts'
import { plainFrame, type Frame } from '../../ui/frame/frame.ts'
import { assetsFor } from '../answering/assets.ts'
import { contentPolicy } from '../answering/headers.ts'
import { render } from '../answering/page.tsx'
import { squeezed } from '../answering/squeeze.ts'
import { putSign } from '../entering/door.ts'
import { makeScope, type Scope } from '../entering/scope.ts'
import type { HallEnv } from '../house.ts'
import { languageFor, languageWished } from '../words/choice.ts'
import type { Language } from '../words/index.ts'
import type { Shown } from './street-window.ts'

/** The body whose face a public page is. */
interface FaceOf {
  readonly slug: string
  readonly name: string
  readonly time_zone: string
  readonly accent: string | null
}

export interface StreetPage {
  readonly of: FaceOf | null
  readonly page: Markup
  /** Other sites may show this page inside their own: a list of what is on, and nothing to press. */
  readonly embeds?: true
  /** What stood here is gone for good: programs that look for it may stop. */
  readonly gone?: true
}

/** Something else than a page: a feed, a calendar, a poster. */
export interface StreetFile {
  readonly type: string
  readonly content: string | Uint8Array<ArrayBuffer>
  readonly headers?: Readonly<Record<string, string>>
  readonly status?: 200 | 410
}

type Show = (scope: Scope, c: Context<HallEnv>) => Promise<StreetPage | StreetFile>

/**
 * The street: public addresses that many read at once. No session is asked and no rooms are opened,
 * so each statement stands alone and sees what is open to everyone, and nothing else (decision
 * 069). The same answer is kept for a moment for whoever asks for it next, and has an ETag.
 */
export function street(reason: string, show: Show): Handler<HallEnv> {
  const handler: Handler<HallEnv> = async (c) => {
    const { window } = c.get('house')
    const shown = await window.look(keyOf(c), async () => pack(c, await made(c, show)))
    return send(c, shown)
  }
  putSign(handler, { kind: 'anyone', reason })
  return handler
}

async function made(c: Context<HallEnv>, show: Show): Promise<StreetFile> {
  const house = c.get('house')
  const language = languageWished(c) ?? (await languageHere(c))
  const scope = makeScope(house, house.streetDb, { who: null, where: null, act: null, language })
  c.set('scope', scope)
  const answer = await show(scope, c)
  return 'page' in answer ? drawn(c, scope, answer) : answer
}

/** Programs, and whoever asks for a language that the hall does not speak, read a body's page in that body's own. */
async function languageHere(c: Context<HallEnv>): Promise<Language> {
  const slug = c.req.param('body')
  if (!slug) return languageFor(c)
  const { streetDb, tongues } = c.get('house')
  const language = await tongues.look(slug, async () => {
    const { rows } = await sql<{ language: string }>`
      select language from body where slug = ${slug}
    `.execute(streetDb)
    return rows[0]?.language
  })
  return languageFor(c, language)
}

function drawn(
  c: Context<HallEnv>,
  scope: Scope,
  { of, page, embeds, gone }: StreetPage,
): StreetFile {
  const frame = frameOf(c, scope, of)
  const { body, scripted, language } = render(frame, page)
  const policy = contentPolicy({ script: scripted, style: frame.accent, embeds })
  return {
    type: 'text/html; charset=utf-8',
    content: `<!doctype html>${body}`,
    status: gone ? 410 : 200,
    headers: {
      'content-security-policy': policy,
      'content-language': language,
      ...(embeds && { 'cross-origin-resource-policy': 'cross-origin' }),
    },
  }
}

function frameOf(c: Context<HallEnv>, scope: Scope, of: FaceOf | null): Frame {
  const { pathname, search } = new URL(c.req.url)
  const place = of && {
    zone: of.time_zone,
    body: { name: of.name, slug: of.slug, above: null, entered: false },
    accent: accentSheet(of.accent),
  }
  return {
    ...plainFrame,
    language: scope.language,
    wished: scope.language,
    now: scope.now,
    path: pathname + search,
    demo: scope.house.kind === 'demo',
    assets: assetsFor({ script: false }),
    ...place,
  }
}

const TEXTS = /^(text\/|application\/(rss|ld|json))/

async function pack(
  c: Context,
  { type, content, headers, status = 200 }: StreetFile,
): Promise<Shown> {
  const etag = `W/"${createHash('sha1').update(content).digest('base64url')}"`
  const small = takesGzip(c) && TEXTS.test(type)
  return {
    etag,
    status,
    content: small ? await squeezed(content) : bytesOf(content),
    headers: {
      'content-type': type,
      'cache-control': 'no-cache',
      vary: 'accept-encoding, accept-language, cookie',
      ...headers,
      etag,
      ...(small && { 'content-encoding': 'gzip' }),
    },
  }
}

function send(c: Context, { etag, headers, status, content }: Shown) {
  const known = (c.req.header('if-none-match') ?? '').split(/,\s*/).includes(etag)
  // A type of content would let a page's compressor think there is some.
  const { 'content-type': _type, 'content-encoding': _encoding, ...same } = headers
  return known ? c.body(null, 304, same) : c.body(content, status, headers)
}

const bytesOf = (content: StreetFile['content']) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

const takesGzip = (c: Context) => /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')

/** Whatever makes one answer differ from another. */
const keyOf = (c: Context) =>
  `${languageWished(c) ?? ''} ${takesGzip(c) ? 'gzip' : 'plain'} ${c.req.method} ${c.req.url}`
