import { describe, expect, test } from 'vitest'
import { lettersTo } from '../../../../../test/support/letters.ts'
import {
  breakfast,
  counts,
  dutyOf,
  hall,
  HOME,
  member,
  said,
  take,
  work,
  openRotaHall,
} from '../rota.testing.ts'

openRotaHall()

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
