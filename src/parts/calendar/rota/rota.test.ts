import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doJobs, lettersTo } from '../../../../test/support/letters.ts'
import { testHall, textOf, type TestHall } from '../../../../test/support/hall.ts'
import { rotaJobs } from './index.ts'

/** Noon on a Sunday; the breakfast clubs are on the Saturdays that follow. */
let hall: TestHall
let ruth: string
const HOME = '/b/leeds/whats-on'

beforeAll(async () => {
  hall = await testHall()
  ruth = await hall.town.addPerson({
    given: 'Ruth',
    family: 'Okafor',
    of: 'leeds',
    email: 'ruth@example.org',
  })
  await hall.town.addOffice(ruth, 'leeds', 'secretary')
})
afterAll(() => hall.close())

let people = 0
const member = async (given: string) => {
  people += 1
  const email = `${given.toLowerCase()}${people}@example.org`
  return {
    email,
    id: await hall.town.addPerson({ given, family: `M${people}`, of: 'harehills', email }),
  }
}

const breakfast = async (day: string, slots: Record<string, string> = {}) => {
  const answer = await hall.ask(ruth, HOME, {
    title: 'Breakfast club',
    kind: 'breakfast-club',
    day,
    from: '09:00',
    to: '11:00',
    place: 'Hall',
    slot_0_name: 'Cook',
    slot_0_minimum: '2',
    slot_0_maximum: '2',
    slot_0_does: 'did-shift',
    ...slots,
  })
  const id = String(answer.headers.get('location')).split('/').at(-1) ?? ''
  const { rows } = await hall.town.sql(`select id, name from slot where occasion_id = $1`, [id])
  return { id, slot: (name: string) => String(rows.find((row) => row.name === name)?.id) }
}

const take = (person: string, occasion: string, slot: string) =>
  hall.ask(person, `${HOME}/rota/takings`, { occasion, slot })
const counts = async (slot: string) =>
  (await hall.town.sql('select taken, seeking, waiting from slot where id = $1', [slot])).rows[0]
const dutyOf = async (person: string, slot: string) =>
  String(
    (
      await hall.town.sql(`select id from commitment where person_id = $1 and slot_id = $2`, [
        person,
        slot,
      ])
    ).rows[0]?.id,
  )
const can = (person: string, name: string) =>
  hall.ask(ruth, `${HOME}/rota/abilities`, { person, name, who: 'x' })
const work = () => doJobs(hall, rotaJobs)
const said = (answer: Response) => decodeURIComponent(String(answer.headers.get('set-cookie')))

describe('taking a shift from the board', () => {
  test('is one tap; the board says “yours”, and never who else', async () => {
    const [ann, bilal] = [await member('Ann'), await member('Bilal')]
    const { id, slot } = await breakfast('2026-11-28')
    await take(ann.id, id, slot('Cook'))
    await take(bilal.id, id, slot('Cook'))
    const board = await hall.read(ann.id, `${HOME}/rota`)
    expect(board).toContain('yours')
    expect(board).toContain('2 of 2 in')
    expect(board).not.toContain('Bilal')
    expect(await hall.read(ruth, `${HOME}/rota/people`)).toMatch(/Ann M\d+.*Bilal M\d+/)
  })

  test('what asks for an ability is for those who have it, confirmed', async () => {
    const ann = await member('Ann')
    const { id, slot } = await breakfast('2026-12-05', { slot_0_asks: 'cook' })
    const page = await (await hall.ask(ann.id, `${HOME}/${id}`)).text()
    expect(textOf(page)).toContain('Asks for: Cook.')
    expect(page).not.toContain(`name="slot" value="${slot('Cook')}"`)
    expect(said(await take(ann.id, id, slot('Cook')))).toContain('for people who can: Cook')
    await hall.ask(ann.id, `${HOME}/rota/mine/abilities`, { name: 'cook' })
    expect(said(await take(ann.id, id, slot('Cook')))).toContain('for people who can')
    const html = await (await hall.ask(ruth, `${HOME}/rota/abilities`)).text()
    expect(textOf(html)).toContain(`Ann M${people}: Cook`)
    const [, confirm = ''] = /action="([^"]+\/confirmation)"/.exec(html) ?? []
    await hall.ask(ruth, confirm, {})
    const able = await (await hall.ask(ann.id, `${HOME}/${id}`)).text()
    expect(able).toContain(`name="slot" value="${slot('Cook')}"`)
    await take(ann.id, id, slot('Cook'))
    expect(await counts(slot('Cook'))).toMatchObject({ taken: 1 })
  })

  test('nobody confirms themselves', async () => {
    const ann = await member('Ann')
    await hall.ask(ann.id, `${HOME}/rota/mine/abilities`, { name: 'till' })
    const { rows } = await hall.town.sql('select id from capability where person_id = $1', [ann.id])
    const answer = await hall.ask(ann.id, `${HOME}/rota/abilities/${rows[0]?.id}/confirmation`, {})
    expect(answer.status).toBe(404)
  })
})

