import { afterAll, beforeAll, expect, test } from 'vitest'
import { jobs } from '../src/parts/calendar/index.ts'
import { testHall, textOf, type TestHall } from './support/hall.ts'

let hall: TestHall
let host: string
let at: string
const people = new Map<string, string>()

beforeAll(async () => {
  hall = await testHall()
  const add = async (given: string, family: string, number = '') => {
    people.set(
      `${given} ${family}`,
      await hall.town.addPerson({ given, family, of: 'armley', number }),
    )
  }
  host = await hall.town.addPerson({ given: 'Hugh', family: 'Host', of: 'leeds' })
  await hall.town.addOffice(host, 'leeds', 'volunteer')
  await add('Ann', 'Able', 'L001')
  await add('Bilal', 'Bhatti', 'L002')
  await add('Cara', 'Cole', 'L003')
  await add('Sam', 'Smith', 'L004')
  await add('sam', 'Smith', 'L005')
  const answer = await hall.ask(host, '/b/leeds/whats-on', {
    title: 'Meeting',
    kind: 'branch-meeting',
    day: '2026-11-21',
    from: '19:00',
    to: '21:00',
    place: 'Hall',
  })
  at = String(answer.headers.get('location'))
})
afterAll(() => hall.close())

const person = (name: string) => people.get(name) ?? ''
const came = async () =>
  (
    await hall.town.sql('select name from commitment where came_at is not null order by name')
  ).rows.map((row) => String(row.name))

async function makeSheet(who: string) {
  const answer = await hall.ask(host, `${at}/sheets`, { who, once: hall.house.newId() })
  return String(answer.headers.get('location'))
}

test('a sheet of all members has numbered lines with boxes, blank lines and a QR', async () => {
  const html = await (await hall.ask(host, await makeSheet('members'))).text()
  expect(textOf(html)).toMatch(
    /1 Ann Able 2 Bilal Bhatti 3 Cara Cole 4 Hugh Host 5 Sam Smith 6 sam Smith/,
  )
  expect(html).toContain('class="box"')
  expect(html).toContain('class="qr"')
  expect((html.match(/<tr>/g) ?? []).length).toBeGreaterThan(18)
})

test('numbers ticked on the paper are shown as people first, then recorded with one sending', async () => {
  const sheet = (await makeSheet('members')).split('/').at(-1)
  const keying = `${at}/keying?sheet=${sheet}&numbers=1-2%2C4`
  const html = await (await hall.ask(host, keying)).text()
  expect(textOf(html)).toContain('This records 3 people')
  expect(await came()).toEqual([])
  const ticks = [...html.matchAll(/name="tick" value="([^"]+)"/g)].map(([, tick]) => String(tick))
  const send = () => hall.ask(host, `${at}/arrivals`, { tick: ticks })
  expect((await send()).headers.get('location')).toBe(`${at}/coming?view=came`)
  await Promise.all([send(), send()])
  expect(await came()).toEqual(['Ann Able', 'Bilal Bhatti', 'Hugh Host'])
  const { rows } = await hall.town.sql(
    `select person_id, kind, done_at from deed where rung is not null and about_kind = 'occasion'`,
  )
  expect(rows.map(({ kind }) => kind).sort()).toEqual(['attended', 'attended', 'hosted'])
  expect(rows.every(({ done_at }) => done_at.toISOString() === '2026-11-21T21:00:00.000Z')).toBe(
    true,
  )
})

test('the numbers keep meaning the same people though others say yes meanwhile', async () => {
  const sheet = (await makeSheet('coming')).split('/').at(-1)
  expect(await hall.read(host, `${at}/sheets/${sheet}`)).not.toContain('Aaron')
  const keying = await hall.read(host, `${at}/keying?sheet=${sheet}&numbers=7`)
  expect(keying).toContain('We could not read: 7')
})

test('Enter picks the first one found by part of a name or number; two of one name are asked about', async () => {
  const picked = await hall.ask(host, `${at}/keying?q=col`)
  expect(picked.status).toBe(303)
  expect(picked.headers.get('location')).toContain(`p=${person('Cara Cole')}`)
  expect((await hall.ask(host, `${at}/keying?q=L003`)).headers.get('location')).toContain(
    person('Cara Cole'),
  )
  const asked = await hall.read(host, `${at}/keying?q=smith`)
  expect(asked).toContain('There are 2 people called Sam Smith. Which one?')
  expect(asked).toContain('L004')
})

test('a name nobody has becomes a guest only when somebody says so', async () => {
  expect(await hall.read(host, `${at}/keying?q=Zebedee`)).toContain('No member is called “Zebedee”')
  const said = String(
    (await hall.ask(host, `${at}/keying?q=Zebedee&guest=Zebedee`)).headers.get('location'),
  )
  const html = await (await hall.ask(host, said)).text()
  expect(textOf(html)).toContain('This records 1 person')
  const guest = /name="guest" value="([^"]+)"/.exec(html)?.[1] ?? ''
  await hall.ask(host, `${at}/arrivals`, { guest })
  await hall.ask(host, `${at}/arrivals`, { guest })
  expect((await came()).filter((name) => name === 'Zebedee')).toHaveLength(1)
})

test('afterwards a host reads who came, who was new, and who could not make it, in kind words', async () => {
  await hall.town.sql(`update commitment set state = 'promised' where person_id = $1`, [
    person('Cara Cole'),
  ])
  await hall.town.sql(
    `insert into commitment (body_id, id, occasion_id, slot_id, person_id, name, sort_name, state, first_time, said_at)
     select s.body_id, gen_random_uuid(), s.occasion_id, s.id, $1, 'Cara Cole', 'cole cara', 'promised', true, now() from slot s where s.occasion_id = $2`,
    [person('Cara Cole'), at.split('/').at(-1)],
  )
  expect(await hall.read(host, `${at}/coming`)).toMatch(
    /Came 4 .*First time 4 .*Could not make it 1/,
  )
  const missed = await hall.read(host, `${at}/coming?view=missed`)
  expect(missed).toContain('Cara Cole')
  expect(missed).toContain('a kind word is worth more than a note')
  expect(await hall.read(host, at)).toMatch(/How many 4 came, 4 of them for the first time/)
})

test('what was to be forgotten is forgotten: contacts and sheets in time, then names; that people came stays', async () => {
  const id = at.split('/').at(-1)
  const once = hall.house.newId()
  await hall.ask(host, `${at}/door/guests`, { name: 'Ola', contact: '07700 900123', once })
  const before = (await came()).length
  const sheets = async () => (await hall.town.sql('select from sheet')).rows.length
  const forget = async (day: string) => {
    hall.setClock(new Date(day))
    const job = jobs.find(({ name }) => name === 'calendar.forget')
    await job?.work({
      house: hall.house,
      payload: {},
      attempt: 1,
      last: false,
      signal: new AbortController().signal,
    })
  }
  await forget('2027-02-01T03:00Z')
  expect(await sheets()).toBeGreaterThan(0)
  await forget('2027-03-01T03:00Z')
  expect(await sheets()).toBe(0)
  expect(
    (await hall.town.sql('select contact, name from commitment where id = $1', [once])).rows,
  ).toEqual([{ contact: '', name: 'Ola' }])
  await forget('2029-01-01T03:00Z')
  const { rows } = await hall.town.sql(
    'select name, person_id from commitment where occasion_id = $1 and came_at is not null',
    [id],
  )
  expect(rows).toHaveLength(before)
  expect(rows.every(({ name, person_id }) => name === '·' && person_id === null)).toBe(true)
})
