import { beforeAll, describe, expect, test } from 'vitest'
import { textOf } from '../../../../test/support/hall.ts'
import { addRoom, ann, grace, hall, idOf, rooms, openRooms } from '../hall.testing.ts'

openRooms()

describe('outside its hours', () => {
  const late = { title: 'Strike committee', day: '2026-12-07', from: '22:00', to: '23:30' }
  let office: string
  let volunteer: string
  beforeAll(async () => {
    office = await addRoom('Office', { opens_1: '09:00', closes_1: '17:00' })
    volunteer = await hall.town.addPerson({ given: 'Vera', family: 'Lane', of: 'leeds' })
    await hall.town.addOffice(volunteer, 'leeds', 'volunteer')
  })
  const why = 'The depot votes tonight; Ann locks up.'

  test('a room is opened for one hold by whoever keeps the rooms, who says why; members read it', async () => {
    const refused = await hall.ask(ann, `${office}/holds`, late)
    expect(refused.status).toBe(422)
    const form = textOf(await refused.text())
    expect(form).toContain('Office is open 09:00 to 17:00')
    expect(form).toContain('Open it for this once: why?')
    const held = await hall.ask(ann, `${office}/holds`, { ...late, out_of_hours: why })
    expect(held.status).toBe(303)
    const at = held.headers.get('location') ?? ''
    expect(await hall.read(grace, at)).toContain(`Opened for this once ${why}`)
    expect(await hall.read(grace, `${rooms}/week/2026-12-07`)).toContain(
      `opened for this once: ${why}`,
    )
    expect(await hall.read(grace, `${rooms}/week/2026-12-07/sheet`)).toContain(why)
    // Another time needs a reason of its own; back within the hours none is kept.
    const moved = { place: idOf(office), day: '2026-12-07', from: '21:00', to: '22:30' }
    expect((await hall.ask(ann, at, moved)).status).toBe(422)
    expect(
      (await hall.ask(ann, at, { ...moved, from: '10:00', to: '11:00', out_of_hours: why })).status,
    ).toBe(303)
    expect(await hall.read(grace, at)).not.toContain('Opened for this once')
  })

  test('nobody else can, whatever they send', async () => {
    const day = '2026-12-14'
    const refused = await hall.ask(volunteer, `${office}/holds`, {
      ...late,
      day,
      out_of_hours: why,
    })
    expect(refused.status).toBe(422)
    expect(textOf(await refused.text())).not.toContain('Open it for this once')
  })

  test('within the hours a reason is not kept, and two never have it at once all the same', async () => {
    const day = '2026-12-21'
    const inside = await hall.ask(ann, `${office}/holds`, {
      ...late,
      day,
      from: '10:00',
      to: '11:00',
      out_of_hours: why,
    })
    expect(await hall.read(grace, inside.headers.get('location') ?? '')).not.toContain(why)
    expect(
      (await hall.ask(ann, `${office}/holds`, { ...late, day, out_of_hours: why })).status,
    ).toBe(303)
    const again = await hall.ask(ann, `${office}/holds`, { ...late, day, out_of_hours: why })
    expect(textOf(await again.text())).toContain('Office is held by Strike committee')
  })

  test('what is put on takes the closed room with a reason, and the occasion says so', async () => {
    const form = {
      title: 'Night kitchen',
      kind: 'choir',
      day: '2026-12-28',
      from: '20:00',
      to: '22:00',
      room: idOf(office),
    }
    expect((await hall.ask(ann, '/b/leeds/whats-on', form)).status).toBe(422)
    expect(
      (await hall.ask(volunteer, '/b/leeds/whats-on', { ...form, out_of_hours: why })).status,
    ).toBe(422)
    const made = await hall.ask(ann, '/b/leeds/whats-on', { ...form, out_of_hours: why })
    expect(made.status).toBe(303)
    const at = made.headers.get('location') ?? ''
    expect(await hall.read(grace, at)).toContain(`opened for this once: ${why}`)
    // Whoever hosts may change its name, but not keep the room open at another hour.
    expect((await hall.ask(volunteer, at, { ...form, title: 'Night soup' })).status).toBe(303)
    expect((await hall.ask(volunteer, at, { ...form, from: '19:00' })).status).toBe(422)
  })

  test('a group’s request for a day that was closed since is approved with a reason', async () => {
    const asked = {
      place: idOf(office),
      group_name: 'Night singers',
      purpose: 'Carols',
      day: '2026-12-14',
      from: '14:00',
      to: '16:00',
    }
    const answer = await hall.ask(grace, `${office}/requests`, asked)
    expect(answer.status).toBe(303)
    await hall.town.sql(
      `insert into odd_day (body_id, id, place_id, on_day) values ($1, new_id(), $2, '2026-12-14')`,
      [hall.town.body('leeds'), idOf(office)],
    )
    const {
      rows: [request],
    } = await hall.town.sql(`select id from request where group_name = 'Night singers'`)
    const at = `${rooms}/requests/${String(request?.id)}`
    expect(await hall.read(ann, at)).toContain('Open it for this once: why?')
    expect((await hall.ask(ann, `${at}/approval`, {})).status).toBe(422)
    expect((await hall.ask(ann, `${at}/approval`, { out_of_hours: why })).status).toBe(303)
    const { rows } = await hall.town.sql(`select out_of_hours from hold where for_id = $1`, [
      request?.id,
    ])
    expect(rows).toEqual([{ out_of_hours: why }])
  })
})
