import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { houseOn, textOf, TODAY } from '../../../../../test/support/hall.ts'
import { visitor, type Visitor } from '../../../../../test/support/visitor.ts'
import { createApp } from '../../../../app.tsx'
import type { Database } from '../../../../platform/database/open.ts'
import type { House } from '../../../../platform/house.ts'
import { asHallIn } from '../../../../platform/jobs/index.ts'
import { freshHall } from '../../../../platform/testing/fresh-hall.ts'
import { applyDirectly, previewDirectly } from '../../list/importing.ts'
import { warningsOf } from '../../list/planning/import-counts.rules.ts'
import { bytesSource } from '../../list/reading/reading.ts'
import { readBodies, type BodyToMake } from './first-run-bodies.rules.ts'
import { hallIsEmpty } from './first-run.queries.ts'
import {
  bodiesOf,
  placeBodies,
  slugFor,
  splitName,
  landingOf,
  leadsHere,
} from './first-run.rules.ts'
import { words } from './first-run.words.ts'

const rowsOf = (csv: string) =>
  csv.split('\n').map((line, at) => ({ row: at + 1, cells: line.split(',') }))

describe('a file of bodies', () => {
  test('is read in any order of columns and rows', () => {
    const { bodies, problems } = readBodies(
      rowsOf('Parent,Kind,Name\nNorth,CLP,Riverside\n,national,Party\nParty,region,North'),
    )
    expect(problems).toEqual([])
    expect(bodies).toEqual([
      { name: 'Riverside', kind: 'constituency', parent: 2 },
      { name: 'Party', kind: 'national', parent: null },
      { name: 'North', kind: 'region', parent: 1 },
    ])
  })

  test.each(['en', 'pl'] as const)(
    'like the one shown in “%s” is read as it stands',
    (language) => {
      const { bodies, problems } = readBodies(rowsOf(words.in(language)('file_table')))
      expect(problems).toEqual([])
      expect(bodies.map(({ kind }) => kind)).toEqual([
        'national',
        'region',
        'constituency',
        'branch',
      ])
    },
  )

  test.each([
    ['Riverside,branch', [{ why: 'no-columns', row: 1 }]],
    ['name,kind,parent', [{ why: 'no-rows', row: 1 }]],
    [
      'name,kind,parent\n,region,',
      [
        { why: 'no-name', row: 2 },
        { why: 'no-top', row: 2 },
      ],
    ],
    ['name,kind,parent\nA,region,\nB,club,A', [{ why: 'kind', row: 3, said: 'club' }]],
    ['name,kind,parent\nA,region,\nB,branch,C', [{ why: 'parent', row: 3, said: 'C' }]],
    ['name,kind,parent\nA,region,\nB,region,', [{ why: 'two-tops', row: 3, said: 'B' }]],
    ['name,kind,parent\nA,region,\na,branch,A', [{ why: 'twice', row: 3, said: 'a', first: 2 }]],
    ['name,kind,parent\nA,region,\nB,branch,C\nC,branch,B', [{ why: 'circle', row: 3, said: 'B' }]],
  ])('%j says what to put right, and in which row', (csv, problems) => {
    expect(readBodies(rowsOf(csv)).problems).toEqual(problems)
  })

  test('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 5 }), { maxLength: 20 }), (cells) => {
        const head = ['name', 'kind', 'parent']
        const rows = [head, ...cells].map((each, at) => ({ row: at + 1, cells: each }))
        const { bodies, problems } = readBodies(rows)
        if (problems.length === 0) placeBodies(bodies)
      }),
    )
  })
})

describe('where bodies stand', () => {
  const stand = (bodies: BodyToMake[]) =>
    placeBodies(bodies).map(({ name, slug, unit, path }) => [name, slug, unit, path])

  test('a ward shares its constituency’s list; a region has none', () => {
    const bodies: BodyToMake[] = [
      { name: 'Old Town', kind: 'branch', parent: 1 },
      { name: 'Riverside', kind: 'constituency', parent: 2 },
      { name: 'The North', kind: 'region', parent: null },
    ]
    expect(stand(bodies)).toEqual([
      ['The North', 'the-north', null, [2]],
      ['Riverside', 'riverside', 1, [2, 1]],
      ['Old Town', 'old-town', 1, [2, 1, 0]],
    ])
  })

  test('names that read alike get addresses of their own', () => {
    expect(stand(bodiesOf('co-op', 'Łódź Bakery', ['Łódź bakery', '…']))).toEqual([
      ['Łódź Bakery', 'lodz-bakery', 0, [0]],
      ['Łódź bakery', 'lodz-bakery-2', 0, [0, 1]],
      ['…', 'body', 0, [0, 2]],
    ])
  })

  test('every name makes a good address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(slugFor(name, new Set())).toMatch(/^[a-z0-9][a-z0-9-]{0,62}$/)
      }),
    )
  })

  test('a name is split at its last word', () => {
    expect(splitName(' Ann  Maria Kowalska ')).toEqual({ given: 'Ann Maria', family: 'Kowalska' })
    expect(splitName('Bilal')).toEqual({ given: 'Bilal', family: '' })
  })
})

