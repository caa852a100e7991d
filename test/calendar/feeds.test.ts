import fc from 'fast-check'
import ICAL from 'ical.js'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { rss } from '../../src/parts/exchange/feeds/rss.rules.ts'
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
  title: 'Breakfast; eggs, & <tea>',
  about: 'For anyone.\nBring a friend.',
  place: 'Main hall',
  day: '2026-11-29',
  from: '09:00',
  to: '11:00',
  open_to: 'everyone',
}

async function putOn(change: Record<string, string> = {}) {
  const id = newId()
  await hall.ask(secretary, '/b/leeds/whats-on', { ...form, ...change, once: id })
  return id
}

/** Read by a library that is not the one that wrote it. */
async function entriesAt(path: string) {
  const answer = await hall.ask(null, path)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'text/calendar; charset=utf-8',
  ])
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const { uid, summary, sequence, startDate, endDate, description } = new ICAL.Event(event)
    return {
      uid,
      summary,
      sequence,
      from: startDate.toJSDate().toISOString(),
      to: endDate.toJSDate().toISOString(),
      description,
      status: event.getFirstPropertyValue('status'),
    }
  })
}

test('a calendar program reads a body’s calendar as it was put on', async () => {
  const id = await putOn()
  await putOn({ title: 'Canvass', open_to: 'members' })
  const [entry, ...others] = await entriesAt('/at/leeds/calendar.ics')
  expect(others).toEqual([])
  expect(entry).toMatchObject({
    uid: `${id}@hall.example.org`,
    summary: 'Breakfast; eggs, & <tea>',
    from: '2026-11-29T09:00:00.000Z',
    to: '2026-11-29T11:00:00.000Z',
    status: 'CONFIRMED',
  })
  expect(entry?.description).toContain('For anyone.\nBring a friend.')
})

test('changed, moved and called off, it keeps its name and its number rises', async () => {
  const id = await putOn()
  const [before] = await entriesAt('/at/leeds/calendar.ics')
  await hall.ask(secretary, `/b/leeds/whats-on/${id}`, { ...form, from: '10:00' })
  const [moved] = await entriesAt('/at/leeds/calendar.ics')
  await hall.ask(secretary, `/b/leeds/whats-on/${id}/calling-off`, { reason: 'Burst pipe' })
  const [off] = await entriesAt('/at/leeds/calendar.ics')
  expect([before?.uid, moved?.uid, off?.uid]).toEqual(Array(3).fill(`${id}@hall.example.org`))
  expect(Number(moved?.sequence)).toBeGreaterThan(Number(before?.sequence))
  expect(Number(off?.sequence)).toBeGreaterThan(Number(moved?.sequence))
  expect(off).toMatchObject({ status: 'CANCELLED', from: '2026-11-29T10:00:00.000Z' })
  expect(off?.description).toContain('Burst pipe')
})

test('one kind of thing can be followed alone, and a region’s calendar holds its branches’', async () => {
  await putOn()
  const choir = await putOn({ kind: 'choir', title: 'Choir' })
  expect((await entriesAt('/at/leeds/calendar.ics?kind=choir')).map(({ uid }) => uid)).toEqual([
    `${choir}@hall.example.org`,
  ])
  expect(await entriesAt('/at/yorkshire/calendar.ics')).toHaveLength(2)
  expect(await entriesAt('/at/cardiff/calendar.ics')).toEqual([])
  expect((await hall.ask(null, '/at/nowhere/calendar.ics')).status).toBe(404)
})

test('one occasion alone can be kept, if it is open to everyone', async () => {
  const [open, closed] = [await putOn(), await putOn({ open_to: 'members' })]
  expect((await entriesAt(`/at/leeds/${open}/calendar.ics`)).map(({ uid }) => uid)).toEqual([
    `${open}@hall.example.org`,
  ])
  expect((await hall.ask(null, `/at/leeds/${closed}/calendar.ics`)).status).toBe(404)
})

test('an unchanged calendar says so', async () => {
  await putOn()
  const first = await hall.ask(null, '/at/leeds/calendar.ics')
  const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
  const url = 'http://hall.example.org/at/leeds/calendar.ics'
  expect((await hall.app.request(url, { headers })).status).toBe(304)
  await putOn({ title: 'Choir' })
  expect((await hall.app.request(url, { headers })).status).toBe(200)
})

const myAddress = async () =>
  /\/calendar\/[\w-]{32}\.ics/.exec(await (await hall.ask(member, '/me/calendar')).text())?.[0]

test('a member’s own calendar holds what they said yes to, at an address they can change and end', async () => {
  const [mine] = [await putOn({ open_to: 'members' }), await putOn({ title: 'Not mine' })]
  await hall.ask(member, `/b/leeds/whats-on/${mine}/commitment`, {})
  expect(await myAddress()).toBeUndefined()
  await hall.ask(member, '/me/calendar', {})
  const first = (await myAddress()) ?? ''
  expect((await entriesAt(first)).map(({ uid }) => uid)).toEqual([`${mine}@hall.example.org`])
  const { headers } = await hall.ask(null, first)
  expect(headers.get('cache-control')).toContain('private')
  expect(headers.has('access-control-allow-origin')).toBe(false)

  hall.setClock(new Date('2026-11-22T12:01:00Z'))
  await hall.ask(member, '/me/calendar', {})
  const second = (await myAddress()) ?? ''
  expect((await hall.ask(null, first)).status).toBe(404)
  expect(await entriesAt(second)).toHaveLength(1)
  await hall.ask(member, '/me/calendar/ending', {})
  expect((await hall.ask(null, second)).status).toBe(404)
})

test('a guessed address leads nowhere', async () => {
  for (const guess of ['x', 'a'.repeat(32), '..%2f..', ''])
    expect((await hall.ask(null, `/calendar/${guess}.ics`)).status).toBe(404)
})

/** The text of each element of that name, by a strict reader of XML. */
function textsIn(xml: string, name: string): string[] {
  const texts: string[] = []
  let on = false
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    on = tag.name === name
    if (on) texts.push('')
  })
  parser.on('text', (text) => {
    if (on) texts[texts.length - 1] += text
  })
  parser.on('closetag', () => (on = false))
  parser.write(xml).close()
  return texts
}

test('a news reader reads what was put on, the latest first', async () => {
  await putOn()
  hall.setClock(new Date('2026-11-22T13:00:00Z'))
  await putOn({ title: 'Choir' })
  const xml = await (await hall.ask(null, '/at/leeds/feed.xml')).text()
  expect(textsIn(xml, 'title')).toEqual(['Leeds', 'Choir', 'Breakfast; eggs, & <tea>'])
})

test('whatever is written, the feed is well-formed and says it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const item = { id: '1', title, link: 'http://a.example.org', text: title, at: new Date(0) }
      const xml = rss({ title, link: '', self: '', text: '', language: 'en', items: [item] })
      const [read] = textsIn(xml, 'title')
      const sayable = title
        .toWellFormed()
        .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
        .replace(/\r\n?/g, '\n')
      expect(read).toBe(sayable)
    }),
  )
})
