import { type Context, Hono } from 'hono'
import { expect, test } from 'vitest'
import type { HallEnv } from '../house.ts'
import { flash } from './flash.ts'
import { contentPolicy, guardHeaders } from './headers.ts'
import { chooseLanguage } from './language.ts'

/** A hall at this address, behind its proxy: what it hears is plain http. */
function hallAt(publicUrl: string) {
  const app = new Hono<HallEnv>()
  app.use(async (c, next) => {
    c.set('house', { publicUrl } as unknown as Context<HallEnv>['var']['house'])
    await next()
  })
  app.use(guardHeaders)
  app.get('/', (c) => c.text('Welcome'))
  app.get('/language/:language', chooseLanguage)
  app.post('/loan', (c) => {
    flash(c, 'Ann has the drill.')
    return c.redirect('/', 303)
  })
  return (path: string, method = 'GET') => app.request(`http://10.0.0.7:8080${path}`, { method })
}

const inside = (policy: string) =>
  Object.fromEntries(policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1)]))

test('a page loads nothing from elsewhere, sends no form elsewhere, and stands in no other site’s frame', () => {
  const policy = inside(contentPolicy({ script: true, style: null }))
  expect(policy).toMatchObject({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'connect-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  })
})

test('only the list for other websites may stand in their frames, and no script runs in it', () => {
  const policy = inside(contentPolicy({ script: false, style: null, embeds: true }))
  expect(policy).toMatchObject({ 'frame-ancestors': ['*'], 'script-src': ["'none'"] })
})

test('no answer may be taken for another type, or tell another site where one was', async () => {
  const { headers } = await hallAt('https://hall.example.org')('/')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(headers.get('permissions-policy')).toContain('camera=()')
})

test('a hall with an https address is asked for by https alone, also behind its proxy', async () => {
  const ask = hallAt('https://hall.example.org')
  expect((await ask('/')).headers.get('strict-transport-security')).toBe('max-age=31536000')
  expect((await ask('/language/pl')).headers.get('set-cookie')).toContain('; Secure')
  expect((await ask('/loan', 'POST')).headers.get('set-cookie')).toContain('; Secure')
})

test('a hall in a room without https is not locked out of', async () => {
  const ask = hallAt('http://10.0.0.7:8080')
  expect((await ask('/')).headers.has('strict-transport-security')).toBe(false)
  expect((await ask('/language/pl')).headers.get('set-cookie')).not.toContain('Secure')
})
