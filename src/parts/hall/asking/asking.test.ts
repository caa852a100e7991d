import { describe, expect, test } from 'vitest'
import { textOf } from '../../../../test/support/hall.ts'
import { doJobs, lettersTo } from '../../../../test/support/letters.ts'
import { newId } from '../../../platform/ids.ts'
import { addRoom, amina, ann, grace, hall, idOf, rooms, openRooms } from '../hall.testing.ts'
import { jobs } from '../index.ts'

openRooms()

describe('asking for a room', () => {
  const ask = {
    group_name: 'Tenants of Elm Road',
    name: 'Bilal',
    contact: 'bilal@example.org',
    purpose: 'Rents',
    day: '2026-12-17',
    from: '18:00',
    to: '20:00',
    standing: 'ally',
  }

  test('a group without an account asks on the public page; nothing is held until an officer says yes, and they are told', async () => {
    const at = await addRoom('Street room', { on_offer: 'yes', ally_pence: '6' })
    const outside = `/at/leeds/rooms/${idOf(at)}`
    expect(await hall.read(null, '/at/leeds/rooms')).toContain('Street room')
    // Where day and time are asked, it says when the room is open and what each kind of group pays.
    const asked = await hall.read(null, outside)
    expect(asked).toContain('Open Always')
    expect(asked).toMatch(
      /Allied: [^£]* £6\.00 an hour Another group, or a family party by agreement/,
    )
    const sent = await hall.ask(null, outside, ask)
    expect(sent.headers.get('location')).toBe('/at/leeds/rooms/sent')
    expect(await hall.read(grace, at)).not.toContain('Tenants')
    expect((await hall.ask(grace, `${rooms}/requests`)).status).toBe(404)
    await doJobs(hall, jobs)
    expect((await lettersTo(hall, 'ann@example.org'))[0]?.subject).toContain('A group asks for')
    const list = await (await hall.ask(ann, `${rooms}/requests`)).text()
    const request = /\/b\/leeds\/rooms\/requests\/[0-9a-f-]{36}/.exec(list)?.[0] ?? ''
    expect(await hall.read(ann, request)).toContain('£12.00: 2 hours at £6.00 an hour')
    expect(
      (await hall.ask(ann, `${request}/approval`, { answer: 'Jo has the key.', standing: 'ally' }))
        .status,
    ).toBe(303)
    await doJobs(hall, jobs)
    const [letter] = await lettersTo(hall, 'bilal@example.org')
    expect(letter?.text).toContain('Street room is held for Tenants of Elm Road')
    expect(letter?.text).toContain('Jo has the key.')
    expect(letter?.text).toContain('It costs £12.00: 2 hours at £6.00 an hour.')
    const week = `${rooms}/week/2026-12-17?place=${idOf(at)}`
    expect(await hall.read(grace, week)).toContain('18:00–20:00 In use')
    // A list of rooms narrowed to one leads back to all of them, which are not people.
    expect(await hall.read(grace, week)).toContain('Show all')
    expect(await hall.read(grace, week)).not.toContain('Tenants')
    const second = await hall.ask(null, outside, { ...ask, group_name: 'Scouts' })
    expect(second.status).toBe(422)
    expect(textOf(await second.text())).toContain('Street room is in use, 18:00 to 20:00')
    const clash = await hall.ask(grace, `${at}/holds`, {
      title: 'Choir',
      day: '2026-12-17',
      from: '19:00',
      to: '21:00',
    })
    expect(clash.status).toBe(404)
    const host = await hall.ask(amina, `/b/harehills/rooms/${idOf(at)}/holds`, {
      title: 'Choir',
      day: '2026-12-17',
      from: '19:00',
      to: '21:00',
    })
    expect(textOf(await host.text())).toContain('Street room is in use')
  })

  test('a room that is not on offer is not there in the street, and a member’s ask needs no contact', async () => {
    const at = await addRoom('Back room')
    expect((await hall.ask(null, `/at/leeds/rooms/${idOf(at)}`)).status).toBe(404)
    expect((await hall.ask(null, `/at/leeds/rooms/${idOf(at)}`, ask)).status).toBe(404)
    const mine = await hall.ask(grace, `${at}/requests`, {
      group_name: 'Reading circle',
      purpose: 'A book',
      day: '2026-12-17',
      from: '18:00',
      to: '20:00',
    })
    const page = mine.headers.get('location') ?? ''
    expect(await hall.read(grace, page)).toContain('Nothing is held until')
    expect((await hall.ask(amina, page)).status).toBe(404)
    const request = page.replace(/\/mine$/, '')
    expect((await hall.ask(ann, `${request}/refusal`, {})).status).toBe(422)
    await hall.ask(ann, `${request}/refusal`, { answer: 'The boiler is out.' })
    expect(await hall.read(grace, page)).toContain('The boiler is out.')
    await hall.ask(ann, `${request}/reopening`, {})
    await hall.ask(ann, `${request}/approval`, { shown: 'yes' })
    expect(await hall.read(amina, `/b/harehills/rooms/${idOf(at)}`)).toContain('Reading circle')
    await hall.ask(grace, `${request}/withdrawal`, {})
    expect(await hall.read(amina, `/b/harehills/rooms/${idOf(at)}`)).not.toContain('Reading circle')
  })

  test('nobody in the street fills an officer’s evening', async () => {
    const at = await addRoom('Porch', { on_offer: 'yes' })
    const answers = []
    for (let n = 0; n < 12; n += 1)
      answers.push(
        (await hall.ask(null, `/at/leeds/rooms/${idOf(at)}`, { ...ask, once: newId() })).status,
      )
    expect(answers).toContain(429)
  })
})
