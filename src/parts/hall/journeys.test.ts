import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testHall, textOf, type TestHall } from '../../../test/support/hall.ts'
import { doJobs, lettersTo } from '../../../test/support/letters.ts'
import { asHallIn } from '../../platform/entering/errands.ts'
import { newId } from '../../platform/ids.ts'
import { tellOfDates } from './dates/dates.jobs.ts'
import { jobs } from './index.ts'

let hall: TestHall
let ann: string
let amina: string
let grace: string
const rooms = '/b/leeds/rooms'

beforeAll(async () => {
  hall = await testHall()
  const email = (name: string) => ({ email: `${name}@example.org` })
  ann = await hall.town.addPerson({
    given: 'Ann',
    family: 'Armitage',
    of: 'leeds',
    ...email('ann'),
  })
  amina = await hall.town.addPerson({ given: 'Amina', family: 'Osei', of: 'harehills' })
  grace = await hall.town.addPerson({
    given: 'Grace',
    family: 'Mensah',
    of: 'armley',
    ...email('grace'),
  })
  await hall.town.addOffice(ann, 'leeds', 'secretary')
  await hall.town.addOffice(amina, 'harehills', 'volunteer')
})
afterAll(() => hall.close())

/** Adds a room as the secretary does, and gives its address. */
async function addRoom(name: string, more: Record<string, string> = {}) {
  const answer = await hall.ask(ann, rooms, { name, kind: 'room', ...more })
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}

/** The same page as a ward's volunteer comes to it: the constituency's rooms are the ward's to hold. */
const fromWard = (at: string) => at.replace('/b/leeds/', '/b/harehills/')

const idOf = (address: string) => address.split('/').at(-1) ?? ''

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
    const week = `${rooms}/week/2026-12-17?place=${idOf(at)}`
    expect(await hall.read(grace, week)).toContain('18:00–20:00 In use')
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

describe('days not to miss', () => {
  test('are told on the pages of those who keep the rooms, and by one letter at each mark', async () => {
    const at = await addRoom('Roof')
    await hall.ask(ann, `${at}/dates`, {
      what: 'insurance',
      due_on: '2026-12-17',
      note: 'Ring the co-op',
    })
    expect(await hall.read(ann, '/b/leeds')).toContain('The insurance of Roof ends')
    expect(await hall.read(ann, rooms)).toContain('in 25 days')
    expect(await hall.read(grace, rooms)).not.toContain('insurance')
    const leeds = hall.town.body('leeds')
    const tell = () => asHallIn(hall.house, 'a test of the morning', leeds, tellOfDates)
    await tell()
    await tell()
    const told = (await lettersTo(hall, 'ann@example.org')).filter(({ subject }) =>
      subject.includes('insurance of Roof'),
    )
    expect(told).toHaveLength(1)
    expect(told[0]?.text).toContain('Ring the co-op')
  })
})
