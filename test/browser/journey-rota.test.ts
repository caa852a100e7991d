import { expect } from 'vitest'
import { suggestRota } from '../../src/parts/calendar/rota/suggesting/suggest.jobs.ts'
import { doJobs } from '../support/letters.ts'
import { browserTest } from './browser.ts'
import { hallInBrowser } from './hall-in-browser.ts'
import { lookedOver, openPhone, SCRIPTS } from './phone.ts'

const opened = hallInBrowser({ given: 'Ruth', family: 'Okafor', of: 'leeds' })

const HOME = '/b/leeds/whats-on'

/** A breakfast that wants one cook, on a day of its own. */
async function breakfast(title: string, day: string) {
  const { hall, secretary: ruth } = opened()
  const answer = await hall.ask(ruth, HOME, {
    title,
    kind: 'breakfast-club',
    day,
    from: '09:00',
    to: '11:00',
    place: 'Main hall',
    slot_0_name: 'Cook',
    slot_0_minimum: '1',
    slot_0_maximum: '1',
    slot_0_does: 'did-shift',
  })
  expect(answer.status).toBe(303)
}

browserTest.each(SCRIPTS)(
  'a member finds a gap on the first page, takes the shift, and hands it on; the secretary has a rota suggested and accepts it (script: %s)',
  async (script) => {
    const { hall, served, browser, secretary: ruth } = opened()
    const n = script ? 1 : 2
    const title = `Breakfast ${n}`
    const day = `2026-11-2${5 + n}`
    await breakfast(title, day)
    const person = (given: string) =>
      hall.town.addPerson({ given, family: `Hand${n}`, of: 'harehills' })
    const [ann, bilal] = [await person('Ann'), await person('Bilal')]
    await hall.ask(bilal, `${HOME}/rota/mine/times`, { counted: 'yes' })

    // From the first page to the board: what is short, and one tap that takes it.
    const hers = await openPhone(browser, { person: ann, script })
    await hers.goto(`${served.url}/b/leeds`)
    await hers.getByRole('link', { name: 'The whole rota' }).click()
    const cell = hers.locator('section.shifts', { hasText: title }).locator('li.gap')
    await cell.getByText('1 short').waitFor()
    await lookedOver(hers, `rota-board-${n}`, script)
    await hers.getByRole('button', { name: `Take it: Cook, ${title}` }).click()
    await hers.getByText(`Cook, ${title}: it is yours. Thank you.`).waitFor()

    // She cannot after all: the duty stays hers, and the board says that a hand is missing.
    await hers.getByRole('link', { name: 'My shifts' }).click()
    await hers.getByRole('link', { name: `Pass it on: Cook, ${title}` }).click()
    await lookedOver(hers, `rota-pass-on-${n}`, script)
    await hers.getByLabel('I can’t come: look for a stand-in').check()
    await hers.getByRole('button', { name: 'Pass it on' }).click()
    await hers.getByText('Done. It is yours until somebody takes it.').waitFor()
    await hers.getByText('You look for a stand-in.').waitFor()
    await lookedOver(hers, `rota-my-shifts-${n}`, script)
    await hers.getByRole('link', { name: 'Board', exact: true }).click()
    await hers.locator('section.shifts', { hasText: title }).getByText('yours till taken').waitFor()
    await hers.context().close()

    // The secretary asks for a rota; it is a proposal until she says yes.
    const theirs = await openPhone(browser, { person: ruth, script, scheme: 'dark' })
    await theirs.goto(`${served.url}${HOME}/rota`)
    await theirs.getByRole('link', { name: 'Suggest a rota' }).click()
    await theirs.getByLabel('From').fill(day)
    await theirs.getByRole('combobox', { name: 'Weeks' }).selectOption('1')
    await theirs.getByRole('button', { name: 'Suggest a rota' }).click()
    await theirs.getByText('Working out a rota').waitFor()
    await doJobs(hall, [suggestRota])
    await theirs.getByRole('button', { name: 'Accept all' }).waitFor()
    const proposed = theirs.locator('section', { hasText: title })
    await proposed.getByText(`Bilal Hand${n}`).waitFor()
    await lookedOver(theirs, `rota-suggestion-${n}`, script)
    await proposed.getByRole('button', { name: `Accept Bilal Hand${n} for Cook` }).click()
    await theirs.getByText('1 is in. They are told, and can decline.').waitFor()
    await theirs.goto(`${served.url}${HOME}/rota/people`)
    const row = theirs.locator('section.shifts', { hasText: title })
    await row.getByText(`Bilal Hand${n}`).waitFor()
    await row.getByText('1 of 1 in').waitFor()
    expect(await row.getByText(`Ann Hand${n}`).count()).toBe(0)
    await lookedOver(theirs, `rota-with-names-${n}`, script)
    await theirs.context().close()
  },
  120_000,
)
