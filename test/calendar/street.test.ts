import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { testHall, type TestHall } from '../support/hall.ts'

let hall: TestHall
let secretary: string
let member: string

beforeAll(async () => {
  hall = await testHall()
  secretary = await hall.town.addPerson({ given: 'Ann', family: 'Armitage', of: 'harehills' })
  await hall.town.addOffice(secretary, 'leeds', 'secretary')
  member = await hall.town.addPerson({ given: 'Bilal', family: 'Chaudhry', of: 'harehills' })
})
afterAll(() => hall.close())
beforeEach(() => hall.town.sql('truncate occasion cascade'))

const form = {
  kind: 'breakfast-club',
  title: 'Breakfast club',
  about: 'For anyone.',
  place: 'Main hall',
  day: '2026-11-29',
  from: '09:00',
  to: '11:00',
  open_to: 'everyone',
}

async function putOn(change: Record<string, string> = {}) {
  const id = newId()
  const answer = await hall.ask(secretary, '/b/leeds/whats-on', { ...form, ...change, once: id })
  expect(answer.status).toBe(303)
  return id
}

const passing = (path: string) => hall.read(null, path)
const statusOf = async (path: string) => (await hall.ask(null, path)).status

test('whoever passes by reads what is open to everyone, and nothing that is for members', async () => {
  const [open, closed] = [await putOn(), await putOn({ title: 'Canvass', open_to: 'members' })]
  const page = await passing('/at/leeds')
  expect(page).toContain('Breakfast club')
  expect(page).not.toContain('Canvass')
  expect(await passing(`/at/leeds/${open}`)).toContain('Sunday, 29 November 2026, 09:00 to 11:00')
  expect(await statusOf(`/at/leeds/${closed}`)).toBe(404)
})

test('what a ward puts on also stands on the pages of the bodies above it, under the ward’s address', async () => {
  const id = newId()
  await hall.ask(secretary, '/b/harehills/whats-on', { ...form, once: id })
  for (const body of ['harehills', 'leeds', 'yorkshire', 'party'])
    expect(await (await hall.ask(null, `/at/${body}`)).text()).toContain(`/at/harehills/${id}`)
  expect(await passing('/at/hull')).not.toContain('Breakfast club')
  expect(await statusOf(`/at/leeds/${id}`)).toBe(404)
})

test('a tab says the page and the body, and the body’s own page its name once', async () => {
  const titleOf = async (path: string) =>
    /<title>(.*)<\/title>/.exec(await (await hall.ask(null, path)).text())?.[1]
  expect(await titleOf('/at/leeds')).toBe('Leeds')
  expect(await titleOf(`/at/leeds/${await putOn()}`)).toBe('Breakfast club · Leeds')
})

test('no name stands on a public page: not of who runs it, not of who comes', async () => {
  const id = await putOn()
  await hall.ask(member, `/b/leeds/whats-on/${id}/commitment`, {})
  for (const path of ['/at/leeds', `/at/leeds/${id}`, '/at/leeds/embed'])
    expect(await passing(path)).not.toMatch(/Ann|Armitage|Bilal|Chaudhry/)
})

test('a signed-in member reads the same public page as a stranger', async () => {
  const path = `/at/leeds/${await putOn()}`
  const [mine, theirs] = [await hall.ask(member, path), await hall.ask(null, path)]
  expect(await mine.text()).toBe(await theirs.text())
})

test('what was called off says so and why, and what is over says what comes next', async () => {
  const id = await putOn()
  await hall.ask(secretary, `/b/leeds/whats-on/${id}/calling-off`, { reason: 'Burst pipe' })
  expect(await passing(`/at/leeds/${id}`)).toContain('Burst pipe')
  hall.setClock(new Date('2026-12-06T12:00Z'))
  expect(await passing(`/at/leeds/${await putOn({ day: '2026-12-01' })}`)).toContain(
    'This has been',
  )
  hall.setClock(new Date('2026-11-22T12:00Z'))
})

test('places left are counted, and a thing without a limit claims none', async () => {
  const id = await putOn({ room_for: '2' })
  expect(await passing(`/at/leeds/${id}`)).toContain('2 places left')
  await hall.ask(member, `/b/leeds/whats-on/${id}/commitment`, {})
  expect(await passing(`/at/leeds/${id}`)).toContain('1 place left')
  const unlimited = await passing(`/at/leeds/${await putOn()}`)
  expect(unlimited).not.toMatch(/full|places? left/)
})

test('an unchanged page is not sent twice, and a changed one is', async () => {
  const id = await putOn()
  const first = await hall.ask(null, `/at/leeds/${id}`)
  const etag = first.headers.get('etag') ?? ''
  const again = (tag: string) =>
    hall.app.request(`http://hall.example.org/at/leeds/${id}`, {
      headers: { 'if-none-match': tag },
    })
  expect([(await again(etag)).status, await (await again(etag)).text()]).toEqual([304, ''])
  await hall.ask(secretary, `/b/leeds/whats-on/${id}`, { ...form, title: 'Brunch club' })
  expect((await again(etag)).status).toBe(200)
})

test('the face is written by officers of the body, and read by everybody', async () => {
  const words = { about: 'We mend things.', find_us: 'Dock Street', contact: 'hall@example.org' }
  expect((await hall.ask(secretary, '/b/leeds/face', words)).status).toBe(303)
  expect(await passing('/at/leeds')).toContain('We mend things.')
  expect((await hall.ask(member, '/b/leeds/face', words)).status).toBe(404)
  // They write for the unit's branches too, and are led to them; a branch has none below it.
  const keeping = await (await hall.ask(secretary, '/b/leeds/face')).text()
  expect(keeping).toContain('href="/b/armley/face"')
  const ward = await hall.ask(secretary, '/b/armley/face')
  expect(ward.status).toBe(200)
  expect(await ward.text()).not.toContain('/b/harehills/face')
  const long = await hall.ask(secretary, '/b/leeds/face', { ...words, find_us: 'x'.repeat(301) })
  expect([long.status, (await long.text()).includes('We mend things.')]).toEqual([422, true])
})

test('a branch is found by part of its name, whatever is typed', async () => {
  expect(await passing('/at?q=hare')).toContain('Harehills')
  for (const typed of ['%', '_', '\\', "'", 'zzz'])
    expect(await passing(`/at?q=${encodeURIComponent(typed)}`)).toContain('None of us has that')
})

test('only the list for other websites may be shown inside them', async () => {
  const frames = async (path: string) =>
    (await hall.ask(null, path)).headers.get('content-security-policy') ?? ''
  expect(await frames('/at/leeds/embed')).toContain('frame-ancestors *')
  expect(await frames('/at/leeds')).toContain("frame-ancestors 'none'")
})
