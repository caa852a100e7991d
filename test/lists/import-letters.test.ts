import { afterAll, beforeAll, expect, test } from 'vitest'
import { importJobs } from '../../src/parts/register/list/import.jobs.ts'
import {
  applyDirectly,
  previewDirectly,
  undoDirectly,
} from '../../src/parts/register/list/importing.ts'
import { mailboxesOf } from '../../src/parts/register/list/letters/list-letters.rules.ts'
import { bytesSource } from '../../src/parts/register/list/reading/reading.ts'
import type { Scope } from '../../src/platform/entering/scope.ts'
import { asHallIn } from '../../src/platform/jobs/index.ts'
import { testHall, TODAY, type TestHall } from '../support/hall.ts'
import { doJobs, lettersTo } from '../support/letters.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await testHall()
})
afterAll(() => hall.close())

const inLeeds = <T>(work: (scope: Scope) => Promise<T>) =>
  asHallIn(hall.house, 'a test', hall.town.body('leeds'), work)

/** Brings a list in, a minute after the one before, and has the letters written. */
async function bringIn(...rows: string[]): Promise<string> {
  minuteLater()
  const id = hall.house.newId()
  const source = bytesSource(
    Buffer.from(['Member No,First Name,Surname,Email,Mobile', ...rows].join('\n')),
  )
  await inLeeds((scope) =>
    previewDirectly(scope, id, { file_name: 'list.csv', source, whole: false }),
  )
  await inLeeds((scope) => applyDirectly(scope, id, 'applied'))
  await doJobs(hall, importJobs)
  return id
}

let minutes = 0
const minuteLater = () => hall.setClock(new Date(TODAY.getTime() + ++minutes * 60_000))

async function takeBack(id: string) {
  minuteLater()
  const undone = await inLeeds((scope) => undoDirectly(scope, id))
  await doJobs(hall, importJobs)
  return undone
}

async function letters() {
  const { rows } = await hall.town.sql('select to_address from outbox order by to_address')
  return rows.map(({ to_address }: { to_address: string }) => to_address)
}

async function reachedAt(number: string) {
  const { rows } = await hall.town.sql(
    `select c.value from contact_point c join membership m on m.person_id = c.person_id
     where m.body_id = $1 and m.number = $2 and c.ended_at is null order by c.value`,
    [hall.town.body('leeds'), number],
  )
  return rows.map(({ value }: { value: string }) => value)
}

const MARIA = '1,Maria,Santos,maria@example.org,07700 900118'
const JOAN = '2,Joan,Price,joan@example.org,'

test('nobody who comes onto the roll with a list gets a letter for it', async () => {
  await bringIn(MARIA, JOAN)
  expect(await reachedAt('1')).toEqual(['07700 900118', 'maria@example.org'])
  expect(await letters()).toEqual([])
})

test('whom a list reaches in another way hears of it at the old and the new address, once', async () => {
  await bringIn('1,Maria,Santos,m.lee@example.org,07700 900118', JOAN)
  expect(await letters()).toEqual(['m.lee@example.org', 'maria@example.org'])
  const [letter] = await lettersTo(hall, 'maria@example.org')
  expect(letter?.text).toContain('the list of members that was brought in at Leeds')
  expect(letter?.text).toContain('E-mail: maria@example.org → m.lee@example.org')
  await hall.town.sql(`update pgboss.job set state = 'created' where name = 'list.tell'`)
  await doJobs(hall, importJobs)
  expect(await letters()).toHaveLength(2)
})

test('the mailed link takes the list’s change back, and the next list leaves it so', async () => {
  const [letter] = await lettersTo(hall, 'maria@example.org')
  const link = letter?.text.match(/http:\S+/)?.[0] ?? ''
  expect((await hall.ask(null, link, {})).status).toBe(200)
  expect(await reachedAt('1')).toEqual(['07700 900118', 'maria@example.org'])
  await bringIn('1,Maria,Santos,m.lee@example.org,07700 900118', JOAN)
  expect(await reachedAt('1')).toEqual(['07700 900118', 'maria@example.org'])
  expect(await letters()).toHaveLength(2)
})

test('a telephone that changes is told by e-mail; taking the list back is told as well', async () => {
  const id = await bringIn('2,Joan,Price,joan@example.org,07700 900333')
  expect((await lettersTo(hall, 'joan@example.org'))[0]?.text).toContain('Mobile: – → 07700 900333')
  await takeBack(id)
  expect((await lettersTo(hall, 'joan@example.org'))[0]?.text).toContain('Mobile: 07700 900333 → –')
  expect(await lettersTo(hall, 'joan@example.org')).toHaveLength(2)
})

test('people whom a list added leave it again after they had a letter; the history of it stays', async () => {
  const added = await bringIn('3,Tomasz,Nowak,tomasz@example.org,')
  const changed = await bringIn('3,Tomasz,Nowak,t.nowak@example.org,')
  expect(await lettersTo(hall, 'tomasz@example.org')).toHaveLength(1)
  await takeBack(changed)
  expect(await takeBack(added)).toMatchObject({ detached: 1, left: 0 })
  expect(await reachedAt('3')).toEqual([])
})

test('a number that an officer gave is the same number when the list gives it', async () => {
  const ann = await hall.town.addPerson({ given: 'Ann', family: 'Armitage', of: 'leeds' })
  await hall.town.addOffice(ann, 'leeds', 'secretary')
  await bringIn('4,Grace,Okoro,grace@example.org,')
  const { rows } = await hall.town.sql(`select person_id from membership where number = '4'`)
  const edit = `/b/leeds/people/${rows[0]?.person_id}/edit`
  const page = await (await hall.ask(ann, edit)).text()
  const fields = [...page.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)]
  const form = Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]))
  await hall.ask(ann, edit, { ...form, 'new-mobile': '+44 7700 900444' })
  expect(await lettersTo(hall, 'grace@example.org')).toHaveLength(1)
  await bringIn('4,Grace,Okoro,grace@example.org,07700 900444')
  expect(await reachedAt('4')).toEqual(['+44 7700 900444', 'grace@example.org'])
  expect(await lettersTo(hall, 'grace@example.org')).toHaveLength(1)
})

test('a letter goes to each address that is or was theirs, once', () => {
  const changes = [
    { field: 'email', was: 'a@example.org, b@example.org', became: 'c@example.org' },
    { field: 'mobile', was: '', became: '07700 900001' },
  ]
  expect(mailboxesOf(['c@example.org', 'd@example.org'], changes)).toEqual([
    'c@example.org',
    'd@example.org',
    'a@example.org',
    'b@example.org',
  ])
})
