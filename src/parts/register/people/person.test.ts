import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testHall, textOf, TODAY, type TestHall } from '../../../../test/support/hall.ts'
import { visitor, type Visitor } from '../../../../test/support/visitor.ts'
import { appendDeed } from '../../../platform/deeds/index.ts'
import { inScope } from '../../../platform/entering/errands.ts'
import { newId } from '../../../platform/ids.ts'
import { settleReadings } from './access-log/access-log.ts'

let hall: TestHall
let ann: string
let bilal: string
let maria: string
let joan: string
let winston: string

beforeAll(async () => {
  hall = await testHall()
  const { addPerson, addOffice } = hall.town
  ann = await addPerson({ given: 'Ann', family: 'Armitage', of: 'leeds', number: 'L001' })
  maria = await addPerson({
    given: 'Maria',
    family: 'Santos',
    of: 'harehills',
    number: 'L002',
    email: 'maria@example.org',
    mobile: '07700 900118',
    postcode: 'LS8 4AB',
  })
  joan = await addPerson({ given: 'Joan', family: 'Judd', of: 'leeds' })
  winston = await addPerson({ given: 'Winston', family: 'Ward', of: 'armley' })
  bilal = await addPerson({ given: 'Bilal', family: 'Bhatti', of: 'hull' })
  await addOffice(ann, 'leeds', 'secretary')
  await addOffice(joan, 'leeds', 'auditor')
  await addOffice(winston, 'armley', 'secretary')
  await addOffice(bilal, 'hull', 'chair')
})
afterAll(() => hall.close())
beforeEach(() => hall.setClock(TODAY))

const home = () => `/b/leeds/people/${maria}`
const typed = async (path: string, who = ann) => {
  const html = await (await hall.ask(who, path)).text()
  const inputs = [...html.matchAll(/<input[^>]*>/g)].map(([tag]) => tag)
  const of = (tag: string, name: string) => tag.match(new RegExp(`${name}="([^"]*)"`))?.[1] ?? ''
  return Object.fromEntries(inputs.map((tag) => [of(tag, 'name'), of(tag, 'value')]))
}
const fieldWith = (form: Record<string, string>, value: string) =>
  Object.entries(form).find(([, one]) => one === value)?.[0] ?? 'none'
const letters = async () =>
  (await hall.town.sql('select to_address, text_body from outbox order by written_at, to_address'))
    .rows

test('the secretary sees what Maria did, how to reach her and why she stands where she stands', async () => {
  const errand = { body_id: hall.town.body('leeds'), person_id: ann, act: 'people.read' } as const
  await inScope(hall.house, errand, (scope) =>
    appendDeed(scope, {
      person_id: maria,
      kind: 'attended',
      detail: { what: 'Choir night' },
      done_at: new Date('2026-11-03T19:00Z'),
    }),
  )
  const html = await (await hall.ask(ann, home())).text()
  const text = textOf(html)
  expect(text).toContain('Took part: Came to “Choir night”, 3 November 2026.')
  expect(text).toContain('noted by Ann Armitage')
  expect(html).toContain('href="tel:07700900118"')
  expect(html).toContain('href="mailto:maria@example.org"')
  expect(text).toContain('member since 1 May 2022')
})

test('nobody else opens her entry: not found, in the same words as nobody at all', async () => {
  const nobody = await hall.ask(ann, `/b/leeds/people/${newId()}`)
  const others = await Promise.all([
    hall.ask(maria, home()),
    hall.ask(bilal, home()),
    hall.ask(bilal, `/b/hull/people/${maria}`),
    hall.ask(winston, `/b/armley/people/${maria}`),
    hall.ask(ann, `/b/leeds/people/${bilal}`),
    hall.ask(joan, `${home()}/edit`),
  ])
  expect([nobody, ...others].map(({ status }) => status)).toEqual(Array(7).fill(404))
})

