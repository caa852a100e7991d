import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Hono } from 'hono'
import { chromium, type Browser } from 'playwright-core'
import encodeQR from 'qr'
import { afterAll, beforeAll, expect } from 'vitest'
import { drawPass, hashesOf } from '../../src/parts/calendar/passes/pass.ts'
import { testHall, type TestHall } from '../support/hall.ts'
import {
  browserTest,
  findChromium,
  openWindow,
  serveApp,
  takePicture,
  type Served,
} from './browser.ts'

const WIDTH = 640
const HEIGHT = 480

let hall: TestHall
let served: Served
let browser: Browser
let folder: string
let host: string
let at: string

const pass = drawPass()

beforeAll(async () => {
  const chrome = findChromium()
  if (!chrome) return
  hall = await testHall()
  host = await hall.town.addPerson({ given: 'Amina', family: 'Osei', of: 'leeds' })
  await hall.town.addOffice(host, 'leeds', 'volunteer')
  const ann = await hall.town.addPerson({ given: 'Ann', family: 'Kowalska', of: 'leeds' })
  const { token_hash, code_hash } = hashesOf(pass)
  await hall.town.sql(
    `insert into pass (body_id, id, person_id, kind, token_hash, code_hash, made_at) values ($1, $2, $3, 'own', $4, $5, now())`,
    [hall.town.body('leeds'), hall.house.newId(), ann, token_hash, code_hash],
  )
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
  await hall.ask(ann, `${at}/commitment`, {})
  served = await serveApp(hall.app)
  folder = mkdtempSync(path.join(tmpdir(), 'camera-'))
  const film = path.join(folder, 'pass.y4m')
  writeFileSync(film, filmOf(pass))
  browser = await chromium.launch({
    executablePath: chrome,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  })
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  await hall?.close()
  if (folder) rmSync(folder, { recursive: true })
})

/** What a camera sees that is held before a pass: the code on a grey wall, a little off the middle. */
function filmOf(text: string): Buffer {
  const luma = Buffer.alloc(WIDTH * HEIGHT, 120)
  const code = encodeQR(text, 'raw', { ecc: 'medium', border: 3 })
  const size = 9
  for (const [y, row] of code.entries())
    for (const [x, on] of row.entries())
      for (let line = 0; line < size; line += 1) {
        const start = (90 + y * size + line) * WIDTH + 200 + x * size
        luma.fill(on ? 20 : 235, start, start + size)
      }
  const frame = Buffer.concat([
    Buffer.from('FRAME\n'),
    luma,
    Buffer.alloc((WIDTH * HEIGHT) / 2, 128),
  ])
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`),
    ...Array.from({ length: 5 }, () => frame),
  ])
}

browserTest(
  'a pass held before the camera checks its holder in, once, network or none',
  async () => {
    const window = await openWindow(browser, { width: 390 })
    const walkIn = new Hono().get('/', async (c) => {
      await hall.house.sessions.begin(c, { person_id: host, how: 'demo', strong: true })
      return c.text('')
    })
    const cookies = (await walkIn.request('/')).headers.getSetCookie().map((line) => {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/)
      return { name, value, url: served.url }
    })
    await window.addCookies(cookies)
    const page = await window.newPage()
    page.setDefaultTimeout(20_000)
    const refused: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy|permissions policy/i.test(message.text()))
        refused.push(message.text())
    })
    await page.goto(`${served.url}${at}/door`)
    await page.getByText('Ready: this list opens without a network too.').waitFor()
    await window.setOffline(true)
    await page.reload()
    await page.getByRole('button', { name: 'Scan passes' }).click()
    await page.getByText('Ann is here.').waitFor()
    await page.getByText('1 waiting to be sent').waitFor()
    await takePicture(page, 'door-camera-390')
    await window.setOffline(false)
    const came = async () =>
      (await hall.town.sql('select name from commitment where came_at is not null')).rows
    await expect.poll(came, { timeout: 20_000 }).toEqual([{ name: 'Ann Kowalska' }])
    // Held up for long it is read many times a second and counts once; shown again, she was here already.
    await page.getByRole('button', { name: 'Stop scanning' }).click()
    await page.getByRole('button', { name: 'Scan passes' }).click()
    await page.getByText('Ann was here already.').waitFor()
    await page.getByRole('button', { name: 'Stop scanning' }).click()
    await page.getByRole('button', { name: 'Scan passes' }).waitFor()
    expect(
      (await hall.town.sql(`select from deed where about_kind = 'occasion' and rung is not null`))
        .rows,
    ).toHaveLength(1)
    expect(refused).toEqual([])
    await window.close()
  },
  90_000,
)
