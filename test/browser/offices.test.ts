import type { Browser } from 'playwright-core'
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
  WIDTHS,
  type Served,
} from './browser.ts'

let hall: TestHall
let served: Served
let browser: Browser
let ann: string
let office: string

beforeAll(async () => {
  if (!findChromium()) return
  hall = await testHall()
  const add = (given: string, family: string) => hall.town.addPerson({ given, family, of: 'leeds' })
  ann = await add('Ann', 'Kowalska')
  office = await hall.town.addOffice(ann, 'leeds', 'secretary', { to: '2027-06-20' })
  await hall.town.addOffice(await add('Bilal', 'Hussain'), 'leeds', 'treasurer', {
    to: '2026-12-20',
  })
  await hall.town.addOffice(await add('Grace', 'Adeyemi'), 'leeds', 'volunteer', {
    from: '2027-01-10',
    to: '2027-06-20',
  })
  served = await serveApp(hall.app)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  await hall?.close()
})

describe.each(WIDTHS)('at %i px', (width) => {
  browserTest.each([
    ['offices', (): string => '/b/leeds/offices'],
    ['offices-find', (): string => '/b/leeds/offices/new?q=grace'],
    ['offices-give', (): string => `/b/leeds/offices/new/${ann}`],
    ['offices-ending', (): string => `/b/leeds/offices/${office}/ending`],
    ['offices-lost-keys', (): string => `/b/leeds/offices/${office}/lost-keys`],
  ])('%s can be read by everybody', async (name, path) => {
    const window = await openWindow(browser, { width, headers: { 'x-test-person': ann } })
    const page = await window.newPage()
    expect((await page.goto(served.url + path()))?.status()).toBe(200)
    await takePicture(page, `${name}-${width}`)
    expect(await axe(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await window.close()
  })
})
