import { afterAll, beforeAll, expect, test } from 'vitest'
import { jobs } from '../../src/parts/calendar/index.ts'
import { testHall, textOf, type TestHall } from '../support/hall.ts'

let hall: TestHall
let amina: string
let bilal: string
let winston: string
let stranger: string

beforeAll(async () => {
  hall = await testHall()
  const add = hall.town.addPerson
  amina = await add({ given: 'Amina', family: 'Osei', of: 'harehills', email: 'amina@example.org' })
  bilal = await add({ given: 'Bilal', family: 'Bhatti', of: 'armley', email: 'bilal@example.org' })
  winston = await add({ given: 'Winston', family: 'Ward', of: 'armley' })
  stranger = await add({ given: 'Sian', family: 'Price', of: 'cardiff' })
  await hall.town.addOffice(amina, 'leeds', 'volunteer')
  await hall.town.addOffice(winston, 'armley', 'volunteer')
})
afterAll(() => hall.close())

const form = {
  title: 'Breakfast club',
  kind: 'breakfast-club',
  day: '2026-11-29',
  from: '09:00',
  to: '11:00',
  place: 'Main hall',
  about: 'For anyone.',
  slot_0_name: 'Cook',
  slot_0_minimum: '1',
  slot_0_maximum: '1',
  slot_0_does: 'did-shift',
}

const LIST = '/b/leeds/whats-on'

async function putOn(change: Record<string, string> = {}, by = amina, list = LIST) {
  const answer = await hall.ask(by, list, { ...form, ...change })
  expect(answer.status).toBe(303)
  return String(answer.headers.get('location'))
}

const read = (who: string | null, path: string) => hall.read(who, path)

test('an empty calendar tells a host what to start with', async () => {
  expect(await read(amina, LIST)).toContain('Nothing is planned yet')
  expect(await read(amina, LIST)).toContain('Put something on')
  expect(await read(bilal, LIST)).not.toContain('Put something on')
})

test('a volunteer puts on a breakfast club; every member of the unit sees it, nobody else', async () => {
  const at = await putOn()
  expect(await read(bilal, at)).toMatch(/Sunday,? 29 November 2026, 09:00 to 11:00/)
  expect(await read(bilal, LIST)).toContain(
    '09:00, Main hall · nobody has said yes yet · run by Amina O.',
  )
  expect(await read(bilal, '/b/armley/whats-on')).toContain('1 cook short')
  expect((await hall.ask(stranger, LIST)).status).toBe(404)
  expect((await hall.ask(stranger, at)).status).toBe(404)
  expect((await hall.ask(null, at)).headers.get('location')).toMatch(/^\/sign-in/)
})

test('a tag says what is short as one would say it: 1 cook, or of cooks two', async () => {
  await putOn({ title: 'Big breakfast', slot_0_minimum: '2', slot_0_maximum: '3' })
  expect(await read(bilal, '/b/armley/whats-on')).toContain('cook: 2 short')
})

test('the same form sent twice is one occasion', async () => {
  const once = hall.house.newId()
  const first = await putOn({ title: 'Choir', kind: 'choir', once })
  expect(await putOn({ title: 'Choir', kind: 'choir', once })).toBe(first)
  expect((await read(bilal, `${LIST}?kind=choir`)).match(/09:00, Main hall/g)).toHaveLength(1)
})

test('a form that ends before it starts comes back with what was typed, and nothing is put on', async () => {
  const answer = await hall.ask(amina, LIST, { ...form, title: 'Night shift', to: '08:00' })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('value="Night shift"')
  expect(textOf(html)).toContain('It ends before it starts')
  expect(await read(amina, LIST)).not.toContain('Night shift')
})

