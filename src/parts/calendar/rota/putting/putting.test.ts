import { describe, expect, test } from 'vitest'
import { textOf } from '../../../../../test/support/hall.ts'
import { lettersTo } from '../../../../../test/support/letters.ts'
import {
  breakfast,
  counts,
  dutyOf,
  hall,
  HOME,
  member,
  openRotaHall,
  people,
  ruth,
  said,
  take,
  work,
} from '../rota.testing.ts'

openRotaHall()

const at = (club: { id: string }, slot: string) => `${HOME}/${club.id}/slots/${slot}`
const put = (club: { id: string }, slot: string, person: string, by = ruth) =>
  hall.ask(by, `${at(club, slot)}/people`, { person })
const takeOff = (club: { id: string }, slot: string, person: string) =>
  hall.ask(ruth, `${at(club, slot)}/people/${person}/removal`, {})
const openSlot = async (club: { id: string }) =>
  String(
    (await hall.town.sql(`select id from slot where occasion_id = $1 and name = ''`, [club.id]))
      .rows[0]?.id,
  )
const promises = async (person: string) =>
  (
    await hall.town.sql(
      `select kind, recorded_by from deed where person_id = $1 and kind in ('promised', 'changed-mind') order by id`,
      [person],
    )
  ).rows

describe('a member who said yes by word of mouth', () => {
  test('is found by name, put down once however often it is sent, and told', async () => {
    const ann = await member('Ann')
    const club = await breakfast('2026-11-28')
    const cook = club.slot('Cook')
    const page = await (await hall.ask(ruth, `${at(club, cook)}?q=M${people}`)).text()
    expect(textOf(page)).toContain(`Ann M${people}`)
    expect(page).toContain(`value="${ann.id}"`)
    await Promise.all([put(club, cook, ann.id), put(club, cook, ann.id)])
    expect(said(await put(club, cook, ann.id))).toContain('is down for Cook')
    expect(await counts(cook)).toMatchObject({ taken: 1, seeking: 0, waiting: 0 })
    expect(await promises(ann.id)).toEqual([{ kind: 'promised', recorded_by: ruth }])
    await work()
    expect((await lettersTo(hall, ann.email)).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^You are down for Cook/),
    ])
    expect(await hall.read(ann.id, `${HOME}/rota/mine`)).toContain('Cook, Breakfast club')
  })

  test('who rings again to say no is taken off, told, and the place is free', async () => {
    const ann = await member('Ann')
    const club = await breakfast('2026-11-28')
    const cook = club.slot('Cook')
    await put(club, cook, ann.id)
    await takeOff(club, cook, ann.id)
    await takeOff(club, cook, ann.id)
    expect(await counts(cook)).toMatchObject({ taken: 0 })
    expect((await promises(ann.id)).map(({ kind }) => kind)).toEqual(['promised', 'changed-mind'])
    await work()
    // The letter that she is down would be wrong by now.
    expect((await lettersTo(hall, ann.email)).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^You are no longer down/),
    ])
  })

  test('stands in for whoever looks for a stand-in, who is told that they are free', async () => {
    const [ann, bilal] = [await member('Ann'), await member('Bilal')]
    const club = await breakfast('2026-11-28')
    const cook = club.slot('Cook')
    await take(ann.id, club.id, cook)
    await hall.ask(ann.id, `${HOME}/rota/mine/${await dutyOf(ann.id, cook)}/handover`, {
      how: 'stand-in',
    })
    expect(await hall.read(ruth, `${at(club, cook)}?q=M${people}`)).toContain(
      'Put down as stand-in',
    )
    await put(club, cook, bilal.id)
    expect(await counts(cook)).toMatchObject({ taken: 1, seeking: 0 })
    expect(await promises(bilal.id)).toEqual([{ kind: 'promised', recorded_by: ruth }])
    await work()
    expect((await lettersTo(hall, ann.email))[0]?.subject).toMatch(/^Your shift is taken: Cook/)
  })

  test('who simply comes along is put down too, and taken from there to a shift', async () => {
    const ann = await member('Ann')
    const club = await breakfast('2026-11-28')
    const [along, cook] = [await openSlot(club), club.slot('Cook')]
    await put(club, along, ann.id)
    expect(await counts(along)).toMatchObject({ taken: 1 })
    await work()
    expect((await lettersTo(hall, ann.email))[0]?.subject).toMatch(/^You are down: Breakfast club/)
    await put(club, cook, ann.id)
    expect(await counts(along)).toMatchObject({ taken: 0 })
    expect(await counts(cook)).toMatchObject({ taken: 1 })
  })

  test('waits in line where the shift is full, and nobody loses a place by it', async () => {
    const [ann, bilal, cleo] = [await member('Ann'), await member('Bilal'), await member('Cleo')]
    const club = await breakfast('2026-11-28')
    const cook = club.slot('Cook')
    for (const { id } of [ann, bilal]) await take(id, club.id, cook)
    expect(said(await put(club, cook, cleo.id))).toContain('is in line')
    expect(await counts(cook)).toMatchObject({ taken: 2, waiting: 1 })
    await work()
    expect(await lettersTo(hall, cleo.email)).toEqual([])
  })
})

