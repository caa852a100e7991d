import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeMonthsOf } from '../src/parts/participation/index.ts'
import { appendDeed, reverseDeed, type DeedKind } from '../src/platform/deeds/index.ts'
import { asHallIn } from '../src/platform/jobs/index.ts'
import { testHall, TODAY, type TestHall } from './support/hall.ts'

let hall: TestHall
let ann: string
let member: string
let lapsing: string[]

const at = (day: string) => new Date(`${day}T19:00:00Z`)

/** Somebody checks a person in, or records what else they did, on the day itself. */
async function did(slug: string, person_id: string, kind: DeedKind, done_at: Date) {
  hall.setClock(done_at)
  const body = hall.town.body(slug)
  const id = await asHallIn(hall.house, 'the test records what people did', body, (scope) =>
    appendDeed(scope, { person_id, kind, done_at }),
  )
  hall.setClock(TODAY)
  return id
}

const people = (count: number, of: string, family: string) =>
  Promise.all(
    Array.from({ length: count }, (_, n) =>
      hall.town.addPerson({ given: `Given${n}`, family, of }),
    ),
  )

beforeAll(async () => {
  hall = await testHall()
  // Cardiff brought in its list and then wrote nothing down for half a year.
  const carys = await hall.town.addPerson({ given: 'Carys', family: 'Canary', of: 'cardiff' })
  await did('cardiff', carys, 'attended', at('2026-04-10'))
  ann = await hall.town.addPerson({ given: 'Ann', family: 'Armitage', of: 'harehills' })
  await hall.town.addOffice(ann, 'leeds', 'secretary')
  member = await hall.town.addPerson({ given: 'Bea', family: 'Canarybea', of: 'harehills' })
  // Hull: 24 members, of whom 12 came in October, one ran the till, and 3 fell away that month.
  const hull = await people(24, 'hull', 'Canaryhull')
  for (const one of hull.slice(0, 12)) await did('hull', one, 'attended', at('2026-10-14'))
  await did('hull', hull[0] ?? '', 'did-shift', at('2026-10-20'))
  lapsing = hull.slice(12, 15)
  for (const one of lapsing)
    for (const day of ['2026-06-10', '2026-06-24', '2026-07-08'])
      await did('hull', one, 'attended', at(day))
  // Leeds: four came, so few that nobody above may be told how many.
  const leeds = await people(10, 'armley', 'Canaryleeds')
  for (const one of leeds.slice(0, 4)) await did('armley', one, 'attended', at('2026-10-03'))
  for (const slug of ['leeds', 'hull', 'cardiff'])
    await closeMonthsOf(hall.house, hall.town.body(slug))
}, 120_000)
afterAll(() => hall.close())

describe('the first page of a branch', () => {
  test('says the number, the whole and the window, and a check-in moves it at once', async () => {
    expect(await hall.read(ann, '/b/leeds')).toContain(
      '4 of 12 members · 33% took part in the last 90 days',
    )
    const deed = await did('harehills', member, 'attended', TODAY)
    expect(await hall.read(ann, '/b/leeds')).toContain('5 of 12 members')
    expect(await hall.read(member, '/b/harehills')).toContain('1 of 2 members · 50% took part')
    await asHallIn(hall.house, 'a mistake', hall.town.body('leeds'), (scope) =>
      reverseDeed(scope, { body_id: hall.town.body('harehills'), id: deed ?? '' }),
    )
    expect(await hall.read(ann, '/b/leeds')).toContain('4 of 12 members')
  })

  test('tells what changed since the last closed month', async () => {
    const page = await hall.read(ann, '/b/leeds')
    expect(page).toContain('Comings and goings in October 2026')
    expect(page).toContain('4 Newly active 4 people took part for the first time.')
  })

  test('a branch that wrote nothing down is unknown, not dead', async () => {
    const carol = await hall.town.addPerson({ given: 'Carol', family: 'Cardiff', of: 'cardiff' })
    const page = await hall.read(carol, '/b/cardiff')
    expect(page).toContain('Not known of 2 members · nothing recorded in the last 90 days')
    expect(page).toContain('Unknown')
    expect(page).not.toMatch(/\b0% took part/)
    // Nor does a closed month say that nobody came or went, where nothing was recorded.
    const months = await hall.read(carol, '/b/cardiff/months')
    expect(months).toMatch(/October 2026 1 0 not known – – – – –/)
  })

  test('an empty hall leads its secretary to the import, and a member to patience', async () => {
    const head = await hall.town.addPerson({ given: 'Una', family: 'Unionist' })
    await hall.town.addOffice(head, 'carers-leeds', 'secretary')
    const page = await hall.ask(head, '/b/carers-leeds')
    expect(await page.text()).toContain('href="/b/carers-leeds/import"')
  })

  test('the secretary goes from each figure to the people; a member sees the figure alone', async () => {
    const secretary = await (await hall.ask(ann, '/b/leeds')).text()
    expect(secretary).toContain('href="/b/leeds/people?rung=took-part"')
    expect(secretary).toContain('href="/b/leeds/flows/newly-active?month=2026-10"')
    const plain = await (await hall.ask(member, '/b/leeds')).text()
    expect(plain).not.toContain('/people')
    expect(plain).not.toContain('/flows/')
    expect((await hall.ask(member, '/b/leeds/flows/kept')).status).toBe(404)
  })
})

