import { afterAll, beforeAll, expect, test } from 'vitest'
import { testHall, textOf, type TestHall } from '../support/hall.ts'

/** More people, or slower work, than there is room for: nobody waits for ever, and nobody is told that the hall broke. */
let hall: TestHall
let ruth: string
let at: string

beforeAll(async () => {
  hall = await testHall()
  ruth = await hall.town.addPerson({ given: 'Ruth', family: 'Okafor', of: 'leeds' })
  await hall.town.addOffice(ruth, 'leeds', 'secretary')
  const put = await hall.ask(ruth, '/b/leeds/whats-on', {
    title: 'Film night',
    kind: 'film-night',
    day: '2026-11-27',
    from: '19:00',
    to: '22:00',
    place: 'Main hall',
    open_to: 'everyone',
  })
  at = new URL(put.headers.get('location') ?? '', 'http://hall').pathname
})
afterAll(() => hall.close())

async function crowdedAnswer(answer: Response) {
  expect(answer.status).toBe(503)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  const html = await answer.text()
  expect(textOf(html)).toContain('Nothing was saved yet')
  return html
}

test('what long work keeps held is waited for a little, and what was typed is given back', async () => {
  const { town } = hall
  await town.sql('begin')
  await town.sql('select from occasion for update')
  const answer = await hall.ask(ruth, `${at}/calling-off`, { reason: 'Too much snow' })
  const html = await crowdedAnswer(answer)
  expect(textOf(html)).toContain('What you typed is still here: Too much snow')
  expect((await hall.ask(ruth, at)).status).toBe(200)
  await town.sql('rollback')
  expect((await hall.ask(ruth, `${at}/calling-off`, { reason: 'Too much snow' })).status).toBe(303)
})

test('where no connection is left the page says that many came at once, and the next one comes', async () => {
  const { appPool } = hall.database
  const { max, connectionTimeoutMillis } = appPool.options
  appPool.options.connectionTimeoutMillis = 100
  const held = await Promise.all(Array.from({ length: max }, () => appPool.connect()))
  await crowdedAnswer(await hall.ask(ruth, '/b/leeds'))
  for (const client of held) client.release()
  appPool.options.connectionTimeoutMillis = connectionTimeoutMillis
  expect((await hall.ask(ruth, '/b/leeds')).status).toBe(200)
})
