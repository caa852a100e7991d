import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Words } from '../src/platform/words/index.ts'
import { fillHall } from './browser/full-hall.ts'
import { testHall, textOf, type TestHall } from './support/hall.ts'
import { listsIn } from './support/lists.ts'

/**
 * Polish is whole (every-word.test.ts), and here it is seen to be: a secretary who reads Polish follows
 * every link there is, and meets none of the small words without which there is hardly an English
 * sentence. What people typed stays as they typed it, so what this hall holds is said without them; what
 * is English for a reason is marked `lang="en"`.
 */
const ENGLISH =
  /(?<![\p{L}’@/.])(?:the|and|of|is|are|were|you|your|with|nobody|somebody|what|who|whom|when|where|this|that|has|have|not|from|it|its|they|their|will|be|or|yes|none|more|until|since|all)(?![\p{L}’@/])/iu

/** What pages say in English and otherwise in Polish. */
const modules = import.meta.glob<{ words: Words }>('../src/**/*.words.ts', { eager: true })
const messages = Object.values(modules).flatMap(({ words }) => Object.values(words.messages))
const inPolish = new Set(messages.map(({ pl }) => pl))
const inEnglish = new Set(messages.map(({ en }) => en).filter((en) => !inPolish.has(en)))

/** Far more than there are kinds of pages: a walk that stops here has failed. */
const PAGES_MAX = 300

const HEADER = 'Member No,First Name,Surname,Postcode,Email,Status,Ward,Date of birth\n'
const LIST = `${HEADER}100,Ann,Armitage,LS1 1AA,ann@example.org,Active,Harehills,3/5/1980
200,Bilal,Bhatti,LS8 2BB,bilal@example.org,Active,Armley Ward,4/6/1985
201,Grace,Okoro,LS9 3CC,grace at example,In arrears,Nowhere,7/7/1977
202,Catherine,Green,LS7 4DD,,Active,,8/8/1978
203,Kate,Green,LS7 4DD,,Active,,8/8/1978
204,Eve,Old,LS7 4EE,,Lapsed,,8/8/1979
205,,,LS9 3CC,,Active,,
`
const NEXT = `${HEADER}100,Ann,Armitage,LS1 1AB,ann.armitage@example.org,Active,Harehills,3/5/1980
200,Bilal,Bhatti,LS8 2BB,bilal@example.org,Active,Harehills,4/6/1985
204,Eve,Old,LS7 4EE,,Active,,8/8/1979
206,Olu,Bello,LS7 4EF,,Whatever,,8/8/1989
207,Mary,Byrne,LS7 4EF,,Active,,8/8/1939
`

const TYPED = [
  'Tenants of Elm Road',
  'Date of birth',
  'Breakfast club',
  'Repair café',
  'Cook',
  // Time zones, as the whole world calls them.
  'Port of Spain',
  'Isle of Man',
]

let hall: TestHall
let ann: string
let also: Awaited<ReturnType<typeof fillHall>>
/** Bodies, groups and columns are called what people called them. */
let named: string[]

beforeAll(async () => {
  hall = await testHall()
  const { town } = hall
  ann = await town.addPerson({ given: 'Ann', family: 'Armitage', of: 'leeds', number: '100' })
  for (const role of ['secretary', 'auditor'] as const) await town.addOffice(ann, 'leeds', role)
  const { rows } = await town.sql('select name from body order by length(name) desc')
  named = [...TYPED, ...(rows as { name: string }[]).map(({ name }) => name)]
  also = await fillHall(hall, ann)
  const lists = listsIn(hall)
  await lists.bring(LIST)
  await lists.look(NEXT, true)
}, 60_000)
afterAll(() => hall.close())

/** By the kind of page, the forms that were met on the way. */
const forms = new Map<string, string>()

