import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testHall, textOf, type TestHall } from '../support/hall.ts'

let hall: TestHall
let hosts: string[]
let at: string
let id: string

beforeAll(async () => {
  hall = await testHall()
  hosts = [
    await hall.town.addPerson({ given: 'Amina', family: 'Osei', of: 'harehills' }),
    await hall.town.addPerson({ given: 'Hugh', family: 'Host', of: 'leeds' }),
  ]
  for (const host of hosts) await hall.town.addOffice(host, 'leeds', 'volunteer')
  ;({ at, id } = await putOn('Breakfast club'))
})
afterAll(() => hall.close())

async function putOn(title: string, { by = hosts[0] ?? '', branch = 'leeds' } = {}) {
  const answer = await hall.ask(by, `/b/${branch}/whats-on`, {
    title,
    kind: 'breakfast-club',
    day: '2026-11-22',
    from: '11:00',
    to: '14:00',
    place: 'Main hall',
    slot_0_name: 'Cook',
    slot_0_minimum: '1',
    slot_0_maximum: '3',
    slot_0_does: 'did-shift',
  })
  const at = String(answer.headers.get('location'))
  return { at, id: at.split('/').at(-1) ?? '' }
}

const host = () => hosts[0] ?? ''
const rows = async (text: string, values: unknown[] = []) =>
  (await hall.town.sql(text, values)).rows

const deedsOf = async (person_id: string) =>
  (
    await rows(
      `select kind from deed d where person_id = $1 and about_id = $2 and rung is not null and reverses is null
       and not exists (select from deed r where r.body_id = d.body_id and r.reverses = d.id)`,
      [person_id, id],
    )
  ).map((row) => String(row.kind))

test('a cook who said yes is on the list, checked in with one tap, and did a shift', async () => {
  const bilal = await hall.town.addPerson({ given: 'Bilal', family: 'Bhatti', of: 'armley' })
  const [slot] = await rows(`select id from slot where occasion_id = $1 and name = 'Cook'`, [id])
  await hall.ask(bilal, `${at}/commitment`, { slot: String(slot?.id) })
  const door = await (await hall.ask(host(), `${at}/door`)).text()
  expect(textOf(door)).toMatch(/0 here · 1 said yes/)
  expect(textOf(door)).toContain('Bilal Bhatti first time Cook')
  const commitment = /name="commitment" value="([^"]+)"/.exec(door)?.[1] ?? ''
  const tap = () => hall.ask(host(), `${at}/door/arrivals`, { commitment, turn: '0' })
  // Without script the page comes back at the row that was tapped.
  expect((await tap()).headers.get('location')).toBe(`${at}/door#at-${bilal}`)
  await tap()
  expect(await deedsOf(bilal)).toEqual(['did-shift'])
  expect(await hall.read(host(), `${at}/door`)).toMatch(/1 here · 1 said yes/)
})

test('found by name, somebody makes room for the next name; under a letter, the letter stays', async () => {
  const moira = await hall.town.addPerson({ given: 'Moira', family: 'Quill', of: 'armley' })
  const found = await (await hall.ask(host(), `${at}/door?q=quill`)).text()
  expect(found).toContain('name="sought" value="yes"')
  const tap = { person: moira, turn: '0' }
  const answer = await hall.ask(host(), `${at}/door/arrivals`, { ...tap, sought: 'yes' })
  expect(answer.headers.get('location')).toBe(`${at}/door?next=yes`)
  expect(decodeURIComponent(String(answer.headers.get('set-cookie')))).toContain(
    'Moira Quill is here.',
  )
  expect(await (await hall.ask(host(), `${at}/door?next=yes`)).text()).toMatch(
    /id="q"[^>]*autofocus/,
  )
  expect(await (await hall.ask(host(), `${at}/door`)).text()).not.toContain('autofocus')
  const under = await (await hall.ask(host(), `${at}/door?letter=q`)).text()
  expect(under).toContain('name="letter" value="q"')
  expect(
    (await hall.ask(host(), `${at}/door/arrivals`, { ...tap, letter: 'q' })).headers.get(
      'location',
    ),
  ).toBe(`${at}/door?letter=q#at-${moira}`)
})