describe('a shift one cannot do', () => {
  test('is theirs till somebody takes it; meanwhile a hand is missing, and then they are told', async () => {
    const [ann, bilal] = [await member('Ann'), await member('Bilal')]
    const { id, slot } = await breakfast('2026-11-28')
    await take(ann.id, id, slot('Cook'))
    const duty = await dutyOf(ann.id, slot('Cook'))
    await hall.ask(ann.id, `${HOME}/rota/mine/${duty}/handover`, { how: 'stand-in' })
    await hall.ask(ann.id, `${HOME}/rota/mine/${duty}/handover`, { how: 'stand-in' })
    expect(await counts(slot('Cook'))).toMatchObject({ taken: 1, seeking: 1 })
    expect(await hall.read(ann.id, `${HOME}/rota/mine`)).toContain('You look for a stand-in')
    await take(bilal.id, id, slot('Cook'))
    expect(await counts(slot('Cook'))).toMatchObject({ taken: 1, seeking: 0 })
    await work()
    expect((await lettersTo(hall, ann.email))[0]?.subject).toMatch(/^Your shift is taken: Cook/)
    expect(
      (
        await hall.town.sql(`select kind from deed where person_id = $1 and kind = 'handed-on'`, [
          ann.id,
        ])
      ).rows,
    ).toHaveLength(1)
    expect(await hall.read(ann.id, `${HOME}/rota/mine`)).toContain('You have taken no shift yet')
  })

  test('kept after all, nothing is missing', async () => {
    const ann = await member('Ann')
    const { id, slot } = await breakfast('2026-11-28')
    await take(ann.id, id, slot('Cook'))
    const duty = await dutyOf(ann.id, slot('Cook'))
    await hall.ask(ann.id, `${HOME}/rota/mine/${duty}/handover`, { how: 'stand-in' })
    await hall.ask(ann.id, `${HOME}/rota/mine/${duty}/withdrawal`, {})
    await hall.ask(ann.id, `${HOME}/rota/mine/${duty}/withdrawal`, {})
    expect(await counts(slot('Cook'))).toMatchObject({ taken: 1, seeking: 0 })
  })

  test('goes to one person who was asked, if they say yes; asking tells nobody who is a member', async () => {
    const [ann, bilal] = [await member('Ann'), await member('Bilal')]
    const { id, slot } = await breakfast('2026-11-28')
    await take(ann.id, id, slot('Cook'))
    const duty = await dutyOf(ann.id, slot('Cook'))
    const ask = (to_contact: string) =>
      hall.ask(ann.id, `${HOME}/rota/mine/${duty}/handover`, { how: 'one', to_contact })
    const stranger = said(await ask('nobody@example.org'))
    await work()
    await hall.ask(ann.id, `${HOME}/rota/mine/${duty}/withdrawal`, {})
    expect(said(await ask(bilal.email.toUpperCase()))).toBe(stranger)
    await work()
    expect((await lettersTo(hall, bilal.email))[0]?.subject).toMatch(
      /^Ann M\. asks: can you do Cook/,
    )
    const mine = await (await hall.ask(bilal.id, `${HOME}/rota/mine`)).text()
    const [, yes = ''] = /action="([^"]+\/acceptance)"/.exec(mine) ?? []
    await hall.ask(bilal.id, yes, {})
    expect(await dutyOf(bilal.id, slot('Cook'))).not.toBe('undefined')
    expect(await counts(slot('Cook'))).toMatchObject({ taken: 1 })
  })

  test('is swapped when both agree, both or neither', async () => {
    const [ann, bilal] = [await member('Ann'), await member('Bilal')]
    const [one, other] = [await breakfast('2026-11-28'), await breakfast('2026-12-05')]
    await take(ann.id, one.id, one.slot('Cook'))
    await take(bilal.id, other.id, other.slot('Cook'))
    const duty = await dutyOf(ann.id, one.slot('Cook'))
    await hall.ask(ann.id, `${HOME}/rota/mine/${duty}/handover`, {
      how: 'swap',
      want: other.slot('Cook'),
    })
    await work()
    expect((await lettersTo(hall, bilal.email))[0]?.subject).toBe(
      'Ann M. would swap shifts with you',
    )
    const mine = await (await hall.ask(bilal.id, `${HOME}/rota/mine`)).text()
    const [, yes = ''] = /action="([^"]+\/acceptance)"/.exec(mine) ?? []
    await Promise.all([hall.ask(bilal.id, yes, {}), hall.ask(bilal.id, yes, {})])
    const held = await hall.town.sql(
      `select person_id, slot_id from commitment where state = 'promised' and slot_id = any ($1)`,
      [[one.slot('Cook'), other.slot('Cook')]],
    )
    expect(held.rows).toEqual(
      expect.arrayContaining([
        { person_id: bilal.id, slot_id: one.slot('Cook') },
        { person_id: ann.id, slot_id: other.slot('Cook') },
      ]),
    )
    expect(held.rows).toHaveLength(2)
    expect(await counts(one.slot('Cook'))).toMatchObject({ taken: 1 })
    expect(await counts(other.slot('Cook'))).toMatchObject({ taken: 1 })
  })

  describe('refused with one tap', () => {
    const answer = async (who: { id: string }, what: 'acceptance' | 'refusal') => {
      const mine = await (await hall.ask(who.id, `${HOME}/rota/mine`)).text()
      const [, action = ''] = new RegExp(`action="([^"]+/${what})"`).exec(mine) ?? []
      return await hall.ask(who.id, action, {})
    }
    const openOf = async (duty: string) =>
      (await hall.town.sql('select outcome from handover where commitment_id = $1', [duty])).rows

    test('a swap is as it was before: both keep theirs, the asker is told and may ask again', async () => {
      const [ann, bilal] = [await member('Ann'), await member('Bilal')]
      const [one, other] = [await breakfast('2026-11-28'), await breakfast('2026-12-05')]
      await take(ann.id, one.id, one.slot('Cook'))
      await take(bilal.id, other.id, other.slot('Cook'))
      const duty = await dutyOf(ann.id, one.slot('Cook'))
      const want = { how: 'swap', want: other.slot('Cook') }
      await hall.ask(ann.id, `${HOME}/rota/mine/${duty}/handover`, want)
      await work()
      expect((await answer(bilal, 'refusal')).status).toBe(303)
      await work()
      const letters = await lettersTo(hall, ann.email)
      expect(letters.map(({ subject }) => subject)).toContain('No swap for Cook, Sat 28 Nov, 09:00')
      expect(await hall.read(ann.id, `${HOME}/rota/mine`)).toMatch(
        /Whoever you asked cannot\. It is yours, as before\. Pass it on/,
      )
      expect(await counts(one.slot('Cook'))).toMatchObject({ taken: 1, seeking: 0 })
      expect(await dutyOf(ann.id, one.slot('Cook'))).toBe(duty)
      expect(await hall.read(bilal.id, `${HOME}/rota/mine`)).not.toContain('Others ask you')
      await hall.ask(ann.id, `${HOME}/rota/mine/${duty}/handover`, want)
      expect(await hall.read(bilal.id, `${HOME}/rota/mine`)).toContain('Others ask you')
    })

    test('by one of two who share a shift, the other may still agree; by both, it is over', async () => {
      const people = await Promise.all(['Ann', 'Bilal', 'Cara'].map((name) => member(name)))
      const [ann, bilal, cara] = people
      if (!ann || !bilal || !cara) throw new Error('three people')
      const one = await breakfast('2026-11-28')
      const other = await breakfast('2026-12-05', { slot_0_maximum: '2' })
      await take(ann.id, one.id, one.slot('Cook'))
      for (const who of [bilal, cara]) await take(who.id, other.id, other.slot('Cook'))
      const duty = await dutyOf(ann.id, one.slot('Cook'))
      await hall.ask(ann.id, `${HOME}/rota/mine/${duty}/handover`, {
        how: 'swap',
        want: other.slot('Cook'),
      })
      await answer(bilal, 'refusal')
      expect(await openOf(duty)).toEqual([{ outcome: null }])
      expect(await hall.read(bilal.id, `${HOME}/rota/mine`)).not.toContain('Others ask you')
      expect(await hall.read(cara.id, `${HOME}/rota/mine`)).toContain('Others ask you')
      await answer(cara, 'refusal')
      expect(await openOf(duty)).toEqual([{ outcome: 'declined' }])
    })

    test('a shift offered by name stays with whoever offered it', async () => {
      const [ann, bilal] = [await member('Ann'), await member('Bilal')]
      const { id, slot } = await breakfast('2026-11-28')
      await take(ann.id, id, slot('Cook'))
      const duty = await dutyOf(ann.id, slot('Cook'))
      await hall.ask(ann.id, `${HOME}/rota/mine/${duty}/handover`, {
        how: 'one',
        to_contact: bilal.email,
      })
      await work()
      await answer(bilal, 'refusal')
      await work()
      expect(await openOf(duty)).toEqual([{ outcome: 'declined' }])
      expect(await hall.read(ann.id, `${HOME}/rota/mine`)).toContain('It is yours, as before')
      expect((await lettersTo(hall, ann.email)).map(({ subject }) => subject)).toContain(
        'They can’t do Cook, Sat 28 Nov, 09:00',
      )
    })

    test('nobody else can refuse a swap', async () => {
      const [ann, bilal, cara] = [await member('Ann'), await member('Bilal'), await member('Cara')]
      const [one, other] = [await breakfast('2026-11-28'), await breakfast('2026-12-05')]
      await take(ann.id, one.id, one.slot('Cook'))
      await take(bilal.id, other.id, other.slot('Cook'))
      const duty = await dutyOf(ann.id, one.slot('Cook'))
      await hall.ask(ann.id, `${HOME}/rota/mine/${duty}/handover`, {
        how: 'swap',
        want: other.slot('Cook'),
      })
      const { rows } = await hall.town.sql('select id from handover where commitment_id = $1', [
        duty,
      ])
      const refusal = `${HOME}/rota/asks/${rows[0].id}/refusal`
      for (const who of [cara.id, ann.id]) await hall.ask(who, refusal, {})
      expect(await openOf(duty)).toEqual([{ outcome: null }])
      for (const twice of [1, 2])
        expect([twice, (await hall.ask(bilal.id, refusal, {})).status]).toEqual([twice, 303])
      expect(await openOf(duty)).toEqual([{ outcome: 'declined' }])
    })
  })

  test('offered to anybody, goes to whoever waits longest in line', async () => {
    const [ann, bilal, cara] = [await member('Ann'), await member('Bilal'), await member('Cara')]
    const { id, slot } = await breakfast('2026-11-28', { slot_0_minimum: '1', slot_0_maximum: '1' })
    for (const one of [ann, bilal, cara]) await take(one.id, id, slot('Cook'))
    expect(await counts(slot('Cook'))).toMatchObject({ taken: 1, waiting: 2 })
    const duty = await dutyOf(ann.id, slot('Cook'))
    await hall.ask(ann.id, `${HOME}/rota/mine/${duty}/handover`, { how: 'anybody' })
    await work()
    expect(await counts(slot('Cook'))).toMatchObject({ taken: 1, waiting: 1 })
    expect(await hall.read(bilal.id, `${HOME}/rota/mine`)).toContain('Cook, Breakfast club')
  })
})

