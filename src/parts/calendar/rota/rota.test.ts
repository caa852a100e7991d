import { describe, expect, test } from 'vitest'
import { textOf } from '../../../../test/support/hall.ts'
import { lettersTo } from '../../../../test/support/letters.ts'
import { rotaJobs } from './index.ts'
import {
  breakfast,
  counts,
  dutyOf,
  hall,
  HOME,
  member,
  people,
  ruth,
  said,
  take,
  work,
  openRotaHall,
} from './rota.testing.ts'

openRotaHall()

const can = (person: string, name: string) =>
  hall.ask(ruth, `${HOME}/rota/abilities`, { person, name, who: 'x' })

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
    // The clock was a day ahead when her rest began, and is put right.
    hall.setClock(new Date('2026-11-26T12:00:00Z'))
    await take(ann.id, next.id, next.slot('Cook'))
    expect(await hall.read(ann.id, `${HOME}/rota/mine`)).not.toContain('Your duty rests')
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
    const run = (since: Date | null = null) =>
      weekly?.work({
        house: hall.house,
        payload: {},
        attempt: 1,
        last: false,
        since,
        signal: AbortSignal.timeout(60_000),
      })
    await run()
    expect(await lettersTo(hall, cook.email)).toEqual([])
    // Closed all Monday, open again on Tuesday before breakfast.
    hall.setClock(new Date('2026-12-01T07:10:00Z'))
    await run(new Date('2026-11-30T08:10:00Z'))
    expect(await lettersTo(hall, cook.email)).toEqual([])
    await run(new Date('2026-11-28T20:10:00Z'))
    hall.setClock(new Date('2026-11-30T08:10:00Z'))
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
