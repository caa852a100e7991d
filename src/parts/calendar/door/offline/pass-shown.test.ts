import { describe, expect, test } from 'vitest'
import { textOf, TODAY } from '../../../../../test/support/hall.ts'
import { newId } from '../../../../platform/ids.ts'
import { codeOf } from '../../passes/pass.rules.ts'
import { drawPass } from '../../passes/pass.ts'
import {
  add,
  cameTo,
  DEVICE,
  evening,
  hall,
  host,
  one,
  passOf,
  post,
  sendTaps,
  sha,
  tapped,
  openEvening,
} from './offline.testing.ts'
import type { Answered } from './replay.ts'

openEvening()

describe('a pass shown at the door', () => {
  test('of another hall, an unknown one and one taken back are told in the same words, and nothing is learnt', async () => {
    const at = await evening([])
    await add('Eve Old', 'leeds')
    await hall.town.sql('update pass set taken_back_at = now() where person_id = $1', [
      one('Eve Old').id,
    ])
    const shown = [passOf('Hal Hill'), passOf('Eve Old'), { pass: sha('nobody') }]
    const { answers } = await sendTaps(
      at,
      shown.map((who) => tapped(who, 'here', TODAY.getTime())),
    )
    for (const { key: _, ...rest } of answers) expect(rest).toEqual({ answer: 'unknown' })
    const pages = await Promise.all(
      [one('Hal Hill').pass, one('Eve Old').pass, drawPass()].map(async (code) => {
        const answer = await hall.ask(host, `${at}/door/passes`, { code })
        const html = await answer.text()
        const said = textOf(html.replaceAll(code, '')).replace(/[0-9a-f-]{36}/g, '')
        return [answer.status, said]
      }),
    )
    expect(pages[0]?.[0]).toBe(422)
    expect(pages[0]?.[1]).toContain('This pass is not known here')
    expect(pages[1]).toEqual(pages[0])
    expect(pages[2]).toEqual(pages[0])
    const { rows } = await hall.town.sql('select from commitment where occasion_id = $1', [
      at.split('/').at(-1),
    ])
    expect(rows).toEqual([])
  })

  test('can be typed where there is no camera and no script: the letters, or all of it', async () => {
    const at = await evening(['Ann Kowalska'])
    expect(
      (
        await hall.ask(host, `${at}/door/passes`, {
          code: codeOf(one('Ann Kowalska').pass).toLowerCase(),
        })
      ).status,
    ).toBe(303)
    expect(
      (await hall.ask(host, `${at}/door/passes`, { code: one('Dev Patel').pass })).status,
    ).toBe(303)
    expect(await cameTo(at)).toEqual(['Ann Kowalska', 'Dev Patel'])
    expect((await hall.ask(host, `${at}/door/passes`, { code: 'hello' })).status).toBe(422)
  })

  test('opens doors of wards whose list these hosts may not read', async () => {
    const warden = await hall.town.addPerson({ given: 'Wen', family: 'Ward', of: 'harehills' })
    await hall.town.addOffice(warden, 'harehills', 'secretary')
    const id = newId()
    const made = await hall.ask(warden, '/b/harehills/whats-on', {
      title: 'Tea',
      kind: 'breakfast-club',
      day: '2026-11-22',
      from: '18:00',
      to: '20:00',
      place: '',
      about: '',
      once: id,
    })
    expect(made.status).toBe(303)
    const answer = await hall.ask(warden, `/b/harehills/whats-on/${id}/door/passes`, {
      code: one('Dev Patel').pass,
    })
    expect(answer.status).toBe(303)
    expect(await cameTo(`/x/${id}`)).toEqual(['Dev Patel'])
  })

  test('six letters cannot be tried for ever', async () => {
    const at = await evening([])
    const keeper = await hall.town.addPerson({ given: 'Kim', family: 'Guess', of: 'leeds' })
    await hall.town.addOffice(keeper, 'leeds', 'volunteer')
    const guesses = Array.from({ length: 60 }, () =>
      tapped({ code: sha(newId()) }, 'here', TODAY.getTime()),
    )
    const answer = await post(keeper, `${at}/door/replay`, { device: DEVICE, taps: guesses })
    const { answers } = (await answer.json()) as { answers: Answered[] }
    expect(answers.filter((told) => told.answer === 'unknown')).toHaveLength(20)
    expect(answers.filter((told) => told.answer === 'later')).toHaveLength(40)
  })
})
