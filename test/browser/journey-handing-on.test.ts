import { expect } from 'vitest'
import { rotaJobs } from '../../src/parts/calendar/rota/index.ts'
import { TODAY } from '../support/hall.ts'
import { doJobs, lettersTo } from '../support/letters.ts'
import { browserTest } from './browser.ts'
import { hallInBrowser } from './hall-in-browser.ts'
import { lookedOver, openPhone, SCRIPTS } from './phone.ts'

const opened = hallInBrowser({ given: 'Ruth', family: 'Okafor', of: 'leeds' })
const HOME = '/b/leeds/whats-on'
const MINE = `${HOME}/rota/mine`

/** A breakfast that wants one cook, on a day of its own, at nine in the morning. */
async function breakfast(title: string, day: string) {
  const { hall, secretary } = opened()
  const answer = await hall.ask(secretary, HOME, {
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
  const id = String(answer.headers.get('location')).split('/').at(-1) ?? ''
  const { rows } = await hall.town.sql(
    `select id from slot where occasion_id = $1 and name = 'Cook'`,
    [id],
  )
  return { id, title, slot: String(rows[0]?.id) }
}

async function member(given: string, n: number) {
  const email = `${given.toLowerCase()}${n}@example.org`
  const id = await opened().hall.town.addPerson({
    given,
    family: `Hand${n}`,
    of: 'harehills',
    email,
  })
  return { id, email }
}

const take = (person: { id: string }, { id, slot }: { id: string; slot: string }) =>
  opened().hall.ask(person.id, `${HOME}/rota/takings`, { occasion: id, slot })

browserTest.each(SCRIPTS)(
  'two members swap shifts: asked and refused, asked again and agreed, and the board says whose is whose (script: %s)',
  async (script) => {
    const { hall, served, browser } = opened()
    hall.setClock(TODAY)
    const n = script ? 1 : 2
    const [ann, bilal] = [await member('Ann', n), await member('Bilal', n)]
    const hers = await breakfast(`Saturday breakfast ${n}`, `2026-11-2${6 + n}`)
    const his = await breakfast(`Later breakfast ${n}`, `2026-12-0${4 + n}`)
    await take(ann, hers)
    await take(bilal, his)

    // She looks for a swap; a slip is told at its field.
    const anns = await openPhone(browser, { person: ann.id, script })
    const asks = async () => {
      await anns.goto(served.url + MINE)
      await anns.getByRole('link', { name: `Pass it on: Cook, ${hers.title}` }).click()
      await anns.getByLabel('Swap it for another shift').check()
    }
    await asks()
    await anns.getByRole('button', { name: 'Pass it on' }).click()
    await anns.locator('.error-summary').waitFor()
    await lookedOver(anns, `swap-refused-form-${n}`, script)
    await anns.getByRole('combobox', { name: 'Swap it for' }).selectOption(his.slot)
    await anns.getByRole('button', { name: 'Pass it on' }).click()
    await anns.getByText('It is yours till they agree.').waitFor()
    await lookedOver(anns, `swap-asked-${n}`, script)

    // He is written to, and says no with one tap: both keep theirs, and she is told.
    await doJobs(hall, rotaJobs)
    const [letter] = await lettersTo(hall, bilal.email)
    expect(letter?.subject).toBe('Ann H. would swap shifts with you')
    const bilals = await openPhone(browser, { person: bilal.id, script, scheme: 'dark' })
    await bilals.goto(served.url + linkIn(letter?.text))
    await bilals.getByText('Ann H. would do yours').waitFor()
    await lookedOver(bilals, `swap-asked-of-me-${n}`, script)
    await bilals.getByRole('button', { name: 'No, I keep mine' }).click()
    await bilals.getByRole('status').getByText('They are told').waitFor()
    await doJobs(hall, rotaJobs)
    expect((await lettersTo(hall, ann.email))[0]?.subject).toMatch(/^No swap for Cook/)
    await anns.goto(served.url + MINE)
    await anns.getByText('Whoever you asked cannot. It is yours, as before.').waitFor()
    await lookedOver(anns, `swap-refused-${n}`, script)

    // Asked once more, he agrees; each finds the other's shift as theirs.
    await asks()
    await anns.getByRole('combobox', { name: 'Swap it for' }).selectOption(his.slot)
    await anns.getByRole('button', { name: 'Pass it on' }).click()
    await bilals.goto(served.url + MINE)
    const before = await openPhone(browser, { person: bilal.id, script })
    await before.goto(served.url + MINE)
    await bilals.getByRole('button', { name: 'Yes, swap' }).click()
    await bilals.getByRole('status').getByText('Swapped.').waitFor()
    await bilals.getByRole('link', { name: `Cook, ${hers.title}`, exact: true }).waitFor()
    await lookedOver(bilals, `swapped-${n}`, script)
    await bilals.getByRole('link', { name: 'Board', exact: true }).click()
    const on = (title: string) => bilals.locator('section.shifts', { hasText: title })
    await on(hers.title).getByText('yours', { exact: true }).waitFor()
    expect(await on(his.title).getByText('yours', { exact: true }).count()).toBe(0)
    await doJobs(hall, rotaJobs)
    expect((await lettersTo(hall, ann.email))[0]?.subject).toMatch(/^Swapped: you now have Cook/)

    await anns.goto(served.url + MINE)
    await anns.getByRole('link', { name: `Cook, ${his.title}`, exact: true }).waitFor()
    // A page that stood open all the while is refused in words, and announced.
    await before.getByRole('button', { name: 'Yes, swap' }).click()
    await before.getByRole('alert').getByText('Somebody else took it a moment ago.').waitFor()
    await lookedOver(before, `swap-too-late-${n}`, script)
    for (const phone of [anns, bilals, before]) await phone.context().close()
  },
  120_000,
)

browserTest.each(SCRIPTS)(
  'a member asks one person they know to do their shift; that person opens the letter and says yes (script: %s)',
  async (script) => {
    const { hall, served, browser } = opened()
    hall.setClock(TODAY)
    const n = script ? 3 : 4
    const [ann, bilal] = [await member('Ann', n), await member('Bilal', n)]
    const club = await breakfast(`Asked breakfast ${n}`, `2026-11-2${n}`)
    await take(ann, club)
    const anns = await openPhone(browser, { person: ann.id, script })
    await anns.goto(served.url + MINE)
    await anns.getByRole('link', { name: `Pass it on: Cook, ${club.title}` }).click()
    await anns.getByLabel('Ask one person').check()
    await anns.getByRole('button', { name: 'Pass it on' }).click()
    await anns.locator('.error-summary').waitFor()
    await anns.getByLabel('Their e-mail').fill(bilal.email)
    await lookedOver(anns, `ask-one-${n}`, script)
    await anns.getByRole('button', { name: 'Pass it on' }).click()
    await anns.getByText(`You asked ${bilal.email}. It is yours till they say yes.`).waitFor()

    await doJobs(hall, rotaJobs)
    const [letter] = await lettersTo(hall, bilal.email)
    const bilals = await openPhone(browser, { person: bilal.id, script, scheme: 'dark' })
    await bilals.goto(served.url + linkIn(letter?.text))
    await bilals.getByText('Ann H. cannot, and asks you').waitFor()
    await lookedOver(bilals, `asked-of-me-${n}`, script)
    await bilals.getByRole('button', { name: 'Yes, I do it' }).click()
    await bilals.getByText('you took it over').waitFor()
    await bilals.getByRole('link', { name: `Cook, ${club.title}`, exact: true }).waitFor()
    await doJobs(hall, rotaJobs)
    expect((await lettersTo(hall, ann.email))[0]?.subject).toMatch(/^Your shift is taken: Cook/)
    await anns.reload()
    await anns.getByText('You have taken no shift yet').waitFor()
    await lookedOver(anns, `handed-on-${n}`, script)
    await anns.context().close()
    await bilals.context().close()
  },
  120_000,
)

browserTest.each(SCRIPTS)(
  'a shift beyond one’s duty goes to the common pool, and somebody in hardship takes it (script: %s)',
  async (script) => {
    const { hall, served, browser, secretary } = opened()
    hall.setClock(TODAY)
    const n = script ? 5 : 6
    const [ann, nell] = [await member('Ann', n), await member('Nell', n)]
    await hall.ask(secretary, `${HOME}/rota/votes/duty-shifts`, {
      value: '1',
      decided_on: '2026-09-01',
      minute: '7b',
      once: hall.house.newId(),
    })
    const club = await breakfast(`Pool breakfast ${n}`, `2026-11-2${n}`)
    await take(ann, club)
    await hall.town.sql('update commitment set came_at = now() where person_id = $1', [ann.id])
    await hall.town.sql(
      `insert into rota_place (body_id, id, person_id, counted_since, stop_key) values ($1, gen_random_uuid(), $2, '2026-09-01', gen_random_uuid())`,
      [hall.town.body('leeds'), nell.id],
    )
    hall.setClock(new Date(`2026-11-2${n + 1}T12:00:00Z`))

    const anns = await openPhone(browser, { person: ann.id, script })
    await anns.goto(served.url + MINE)
    await lookedOver(anns, `pool-before-${n}`, script)
    await anns.getByRole('button', { name: 'Give one' }).click()
    await anns.getByRole('status').waitFor()
    await lookedOver(anns, `pool-gave-${n}`, script)
    expect(await anns.getByRole('button', { name: 'Give one' }).count()).toBe(0)

    const nells = await openPhone(browser, { person: nell.id, script, scheme: 'dark' })
    await nells.goto(served.url + MINE)
    await nells.getByText('still to do').waitFor()
    await lookedOver(nells, `pool-owes-${n}`, script)
    await nells.getByRole('button', { name: 'Take one' }).click()
    await nells.getByText('1 taken from it').waitFor()
    await lookedOver(nells, `pool-took-${n}`, script)
    // What lies in it now is nothing: the button is gone, and an old page is refused in words.
    expect(await nells.getByRole('button', { name: 'Take one' }).count()).toBe(0)
    await hall.ask(nell.id, `${HOME}/rota/pool/takings`, { once: hall.house.newId() })

    const ruths = await openPhone(browser, { person: secretary, script })
    await ruths.goto(`${served.url}${HOME}/rota/people`)
    await ruths.getByRole('link', { name: 'Common pool' }).click()
    await ruths
      .locator('li', { hasText: `Nell Hand${n}` })
      .getByText('took one')
      .waitFor()
    await lookedOver(ruths, `pool-kept-${n}`, script)
    for (const phone of [anns, nells, ruths]) await phone.context().close()
  },
  120_000,
)

browserTest.each(SCRIPTS)(
  'who missed three is left in peace, is told so, and comes back with one shift (script: %s)',
  async (script) => {
    const { hall, served, browser, secretary } = opened()
    const n = script ? 7 : 8
    const days = script
      ? ['2026-12-14', '2026-12-15', '2026-12-16']
      : ['2026-12-21', '2026-12-22', '2026-12-23']
    hall.setClock(TODAY)
    const ann = await member('Ann', n)
    const clubs = []
    for (const day of days) {
      const club = await breakfast(`Missed breakfast ${day}`, day)
      await take(ann, club)
      clubs.push(club)
    }
    hall.setClock(new Date('2026-12-24T12:00:00Z'))

    // The host notes it after each, from the occasion's own page; one is an excuse, and then is not.
    const ruths = await openPhone(browser, { person: secretary, script })
    for (const [at, club] of clubs.entries()) {
      await ruths.goto(`${served.url}${HOME}/${club.id}`)
      await ruths.getByRole('link', { name: 'Who did not come to their shift' }).click()
      await ruths.getByText('Cook · did not come').waitFor()
      if (at === 0) {
        await lookedOver(ruths, `absences-${n}`, script)
        await ruths.getByRole('button', { name: `Excused: Ann Hand${n}` }).click()
        await ruths.getByRole('status').waitFor()
      }
      await ruths.getByRole('button', { name: `Missed: Ann Hand${n}` }).click()
      await ruths.getByRole('status').waitFor()
    }
    await lookedOver(ruths, `absences-noted-${n}`, script)
    await doJobs(hall, rotaJobs)
    const [letter] = await lettersTo(hall, ann.email)
    expect(letter?.subject).toBe('Your shifts rest for now')

    const anns = await openPhone(browser, { person: ann.id, script, scheme: 'dark' })
    await anns.goto(served.url + linkIn(letter?.text))
    await anns.getByRole('link', { name: 'My shifts' }).click()
    await anns.getByText('Your duty rests').waitFor()
    await lookedOver(anns, `resting-${n}`, script)
    const next = await breakfast(`Next breakfast ${n}`, `2027-01-0${n}`)
    await anns.getByRole('link', { name: 'Board', exact: true }).click()
    await anns.getByRole('button', { name: `Take it: Cook, ${next.title}` }).click()
    await anns.getByRole('status').getByText('it is yours').waitFor()
    await anns.getByRole('link', { name: 'My shifts' }).click()
    await anns.getByRole('link', { name: `Cook, ${next.title}`, exact: true }).waitFor()
    expect(await anns.getByText('Your duty rests').count()).toBe(0)
    await lookedOver(anns, `returned-${n}`, script)
    for (const phone of [anns, ruths]) await phone.context().close()
    hall.setClock(TODAY)
  },
  120_000,
)

/** The first link of a letter, as a place in the hall. */
function linkIn(text = ''): string {
  const [, path = ''] = /http:\/\/hall\.example\.org(\/\S+)/.exec(text) ?? []
  return path
}
