import { expect } from 'vitest'
import { jobs as lineJobs } from '../../src/parts/calendar/coming/letters/letters.jobs.ts'
import { jobs as calendarJobs } from '../../src/parts/calendar/index.ts'
import { TODAY } from '../support/hall.ts'
import { doJobs, lettersTo } from '../support/letters.ts'
import { browserTest } from './browser.ts'
import { hallInBrowser } from './hall-in-browser.ts'
import { lookedOver, openPhone, SCRIPTS } from './phone.ts'

const opened = hallInBrowser({
  given: 'Ruth',
  family: 'Okafor',
  of: 'leeds',
  email: 'ruth@example.org',
})
const HOME = '/b/leeds/whats-on'

async function member(given: string, n: number) {
  const email = `${given.toLowerCase()}${n}@example.org`
  const id = await opened().hall.town.addPerson({
    given,
    family: `Letters${n}`,
    of: 'harehills',
    email,
  })
  return { id, email }
}

async function putOn(title: string, day: string, more: Record<string, string> = {}) {
  const { hall, secretary } = opened()
  const answer = await hall.ask(secretary, HOME, {
    title,
    kind: 'breakfast-club',
    day,
    from: '09:00',
    to: '11:00',
    place: 'Main hall',
    ...more,
  })
  expect(answer.status).toBe(303)
  return String(answer.headers.get('location'))
}

/** What the clock would set going at this hour. */
async function atThisHour(name: string) {
  const { house } = opened().hall
  const job = calendarJobs.find((one) => one.name === name)
  expect(job, name).toBeDefined()
  await job?.work({
    house,
    payload: {},
    attempt: 1,
    last: false,
    signal: AbortSignal.timeout(60_000),
  })
}

const linksIn = (text = '') =>
  [...text.matchAll(/http:\/\/hall\.example\.org(\/\S+)/g)].map(([, path]) => path ?? '')

/** A letter as a phone shows it: no line of it is wider than the words in it. */
const letterTo = async (address: string, subject: RegExp) => {
  const letters = await lettersTo(opened().hall, address)
  const found = letters.find((letter) => subject.test(letter.subject))
  expect(found, letters.map((letter) => letter.subject).join(', ')).toBeDefined()
  return { text: found?.text ?? '', links: linksIn(found?.text) }
}

browserTest.each(SCRIPTS)(
  'on Monday a cook reads which shift they could do, opens it from the letter, takes it, and ends the letters (script: %s)',
  async (script) => {
    const { hall, served, browser, secretary } = opened()
    const n = script ? 1 : 2
    hall.setClock(TODAY)
    const cleo = await member('Cleo', n)
    const club = await putOn(`Breakfast ${n}`, `2026-11-2${7 + n}`, {
      slot_0_name: 'Cook',
      slot_0_minimum: '1',
      slot_0_maximum: '2',
      slot_0_does: 'did-shift',
      slot_0_asks: 'cook',
    })
    await hall.ask(secretary, `${HOME}/rota/abilities`, { person: cleo.id, name: 'cook', who: 'x' })
    await hall.town.sql(
      `insert into standing (body_id, person_id, member, took_part_at) values ($1, $2, true, '2026-11-20')
       on conflict (body_id, person_id) do update set took_part_at = excluded.took_part_at`,
      [hall.town.body('leeds'), cleo.id],
    )
    hall.setClock(new Date('2026-11-23T08:10:00Z'))
    await atThisHour('rota.weekly')
    const letter = await letterTo(cleo.email, /hand is missing|Hands are missing/i)
    expect(letter.text).toContain(`1 missing: Cook, Breakfast ${n}`)
    const id = club.split('/').at(-1) ?? ''
    expect(letter.links).toContain(`${HOME}/rota#o-${id}`)
    const stop = letter.links.at(-1) ?? ''

    const phone = await openPhone(browser, { person: cleo.id, script })
    await phone.goto(`${served.url}${HOME}/rota#o-${id}`)
    await lookedOver(phone, `weekly-shift-${n}`, script)
    await phone.getByRole('button', { name: `Take it: Cook, Breakfast ${n}` }).click()
    // Led back to its row, far down the board, she still reads what came of it.
    await phone.getByRole('status').getByText('it is yours').waitFor()
    expect((await phone.locator('.flash').boundingBox())?.y).toBeLessThan(844)
    await lookedOver(phone, `weekly-taken-${n}`, script)
    // Not signed in, from the foot of the letter.
    const stranger = await openPhone(browser, { person: null, script, scheme: 'dark' })
    await stranger.goto(served.url + stop)
    await lookedOver(stranger, `weekly-stop-${n}`, script)
    await stranger.getByRole('button', { name: 'End the letter' }).click()
    await stranger.getByText('We write no more about missing hands.').waitFor()
    await lookedOver(stranger, `weekly-stopped-${n}`, script)
    for (const one of [phone, stranger]) await one.context().close()
  },
  120_000,
)

