import { afterAll, beforeAll, expect, test } from 'vitest'
import { importJobs } from '../../src/parts/register/list/import.jobs.ts'
import { testHall, textOf, type TestHall } from '../support/hall.ts'

let hall: TestHall
let ann: string
let winston: string

beforeAll(async () => {
  hall = await testHall()
  ann = await hall.town.addPerson({ given: 'Ann', family: 'Armitage', of: 'leeds', number: '100' })
  winston = await hall.town.addPerson({ given: 'Winston', family: 'Ward', of: 'armley' })
  await hall.town.addOffice(ann, 'leeds', 'secretary')
  await hall.town.addOffice(winston, 'armley', 'secretary')
  await hall.queue.work(hall.house, importJobs)
})
afterAll(() => hall.close())

const HEADER = 'Member No,First Name,Surname,Postcode,Email,Status,Ward,Shoe size\n'
const LIST = `${HEADER}0100,Ann,Armitage,LS1 1AA,ann@example.org,Active,Harehills,5
200,Bilal,Bhatti,LS8 2BB,bilal@example.org,Active,Armley Ward,9
201,Grace,Okoro,LS9 3CC,grace at example,In arrears,Nowhere,6
202,,,LS9 3CC,,Active,,
`

async function upload(who: string, list: string): Promise<string> {
  const form = new FormData()
  form.set('list', new File([list], 'November.csv', { type: 'text/csv' }))
  const answer = await hall.app.request(new URL('/b/leeds/import', hall.house.publicUrl), {
    method: 'POST',
    headers: {
      origin: hall.house.publicUrl,
      'sec-fetch-site': 'same-origin',
      'x-test-person': who,
    },
    body: form,
  })
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}

/** Waits until the list is neither being read nor applied nor taken back. */
async function settled(address: string): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const html = await (await hall.ask(ann, address)).text()
    if (!html.includes('<progress')) return textOf(html)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the list never settled')
}

test('the secretary brings in a list: looks, changes a column, confirms, takes it back', async () => {
  expect(await hall.read(ann, '/b/leeds/import')).toContain('No list has been brought in yet')
  const address = await upload(ann, LIST)
  const preview = await settled(address)
  expect(preview).toContain('2 joined, 1 changed, 1 row needs you')
  expect(preview).toContain('Left out: Shoe size')
  // What is said of the button is what this list does: a row is left out, and nobody lapses.
  expect(preview).toContain('The row that needs you is left out. All of it can be taken back')
  expect(preview).not.toContain('Nobody is ever deleted')
  expect(await hall.read(ann, `${address}/changed`)).toMatch(
    /e-mail: blank → ann@example.org.*ward: blank → Harehills/,
  )
  expect(await hall.read(ann, `${address}/needs-you`)).toContain('Row 5 – There is no name.')
  const notes = await hall.read(ann, `${address}/notes`)
  expect(notes).toContain('Row 4 Email “grace at example” is not an e-mail address')
  expect(notes).toContain('Row 4 Ward “Nowhere” is none of your branches')

  const columns = await hall.ask(ann, `${address}/columns`, { 'column-7': 'own' })
  expect(columns.status).toBe(303)
  await settled(address)
  expect(await hall.read(ann, `${address}/changed`)).toContain('Shoe size: blank → 5')

  expect((await hall.ask(ann, `${address}/application`, {})).status).toBe(303)
  expect((await hall.ask(ann, `${address}/application`, {})).status).toBe(303)
  const applied = await settled(address)
  expect(applied).toContain('Applied')
  expect(applied).toContain('Go to the first page')
  const { rows } = await hall.town.sql(
    `select p.given_name, m.state, w.slug from membership m join person p on p.id = m.person_id
     left join body w on w.id = m.ward_id where m.body_id = $1 order by 1`,
    [hall.town.body('leeds')],
  )
  expect(rows).toEqual([
    { given_name: 'Ann', state: 'member', slug: 'harehills' },
    { given_name: 'Bilal', state: 'member', slug: 'armley' },
    { given_name: 'Grace', state: 'arrears', slug: null },
    { given_name: 'Winston', state: 'member', slug: 'armley' },
  ])
  const { rows: pieces } = await hall.town.sql('select from list_piece')
  expect(pieces).toEqual([])

  const again = await upload(ann, LIST)
  expect(await settled(again)).toContain('Nothing new')
  expect((await hall.ask(ann, `${address}/undoing`, {})).status).toBe(303)
  expect(await settled(address)).toContain('Taken back')
  const { rows: left } = await hall.town.sql(
    `select number from membership where body_id = $1 order by 1`,
    [hall.town.body('leeds')],
  )
  expect(left.map(({ number }: { number: string }) => number)).toEqual(['', '100'])
})

