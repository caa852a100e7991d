import { afterAll, beforeAll, expect, test } from 'vitest'
import { testHall, type TestHall } from '../../../../../test/support/hall.ts'
import { listsIn } from '../../../../../test/support/lists.ts'
import { newId } from '../../../../platform/ids.ts'

let hall: TestHall
let bilal: string

beforeAll(async () => {
  hall = await testHall()
  const { town } = hall
  const email = 'bilal@example.org'
  bilal = await town.addPerson({ given: 'Bilal', family: 'Hussain', of: 'harehills', email })
  await town.addOffice(bilal, 'leeds', 'volunteer')
  await hall.ask(bilal, '/me/correct', { town: 'Leeds', known_as: 'Bill' })
  await town.sql(
    `insert into deed (body_id, id, person_id, kind, rung, done_at, recorded_at, recorded_by)
     values ($1, $2, $3, 'hosted', 'carried', now(), now(), $3)`,
    [town.body('leeds'), newId(), bilal],
  )
})
afterAll(() => hall.close())

/** A page with one sentence that is not there in Urdu comes out in English (docs/decisions/110). */
test.each(['/me', '/me/correct'])(
  'a member who reads Urdu reads %s in it, from right to left',
  async (path) => {
    const headers = { 'x-test-person': bilal, cookie: 'language=ur' }
    const answer = await hall.app.request(new URL(path, hall.house.publicUrl), { headers })
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html).toMatch(/^<!doctype html><html lang="ur" dir="rtl">/)
    expect(html).toContain('میرا اندراج')
  },
)

test('once corrected, the entry shows what it was and who changed it', async () => {
  const page = await hall.read(bilal, '/me')
  expect(page).toContain('Known as: “Bill” was added')
})

test('whoever works above the branches and is on no list reads that, not an empty heading', async () => {
  const rhian = await hall.town.addPerson({ given: 'Rhian', family: 'Regional' })
  await hall.town.addOffice(rhian, 'yorkshire', 'regional-organiser')
  const page = await hall.read(rhian, '/me')
  expect(page).toContain('Memberships On no list here.')
  expect(page).toContain('Nobody has since we began to write it down.')
})

test('what a list changed is told in words, and days as days', async () => {
  const { town } = hall
  const ann = await town.addPerson({ given: 'Ann', family: 'Armitage', of: 'leeds' })
  await town.addOffice(ann, 'leeds', 'secretary')
  const lists = listsIn(hall)
  await lists.bring('Number,First name,Surname\nL77,Cora,Finch\nL78,Dev,Shah\n', false)
  await lists.bring(
    'Number,First name,Surname,Paid to,Join date,Payment method\nL77,Cora,Finch,31/12/2026,01/02/2020,Cash\n',
    false,
  )
  const { rows } = await town.sql(`select id from person where family_name = 'Finch'`)
  const page = await hall.read(ann, `/b/leeds/people/${String(rows[0]?.id)}`)
  expect(page).toContain('Paid until: “31 December 2026” was added')
  expect(page).toContain('Joined: “1 February 2020” was added')
  expect(page).toContain('How they pay: “Cash” was added')
  expect(page).not.toMatch(/paid_to|joined_on|method:/)
})
