import { expect } from 'vitest'
import { browserTest } from './browser.ts'
import { hallInBrowser } from './hall-in-browser.ts'
import { lookedOver, openPhone, placeOf, SCRIPTS } from './phone.ts'

const opened = hallInBrowser({ given: 'Ann', family: 'Armitage', of: 'leeds' })

browserTest.each(SCRIPTS)(
  'whoever passes by comes along with a name and one contact, finds their own page, and says that they can’t (script: %s)',
  async (script) => {
    const { hall, served, browser, secretary: ann } = opened()
    const n = script ? 1 : 2
    const title = `Open kitchen ${n}`
    const answer = await hall.ask(ann, '/b/leeds/whats-on', {
      title,
      kind: 'social',
      day: `2026-12-0${n}`,
      from: '18:00',
      to: '20:00',
      place: 'Main hall',
      about: 'Soup, tea, and somebody to talk to.',
      open_to: 'everyone',
      room_for: '2',
    })
    expect(answer.status).toBe(303)
    const occasion = String(answer.headers.get('location'))

    const theirs = await openPhone(browser, { person: null, script })
    await theirs.goto(`${served.url}/at/leeds`)
    await lookedOver(theirs, `street-body-${n}`, script)
    await theirs.getByRole('link', { name: title }).click()
    await theirs.getByText('Soup, tea, and somebody to talk to.').waitFor()
    await lookedOver(theirs, `street-occasion-${n}`, script)
    await theirs.getByRole('link', { name: 'I’m coming' }).click()
    await theirs.getByLabel('Your name').fill('Zoë 🎉')
    await theirs.getByRole('button', { name: 'I’m coming' }).click()
    await theirs.getByRole('link', { name: 'Give an e-mail address or a phone number' }).waitFor()
    expect(await theirs.getByLabel('Your name').inputValue()).toBe('Zoë 🎉')
    await lookedOver(theirs, `street-coming-refused-${n}`, script)
    await theirs.getByLabel('Your e-mail or phone').fill('zoe@example.org')
    await theirs.getByRole('button', { name: 'I’m coming' }).click()

    // A page of their own, at an address that is nobody else's.
    await theirs.getByText('You’re coming.').waitFor()
    const own = placeOf(theirs, served)
    expect(own).toMatch(/\/mine\/[\w-]{20,}$/)
    await lookedOver(theirs, `street-mine-${n}`, script)
    expect(await theirs.getByText('Are you still coming?').count()).toBe(0)

    // Friends that there is no room for: told so, and what was typed is kept.
    await theirs.getByLabel('How many more').fill('5')
    await theirs.getByLabel('Their names').fill('Ola and four more')
    await theirs.getByRole('button', { name: 'Save', exact: true }).click()
    await theirs.locator('.error-summary').waitFor()
    expect(await theirs.getByLabel('How many more').inputValue()).toBe('5')
    expect(await theirs.getByLabel('Their names').inputValue()).toBe('Ola and four more')
    await lookedOver(theirs, `street-friends-refused-${n}`, script)
    await theirs.getByLabel('How many more').fill('1')
    await theirs.getByRole('button', { name: 'Save', exact: true }).click()
    await theirs.getByText('You’re coming, with 1 more.').waitFor()

    // The hosts see them; then they can't come, and say so with one tap.
    expect(await hall.read(ann, `${occasion}/coming`)).toContain('Zoë 🎉')
    await theirs.getByRole('button', { name: 'I can’t come' }).click()
    await theirs.getByText('You’re not coming. Thank you for saying so.').waitFor()
    await lookedOver(theirs, `street-not-coming-${n}`, script)
    expect(await hall.read(ann, `${occasion}/coming`)).not.toContain('Zoë 🎉')
    await theirs.getByRole('button', { name: 'I’m coming after all' }).click()
    await theirs.getByText('You’re coming. Good.').waitFor()
    await theirs.getByRole('link', { name: 'About this occasion' }).click()
    await theirs.getByRole('heading', { name: title, level: 1 }).waitFor()
    await theirs.context().close()
  },
  120_000,
)
