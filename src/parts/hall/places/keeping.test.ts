import { describe, expect, test } from 'vitest'
import { textOf } from '../../../../test/support/hall.ts'
import { addRoom, amina, ann, grace, hall, idOf, rooms, openRooms } from '../hall.testing.ts'

openRooms()

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
