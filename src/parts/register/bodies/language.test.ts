import { afterAll, beforeAll, expect, test } from 'vitest'
import { testHall, type TestHall } from '../../../../test/support/hall.ts'
import { newId } from '../../../platform/ids.ts'

let hall: TestHall
let ruth: string
beforeAll(async () => {
  hall = await testHall()
  ruth = await hall.town.addPerson({ given: 'Ruth', family: 'Okafor', of: 'leeds' })
  await hall.town.addOffice(ruth, 'leeds', 'secretary')
  await hall.ask(ruth, '/b/leeds/whats-on', {
    title: 'Breakfast',
    kind: 'breakfast-club',
    day: '2026-11-28',
    from: '09:00',
    to: '11:00',
    open_to: 'everyone',
    once: newId(),
  })
})
afterAll(() => hall.close())

async function languageOf(path: string, headers: Record<string, string> = {}) {
  const answer = await hall.app.request(`http://hall.example.org${path}`, { headers })
  return (
    answer.headers.get('content-language') ?? /<html lang="(\w+)"/.exec(await answer.text())?.[1]
  )
}

test('the language of a body is for whoever wishes for none that the hall speaks, and for nobody else', async () => {
  expect(await languageOf('/at/leeds')).toBe('en')
  const answer = await hall.ask(ruth, '/b/leeds/particulars/language', { language: 'pl' })
  expect(answer.status).toBe(303)
  expect(await languageOf('/at/leeds')).toBe('pl')
  expect(await languageOf('/at/leeds', { 'accept-language': 'de-DE,de;q=0.9' })).toBe('pl')
  expect(await languageOf('/at/leeds', { 'accept-language': 'de,en;q=0.5' })).toBe('en')
  expect(await languageOf('/at/leeds', { cookie: 'language=en' })).toBe('en')
  expect(await languageOf('/at/hull')).toBe('en')
  expect(await languageOf('/at')).toBe('en')
})

test('feeds, which wish for none, are in it too, and rooms behind the door', async () => {
  expect(await (await hall.ask(null, '/at/leeds/feed.xml')).text()).toMatch(/sob\., 28 lis/)
  expect(await hall.read(ruth, '/b/leeds/particulars')).toContain('Co zmieniono')
})

test('another than the hall speaks is refused; the change is kept', async () => {
  for (const language of ['', 'de', 'toString'])
    expect((await hall.ask(ruth, '/b/leeds/particulars/language', { language })).status).toBe(422)
  const headers = { 'x-test-person': ruth, cookie: 'language=en' }
  const page = await hall.app.request('http://hall.example.org/b/leeds/particulars', { headers })
  expect(await page.text()).toContain('Leeds: the language English became Polski')
})
