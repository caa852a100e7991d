import { expect } from 'vitest'
import { browserTest } from './browser.ts'
import { hallInBrowser } from './hall-in-browser.ts'
import { lookedOver, openPhone, SCRIPTS } from './phone.ts'

const opened = hallInBrowser({ given: 'Ann', family: 'Armitage', of: 'leeds' })

browserTest.each(SCRIPTS)(
  'a secretary puts on a weekly breakfast by phone, looks it over, and shares its first date (script: %s)',
  async (script) => {
    const { served, browser, secretary: ann } = opened()
    const title = script ? 'Breakfast' : 'Soup'
    const hers = await openPhone(browser, { person: ann, script })
    await hers.goto(`${served.url}/b/leeds/whats-on`)
    await hers.getByRole('link', { name: 'Put something on' }).first().click()
    await hers.getByLabel('What is it called?').fill(title)
    await hers.getByLabel('What kind of thing is it?').selectOption('Breakfast club')
    await hers.getByLabel('Day', { exact: true }).fill('2026-11-28')
    await hers.getByLabel('Starts').fill('09:00')
    await hers.getByLabel('Ends', { exact: true }).fill('11:00')
    await hers.getByLabel('Where?').fill('Community room')
    await hers.getByLabel('Everyone: it stands on the public page').check()
    await hers.getByText('Does it repeat?').first().click()
    await hers.getByLabel('Every week, or every few weeks').check()
    await hers.getByText('What does it need?').first().click()
    await hers.getByLabel('What', { exact: true }).first().fill('Cook')
    await hers.getByLabel('At least').first().fill('2')
    await hers.getByRole('button', { name: 'Put it on' }).click()

    // Before it is saved it says all that was typed, and each of its days stands on one line.
    await hers.getByRole('heading', { name: 'Look it over' }).waitFor()
    await hers.getByText('Cook (2)').waitFor()
    const day = hers.getByText('Saturday, 5 December 2026')
    expect((await day.boundingBox())?.height).toBeLessThan(32)
    await lookedOver(hers, `series-check-${title}`, script)
    await hers.getByRole('button', { name: 'Put it on' }).click()

    // From the series to its first date, and from there to the page that is shared.
    await hers.getByRole('link', { name: 'Sat 28 Nov, 09:00' }).first().click()
    await hers.getByRole('link', { name: 'Its public page' }).click()
    await hers.getByRole('heading', { name: title }).waitFor()
    await hers.getByRole('link', { name: 'Poster, A4' }).waitFor()
    await lookedOver(hers, `series-street-${title}`, script)
  },
  120_000,
)

browserTest(
  'on paper a page runs from panel to panel, so that none is printed over another',
  async () => {
    const { served, browser, secretary: ann } = opened()
    const hers = await openPhone(browser, { person: ann, script: true })
    await hers.goto(`${served.url}/b/leeds`)
    await hers.emulateMedia({ media: 'print' })
    const laid = await hers
      .locator('main, .stack, .split')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).display))
    expect(new Set(laid)).toEqual(new Set(['block']))
  },
)
