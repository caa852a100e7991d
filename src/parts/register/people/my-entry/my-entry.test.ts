import { afterAll, beforeAll, expect, test } from 'vitest'
import { testHall, type TestHall } from '../../../../../test/support/hall.ts'
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