describe('nobody is put down', () => {
  test('for what they are not known to be able to do, until it is noted', async () => {
    const ann = await member('Ann')
    const club = await breakfast('2026-12-05', { slot_0_asks: 'cook' })
    const cook = club.slot('Cook')
    const page = await hall.read(ruth, `${at(club, cook)}?q=M${people}`)
    expect(page).toContain('asks for: Cook')
    expect(page).toContain('Note that they can')
    expect(said(await put(club, cook, ann.id))).toContain('It was not done')
    expect(await counts(cook)).toMatchObject({ taken: 0 })
    await hall.ask(ruth, `${HOME}/rota/abilities`, { person: ann.id, name: 'cook', who: 'x' })
    await put(club, cook, ann.id)
    expect(await counts(cook)).toMatchObject({ taken: 1 })
  })

  test('by a member, by somebody of another branch, or when they are no member here', async () => {
    const ann = await member('Ann')
    const stranger = await hall.town.addPerson({ given: 'Hal', family: 'Hull', of: 'hull' })
    const club = await breakfast('2026-11-28')
    const cook = club.slot('Cook')
    expect((await put(club, cook, ann.id, ann.id)).status).toBe(404)
    expect((await hall.ask(ann.id, at(club, cook))).status).toBe(404)
    expect((await put(club, cook, ann.id, stranger)).status).toBe(404)
    expect((await put(club, cook, stranger)).status).toBe(404)
    expect((await put(club, cook, 'no-id')).status).toBe(404)
    expect(await counts(cook)).toMatchObject({ taken: 0 })
  })

  test('once it is over, or for whoever is in the room already', async () => {
    const [ann, bilal] = [await member('Ann'), await member('Bilal')]
    const club = await breakfast('2026-11-24')
    const cook = club.slot('Cook')
    hall.setClock(new Date('2026-11-24T09:10:00Z'))
    await hall.ask(ruth, `${HOME}/${club.id}/door/arrivals`, { person: ann.id, turn: '0' })
    expect(said(await put(club, cook, ann.id))).toContain('It was not done')
    await put(club, cook, bilal.id)
    hall.setClock(new Date('2026-11-25T12:00:00Z'))
    expect(said(await put(club, cook, ann.id))).toContain('It is over')
    expect(said(await takeOff(club, cook, bilal.id))).toContain('It is over')
    expect(await counts(cook)).toMatchObject({ taken: 1 })
    hall.setClock(new Date('2026-11-22T12:00:00Z'))
  })
})

test('the ways there stand on the board with names, the occasion and who is coming', async () => {
  const ann = await member('Ann')
  const club = await breakfast('2026-11-28')
  const link = at(club, club.slot('Cook'))
  for (const page of [`${HOME}/rota/people`, `${HOME}/${club.id}`, `${HOME}/${club.id}/coming`])
    expect(await (await hall.ask(ruth, page)).text()).toContain(`href="${link}"`)
  for (const page of [`${HOME}/rota`, `${HOME}/${club.id}`])
    expect(await (await hall.ask(ann.id, page)).text()).not.toContain('/slots/')
})

test('whoever can and is free stands there to be asked, before anybody is searched for', async () => {
  const [ann, bilal] = [await member('Ann'), await member('Bilal')]
  for (const { id } of [ann, bilal])
    await hall.ask(ruth, `${HOME}/rota/abilities`, { person: id, name: 'steward', who: 'x' })
  const asks = { slot_0_name: 'Steward', slot_0_asks: 'steward' }
  const [club, other] = [await breakfast('2026-12-19', asks), await breakfast('2026-12-19', asks)]
  await take(bilal.id, other.id, other.slot('Steward'))
  const page = await hall.read(ruth, at(club, club.slot('Steward')))
  expect(page).toContain('You might ask')
  expect(page).toContain('Ann')
  expect(page).not.toContain('Bilal')
})

test('of many of one name, whoever can do what is asked for stands first', async () => {
  const quill = (family: string) => hall.town.addPerson({ given: 'Quill', family, of: 'harehills' })
  const [first, able] = [await quill('Abbott'), await quill('Young')]
  await hall.ask(ruth, `${HOME}/rota/abilities`, { person: able, name: 'till', who: 'x' })
  const club = await breakfast('2026-12-20', { slot_0_name: 'Till', slot_0_asks: 'till' })
  const page = await (await hall.ask(ruth, `${at(club, club.slot('Till'))}?q=quill`)).text()
  expect(page.indexOf(able)).toBeGreaterThan(-1)
  expect(page.indexOf(able)).toBeLessThan(page.indexOf(first))
})