describe('lapse and return', () => {
  test('who misses three is left in peace, and one booking brings them back', async () => {
    const ann = await member('Ann')
    const clubs = []
    for (const day of ['2026-11-24', '2026-11-25', '2026-11-26']) {
      const club = await breakfast(day)
      await take(ann.id, club.id, club.slot('Cook'))
      clubs.push(club)
    }
    hall.setClock(new Date('2026-11-27T12:00:00Z'))
    for (const club of clubs) {
      const commitment = await dutyOf(ann.id, club.slot('Cook'))
      const at = `${HOME}/${club.id}/absences`
      expect(await hall.read(ruth, at)).toContain('did not come')
      await hall.ask(ruth, at, { commitment, was: 'missed' })
      await hall.ask(ruth, at, { commitment, was: 'missed' })
      await work()
    }
    expect((await lettersTo(hall, ann.email)).map(({ subject }) => subject)).toEqual([
      'Your shifts rest for now',
    ])
    expect(await hall.read(ann.id, `${HOME}/rota/mine`)).toContain('Your duty rests')
    const next = await breakfast('2026-12-12')
    await take(ann.id, next.id, next.slot('Cook'))
    expect(await hall.read(ann.id, `${HOME}/rota/mine`)).not.toContain('Your duty rests')
    hall.setClock(new Date('2026-11-22T12:00:00Z'))
  })
})

