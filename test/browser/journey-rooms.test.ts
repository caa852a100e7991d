import { expect } from 'vitest'
import { jobs as roomJobs } from '../../src/parts/hall/index.ts'
import { doJobs, lettersTo } from '../support/letters.ts'
import { browserTest } from './browser.ts'
import { hallInBrowser } from './hall-in-browser.ts'
import { lookedOver, openPhone, SCRIPTS } from './phone.ts'

const opened = hallInBrowser({ given: 'Ann', family: 'Armitage', of: 'leeds' })

browserTest.each(SCRIPTS)(
  'a secretary writes down a room and holds it; a group that passes by asks for it, and hears yes (script: %s)',
  async (script) => {
    const { hall, served, browser, secretary: ann } = opened()
    const name = script ? 'Reading room' : 'Workshop'
    const room = script ? 1 : 2

    // From the first page of the rooms: write one down.
    const hers = await openPhone(browser, { person: ann, script })
    await hers.goto(`${served.url}/b/leeds/whats-on`)
    await hers.getByRole('link', { name: 'Rooms', exact: true }).click()
    await lookedOver(hers, `rooms-${room}`, script)
    await hers.getByRole('link', { name: 'Add a room or thing' }).click()
    await hers.getByLabel('What do you call it?').fill(name)
    await hers.getByLabel('How many people does it take?').fill('24')
    await hers.getByText('What does it cost?').click()
    await hers.getByLabel('Allied groups').fill('6')
    await hers.getByLabel('Groups that are not members may ask').check()
    await lookedOver(hers, `rooms-new-${room}`, script)
    await hers.getByRole('button', { name: 'Add it' }).click()
    await hers.getByRole('heading', { name, level: 1 }).waitFor()
    await lookedOver(hers, `rooms-one-${room}`, script)

    // Hold it: a slip is told at its field and nothing typed is lost.
    await hers.getByRole('link', { name: 'Hold it' }).click()
    await hers.getByLabel('What for?').fill('Choir practice')
    await hers.getByLabel('Day', { exact: true }).fill('2026-11-26')
    await hers.getByLabel('From').fill('20:00')
    await hers.getByLabel('To', { exact: true }).fill('18:00')
    await hers.getByRole('button', { name: 'Hold it' }).click()
    await hers.getByRole('link', { name: 'It ends before it starts.' }).waitFor()
    expect(await hers.getByLabel('What for?').inputValue()).toBe('Choir practice')
    await lookedOver(hers, `rooms-hold-refused-${room}`, script)
    await hers.getByLabel('To', { exact: true }).fill('22:00')
    await hers.getByRole('button', { name: 'Hold it' }).click()
    await hers.getByText('20:00 to 22:00').first().waitFor()

    // Everybody reads it in the week's timetable.
    await hers.goto(`${served.url}/b/leeds/rooms`)
    await hers.getByRole('link', { name: 'The week' }).click()
    await hers.getByRole('link', { name: 'Next' }).click()
    const evening = hers.getByRole('link', { name: 'Choir practice' }).filter({ hasText: name })
    await evening.waitFor()
    await lookedOver(hers, `rooms-week-${room}`, script)

    // Whoever passes by finds the room from the public page, and asks.
    const group = await openPhone(browser, { person: null, script, scheme: 'dark' })
    await group.goto(`${served.url}/at/leeds`)
    await group.getByRole('link', { name: 'Ask for a room' }).click()
    await lookedOver(group, `rooms-street-${room}`, script)
    await group.getByRole('link', { name: `Ask for it: ${name}` }).click()
    await group.getByText('Thu 26 Nov, 20:00 to 22:00').waitFor()
    expect(await group.getByText('Choir practice').count()).toBe(0)
    await lookedOver(group, `rooms-ask-${room}`, script)
    await group.getByLabel('For which group?').fill(`Tenants ${room}`)
    await group.getByLabel('Allied: a union branch').check()
    await group.getByLabel('Your name').fill('Farida')
    await group.getByLabel('E-mail, or a telephone number').fill('07700 900321')
    await group.getByLabel('What do you want it for?').fill('Our monthly meeting')
    await group.getByLabel('Day', { exact: true }).fill('2026-11-26')
    await group.getByLabel('From').fill('18:00')
    await group.getByLabel('To', { exact: true }).fill('20:00')
    await group.getByRole('button', { name: 'Send the request' }).click()
    await group.getByRole('heading', { name: 'Your request is with us' }).waitFor()
    await lookedOver(group, `rooms-sent-${room}`, script)
    await group.getByRole('link', { name: 'What’s on at Leeds' }).click()
    await group.getByRole('heading', { name: 'Leeds', level: 1 }).waitFor()
    await group.context().close()

    // The officer sees who asks, and what it would cost; one tap holds it.
    await hers.goto(`${served.url}/b/leeds/rooms`)
    await hers.getByRole('link', { name: 'Requests' }).click()
    await hers.getByRole('link', { name: `Tenants ${room}` }).click()
    await hers.getByText('£12.00: 2 hours at £6.00 an hour').waitFor()
    await hers.getByText('It is free then.').waitFor()
    await lookedOver(hers, `rooms-request-${room}`, script)
    await hers.getByRole('button', { name: 'Yes, hold it for them' }).click()
    await hers.getByText(`It is held for Tenants ${room}.`).waitFor()
    await lookedOver(hers, `rooms-approved-${room}`, script)
    await hers.getByRole('button', { name: 'Take the yes back' }).waitFor()
    const { rows } = await hall.town.sql(
      `select count(*)::integer as n from hold h join place p on p.body_id = h.body_id and p.id = h.place_id
       where p.name = $1 and h.freed_at is null`,
      [name],
    )
    expect(rows).toEqual([{ n: 2 }])
    await hers.context().close()
  },
  120_000,
)

