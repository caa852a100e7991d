import { describe, expect, test } from 'vitest'
import { textOf } from '../../../../test/support/hall.ts'
import { addRoom, amina, ann, grace, hall, idOf, rooms, openRooms } from '../hall.testing.ts'

openRooms()

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