test('with script only the row and the count come back', async () => {
  const grace = await hall.town.addPerson({
    given: 'Grace',
    family: 'Adeyemi',
    of: 'armley',
    number: 'L0042',
  })
  const answer = await hall.app.request(`http://hall.example.org${at}/door/arrivals`, {
    method: 'POST',
    headers: {
      'x-test-person': host(),
      'hx-request': 'true',
      origin: 'http://hall.example.org',
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: `person=${grace}&turn=0`,
  })
  const html = await answer.text()
  expect(html).toMatch(/^<li id="at-/)
  expect(html).toContain('id="door-count"')
  expect(html).toContain('hx-swap-oob="true"')
  expect(textOf(html)).toContain('Undo')
  expect(html).not.toContain('<html')
})

test('anybody among the members is found by part of a name or number, on the list or not', async () => {
  expect(await hall.read(host(), `${at}/door?q=l0042`)).toContain('Grace Adeyemi')
  expect(await hall.read(host(), `${at}/door?q=bhat`)).toContain('Bilal Bhatti')
  expect(await hall.read(host(), `${at}/door?q=zzz`)).toContain(
    'Nobody of that name is on the list',
  )
})

test('at a ward branch’s door the page says that only its own members can be looked up', async () => {
  const [carl, grace] = [
    await hall.town.addPerson({ given: 'Carl', family: 'Host', of: 'harehills' }),
    await hall.town.addPerson({ given: 'Grace', family: 'Elsewhere', of: 'armley' }),
  ]
  await hall.town.addOffice(carl, 'harehills', 'volunteer')
  const door = `${(await putOn('Ward walk', { by: carl, branch: 'harehills' })).at}/door`
  expect(await hall.read(carl, door)).toContain('all other members of Harehills')
  const searched = await hall.read(carl, `${door}?q=elsewhere`)
  expect(searched).toContain(
    'Members of other branches cannot be looked up here: they come in by their pass, or as a guest below.',
  )
  expect(searched).not.toContain('Grace')
  const made = await hall.ask(grace, '/me/pass', {})
  const cookie = made.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const headers = { cookie, 'x-test-person': grace }
  const mine = await (await hall.app.request('http://hall.example.org/me/pass', { headers })).text()
  const code = /class="code">([^<]+)</.exec(mine)?.[1] ?? 'none'
  await hall.ask(carl, `${door}/passes`, { code })
  expect(await hall.read(carl, door)).toContain('1 here')
  expect(await hall.read(host(), `${at}/door?q=elsewhere`)).toContain('Grace Elsewhere')
  expect(await hall.read(host(), `${at}/door`)).not.toContain('other branches')
})

describe('friends', () => {
  const bringing = async (given: string, friends: number) => {
    const person = await hall.town.addPerson({ given, family: 'Friendly', of: 'leeds' })
    await hall.ask(person, `${at}/commitment`, {})
    await hall.ask(person, `${at}/mine/friends`, {
      guests: String(friends),
      guest_names: 'Jo, Kim',
    })
    const [row] = await rows('select id, guests from commitment where person_id = $1', [person])
    expect(row?.guests).toBe(friends)
    return { person, commitment: String(row?.id) }
  }
  const figure = async () => {
    const [, came = '', said = ''] =
      /(\d+) here · (\d+) said yes/.exec(await hall.read(host(), `${at}/door`)) ?? []
    return { came: Number(came), said: Number(said) }
  }
  const tap = (path: string, form: Record<string, string>) =>
    hall.ask(host(), `${at}/door/${path}`, form)

  test('stand beside whoever brings them, and are counted in with them; undone, with them out', async () => {
    const before = await figure()
    const { person, commitment } = await bringing('Olu', 2)
    expect(await hall.read(host(), `${at}/door`)).toContain('and 2 friends: Jo, Kim')
    expect((await figure()).said).toBe(before.said + 3)
    await tap('arrivals', { commitment, turn: '0' })
    expect((await figure()).came).toBe(before.came + 3)
    expect(await hall.read(host(), `${at}/door`)).toMatch(
      /with 2 friends.*friends among them|friends among them.*with 2 friends/,
    )
    expect(await deedsOf(person)).toEqual(['attended'])
    await tap('arrivals/undoing', { commitment, turn: '0' })
    expect((await figure()).came).toBe(before.came)
  })

  test('who stayed at home are not counted: the number is put right with one field', async () => {
    const before = await figure()
    const { commitment } = await bringing('Ivy', 2)
    await tap('arrivals', { commitment, turn: '0' })
    const page = `${at}/door/friends/${commitment}`
    expect(await hall.read(host(), page)).toContain('They said they would bring 2 friends. Jo, Kim')
    expect((await tap(`friends/${commitment}`, { friends: '1' })).status).toBe(303)
    expect((await figure()).came).toBe(before.came + 2)
    const wrong = await tap(`friends/${commitment}`, { friends: 'a few' })
    expect(wrong.status).toBe(422)
    expect(textOf(await wrong.text())).toContain('Give a number from 0 to 10')
    await tap('arrivals/undoing', { commitment, turn: '0' })
    expect((await hall.ask(host(), page)).status).toBe(404)
  })

  test('are in the figure of the calendar, as the same heads', async () => {
    const { commitment } = await bringing('Una', 3)
    await tap('arrivals', { commitment, turn: '0' })
    const { came } = await figure()
    const [{ heads } = { heads: 0 }] = await rows(
      `select sum(1 + friends_came)::integer as heads from commitment where occasion_id = $1 and came_at is not null`,
      [id],
    )
    expect(heads).toBe(came)
  })

  test('nobody who does not keep the door counts them', async () => {
    const { person, commitment } = await bringing('Eve', 1)
    await tap('arrivals', { commitment, turn: '0' })
    expect(
      (await hall.ask(person, `${at}/door/friends/${commitment}`, { friends: '9' })).status,
    ).toBe(404)
  })
})

test('a guest comes by first name; the same form twice is one guest, and no deed of a member', async () => {
  const form = { name: ' Ola ', contact: '07700 900123', once: hall.house.newId() }
  await hall.ask(host(), `${at}/door/guests`, form)
  await hall.ask(host(), `${at}/door/guests`, form)
  const guests = await rows(
    `select name, contact from commitment where occasion_id = $1 and person_id is null`,
    [id],
  )
  expect(guests).toEqual([{ name: 'Ola', contact: '07700 900123' }])
  const nameless = await hall.ask(host(), `${at}/door/guests`, {
    name: ' ',
    contact: '07700 900124',
  })
  expect(nameless.status).toBe(422)
  expect(await nameless.text()).toContain('07700 900124')
})

test('a guest who turns out to be a member counts once, as that member', async () => {
  const zofia = await hall.town.addPerson({ given: 'Zofia', family: 'Nowak', of: 'armley' })
  const once = hall.house.newId()
  await hall.ask(host(), `${at}/door/guests`, { name: 'Zosia', contact: '', once })
  const guest = `${at}/door/guests/${once}`
  await hall.ask(host(), guest, { name: 'Zosia N', contact: 'z@example.org' })
  expect(await hall.read(host(), `${guest}?q=nowak`)).toContain('Zofia Nowak')
  expect((await hall.ask(host(), guest, { name: '' })).status).toBe(422)
  await hall.ask(host(), `${guest}/person`, { person: zofia, turn: '0' })
  expect((await hall.ask(host(), `${guest}/person`, { person: zofia, turn: '0' })).status).toBe(404)
  expect(await deedsOf(zofia)).toEqual(['attended'])
  expect(await rows(`select came_at from commitment where id = $1`, [once])).toEqual([
    { came_at: null },
  ])
})

test('members cannot open the door, nor a host of another constituency', async () => {
  const ann = await hall.town.addPerson({ given: 'Ann', family: 'Member', of: 'leeds' })
  const bob = await hall.town.addPerson({ given: 'Bob', family: 'Hull', of: 'hull' })
  await hall.town.addOffice(bob, 'hull', 'secretary')
  for (const who of [ann, bob]) {
    expect((await hall.ask(who, `${at}/door`)).status).toBe(404)
    expect((await hall.ask(who, `${at}/door/arrivals`, { person: ann, turn: '0' })).status).toBe(
      404,
    )
  }
  expect((await hall.ask(bob, at.replace('leeds', 'hull'))).status).toBe(404)
  expect(await deedsOf(ann)).toEqual([])
})

test('nobody is checked in a week before, nor when it is called off', async () => {
  const ann = await hall.town.addPerson({ given: 'Ann', family: 'Early', of: 'leeds' })
  const answer = await hall.ask(host(), '/b/leeds/whats-on', {
    title: 'Next week',
    kind: 'choir',
    day: '2026-11-29',
    from: '19:00',
    to: '21:00',
  })
  const next = String(answer.headers.get('location'))
  expect((await hall.ask(host(), `${next}/door/arrivals`, { person: ann, turn: '0' })).status).toBe(
    404,
  )
  expect(await hall.read(host(), `${next}/door`)).toContain('opens the evening before')
})

/**
 * The promise of the door: whatever two hosts tap, in any order, at once, and sent again from stale
 * pages, each person who is here has exactly one deed, who is not has none, and standing is what the
 * deeds say.
 */
test('any interleaving and replay of taps leaves one deed for each person present', async () => {
  const people: string[] = []
  for (const given of ['Ada', 'Ben', 'Cem', 'Dot'])
    people.push(await hall.town.addPerson({ given, family: 'Tap', of: 'armley' }))
  for (const one of people.slice(0, 2)) await hall.ask(one, `${at}/commitment`, {})
  const tap = fc.record({
    what: fc.constantFrom('in' as const, 'in' as const, 'undo' as const),
    person: fc.nat({ max: people.length - 1 }),
    host: fc.nat({ max: 1 }),
    stale: fc.nat({ max: 1 }),
  })
  const turnOf = async (person: string) =>
    (
      await rows(`select id, undone from commitment where occasion_id = $1 and person_id = $2`, [
        id,
        person,
      ])
    )[0]
  const send = async (one: {
    what: 'in' | 'undo'
    person: number
    host: number
    stale: number
  }) => {
    const person = people[one.person] ?? ''
    const row = await turnOf(person)
    const turn = String(Math.max(0, Number(row?.undone ?? 0) - one.stale))
    const who = row ? { commitment: String(row.id) } : { person }
    const path = one.what === 'in' ? 'arrivals' : 'arrivals/undoing'
    if (one.what === 'undo' && !row) return
    expect(
      (await hall.ask(hosts[one.host] ?? '', `${at}/door/${path}`, { ...who, turn })).status,
    ).toBe(303)
  }
  const batches = fc.array(fc.array(tap, { minLength: 1, maxLength: 4 }), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(batches, async (sent) => {
      for (const batch of sent) await Promise.all([...batch, ...batch.slice(0, 1)].map(send))
      for (const person of people) {
        const [row] = await rows(
          `select came_at from commitment where occasion_id = $1 and person_id = $2`,
          [id, person],
        )
        expect(await deedsOf(person)).toHaveLength(row?.came_at ? 1 : 0)
        const [stands] = await rows(
          `select count(*) filter (where s.took_part_at is distinct from d.last) as drift from standing s,
             (select max(done_at) as last from deed d where person_id = $1 and rung in ('took-part', 'carried') and reverses is null
               and not exists (select from deed r where r.body_id = d.body_id and r.reverses = d.id)) d
           where s.person_id = $1`,
          [person],
        )
        expect(Number(stands?.drift)).toBe(0)
      }
    }),
    { numRuns: 25 },
  )
})
