import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testHall, textOf, type TestHall } from '../../../../test/support/hall.ts'
import { doJobs, lettersTo } from '../../../../test/support/letters.ts'
import { importJobs } from '../list/import.jobs.ts'
import { settleReadings } from '../people/access-log/access-log.ts'
import { needsSecondOfficer, stillAsAsked, UNUSUAL_CONTACTS } from './agreement.rules.ts'

test('twenty-five people, or a twentieth of a long list, are an ordinary evening’s work', () => {
  expect(needsSecondOfficer({ people: 25, members: 100 })).toBe(false)
  expect(needsSecondOfficer({ people: 26, members: 100 })).toBe(true)
  expect(needsSecondOfficer({ people: 26, members: 520 })).toBe(false)
  expect(needsSecondOfficer({ people: 27, members: 520 })).toBe(true)
})

test('more people never need fewer officers, and a longer list never more', () => {
  const n = fc.integer({ min: 0, max: 5000 })
  fc.assert(
    fc.property(n, n, n, (people, members, more) => {
      const needs = needsSecondOfficer({ people, members })
      expect(needsSecondOfficer({ people: people + more, members }) || !needs).toBe(true)
      expect(needs || !needsSecondOfficer({ people, members: members + more })).toBe(true)
      expect(needs && people <= UNUSUAL_CONTACTS.people).toBe(false)
    }),
  )
})

test('what waited is done only where the entry still stands as it did', () => {
  const asked = {
    field: 'email',
    was: 'old@example.org',
    became: 'new@example.org',
    contact_id: 'a',
  }
  expect(stillAsAsked([{ id: 'a', value: 'old@example.org' }], [asked])).toEqual([asked])
  expect(stillAsAsked([{ id: 'b', value: 'old@example.org' }], [asked])).toEqual([])
  const added = { field: 'email', was: '', became: 'new@example.org' }
  expect(stillAsAsked([], [added])).toEqual([added])
})

let hall: TestHall
let ann: string
let chidi: string
let vera: string
let maria: string

beforeAll(async () => {
  hall = await testHall()
  ann = await hall.town.addPerson({ given: 'Ann', family: 'Armitage', of: 'leeds', number: 'A1' })
  chidi = await hall.town.addPerson({ given: 'Chidi', family: 'Nwosu', of: 'leeds', number: 'A2' })
  vera = await hall.town.addPerson({ given: 'Vera', family: 'Lund', of: 'leeds', number: 'A3' })
  maria = await hall.town.addPerson({
    given: 'Maria',
    family: 'Santos',
    of: 'leeds',
    number: 'A4',
    email: 'maria@example.org',
  })
  await hall.town.addOffice(ann, 'leeds', 'secretary')
  await hall.town.addOffice(chidi, 'leeds', 'chair')
  await hall.town.addOffice(vera, 'leeds', 'auditor')
})
afterAll(() => hall.close())

const people = Array.from({ length: 40 }, (_, n) => n)
const listOf = (row: (n: number) => string) =>
  ['Member No,First Name,Surname,Email', ...people.map(row)].join('\n')

async function upload(list: string): Promise<string> {
  const form = new FormData()
  form.set('list', new File([list], 'November.csv', { type: 'text/csv' }))
  const { publicUrl } = hall.house
  const headers = { origin: publicUrl, 'sec-fetch-site': 'same-origin', 'x-test-person': ann }
  const answer = await hall.app.request(new URL('/b/leeds/import', publicUrl), {
    method: 'POST',
    headers,
    body: form,
  })
  await doJobs(hall, importJobs)
  return answer.headers.get('location') ?? ''
}

async function confirm(address: string) {
  const page = await (await hall.ask(ann, address)).text()
  const ticks = [...page.matchAll(/name="(accept-[a-z]+)"/g)].map(([, name]) => [name, 'yes'])
  await hall.ask(ann, `${address}/application`, Object.fromEntries(ticks))
  await doJobs(hall, importJobs)
}

async function emailsLike(part: string): Promise<number> {
  const { rows } = await hall.town.sql(
    `select count(*)::int as n from contact_point where kind = 'email' and ended_at is null and value like $1`,
    [part],
  )
  return Number(rows[0]?.n)
}