test('a Polish-speaking secretary meets no English sentence on any page', async () => {
  const walked = new Set<string>()
  const wrong: string[] = []
  const waiting = ['/b/leeds', '/b/leeds/import', also.past, also.club]
  for (let next = waiting.shift(); next && walked.size < PAGES_MAX; next = waiting.shift()) {
    if (walked.has(patternOf(next))) continue
    walked.add(patternOf(next))
    const html = await htmlOf(await ask(next))
    wrong.push(...englishIn(html).map((text) => `${patternOf(next)}: ${text}`))
    waiting.push(...linksOn(html))
    for (const form of formsOn(html, next)) forms.set(patternOf(form), form)
  }
  expect(wrong).toEqual([])
  expect(walked.size).toBeGreaterThan(100)
  expect(walked.size).toBeLessThan(PAGES_MAX)
}, 120_000)

test('nor is she answered in English when she sends a form', async () => {
  const wrong: string[] = []
  for (const form of forms.values()) {
    const answer = await ask(form, { method: 'POST', body: new URLSearchParams() })
    const to = answer.headers.get('location')
    const said = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    const html = await htmlOf(to?.startsWith('/') ? await ask(to, {}, said) : answer)
    wrong.push(...englishIn(html).map((text) => `POST ${patternOf(form)}: ${text}`))
  }
  expect(wrong).toEqual([])
  expect(forms.size).toBeGreaterThan(50)
}, 120_000)

function ask(path: string, how: RequestInit = {}, cookie = ''): Promise<Response> {
  const { publicUrl } = hall.house
  const headers = {
    'x-test-person': ann,
    cookie: `language=pl; ${cookie}`,
    origin: publicUrl,
    'sec-fetch-site': 'same-origin',
  }
  return Promise.resolve(hall.app.request(new URL(path, publicUrl), { ...how, headers }))
}

const htmlOf = async (answer: Response): Promise<string> =>
  answer.headers.get('content-type')?.startsWith('text/html') ? answer.text() : ''

const englishIn = (html: string): string[] =>
  textsOf(html).filter((text) => {
    const said = named.reduce((rest, name) => rest.replaceAll(name, ''), text).trim()
    return ENGLISH.test(said) || inEnglish.has(said)
  })

const formsOn = (html: string, page: string): string[] =>
  [...html.matchAll(/<form [^>]*method="post"[^>]*>/g)].map(
    ([form]) => / action="([^"]*)"/.exec(form)?.[1]?.replaceAll('&amp;', '&') ?? page,
  )

const linksOn = (html: string) =>
  [...html.matchAll(/<a [^>]*?href="(\/[^"]*)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => !/^\/(language|demo|healthz)\b/.test(href))

/** What is read on a page or heard of it; without what is marked as English. */
function textsOf(html: string): string[] {
  const found: string[] = []
  const open: { tag: string; isEnglish: boolean }[] = []
  const bare = html.replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
  for (const [piece, end, tag = '', about = ''] of bare.matchAll(/<(\/?)(\w+)([^>]*)>|[^<]+/g)) {
    const isEnglish = open.at(-1)?.isEnglish ?? false
    if (end === '/') open.splice(open.findLastIndex((one) => one.tag === tag))
    else if (tag !== '') {
      const lang = / lang="(\w+)"/.exec(about)?.[1]
      const within = lang === undefined ? isEnglish : lang === 'en'
      if (!within) found.push(...[...about.matchAll(HEARD)].map(([, text = '']) => text))
      if (!VOID.test(tag) && !about.endsWith('/')) open.push({ tag, isEnglish: within })
    } else if (!isEnglish) found.push(piece)
  }
  return found.map(textOf).filter((text) => text.trim() !== '')
}

const HEARD = / (?:aria-label|placeholder|alt|title|content|data-label)="([^"]*)"/g
const VOID = /^(?:area|base|br|col|hr|img|input|link|meta|source|wbr)$/

/** Pages of one kind are one page, whoever it is about. */
const patternOf = (address: string) =>
  address
    .replace(/^\/(b|at)\/(armley|harehills)\b/, '/$1/a-ward')
    .replace(/^\/at\/(?!(leeds|a-ward)\b)[^/?#]+/, '/at/another')
    .replace(/\/rota\/votes\/.+/, '/rota/votes/one')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replace(/[?#].*$/, '')
    .replace(/\d{4}-\d{2}(-\d{2})?/, 'date')