describe('the people behind a flow', () => {
  test('the lapsed are named with when they were regular, and for how long nobody saw them', async () => {
    const bilal = await hall.town.addPerson({ given: 'Bilal', family: 'Bhatti', of: 'hull' })
    await hall.town.addOffice(bilal, 'hull', 'secretary')
    const page = await hall.read(bilal, '/b/hull/flows/lapsed?month=2026-10')
    expect(page).toContain('Regular until July 2026, not seen for 136 days.')
    expect(page.match(/Canaryhull/g)).toHaveLength(3)
    await did('hull', lapsing[0] ?? '', 'attended', at('2026-11-20'))
    const after = await hall.read(bilal, '/b/hull/flows/lapsed?month=2026-10')
    expect(after).toContain('Has been back since, on Fri 20 Nov.')
    const returned = await hall.read(bilal, '/b/hull/flows/returned?month=2026-11')
    expect(returned).toContain('Back after 135 days away')
  })

  test('a ward’s list counts what its people did at the constituency', async () => {
    const ward = await hall.town.addPerson({ given: 'Winston', family: 'Ward', of: 'armley' })
    await hall.town.addOffice(ward, 'armley', 'secretary')
    const guest = await hall.town.addPerson({ given: 'Dara', family: 'Doorkeeper', of: 'armley' })
    await did('leeds', guest, 'hosted', at('2026-11-10'))
    const page = await hall.read(ward, '/b/armley/flows/newly-active?month=2026-11')
    expect(page).toContain('Dara Doorkeeper')
  })
})

describe('above the branch', () => {
  let national: string
  beforeAll(async () => {
    national = await hall.town.addPerson({ given: 'Nora', family: 'Nationwide' })
    await hall.town.addOffice(national, 'party', 'national-officer')
  })

  test('the national officer sees figures of each constituency, small ones hidden, others rounded', async () => {
    const page = await hall.read(national, '/b/party?by=name&way=ascending')
    expect(page).toContain('At the end of October 2026.')
    expect(page).toMatch(/Cardiff 1 not known/)
    expect(page).toMatch(/Hull 24 10 42% /)
    expect(page).toMatch(/Leeds 12 under 10 – – under 10 0 0 0/)
  })

  test('no name of a member is on any page above the branch', async () => {
    for (const path of [
      '/b/party',
      '/b/yorkshire',
      '/b/wales',
      '/b/party?all=1&q=e',
      '/b/party/standing-orders',
    ])
      expect(await hall.read(national, path), path).not.toMatch(/Canary|Armitage|Given\d/)
  })

  test('there is no way from a figure to the people: the branch is not found', async () => {
    const page = await (await hall.ask(national, '/b/party')).text()
    expect(page).not.toContain('/b/hull')
    for (const path of [
      '',
      '/people',
      '/months',
      '/flows/kept',
      '/figures-checked',
      '/standing-orders',
    ])
      expect((await hall.ask(national, `/b/hull${path}`)).status, path).toBe(404)
  })

  test('a region sees its own constituencies and no other; a member may read the figures above', async () => {
    const organiser = await hall.town.addPerson({ given: 'Rita', family: 'Regional' })
    await hall.town.addOffice(organiser, 'yorkshire', 'regional-organiser')
    const page = await hall.read(organiser, '/b/yorkshire')
    expect(page).toContain('Hull')
    expect(page).not.toContain('Cardiff')
    expect((await hall.ask(organiser, '/b/wales')).status).toBe(404)
    expect((await hall.ask(member, '/b/party')).status).toBe(200)
    expect((await hall.ask(member, '/b/union')).status).toBe(404)
  })

  test('the table is found by name, sorted, and a hidden figure has no place in the order', async () => {
    const rows = async (query: string) => {
      const text = await (await hall.ask(national, `/b/party?${query}`)).text()
      return [...text.matchAll(/role="rowheader"[^>]*>([A-Z][a-z]+)</g)].map((match) => match[1])
    }
    expect(await rows('by=active&way=descending')).toEqual(['Hull', 'Cardiff', 'Leeds'])
    expect(await rows('by=active&way=ascending')).toEqual(['Hull', 'Cardiff', 'Leeds'])
    expect(await rows('by=members&way=descending')).toEqual(['Hull', 'Leeds', 'Cardiff'])
    expect(await rows('q=hÚl')).toEqual(['Hull'])
  })

  test('the function behind it gives a unit nothing, and nothing to somebody outside', async () => {
    const figuresAt = (slug: string) =>
      asHallIn(
        hall.house,
        'the test looks through the lens',
        hall.town.body(slug),
        async (scope) => {
          const { rows } = await sql<{ level: string }>`select * from figures_below()`.execute(
            scope.db,
          )
          return rows.length
        },
      )
    expect(await figuresAt('party')).toBeGreaterThan(0)
    expect(await figuresAt('hull')).toBe(0)
    expect(await figuresAt('union')).toBe(0)
    expect((await sql`select * from figures_below()`.execute(hall.database.app)).rows).toEqual([])
  })
})

describe('what anyone may read', () => {
  test('the rule, in English and Polish, without signing in', async () => {
    const page = await hall.read(null, '/rule')
    expect(page).toContain('Version 1, in force since 1 January 2026')
    expect(page).toContain('The window is the last 90 days')
    // One of these is enough.
    expect(page).toMatch(/got help or voted\./)
    expect(page).toMatch(/used an office or brought in the list\./)
    const response = await hall.app.request('http://hall.example.org/rule', {
      headers: { 'accept-language': 'pl' },
    })
    expect(await response.text()).toContain('Kto jest aktywny')
  })

  test('standing orders stand on a page, as the doors ask them', async () => {
    const page = await hall.read(member, '/b/leeds/standing-orders')
    expect(page).toContain('may look at the list of people')
    expect((await hall.ask(null, '/b/leeds/standing-orders')).status).toBe(303)
  })
})
