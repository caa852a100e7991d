import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/platform/ids.ts'
import { formsOn, linksOn, UUID, type PageForm } from '../support/forms.ts'
import { testHall, type TestHall } from '../support/hall.ts'
import { familyIn, fillUnit, type Unit } from './two-units.ts'

/**
 * Every form and every address that a page really gives somebody, with each number in it replaced by one of
 * the same kind that is not theirs: the answer is the one that a number of nothing gets, word for word, and
 * what the number stands for is as it was.
 */
let hall: TestHall
let leeds: Unit
let ward: string
let kinds: Map<string, string>
let ofHull: Map<string, string[]>

beforeAll(async () => {
  hall = await testHall()
  leeds = await fillUnit(hall, 'leeds')
  await fillUnit(hall, 'hull')
  ward = await hall.town.addPerson({ given: 'Wes', family: 'Ward', of: 'harehills' })
  for (const role of ['secretary', 'organiser', 'treasurer'] as const)
    await hall.town.addOffice(ward, 'harehills', role)
  kinds = await kindsOfIds()
  ofHull = await idsOfHull()
}, 120_000)
afterAll(() => hall.close())

const ALL_IDS = new RegExp(UUID, 'g')
const EACH_MAX = 3
/** A list of people leads to as many pages of one kind. */
const ALIKE_MAX = 2

/** Each number in the database, and the table whose row it names. */
async function kindsOfIds() {
  const found = new Map<string, string>()
  for (const table of await tablesWith('id')) {
    const { rows } = await hall.town.sql(`select id::text from ${table}`)
    for (const { id } of rows as { id: string }[]) found.set(id, table)
  }
  return found
}

async function tablesWith(column: string) {
  const { rows } = await hall.town.sql(
    `select c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and attname = $1
       and atttypid = 'uuid'::regtype and not attisdropped order by 1`,
    [column],
  )
  return (rows as { name: string }[]).map(({ name }) => name)
}

type Pool = ReadonlyMap<string, readonly string[]>

/** Some numbers of things in Hull, by table: the oldest, the next, and the newest. */
async function idsOfHull() {
  const found = new Map<string, string[]>()
  const ofBodies = new Set(await tablesWith('body_id'))
  const members = '(select person_id from membership where body_id = $1)'
  const wheres = [
    ...(await tablesWith('id'))
      .filter((one) => ofBodies.has(one))
      .map((one) => [one, 'body_id = $1'] as const),
    ['person', `id in ${members}`],
    ['contact_point', `person_id in ${members}`],
    ['body', 'id = $1'],
  ] as const
  for (const [table, where] of wheres)
    found.set(table, await someIds(table, where, hall.town.body('hull')))
  return found
}

async function someIds(table: string, where: string, one: string) {
  const { rows } = await hall.town.sql(`select id::text from ${table} where ${where} order by id`, [
    one,
  ])
  const ids = (rows as { id: string }[]).map(({ id }) => id)
  return [...new Set([...ids.slice(0, EACH_MAX - 1), ...ids.slice(-1)])]
}

/** What other people of Leeds have, said or asked: numbers that are nobody else's to use. */
async function idsOfOthers(me: string) {
  const found = new Map<string, string[]>()
  for (const table of [
    'commitment',
    'handover',
    'pass',
    'capability',
    'request',
    'contact_point',
    'rota_line',
  ])
    found.set(
      table,
      await someIds(
        table,
        `person_id <> $1 and person_id in (select id from person where family_name = '${familyIn('leeds')}')`,
        me,
      ),
    )
  return found
}

interface Found {
  readonly forms: PageForm[]
  readonly addresses: string[]
  readonly nowhere: string[]
}

/** Walks by links from `from`; gives one form and one address of each kind. */
async function walk(who: string | null, from: string[]): Promise<Found> {
  const forms = new Map<string, PageForm>()
  const addresses = new Map<string, string>()
  const nowhere: string[] = []
  const count = new Map<string, number>()
  const waiting = [...from]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const kind = kindOf(next)
    const known = (count.get(kind) ?? 0) + 1
    count.set(kind, known)
    if (known > ALIKE_MAX) continue
    const answer = await hall.ask(who, next)
    if (answer.status >= 400) nowhere.push(`${answer.status} ${next}`)
    if (answer.status !== 200) continue
    if (UUID.test(next)) addresses.set(kind, next)
    if (!answer.headers.get('content-type')?.includes('html')) continue
    const html = await answer.text()
    for (const form of formsOn(html, next))
      if (form.method === 'POST')
        forms.set(
          `${kindOf(form.action)} ${form.fields.map(([name]) => name.replace(ALL_IDS, 'id')).join(' ')}`,
          form,
        )
    const seen = new Set(waiting)
    for (const link of linksOn(html))
      if (!seen.has(link) && !/^\/(language|assets|sign-out)/.test(link)) waiting.push(link)
  }
  return { forms: [...forms.values()], addresses: [...addresses.values()], nowhere }
}

