import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { testHall, type TestHall } from '../support/hall.ts'
import { CANARY, thingsIn } from './things.ts'

/**
 * Addresses and forms as nobody's browser makes them: whatever stands in them, the hall says that there
 * is no such page, or what is wrong with the form. It never breaks, and never says how.
 */
let hall: TestHall
let ruth: string
let nora: string
let things: Record<string, string>
beforeAll(async () => {
  hall = await testHall()
  const { addPerson, addOffice } = hall.town
  ruth = await addPerson({
    given: 'Ruth',
    family: 'Okafor',
    of: 'leeds',
    email: 'ruth@example.org',
  })
  for (const role of ['secretary', 'auditor'] as const) await addOffice(ruth, 'leeds', role)
  const canary = { given: 'Somebody', family: CANARY, of: 'harehills', email: 'c@example.org' }
  things = await thingsIn(hall.town, 'leeds', await addPerson(canary))
  nora = await addPerson({ given: 'Nora', family: 'Above' })
  await addOffice(nora, 'yorkshire', 'regional-organiser')
}, 120_000)
afterAll(() => hall.close())

const ODD_PLACES = [
  'x',
  '%00',
  '0',
  '-1',
  '..%2f..',
  'a'.repeat(300),
  "'%22%3E%3Cb%3E",
  '%F0%9F%8C%B9',
  newId(),
]
const ODD_WORDS = [
  '',
  '\0',
  '-1',
  '99999999999999999999',
  '1e400',
  'NaN',
  "';--",
  '%_\\',
  '2026-02-31',
  '-200000-01-01T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '0000-00-00',
  '24:61',
  '\ud800',
  '{}',
  '[]',
  newId(),
  'ż'.repeat(3000),
  '<script>',
]

/** What makes a passkey asks the browser's own session, which nobody has in these tests. */
const NOT_HERE = '/me/sign-in/passkeys'

const pages = () =>
  [
    ...new Set(hall.app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path)),
  ].filter((path) => path !== NOT_HERE)

/** The address with `slug` where a body is asked for, and the odd thing in every other place. */
const filled = (path: string, slug: string, odd: string) =>
  path.replace(':body', slug).replace(/:[a-z_]+(\{[^}]*\})?/g, () => odd)

async function broken(who: string | null, path: string, form?: Record<string, string>) {
  const { status } = await hall.ask(who, path, form)
  return status >= 500 ? [`${form ? 'POST' : 'GET'} ${path} ${JSON.stringify(form ?? {})}`] : []
}

test('an odd thing where an id should be is not found', async () => {
  const faults = []
  for (const path of pages().filter((one) => one.includes(':')))
    for (const odd of ODD_PLACES) {
      faults.push(...(await broken(ruth, filled(path, 'leeds', odd))))
      faults.push(
        ...(await broken(
          ruth,
          path.replace(/:[a-z_]+(\{[^}]*\})?/g, () => odd),
        )),
      )
    }
  expect(faults).toEqual([])
}, 240_000)

/** Every word that a page may find behind the question mark of its address. */
const ASKED = [
  'q',
  'from',
  'to',
  'after',
  'below',
  'id',
  'day',
  'view',
  'ward',
  'state',
  'sort',
  'rung',
  'tag',
  'union',
  'office',
  'joined_from',
  'joined_to',
  'page',
  'kind',
  'letter',
  'month',
  'branches',
  'paper',
  'why',
  'back',
  'week',
  'n',
  'place',
  'text',
  'key',
  'before',
]

test('odd words behind the question mark break no page', async () => {
  const faults = []
  for (const path of pages().filter((one) => !/:(?!body)/.test(one)))
    for (const odd of ODD_WORDS) {
      const query = new URLSearchParams(ASKED.map((name) => [name, odd])).toString()
      faults.push(...(await broken(ruth, `${filled(path, 'leeds', '')}?${query}`)))
      if (path.includes(':body'))
        faults.push(...(await broken(nora, `${filled(path, 'yorkshire', '')}?${query}`)))
    }
  expect(faults).toEqual([])
}, 240_000)

interface Asked {
  readonly name: string
  readonly value: string
}

/** The forms of every page that Ruth may read, as a browser would send them, by where they go. */
async function forms() {
  const found = new Map<string, Asked[]>()
  for (const path of pages()) {
    const address = withThings(path)
    const html = await (await hall.ask(ruth, address)).text()
    for (const [form] of html.matchAll(/<form[^>]*method="post"[\s\S]*?<\/form>/g))
      found.set(attribute(form, 'action') || address, fieldsOf(form))
  }
  return [...found].filter(([action]) => !/sign-out|erasure/.test(action))
}

const withThings = (path: string) =>
  path
    .replace(':body', 'leeds')
    .replace(/:([a-z_]+)(\{[^}]*\})?/g, (_, name: string) => things[name] ?? newId())

const attribute = (tag: string, name: string) =>
  (tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? '').replaceAll('&amp;', '&')

function fieldsOf(form: string): Asked[] {
  return [...form.matchAll(/<(?:input|textarea|select)[^>]*>/g)].map(([tag]) => ({
    name: attribute(tag, 'name'),
    value: attribute(tag, 'value') || firstChoice(form, tag),
  }))
}

const firstChoice = (form: string, tag: string) =>
  tag.startsWith('<select')
    ? (form.slice(form.indexOf(tag)).match(/<option[^>]* value="([^"]+)"/)?.[1] ?? '')
    : ''

const ODD_ANSWERS = ['\0', '99999999999999999999', '2026-02-31', 'ż'.repeat(3000)]

test('odd answers in any field of any form are refused or taken as they are', async () => {
  const faults = []
  const all = await forms()
  expect(all.length).toBeGreaterThan(30)
  for (const [action, fields] of all)
    for (const odd of ODD_ANSWERS) {
      const usual = Object.fromEntries(fields.map(({ name, value }) => [name, value]))
      for (const { name } of fields)
        faults.push(...(await broken(ruth, action, { ...usual, [name]: odd })))
    }
  expect(faults).toEqual([])
}, 300_000)
