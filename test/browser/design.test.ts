import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { designRoutes } from '../../src/demo/front-door/design.routes.tsx'
import { testHall, type TestHall } from '../support/hall.ts'
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

beforeAll(async () => {
  if (!findChromium()) return
  hall = await testHall()
  served = await serveApp(createApp({ ...hall.house, kind: 'demo' }, designRoutes))
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  await hall?.close()
})

const PAGES = ['/demo/design', '/demo/design/task', '/demo/design/sheet', '/no-such-page']
const looks = WIDTHS.flatMap((width) => SCHEMES.map((scheme) => ({ width, scheme })))

describe.each(looks)('at $width px, $scheme', ({ width, scheme }) => {
  browserTest.each(PAGES)('%s can be read by everybody', async (path) => {
    const window = await openWindow(browser, { width, scheme })
    const page = await window.newPage()
    const refused: string[] = []
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
    const answer = await page.goto(served.url + path)
    expect(answer?.status()).toBe(path === '/no-such-page' ? 404 : 200)
    await takePicture(page, `${path.slice(1).replaceAll('/', '-')}-${width}-${scheme}`)
    expect(await axe(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    expect(refused.filter((text) => !text.includes('404'))).toEqual([])
    await window.close()
  })
})

browserTest('in Urdu the page runs from right to left, and nothing is cut off', async () => {
  const window = await openWindow(browser, { width: 390, language: 'ur-PK' })
  const page = await window.newPage()
  expect((await page.goto(`${served.url}/demo/design`))?.status()).toBe(200)
  await takePicture(page, 'demo-design-390-urdu')
  expect(await page.getAttribute('html', 'dir')).toBe('rtl')
  expect(await axe(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  await window.close()
})

browserTest('at 320 px with text twice as large, nothing runs out of the page', async () => {
  const window = await openWindow(browser, { width: 320 })
  const page = await window.newPage()
  expect((await page.goto(`${served.url}/demo/design`))?.status()).toBe(200)
  expect(await overflow(page)).toBe(0)
  await page.evaluate('document.documentElement.style.fontSize = "200%"')
  await page.setViewportSize({ width: 640, height: 900 })
  expect(await overflow(page)).toBe(0)
  await window.close()
})
