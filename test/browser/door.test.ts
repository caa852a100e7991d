import type { Browser, Page } from 'playwright-core'
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
let host: string
let ann: string

beforeAll(async () => {
  if (!findChromium()) return
  hall = await testHall()
  const add = (given: string, family: string) =>
    hall.town.addPerson({ given, family, of: 'leeds', number: `L${family.length}${given.length}` })
  host = await add('Amina', 'Osei')
  await hall.town.addOffice(host, 'leeds', 'volunteer', { to: '2027-06-20' })
  ann = await add('Ann', 'Kowalska')
  await add('Bilal', 'Hussain')
  served = await serveApp(hall.app)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  await hall?.close()
})

async function putOn(title: string) {
  const answer = await hall.ask(host, '/b/leeds/whats-on', {
    title,
    kind: 'breakfast-club',
    day: '2026-11-22',
    from: '11:00',
    to: '14:00',
    place: 'Main hall',
    about: 'For anyone.',
    slot_0_name: 'Cook',
    slot_0_minimum: '2',
    slot_0_maximum: '3',
    slot_0_does: 'did-shift',
  })
  return String(answer.headers.get('location'))
}

const open = async (
  person: string,
  looks: { width: number; script?: boolean; language?: string },
) => {
  const window = await openWindow(browser, { ...looks, headers: { 'x-test-person': person } })
  return window.newPage()
}

const here = (page: Page) => page.locator('#door-count')

browserTest.each([false, true])(
  'a member says yes and is checked in, undone and checked in again (script: %s)',
  async (script) => {
    const at = await putOn(script ? 'Choir' : 'Breakfast')
    const member = await open(ann, { width: 390, script })
    await member.goto(served.url + at)
    await member.getByRole('button', { name: 'I’m coming' }).click()
    await member.getByText('You said you’re coming').waitFor()
    const door = await open(host, { width: 390, script })
    await door.goto(`${served.url}${at}/door`)
    await door.getByRole('button', { name: 'Ann Kowalska is here' }).click()
    await here(door).getByText('1', { exact: true }).waitFor()
    await door.getByRole('button', { name: 'Undo: Ann Kowalska is not here' }).click()
    await here(door).getByText('0', { exact: true }).waitFor()
    await door.getByRole('button', { name: 'Ann Kowalska is here' }).click()
    await here(door).getByText('1', { exact: true }).waitFor()
    // Tapped in the list, she is still in sight: the page did not go back to its top.
    if (!script) expect(new URL(door.url()).hash).toBe(`#at-${ann}`)
    await door.getByLabel('Name, phone or number').fill('huss')
    if (!script) await door.getByRole('button', { name: 'Find', exact: true }).click()
    await door.getByRole('button', { name: 'Bilal Hussain is here' }).click()
    await here(door).getByText('2', { exact: true }).waitFor()
    // The next name is typed without a tap into the field, over the last one.
    await door.keyboard.type('osei')
    expect(await door.getByLabel('Name, phone or number').inputValue()).toBe('osei')
    if (!script) await door.keyboard.press('Enter')
    await door.getByRole('button', { name: 'Amina Osei is here' }).waitFor()
    await door.getByLabel('First name').fill('Ola')
    await door.getByRole('button', { name: 'Add the guest' }).click()
    await here(door).getByText('3', { exact: true }).waitFor()
    const { rows } = await hall.town.sql(
      `select count(*)::integer as n from deed d where about_id = $1 and rung is not null and reverses is null
         and not exists (select from deed r where r.body_id = d.body_id and r.reverses = d.id)`,
      [at.split('/').at(-1)],
    )
    expect(rows).toEqual([{ n: 2 }])
    await member.context().close()
    await door.context().close()
  },
  90_000,
)

describe.each(WIDTHS)('at %i px', (width) => {
  browserTest.each([
    ['whats-on', ''],
    ['whats-on-month', '/month'],
    ['whats-on-new', '/new'],
    ['occasion', '/:occasion'],
    ['occasion-change', '/:occasion/change'],
    ['occasion-off', '/:occasion/calling-off'],
    ['door', '/:occasion/door?q=a'],
    ['coming', '/:occasion/coming'],
    ['sheets', '/:occasion/sheets'],
    ['keying', '/:occasion/keying?q=hussain'],
  ])('%s can be read by everybody', async (name, path) => {
    const id = (await putOn('Breakfast club')).split('/').at(-1) ?? ''
    const page = await open(host, { width })
    const answer = await page.goto(`${served.url}/b/leeds/whats-on${path.replace(':occasion', id)}`)
    expect(answer?.status()).toBe(200)
    await takePicture(page, `${name}-${width}`)
    expect(await axe(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.context().close()
  })
})

browserTest('an occasion can be read from right to left in Urdu', async () => {
  const at = await putOn('Breakfast club')
  const page = await open(ann, { width: 390, language: 'ur' })
  await page.goto(served.url + at)
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  await takePicture(page, 'occasion-ur-390')
  expect(await axe(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  await page.context().close()
})
