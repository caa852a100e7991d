import { gunzipSync } from 'node:zlib'
import { Hono, type Context } from 'hono'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { useFrame } from '../../ui/frame/frame.ts'
import { Hall } from '../../ui/frame/hall.tsx'
import { Trouble } from '../../ui/frame/trouble.tsx'
import type { HallEnv } from '../house.ts'
import { withHealth } from '../running/health.ts'
import { defineWords } from '../words/index.ts'
import { answerNotFound } from './answers.tsx'
import { serveAssets } from './assets.ts'
import { flash } from './flash.ts'
import { contentPolicy } from './headers.ts'
import { chooseLanguage } from './language.ts'
import { page } from './page.tsx'
import { squeezePages } from './squeeze.ts'

/** A hall without a database: enough for pages that ask nothing of it. */
function smallHall() {
  const app = new Hono<HallEnv>()
  app.use(squeezePages, async (c, next) => {
    const house = {
      kind: 'hall',
      publicUrl: 'http://hall.example.org',
      clock: () => new Date('2026-11-22T12:00:00Z'),
      whoIs: () => Promise.resolve(null),
      log: pino({ level: 'silent' }),
    }
    c.set('house', house as unknown as Context<HallEnv>['var']['house'])
    await next()
  })
  app.get('/assets/:name', serveAssets)
  app.get('/language/:language', chooseLanguage)
  app.post('/loan', (c) => {
    flash(c, 'Ann has the drill.')
    return c.redirect('/', 303)
  })
  app.post('/gone', (c) => {
    flash(c, 'Bilal took it a moment ago.', 'refused')
    return c.redirect('/', 303)
  })
  app.post('/rose', (c) => {
    flash(c, `${'Rose '.repeat(79)}${'x'.repeat(4)}🌹`)
    return c.redirect('/', 303)
  })
  app.get('/', (c) => page(c, <Trouble kind="missing" />))
  app.get('/half', (c) => page(c, <Half />))
  app.notFound(answerNotFound)
  return app
}

const halfWords = defineWords({
  there: { en: 'Come in', ur: 'اندر آئیں' },
  missing: { en: 'Look again' },
})

function Half() {
  const say = halfWords.in(useFrame().language)
  return (
    <Hall title={say('there')}>
      <p>{say('missing')}</p>
    </Hall>
  )
}

const app = smallHall()
const ask = async (path: string, headers: Record<string, string> = {}) =>
  app.request(path, { headers })

test('a page answers in the language that was asked for, in its direction', async () => {
  const urdu = await (await ask('/', { 'accept-language': 'ur' })).text()
  expect(urdu).toMatch(/^<!doctype html><html lang="ur" dir="rtl">/)
  const polish = await (await ask('/', { cookie: 'language=pl', 'accept-language': 'ur' })).text()
  expect(polish).toContain('Nie ma takiej strony')
})

test('a page with a sentence that is not there in Urdu is in English, from left to right, and says so', async () => {
  const urdu = await (await ask('/half', { 'accept-language': 'ur' })).text()
  expect(urdu).toMatch(/^<!doctype html><html lang="en" dir="ltr">/)
  expect(urdu).toContain('<p class="notice" lang="ur" dir="rtl">')
  expect(urdu).toContain('Come in')
  expect(urdu).toContain('Look again')
  expect(urdu).not.toContain('\u2068')
  const polish = await (await ask('/half', { 'accept-language': 'pl' })).text()
  expect(polish).not.toContain('dir="rtl"')
})

test('a public page runs no script, and nothing in it asks for what the policy refuses', async () => {
  const answer = await ask('/')
  const policy = answer.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'none'")
  expect(policy).not.toContain('unsafe')
  expect(await answer.text()).not.toMatch(/<script| style=| on[a-z]+=/)
})

test('the colour of a body is allowed by its hash and by nothing wider', () => {
  expect(contentPolicy({ script: true, style: ':root{--accent:#123456}' })).toContain(
    "style-src 'self' 'sha256-",
  )
})

test('what was done is said on the next page, once', async () => {
  const sent = await app.request('/loan', { method: 'POST' })
  const cookie = (sent.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const next = await ask('/', { cookie })
  expect(await next.text()).toContain('Ann has the drill.')
  expect(next.headers.get('set-cookie')).toMatch(/^said=;.*Max-Age=0/)
})

test('a wrong address gets a page in the reader’s language, behind the health check too', async () => {
  const outside = withHealth(app, {} as Parameters<typeof withHealth>[1])
  const answer = await outside.request('/no/such', { headers: { 'accept-language': 'pl' } })
  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain('Nie ma takiej strony')
})

test('a page is small on the wire', async () => {
  const answer = await ask('/', { 'accept-encoding': 'gzip, br' })
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  const html = gunzipSync(await answer.arrayBuffer()).toString()
  expect(html).toContain('</html>')
})

test('a file is kept for ever under the name that holds its hash, and only that name is answered', async () => {
  const html = await (await ask('/')).text()
  const [css = ''] = html.match(/\/assets\/hall\.[0-9a-f]{10}\.css/) ?? []
  const answer = await ask(css, { 'accept-encoding': 'gzip, br' })
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(answer.headers.get('content-encoding')).toBe('br')
  expect((await answer.arrayBuffer()).byteLength).toBeLessThan(10_000)
  expect((await ask('/assets/hall.css')).status).toBe(404)
})

test('choosing a language leads back into this hall and never out of it', async () => {
  const answer = await ask('/language/pl?back=/b/leeds?ward=1')
  expect(answer.headers.get('location')).toBe('/b/leeds?ward=1')
  expect(answer.headers.get('set-cookie')).toContain('language=pl')
  const out = await ask('/language/pl?back=/.//evil.example')
  expect(out.headers.get('location')).toBe('/')
})

test('a refusal is an alert, what was done is a status', async () => {
  const cookie = async (path: string) =>
    (await app.request(path, { method: 'POST' })).headers.get('set-cookie')?.split(';')[0] ?? ''
  const refused = await (await ask('/', { cookie: await cookie('/gone') })).text()
  expect(refused).toMatch(/flash stop" role="alert"[^>]*>.*<p>Bilal took it a moment ago\./)
  const done = await (await ask('/', { cookie: await cookie('/loan') })).text()
  expect(done).toMatch(/flash good" role="status"[^>]*>.*<p>Ann has the drill\./)
})

test('a sentence that is cut in the middle of a picture is still said', async () => {
  const answer = await app.request('/rose', { method: 'POST' })
  expect(answer.status).toBe(303)
  const said = decodeURIComponent(answer.headers.get('set-cookie') ?? '')
  expect(said).toContain('xxxx\ufffd')
})
