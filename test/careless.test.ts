import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../src/app.tsx'
import { DAYS, SEVERAL_LINES } from '../src/platform/reading/texts.ts'
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

test('each field for a day is known to be one', () => {
  const named = globSync('src/parts/**/*.tsx').flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /<DateField\s[^>]*?\bname=(?:"([^"]+)"|\{`([^`]+)`\})/g,
      ),
    ].map(([, name, made]) => name ?? made?.replace('${n}', '1') ?? ''),
  )
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((name) => !DAYS.test(name))).toEqual([])
})

test.each(['29/10/2026', '29.10.2026', '2026-10-29'])(
  '%s is a day for a move, a state, an office, a roll and a list as well',
  async (day) => {
    const mo = await hall.town.addPerson({ given: 'Mo', family: 'Moved', of: 'leeds' })
    const ward = hall.town.body('harehills')
    const at = `/b/leeds/people/${mo}`
    expect((await hall.ask(ann, `${at}/branch`, { ward, moved_on: day })).status).toBe(303)
    expect((await hall.ask(ann, `${at}/standing`, { state: 'left', on: day })).status).toBe(303)
    const { rows } = await hall.town.sql(
      `select body_id, state, from_on from (select body_id, person_id, state, from_on from membership_period
         union all select body_id, person_id, state, state_since from membership) s where person_id = $1 and from_on = '2026-10-29'`,
      [mo],
    )
    expect(rows).toContainEqual({ body_id: ward, state: 'member', from_on: '2026-10-29' })
    expect(rows).toContainEqual({
      body_id: hall.town.body('leeds'),
      state: 'left',
      from_on: '2026-10-29',
    })
    const ends_on = day.replace('2026', '2027')
    const office = { person: mo, role: 'organiser', began_on: day, ends_on }
    expect((await hall.ask(ann, '/b/leeds/offices', office)).status).toBe(303)
    const roll = { purpose: 'Vote', on: ends_on, until: ends_on.replace('29', '30'), months: '0' }
    expect((await hall.ask(ann, '/b/leeds/rolls', roll)).status).toBe(303)
    const list = await hall.ask(ann, `/b/leeds/people?joined_from=${encodeURIComponent(day)}`)
    expect(await list.text()).toContain('value="2026-10-29"')
  },
)

test('a day of a move that nobody can read is asked for again, and today is not written instead', async () => {
  const mo = await hall.town.addPerson({ given: 'Mo', family: 'Unmoved', of: 'leeds' })
  const ward = hall.town.body('harehills')
  for (const moved_on of ['29/10/26', 'yesterday', '2027-01-01']) {
    const answer = await hall.ask(ann, `/b/leeds/people/${mo}/branch`, { ward, moved_on })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(`value="${moved_on}"`)
  }
  const { rows } = await hall.town.sql('select from membership where person_id = $1', [mo])
  expect(rows).toHaveLength(1)
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

const form = {
  title: 'Winter <choir>',
  kind: 'choir',
  once: '0190c0de-0000-7000-8000-000000000000',
}

const sendTyped = (more: Record<string, string>, who?: string) =>
  hall.app.request(new URL('/b/leeds/whats-on', hall.house.publicUrl), {
    method: 'POST',
    headers: {
      origin: hall.house.publicUrl,
      'sec-fetch-site': 'same-origin',
      referer: `${hall.house.publicUrl}/b/leeds/whats-on/new`,
      ...more,
      ...(who && { 'x-test-person': who }),
    },
    body: new URLSearchParams(form),
  })

test('what was typed before the sign-in ran out is before whoever typed it, to be sent after signing in', async () => {
  const answer = await sendTyped({})
  expect(answer.status).toBe(401)
  const html = await answer.text()
  expect(html).toContain('href="/sign-in?to=%2Fb%2Fleeds%2Fwhats-on%2Fnew" target="_blank"')
  expect(html).toContain('<form method="post" action="/b/leeds/whats-on">')
  expect(html).toContain('<li>Winter &lt;choir></li>')
  for (const name of Object.keys(form)) expect(html).toContain(`name="${name}"`)
  // What a script sends is led on, as scripts expect.
  const led = await sendTyped({ 'sec-fetch-mode': 'cors' })
  expect(led.headers.get('location')).toContain('/sign-in?to=')
})

test('nor is it lost on whoever has to show once more that it is them', async () => {
  const whoIs = async () => {
    const session = { session_id: ann, strong_at: null, fresh_at: new Date(0) }
    return Promise.resolve({ ...session, person_id: ann })
  }
  const app = createApp({ ...hall.house, whoIs })
  const answer = await app.request(`${hall.house.publicUrl}/b/leeds/rolls`, {
    method: 'POST',
    headers: { origin: hall.house.publicUrl },
    body: new URLSearchParams({ purpose: 'Selection 2027', on: '2026-12-01' }),
  })
  expect(answer.status).toBe(401)
  const html = await answer.text()
  expect(html).toContain('href="/prove-it?why=')
  expect(html).toContain('<li>Selection 2027</li>')
})

test('for where such a button leads is no page', async () => {
  const html = await (await hall.ask(ann, '/b/leeds/whats-on/closed')).text()
  expect(html).toContain('<form')
  expect((await hall.ask(ann, '/b/leeds/whats-on/closed/x/removal')).status).toBe(404)
})
