import { Hono } from 'hono'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { drawPass, hashesOf } from '../../src/parts/calendar/passes/pass.ts'
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
import { weigh } from './weight.ts'

/** What a page of the door may run, decoder and all. */
const SCRIPT_BYTES_MAX = 20_000
const PATIENCE_MS = 10_000
const NAMES = ['Ann', 'Bilal', 'Cara', 'Dev', 'Eve', 'Faye'] as const

let hall: TestHall
let served: Served
let browser: Browser
let host: string
const ids = new Map<string, string>()
const passes = new Map<string, string>()

beforeAll(async () => {
  if (!findChromium()) return
  hall = await testHall()
  const { town } = hall
  host = await town.addPerson({ given: 'Amina', family: 'Osei', of: 'leeds' })
  await town.addOffice(host, 'leeds', 'volunteer')
  for (const given of NAMES) {
    const id = await town.addPerson({ given, family: 'Canary', of: 'leeds', number: `L-${given}` })
    const pass = drawPass()
    const { token_hash, code_hash } = hashesOf(pass)
    ids.set(given, id)
    passes.set(given, pass)
    await town.sql(
      `insert into pass (body_id, id, person_id, kind, token_hash, code_hash, made_at) values ($1, $2, $3, 'own', $4, $5, now())`,
      [town.body('leeds'), hall.house.newId(), id, token_hash, code_hash],
    )
  }
  served = await serveApp(hall.app)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  await hall?.close()
})

/** An evening to which everybody said yes but Faye. */
async function evening(title = 'Choir night') {
  const answer = await hall.ask(host, '/b/leeds/whats-on', {
    title,
    kind: 'choir',
    day: '2026-11-22',
    from: '11:00',
    to: '14:00',
    place: 'Main hall',
    about: '',
  })
  const at = String(answer.headers.get('location'))
  for (const name of NAMES.slice(0, -1)) await hall.ask(ids.get(name) ?? '', `${at}/commitment`, {})
  return at
}

/** With a real session: the worker asks by itself, with the browser's cookies and nothing else. */
async function signIn(window: BrowserContext, person_id: string) {
  const walkIn = new Hono().get('/', async (c) => {
    await hall.house.sessions.begin(c, { person_id, how: 'demo', strong: true })
    return c.text('')
  })
  const cookies = (await walkIn.request('/')).headers.getSetCookie().map((line) => {
    const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/)
    return { name, value, url: served.url }
  })
  await window.addCookies(cookies)
}

interface Phone {
  page: Page
  window: BrowserContext
  /** What the strict policy refused, and what went wrong in script. */
  wrong: string[]
}

async function phone(width = 390, scheme: 'light' | 'dark' = 'light'): Promise<Phone> {
  const window = await openWindow(browser, { width, scheme })
  await signIn(window, host)
  const page = await window.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy|permissions policy/i.test(message.text()))
      wrong.push(message.text())
  })
  return { page, window, wrong }
}

async function cameTo(at: string) {
  const { rows } = await hall.town.sql(
    `select split_part(name, ' ', 1) as name from commitment where occasion_id = $1 and came_at is not null order by 1`,
    [at.split('/').at(-1)],
  )
  return (rows as { name: string }[]).map(({ name }) => name)
}

/** Everything the browser keeps for the hall: databases, caches, storage. */
const keptIn = (page: Page): Promise<{ taps: number; text: string }> =>
  page.evaluate(async () => {
    const known = (await indexedDB.databases()).some(({ name }) => name === 'door')
    const taps = !known
      ? []
      : await new Promise<unknown[]>((resolve, reject) => {
          const asked = indexedDB.open('door')
          asked.onerror = () => reject(asked.error ?? new Error('shut'))
          asked.onsuccess = () => {
            if (!asked.result.objectStoreNames.contains('taps')) {
              asked.result.close()
              return resolve([])
            }
            const all = asked.result.transaction('taps').objectStore('taps').getAll()
            all.onsuccess = () => {
              asked.result.close()
              resolve(all.result)
            }
          }
        })
    const cached = []
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) {
        const answer = await caches.match(request, { ignoreVary: true })
        const isText = !/font/.test(answer?.headers.get('content-type') ?? '')
        cached.push(`${name} ${request.url} ${isText ? await answer?.text() : ''}`)
      }
    const text = [JSON.stringify(taps), ...cached, JSON.stringify({ ...localStorage })].join('\n')
    return { taps: taps.length, text }
  })

