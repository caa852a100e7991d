import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testHall, type TestHall } from '../support/hall.ts'
import { furnish } from './furniture.ts'
import { thingsIn } from './things.ts'

/**
 * Whatever number of something in Leeds an officer of Hull puts into an address or a form of Hull:
 * nothing in Leeds changes by it, and no name from its list is read. Then whoever held the offices of
 * Leeds, and holds them no more, tries the same in Leeds.
 */
let hall: TestHall
let chidi: string
let former: string
let things: Record<string, string>
const ids = new Set<string>()

beforeAll(async () => {
  hall = await testHall()
  const { town } = hall
  const { samples } = await furnish(town)
  for (const row of samples.values())
    ids.add(/"id": "([^"]+)"/.exec(row)?.[1] ?? town.body('leeds'))
  for (const id of [town.body('leeds'), town.body('harehills'), town.body('hull')]) ids.add(id)
  chidi = await town.addPerson({ given: 'Chidi', family: 'Eze', of: 'hull' })
  former = await town.addPerson({ given: 'Fay', family: 'Former', of: 'hull' })
  things = await thingsIn(town, 'hull', former)
  for (const role of ['secretary', 'auditor', 'treasurer'] as const)
    await town.addOffice(chidi, 'hull', role)
  for (const role of ['secretary', 'auditor'] as const) await town.addOffice(former, 'leeds', role)
  await town.sql(`update office set ended_at = now() where person_id = $1`, [former])
}, 120_000)
afterAll(() => hall.close())

const PLACES = /:([a-z_]+)(\{[^}]*\})?/g

const addresses = (method: string) => [
  ...new Set(
    hall.app.routes
      .filter((one) => one.method === method && one.path.startsWith('/b/:body'))
      .map(({ path }) => path.replace('/:body', '')),
  ),
]

/** The address in a body with this number in its last place, and things of Hull in those before it. */
function addressWith(path: string, slug: string, id: string): string {
  const places = [...path.matchAll(PLACES)].length
  let place = 0
  const filled = path.replace(PLACES, (_, name: string) =>
    ++place === places ? id : (things[name] ?? id),
  )
  return `/b/${slug}${filled.slice('/b'.length)}`
}

/** What stands in Leeds, in every table; a change of anything is another print. */
async function printOfLeeds() {
  const { rows: tables } = await hall.town.sql(
    `select attrelid::regclass::text as name from pg_attribute join pg_class c on c.oid = attrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and attname = 'body_id' order by 1`,
  )
  const leeds = ['leeds', 'harehills', 'armley'].map((slug) => hall.town.body(slug))
  const prints: [string, string][] = []
  for (const { name } of tables as { name: string }[]) {
    const { rows } = await hall.town.sql(
      `select coalesce(string_agg(t::text, ';' order by t::text), '') as all from ${name} t where body_id = any ($1::uuid[])`,
      [leeds],
    )
    prints.push([name, createHash('sha1').update(String(rows[0]?.['all'])).digest('hex')])
  }
  return Object.fromEntries(prints)
}

/** Hundreds at once would wait longer for a connection than the hall lets anybody wait (decision 131). */
const inTwenties = (numbers: string[]) =>
  numbers.flatMap((_, at) => (at % 20 === 0 ? [numbers.slice(at, at + 20)] : []))

/** Asks for every address with each of these numbers; gives what was let in, what broke, and where a name was read. */
async function tried(who: string, slug: string, numbers: Iterable<string>) {
  const found = { let_in: 0, broken: [] as string[], read: [] as string[] }
  const ask = async (method: string, address: string) => {
    const answer = await hall.ask(who, address, method === 'POST' ? {} : undefined)
    if (answer.status < 404) found.let_in += 1
    if (answer.status >= 500) found.broken.push(`${method} ${address}`)
    if (slug === 'hull' && (await answer.text()).includes('Armitage')) found.read.push(address)
  }
  for (const method of ['GET', 'POST'])
    for (const path of addresses(method).filter((one) => one.includes(':')))
      for (const some of inTwenties([...numbers]))
        await Promise.all(some.map((id) => ask(method, addressWith(path, slug, id))))
  return found
}

test('an officer of Hull changes and reads nothing of Leeds by its numbers', async () => {
  const before = await printOfLeeds()
  const { let_in, broken, read } = await tried(chidi, 'hull', ids)
  expect(let_in).toBeGreaterThan(0)
  expect({ broken, read }).toEqual({ broken: [], read: [] })
  expect(await printOfLeeds()).toEqual(before)
}, 300_000)

test('whoever held the offices of Leeds, and holds them no more, is let in nowhere', async () => {
  const before = await printOfLeeds()
  const some = [...ids].slice(0, 3)
  expect(await tried(former, 'leeds', some)).toEqual({ let_in: 0, broken: [], read: [] })
  expect(await printOfLeeds()).toEqual(before)
}, 300_000)
