import { afterAll, beforeAll, expect, test } from 'vitest'
import { testHall, textOf, type TestHall } from '../support/hall.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await testHall()
})
afterAll(() => hall.close())

/** A form of which the first letters have come, and no end in sight until `giveUp`. */
function dripping(path: string, told: Record<string, string> = {}) {
  let giveUp = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      stream.enqueue(new TextEncoder().encode('address=ann'))
      giveUp = () => stream.error(new Error('went away'))
    },
  })
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
    ...told,
  }
  const init = { method: 'POST', headers, body, duplex: 'half' }
  const answer = Promise.resolve(
    hall.app.request(new Request(new URL(path, hall.house.publicUrl), init)),
  )
  return { answer, giveUp: () => giveUp() }
}

test('forms that never come to an end keep nobody waiting, however many they are', async () => {
  const length = [{ 'content-length': '500' }, {}]
  const slow = Array.from({ length: 30 }, (_, n) => dripping('/sign-in', length[n % 2]))
  const others = await Promise.all(['/sign-in', '/rule'].map((path) => hall.ask(null, path)))
  expect(others.map(({ status }) => status)).toEqual([200, 200])
  for (const { giveUp } of slow) giveUp()
  await Promise.all(slow.map(({ answer }) => answer))
}, 20_000)

test('a form of any size is not taken in: a page says so, and nothing is kept', async () => {
  const address = `${'a'.repeat(8_100_000)}@example.org`
  const answer = await hall.ask(null, '/sign-in', { address })
  expect(answer.status).toBe(413)
  expect(textOf(await answer.text())).toContain('Nothing was saved')
})

test('a form that says how long it will be is refused before it has come', async () => {
  const { answer, giveUp } = dripping('/sign-in', { 'content-length': '8100000' })
  expect((await answer).status).toBe(413)
  giveUp()
})
