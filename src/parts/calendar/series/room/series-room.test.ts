import { afterAll, beforeAll, expect, test } from 'vitest'
import { testHall, textOf, type TestHall } from '../../../../../test/support/hall.ts'
import { newId } from '../../../../platform/ids.ts'

let hall: TestHall
let ann: string
let room: string
const rooms = '/b/leeds/rooms'
const choir = {
  title: 'Choir',
  kind: 'choir',
  day: '2026-11-25',
  from: '19:00',
  to: '21:00',
  repeats: 'weeks',
  weeks_apart: '1',
  ends: 'never',
  sure: 'yes',
}

beforeAll(async () => {
  hall = await testHall()
  ann = await hall.town.addPerson({ given: 'Ann', family: 'Armitage', of: 'leeds' })
  await hall.town.addOffice(ann, 'leeds', 'secretary')
  const made = await hall.ask(ann, rooms, { name: 'Main hall', kind: 'room' })
  room = made.headers.get('location') ?? ''
})
afterAll(() => hall.close())

const held = async () => {
  const { rows } = await hall.town.sql(
    `select to_char(starts_at, 'MM-DD HH24:MI') as it from hold where freed_at is null and title = 'Choir' order by starts_at`,
  )
  return rows.map(({ it }: { it: string }) => it)
}

test('a series holds its room on every date, and its page says on which somebody else has it', async () => {
  const agm = { title: 'AGM', day: '2026-12-09', from: '18:00', to: '20:00' }
  await hall.ask(ann, `${room}/holds`, agm)
  const id = newId()
  const form = { ...choir, room: room.split('/').at(-1) ?? '', once: id }
  const put = await hall.ask(ann, '/b/leeds/whats-on', form)
  expect(put.status).toBe(303)
  const dates = await held()
  expect(dates.length).toBeGreaterThan(20)
  expect(dates.slice(0, 3)).toEqual(['11-25 19:00', '12-02 19:00', '12-16 19:00'])
  const page = put.headers.get('location') ?? ''
  const said = await hall.read(ann, page)
  expect(said).toContain('Wed 9 Dec, 19:00')
  expect(said).toContain('Main hall is held by AGM, 18:00 to 20:00')

  // Moved by an hour from some day on, the holds go along; skipped, a day is somebody else's.
  await hall.ask(ann, `${page}/skips`, { day: '2026-12-16' })
  expect((await held()).slice(0, 3)).toEqual(['11-25 19:00', '12-02 19:00', '12-23 19:00'])
  const other = { title: 'Film', day: '2026-12-16', from: '19:00', to: '21:00' }
  expect((await hall.ask(ann, `${room}/holds`, other)).status).toBe(303)
})

test('a date whose room was chosen by hand keeps that choice', async () => {
  const { rows } = await hall.town.sql(
    `select o.id from occasion o where o.series_id is not null and o.starts_at = '2026-12-02T19:00Z'`,
  )
  const [{ id }] = rows as [{ id: string }]
  const at = `/b/leeds/whats-on/${id}`
  const form = { title: 'Choir', kind: 'choir', day: '2026-12-02', from: '19:00', to: '21:00' }
  expect((await hall.ask(ann, at, { ...form, room: '' })).status).toBe(303)
  expect(await held()).not.toContain('12-02 19:00')
  const { rows: series } = await hall.town.sql('select id from series limit 1')
  const [first] = series as [{ id: string }]
  await hall.ask(ann, `/b/leeds/whats-on/series/${first.id}/skips`, { day: '2026-12-23' })
  expect(await held()).not.toContain('12-02 19:00')
})

test('where nothing was written of where it is, the room says it: on the page that asks, on every date, in the street', async () => {
  const id = newId()
  const form = { ...choir, title: 'Film club', open_to: 'everyone', from: '16:00', to: '18:00' }
  const chosen = { ...form, room: room.split('/').at(-1) ?? '', once: id, slot_0_name: 'Host' }
  const asked = await hall.ask(ann, '/b/leeds/whats-on', {
    ...chosen,
    slot_0_minimum: '2',
    sure: '',
  })
  const shown = textOf(await asked.text())
  expect(shown).toContain('Where Main hall')
  expect(shown).toContain('Needs Host (2)')
  const put = await hall.ask(ann, '/b/leeds/whats-on', chosen)
  const page = await (await hall.ask(ann, put.headers.get('location') ?? '')).text()
  const first = /href="(\/b\/leeds\/whats-on\/[0-9a-f-]{36})"/.exec(page)?.[1] ?? ''
  const date = await (await hall.ask(ann, first)).text()
  expect(textOf(date)).toContain('Where Main hall')
  const share = /href="(\/at\/leeds\/[0-9a-f-]{36})"/.exec(date)?.[1] ?? ''
  expect(await hall.read(null, share)).toContain('Where Main hall')
})

test('before it is saved as many days are shown as the calendar then has', async () => {
  const id = newId()
  const form = { ...choir, title: 'Late choir', day: '2027-01-13', once: id }
  const asked = await hall.ask(ann, '/b/leeds/whats-on', { ...form, sure: '' })
  const more = Number(/and (\d+) more/.exec(textOf(await asked.text()))?.[1])
  const put = await hall.ask(ann, '/b/leeds/whats-on', form)
  const said = await hall.read(ann, put.headers.get('location') ?? '')
  expect(said).toContain(`and ${more} more in the calendar`)
})
