import ICAL from 'ical.js'
import { createTransport } from 'nodemailer'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jobs } from '../../src/jobs.ts'
import { UUID } from '../support/forms.ts'
import { testHall, type TestHall } from '../support/hall.ts'
import { doJobs } from '../support/letters.ts'
import { fillUnit, type Unit } from './two-units.ts'

/**
 * One hostile text in every column of every table that keeps words, whatever its form would have said
 * to it; then every page, feed, file and letter is read by somebody else's reader: there is no element,
 * attribute, property, header or formula in it that is not ours.
 */
let hall: TestHall
let leeds: Unit
let written: string[]

/** From the worst to the shortest; a column takes the first that fits. */
const HOSTILE = [
  `=1+1"'><zz-in zz-at=1 onzz=1></title></textarea></style></script>--><zz-in><!--\r\nX-Zz: 1\r\nBEGIN:ZZ\r\nX-ZZ:1\r\n]]><zz-in> \u2028javascript:zz(1)&lt;zz-in&gt;`,
  `=1+1"'><zz-in onzz=1></title></textarea></script>javascript:zz(1)\nX-Zz: 1`,
  `"'><zz-in onzz=1></title></script>`,
  `"><zz-in>`,
]

beforeAll(async () => {
  hall = await testHall()
  leeds = await fillUnit(hall, 'leeds')
  written = await writeEverywhere()
}, 120_000)
afterAll(() => hall.close())

/** What the hall itself chooses from a few words, or makes: nobody types it. */
const OURS = /hash|_key$|^(slug|language|time_zone|comparable|search_text|sort_name|token)$/

/** Gives the columns that took it. */
async function writeEverywhere() {
  const { rows } = await hall.town.sql(
    `select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and attnum > 0 and not attisdropped
       and atttypid = 'text'::regtype and c.relname not in ('migration', 'outbox') order by 1, 2`,
  )
  const took: string[] = []
  for (const { table, column } of rows as { table: string; column: string }[])
    if (!OURS.test(column) && (await writeIn(table, column))) took.push(`${table}.${column}`)
  return took
}

async function writeIn(table: string, column: string) {
  for (const text of HOSTILE)
    for (const value of ['$1', `$1 || substr(md5(random()::text), 1, 4)`])
      try {
        await hall.town.sql(`update ${table} set ${column} = ${value}`, [text])
        return true
      } catch {
        // Too long, a word of a few, or the same twice: the next one is shorter, or not the same.
      }
  return false
}

interface Fetched {
  readonly address: string
  readonly kind: string
  readonly answer: Response
  readonly bytes: Buffer
}

const ALIKE_MAX = 3

/** Everything that somebody reaches by links, whatever kind of file it is. */
async function everything(who: string | null, from: readonly string[]) {
  const found: Fetched[] = []
  const count = new Map<string, number>()
  const known = new Set(from)
  const waiting = [...from]
  for (let address = waiting.shift(); address; address = waiting.shift()) {
    const alike = address.replace(new RegExp(UUID, 'g'), ':id').replace(/[=/]\d[\d-]+|=[^&]*/g, '')
    count.set(alike, (count.get(alike) ?? 0) + 1)
    if ((count.get(alike) ?? 0) > ALIKE_MAX) continue
    const answer = await hall.ask(who, address)
    const bytes = Buffer.from(await answer.clone().arrayBuffer())
    const kind = (answer.headers.get('content-type') ?? '').replace(/;.*/, '')
    found.push({ address, kind, answer, bytes })
    if (kind !== 'text/html') continue
    for (const link of linksIn(parse(bytes.toString())))
      if (!known.has(link) && !/^\/(language|assets|sign-out)/.test(link)) {
        known.add(link)
        waiting.push(link)
      }
  }
  return found
}

/** Every element of a page, those within templates too. */
function* elements(node: Tree.Node): Generator<Tree.Element> {
  if ('tagName' in node) yield node
  if ('content' in node) yield* elements(node.content)
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child)
}

const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data', 'content'])

