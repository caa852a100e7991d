import { describe, expect, test } from 'vitest'
import { textOf } from '../../../test/support/hall.ts'
import { newId } from '../../platform/ids.ts'
import { addRoom, amina, ann, grace, hall, idOf, rooms, openRooms } from './hall.testing.ts'

openRooms()

/** The same page as a ward's volunteer comes to it: the constituency's rooms are the ward's to hold. */
const fromWard = (at: string) => at.replace('/b/leeds/', '/b/harehills/')

describe('keeping rooms', () => {
  test('the secretary writes down a room, and every member reads what it is like', async () => {
    const at = await addRoom('Assembly room', {
      about: 'High windows.',
      room_for: '120',
      step_free: 'yes',
      hearing_loop: 'no',
      opens_1: '09:00',
      closes_1: '22:00',
      opens_2: '09:00',
      closes_2: '22:00',
      member_pence: '0',
      ally_pence: '8',
      outside_pence: '16.50',
      setup_minutes: '15',
    })
    const said = await hall.read(grace, at)
    for (const fact of [
      'for 120 people',
      'Monday to Tuesday: 09:00 to 22:00',
      'members: no charge, allied groups: £8.00 an hour, others: £16.50 an hour',
      '15 minutes for setting up',
      'Not known',
    ])
      expect(said).toContain(fact)
    expect((await hall.ask(grace, `${at}/change`)).status).toBe(404)
    expect((await hall.ask(amina, at, { name: 'Mine' })).status).toBe(404)
  })

  test('two rooms of one name are refused in words', async () => {
    await addRoom('Green room')
    const again = await hall.ask(ann, rooms, { name: 'green room', kind: 'room' })
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('There is one of that name already')
  })

  test('a room can become a part of another, but not while both are held at the same time', async () => {
    const [big, small] = [await addRoom('Ballroom'), await addRoom('Gallery')]
    const evening = { title: 'Dance', day: '2026-12-04', from: '19:00', to: '22:00' }
    expect((await hall.ask(ann, `${big}/holds`, evening)).status).toBe(303)
    const other = await hall.ask(ann, `${small}/holds`, { ...evening, title: 'Talk' })
    const form = { name: 'Gallery', kind: 'room', part_of: idOf(big) }
    const refused = await hall.ask(ann, small, form)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Both are held at the same time')
    await hall.ask(ann, `${other.headers.get('location') ?? ''}/freeing`, {})
    expect((await hall.ask(ann, small, form)).status).toBe(303)
    const taken = await hall.ask(ann, `${small}/holds`, { ...evening, title: 'Talk' })
    expect(await taken.text()).toContain('Ballroom is held by Dance, 19:00 to 22:00')
  })

  test('outside its hours a room is refused, with the hours', async () => {
    const at = await addRoom('Reading room', { opens_5: '09:00', closes_5: '17:00' })
    const evening = { title: 'Talk', day: '2026-12-04', from: '19:00', to: '20:00' }
    const late = await hall.ask(ann, `${at}/holds`, evening)
    expect(late.status).toBe(422)
    expect(textOf(await late.text())).toContain('Reading room is open 09:00 to 17:00 on Friday')
    await hall.ask(ann, `${at}/odd-days`, {
      on_day: '2026-12-04',
      opens: '09:00',
      closes: '23:00',
      why: 'A feast',
    })
    expect((await hall.ask(ann, `${at}/holds`, evening)).status).toBe(303)
  })
})

