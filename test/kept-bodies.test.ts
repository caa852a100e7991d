import { afterAll, beforeAll, expect, test } from 'vitest'
import { jobs as seriesJobs } from '../src/parts/calendar/series/growing/series.jobs.ts'
import { newId } from '../src/platform/ids.ts'
import { testHall, type TestHall } from './support/hall.ts'

/** A body that is named anew, or closed, as the other parts of the hall see it. */
let hall: TestHall
let ruth: string
beforeAll(async () => {
  hall = await testHall()
  ruth = await hall.town.addPerson({ given: 'Ruth', family: 'Okafor', of: 'leeds' })
  await hall.town.addOffice(ruth, 'leeds', 'secretary')
})
afterAll(() => hall.close())

/** What the night does for the calendar. */
async function night() {
  const signal = AbortSignal.timeout(10_000)
  for (const job of seriesJobs)
    await job.work({ house: hall.house, payload: {}, attempt: 1, last: false, signal })
}

const breakfast = {
  title: 'Breakfast club',
  kind: 'breakfast-club',
  day: '2026-11-28',
  from: '09:00',
  to: '11:00',
  open_to: 'everyone',
}
const put = async (at: string, change = {}) => {
  const once = newId()
  const answer = await hall.ask(ruth, `/b/${at}/whats-on`, { ...breakfast, ...change, once })
  expect(answer.status).toBe(303)
  return once
}
const post = async (path: string, form: Record<string, string>) =>
  expect((await hall.ask(ruth, path, form)).status).toBe(303)

test('a new name stands on posters, leaflets, feeds and pages at once; addresses and UIDs stay', async () => {
  const id = await put('leeds')
  const bytes = async (path: string) => {
    const answer = await hall.ask(null, path)
    expect([path, answer.status]).toEqual([path, 200])
    return { etag: answer.headers.get('etag'), text: await answer.text() }
  }
  const drawn = [
    `/at/leeds/${id}/poster.pdf`,
    `/at/leeds/${id}/picture.png`,
    '/at/leeds/leaflet.pdf',
  ]
  const told = [
    '/at/leeds',
    `/at/leeds/${id}`,
    '/at/leeds/calendar.ics',
    '/at/leeds/feed.xml',
    '/at/leeds/embed',
  ]
  const before = new Map<string, Awaited<ReturnType<typeof bytes>>>()
  for (const path of [...drawn, ...told]) before.set(path, await bytes(path))
  await post('/b/leeds/particulars/name', { was: 'Leeds', name: 'Leodis' })
  for (const path of [...drawn, ...told]) {
    const now = await bytes(path)
    expect(now.etag, path).not.toBe(before.get(path)?.etag)
    if (told.includes(path)) expect(now.text, path).toContain('Leodis')
  }
  const uid = (text = '') => /UID:\S+/.exec(text)?.[0]
  const feed = (await bytes('/at/leeds/calendar.ics')).text
  expect(uid(feed)).toBe(uid(before.get('/at/leeds/calendar.ics')?.text))
  expect(await hall.read(null, '/at?q=leodis')).toContain('Leodis')
})

test('in a closed branch what repeats stands still, and goes on when it is opened again', async () => {
  await post('/b/leeds/branches', { name: 'Seacroft', kind: 'branch', once: newId() })
  await put('seacroft', { repeats: 'weeks', weeks_apart: '1', ends: 'never', sure: 'yes' })
  const dates = async () =>
    (
      await hall.town.sql(
        `select o.id from occasion o join body b on b.id = o.body_id where b.slug = 'seacroft'`,
      )
    ).rows.length
  const made = await dates()
  const closing = () => hall.ask(ruth, '/b/leeds/branches/seacroft/closure', {})
  expect((await closing()).status).toBe(422)
  await hall.town.sql(
    `insert into calling_off (body_id, id, occasion_id, reason, called_off_at)
     select o.body_id, uuidv7(), o.id, 'Closing', now() from occasion o join body b on b.id = o.body_id where b.slug = 'seacroft'`,
  )
  expect((await closing()).status).toBe(303)
  hall.setClock(new Date('2026-12-22T12:00:00Z'))
  await night()
  expect(await dates()).toBe(made)
  await post('/b/leeds/branches/seacroft/opening', {})
  await night()
  expect(await dates()).toBeGreaterThan(made)
})

test('the public address of a closed branch says that it closed and who is still open, and nothing else of it', async () => {
  await post('/b/leeds/branches', { name: 'Quarry Hill', kind: 'branch', once: newId() })
  const id = await put('quarry-hill', { title: 'Soup kitchen' })
  await post('/b/quarry-hill/face', { about: 'Behind the market.', find_us: '', contact: '' })
  await hall.town.sql(
    `insert into calling_off (body_id, id, occasion_id, reason, called_off_at)
     select body_id, uuidv7(), id, 'Closing', now() from occasion where id = $1`,
    [id],
  )
  await post('/b/leeds/branches/quarry-hill/closure', {})
  const pages = [
    '/at/quarry-hill',
    `/at/quarry-hill/${id}`,
    `/at/quarry-hill/${newId()}`,
    '/at/quarry-hill/nothing',
  ]
  for (const path of pages) {
    const answer = await hall.ask(null, path)
    const page = await answer.text()
    expect([path, answer.status]).toEqual([path, 410])
    expect(page).toContain('Quarry Hill has closed')
    expect(page).toMatch(/you are welcome at Leodis/)
    expect(page).toContain('href="/at/leeds"')
    for (const of of ['Soup kitchen', 'Behind the market', 'Okafor']) expect(page).not.toContain(of)
  }
  expect((await hall.ask(null, '/at/quarry-hilltop')).status).toBe(404)
  expect((await hall.ask(null, `/at/leeds/${newId()}`)).status).toBe(404)
})