test('a member says “I’m coming” from the list in one tap, and changes their mind', async () => {
  const at = await putOn({ title: 'Film night', kind: 'film-night' })
  const answer = await hall.ask(bilal, `${at}/commitment`, {})
  expect(answer.headers.get('location')).toBe(at)
  expect(await read(bilal, at)).toContain('You said you’re coming')
  expect(await read(winston, `/b/armley/whats-on?kind=film-night`)).toContain(
    '1 coming, 1 for the first time',
  )
  await hall.ask(bilal, `${at}/commitment/cancellation`, {})
  expect(await read(winston, at)).toContain('0 said they are coming')
  expect(await read(bilal, at)).toContain('Will you come?')
})

test('saying yes counts for nothing yet: nobody becomes active by a promise', async () => {
  const { rows } = await hall.town.sql('select rung from deed where kind in ($1, $2)', [
    'promised',
    'changed-mind',
  ])
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every(({ rung }) => rung === null)).toBe(true)
})

async function slotOf(at: string, name: string) {
  const { rows } = await hall.town.sql('select id from slot where occasion_id = $1 and name = $2', [
    at.split('/').at(-1),
    name,
  ])
  return String(rows[0]?.id)
}

test('a full slot has a line; when the cook drops out the next is offered the place, and takes it', async () => {
  const at = await putOn({ title: 'Soup' })
  const slot = await slotOf(at, 'Cook')
  await hall.ask(amina, `${at}/commitment`, { slot })
  await hall.ask(bilal, `${at}/commitment`, { slot })
  expect(await read(bilal, at)).toContain('You’re in line: number 1')
  await hall.ask(amina, `${at}/commitment/cancellation`, {})
  await work()
  expect(await read(bilal, at)).toContain('kept for you until')
  expect(await lettersTo('bilal@example.org')).toContainEqual(
    expect.stringMatching(/^A place for you: Soup/),
  )
  await hall.ask(bilal, `${at}/mine/answer`, { answer: 'yes' })
  expect(await read(bilal, at)).toContain('You took this on: Cook')
})

test('an occasion is called off with a reason, those who come are told, and it is taken back', async () => {
  const at = await putOn({ title: 'Repair café', kind: 'repair-cafe' })
  await hall.ask(bilal, `${at}/commitment`, {})
  expect((await hall.ask(amina, `${at}/calling-off`, { reason: ' ' })).status).toBe(422)
  await hall.ask(amina, `${at}/calling-off`, { reason: 'The boiler broke.' })
  await work()
  expect(await read(bilal, at)).toContain('The boiler broke.')
  expect(await read(bilal, LIST)).toContain('called off')
  expect(await lettersTo('bilal@example.org')).toContainEqual(
    expect.stringMatching(/^Called off: Repair café/),
  )
  await hall.ask(bilal, `${at}/commitment`, {})
  await hall.ask(amina, `${at}/calling-off/withdrawal`, {})
  await work()
  expect(await lettersTo('bilal@example.org')).toContainEqual(
    expect.stringMatching(/^On again: Repair café/),
  )
  expect(await read(bilal, at)).toContain('You said you’re coming')
})

test('a change keeps everybody’s place; a slot with people in it cannot be taken away', async () => {
  const at = await putOn({ title: 'Packing' })
  const slot = await slotOf(at, 'Cook')
  await hall.ask(bilal, `${at}/commitment`, { slot })
  const without = await hall.ask(amina, at, {
    ...form,
    title: 'Packing',
    slot_0_name: '',
    slot_0_minimum: '',
    slot_0_maximum: '',
  })
  expect(without.status).toBe(422)
  const moved = await hall.ask(amina, at, {
    ...form,
    title: 'Packing',
    day: '2026-12-06',
    slot_0_id: slot,
    slot_0_name: 'Chef',
  })
  expect(moved.status).toBe(303)
  expect(await read(bilal, at)).toContain('You took this on: Chef')
  expect(await read(bilal, at)).toContain('6 December 2026')
})

test('the same again is filled in a week later, at the same hour on the wall', async () => {
  const at = await putOn({ title: 'Summer choir', day: '2027-03-25', from: '19:00', to: '21:00' })
  const html = await (await hall.ask(amina, `${LIST}/new?from=${at.split('/').at(-1)}`)).text()
  expect(html).toContain('value="2027-04-01"')
  expect(html).toContain('value="19:00"')
  expect(html).toContain('value="Cook"')
})