test('a file that is no list says so, and nothing is changed', async () => {
  const address = await upload(ann, '%PDF-1.7 minutes of the last meeting')
  expect(await settled(address)).toContain('This is a PDF: a printed page, not a list')
})

test('an unusual share must be ticked before it is applied', async () => {
  const many = Array.from(
    { length: 40 },
    (_, n) => `${300 + n},Person${n},Family${n},LS1 ${n % 10}ZZ,,Active,,`,
  )
  const first = await upload(ann, HEADER + many.join('\n'))
  await settled(first)
  await hall.ask(ann, `${first}/application`, { 'accept-joins': 'yes', 'accept-lapses': 'yes' })
  await settled(first)
  const half = await upload(ann, HEADER + many.slice(0, 30).join('\n'))
  expect(await settled(half)).toContain('12 of 42 members would lapse')
  const refused = await hall.ask(ann, `${half}/application`, {})
  expect(refused.status).toBe(422)
  expect(textOf(await refused.text())).toContain('Tick this first')
})

test('the secretary of a ward is shown where the list is held, and may not reach it', async () => {
  expect(await hall.read(winston, '/b/armley/import')).toContain('held by the body above')
  expect((await hall.ask(winston, '/b/leeds/import')).status).toBe(404)
})

test('two entries that are one person are merged with all they did, and parted again', async () => {
  const one = '400,Chidi,Nwosu,LS7 7AA,chidi@example.org,Active,Harehills,7'
  const other = '401,Chidi,Nwosu,LS7 7AA,,Active,,'
  const third = '402,Chidi,Nwossu,LS7 7AA,,Active,,'
  const address = await upload(ann, `${HEADER}${one}\n${other}\n${third}`)
  expect(await settled(address)).toContain('3 possible doubles')
  await hall.ask(ann, `${address}/application`, {})
  await settled(address)
  const { rows } = await hall.town.sql(
    `select person_id, number from membership where body_id = $1 and number in ('400', '401', '402') order by number`,
    [hall.town.body('leeds')],
  )
  const [kept, gone, stranger]: string[] = rows.map(
    ({ person_id }: { person_id: string }) => person_id,
  )
  const deed = hall.house.newId()
  await hall.town.sql(
    `insert into deed (body_id, id, person_id, kind, rung, done_at, recorded_at) values ($1, $2, $3, 'attended', 'took-part', now(), now())`,
    [hall.town.body('leeds'), deed, gone],
  )
  const before = await everythingOf(hall)

  const pair = `/b/leeds/import/doubles/${kept}/${gone}`
  expect(await hall.read(ann, pair)).toContain('Same first name, surname and postcode')
  expect((await hall.ask(ann, `${pair}/merge`, { stays: 'left' })).status).toBe(303)
  expect((await hall.ask(ann, `${pair}/merge`, { stays: 'left' })).status).toBe(404)
  const merged = await hall.town.sql(
    `select (select person_id from deed where id = $1) as did, (select state from membership where body_id = $2 and person_id = $3) as state`,
    [deed, hall.town.body('leeds'), gone],
  )
  expect(merged.rows).toEqual([{ did: kept, state: 'merged' }])
  const again = await upload(ann, `${HEADER}${one}\n${other}\n${third}`)
  expect(await settled(again)).toContain('Nothing new')

  expect(
    (await hall.ask(ann, `/b/leeds/import/doubles/${kept}/${stranger}/two-people`, {})).status,
  ).toBe(303)
  expect(await hall.read(ann, '/b/leeds/import/doubles')).not.toContain(
    'Chidi Nwosu and Chidi Nwossu',
  )
  const { rows: merges } = await hall.town.sql('select id from person_merge')
  await hall.ask(ann, `/b/leeds/import/merges/${merges[0]?.id}/undoing`, {})
  expect(await everythingOf(hall)).toEqual(before)
})

async function everythingOf({ town }: TestHall) {
  const found: Record<string, unknown[]> = {}
  for (const table of [
    'person',
    'membership',
    'membership_period',
    'contact_point',
    'custom_value',
    'tally',
  ]) {
    const { rows } = await town.sql(
      `select (to_jsonb(t) - 'counted_at')::text as row from ${table} t order by 1`,
    )
    found[table] = rows
  }
  found['deed'] = (
    await town.sql(`select id, person_id from deed where kind = 'attended' order by 1`)
  ).rows
  return found
}