test('a correction keeps its history and is found at once; the member is told at both addresses', async () => {
  const form = await typed(`${home()}/edit`)
  const email = fieldWith(form, 'maria@example.org')
  const answer = await hall.ask(ann, `${home()}/edit`, {
    ...form,
    family_name: 'Santos-Lee',
    [email]: 'm.lee@example.org',
  })
  expect(answer.status).toBe(303)
  expect(await hall.read(ann, '/b/leeds/people?q=santoslee')).toContain('Maria Santos-Lee')
  expect(await hall.read(ann, '/b/harehills/people?q=m.lee@')).toContain('Maria Santos-Lee')
  expect(await hall.read(ann, '/b/leeds/people?q=maria@example')).toContain('Nobody matches')
  const text = await hall.read(ann, home())
  expect(text).toContain('E-mail: from “maria@example.org” to “m.lee@example.org” by Ann Armitage')
  expect((await letters()).map((one) => one.to_address)).toEqual([
    'm.lee@example.org',
    'maria@example.org',
  ])
})

test('the mailed link puts it back, once, and only within 72 hours', async () => {
  const link = (await letters())[0]?.text_body.match(/http:\S+/)?.[0] ?? ''
  expect(textOf(await (await hall.ask(null, link)).text())).toContain('Put it back')
  hall.setClock(new Date(TODAY.getTime() + 73 * 3_600_000))
  expect((await hall.ask(null, link, {})).status).toBe(410)
  hall.setClock(TODAY)
  expect((await hall.ask(null, link, {})).status).toBe(200)
  expect((await hall.ask(null, link, {})).status).toBe(410)
  expect((await hall.ask(null, link.slice(0, -1), {})).status).toBe(410)
  const html = await (await hall.ask(ann, home())).text()
  expect(html).toContain('mailto:maria@example.org')
  expect(html).not.toContain('mailto:m.lee@example.org')
})

test('who came in by an address that somebody else put there is out when it is taken back, keys and all', async () => {
  const form = await typed(`${home()}/edit`)
  const email = fieldWith(form, 'maria@example.org')
  const old = await signedIn('maria@example.org')
  await keyOf('maria’s own phone', '2026-11-01')
  await hall.ask(ann, `${home()}/edit`, { ...form, [email]: 'thief@example.org' })
  expect(await isIn(old), 'whoever came by the address that was taken away').toBe(false)
  const thief = await signedIn('thief@example.org')
  await keyOf('the thief’s phone', '2026-11-22T13:00Z')
  expect(await isIn(thief)).toBe(true)
  const link = (await letters())
    .find(
      ({ to_address, text_body }) =>
        to_address === 'maria@example.org' && text_body.includes('thief@'),
    )
    ?.text_body.match(/http:\S+/)?.[0]
  expect((await hall.ask(null, link ?? '', {})).status).toBe(200)
  expect(await isIn(thief)).toBe(false)
  const { rows } = await hall.town.sql('select name from auth.passkey where user_id = $1', [maria])
  expect(rows.map(({ name }) => name)).toEqual(['maria’s own phone'])
})

const signedIn = async (address: string) => {
  const browser = visitor(hall)
  const token = await hall.house.sessions.links.make({ address, language: 'en', next: null })
  await browser.post('/sign-in/link', { token, person: maria })
  return browser
}
const isIn = async (browser: Visitor) => {
  hall.house.sessions.forget()
  return (await browser.get('/me')).status === 200
}
const keyOf = (name: string, made_at: string) =>
  hall.town.sql(
    `insert into auth.passkey (name, public_key, user_id, credential_id, counter, device_type, backed_up, created_at)
     values ($1, 'public', $2, $1, 0, 'singleDevice', false, $3)`,
    [name, maria, made_at],
  )

test('a form written over a newer entry is shown again, with what was typed', async () => {
  const old = await typed(`${home()}/edit`)
  await hall.ask(ann, `${home()}/edit`, { ...old, town: 'Leeds' })
  const answer = await hall.ask(ann, `${home()}/edit`, { ...old, known_as: 'Mia' })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('Somebody changed this entry while you wrote')
  expect(html).toContain('value="Mia"')
})

test('the last edit is taken back, and that is in the history too', async () => {
  expect(await hall.read(ann, home())).toContain('Town Leeds')
  await hall.ask(ann, `${home()}/undo`, {})
  const text = await hall.read(ann, home())
  expect(text).not.toContain('Town Leeds')
  expect(text).toContain('Town: “Leeds” was taken off')
})

