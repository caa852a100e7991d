import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testHall, type TestHall } from '../../../../test/support/hall.ts'
import { lineOf, type Reading } from './access-log/access-log.rules.ts'
import { settleReadings } from './access-log/access-log.ts'

let hall: TestHall
let ann: string
let maria: string
let winston: string
let chairOfHull: string
let auditor: string

beforeAll(async () => {
  hall = await testHall()
  const { addPerson, addOffice } = hall.town
  ann = await addPerson({ given: 'Ann', family: 'Armitage', of: 'leeds', number: 'L001' })
  maria = await addPerson({
    given: 'María',
    family: 'dos Santos',
    of: 'harehills',
    number: 'L002',
    email: 'maria@example.org',
    mobile: '07700 900118',
    postcode: 'LS8 4AB',
    joined: '2026-11-13',
  })
  winston = await addPerson({ given: 'Winston', family: 'Ward', of: 'armley', number: 'L003' })
  chairOfHull = await addPerson({ given: 'Bilal', family: 'Bhatti', of: 'hull', number: 'H001' })
  auditor = await addPerson({ given: 'Joan', family: 'Judd', of: 'leeds', state: 'lapsed' })
  await addOffice(ann, 'leeds', 'secretary')
  await addOffice(winston, 'armley', 'secretary')
  await addOffice(chairOfHull, 'hull', 'chair')
  await addOffice(auditor, 'leeds', 'auditor')
})
afterAll(() => hall.close())

const list = (query: string, who = ann, body = 'leeds') =>
  hall.read(who, `/b/${body}/people?${query}`)

test.each([
  'maria',
  'SANTOS',
  '07700 900 118',
  'maria@example',
  'LS8',
  'l002',
  'ma sa',
  '+44 7700 900118',
])('the secretary finds Maria by “%s”, with one sentence of why', async (typed) => {
  const text = await list(`q=${encodeURIComponent(typed)}`)
  expect(text).toContain('María dos Santos')
  expect(text).toContain('Joined last week. Nobody has spoken with them yet. Harehills')
  expect(text).toContain('One found')
})

test('the list of the constituency holds its wards, and nobody of the next constituency', async () => {
  const text = await list('')
  expect(text).toContain('3 found')
  for (const name of ['Ann Armitage', 'María dos Santos', 'Winston Ward'])
    expect(text).toContain(name)
  expect(text).not.toContain('Bhatti')
  expect(await list('q=bhatti')).toContain('Nobody matches')
})

test('the secretary of one ward cannot find the people of another', async () => {
  expect(await list('q=winston', winston, 'armley')).toContain('Winston Ward')
  expect(await list('q=maria', winston, 'armley')).toContain('Nobody matches')
  expect((await hall.ask(winston, '/b/harehills/people?q=maria')).status).toBe(404)
  expect((await hall.ask(winston, '/b/leeds/people?q=maria')).status).toBe(404)
})

test('a member sees no list, and the chair of the next constituency is told there is none', async () => {
  const nowhere = await hall.ask(chairOfHull, '/b/nowhere/people')
  for (const who of [maria, chairOfHull]) {
    const answer = await hall.ask(who, '/b/leeds/people')
    expect(answer.status).toBe(404)
    expect(await answer.clone().text()).not.toContain('Leeds')
  }
  expect(nowhere.status).toBe(404)
})

test('choices narrow the list: ward, standing, day of joining', async () => {
  expect(await list('ward=harehills')).toContain('One found')
  expect(await list('state=lapsed')).toContain('Joan Judd')
  expect(await list('state=all')).toContain('4 found')
  expect(await list('joined_from=2026-11-01')).toContain('María')
  expect(await list('joined_from=2026-11-01')).not.toContain('Ann Armitage')
  expect(await list('office=secretary&q=ann')).toContain('Ann Armitage')
  expect(await list('office=secretary&q=maria')).toContain('Nobody matches')
  expect(await list('rung=on-paper')).toContain('nobody’s part in it is known')
})

test('an address with nonsense in it still shows a list', async () => {
  const odd = 'ward=%27;--&state=x&rung=y&joined_from=2026-99-99&tag=1&sort=joined&after=z~z'
  expect(await list(odd)).toContain('3 found')
  expect((await hall.ask(ann, '/b/leeds/people?q=%25%5C_%27%22')).status).toBe(200)
})

test('paging goes on and back over everybody once, in each order', async () => {
  for (let n = 0; n < 120; n += 1)
    await hall.town.addPerson({
      given: n % 2 ? 'Grace' : 'Tomasz',
      family: `Page${String(n).padStart(3, '0')}`,
      of: 'cardiff',
      joined: `2024-01-${String(1 + (n % 28)).padStart(2, '0')}`,
    })
  const gwen = await hall.town.addPerson({ given: 'Gwen', family: 'Pagez', of: 'cardiff' })
  await hall.town.addOffice(gwen, 'cardiff', 'secretary')
  for (const start of [
    '/b/cardiff/people',
    '/b/cardiff/people?sort=joined',
    '/b/cardiff/people?q=page',
  ]) {
    const { names, addresses } = await walk(gwen, start, 'next')
    expect(new Set(names).size).toBe(121)
    expect(names).toHaveLength(121)
    const back = await walk(gwen, addresses.at(-1) ?? '', 'prev')
    expect(back.pages.reverse().flat()).toEqual(names)
  }
})

