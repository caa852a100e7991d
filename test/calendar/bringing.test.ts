import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testHall, type TestHall } from '../support/hall.ts'

let hall: TestHall
let host: string
let member: string

beforeAll(async () => {
  hall = await testHall()
  host = await hall.town.addPerson({ given: 'Ann', family: 'Armitage', of: 'harehills' })
  await hall.town.addOffice(host, 'leeds', 'volunteer')
  member = await hall.town.addPerson({ given: 'Bilal', family: 'Chaudhry', of: 'harehills' })
})
afterAll(() => hall.close())
beforeEach(() => hall.town.sql('truncate occasion cascade'))

const AT = '/b/leeds/whats-on/bringing'

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const choir = (...more: string[]) => [
  'BEGIN:VEVENT',
  'UID:choir@elsewhere',
  'SUMMARY:Choir & tea',
  'DTSTART:20261201T190000Z',
  'DTEND:20261201T210000Z',
  ...more,
  'END:VEVENT',
]

async function send(file: string | Uint8Array<ArrayBuffer>, who = host) {
  const body = new FormData()
  body.set('file', new File([file], 'calendar.ics'))
  const headers = { 'x-test-person': who, origin: hall.house.publicUrl }
  return hall.app.request(hall.house.publicUrl + AT, { method: 'POST', body, headers })
}

/** The entries that the page would send back. */
async function carried(answer: Response) {
  const [, entries] = /name="entries" value="([^"]*)"/.exec(await answer.text()) ?? []
  return (entries ?? '').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}

async function bring(file: string) {
  const entries = await carried(await send(file))
  return hall.ask(host, `${AT}/confirmation`, { entries, kind: 'choir', open_to: 'everyone' })
}

async function onNow() {
  const { rows } = await hall.town.sql('select title, sequence from occasion order by starts_at')
  return rows.map(({ title, sequence }) => `${String(title)} ${String(sequence)}`)
}

test('a calendar is shown first, and only then brought in; the same file again changes nothing', async () => {
  const shown = await send(calendar(...choir()))
  expect([shown.status, await onNow()]).toEqual([200, []])
  expect((await bring(calendar(...choir()))).status).toBe(303)
  expect(await onNow()).toEqual(['Choir & tea 0'])
  expect(await (await send(calendar(...choir()))).text()).toContain('1 the same as here')
  expect(await hall.read(null, '/at/leeds')).toContain('Choir &amp; tea')
})

test('moved there it is moved here; cancelled there it is called off here', async () => {
  await bring(calendar(...choir()))
  await bring(calendar(...choir().map((line) => line.replace('T190000Z', 'T183000Z'))))
  expect(await onNow()).toEqual(['Choir & tea 1'])
  await bring(
    calendar(...choir('STATUS:CANCELLED').map((line) => line.replace('T190000Z', 'T183000Z'))),
  )
  expect(await hall.read(host, '/b/leeds/whats-on')).toContain('called off')
})

test('our own calendar brought back is known by its own names', async () => {
  await bring(calendar(...choir()))
  const own = await (await hall.ask(null, '/at/leeds/calendar.ics')).text()
  expect(await (await send(own)).text()).toContain('0 new')
})

test('the same confirmation sent twice puts on one thing', async () => {
  const entries = await carried(await send(calendar(...choir())))
  const form = { entries, kind: 'choir' }
  await Promise.all([
    hall.ask(host, `${AT}/confirmation`, form),
    hall.ask(host, `${AT}/confirmation`, form),
  ])
  expect(await onNow()).toHaveLength(1)
})

test('a file that is no calendar, none at all, or far too large is refused in words', async () => {
  for (const [file, words] of [
    ['name,email\nAnn,x', 'not a calendar file'],
    ['', 'Choose a file first'],
    [new Uint8Array(6_000_000), 'larger than 5 MB'],
  ] as const) {
    const answer = await send(file)
    expect([answer.status, (await answer.text()).includes(words)]).toEqual([422, true])
  }
})

test('whoever may put nothing on may bring nothing in, and made-up entries are no calendar', async () => {
  expect((await send(calendar(...choir()), member)).status).toBe(404)
  const forged = { entries: '[{"uid":"1","title":""}]', kind: 'choir' }
  expect((await hall.ask(host, `${AT}/confirmation`, forged)).status).toBe(404)
})
