import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { testHall, type TestHall } from '../support/hall.ts'
import type { NewPerson } from '../support/town.ts'
import { findChromium, openBrowser, serveApp, type Served } from './browser.ts'

interface HallInBrowser {
  readonly hall: TestHall
  readonly served: Served
  readonly browser: Browser
  /** The secretary of Leeds. */
  readonly secretary: string
}

/** A hall with a secretary, on a port of its own, and a browser: open while the tests of this file run. */
export function hallInBrowser(secretary: NewPerson): () => HallInBrowser {
  let opened: HallInBrowser | null = null
  beforeAll(async () => {
    if (findChromium()) opened = await open(secretary)
  })
  afterAll(async () => {
    await opened?.browser.close()
    await opened?.served.close()
    await opened?.hall.close()
  })
  return () => {
    if (!opened) throw new Error('The hall is not open: there is no Chromium.')
    return opened
  }
}

async function open(named: NewPerson): Promise<HallInBrowser> {
  const hall = await testHall()
  const secretary = await hall.town.addPerson(named)
  await hall.town.addOffice(secretary, 'leeds', 'secretary')
  return { hall, secretary, served: await serveApp(hall.app), browser: await openBrowser() }
}
