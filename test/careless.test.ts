import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SEVERAL_LINES } from '../src/platform/reading/texts.ts'
import { testHall, type TestHall } from './support/hall.ts'

/** What people paste, type from habit, or leave open too long. */
let hall: TestHall
let ann: string
beforeAll(async () => {
  hall = await testHall()
  ann = await hall.town.addPerson({ given: 'Ann', family: 'Armitage', of: 'leeds' })
  await hall.town.addOffice(ann, 'leeds', 'secretary')
})
afterAll(() => hall.close())

const putOn = (more: Record<string, string>) =>
  hall.ask(ann, '/b/leeds/whats-on', {
    title: 'Choir',
    kind: 'choir',
    day: '2026-12-20',
    from: '09:00',
    to: '11:00',
    place: 'Here',
    ...more,
  })

const newest = async () =>
  (
    await hall.town.sql(
      'select title, about, place, starts_at, ends_at from occasion order by id desc limit 1',
    )
  ).rows[0]

test.each([
  ['20/12/2026', '7.30 pm', '9:30pm'],
  ['20.12.2026', '19.30', '21,30'],
  ['2026-12-20', '1930', '21:30:00'],
])('%s from %s to %s is an evening in December', async (day, from, to) => {
  expect((await putOn({ day, from, to })).status).toBe(303)
  expect(await newest()).toMatchObject({
    starts_at: new Date('2026-12-20T19:30Z'),
    ends_at: new Date('2026-12-20T21:30Z'),
  })
})

test('a day or a time that nobody can read is asked for again, with what was typed', async () => {
  const answer = await putOn({ day: '20/12/26', from: 'noon', to: '24:00' })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  for (const typed of ['20/12/26', 'noon', '24:00']) expect(html).toContain(`value="${typed}"`)
})

test('what is pasted into a field of one line is one line, and holds no letter that nobody sees', async () => {
  await putOn({
    title: 'Winter\tchoir\r\nand\u2028tea \u202eevil\u200b 👩‍👩‍👧',
    about: 'One line\r\nand another\n\nend',
  })
  expect(await newest()).toMatchObject({
    title: 'Winter choir and tea evil 👩‍👩‍👧',
    about: 'One line\nand another\n\nend',
  })
})

test('each field with room for several lines is known to be one', () => {
  const named = globSync('src/**/*.pages.tsx').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/<TextArea\s[^>]*?\bname="([^"]+)"/g)].map(
      ([, name = '']) => name,
    ),
  )
  expect(named.length).toBeGreaterThan(10)
  // The address of an entry, whose name is written by its field.
  expect([...new Set([...named, 'address'])].sort()).toEqual([...SEVERAL_LINES].sort())
})

/** Sent from a page that was open over night, by somebody who is signed in no more. */
const sendFrom = (referer: string) =>
  hall.app.request(new URL('/b/leeds/whats-on/closed/x/removal', hall.house.publicUrl), {
    method: 'POST',
    headers: { origin: hall.house.publicUrl, 'sec-fetch-site': 'same-origin', referer },
    body: new URLSearchParams(),
  })

test('whoever presses a button in the morning signs in, and is back on the page it stood on', async () => {
  const from = async (referer: string) => (await sendFrom(referer)).headers.get('location')
  const page = `${hall.house.publicUrl}/b/leeds/whats-on/closed?year=2026`
  expect(await from(page)).toBe('/sign-in?to=%2Fb%2Fleeds%2Fwhats-on%2Fclosed%3Fyear%3D2026')
  const straight = '/sign-in?to=%2Fb%2Fleeds%2Fwhats-on%2Fclosed%2Fx%2Fremoval'
  for (const elsewhere of [
    '',
    'https://evil.example/b/leeds',
    'javascript:1',
    `${hall.house.publicUrl}//evil.example`,
  ])
    expect(await from(elsewhere)).toBe(straight)
})

test('for where such a button leads is no page', async () => {
  const html = await (await hall.ask(ann, '/b/leeds/whats-on/closed')).text()
  expect(html).toContain('<form')
  expect((await hall.ask(ann, '/b/leeds/whats-on/closed/x/removal')).status).toBe(404)
})