/** The address of the first change that waits, as the page links to it. */
async function waiting(who: string): Promise<string> {
  const page = await (await hall.ask(who, '/b/leeds/contact-changes')).text()
  return page.match(/href="(\/b\/leeds\/contact-changes\/[0-9a-f-]+)"/)?.[1] ?? 'none'
}

test('a first list of forty people waits for nobody', async () => {
  const address = await upload(listOf((n) => `${n + 1},Person,Family${n},p${n}@example.org`))
  await confirm(address)
  expect(await emailsLike('p%@example.org')).toBe(40)
})

test('a list that gives forty people another e-mail waits until a second officer has looked', async () => {
  const address = await upload(listOf((n) => `${n + 1},Person,Family${n},q${n}@example.org`))
  await confirm(address)
  expect(await emailsLike('q%@example.org')).toBe(0)
  expect(await hall.read(ann, address)).toContain('Another officer has to agree first')
  expect(await hall.read(chidi, '/b/leeds')).toContain('waits for a second officer')
  expect(await hall.read(chidi, '/b/leeds/import')).toContain('waits for a second officer')
  expect(await hall.read(maria, '/b/leeds')).not.toContain('second officer')
})

test('whoever asked cannot agree; the second officer sees who, from what, to what', async () => {
  const address = await waiting(chidi)
  const shown = await hall.read(chidi, address)
  await settleReadings(hall.house)
  const { rows: read } = await hall.town.sql(
    `select shown from access_log where reader_id = $1 and kind = 'list'`,
    [chidi],
  )
  expect(read).toContainEqual({ shown: 40 })
  expect(shown).toContain('40 people · asked by Ann Armitage')
  expect(shown).toContain('p0@example.org q0@example.org')
  expect(await hall.read(ann, address)).toContain('You asked for this yourself')
  expect((await hall.ask(ann, `${address}/agreement`, {})).status).toBe(303)
  await doJobs(hall, importJobs)
  expect(await emailsLike('q%@example.org')).toBe(0)
  expect((await hall.ask(maria, address)).status).toBe(404)
})

test('agreed once, the list is applied and everybody gets their letters', async () => {
  const address = await waiting(chidi)
  expect((await hall.ask(chidi, `${address}/agreement`, {})).status).toBe(303)
  expect((await hall.ask(chidi, `${address}/agreement`, {})).status).toBe(404)
  await doJobs(hall, importJobs)
  expect(await emailsLike('q%@example.org')).toBe(40)
  expect(await lettersTo(hall, 'p7@example.org')).toHaveLength(1)
  expect(await lettersTo(hall, 'q7@example.org')).toHaveLength(1)
  expect(await hall.read(ann, '/b/leeds/contact-changes')).toContain('agreed by Chidi Nwosu')
  expect(await hall.read(chidi, '/b/leeds')).not.toContain('second officer')
})

async function typed(address: string): Promise<Record<string, string>> {
  const page = await (await hall.ask(ann, address)).text()
  const fields = [...page.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)]
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]))
}

async function giveMaria(email: string, title: string) {
  const form = await typed(`/b/leeds/people/${maria}/edit`)
  const [field = ''] = Object.entries(form).find(([, value]) => value === 'maria@example.org') ?? []
  return hall.ask(ann, `/b/leeds/people/${maria}/edit`, { ...form, [field]: email, title })
}

test('taking that list back is as unusual, and waits for a second officer too, asked once', async () => {
  const list = await listOn(ann)
  await hall.ask(ann, `${list}/undoing`, {})
  await hall.ask(ann, `${list}/undoing`, {})
  await doJobs(hall, importJobs)
  expect(await emailsLike('q%@example.org')).toBe(40)
  expect(await hall.read(ann, list)).toContain('Another officer has to agree first')
  expect(await hall.read(chidi, '/b/leeds')).toContain('A change of how people are reached waits')
  const shown = await hall.read(chidi, await waiting(chidi))
  expect(shown).toContain('Taking back the list November.csv')
  expect(shown).toContain('q0@example.org p0@example.org')
})

