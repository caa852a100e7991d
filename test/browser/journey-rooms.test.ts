import { expect } from 'vitest'
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