test('what cannot be is refused with the reason, and what was typed stays', async () => {
  const form = await typed(`${home()}/edit`)
  const answer = await hall.ask(ann, `${home()}/edit`, {
    ...form,
    given_name: '',
    family_name: '',
    known_as: '',
    'new-mobile': '12',
    born_year: '84',
  })
  const text = textOf(await answer.text())
  expect(answer.status).toBe(422)
  for (const reason of ['at least one name', '6 to 15 digits', 'in four digits'])
    expect(text).toContain(reason)
})

const tallies = async () => {
  const bodies = ['leeds', 'harehills', 'armley'].map(hall.town.body)
  const { rows } = await hall.town.sql(
    'select body_id, members from tally where body_id = any ($1)',
    [bodies],
  )
  const counted = await hall.town.sql(
    'select body_id, count(*)::int as members from membership where counts and body_id = any ($1) group by 1',
    [bodies],
  )
  const of = (all: { body_id: string; members: number }[]) =>
    bodies.map((id) => all.find((one) => one.body_id === id)?.members ?? 0)
  expect(of(rows)).toEqual(of(counted.rows))
  return of(rows)
}

test('lapsing and coming back keep their days, and the tally follows', async () => {
  expect(await tallies()).toEqual([4, 1, 1])
  const early = await hall.ask(ann, `${home()}/standing`, { state: 'lapsed', on: '2021-01-01' })
  expect(early.status).toBe(422)
  await hall.ask(ann, `${home()}/standing`, { state: 'lapsed', on: '2026-11-20' })
  expect(await tallies()).toEqual([3, 0, 1])
  expect(await hall.read(ann, home())).toContain('member, 1 May 2022 to 20 November 2026')
  await hall.ask(ann, `${home()}/standing`, { state: 'member', on: '2026-11-22' })
  expect(await tallies()).toEqual([4, 1, 1])
  const { rows } = await hall.town.sql('select member from standing where person_id = $1', [maria])
  expect(rows.map(({ member }) => member)).toEqual([true, true])
})

test('a move to another ward ends one membership and begins another', async () => {
  const { rows } = await hall.town.sql(`select id from body where slug = 'armley'`)
  await hall.ask(ann, `${home()}/branch`, { ward: rows[0]?.id, moved_on: '2026-11-22' })
  expect(await tallies()).toEqual([4, 0, 2])
  expect(await hall.read(winston, '/b/armley/people?q=maria')).toContain('Maria Santos')
  expect(await hall.read(ann, '/b/harehills/people?q=maria')).toContain('Nobody matches')
  const text = await hall.read(ann, home())
  expect(text).toContain('Branch: from “Harehills” to “Armley”')
})

test('tags are given and taken off; the member reads them', async () => {
  await hall.ask(ann, `${home()}/tags`, { tag: '  Speaks   Polish ' })
  await hall.ask(ann, `${home()}/tags`, { tag: 'speaks polish' })
  expect(await hall.read(ann, home())).toContain('Speaks Polish')
  expect(await hall.read(maria, '/me')).toContain('Speaks Polish (Leeds)')
  const { rows } = await hall.town.sql('select id from tag')
  expect(rows).toHaveLength(1)
  expect(await hall.read(ann, `/b/leeds/people?tag=${rows[0]?.id}`)).toContain('One found')
  await hall.ask(ann, `${home()}/tags/${rows[0]?.id}/off`, {})
  expect(await hall.read(maria, '/me')).not.toContain('Speaks Polish')
})

test('tags are renamed and merged; nobody loses theirs', async () => {
  await hall.ask(ann, `${home()}/tags`, { tag: 'cook' })
  await hall.ask(ann, `/b/leeds/people/${joan}/tags`, { tag: 'cooks' })
  const id = async (name: string) =>
    (await hall.town.sql('select id from tag where name = $1', [name])).rows[0]?.id
  const refused = await hall.ask(ann, `/b/leeds/people/tags/${await id('cook')}/name`, {
    name: 'Cooks',
  })
  expect(refused.status).toBe(422)
  await hall.ask(ann, `/b/leeds/people/tags/${await id('cook')}/merge`, { into: await id('cooks') })
  const text = await hall.read(ann, '/b/leeds/people/tags')
  expect(text).toContain('cooks 2 people')
  await hall.ask(ann, `/b/leeds/people/tags/${await id('cooks')}/removal`, {})
  expect(await id('cooks')).toBeDefined()
  await hall.ask(ann, `/b/leeds/people/tags/${await id('cooks')}/removal`, { sure: 'yes' })
  expect(await id('cooks')).toBeUndefined()
})

