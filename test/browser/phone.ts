import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { axe, openWindow, overflow, takePicture, type Served } from './browser.ts'

/** With a script, and without: every task has to work on the cheapest phone. */
export const SCRIPTS = [false, true] as const

const PHONE = 390

/** A phone in somebody's hand; null is somebody without an account. */
export async function openPhone(
  browser: Browser,
  {
    person,
    script,
    scheme = 'light',
  }: { person: string | null; script: boolean; scheme?: 'light' | 'dark' },
): Promise<Page> {
  const headers = person === null ? {} : { 'x-test-person': person }
  const window = await openWindow(browser, { width: PHONE, script, scheme, headers })
  return await window.newPage()
}

/**
 * Looks the page over: nothing is wider than the phone, and axe finds nothing, where it can run. Then goes on.
 * A picture is kept of it, for eyes.
 */
export async function lookedOver(page: Page, name: string, script: boolean): Promise<void> {
  expect(await overflow(page), `${name} is wider than a phone`).toBe(0)
  if (!script) return
  expect(await axe(page), name).toEqual([])
  await takePicture(page, `journey/${name}`)
}

/** Where a page of this hall stands. */
export const placeOf = (page: Page, { url }: Served): string => page.url().replace(url, '')