test('of a name that more than a thousand have, each page still follows the last, and the page says so', async () => {
  await hall.town.sql(
    `with made as (insert into person (id, register_id, given_name, family_name, made_at)
      select gen_random_uuid(), b.register_id, 'N' || lpad(n::text, 4, '0'), 'Okonkwo', now() from body b, generate_series(1, 1100) n where b.id = $1 returning id, given_name)
     insert into membership (body_id, person_id, state, state_since, sort_name, search_text)
     select $1, id, 'member', '2024-01-01', 'okonkwo ' || lower(given_name), ' ' || lower(given_name) || ' okonkwo' from made`,
    [hall.town.body('cardiff')],
  )
  await hall.town.sql(`update tally set members = members + 1100 where body_id = $1`, [
    hall.town.body('cardiff'),
  ])
  const chair = await hall.town.addPerson({ given: 'Olu', family: 'Adeyemi', of: 'cardiff' })
  await hall.town.addOffice(chair, 'cardiff', 'chair')
  expect(await hall.read(chair, '/b/cardiff/people?q=okonkwo')).toContain(
    'More than 1,000 people match',
  )
  const { names, addresses } = await walk(chair, '/b/cardiff/people?q=okonkwo', 'next')
  expect(names).toHaveLength(1100)
  expect(names).toEqual([...new Set(names)].sort())
  const back = await walk(chair, addresses.at(-1) ?? '', 'prev')
  expect(back.pages.reverse().flat()).toEqual(names)
  expect(await hall.read(chair, '/b/cardiff/people?q=n0417+okonkwo')).toContain('One found')
}, 60_000)

async function walk(who: string, start: string, way: 'next' | 'prev') {
  const pages: string[][] = []
  const addresses: string[] = []
  for (let at: string | undefined = start; at;) {
    addresses.push(at)
    const html = await (await hall.ask(who, at)).text()
    pages.push([...html.matchAll(/people\/[0-9a-f-]{36}">([^<]+)</g)].map(([, name = '']) => name))
    at = html.match(new RegExp(`rel="${way}" href="([^"]+)"`))?.[1]?.replaceAll('&amp;', '&')
  }
  return { names: pages.flat(), pages, addresses }
}

test('who searched for what is in the log, each link resting on the one before', async () => {
  await settleReadings(hall.house)
  const { rows } = await hall.town.sql(
    `select place, kind, words, shown, reader_name, reader_role, person_id from access_log where body_id = $1 order by place`,
    [hall.town.body('leeds')],
  )
  expect(rows.map(({ place }) => place)).toEqual(rows.map((_, at) => at + 1))
  expect(rows).toContainEqual(
    expect.objectContaining({
      kind: 'search',
      words: 'maria@example',
      shown: 1,
      reader_name: 'Ann Armitage',
      reader_role: 'secretary',
    }),
  )
})

test('a line that is rewritten, and its own link made to fit, does not fit the next', async () => {
  const leeds = hall.town.body('leeds')
  const log = () => hall.read(auditor, '/b/leeds/access-log')
  expect(await log()).not.toContain('does not fit')
  const { rows } = await hall.town.sql(
    `select read_at, reader_id, kind, person_id, words, shown, link from access_log where body_id = $1 and place = 1`,
    [leeds],
  )
  const [first] = rows as (Reading & { link: Buffer })[]
  if (!first) throw new Error('The log is empty')
  const line = lineOf(1, { ...first, words: 'somebody else' })
  const link = createHash('sha256').update(Buffer.alloc(32)).update(line).digest()
  const rewrite = (words: string, to: Buffer) =>
    hall.town.sql(`update access_log set words = $2, link = $3 where body_id = $1 and place = 1`, [
      leeds,
      words,
      to,
    ])
  await rewrite('somebody else', link)
  expect(await log()).toContain('Line 2 does not fit the one before it')
  await rewrite(first.words, first.link)
})

test('whatever is typed, the log can be written', async () => {
  const halved = encodeURIComponent('x'.repeat(99) + '🌹')
  for (const q of ['%5Cu0000rose', halved, '%ED%A0%BD'])
    expect((await hall.ask(ann, `/b/leeds/people?q=${q}`)).status).toBe(200)
  await settleReadings(hall.house)
  const { rows } = await hall.town.sql(
    `select words from access_log where body_id = $1 order by place desc limit 4`,
    [hall.town.body('leeds')],
  )
  expect(rows.map(({ words }) => words)).toContain('\\u0000rose')
})

test('a day of reading has an end', async () => {
  await hall.town.sql(`update access_day set listed = 20000 where reader_id = $1`, [ann])
  const answer = await hall.ask(ann, '/b/leeds/people')
  expect(answer.status).toBe(429)
  await hall.town.sql(`update access_day set listed = 0 where reader_id = $1`, [ann])
})

test('and so has a day of opening entries', async () => {
  const entry = `/b/leeds/people/${maria}`
  expect((await hall.ask(ann, entry)).status).toBe(200)
  await hall.town.sql(`update access_day set opened = 300 where reader_id = $1`, [ann])
  expect((await hall.ask(ann, entry)).status).toBe(429)
  await hall.town.sql(`update access_day set opened = 0 where reader_id = $1`, [ann])
})
