import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { appendDeed } from '../../src/platform/deeds/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { asHallIn } from '../../src/platform/jobs/index.ts'
import { testHall, TODAY, type TestHall } from '../support/hall.ts'
import {
  axe,
  browserTest,
  findChromium,
  openBrowser,
  openWindow,
  overflow,
  SCHEMES,
  serveApp,
  takePicture,
  WIDTHS,
  type Served,
} from './browser.ts'

let hall: TestHall
let served: Served
let browser: Browser
const readers = { secretary: '', officer: '', head: '' }

beforeAll(async () => {
  if (!findChromium()) return
  hall = await testHall()
  await aYearOfLeeds()
  await aCountry()
  served = await serveApp(hall.app)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  await hall?.close()
})

const PAGES = [
  ['/b/leeds', 'secretary'],
  ['/b/leeds/months', 'secretary'],
  ['/b/leeds/flows/lapsed?month=2026-10', 'secretary'],
  ['/b/leeds/figures-checked', 'secretary'],
  ['/b/leeds/standing-orders', 'secretary'],
  ['/b/carers-leeds', 'head'],
  ['/b/party', 'officer'],
  ['/rule', 'officer'],
] as const

const looks = WIDTHS.flatMap((width) => SCHEMES.map((scheme) => ({ width, scheme })))

describe.each(looks)('at $width px, $scheme', ({ width, scheme }) => {
  browserTest.each(PAGES)('%s can be read by everybody', async (path, reader) => {
    const headers = { 'x-test-person': readers[reader] }
    const window = await openWindow(browser, { width, scheme, headers })
    const page = await window.newPage()
    const answer = await page.goto(served.url + path)
    expect(answer?.status()).toBe(200)
    const name = path.slice(1).replace(/\?.*/, '').replaceAll('/', '-')
    await takePicture(page, `active-${name}-${width}-${scheme}`)
    expect(await axe(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await window.close()
  })
})

browserTest.each([
  ['/b/leeds', 'secretary'],
  ['/b/party', 'officer'],
] as const)('in Polish %s fits a small phone', async (path, reader) => {
  const headers = { 'x-test-person': readers[reader] }
  const window = await openWindow(browser, { width: 320, language: 'pl-PL', headers })
  const page = await window.newPage()
  await page.goto(served.url + path)
  expect(await page.textContent('h1')).toBe('Aktywni członkowie')
  await takePicture(page, `active-${path.slice(3)}-320-polish`)
  expect(await overflow(page)).toBe(0)
  await window.close()
})

browserTest.each([
  ['/b/leeds/months', 'secretary'],
  ['/b/party', 'officer'],
] as const)('on a phone every figure of %s stands at the end of its line', async (path, reader) => {
  const headers = { 'x-test-person': readers[reader] }
  const window = await openWindow(browser, { width: 390, headers })
  const page = await window.newPage()
  await page.goto(served.url + path)
  const short = await page.locator('.table td.num').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const figure = document.createRange()
      figure.selectNodeContents(cell)
      const gap = cell.getBoundingClientRect().right - figure.getBoundingClientRect().right
      return Math.abs(gap) > 1 ? [cell.textContent] : []
    }),
  )
  expect(short).toEqual([])
  await window.close()
})

/** Forty members, of whom some come, some stopped coming; and twelve closed months behind them. */
async function aYearOfLeeds() {
  readers.secretary = await hall.town.addPerson({ given: 'Ann', family: 'Armitage', of: 'leeds' })
  await hall.town.addOffice(readers.secretary, 'leeds', 'secretary')
  readers.head = await hall.town.addPerson({ given: 'Una', family: 'Unsworth' })
  await hall.town.addOffice(readers.head, 'carers-leeds', 'secretary')
  const given = [
    'Grace',
    'Tomasz',
    'Pauline',
    'Ravi',
    'Amina',
    'Joan',
    'Dele',
    'Siân',
    'Mo',
    'Kath',
  ]
  for (let n = 0; n < 40; n++) {
    const name = {
      given: given[n % 10] ?? '',
      family: ['Abbott', 'Walsh', 'Hussain', 'Shah'][n % 4] ?? '',
    }
    const person_id = await hall.town.addPerson({ ...name, of: 'harehills' })
    const coming = n < 12 ? [5, 30] : []
    const days = n >= 12 && n < 20 ? [122, 130, 140] : coming
    for (const ago of days)
      await asHallIn(hall.house, 'a test', hall.town.body('leeds'), (scope) =>
        appendDeed(scope, {
          person_id,
          kind: n % 5 === 0 ? 'did-shift' : 'attended',
          done_at: new Date(TODAY.getTime() - ago * 86_400_000),
        }),
      )
  }
  await months('leeds', 41, (n) => 6 + Math.round(n * 0.4 + (n > 6 ? 4 : 0)))
}

/** Sixty constituencies more, each with figures of its own; two of them wrote nothing down. */
async function aCountry() {
  readers.officer = await hall.town.addPerson({ given: 'Nora', family: 'Nash' })
  await hall.town.addOffice(readers.officer, 'party', 'national-officer')
  const party = hall.town.body('party')
  for (let n = 0; n < 60; n++) {
    const id = newId()
    const region = hall.town.body(n % 3 === 0 ? 'wales' : 'yorkshire')
    await hall.town.sql(
      `insert into body (id, parent_id, register_id, unit_id, path, kind, slug, name, opened_on)
       values ($1, $2, $3, $1, array[$3, $2, $1]::uuid[], 'constituency', $4, $5, '2020-01-01')`,
      [
        id,
        region,
        party,
        `place-${n}`,
        `${['North', 'East', 'Upper', 'Lower'][n % 4]} Dale ${n + 1}`,
      ],
    )
    await months(id, 300 + n * 9, (m) => (n % 30 === 7 ? 0 : 4 + ((n * 7) % 90) + m))
  }
}

async function months(body: string, members: number, active: (n: number) => number) {
  const body_id = body.includes('-') ? body : hall.town.body(body)
  for (let n = 0; n < 12; n++) {
    const all = active(n)
    const carried = Math.floor(all / 4)
    const kept = Math.floor(all * 0.8)
    await hall.town.sql(
      `insert into snapshot (body_id, month, rule, window_days, members, recorded, carried, took_part, reached, on_paper,
         newly_active, kept, lapsed, returned, joined, kinds, joined_since)
       values ($1, (date '2025-11-01' + make_interval(months => $2))::date, 1, 90, $3, $4, $5, $6, 0, $7, $8, $9, 3, 0, 2,
         '{"attended": 61, "did-shift": 12, "spoken-with": 9, "studied": 8}',
         '[{"months": 1, "joined": 3, "members": 3, "active": 2}, {"months": 6, "joined": 5, "members": 4, "active": 1}]')`,
      [body_id, n, members, all > 0, carried, all - carried, members - all, all - kept, kept],
    )
  }
}