describe('the common pool', () => {
  const did = async (person: string, day: string) => {
    const club = await breakfast(day)
    await take(person, club.id, club.slot('Cook'))
    await hall.town.sql(
      `update commitment set came_at = now() where person_id = $1 and occasion_id = $2`,
      [person, club.id],
    )
  }
  const balance = async () =>
    (await hall.town.sql('select balance from solidarity_pool')).rows[0]?.balance
  const give = (person: string, once: string = hall.house.newId()) =>
    hall.ask(person, `${HOME}/rota/pool/gifts`, { once })
  const fetchOne = (person: string) =>
    hall.ask(person, `${HOME}/rota/pool/takings`, { once: hall.house.newId() })

  test('takes a shift done beyond one’s duty, once however often it is sent', async () => {
    const ann = await member('Ann')
    expect(said(await give(ann.id))).toContain('none beyond your duty')
    await did(ann.id, '2026-11-24')
    hall.setClock(new Date('2026-11-25T12:00:00Z'))
    const once = hall.house.newId()
    await Promise.all([give(ann.id, once), give(ann.id, once), give(ann.id), give(ann.id)])
    expect(await balance()).toBe(1)
  })

  test('is never below nothing: of five who take at once one finds it', async () => {
    await hall.ask(ruth, `${HOME}/rota/votes/duty-shifts`, {
      value: '1',
      decided_on: '2026-09-01',
      minute: '7b',
      once: hall.house.newId(),
    })
    const needy = []
    for (let n = 0; n < 5; n += 1) needy.push(await member('Nell'))
    for (const { id } of needy)
      await hall.town.sql(
        `insert into rota_place (body_id, id, person_id, counted_since, stop_key) values ($1, gen_random_uuid(), $2, '2026-09-01', gen_random_uuid())`,
        [hall.town.body('leeds'), id],
      )
    await Promise.all(needy.map(({ id }) => fetchOne(id)))
    expect(await balance()).toBe(0)
    const { rows } = await hall.town.sql('select person_id from solidarity where shifts = -1')
    expect(rows).toHaveLength(1)
    // Nobody reads of it but they and whoever keeps the rota; a host with the list does not.
    const { id: taker } = needy.find(({ id }) => id === rows[0]?.person_id) ?? { id: '' }
    expect(await hall.read(taker, `${HOME}/rota/mine`)).toContain('1 taken from it')
    expect(await hall.read(ruth, `${HOME}/rota/pool`)).toMatch(/Nell M\d+ took one/)
    const host = await member('Hugh')
    await hall.town.addOffice(host.id, 'leeds', 'volunteer')
    expect((await hall.ask(host.id, `${HOME}/rota/pool`)).status).toBe(404)
    hall.setClock(new Date('2026-11-22T12:00:00Z'))
  })
})

