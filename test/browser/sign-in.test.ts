import { Hono } from 'hono'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { createApp } from '../../src/app.tsx'
import type { HallEnv, House } from '../../src/platform/house.ts'
import { openSessions } from '../../src/platform/sessions/index.ts'
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
let house: House
let served: Served
let browser: Browser
let url: string
let gita: string

beforeAll(async () => {
  if (!findChromium()) return
  hall = await testHall()
  hall.setClock(new Date())
  // A passkey belongs to an address with a name, and the address must be known before the sessions are opened.
  const late = new Hono<HallEnv>()
  let app = late
  late.all('*', (c) => app.fetch(c.req.raw, c.env))
  served = await serveApp(late)
  url = served.url.replace('127.0.0.1', 'localhost')
  const sessions = await openSessions({ pool: hall.database.authPool, publicUrl: url })
  const whoIs: House['whoIs'] = (c) => sessions.whoIs(c.req.header('cookie'))
  house = { ...hall.house, publicUrl: url, sessions, whoIs }
  app = createApp(house)
  browser = await openBrowser()
  gita = await hall.town.addPerson({
    given: 'Gita',
    family: 'Rao',
    of: 'leeds',
    email: 'gita@example.org',
  })
  await hall.town.addOffice(gita, 'leeds', 'secretary')
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  await hall?.close()
})

async function signedIn(window: BrowserContext): Promise<Page> {
  const asked = { address: 'gita@example.org', language: 'en', next: '/me/sign-in' }
  const page = await window.newPage()
  await page.goto(`${url}/sign-in/link/${await house.sessions.links.make(asked)}`)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`${url}/me/sign-in`)
  return page
}

/** A phone's own authenticator, as the browser's debugger plays it. */
async function authenticator(page: Page, { verifies = true } = {}) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: verifies,
      automaticPresenceSimulation: true,
    },
  })
  return { devtools, authenticatorId }
}

type Device = Awaited<ReturnType<typeof authenticator>>

/** The same phone in another window: its keys come along. */
async function carry({ devtools, authenticatorId }: Device, to: Device) {
  const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId })
  for (const credential of credentials)
    await to.devtools.send('WebAuthn.addCredential', {
      authenticatorId: to.authenticatorId,
      credential,
    })
}

describe('a passkey', () => {
  let phone: Device
  let first: BrowserContext

  browserTest('is made by a secretary who is led to it, and opens what asked for it', async () => {
    first = await openWindow(browser, { width: 390 })
    const page = await signedIn(first)
    phone = await authenticator(page)
    await page.goto(`${url}/prove-it?why=strong&to=/me/sign-in`)
    await takePicture(page, 'prove-it-first-390')
    expect(await axe(page)).toEqual([])
    await page.getByRole('link', { name: 'Make a passkey' }).click()
    await page.getByLabel('What is this device called?').fill('my phone')
    await takePicture(page, 'make-passkey-390')
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Make a passkey' }).click()
    await page.waitForURL(`${url}/me/sign-in`)
    expect(await page.textContent('main')).toContain('my phone')
    await takePicture(page, 'my-sign-in-390')
    expect(await axe(page)).toEqual([])
    const { rows } = await hall.town.sql('select how, strong_at from auth.session')
    expect(rows).toMatchObject([{ how: 'passkey', strong_at: expect.any(Date) }])
  })

  browserTest('signs her in afterwards without any mail', async () => {
    const window = await openWindow(browser, { width: 390 })
    const page = await window.newPage()
    await carry(phone, await authenticator(page))
    await page.goto(`${url}/sign-in?to=/me/sign-in`)
    await page
      .getByRole('button', { name: 'Sign in with a passkey' })
      .click({ timeout: 3000 })
      .catch(() => undefined) // the browser may have offered it by itself already
    await page.waitForURL(`${url}/me/sign-in`)
    expect(await page.textContent('main')).toContain('with a passkey')
    await window.close()
  })

  browserTest(
    'is in the browser’s own list once she goes to the field, and not asked for before',
    async () => {
      const window = await openWindow(browser, { width: 390 })
      const page = await window.newPage()
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).pathname))
      await carry(phone, await authenticator(page))
      await page.goto(`${url}/sign-in?to=/me/sign-in`, { waitUntil: 'networkidle' })
      expect(asked).not.toContain('/sign-in/passkey')
      const answered = page.waitForRequest((request) => request.method() === 'POST')
      await page.getByLabel('Your e-mail').focus()
      expect(new URL((await answered).url()).pathname).toBe('/sign-in/passkey')
      await window.close()
    },
  )

  browserTest('of a device that does not ask who is using it is refused', async () => {
    const window = await openWindow(browser, { width: 390 })
    const page = await window.newPage()
    await carry(phone, await authenticator(page, { verifies: false }))
    await page.goto(`${url}/sign-in`)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.getByText('That did not work').waitFor()
    expect((await window.cookies()).map(({ name }) => name)).not.toContain('hall')
    await window.close()
  })

  browserTest('taken off signs nobody in', async () => {
    const [page] = first.pages()
    await page?.goto(`${url}/me/sign-in`)
    await page?.getByRole('button', { name: 'Take off my phone' }).click()
    await page?.getByText('You have no passkey yet').waitFor()
    const window = await openWindow(browser, { width: 390 })
    const other = await window.newPage()
    await carry(phone, await authenticator(other))
    await other.goto(`${url}/sign-in`)
    await other.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await other.getByText('That did not work').waitFor()
    await window.close()
    await first.close()
  })
})

describe.each(WIDTHS)('at %i px', (width) => {
  browserTest('the way in can be walked by everybody', async () => {
    const email = `walker${width}@example.org`
    await hall.town.addPerson({ given: 'Hari', family: 'Rao', of: 'leeds', email })
    const window = await openWindow(browser, { width })
    const page = await window.newPage()
    const refused: string[] = []
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
    await page.goto(`${url}/sign-in`)
    const look = async (name: string) => {
      await takePicture(page, `${name}-${width}`)
      expect(await axe(page)).toEqual([])
      expect(await overflow(page)).toBe(0)
    }
    await look('sign-in')
    await page.getByLabel('Your e-mail').fill('nobody')
    await page.getByRole('button', { name: 'Send me a link' }).click()
    await look('sign-in-wrong')
    await page.getByLabel('Your e-mail').fill(email)
    await page.getByRole('button', { name: 'Send me a link' }).click()
    await page.waitForURL(`${url}/sign-in/sent`)
    await look('sign-in-sent')
    const asked = { address: email, language: 'en', next: '/me/sign-in/code' }
    await page.goto(`${url}/sign-in/link/${await house.sessions.links.make(asked)}`)
    await look('sign-in-link')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: 'Begin' }).click()
    await look('code-app')
    expect(refused.filter((text) => !text.includes('422'))).toEqual([])
    await window.close()
  })
})

browserTest('without script the mailed link stands alone, in Urdu too', async () => {
  const window = await openWindow(browser, { width: 390, script: false, language: 'ur-PK' })
  const page = await window.newPage()
  await page.goto(`${url}/sign-in`)
  await takePicture(page, 'sign-in-390-urdu')
  expect(await page.getByRole('button').count()).toBe(1)
  await window.close()
})