test('nobody’s link leads to a room that is not theirs', () => {
  const leeds = { slug: 'leeds', keepsList: true }
  expect(landingOf(leeds, 'membership-officer', 1)).toBe('/b/leeds/import')
  expect(landingOf(leeds, 'treasurer', 1)).toBe('/b/leeds')
  expect(landingOf({ slug: 'armley', keepsList: false }, 'secretary', 1)).toBe('/b/armley')
})

test('an address that leads a phone to itself is known', () => {
  const near = ['http://localhost:8080', 'http://127.0.0.1', 'http://[::1]:8080']
  expect(near.map(leadsHere)).toEqual([true, true, true])
  expect(leadsHere('https://hall.example.org')).toBe(false)
  expect(leadsHere('http://192.168.1.20:8080')).toBe(false)
})

describe('the first run', () => {
  let database: Database
  let house: House
  let stop: () => Promise<void>
  let browser: Visitor
  beforeEach(async () => {
    database = await freshHall()
    const made = await houseOn(database, () => TODAY)
    stop = () => made.queue.stop()
    house = { ...made, isEmpty: hallIsEmpty(database.app) }
    browser = open()
  })
  afterEach(async () => {
    await stop()
    await database.close()
  })

  const open = () => visitor({ app: createApp(house), house })
  const where = (answer: Response) => [answer.status, answer.headers.get('location')]
  const first = { name: 'Ann Kowalska', address: 'ann@example.org', role: 'secretary' }
  const second = { name: 'Bilal Hussain', address: 'bilal@example.org', role: 'chair' }

  const linksOn = (page: string) =>
    [...page.matchAll(/href="[^"]*(\/sign-in\/link\/[\w-]+)"/g)].map(([, link]) => link ?? '')

  async function enter(who: Visitor, link = '') {
    const person = /name="person" value="([^"]+)"/.exec(await (await who.get(link)).text())?.[1]
    return who.post('/sign-in/link', {
      token: link.split('/').at(-1) ?? '',
      person: person ?? '',
    })
  }

  async function untilChecked(code: string) {
    await browser.post('/open', { code })
    await browser.post('/open/kind', { kind: 'constituency' })
    await browser.post('/open/name', { name: 'Riverside', parts: 'Old Town\nQuay\n\nOld Town' })
    await browser.post('/open/officers/1', first)
    return browser.post('/open/officers/2', second)
  }

  test('every address leads to it, until there is a hall', async () => {
    expect(where(await browser.get('/'))).toEqual([303, '/open'])
    expect(where(await browser.get('/b/leeds/people'))).toEqual([303, '/open'])
    expect((await browser.get('/open')).status).toBe(200)
    expect(await (await browser.get('/open')).text()).toContain('href="/rule"')
    expect((await browser.get('/rule')).status).toBe(200)
  })

  test('from the code to two officers who can sign in, and then it is gone', async () => {
    const code = await house.sessions.opening.newCode()
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(where(await untilChecked(code.toLowerCase().replaceAll('-', ' ')))).toEqual([
      303,
      '/open/check',
    ])
    const check = textOf(await (await browser.get('/open/check')).text())
    expect(check).toContain('Ward branches 2: Old Town and Quay')
    expect(check).toContain('Bilal Hussain, bilal@example.org, Chair')
    const done = await browser.post('/open/hall')
    const opened = await done.text()
    expect(opened).toContain('A code for the phone of Bilal Hussain')
    expect(opened.match(/Open the link<\/a>/g)).toHaveLength(1)
    const links = linksOn(opened)
    // One to press, and one to carry: nobody opens the second officer's link by mistake.
    expect([done.status, links.length]).toEqual([200, 2])

    const ann = open()
    const entered = await enter(ann, links[0])
    expect(where(entered)).toEqual([303, '/b/riverside/import'])
    // Two people are no branch yet: the first page asks for the list, not for a figure.
    const today = await (await ann.get('/b/riverside')).text()
    expect(textOf(today)).toContain('The hall is open, and 2 people are in it')
    expect(today).toContain('href="/b/riverside/import"')
    expect(await house.sessions.whoIs(ann.cookies())).not.toBeNull()

    for (const path of ['/open', '/open/kind', '/open/check', '/open/officers/1'])
      expect((await browser.get(path)).status).toBe(404)
    expect((await open().post('/open/hall')).status).toBe(404)
    expect((await browser.post('/open', { code })).status).toBe(404)
  })

  test('a browser that asks for Polish is offered the clock of Poland, until another is chosen', async () => {
    const polish = visitor(
      { app: createApp(house), house },
      { 'accept-language': 'pl-PL,pl;q=0.9' },
    )
    await polish.post('/open', { code: await house.sessions.opening.newCode() })
    const offered = async () => (await polish.get('/open/kind')).text()
    expect(await offered()).toContain('selected>Europe / Warsaw</option>')
    await polish.post('/open/kind', { kind: 'co-op', zone: 'Europe/Vilnius' })
    expect(await offered()).toContain('selected>Europe / Vilnius</option>')
  })

  test('every body keeps the time of the place that was chosen; London’s where nothing was', async () => {
    await browser.post('/open', { code: await house.sessions.opening.newCode() })
    const asked = await (await browser.get('/open/kind')).text()
    expect(asked).toContain('selected>Europe / London</option>')
    // With nothing else forgotten but the kind, the place that was chosen stands.
    const kindless = await browser.post('/open/kind', { zone: 'Europe/Dublin' })
    expect([kindless.status, await kindless.text()]).toEqual([
      422,
      expect.stringContaining('selected>Europe / Dublin</option>'),
    ])
    const nowhere = await browser.post('/open/kind', { kind: 'co-op', zone: 'Mars/Olympus' })
    expect([nowhere.status, textOf(await nowhere.text())]).toEqual([
      422,
      expect.stringContaining('Choose a place from the list'),
    ])
    await browser.post('/open/kind', { kind: 'co-op', zone: 'Europe/Warsaw' })
    await browser.post('/open/name', { name: 'Spółdzielnia Jutrzenka', parts: 'Praga' })
    await browser.post('/open/officers/1', first)
    await browser.post('/open/officers/2', second)
    expect(textOf(await (await browser.get('/open/check')).text())).toContain('Europe / Warsaw')
    await browser.post('/open/hall')
    const maker = await database.owner()
    await maker.query('reset role')
    const { rows } = await maker.query('select distinct time_zone from body')
    expect(rows).toEqual([{ time_zone: 'Europe/Warsaw' }])
  })

  test('makes the tree, its addresses and the two offices, each for a year', async () => {
    await untilChecked(await house.sessions.opening.newCode())
    await browser.post('/open/hall')
    const maker = await database.owner()
    await maker.query('reset role')
    const bodies = await maker.query(
      `select b.slug, b.kind, u.slug as unit, p.slug as parent, t.members
       from body b join body u on u.id = b.unit_id left join body p on p.id = b.parent_id
       join tally t on t.body_id = b.id order by b.slug`,
    )
    expect(bodies.rows).toEqual([
      { slug: 'old-town', kind: 'branch', unit: 'riverside', parent: 'riverside', members: 0 },
      { slug: 'quay', kind: 'branch', unit: 'riverside', parent: 'riverside', members: 0 },
      { slug: 'riverside', kind: 'constituency', unit: 'riverside', parent: null, members: 2 },
    ])
    const offices = await maker.query(
      `select p.given_name, o.role, o.began_on, o.ends_on, c.value
       from office o join person p on p.id = o.person_id
       join contact_point c on c.person_id = p.id order by 1`,
    )
    expect(offices.rows.map((row: object) => Object.values(row))).toEqual([
      ['Ann', 'secretary', '2026-11-22', '2027-11-22', 'ann@example.org'],
      ['Bilal', 'chair', '2026-11-22', '2027-11-22', 'bilal@example.org'],
    ])
    // Kept a while for whoever pressed the button, and for nobody else.
    const kept = await maker.query(
      'select from auth.opening_code where not draft @> \'{"opened": true}\'',
    )
    expect(kept.rowCount).toBe(0)
    await maker.end()
  })

  test('the first list finds its first officers on the roll, and adds everybody else', async () => {
    await untilChecked(await house.sessions.opening.newCode())
    await browser.post('/open/hall')
    const maker = await database.owner()
    await maker.query('reset role')
    const { rows: bodies } = await maker.query<{ id: string }>(
      "select id from body where slug = 'riverside'",
    )
    const list = `Membership number,First name,Surname,Email,Join date
A1,Ann,Kowalska,Ann@Example.org,01/02/2019
A2,Bilal,Hussain,bilal@example.org,01/02/2020
A3,Chinedu,Okafor,chinedu@example.org,01/02/2021`
    const id = house.newId()
    const { counts } = await asHallIn(house, 'a test', bodies[0]?.id ?? '', async (scope) => {
      const source = bytesSource(Buffer.from(list))
      const compared = await previewDirectly(scope, id, { file_name: 'l.csv', source, whole: null })
      await applyDirectly(scope, id, 'applied')
      return compared
    })
    expect(counts).toMatchObject({ joined: 1, changed: 2, lapsed: 0, needs_you: 0, doubles: 0 })
    expect(warningsOf(counts)).toEqual([])
    const { rows } = await maker.query(
      `select p.given_name, m.number, m.joined_on::text, (select count(*)::int from office o where o.person_id = p.id) as offices
       from membership m join person p on p.id = m.person_id order by m.number`,
    )
    expect(rows.map((row: object) => Object.values(row))).toEqual([
      ['Ann', 'A1', '2019-02-01', 1],
      ['Bilal', 'A2', '2020-02-01', 1],
      ['Chinedu', 'A3', '2021-02-01', 0],
    ])
    await maker.end()
  })

  test('whoever presses the button twice still gets the two links, and nobody else does', async () => {
    await untilChecked(await house.sessions.opening.newCode())
    const [once, twice] = await Promise.all([
      browser.post('/open/hall'),
      browser.post('/open/hall'),
    ])
    for (const answer of [once, twice, await browser.post('/open/hall')]) {
      expect(answer.status).toBe(200)
      expect((await answer.text()).match(/sign-in\/link\//g)?.length).toBeGreaterThanOrEqual(2)
    }
    const { rows } = await database.authPool.query('select from auth.opening_code')
    expect(rows).toHaveLength(1)
    expect((await open().post('/open/hall')).status).toBe(404)
    await database.authPool.query(
      "update auth.opening_code set used_at = used_at - interval '11 minutes'",
    )
    expect((await browser.post('/open/hall')).status).toBe(404)
  })

  test('a button pressed in the very moment that another press opens the hall gives the same links', async () => {
    await untilChecked(await house.sessions.opening.newCode())
    expect((await browser.post('/open/hall')).status).toBe(200)
    const { isEmpty } = house
    let asked = 0
    Object.assign(house, { isEmpty: () => (asked++ === 0 ? Promise.resolve(true) : isEmpty()) })
    const late = await browser.post('/open/hall')
    Object.assign(house, { isEmpty })
    expect(late.status).toBe(200)
    expect((await late.text()).match(/sign-in\/link\//g)?.length).toBeGreaterThanOrEqual(2)
  })

  test('a code opens once, and only on the browser it was typed into', async () => {
    const code = await house.sessions.opening.newCode()
    expect(where(await browser.post('/open', { code }))).toEqual([303, '/open/kind'])
    const other = open()
    expect((await other.post('/open', { code })).status).toBe(422)
    expect(where(await other.get('/open/kind'))).toEqual([303, '/open'])
    expect((await browser.get('/open/kind')).status).toBe(200)
  })

  test('a code cannot be guessed for long, and one typed right then has to wait too', async () => {
    for (let n = 0; n < 20; n++)
      expect((await browser.post('/open', { code: `0000-0000-${n}` })).status).toBe(422)
    const code = await house.sessions.opening.newCode()
    const answer = await browser.post('/open', { code })
    expect(answer.status).toBe(422)
    expect(textOf(await answer.text())).toContain('Too many tries')
  })

  test('a code of yesterday, and what the database keeps of one, open nothing', async () => {
    const code = await house.sessions.opening.newCode()
    const { rows } = await database.authPool.query<{ hash: string }>(
      "update auth.opening_code set made_at = now() - interval '25 hours' returning hash",
    )
    expect((await browser.post('/open', { code })).status).toBe(422)
    expect((await browser.post('/open', { code: rows[0]?.hash ?? '' })).status).toBe(422)
  })

  test('the second officer is somebody else, with a mailbox of their own', async () => {
    await browser.post('/open', { code: await house.sessions.opening.newCode() })
    await browser.post('/open/kind', { kind: 'union-branch' })
    await browser.post('/open/name', { name: 'Carers 12', parts: '' })
    await browser.post('/open/officers/1', first)
    const same = await browser.post('/open/officers/2', { ...second, address: first.address })
    expect(same.status).toBe(422)
    const said = await same.text()
    expect(textOf(said)).toContain('mailbox of their own')
    expect(said).toContain('value="Bilal Hussain"')
    expect((await browser.post('/open/officers/2', { ...second, role: 'king' })).status).toBe(422)
    expect((await browser.post('/open/officers/2', { ...second, role: 'treasurer' })).status).toBe(
      303,
    )
    expect(textOf(await (await browser.get('/open/check')).text())).toContain(
      'Only one of these two',
    )
  })

  test('a file of bodies is opened whole, with its officers where they are wanted', async () => {
    await browser.post('/open', { code: await house.sessions.opening.newCode() })
    await browser.post('/open/kind', { kind: 'file' })
    const wrong = new Blob(['name,kind,parent\nParty,national,\nRiverside,club,Partie'])
    const refused = await browser.post('/open/bodies', { file: wrong })
    expect(refused.status).toBe(422)
    const said = textOf(await refused.text())
    expect(said).toContain('Row 3, column “kind”: “club” is not a kind we know.')
    expect(said).toContain('Row 3, column “parent”: there is no body called “Partie” in this file.')
    const file = new Blob([
      'name,kind,parent\nParty,national,\nRiverside,constituency,Party\nQuay,branch,Riverside',
    ])
    expect(where(await browser.post('/open/bodies', { file }))).toEqual([303, '/open/officers/1'])
    await browser.post('/open/officers/1', { ...first, place: '1' })
    await browser.post('/open/officers/2', second)
    expect((await browser.post('/open/hall')).status).toBe(200)
    const { rows } = await database.appPool.query(
      'select slug, array_length(path, 1) as depth from body order by 2',
    )
    expect(rows).toEqual([
      { slug: 'party', depth: 1 },
      { slug: 'riverside', depth: 2 },
      { slug: 'quay', depth: 3 },
    ])
  })

  test('officers of the national body come to its figures; of a list nothing is said to them', async () => {
    await browser.post('/open', { code: await house.sessions.opening.newCode() })
    await browser.post('/open/kind', { kind: 'file' })
    const file = new Blob(['name,kind,parent\nParty,national,\nRiverside,constituency,Party'])
    await browser.post('/open/bodies', { file })
    // The page was drawn for Riverside, with its offices; the national body has only one to give.
    const chosen = await browser.post('/open/officers/1', { ...first, place: '0' })
    expect(where(chosen)).toEqual([303, '/open/officers/2'])
    await browser.post('/open/officers/2', second)
    const opened = await (await browser.post('/open/hall')).text()
    expect(textOf(opened)).toContain('Name the first two officers of each body that keeps a list')
    expect(textOf(opened)).not.toContain('Bring in your list')
    const ann = open()
    expect(where(await enter(ann, linksOn(opened)[0]))).toEqual([303, '/b/party'])
    // From there one tap leads to where Riverside is given its officers.
    expect(textOf(await (await ann.get('/b/party')).text())).toContain('Name officers below')
    expect(await (await ann.get('/b/party/offices')).text()).toContain(
      '/b/riverside/first-officers',
    )
  })

  test('the second officer makes a key, then comes home, where the list may be by then', async () => {
    await untilChecked(await house.sessions.opening.newCode())
    const links = linksOn(await (await browser.post('/open/hall')).text())
    const bilal = open()
    const way = '/prove-it?why=strong&to=%2Fb%2Friverside'
    expect(where(await enter(bilal, links[1]))).toEqual([303, way])
    expect(textOf(await (await bilal.get(way)).text())).toContain('Make a passkey')
  })

  test('two who open the hall at once make one', async () => {
    await untilChecked(await house.sessions.opening.newCode())
    const answers = await Promise.all([browser.post('/open/hall'), browser.post('/open/hall')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200])
    const { rows } = await database.appPool.query('select count(*) as n from body')
    expect(rows).toEqual([{ n: 3 }])
  })
})