const ready = (page: Page) =>
  page.getByText('Ready: this list opens without a network too.').waitFor()

browserTest(
  'an evening without a network: the page opens, taps are kept, and all arrive once',
  async () => {
    const at = await evening()
    const { page, window, wrong } = await phone()
    await page.goto(`${served.url}${at}/door`)
    await ready(page)
    await window.setOffline(true)
    await page.reload()
    await page.getByRole('heading', { name: 'At the door' }).waitFor()
    // A name alone stands at the height of its button.
    const height = async (part: string) => {
      const box = await page.locator(`[data-list] li:first-child ${part}`).boundingBox()
      return box ? box.y + box.height / 2 : 0
    }
    expect(Math.abs((await height('.name')) - (await height('button')))).toBeLessThan(2)
    for (const name of NAMES.slice(0, 4))
      await page.getByRole('button', { name: `${name} is here`, exact: true }).click()
    // Found by the first letters and let in: the next name is typed at once, over the last.
    const find = page.locator('[data-find]')
    await find.fill('ev')
    await page.getByRole('button', { name: 'Eve is here', exact: true }).click()
    await page.keyboard.type('bil')
    expect(await find.inputValue()).toBe('bil')
    await find.fill('')
    await page.getByLabel('Their first name').fill('Ola')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('6 waiting to be sent').waitFor()
    await page.getByRole('button', { name: 'Undo: Bilal is not here' }).click()
    await page.getByText('7 waiting to be sent').waitFor()
    expect(await axe(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await takePicture(page, 'door-offline-390')
    // Closed and opened again, nothing is lost.
    await page.reload()
    await page.getByText('7 waiting to be sent').waitFor()
    await page.getByRole('button', { name: 'Undo: Ola is not here' }).waitFor()
    const kept = await keptIn(page)
    expect(kept.taps).toBe(7)
    for (const secret of ['Canary', 'Osei', 'L-Ann', ...ids.values(), ...passes.values(), host])
      expect(kept.text).not.toContain(secret)
    expect(await cameTo(at)).toEqual([])
    await window.setOffline(false)
    await page.getByText(/^Ready/).waitFor()
    await expect.poll(() => cameTo(at)).toEqual(['Ann', 'Cara', 'Dev', 'Eve', 'Ola'])
    await expect.poll(async () => (await keptIn(page)).taps).toBe(0)
    await page.reload()
    await page.getByText('5', { exact: true }).first().waitFor()
    const { rows } = await hall.town.sql(
      'select count(*)::integer as n from deed where about_id = $1 and rung is not null and reverses is null',
      [at.split('/').at(-1)],
    )
    expect(rows).toEqual([{ n: 4 }])
    expect(wrong).toEqual([])
    await window.close()
  },
  90_000,
)

browserTest(
  'signing out takes the list, the queue and the page off the phone',
  async () => {
    const at = await evening()
    const { page, window } = await phone()
    await page.goto(`${served.url}${at}/door`)
    await ready(page)
    await page.goto(`${served.url}${at}/door/scan`)
    await ready(page)
    await page.route('**/door/replay', (route) => route.abort())
    await page.getByRole('button', { name: 'Ann is here', exact: true }).click()
    await page.getByText('1 waiting to be sent').waitFor()
    expect((await keptIn(page)).text).toContain('"Ann"')
    await page.goto(`${served.url}/me`)
    await page.getByText('You', { exact: true }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL('**/sign-in')
    const left = await keptIn(page)
    expect(left.taps).toBe(0)
    expect(left.text).not.toContain('Ann')
    expect(
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    ).toBe(0)
    await window.close()
  },
  60_000,
)

browserTest(
  'on the door list signing out sends first what waits',
  async () => {
    const at = await evening()
    const { page, window } = await phone()
    await page.goto(`${served.url}${at}/door/scan`)
    await ready(page)
    await window.setOffline(true)
    await page.getByRole('button', { name: 'Ann is here', exact: true }).click()
    await page.getByText('1 waiting to be sent').waitFor()
    await window.setOffline(false)
    await page.goto(`${served.url}${at}/door`)
    await page.getByText('You', { exact: true }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL('**/sign-in')
    expect(await cameTo(at)).toEqual(['Ann'])
    await window.close()
  },
  60_000,
)

browserTest(
  'when the office has ended meanwhile, the page says so, keeps the taps and lets go of the list',
  async () => {
    const at = await evening()
    const keeper = await hall.town.addPerson({ given: 'Kit', family: 'Keeper', of: 'leeds' })
    const office = await hall.town.addOffice(keeper, 'leeds', 'volunteer')
    const window = await openWindow(browser, { width: 390 })
    await signIn(window, keeper)
    const page = await window.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    await page.goto(`${served.url}${at}/door/scan`)
    await ready(page)
    await window.setOffline(true)
    await page.getByRole('button', { name: 'Ann is here', exact: true }).click()
    await page.getByText('1 waiting to be sent').waitFor()
    await hall.town.sql('update office set ended_at = $2 where id = $1', [
      office,
      '2026-11-22T12:00Z',
    ])
    await window.setOffline(false)
    await page.getByText('You do not keep this door any more').waitFor()
    expect(await page.locator('[data-names]').textContent()).toBe('Ann')
    const kept = await keptIn(page)
    expect(kept.taps).toBe(1)
    expect(kept.text).not.toContain('Cara')
    await takePicture(page, 'door-refused-390')
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Take these names off this phone' }).click()
    await expect.poll(async () => (await keptIn(page)).taps).toBe(0)
    expect(await cameTo(at)).toEqual([])
    await window.close()
  },
  60_000,
)

browserTest(
  'six letters check in somebody on the list, and a member who is not; others are told nothing',
  async () => {
    const at = await evening()
    const { page, window, wrong } = await phone()
    await page.goto(`${served.url}${at}/door/scan`)
    await ready(page)
    const type = async (letters: string) => {
      await page.getByLabel('The six letters').fill(letters)
      await page.getByRole('button', { name: 'Check in' }).click()
    }
    await type((passes.get('Ann') ?? '').slice(0, 6).toLowerCase())
    await page.getByText('Ann is here.').waitFor()
    await type(passes.get('Faye') ?? '')
    // The field takes the letters only; a whole pass comes from the camera.
    await page.getByText('That is not a pass.').waitFor()
    await type((passes.get('Faye') ?? '').slice(0, 6))
    await page.getByText('Faye is here.').waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await page.getByText('Faye is not here after all.').waitFor()
    await type('BBBBBB')
    await page.getByText('This pass is not known here').waitFor()
    await expect.poll(() => cameTo(at)).toEqual(['Ann'])
    expect(wrong).toEqual([])
    await window.close()
  },
  60_000,
)

describe.each(WIDTHS)('at %i px', (width) => {
  browserTest.each(SCHEMES)('the scanner can be read by everybody (%s)', async (scheme) => {
    const at = await evening()
    const { page, window } = await phone(width, scheme)
    await page.goto(`${served.url}${at}/door/scan`)
    await ready(page)
    await page.getByRole('button', { name: 'Ann is here', exact: true }).click()
    await page.getByText('Ann is here.').waitFor()
    expect(await axe(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await takePicture(page, `door-scan-${width}-${scheme}`)
    await page.goto(`${served.url}${at}/door`)
    await ready(page)
    expect(await axe(page)).toEqual([])
    await takePicture(page, `door-list-${width}-${scheme}`)
    await page.goto(`${served.url}/me/pass`)
    await page.getByRole('button', { name: 'Make a pass on this phone' }).click()
    await page.getByText('This is your pass.').waitFor()
    expect(await axe(page)).toEqual([])
    await takePicture(page, `pass-${width}-${scheme}`)
    await window.close()
  })
})

browserTest('the door’s script is small, its decoder included', async () => {
  const at = await evening()
  const { page, window } = await phone()
  const list = await weigh(page, `${served.url}${at}/door`)
  expect(list.script_bytes, list.addresses.join('\n')).toBeLessThanOrEqual(SCRIPT_BYTES_MAX)
  await window.close()
  const fresh = await phone()
  const scan = await weigh(fresh.page, `${served.url}${at}/door/scan`)
  const later = await fresh.page.evaluate(async () => {
    const { camera = '', decoder = '' } =
      document.querySelector<HTMLElement>('[data-door]')?.dataset ?? {}
    const sizes = await Promise.all(
      [camera, decoder].map(async (file) => (await fetch(file)).headers.get('content-length')),
    )
    return sizes.map(Number)
  })
  const whole = scan.script_bytes + later.reduce((sum, bytes) => sum + bytes, 0)
  expect(whole, scan.addresses.join('\n')).toBeLessThanOrEqual(SCRIPT_BYTES_MAX)
  await fresh.window.close()
})
