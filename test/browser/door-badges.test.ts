import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { testHall, type TestHall } from '../support/hall.ts'
import {
  axe,
  browserTest,
  findChromium,
  openBrowser,
  openWindow,
  serveApp,
  type Served,
} from './browser.ts'

const NAMES = [
  'Ann',
  'Bilal',
  'Bartholomew-Alexander',
  'Cara',
  'Dev',
  'Ewa',
  'Faith',
  'Grace',
  'Hal',
  'Ifeoma',
  'Jo',
]
const PDFS = path.resolve(import.meta.dirname, '..', 'screenshots')

let hall: TestHall
let served: Served
let browser: Browser
let host: string
let at: string

beforeAll(async () => {
  if (!findChromium()) return
  hall = await testHall()
  host = await hall.town.addPerson({ given: 'Amina', family: 'Osei', of: 'leeds' })
  await hall.town.addOffice(host, 'leeds', 'volunteer')
  const answer = await hall.ask(host, '/b/leeds/whats-on', {
    title: 'Choir night',
    kind: 'choir',
    day: '2026-11-22',
    from: '11:00',
    to: '14:00',
    place: '',
    about: '',
  })
  at = String(answer.headers.get('location'))
  for (const given of NAMES) {
    const id = await hall.town.addPerson({ given, family: 'Featherstonehaugh', of: 'leeds' })
    await hall.ask(id, `${at}/commitment`, {})
  }
  served = await serveApp(hall.app)
  browser = await openBrowser()
  mkdirSync(PDFS, { recursive: true })
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  await hall?.close()
})

browserTest.each([
  ['10 on a sheet', 'l10', 2],
  ['24 on a sheet', 'l24', 1],
] as const)(
  '%s print on whole A4 pages, each label where it belongs',
  async (label, name, pages) => {
    const window = await openWindow(browser, { width: 1200, headers: { 'x-test-person': host } })
    const page = await window.newPage()
    await page.goto(`${served.url}${at}/door/badges`)
    expect(await axe(page)).toEqual([])
    await page.getByLabel(label).check()
    await page.getByLabel('Mark those').check()
    await page.getByLabel('A line for the pronoun').check()
    await page.getByLabel('A pass to scan').check()
    await page.getByRole('button', { name: 'Make the badges' }).click()
    await page.getByText('Bartholomew-Alexander').waitFor()
    expect(await axe(page)).toEqual([])
    await page.emulateMedia({ media: 'print' })
    const pdf = await page.pdf({
      path: path.join(PDFS, `badges-${name}.pdf`),
      preferCSSPageSize: true,
    })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(pages)
    // Nothing of a badge reaches over its label's edge.
    const over = await page.evaluate(
      () =>
        [...document.querySelectorAll('.badge')].filter(
          (badge) =>
            badge.scrollHeight > badge.clientHeight + 1 ||
            badge.scrollWidth > badge.clientWidth + 1,
        ).length,
    )
    expect(over).toBe(0)
    await window.close()
  },
)