test('refused, the list stands and can be asked about again; agreed, everybody stands as before', async () => {
  const list = await listOn(ann)
  await hall.ask(chidi, `${await waiting(chidi)}/refusal`, {})
  expect(await hall.read(ann, list)).toContain('Take this list back')
  await hall.ask(ann, `${list}/undoing`, {})
  const address = await waiting(chidi)
  await hall.ask(ann, `${address}/agreement`, {})
  await doJobs(hall, importJobs)
  expect(await emailsLike('p%@example.org')).toBe(0)
  await hall.ask(chidi, `${address}/agreement`, {})
  await doJobs(hall, importJobs)
  expect(await emailsLike('p%@example.org')).toBe(40)
  expect(await hall.read(ann, list)).toContain('Taken back')
  expect(await waiting(chidi)).toBe('none')
})

test('when a later list is applied, nobody is asked any more to take the earlier one back', async () => {
  await confirm(await upload(listOf((n) => `${n + 1},Person,Family${n},s${n}@example.org`)))
  await hall.ask(chidi, `${await waiting(chidi)}/agreement`, {})
  await doJobs(hall, importJobs)
  const list = await listOn(ann)
  await hall.ask(ann, `${list}/undoing`, {})
  const asked = await waiting(chidi)
  await confirm(await upload('Member No,First Name,Surname\n900,Nadia,Rahman'))
  expect((await hall.ask(chidi, `${asked}/agreement`, {})).status).toBe(404)
  expect(await hall.read(ann, list)).toContain('A later list was applied after this one')
  expect(await emailsLike('s%@example.org')).toBe(40)
})

/** The list that was applied last, as the page links to it. */
async function listOn(who: string): Promise<string> {
  const page = await (await hall.ask(who, '/b/leeds/import')).text()
  return page.match(/href="(\/b\/leeds\/import\/[0-9a-f-]{36})"/)?.[1] ?? 'none'
}

test('on such a day one more e-mail by hand waits too; the rest of the entry is saved', async () => {
  expect((await giveMaria('m.lee@example.org', 'Dr')).status).toBe(303)
  expect(await emailsLike('m.lee%')).toBe(0)
  expect(await hall.read(ann, `/b/leeds/people/${maria}`)).toContain('Dr')
  await giveMaria('maria.lee@example.org', 'Dr')
  const address = await waiting(vera)
  expect(await hall.read(vera, address)).toContain('maria@example.org maria.lee@example.org')
  const html = await (await hall.ask(vera, '/b/leeds/contact-changes')).text()
  expect(textOf(html).match(/One person’s entry/g)).toHaveLength(1)
})

test('an auditor may agree; then it is done, and Maria hears of it at both addresses', async () => {
  await hall.ask(vera, `${await waiting(vera)}/agreement`, {})
  expect(await emailsLike('maria.lee@example.org')).toBe(1)
  expect(await emailsLike('maria@example.org')).toBe(0)
  expect(await lettersTo(hall, 'maria@example.org')).toHaveLength(1)
  expect(await lettersTo(hall, 'maria.lee@example.org')).toHaveLength(1)
})

test('refused, nothing is changed, and the list can be looked at again or put aside', async () => {
  const address = await upload(listOf((n) => `${n + 1},Person,Family${n},r${n}@example.org`))
  await confirm(address)
  await hall.ask(chidi, `${await waiting(chidi)}/refusal`, {})
  expect(await emailsLike('r%@example.org')).toBe(0)
  expect(await hall.read(ann, address)).toContain('Apply these changes')
  await confirm(address)
  await hall.ask(ann, `${address}/dropping`, {})
  expect(await waiting(chidi)).toBe('none')
  expect(await hall.read(chidi, '/b/leeds')).not.toContain('second officer')
})

test('a day later by hand is by hand again', async () => {
  hall.setClock(new Date('2026-11-23T13:00:00Z'))
  const form = await typed(`/b/leeds/people/${vera}/edit`)
  await hall.ask(ann, `/b/leeds/people/${vera}/edit`, { ...form, 'new-email': 'vera@example.org' })
  expect(await emailsLike('vera@example.org')).toBe(1)
})
