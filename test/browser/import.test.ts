import type { Browser, Page } from 'playwright-core'
import { afterEach, beforeEach, expect } from 'vitest'
import { importJobs } from '../../src/parts/register/list/import.jobs.ts'
import { testHall, type TestHall } from '../support/hall.ts'
import { doJobs } from '../support/letters.ts'
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

let hall: TestHall
let served: Served
let browser: Browser
let ann: string
let bilal: string

beforeEach(async () => {
  if (!findChromium()) return
  hall = await testHall()
  ann = await hall.town.addPerson({ given: 'Ann', family: 'Armitage', of: 'leeds', number: 'A1' })
  bilal = await hall.town.addPerson({
    given: 'Bilal',
    family: 'Hussain',
    of: 'leeds',
    number: 'A2',
  })
  await hall.town.addOffice(ann, 'leeds', 'secretary')
  await hall.town.addOffice(bilal, 'leeds', 'chair')
  served = await serveApp(hall.app)
  browser = await openBrowser()
})
afterEach(async () => {
  await browser?.close()
  await served?.close()
  await hall?.close()
})

const GIVEN = ['Maria', 'Joan', 'Tomasz', 'Amina', 'Delroy', 'Grace', 'Winston', 'Chidi']
const FAMILY = ['Santos', 'Price', 'Nowak', 'Osei', 'Campbell', 'Asante', 'Okafor']
const HEADER =
  'Membership list of the Leeds party;;;;;;;\nMember No;First name;Surname;Address 1;Postcode;E-mail;Status;Ward;Can drive a van'

/** Seventy people, as head office writes them. */
const rows = Array.from({ length: 70 }, (_, n) => ({
  number: `${1000 + n}`,
  given: GIVEN[n % GIVEN.length] ?? '',
  family: FAMILY[n % FAMILY.length] ?? '',
  address: `${n + 1} Acacia Avenue`,
  postcode: `LS${(n % 9) + 1} ${n % 10}AA`,
  email: `member${n}@example.org`,
  state: 'Active',
  ward: n % 2 ? 'Harehills' : 'Armley',
  van: n % 9 ? '' : 'yes',
}))
const listOf = (people: readonly object[], ...more: string[]) =>
  Buffer.from([HEADER, ...people.map((one) => Object.values(one).join(';')), ...more].join('\r\n'))

/** A month later: some left, some moved, thirty have another e-mail, one stands there twice. */
const later = rows.slice(3).map((one, n) => ({
  ...one,
  email: n < 30 ? `new${n}@example.org` : one.email,
  ward: n === 41 ? 'Harehills' : one.ward,
}))
const LATER = [
  '2000;Marya;Santos;57 Acacia Avenue;LS3 6AA;;Active;Harehills;',
  '2001;Ludmila;Wolverhampton-Featherstonehaugh;1 Elm Road;LS1 1AA;ludmila.at.example;Active;Elsewhere;',
  '2002;;;;LS1 1AA;;Active;;',
]

const looks = [
  { width: 390, scheme: 'light' },
  { width: 1200, scheme: 'dark' },
] as const

browserTest.each(looks)(
  'a list comes in: columns, preview, a second officer, progress, doubles, back again, at $width px, $scheme',
  { timeout: 240_000 },
  async ({ width, scheme }) => {
    const page = await pageOf(ann, width, scheme)
    const look = (name: string, at = page) => looksWell(at, `import-${name}-${width}-${scheme}`)

    await page.goto(`${served.url}/b/leeds/import`)
    await look('first')
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.getByText('Choose the file of the list first').first().waitFor()
    await look('no-file')
    await upload(page, listOf(rows))
    await page.getByText('Reading the list').waitFor()
    await look('reading')
    await doJobs(hall, importJobs)
    await page.getByText('70 joined').waitFor()
    await apply(page)
    await page.getByText('Applying the list').waitFor()
    await look('applying')
    await doJobs(hall, importJobs)
    await page.getByRole('button', { name: 'Take this list back' }).waitFor()
    await look('applied')

    await page.goto(`${served.url}/b/leeds/import`)
    await upload(page, listOf(later, ...LATER))
    await doJobs(hall, importJobs)
    await page.getByText('rows need you').or(page.getByText('row needs you')).first().waitFor()
    await look('preview')
    const address = page.url()
    for (const kind of ['changed', 'moved', 'lapsed', 'doubles', 'needs-you', 'notes']) {
      await page.goto(`${address}/${kind}`)
      await look(kind)
    }
    await page.goto(`${address}/columns`)
    await look('columns')
    await page.getByLabel('Can drive a van').selectOption({ label: 'Keep as a column of our own' })
    await page.getByRole('button', { name: 'Read the list again' }).click()
    await doJobs(hall, importJobs)
    await page.getByRole('button', { name: 'Apply these changes' }).click()
    await page.getByText('Tick this first').first().waitFor()
    await look('unticked')
    await apply(page)
    await page.getByText('Another officer has to agree first').waitFor()
    await look('held')

    const second = await pageOf(bilal, width, scheme)
    const agree = async (name: string) => {
      await second.goto(`${served.url}/b/leeds`)
      await look(`first-page-of-the-second${name}`, second)
      await second.getByRole('link', { name: 'Look at what waits' }).click()
      await look(`waiting${name}`, second)
      await second.getByRole('link', { name: /list/i }).last().click()
      await look(`agreement${name}`, second)
      await second.getByRole('button', { name: 'I agree' }).click()
      await second.getByText('Agreed.').waitFor()
      await look(`agreed${name}`, second)
    }
    await agree('')
    await doJobs(hall, importJobs)

    await page.reload()
    await page.getByRole('button', { name: 'Take this list back' }).waitFor()
    await page.getByRole('link', { name: 'Look at the possible doubles side by side' }).click()
    await look('pairs')
    await page
      .getByRole('link', { name: /Santos/ })
      .first()
      .click()
    await look('pair')
    await page.goto(address)
    await page.getByRole('button', { name: 'Take this list back' }).click()
    await page.getByText('Another officer has to agree').first().waitFor()
    await look('undo-held')
    await agree('-undo')
    await doJobs(hall, importJobs)
    await page.reload()
    await page.getByRole('heading', { name: 'Taken back' }).waitFor()
    await look('taken-back')
    await page.goto(`${served.url}/b/leeds/import`)
    await look('lists')
  },
)

async function pageOf(person: string, width: number, scheme: 'light' | 'dark'): Promise<Page> {
  const headers = { 'x-test-person': person }
  return (await openWindow(browser, { width, scheme, headers })).newPage()
}

async function looksWell(page: Page, name: string) {
  await takePicture(page, name)
  expect([name, await axe(page)]).toEqual([name, []])
  expect([name, await overflow(page)]).toEqual([name, 0])
}

async function upload(page: Page, buffer: Buffer) {
  const file = { name: 'November.csv', mimeType: 'text/csv', buffer }
  await page.getByLabel('The file').setInputFiles(file)
  await page.getByRole('button', { name: 'Read it' }).click()
}

/** Ticks what is unusual, as somebody does who has looked, and confirms. */
async function apply(page: Page) {
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Apply these changes' }).click()
}