const linksIn = (page: Tree.Document) =>
  [...elements(page)].flatMap(({ attrs }) =>
    attrs
      .filter(({ name }) => name === 'href' || name === 'src')
      .map(({ value }) => value.replace(/^http:\/\/hall\.example\.org/, '').replace(/#.*$/, ''))
      .filter((link) => link.startsWith('/') && !link.startsWith('//')),
  )

function faultsOfPage({ bytes }: Fetched): string[] {
  const faults: string[] = []
  for (const { tagName, attrs } of elements(parse(bytes.toString()))) {
    if (tagName.includes('zz')) faults.push(`an element <${tagName}>`)
    for (const { name, value } of attrs) {
      if (/zz|^on/.test(name) || /^srcdoc$/.test(name))
        faults.push(`an attribute ${name} of <${tagName}>`)
      if (name === 'http-equiv' && /zz|refresh/i.test(value)) faults.push(`http-equiv ${value}`)
      if (
        ADDRESSES.has(name) &&
        /^[\s\0-\x20]*(javascript|data|vbscript):/i.test(value) &&
        !value.startsWith('data:image/')
      )
        faults.push(`<${tagName} ${name}="${value.slice(0, 60)}">`)
      if (
        (name === 'href' || name === 'action') &&
        !/^(\/(?!\/)|#|\?|http:\/\/hall\.example\.org\/|mailto:|tel:|sms:|webcal:|https?:\/\/|data:image\/|$|\.)/.test(
          value,
        )
      )
        faults.push(`<${tagName} ${name}="${value.slice(0, 60)}">`)
    }
  }
  return faults
}

/** The words that stand in script elements and are no script: each is JSON as a whole. */
function faultsOfData({ bytes }: Fetched): string[] {
  const scripts = [...elements(parse(bytes.toString()))].filter(
    ({ tagName }) => tagName === 'script',
  )
  return scripts.flatMap(({ attrs, childNodes }) => {
    const type = attrs.find(({ name }) => name === 'type')?.value ?? ''
    const text = childNodes.map((node) => ('value' in node ? node.value : '')).join('')
    if (!/json/.test(type)) return text.includes('zz') ? ['our script says zz'] : []
    try {
      JSON.parse(text)
      return []
    } catch {
      return [`${type} is no JSON`]
    }
  })
}

function faultsOfCalendar({ bytes }: Fetched): string[] {
  const names = (component: ICAL.Component): string[] => [
    component.name,
    ...component.getAllProperties().map(({ name }) => name),
    ...component.getAllSubcomponents().flatMap(names),
  ]
  const all = names(new ICAL.Component(ICAL.parse(bytes.toString()) as unknown as string[]))
  return all.filter((name) => name.toLowerCase().includes('zz')).map((name) => `a property ${name}`)
}

function faultsOfFeed({ bytes }: Fetched): string[] {
  const faults: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => void faults.push(error.message))
  // What a feed gives as HTML is read as a page by whoever follows it.
  let within = ''
  parser.on('opentag', ({ name, attributes }) => {
    within = name
    for (const one of [name, ...Object.keys(attributes)])
      if (one.includes('zz')) faults.push(`<${one}>`)
  })
  parser.on('text', (text) => {
    if (within !== 'description') return
    for (const { tagName } of elements(parse(text)))
      if (tagName.includes('zz')) faults.push(`<${tagName}> within a text`)
  })
  parser.write(bytes.toString()).close()
  return faults
}

function faultsOfJson({ bytes }: Fetched): string[] {
  JSON.parse(bytes.toString())
  return []
}

/** A document that is printed runs nothing and leads nowhere. */
const faultsOfPdf = ({ bytes }: Fetched): string[] =>
  /\/(JavaScript|JS|OpenAction|Launch|AA|SubmitForm)\b/.test(bytes.toString('latin1'))
    ? ['it does something']
    : []

const READERS: Readonly<Record<string, (fetched: Fetched) => string[]>> = {
  'text/html': (fetched) => [...faultsOfPage(fetched), ...faultsOfData(fetched)],
  'text/calendar': faultsOfCalendar,
  'application/rss+xml': faultsOfFeed,
  'application/json': faultsOfJson,
  'application/pdf': faultsOfPdf,
  'image/png': () => [],
}

/** A header stands on a line of its own, and is one that we write. */
const faultsOfHeaders = ({ answer }: Fetched) =>
  [...answer.headers].flatMap(([name, value]) =>
    /zz/.test(name) || /[\r\n<>]/.test(value.replace(/^<[^<>]*>;/, ''))
      ? [`${name}: ${value}`]
      : [],
  )

test('nearly every column that keeps words took it', () => {
  expect(written.length).toBeGreaterThan(90)
  for (const one of [
    'occasion.title',
    'person.family_name',
    'place.name',
    'face.about',
    'body.name',
    'slot.name',
  ])
    expect(written).toContain(one)
})

interface Walk {
  readonly who: () => string | null
  readonly from: readonly string[]
  readonly least: number
}

const walks: Readonly<Record<string, Walk>> = {
  'a secretary': {
    who: () => leeds.secretary,
    from: ['/b/leeds', '/me', '/b/party', '/at/leeds'],
    least: 120,
  },
  'a member': { who: () => leeds.member, from: ['/b/leeds', '/me'], least: 50 },
  'whoever passes by': {
    who: () => null,
    from: ['/at/leeds', '/at/leeds/embed', '/at/party', '/sign-in'],
    least: 10,
  },
}

describe.each(Object.entries(walks))('what %s reads', (_, { who, from, least }) => {
  test('holds nothing that is not ours', async () => {
    const found = await everything(who(), from)
    const faults = found.flatMap((one) => {
      const read = READERS[one.kind]
      if (one.answer.status >= 500) return [`${one.address} answers ${one.answer.status}`]
      if (one.answer.status >= 300) return []
      const what = read ? read(one) : [`nobody here reads ${one.kind}`]
      return [...faultsOfHeaders(one), ...what].map((fault) => `${one.address}: ${fault}`)
    })
    expect(faults).toEqual([])
    expect(found.length).toBeGreaterThan(least)
  }, 240_000)
})

/** What makes letters: things called off, answers to who asks for a room, shifts put up. */
async function makeLetters() {
  const { secretary, other } = leeds
  // Only so that letters have somewhere to go.
  await hall.town.sql(`update contact_point set value = comparable where kind = 'email'`)
  await hall.town.sql(`update commitment set contact = 'guest@example.org' where person_id is null`)
  await hall.town.sql(`update request set contact = 'asker@example.org' where person_id is null`)
  const all = async (text: string) => (await hall.town.sql(text)).rows as { id: string }[]
  for (const { id } of await all(
    `select id from request where body_id = '${hall.town.body('leeds')}'`,
  ))
    await hall.ask(secretary, `/b/leeds/rooms/requests/${id}/refusal`, { answer: TYPED })
  for (const { id } of await all(
    `select c.id from commitment c join slot s on s.id = c.slot_id where s.name <> ''`,
  ))
    for (const who of [secretary, other])
      await hall.ask(who, `/b/leeds/whats-on/rota/mine/${id}/handover`, {
        kind: 'stand-in',
        why: TYPED,
      })
  for (const { id } of await all('select id from occasion where starts_at > now()'))
    await hall.ask(secretary, `/b/leeds/whats-on/${id}/calling-off`, { reason: TYPED })
  await hall.ask(secretary, `/b/leeds/people/${other}/edit`, {
    'new-email': 'elsewhere@example.org',
    given_name: TYPED,
    family_name: TYPED,
  })
  await doJobs(hall, jobs)
}

const TYPED = HOSTILE[1] ?? ''
const HEADERS =
  /^(From|To|Subject|Message-ID|Date|MIME-Version|Content-[A-Za-z-]+|List-[A-Za-z-]+)$/

test('a letter has the headers that we gave it, each on its line', async () => {
  await makeLetters()
  const { rows } = await hall.town.sql('select to_address, subject, text_body, headers from outbox')
  const letters = rows as {
    to_address: string
    subject: string
    text_body: string
    headers: Record<string, string>
  }[]
  expect(letters.filter(({ subject }) => subject.includes('zz')).length).toBeGreaterThan(2)
  const post = createTransport({ streamTransport: true, buffer: true })
  for (const { to_address, subject, text_body, headers } of letters) {
    expect(subject).not.toMatch(/[\r\n]/)
    expect(to_address).toMatch(/^[^\s,;<>]+@[^\s,;<>@]+$/)
    const letter = {
      from: 'hall@hall.example.org',
      to: to_address,
      subject,
      text: text_body,
      headers,
    }
    const { message } = await post.sendMail(letter)
    const [head = ''] = message.toString().split('\r\n\r\n')
    const names = head
      .replace(/\r\n[ \t]/g, ' ')
      .split('\r\n')
      .map((line) => line.replace(/:.*/s, ''))
    expect(names.filter((name) => !HEADERS.test(name))).toEqual([])
  }
}, 120_000)