test('a ward’s volunteer may not change what the constituency puts on', async () => {
  const at = await putOn({ title: 'Congress report' })
  const ward = at.replace('leeds', 'armley')
  expect((await hall.ask(winston, ward)).status).toBe(200)
  expect((await hall.ask(winston, `${ward}/change`)).status).toBe(404)
  expect((await hall.ask(winston, ward, { ...form, title: 'Hijacked' })).status).toBe(404)
  expect((await hall.ask(winston, `${ward}/calling-off`, { reason: 'no' })).status).toBe(404)
})

test('the month shows each day’s first few and how many more there are', async () => {
  for (let n = 0; n < 5; n += 1)
    await putOn({ title: `Stall ${n}`, day: '2026-12-12', from: `1${n}:00`, to: '20:00' })
  const month = await read(bilal, `${LIST}/month/2026-12`)
  expect(month).toContain('10:00 Stall 0')
  expect(month).toContain('and 1 more')
  expect(await read(bilal, `${LIST}/day/2026-12-12`)).toContain('Stall 4')
  expect((await hall.ask(bilal, `${LIST}/month/2026-13`)).status).toBe(404)
  expect((await hall.ask(bilal, `${LIST}/day/2026-02-31`)).status).toBe(404)
})

test('the past is paged by its keys, each occasion once', async () => {
  const at = await putOn({ title: 'Old', place: 'The past' })
  const id = at.split('/').at(-1)
  for (let n = 1; n <= 60; n += 1)
    await hall.town.sql(
      `insert into occasion (body_id, id, kind, title, place, starts_at, ends_at, made_at)
       select body_id, gen_random_uuid(), kind, 'Past ' || $2::int, 'Shed', '2026-11-01T10:00Z'::timestamptz - ($2::int / 2) * interval '1 day',
         '2026-11-01T11:00Z'::timestamptz - ($2::int / 2) * interval '1 day', made_at from occasion where id = $1`,
      [id, n],
    )
  const seen: string[] = []
  let next: string | undefined = `${LIST}/past`
  while (next) {
    const html: string = await (await hall.ask(bilal, next)).text()
    seen.push(...(html.match(/Past \d+(?=<)/g) ?? []))
    const query: string | undefined =
      /rel="next" href="([^"]+)"|href="([^"]+)" rel="next"|rel="next"[^>]*href="([^"]+)"/
        .exec(html)
        ?.slice(1)
        .find(Boolean)
    next = query && `${LIST}/past${query.replaceAll('&amp;', '&')}`
  }
  expect(seen).toHaveLength(60)
  expect(new Set(seen).size).toBe(60)
})

test('pages speak Polish and Urdu', async () => {
  const at = await putOn({ title: 'Śniadanie' })
  const ask = (language: string) =>
    hall.app.request(at, { headers: { 'x-test-person': bilal, cookie: `language=${language}` } })
  expect(await (await ask('pl')).text()).toContain('Przyjdziesz?')
  const urdu = await (await ask('ur')).text()
  expect(urdu).toContain('dir="rtl"')
  expect(urdu).toContain('کیا آپ آئیں گے؟')
})

/** Does the work that was put in the queue, in its order. */
async function work() {
  const { rows } = await hall.town.sql(
    `delete from pgboss.job where state = 'created' returning name, data, created_on`,
  )
  for (const { name, data } of rows.sort((a, b) => a.created_on - b.created_on))
    await jobs
      .find((job) => job.name === name)
      ?.work({
        house: hall.house,
        payload: data,
        attempt: 1,
        last: false,
        signal: new AbortController().signal,
      })
}

async function lettersTo(address: string) {
  const { rows } = await hall.town.sql('select subject from outbox where to_address = $1', [
    address,
  ])
  return rows.map((row) => String(row.subject))
}
