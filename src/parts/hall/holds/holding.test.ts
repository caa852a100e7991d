import { describe, expect, test } from 'vitest'
import { newId } from '../../../platform/ids.ts'
import { addRoom, amina, ann, grace, hall, idOf, rooms, openRooms } from '../hall.testing.ts'

openRooms()

/** The same page as a ward's volunteer comes to it: the constituency's rooms are the ward's to hold. */
const fromWard = (at: string) => at.replace('/b/leeds/', '/b/harehills/')

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
