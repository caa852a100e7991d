import { afterAll, beforeAll, expect, test } from 'vitest'
import { testHall, type TestHall } from './support/hall.ts'

const HOME = '/b/leeds/whats-on'
let hall: TestHall
let ruth: string
let at: string

beforeAll(async () => {
  hall = await testHall()
  ruth = await hall.town.addPerson({ given: 'Ruth', family: 'Okafor', of: 'leeds' })
  await hall.town.addOffice(ruth, 'leeds', 'secretary')
  const put = await hall.ask(ruth, HOME, {
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

test('a reason that is too long is refused with its limit and given back, never cut', async () => {
  const answer = await hall.ask(ruth, `${at}/calling-off`, { reason: 'Rain. '.repeat(60) })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('It has 359 letters; at most 300 fit.')
  expect(page).toMatch(/<textarea[^>]*name="reason"[^>]*>(Rain\. ?){60}/)
  expect(await hall.read(ruth, at)).not.toContain('Rain.')
})

test('line ends count once, as the field counts them', async () => {
  const reason = `${'a'.repeat(149)}\r\n${'b'.repeat(150)}`
  expect((await hall.ask(ruth, `${at}/calling-off`, { reason })).status).toBe(303)
  expect((await hall.ask(ruth, `${at}/calling-off/withdrawal`, {})).status).toBe(303)
})

test('what goes with a yes is not cut either: names, needs, and how many', async () => {
  expect((await hall.ask(ruth, `${at}/commitment`, {})).status).toBe(303)
  const refused = async (path: string, form: Record<string, string>) => {
    const answer = await hall.ask(ruth, `${at}/mine/${path}`, form)
    expect(answer.status).toBe(422)
    return answer.text()
  }
  const names = await refused('friends', { guests: '2', guest_names: 'Ann, '.repeat(61) })
  expect(names).toContain('at most 300 fit')
  expect(names).toContain('<input type="hidden" name="guests" value="2"')
  expect(await refused('needs', { access: 'x'.repeat(501) })).toContain('at most 500 fit')
  expect(await refused('friends', { guests: 'three' })).toContain('a number from 0 to 10')
  expect(await refused('friends', { guests: '11' })).toContain('a number from 0 to 10')
})

test('a name at the door that is too long is said, and nobody is checked in by half of it', async () => {
  hall.setClock(new Date('2026-11-27T19:10:00Z'))
  const answer = await hall.ask(ruth, `${at}/door/guests`, { name: 'Rosa '.repeat(20) })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('It has 99 letters; at most 80 fit.')
  expect(await hall.read(ruth, `${at}/door`)).not.toContain('Rosa Rosa')
})