describe('a keyholder', () => {
  test('is missed at opening and closing, in words, on the board and the occasion', async () => {
    const ann = await member('Ann')
    const { id, slot } = await breakfast('2026-11-28', {
      slot_1_name: 'Keys',
      slot_1_minimum: '1',
      slot_1_maximum: '1',
      slot_1_asks: 'keyholder',
      slot_1_covers: 'opening',
      slot_1_does: 'did-shift',
    })
    expect(await hall.read(ann.id, `${HOME}/${id}`)).toContain(
      'Nobody with a key opens up or locks up',
    )
    await can(ann.id, 'keyholder')
    await take(ann.id, id, slot('Keys'))
    expect(await hall.read(ann.id, `${HOME}/${id}`)).toContain('Nobody with a key locks up')
    expect(await hall.read(ann.id, '/b/leeds')).toContain('Nobody with a key locks up')
  })
})

describe('the weekly letter', () => {
  test('goes on Monday to those who could fill a gap, once, and ends with one tap', async () => {
    const [cook, stranger, never] = [
      await member('Cleo'),
      await member('Sam'),
      await member('Nora'),
    ]
    await breakfast('2026-12-01', { slot_0_asks: 'cook' })
    for (const { id } of [cook, never]) await can(id, 'cook')
    const takes = (id: string) =>
      hall.town.sql(
        `insert into standing (body_id, person_id, member, took_part_at) values ($1, $2, true, '2026-11-20') on conflict (body_id, person_id) do update set took_part_at = excluded.took_part_at`,
        [hall.town.body('leeds'), id],
      )
    for (const { id } of [cook, stranger]) await takes(id)
    const weekly = rotaJobs.find(({ name }) => name === 'rota.weekly')
    const run = () =>
      weekly?.work({
        house: hall.house,
        payload: {},
        attempt: 1,
        last: false,
        signal: AbortSignal.timeout(60_000),
      })
    await run()
    expect(await lettersTo(hall, cook.email)).toEqual([])
    hall.setClock(new Date('2026-11-30T08:10:00Z'))
    await run()
    await run()
    const letters = await lettersTo(hall, cook.email)
    expect(letters).toHaveLength(1)
    expect(letters[0]?.text).toContain('2 missing: Cook, Breakfast club')
    // Neither who cannot cook, nor who has not been seen lately.
    expect(await lettersTo(hall, stranger.email)).toEqual([])
    expect(await lettersTo(hall, never.email)).toEqual([])
    const [, stop = ''] = /(\/rota-letters\/\S+)/.exec(letters[0]?.text ?? '') ?? []
    expect((await hall.ask(null, stop)).status).toBe(200)
    await hall.ask(null, stop, {})
    hall.setClock(new Date('2026-12-07T08:10:00Z'))
    await breakfast('2026-12-09', { slot_0_asks: 'cook' })
    await takes(cook.id)
    await run()
    expect(await lettersTo(hall, cook.email)).toHaveLength(1)
    hall.setClock(new Date('2026-11-22T12:00:00Z'))
  })
})

