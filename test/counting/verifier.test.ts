import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect } from 'vitest'
import { browserTest, findChromium, openBrowser } from '../browser/browser.ts'

const ballots = `3 2
5 1 2 0
2 2 0
3 3 0
0
"Ann"
"Bilal"
"Cerys"
"Branch committee"
`

const budget = `META
key;value
description;Our street
budget;100
vote_type;approval
PROJECTS
project_id;cost;name
bench;30;A bench
VOTES
voter_id;vote
1;bench
2;bench
`

const folder = mkdtempSync(path.join(tmpdir(), 'verifier-'))
let browser: Browser | undefined

beforeAll(async () => {
  if (!findChromium()) return
  await build({ configFile: 'vite.verifier.ts', logLevel: 'error', build: { outDir: folder } })
  browser = await openBrowser()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

/** The page as somebody opens it from a stick: a file, no network, in English. */
async function opened(): Promise<{ page: Page; asked: string[]; wrong: string[] }> {
  const context = await browser?.newContext({ offline: true, locale: 'en-GB' })
  const page = await context?.newPage()
  if (!page) throw new Error('no browser')
  const asked: string[] = []
  const wrong: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
  await page.goto(pathToFileURL(path.join(folder, 'verifier.html')).href)
  return { page, asked, wrong }
}

browserTest('a pasted ballot file is counted again, without any network', async () => {
  const { page, asked, wrong } = await opened()
  await page.fill('#text', ballots)
  await page.click('button')
  await page.getByText('Elected: Ann and').waitFor()
  expect(await page.locator('#result table tbody tr').count()).toBe(3)
  expect(await page.locator('#result svg path').count()).toBeGreaterThan(0)
  expect(wrong).toEqual([])
  expect(asked).toHaveLength(1)
})

browserTest('a file is counted when it is chosen, by the rule that is chosen', async () => {
  const { page, wrong } = await opened()
  const buffer = Buffer.from(ballots)
  await page.setInputFiles('#file', { name: 'branch.blt', mimeType: 'text/plain', buffer })
  await page.selectOption('#rule', 'meek')
  await page.click('button')
  await page.getByText('Rule: meek').waitFor()
  expect(wrong).toEqual([])
})

browserTest('a shared budget is counted again, and says who paid what', async () => {
  const { page } = await opened()
  await page.fill('#text', budget)
  await page.click('button')
  await page.getByText('2 of you paid 15.00 each').waitFor()
})

browserTest('a bad file is refused with its line, in Polish too', async () => {
  const { page } = await opened()
  await page.selectOption('#language', 'pl')
  await page.fill('#text', '2 1\n3 9 0\n')
  await page.click('button')
  await page.getByText('Tego pliku nie da się policzyć').waitFor()
  expect(await page.locator('#result').innerText()).toContain('9')
})
