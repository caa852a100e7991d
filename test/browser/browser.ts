import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { test as base } from 'vitest'
import type { HallEnv } from '../../src/platform/house.ts'

export const WIDTHS = [390, 1200] as const
export const SCHEMES = ['light', 'dark'] as const
type Scheme = (typeof SCHEMES)[number]

const SCREENSHOTS = path.resolve(import.meta.dirname, '..', 'screenshots')
const HOW = 'apt-get install -y chromium   (or set CHROMIUM to the browser’s path)'

// Background traffic is refused on closed networks, many connections at a time, and slows every start.
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const chrome = findChromium()

/** A test in a real browser: counted as skipped, with the way to get one, where there is none. */
export const browserTest = chrome ? base : withoutBrowser()

function withoutBrowser() {
  if (process.env['REQUIRE_BROWSER'] === '1') throw new Error(`There is no Chromium. ${HOW}`)
  process.stderr.write(`Browser tests are skipped: there is no Chromium. ${HOW}\n`)
  return base.skip
}

export function findChromium(): string | null {
  const named = process.env['CHROMIUM']
  if (named) return existsSync(named) ? named : null
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  return known.find(existsSync) ?? onPath('chromium') ?? onPath('google-chrome')
}

function onPath(name: string) {
  try {
    return execFileSync('which', [name], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}

export async function openBrowser(): Promise<Browser> {
  if (!chrome) throw new Error(`There is no Chromium. ${HOW}`)
  const root = process.getuid?.() === 0
  return await chromium.launch({
    executablePath: chrome,
    args: root ? ['--no-sandbox', ...FLAGS] : FLAGS,
  })
}

export interface Served {
  readonly url: string
  close(): Promise<void>
}

/** The app on a port of its own. */
export function serveApp(app: Hono<HallEnv>): Promise<Served> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      const close = () =>
        new Promise<void>((done) =>
          server.close(() => {
            done()
          }),
        )
      resolve({ url: `http://127.0.0.1:${port}`, close })
    })
  })
}

interface Looks {
  width: number
  scheme?: Scheme
  language?: string
  script?: boolean
  /** The clock of the device. */
  zone?: string
  headers?: Record<string, string>
}

/** A fresh window, as somebody with this screen, scheme and language would have it. */
export function openWindow(browser: Browser, looks: Looks): Promise<BrowserContext> {
  const { width, scheme = 'light', language = 'en-GB', script = true, zone, headers = {} } = looks
  return browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    colorScheme: scheme,
    locale: language,
    javaScriptEnabled: script,
    ...(zone && { timezoneId: zone }),
    extraHTTPHeaders: headers,
    reducedMotion: 'reduce',
  })
}

export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true })
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), fullPage: true })
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** What axe finds wrong on the page, in one line each; an empty list when all is well. */
export async function axe(page: Page): Promise<string[]> {
  // Evaluated by the debugger, not by the page: so the page's own strict policy stays in force.
  const found: unknown = await page.evaluate(`${axeSource};
    axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => [id, help, target.join(' '), failureSummary].join(' | '))))`)
  return Array.isArray(found) ? found.map(String) : [String(found)]
}

/** How far the page is wider than its window: nothing, when it reflows. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
