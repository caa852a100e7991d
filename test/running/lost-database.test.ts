import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { newId } from '../../src/platform/ids.ts'
import { testHall, textOf, type TestHall } from '../support/hall.ts'

let hall: TestHall
let ann: string
beforeAll(async () => {
  hall = await testHall()
  ann = await hall.town.addPerson({ given: 'Ann', family: 'Armitage', of: 'leeds' })
  await hall.town.addOffice(ann, 'leeds', 'secretary')
})
afterAll(() => hall.close())

const typed = { purpose: 'Selection <2027> & after', on: '2026-12-01', once: newId(), months: '6' }

async function sendTo(broken: Error, path: string) {
  const db = { connection: () => ({ execute: () => Promise.reject(broken) }) }
  const app = createApp({ ...hall.house, db: db as unknown as typeof hall.house.db })
  return app.request(`${hall.house.publicUrl}${path}`, {
    method: 'POST',
    headers: {
      'x-test-person': ann,
      origin: hall.house.publicUrl,
      'sec-fetch-site': 'same-origin',
    },
    body: new URLSearchParams(typed),
  })
}

test.each([
  ['the database is lost', 'connection terminated unexpectedly'],
  ['the disk is full', 'could not extend file: No space left on device'],
])('when %s, a plain page keeps what was typed and sends it again', async (_, message) => {
  const answer = await sendTo(new Error(message), '/b/leeds/rolls')
  const html = await answer.text()
  expect(answer.status).toBe(500)
  expect(textOf(html)).toContain('What you typed is still here: Selection &lt;2027> &amp; after')
  expect(html).toContain('action="/b/leeds/rolls"')
  for (const name of Object.keys(typed)) expect(html).toContain(`name="${name}"`)
  expect(textOf(html)).not.toContain(typed.once)
  expect(html).not.toContain(message)
  expect(answer.headers.get('cache-control')).toMatch(/no-/)
})

test('when nobody can even be asked who they are, there is still a page', async () => {
  const app = createApp({ ...hall.house, whoIs: () => Promise.reject(new Error('lost')) })
  const answer = await app.request(`${hall.house.publicUrl}/b/leeds`)
  expect(answer.status).toBe(500)
  expect(textOf(await answer.text())).toContain('Something broke on our side')
})
