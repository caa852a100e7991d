import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { sameOrigin } from './same-origin.ts'

const app = new Hono()
app.use(sameOrigin('https://hall.example.org'))
app.all('/loan', (c) => c.text('done'))

const send = async (headers: Record<string, string>, method = 'POST') =>
  (await app.request('http://10.0.0.5:3000/loan', { method, headers })).status

test.each([
  ['our own page', { 'sec-fetch-site': 'same-origin', cookie: 'hall=1' }, 200],
  [
    'our own page at its public address',
    { origin: 'https://hall.example.org', cookie: 'h=1' },
    200,
  ],
  ['our own page over plain http', { origin: 'http://10.0.0.5:3000', cookie: 'hall=1' }, 200],
  ['another site', { 'sec-fetch-site': 'cross-site', cookie: 'hall=1' }, 403],
  ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site', cookie: 'hall=1' }, 403],
  [
    'another site, said by an older browser',
    { origin: 'https://bad.example', cookie: 'hall=1' },
    403,
  ],
  ['a page that hides where it is', { origin: 'null', cookie: 'hall=1' }, 403],
  ['a cookie and not a word', { cookie: 'hall=1' }, 403],
  ['a machine without anybody’s cookie', {}, 200],
])('a form from %s', async (_, headers, status) => {
  expect(await send(headers as Record<string, string>)).toBe(status)
})

test('another site may not sign anybody in either', async () => {
  expect(await send({ 'sec-fetch-site': 'cross-site' })).toBe(403)
})

test('looking is always allowed', async () => {
  expect(await send({ 'sec-fetch-site': 'cross-site', cookie: 'hall=1' }, 'GET')).toBe(200)
})
