import { suggestRota } from '../../src/parts/calendar/rota/suggesting/suggest.jobs.ts'
import type { TestHall } from '../support/hall.ts'
import { doJobs } from '../support/letters.ts'

const COOK = {
  slot_0_name: 'Cook',
  slot_0_minimum: '2',
  slot_0_maximum: '4',
  slot_0_does: 'did-shift',
}

/**
 * A hall in which every kind of page has something on it: things put on, once and every week, for members
 * and for everybody, past and to come; a room that is held, and asked for; a rota with a suggestion. Gives the
 * pages that look like others and are not: one that is over, one that is to come, and the page of a guest.
 */
export async function fillHall(hall: TestHall, secretary: string, slug = 'leeds') {
  const whatsOn = `/b/${slug}/whats-on`
  const rooms = `/b/${slug}/rooms`
  const send = async (
    path: string,
    form: Record<string, string>,
    who: string | null = secretary,
  ) => {
    const answer = await hall.ask(who, path, form)
    const to = answer.headers.get('location')
    if (answer.status !== 303 || !to) throw new Error(`${path} answers ${answer.status}`)
    return to
  }
  const putOn = (title: string, day: string, more: Record<string, string> = {}) =>
    send(whatsOn, {
      title,
      kind: 'breakfast-club',
      day,
      from: '09:00',
      to: '11:00',
      place: 'Main hall',
      ...COOK,
      ...more,
    })

  const room = await send(rooms, {
    name: 'Main hall',
    kind: 'room',
    room_for: '120',
    on_offer: 'yes',
    member_pence: '0',
    ally_pence: '9',
    outside_pence: '18',
  })
  const thing = await send(rooms, { name: 'Projector', kind: 'thing' })
  await send(`${thing}/holds`, { title: 'Slides', day: '2026-11-24', from: '18:00', to: '20:00' })
  await send(`${room}/holds`, {
    title: 'Dance class',
    day: '2026-11-25',
    from: '18:00',
    to: '20:00',
    until: '2026-12-20',
  })
  await send(
    room.replace('/b/', '/at/'),
    {
      group_name: 'Tenants of Elm Road',
      standing: 'ally',
      name: 'Farida',
      contact: '07700 900321',
      purpose: 'Our monthly meeting',
      day: '2026-12-01',
      from: '18:00',
      to: '20:00',
    },
    null,
  )

  const club = await putOn('Breakfast club', '2026-11-28', {
    slot_0_asks: 'cook',
    room: room.split('/').at(-1) ?? '',
  })
  await send(`${club}/commitment`, {})
  const open = await putOn('Open kitchen', '2026-11-29', { open_to: 'everyone', kind: 'social' })
  const mine = await send(
    `${outside(open)}/coming`,
    { name: 'Yusuf', contact: '07700 900322', once: hall.house.newId() },
    null,
  )
  await putOn('Choir night', '2026-12-02', {
    repeats: 'weeks',
    weeks_apart: '1',
    ends: 'never',
    sure: 'yes',
    once: hall.house.newId(),
  })
  const past = await putOn('Repair café', '2026-11-21', { kind: 'repair-cafe' })
  await send(`${past}/door/guests`, {
    name: 'Ola',
    contact: '07700 900123',
    once: hall.house.newId(),
  })

  await send('/me/pass', {})
  await send('/me/calendar', {})
  await send(`${whatsOn}/rota/mine/times`, { counted: 'yes' })
  await send(`${whatsOn}/rota/suggestions`, { from: '2026-11-22', weeks: '4' })
  await doJobs(hall, [suggestRota])
  return { past, club, mine }
}

/** Where whoever passes by reads of it. */
const outside = (occasion: string) => occasion.replace('/b/', '/at/').replace('/whats-on', '')