describe('a suggested rota', () => {
  test('is a proposal; accepted, people are in, are told, and can decline', async () => {
    const cooks = [await member('Cleo'), await member('Carl'), await member('Cora')]
    hall.setClock(new Date('2027-03-01T12:00:00Z'))
    for (const { id } of cooks) await can(id, 'cook')
    const { slot } = await breakfast('2027-03-06', { slot_0_asks: 'cook' })
    const asked = await hall.ask(ruth, `${HOME}/rota/suggestions`, {
      from: '2027-03-01',
      weeks: '1',
      once: hall.house.newId(),
    })
    const at = String(asked.headers.get('location'))
    expect(await hall.read(ruth, at)).toContain('Working out a rota')
    await work()
    expect(await counts(slot('Cook'))).toMatchObject({ taken: 0 })
    expect(await hall.read(ruth, at)).toContain('No rota under these rules is better')
    const lines = async (state: string) =>
      (
        await hall.town.sql('select id, person_id from rota_line where state = $1 order by id', [
          state,
        ])
      ).rows
    expect(await lines('proposed')).toHaveLength(2)
    // One line is changed to somebody who is not proposed, the other left as it is.
    const [first] = await lines('proposed')
    const html = await (await hall.ask(ruth, `${at}/lines/${first?.id}`)).text()
    const known = new Set((await lines('proposed')).map(({ person_id }) => person_id))
    const other = cooks.find(({ id }) => !known.has(id) && html.includes(id))
    await hall.ask(ruth, `${at}/lines/${first?.id}/change`, { person: other?.id ?? '' })
    await hall.ask(ruth, `${at}/acceptance`, {})
    await hall.ask(ruth, `${at}/acceptance`, {})
    expect(await lines('accepted')).toHaveLength(2)
    expect(await counts(slot('Cook'))).toMatchObject({ taken: 2 })
    await work()
    expect((await lettersTo(hall, other?.email ?? ''))[0]?.subject).toMatch(
      /^You are down for Cook/,
    )
    const mine = await hall.read(other?.id ?? '', `${HOME}/rota/mine`)
    expect(mine).toContain('Cook, Breakfast club')
    hall.setClock(new Date('2026-11-22T12:00:00Z'))
  })
})