browserTest.each(SCRIPTS)(
  'an hour after, the host says how it went in three taps, and asks a newcomer by name to the next one (script: %s)',
  async (script) => {
    const { hall, served, browser, secretary } = opened()
    const n = script ? 3 : 4
    hall.setClock(TODAY)
    const [nora, away] = [await member('Nora', n), await member('Owen', n)]
    const club = await putOn(`Breakfast ${n}`, `2026-12-0${n}`, { open_to: 'everyone' })
    const next = await putOn(`Breakfast ${n}`, `2026-12-1${n}`, { open_to: 'everyone' })
    for (const one of [nora, away]) await hall.ask(one.id, `${club}/commitment`, {})
    hall.setClock(new Date(`2026-12-0${n}T09:20:00Z`))
    const door = await openPhone(browser, { person: secretary, script })
    await door.goto(`${served.url}${club}/door`)
    await door.getByRole('button', { name: new RegExp(`Nora Letters${n}`) }).click()
    await door.getByText('1 here').first().waitFor()
    await lookedOver(door, `after-door-${n}`, script)

    hall.setClock(new Date(`2026-12-0${n}T11:20:00Z`))
    await atThisHour('calendar.ask-after')
    const letter = await letterTo('ruth@example.org', new RegExp(`How was Breakfast ${n}`))
    await door.goto(served.url + (letter.links[0] ?? ''))
    await lookedOver(door, `after-how-${n}`, script)
    await door.getByLabel('One thing to remember').fill('The urn takes an hour.')
    await door.getByRole('button', { name: 'It was good' }).click()
    await door.getByRole('status').getByText('Thank you. That is noted.').waitFor()
    await lookedOver(door, `after-said-${n}`, script)

    // From the same page to the people: the newcomer first, with a next thing already chosen.
    await door.getByRole('link', { name: 'Whom to turn to' }).click()
    await lookedOver(door, `after-people-${n}`, script)
    const select = door.getByLabel(`Invite Nora Letters${n} to`)
    expect(await select.inputValue()).toBe(next.split('/').at(-1))
    await door.getByRole('button', { name: `Invite Nora Letters${n}` }).click()
    await door.getByRole('status').getByText('is invited to').waitFor()
    await door.getByRole('button', { name: new RegExp(`We spoke.*Owen|Owen.*We spoke`) }).click()
    await door.getByText('Nobody stayed away, or all is settled.').waitFor()
    await lookedOver(door, `after-settled-${n}`, script)

    const asked = await letterTo(nora.email, /^Come again/)
    expect(asked.links).toEqual([next])
    const hers = await openPhone(browser, { person: nora.id, script, scheme: 'dark' })
    await hers.goto(served.url + next)
    await hers.getByRole('button', { name: 'I’m coming' }).click()
    await hers.getByRole('status').waitFor()
    await lookedOver(hers, `after-again-${n}`, script)
    for (const one of [door, hers]) await one.context().close()
  },
  120_000,
)

browserTest.each(SCRIPTS)(
  'the line for a full supper: a guest is offered the place by letter and passes it on, a member takes theirs, an offer lapses (script: %s)',
  async (script) => {
    const { hall, served, browser } = opened()
    const n = script ? 5 : 6
    hall.setClock(TODAY)
    const [ann, bilal, grace] = [
      await member('Ann', n),
      await member('Bilal', n),
      await member('Grace', n),
    ]
    const supper = await putOn(`Supper ${n}`, '2026-12-20', {
      open_to: 'everyone',
      room_for: '1',
      kind: 'social',
    })
    await hall.ask(ann.id, `${supper}/commitment`, {})

    // Full: a guest says so much in the street, and is told where they stand.
    const guest = await openPhone(browser, { person: null, script, scheme: 'dark' })
    await guest.goto(served.url + supper.replace('/b/', '/at/').replace('/whats-on', ''))
    await lookedOver(guest, `line-street-${n}`, script)
    await guest.getByRole('link', { name: /line|waiting/i }).click()
    await guest.getByLabel('Your name').fill('Zoë')
    await guest.getByLabel('Your e-mail or phone').fill(`zoe${n}@example.org`)
    await guest.locator('main button').first().click()
    await guest.getByText('You’re in line: number 1.').waitFor()
    await lookedOver(guest, `line-guest-waits-${n}`, script)

    const his = await openPhone(browser, { person: bilal.id, script })
    await his.goto(served.url + supper)
    await his.getByRole('button', { name: /line|waiting/i }).click()
    await his.getByRole('status').waitFor()
    await lookedOver(his, `line-member-waits-${n}`, script)
    await hall.ask(grace.id, `${supper}/commitment`, {})

    // A place comes free: the first in line is written to, and passes it on.
    await hall.ask(ann.id, `${supper}/commitment/cancellation`, {})
    await doJobs(hall, lineJobs)
    const offered = await letterTo(`zoe${n}@example.org`, /^A place for you/)
    await guest.goto(served.url + (offered.links[0] ?? ''))
    await guest.getByText('kept for you until').waitFor()
    await lookedOver(guest, `line-offered-${n}`, script)
    await guest.getByRole('button', { name: 'Pass it on' }).click()
    await guest.getByRole('status').getByText('You’re not coming.').waitFor()

    // The next says nothing, and it runs out: an old tap then says so, and the last takes it.
    await doJobs(hall, lineJobs)
    await letterTo(bilal.email, /^A place for you/)
    await his.reload()
    await his.getByText('kept for you until').waitFor()
    await lookedOver(his, `line-offered-member-${n}`, script)
    hall.setClock(new Date(TODAY.getTime() + 30 * 3_600_000))
    await his.getByRole('button', { name: 'I’m coming' }).click()
    await his.getByRole('alert').getByText('the next in line is asked now').waitFor()
    await lookedOver(his, `line-lapsed-${n}`, script)
    await doJobs(hall, lineJobs)
    const last = await letterTo(grace.email, /^A place for you/)
    const hers = await openPhone(browser, { person: grace.id, script })
    await hers.goto(served.url + (last.links[0] ?? ''))
    await hers.getByRole('button', { name: 'I’m coming' }).click()
    await hers.getByRole('status').getByText('You’re coming').waitFor()
    await lookedOver(hers, `line-taken-${n}`, script)
    for (const one of [guest, his, hers]) await one.context().close()
    hall.setClock(TODAY)
  },
  120_000,
)
