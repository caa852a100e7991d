import type { Browser, Page } from 'playwright-core'
import { afterEach, beforeEach, expect } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { hallIsEmpty } from '../../src/parts/register/entrance/first-run/first-run.queries.ts'
import type { Database } from '../../src/platform/database/open.ts'
import type { House } from '../../src/platform/house.ts'
import { freshHall } from '../../src/platform/testing/fresh-hall.ts'
import { houseOn } from '../support/hall.ts'
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

let database: Database
let house: House
let served: Served
let browser: Browser
let stop: () => Promise<void>

beforeEach(async () => {
  if (!findChromium()) return
  database = await freshHall()
  const made = await houseOn(database, () => new Date())
  stop = () => made.queue.stop()
  house = { ...made, isEmpty: hallIsEmpty(database.app) }
  served = await serveApp(createApp(house))
  browser = await openBrowser()
})
afterEach(async () => {
  await browser?.close()
  await served?.close()
  await stop?.()
  await database?.close()
})

browserTest.each(WIDTHS)('a hall is opened without script, at %i px', async (width) => {
  const window = await openWindow(browser, {
    width,
    script: width > 600,
    zone: 'America/Halifax',
  })
  const page = await window.newPage()
  const look = async (name: string) => {
    await takePicture(page, `${name}-${width}`)
    if (width > 600) expect(await axe(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
  }
  const goOn = () => page.getByRole('button', { name: 'Go on' }).click()

  await page.goto(`${served.url}/b/anything`)
  // Whoever reads another language finds it with a thumb.
  const polish = await page.getByRole('link', { name: 'Polski' }).boundingBox()
  expect(polish?.height).toBeGreaterThanOrEqual(44)
  await page.getByLabel('One-time code').fill('nonsense')
  await goOn()
  await look('open-wrong')
  await page.getByLabel('One-time code').fill(await house.sessions.opening.newCode())
  await goOn()
  // Script knows the clock of this device; without, the country of its language has one.
  const clock = width > 600 ? 'America/Halifax' : 'Europe/London'
  await expect.poll(() => page.getByLabel('The clock on its wall').inputValue()).toBe(clock)
  await look('open-kind')
  await page.getByLabel('A constituency party').check()
  await goOn()
  await page.getByLabel('Name').fill('Riverside')
  await page.getByLabel('Ward branches').fill('Old Town\nQuay')
  await look('open-name')
  await goOn()
  await officer(page, 'Ann Kowalska', 'ann@example.org')
  await look('open-officer')
  await goOn()
  await officer(page, 'Bilal Hussain', 'bilal@example.org')
  await goOn()
  await look('open-check')
  await page.getByRole('button', { name: 'Open the hall' }).click()
  await page.getByText('Riverside is open').waitFor()
  await look('open-done')
  const link = await page.getByRole('link', { name: 'Open the link' }).first().getAttribute('href')
  await page.goto(served.url + new URL(link ?? '').pathname)
  await page.getByRole('button', { name: 'Sign in' }).click()
  expect(new URL(page.url()).pathname).not.toBe('/open')
  expect((await page.goto(`${served.url}/open`))?.status()).toBe(404)
  await window.close()
})

async function officer(page: Page, name: string, address: string) {
  await page.getByLabel('Full name').fill(name)
  await page.getByLabel('E-mail').fill(address)
}