test('a column of one’s own is added, filled and read by the member', async () => {
  await hall.ask(ann, '/b/leeds/people/fields', { new_name: 'Knows first aid' })
  const form = await typed(`${home()}/edit`)
  const own = Object.keys(form).find((name) => name.startsWith('own-')) ?? ''
  await hall.ask(ann, `${home()}/edit`, { ...form, [own]: 'since 2019' })
  expect(await hall.read(maria, '/me')).toContain('Knows first aid since 2019')
  expect(await hall.read(ann, '/b/leeds/people/fields')).toContain('filled for 1 person')
})

test('somebody who joins on the spot is on the list, once, however often the form is sent', async () => {
  const { once = '' } = await typed('/b/leeds/people/new')
  const form = {
    once,
    given_name: 'Tomasz',
    family_name: 'Nowak',
    'new-mobile': '07700 900222',
    joined_on: '2026-11-22',
  }
  const first = await hall.ask(ann, '/b/leeds/people/new', form)
  const again = await hall.ask(ann, '/b/leeds/people/new', form)
  expect([first.status, again.status]).toEqual([303, 303])
  expect(again.headers.get('location')).toBe(first.headers.get('location'))
  expect(await hall.read(ann, '/b/leeds/people?q=900222')).toContain('Tomasz Nowak')
  expect(await tallies()).toEqual([5, 0, 2])
})

test('a second Tomasz Nowak is asked about first', async () => {
  const { once = '' } = await typed('/b/leeds/people/new')
  const form = { once, given_name: 'Tomasz', family_name: 'Nowak', joined_on: '2026-11-22' }
  const answer = await hall.ask(ann, '/b/leeds/people/new', form)
  expect(answer.status).toBe(422)
  expect(textOf(await answer.text())).toContain('There is Tomasz Nowak already')
  const sure = await hall.ask(ann, '/b/leeds/people/new', { ...form, another: 'yes' })
  expect(sure.status).toBe(303)
})

test('a member reads their own entry, who looked at it, and puts it right', async () => {
  await settleReadings(hall.house)
  const text = await hall.read(maria, '/me')
  expect(text).toContain('opened the entry Ann Armitage, secretary')
  expect(text).toContain('Came to “Choir night”')
  const form = await typed('/me/correct', maria)
  const before = (await letters()).length
  await hall.ask(maria, '/me/correct', {
    ...form,
    [fieldWith(form, '07700 900118')]: '07700 900119',
  })
  expect(await hall.read(ann, '/b/leeds/people?q=900119')).toContain('Maria Santos')
  expect(await hall.read(ann, home())).toContain('by themselves')
  expect(await letters()).toHaveLength(before)
})

test('My entry speaks Polish', async () => {
  const answer = await hall.ask(maria, '/me/language', { language: 'pl' })
  expect(answer.status).toBe(303)
  const url = new URL('/me', 'http://hall.example.org')
  const polish = await hall.app.request(url, {
    headers: { 'x-test-person': maria, 'accept-language': 'pl' },
  })
  const text = textOf(await polish.text())
  expect(text).toContain('Wszystko, co o tobie przechowujemy')
  expect(text).toContain('Obecność: „Choir night”')
})

test('the auditor reads who looked, and sees that the chain is whole; a changed line shows', async () => {
  const text = await hall.read(joan, '/b/leeds/access-log')
  expect(text).toContain('none is missing or changed')
  expect(text).toContain('opened the entry of Maria Santos')
  expect((await hall.ask(ann, '/b/leeds/access-log')).status).toBe(404)
  await hall.town.sql(`update access_log set words = 'nothing' where body_id = $1 and place = 2`, [
    hall.town.body('leeds'),
  ])
  expect(await hall.read(joan, '/b/leeds/access-log')).toContain('Line 2 does not fit')
})