browserTest.each(SCRIPTS)(
  'a room that is taken says who has it, a weekly booking skips that week, a group hears no, and the lease warns (script: %s)',
  async (script) => {
    const { hall, served, browser, secretary } = opened()
    const n = script ? 3 : 4
    const room = `Hall ${n}`
    const made = await hall.ask(secretary, '/b/leeds/rooms', {
      name: room,
      kind: 'room',
      room_for: '40',
      on_offer: 'yes',
    })
    const at = String(made.headers.get('location'))
    await hall.ask(secretary, `${at}/holds`, {
      title: 'Tenants’ meeting',
      day: '2026-12-10',
      from: '18:00',
      to: '20:00',
    })

    // Double booked: told who has it, and what was typed is kept.
    const hers = await openPhone(browser, { person: secretary, script })
    await hers.goto(served.url + at)
    await hers.getByRole('link', { name: 'Hold it' }).click()
    await hers.getByLabel('What for?').fill('Choir')
    await hers.getByLabel('Day', { exact: true }).fill('2026-12-10')
    await hers.getByLabel('From').fill('19:00')
    await hers.getByLabel('To', { exact: true }).fill('21:00')
    await hers.getByRole('button', { name: 'Hold it' }).click()
    await hers.getByText(`${room} is held by Tenants’ meeting, 18:00 to 20:00`).first().waitFor()
    expect(await hers.getByLabel('What for?').inputValue()).toBe('Choir')
    await lookedOver(hers, `rooms-taken-${n}`, script)

    // Every Thursday: that one is skipped, and says so in a way that is no success.
    await hers.getByLabel('Day', { exact: true }).fill('2026-12-03')
    await hers.getByLabel('Every week until').fill('2026-12-24')
    await hers.getByRole('button', { name: 'Hold it' }).click()
    await hers.locator('.flash.wait').getByText('Held 3 times. 1 date was skipped.').waitFor()
    await lookedOver(hers, `rooms-skipped-${n}`, script)

    // A group from the street asks; no needs a word, and they read it by letter.
    const group = await openPhone(browser, { person: null, script, scheme: 'dark' })
    await group.goto(`${served.url}${at.replace('/b/', '/at/')}`)
    await group.getByLabel('For which group?').fill(`Chess ${n}`)
    await group.getByLabel('Your name').fill('Farida')
    await group.getByLabel('E-mail, or a telephone number').fill(`farida${n}@example.org`)
    await group.getByLabel('What do you want it for?').fill('Our tournament')
    await group.getByLabel('Day', { exact: true }).fill('2026-12-10')
    await group.getByLabel('From').fill('19:00')
    await group.getByLabel('To', { exact: true }).fill('21:00')
    await group.getByRole('button', { name: 'Send the request' }).click()
    await group.locator('.error-summary, .notice.stop, .notice.wait').first().waitFor()
    expect(await group.getByText('Tenants’ meeting').count()).toBe(0)
    expect(await group.getByLabel('What do you want it for?').inputValue()).toBe('Our tournament')
    await lookedOver(group, `rooms-street-taken-${n}`, script)
    await group.getByLabel('Day', { exact: true }).fill('2026-12-11')
    await group.getByRole('button', { name: 'Send the request' }).click()
    await group.getByRole('heading', { name: 'Your request is with us' }).waitFor()
    await hers.goto(`${served.url}/b/leeds/rooms/requests`)
    await hers.getByRole('link', { name: `Chess ${n}` }).click()
    await hers.getByRole('button', { name: 'Say no' }).click()
    await hers.locator('.error-summary').waitFor()
    await hers.locator('textarea').fill('The heating is being mended that week.')
    await lookedOver(hers, `rooms-decline-${n}`, script)
    await hers.getByRole('button', { name: 'Say no' }).click()
    await hers.getByRole('status').getByText('Declined.').waitFor()
    await doJobs(hall, roomJobs)
    const [letter] = await lettersTo(hall, `farida${n}@example.org`)
    expect(letter?.subject).toMatch(/^Not this time/)
    expect(letter?.text).toContain('The heating is being mended that week.')

    // The lease ends in three weeks: written down once, it stands on the first page until seen to.
    await hers.goto(served.url + at)
    await hers.getByText('Write a day down').click()
    await hers.getByLabel('What is it?').selectOption('lease')
    await hers.getByLabel('On which day?').fill('2026-12-13')
    await lookedOver(hers, `rooms-lease-${n}`, script)
    await hers.getByRole('button', { name: 'Write it down' }).click()
    await hers.getByRole('status').waitFor()
    await hers.goto(`${served.url}/b/leeds`)
    await hers.getByRole('link', { name: new RegExp(`lease.*${room}|${room}.*lease`, 'i') }).click()
    await hers.getByText('in 21 days').first().waitFor()
    await lookedOver(hers, `rooms-lease-due-${n}`, script)
    await hers.getByRole('button', { name: /Seen to/ }).click()
    await hers.getByRole('status').waitFor()
    await hers.goto(`${served.url}/b/leeds`)
    expect(
      await hers
        .getByRole('link', { name: new RegExp(`lease.*${room}|${room}.*lease`, 'i') })
        .count(),
    ).toBe(0)
    for (const one of [hers, group]) await one.context().close()
  },
  120_000,
)
