import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { testHall, type TestHall } from '../support/hall.ts'
import {
  axe,
  browserTest,
  findChromium,
  openBrowser,
  openWindow,
  overflow,
  serveApp,
  takePicture,
  type Served,
} from './browser.ts'
import { fillHall } from './full-hall.ts'

/** Far more than there are kinds of pages: a loop is not walked for ever. A walk that stops here has failed. */
const PAGES_MAX = 220
const MINUTES = 6
/** `PICTURES=1` keeps a picture of each page in test/screenshots/walk. */
const PICTURES = process.env['PICTURES'] === '1'
const FILE = /\.(csv|ics|json|pdf|png|xml)([?#]|$)/

let hall: TestHall
let served: Served
let browser: Browser
let ann: string
let delroy: string
let also: Awaited<ReturnType<typeof fillHall>>

beforeAll(async () => {
  if (!findChromium()) return
  hall = await testHall()
  ann = await hall.town.addPerson({
    given: 'Ann',
    family: 'Armitage',
    of: 'harehills',
    email: 'ann@example.org',
  })
  delroy = await hall.town.addPerson({ given: 'Delroy', family: 'Campbell', of: 'hull' })
  await hall.town.addPerson({
    given: 'Bartholomew-Alexander',
    family: 'Featherstonehaugh-Wolverhampton',
    of: 'harehills',
    email: 'a.very.long.address.that.does.not.break@a-long-domain-name.example.org',
  })
  await hall.town.addPerson({ given: 'Grace', family: 'Asante', of: 'armley', state: 'arrears' })
  await hall.town.addOffice(ann, 'leeds', 'secretary')
  await hall.town.addOffice(delroy, 'party', 'national-officer')
  also = await fillHall(hall, ann)
  served = await serveApp(hall.app)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  await hall?.close()
})

const walks = [
  { who: 'a secretary', from: '/b/leeds', width: 390, scheme: 'light', least: 120 },
  { who: 'a secretary', from: '/b/leeds', width: 1200, scheme: 'dark', least: 120 },
  { who: 'a national officer', from: '/b/party', width: 390, scheme: 'dark', least: 35 },
  { who: 'a visitor', from: '/sign-in', width: 320, scheme: 'light', least: 12 },
] as const

/** Pages of the same pattern as others, and yet not alike. */
const besides = (who: string): string[] =>
  ({ 'a secretary': [also.past, also.club, '/b/armley'], 'a visitor': ['/at/leeds', also.mine] })[
    who
  ] ?? []

const person = (who: string) => ({ 'a secretary': ann, 'a national officer': delroy })[who]

// Side by side: each walk waits for its own window most of the time.
describe.concurrent.each(walks)(
  '$who walks every page at $width px, $scheme',
  ({ who, from, width, scheme, least }) => {
    browserTest(
      'each can be read by everybody, and none is wider than its window',
      { timeout: MINUTES * 60_000 },
      async () => {
        const id = person(who)
        const window = await openWindow(browser, {
          width,
          scheme,
          ...(id && { headers: { 'x-test-person': id } }),
        })
        const page = await window.newPage()
        const refused: string[] = []
        page.on('console', (message) => {
          const text = message.text()
          // A worker is fetched by the browser itself, without the header that says who asks here.
          if (message.type() === 'error' && !text.includes('script resource is behind a redirect'))
            refused.push(text)
        })
        page.on('pageerror', (error) => refused.push(error.message))
        const walked: string[] = []
        const wrong: string[] = []
        const waiting = [from, ...besides(who)]
        const known = new Set(waiting.map(patternOf))
        for (
          let next = waiting.shift();
          next && walked.length < PAGES_MAX;
          next = waiting.shift()
        ) {
          // A file to keep is no page: it is there, and that is all the walk asks of it.
          if (FILE.test(next)) {
            const kept = await page.request.get(served.url + next)
            if (kept.status() !== 200) wrong.push(`${next} answers ${kept.status()}`)
            continue
          }
          const answer = await page.goto(served.url + next)
          if (!answer?.headers()['content-type']?.startsWith('text/html')) continue
          walked.push(next)
          if (answer.status() !== 200) wrong.push(`${next} answers ${answer.status()}`)
          for (const fault of await axe(page)) wrong.push(`${next}: ${fault}`)
          if ((await overflow(page)) > 0) wrong.push(`${next} is wider than its window`)
          // A quarter of the time of a walk; for eyes, not for the test.
          if (PICTURES)
            await takePicture(
              page,
              `walk/${who.replaceAll(' ', '-')}${patternOf(next).replaceAll(/[^a-z0-9]+/gi, '-')}-${width}-${scheme}`,
            )
          for (const link of await linksOn(page)) {
            if (known.has(patternOf(link))) continue
            known.add(patternOf(link))
            waiting.push(link)
          }
        }
        expect(wrong).toEqual([])
        expect(waiting, 'pages that were not reached').toEqual([])
        expect(refused).toEqual([])
        expect(walked.length, walked.join('\n')).toBeGreaterThanOrEqual(least)
        await window.close()
      },
    )
  },
)

/** Pages of one kind are one page: whoever it is about, whichever way it is sorted, whichever ward it is. */
const patternOf = (address: string) =>
  address
    .replace(/^\/(b|at)\/(armley|harehills)\b/, '/$1/a-ward')
    .replace(/^\/at\/(?!(leeds|a-ward)\b)[^/?#]+/, '/at/another')
    .replace(/\/rota\/votes\/.+/, '/rota/votes/one')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replace(/[?#].*$/, '')
    .replace(/\d{4}-\d{2}(-\d{2})?/, 'date')

/** The links of this hall on a page. Sheets to print and files to keep are followed as well. */
async function linksOn(page: Page): Promise<string[]> {
  const found: unknown = await page.evaluate(
    `[...document.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href'))`,
  )
  const links = Array.isArray(found) ? found.map(String) : []
  return links.filter((link) => !/^\/(language|demo)\b/.test(link))
}
