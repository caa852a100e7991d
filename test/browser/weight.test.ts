import { expect } from 'vitest'
import { browserTest, openWindow } from './browser.ts'
import { hallInBrowser } from './hall-in-browser.ts'
import { weigh } from './weight.ts'

/** Issue 2, "Figures to reach": a phone on a slow line pays for every one of these. */
const PUBLIC = { bytes: 30_000, script_bytes: 8_000, requests: 4 }
const FIRST = { bytes: 60_000, script_bytes: 20_000 }
const LATER = { bytes: 15_000, script_bytes: 0 }

const opened = hallInBrowser({ given: 'Ann', family: 'Armitage', of: 'harehills' })

browserTest.each(['/no-such-page', '/sign-in'])(
  'a visitor’s phone pays little for %s',
  async (path) => {
    const { served, browser } = opened()
    const window = await openWindow(browser, { width: 390 })
    const weight = await weigh(await window.newPage(), served.url + path)
    expect(weight.bytes, weight.addresses.join('\n')).toBeLessThanOrEqual(PUBLIC.bytes)
    expect(weight.script_bytes).toBeLessThanOrEqual(PUBLIC.script_bytes)
    expect(weight.requests, weight.addresses.join('\n')).toBeLessThanOrEqual(PUBLIC.requests)
    await window.close()
  },
)

browserTest(
  'signed in, the first page brings the script and the later ones only themselves',
  async () => {
    const { served, browser, secretary: ann } = opened()
    const window = await openWindow(browser, { width: 390, headers: { 'x-test-person': ann } })
    const page = await window.newPage()
    const first = await weigh(page, `${served.url}/me/sign-in`)
    expect(first.bytes, first.addresses.join('\n')).toBeLessThanOrEqual(FIRST.bytes)
    expect(first.script_bytes).toBeLessThanOrEqual(FIRST.script_bytes)
    expect(first.script_bytes).toBeGreaterThan(0)
    for (const path of ['/me/sign-in', '/no-such-page']) {
      const later = await weigh(page, served.url + path)
      expect(later.bytes, later.addresses.join('\n')).toBeLessThanOrEqual(LATER.bytes)
      expect(later.script_bytes).toBe(LATER.script_bytes)
    }
    await window.close()
  },
)