const kindOf = (address: string) =>
  address
    .replace(ALL_IDS, ':id')
    .replace(/\d{4}-\d\d(-\d\d)?/g, ':day')
    .replace(/#.*$/, '')
    .replace(/=[^:&][^&]*/g, '')

/** What somebody would type where a page leaves it open, by the name of the field. */
const TYPED: Readonly<Record<string, string>> = {
  title: 'Another',
  name: 'Another',
  group_name: 'A choir',
  what: 'lease',
  purpose: 'Singing',
  reason: 'Snow',
  day: '2026-12-15',
  from: '09:00',
  to: '10:00',
  contact: '07700 900456',
  on_day: '2026-12-16',
  due_on: '2026-12-17',
  from_day: '2026-12-18',
  until_day: '2026-12-19',
  decided_on: '2026-11-01',
  minute: '4',
  given_name: 'New',
  family_name: 'Another',
  tag: 'singer',
  new_name: 'Hat',
  why: 'A reason',
  kind: 'social',
  once: '',
  guests: '0',
  notes: 'One',
  answer: 'Yes',
}

type Sent = Record<string, string[]>

/** A form's own number, by which it counts once: another each time it is sent. */
const ONCE = 'once'

const usual = ({ fields }: PageForm): Sent => {
  const sent: Sent = {}
  for (const [name, value] of fields)
    if (!/^(weekday|opens|closes)_/.test(name)) (sent[name] ??= []).push(valueIn(name, value))
  return sent
}

const valueIn = (name: string, value: string) => {
  if (name === 'once') return ONCE
  return value || (TYPED[name] ?? '')
}

/** One number in a form or in an address, to be replaced by others. */
interface Place {
  readonly shown: string
  readonly id: string
  readonly put: (id: string) => { path: string; form: Sent | null }
}

function placesIn(form: PageForm): Place[] {
  const sent = usual(form)
  const path = form.action
  const places: Place[] = placesOf(path, (other) => ({ path: other, form: sent }))
  const shownAs = (name: string) => `${kindOf(path)} ${name.replace(ALL_IDS, ':id')}`
  for (const [name, values] of Object.entries(sent)) {
    if (name === ONCE)
      places.push({
        shown: shownAs(name),
        id: ONCE,
        put: (id) => ({ path, form: { ...sent, once: [id] } }),
      })
    for (const [id] of name.matchAll(ALL_IDS))
      places.push({
        shown: shownAs(name),
        id,
        put: (other) => ({
          path,
          form: { ...without(sent, name), [name.replace(id, other)]: values },
        }),
      })
    for (const [at, value] of values.entries())
      for (const [id] of value.matchAll(ALL_IDS))
        places.push({
          shown: shownAs(name),
          id,
          put: (other) => ({
            path,
            form: { ...sent, [name]: values.with(at, value.replaceAll(id, other)) },
          }),
        })
  }
  return places
}

const without = (sent: Sent, name: string) =>
  Object.fromEntries(Object.entries(sent).filter(([one]) => one !== name))

const placesOf = (path: string, put: (path: string) => { path: string; form: Sent | null }) =>
  [...new Set([...path.matchAll(ALL_IDS)].map(([id]) => id))].map((id) => ({
    shown: kindOf(path),
    id,
    put: (other: string) => put(path.replaceAll(id, other)),
  }))

let sent = 0
const LETTERS = 'abcdefghijklmnop'

/** No two are alike, or the list asks whether they are one person. */
const nameNobodyHas = () =>
  `q${[...createHash('sha1').update(String(++sent)).digest().subarray(0, 8)].map((byte) => LETTERS[byte % 16]).join('')}z`

const ANOTHER = /q[a-p]{8}z/g
const SECRET = /(?<=\/mine\/)[\w-]{32}/

function freshly(value: string, name: string) {
  if (value === ONCE) return newId()
  return value === 'Another' ? name : value
}

/** What came back, without the numbers and names in it that are new each time. */
async function answerTo(who: string | null, place: Place, id: string) {
  const { path, form } = place.put(id)
  const name = nameNobodyHas()
  const named =
    form &&
    Object.fromEntries(
      Object.entries(form).map(([field, values]) => [
        field,
        values.map((one) => freshly(one, name)),
      ]),
    )
  const answer = await hall.ask(who, path, named ?? undefined)
  const flash = answer.headers.getSetCookie().map((one) => one.replace(/;.*/, ''))
  const text = await answer.text()
  return {
    status: answer.status,
    says: [answer.status, answer.headers.get('location'), ...flash, text]
      .join('\n')
      .replace(ALL_IDS, ':id')
      .replace(ANOTHER, 'Another')
      .replace(SECRET, 'secret'),
  }
}

type Print = Record<string, string>

/** Every row for which this is so, as one print for each table that can be asked. */
async function printsWhere(column: string, where: string, one: string): Promise<Print> {
  const prints = (await tablesWith(column)).map(
    (table) =>
      `select '${table}' as name, md5(coalesce(string_agg(t::text, ';' order by t::text), '')) as print from ${table} t where ${where}`,
  )
  const { rows } = await hall.town.sql(prints.join(' union all '), [one])
  return Object.fromEntries(
    (rows as { name: string; print: string }[]).map(({ name, print }) => [name, print]),
  )
}

const printOfHull = async () => ({
  ...(await printsWhere('body_id', 'body_id = $1', hall.town.body('hull'))),
  ...(await printsWhere(
    'person_id',
    'person_id in (select person_id from membership where body_id = $1)',
    hall.town.body('hull'),
  )),
})

// Who came along anew is told those who host, by letters, and whoever waits may move up; their own rows stay.
const printOfOthers = (me: string) => () =>
  printsWhere('person_id', `person_id is not null and person_id <> $1`, me)

/** A form's own number, by which it counts once, may be any that somebody thinks of. */
const TAKEN = [
  'person',
  'occasion',
  'place',
  'hold',
  'booking',
  'series',
  'request',
  'roll_freeze',
  'sheet',
  'commitment',
  'due_date',
  'rota_suggestion',
  'list_import',
]

async function idsFor({ id }: Place, pool: Pool | 'siblings') {
  const kind = kinds.get(id) ?? ''
  if (pool === 'siblings') return siblingsOf(kind, id)
  if (id === ONCE) return TAKEN.flatMap((table) => pool.get(table)?.slice(0, 1) ?? [])
  return pool.get(kind) ?? []
}

/** What belongs to one thing, and has no meaning in the form of another. */
const PARENTS: Readonly<Record<string, string>> = {
  slot: 'occasion_id',
  commitment: 'occasion_id',
  series_exception: 'series_id',
  series_plan: 'series_id',
  due_date: 'place_id',
  rota_line: 'suggestion_id',
  contact_point: 'person_id',
}

async function siblingsOf(kind: string, id: string) {
  const parent = PARENTS[kind]
  return parent
    ? someIds(kind, `${parent} <> (select ${parent} from ${kind} where id = $1)`, id)
    : []
}

const printOfSiblings = async () => {
  const found: Print = {}
  for (const [table, parent] of Object.entries(PARENTS)) {
    const { rows } = await hall.town.sql(
      `select ${parent}::text as of, string_agg(t::text, ';' order by id) as all from ${table} t group by 1`,
    )
    for (const { of, all } of rows as { of: string; all: string }[])
      found[`${table} of ${of}`] = all
  }
  return found
}

/** What is open to everyone in Hull is open to whoever tries here, too. */
const isOurs = ({ shown }: Place) => !shown.startsWith('/at/hull')

interface Trial {
  readonly who: string | null
  readonly places: readonly Place[]
  readonly pool: Pool | 'siblings'
  readonly print: () => Promise<Print>
}

async function tryAll({ who, places, pool, print }: Trial) {
  const faults: string[] = []
  let tried = 0
  let before = await print()
  for (const place of places.filter(isOurs)) {
    const ids = (await idsFor(place, pool)).filter((id) => id !== place.id)
    if (ids.length === 0) continue
    tried += ids.length
    faults.push(...(await tryPlace(who, place, ids)))
    const after = await print()
    for (const table of Object.keys(after))
      if (after[table] !== before[table]) faults.push(`${place.shown} changed ${table}`)
    before = after
  }
  return { tried, faults: [...new Set(faults)] }
}

/** The answer to a number of nothing may change while it is asked: what is told once is not told again. */
async function tryPlace(who: string | null, place: Place, ids: readonly string[]) {
  const faults: string[] = []
  const nothing = [await answerTo(who, place, newId()), await answerTo(who, place, newId())]
  for (const id of ids) {
    const answer = await answerTo(who, place, id)
    nothing.push(await answerTo(who, place, newId()))
    const of = `${place.shown} (${kinds.get(id) ?? ''})`
    const asNothing = nothing.some(({ says }) => says === answer.says)
    if (answer.status >= 500) faults.push(`${of} broke`)
    else if (!asNothing)
      faults.push(`${of} answers ${answer.status}, not ${String(nothing[0]?.status)}`)
    if (answer.says.includes(familyIn('hull'))) faults.push(`${of} tells a name`)
  }
  return faults
}

/** A form's own number is tried last: what is made under it is there from then on. */
const known = ({ id }: Place) => id !== ONCE
const own = ({ id }: Place) => id === ONCE

const people = {
  'the secretary of Leeds': { who: () => leeds.secretary, from: ['/b/leeds', '/me'], least: 300 },
  'a member in Leeds': { who: () => leeds.member, from: ['/b/leeds', '/me'], least: 60 },
  'a volunteer in Leeds': { who: () => leeds.other, from: ['/b/leeds', '/me'], least: 100 },
  'the secretary of a ward': { who: () => ward, from: ['/b/harehills', '/me'], least: 100 },
  'whoever passes by': { who: () => null, from: ['/at/leeds'], least: 5 },
} as const
const names = Object.keys(people) as (keyof typeof people)[]

const walks = new Map<string, { places: Place[]; nowhere: string[] }>()

async function walkOf(name: keyof typeof people) {
  const { who, from } = people[name]
  const known = walks.get(name) ?? placed(await walk(who(), [...from]))
  walks.set(name, known)
  kinds = await kindsOfIds()
  return known
}

const placed = ({ forms, addresses, nowhere }: Found) => ({
  nowhere,
  places: [
    ...addresses.flatMap((path) => placesOf(path, (other) => ({ path: other, form: null }))),
    ...forms.flatMap(placesIn),
  ],
})

const placesOfWalk = async (name: keyof typeof people) => (await walkOf(name)).places

describe.each(names)('%s', (name) => {
  test('finds a page behind every link', async () => {
    expect((await walkOf(name)).nowhere).toEqual([])
  }, 120_000)

  test('learns and takes nothing by a number of Hull in any field or address', async () => {
    const { who, least } = people[name]
    const places = (await placesOfWalk(name)).filter(known)
    const { tried, faults } = await tryAll({ who: who(), places, pool: ofHull, print: printOfHull })
    expect(faults).toEqual([])
    expect(tried).toBeGreaterThan(least)
  }, 300_000)
})

test('what belongs to one thing is nothing in the form or at the address of another', async () => {
  const who = leeds.secretary
  const named = (await placesOfWalk('the secretary of Leeds')).filter(known)
  // Where it stands alone, it says itself where it belongs.
  const places = named.filter(({ id, put }) =>
    JSON.stringify(put(id)).replaceAll(id, '').match(ALL_IDS),
  )
  const before = await printOfSiblings()
  let tried = 0
  for (const place of places) {
    const ids = await idsFor(place, 'siblings')
    tried += ids.length
    if (ids.length > 0) expect(await tryPlace(who, place, ids)).toEqual([])
  }
  expect(await printOfSiblings()).toEqual(before)
  expect(tried).toBeGreaterThan(20)
}, 300_000)

test('a member takes nothing of another member by a number of theirs', async () => {
  const who = leeds.member
  const places = (await placesOfWalk('a member in Leeds')).filter(known)
  const trial = { who, places, pool: await idsOfOthers(who), print: printOfOthers(who) }
  const { tried, faults } = await tryAll(trial)
  expect(faults).toEqual([])
  expect(tried).toBeGreaterThan(5)
}, 300_000)

describe.each(names)('%s', (name) => {
  test('sends a form under the number of something in Hull, and it is as if nobody had had it', async () => {
    const { who } = people[name]
    const places = (await placesOfWalk(name)).filter(own)
    const { faults } = await tryAll({ who: who(), places, pool: ofHull, print: printOfHull })
    expect(faults).toEqual([])
  }, 300_000)
})