describe('holding', () => {
  test('a weekly booking skips the dates that are taken, and says who has them', async () => {
    const at = await addRoom('Long room')
    await hall.ask(ann, `${at}/holds`, {
      title: 'AGM',
      day: '2026-12-09',
      from: '18:00',
      to: '20:00',
    })
    const choir = {
      title: 'Choir',
      day: '2026-12-02',
      from: '19:00',
      to: '21:00',
      until: '2026-12-23',
      once: newId(),
    }
    const booked = await hall.ask(amina, fromWard(`${at}/holds`), choir)
    const page = booked.headers.get('location') ?? ''
    const said = await hall.read(amina, page)
    expect(said).toContain('Long room is held by AGM, 18:00 to 20:00, Wednesday, 9 December 2026.')
    const dates = async () =>
      (await (await hall.ask(amina, page)).text()).split('/rooms/holds/').length - 1
    expect(await dates()).toBe(3)
    await hall.ask(amina, fromWard(`${at}/holds`), choir)
    expect(await dates()).toBe(3)
    await hall.ask(amina, `${page}/freeing`, {})
    expect(await hall.read(amina, at)).not.toContain('Choir')
  })

  test('who made a hold moves and frees it, who keeps the rooms may too, and nobody else; each can be taken back', async () => {
    const at = await addRoom('Cellar')
    const other = await addRoom('Loft')
    const made = await hall.ask(amina, fromWard(`${at}/holds`), {
      title: 'Band',
      day: '2026-12-04',
      from: '19:00',
      to: '21:00',
    })
    const band = made.headers.get('location') ?? ''
    const later = { place: idOf(other), day: '2026-12-05', from: '19:00', to: '21:00' }
    expect((await hall.ask(grace, fromWard(band), later)).status).toBe(404)
    expect((await hall.ask(ann, band.replace('harehills', 'leeds'), later)).status).toBe(303)
    expect(await hall.read(amina, band)).toContain('Put it back to Cellar, Friday, 4 December 2026')
    await hall.ask(amina, `${band}/move/withdrawal`, {})
    expect(await hall.read(grace, at)).toContain('Band')
    await hall.ask(amina, `${band}/freeing`, {})
    expect(await hall.read(grace, at)).not.toContain('Band')
    await hall.ask(amina, `${band}/freeing/withdrawal`, {})
    expect(await hall.read(grace, at)).toContain('Band')
  })

  test('the week says who has what, on screen and on paper', async () => {
    const at = await addRoom('Attic')
    await hall.ask(ann, `${at}/holds`, {
      title: 'Chess',
      day: '2026-12-12',
      from: '22:00',
      to: '01:00',
      last_day: '2026-12-13',
    })
    const week = await hall.read(grace, `${rooms}/week/2026-12-10`)
    expect(week).toContain('22:00–24:00 Chess Attic')
    expect(week).toContain('00:00–01:00 Chess Attic')
    expect(await hall.read(grace, `${rooms}/week/2026-12-10/sheet`)).toContain('Attic')
    expect((await hall.ask(grace, `${rooms}/week/2026-13-10`)).status).toBe(404)
  })
})

describe('an occasion holds its room', () => {
  const tea = { title: 'Tea dance', kind: 'social', day: '2026-12-16', from: '14:00', to: '16:00' }
  const on = '/b/harehills/whats-on'

  test('in the same moment, also a room of the constituency for a ward; a clash is said at the field', async () => {
    const at = await addRoom('Tea room')
    const put = await hall.ask(amina, on, { ...tea, room: idOf(at) })
    expect(put.status).toBe(303)
    const dance = put.headers.get('location') ?? ''
    expect(await hall.read(grace, at)).toContain('Tea dance')
    expect(await hall.read(grace, dance)).toContain('Tea room, 14:00 to 16:00')
    const clash = await hall.ask(ann, '/b/leeds/whats-on', {
      ...tea,
      title: 'Talk',
      from: '15:00',
      room: idOf(at),
    })
    expect(clash.status).toBe(422)
    expect(await clash.text()).toContain('f-room-error')
    expect(await hall.read(grace, '/b/leeds/whats-on')).not.toContain('Talk')
    const moved = { ...tea, from: '10:00', to: '12:00', room: idOf(at) }
    expect((await hall.ask(amina, dance, moved)).status).toBe(303)
    expect(await hall.read(grace, at)).toContain('10:00 to 12:00')
    await hall.ask(amina, `${dance}/calling-off`, { reason: 'Snow' })
    expect(await hall.read(grace, at)).not.toContain('Tea dance')
    await hall.ask(amina, `${dance}/calling-off/withdrawal`, {})
    expect(await hall.read(grace, at)).toContain('Tea dance')
  })

  test('called off and on again after somebody took the room, it is on without, and that is said', async () => {
    const at = await addRoom('Snug')
    const put = await hall.ask(amina, on, { ...tea, title: 'Whist', room: idOf(at) })
    const whist = put.headers.get('location') ?? ''
    await hall.ask(amina, `${whist}/calling-off`, { reason: 'Snow' })
    await hall.ask(ann, `${at}/holds`, {
      title: 'AGM',
      day: '2026-12-16',
      from: '15:00',
      to: '17:00',
    })
    const again = await hall.ask(amina, `${whist}/calling-off/withdrawal`, {})
    expect(decodeURIComponent(again.headers.get('set-cookie') ?? '')).toContain(
      'Snug is held by AGM',
    )
    expect(await hall.read(amina, at)).not.toContain('Whist')
  })

  test('things are held beside the room and move with it', async () => {
    const answer = await hall.ask(ann, rooms, { name: 'Projector', kind: 'thing' })
    const projector = answer.headers.get('location') ?? ''
    const put = await hall.ask(amina, on, { ...tea, title: 'Film' })
    const film = put.headers.get('location') ?? ''
    expect((await hall.ask(amina, `${film}/things`, { things: [idOf(projector)] })).status).toBe(
      303,
    )
    await hall.ask(amina, film, { ...tea, title: 'Film', from: '19:00', to: '21:00', room: '' })
    expect(await hall.read(grace, projector)).toContain('19:00 to 21:00')
    const other = await hall.ask(amina, on, { ...tea, title: 'Talk', from: '20:00', to: '22:00' })
    const clash = await hall.ask(amina, `${other.headers.get('location') ?? ''}/things`, {
      things: [idOf(projector)],
    })
    expect(textOf(await clash.text())).toContain('Projector is held by Film')
  })
})
