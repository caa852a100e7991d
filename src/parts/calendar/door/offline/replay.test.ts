import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TODAY } from '../../../../../test/support/hall.ts'
import { newId } from '../../../../platform/ids.ts'
import { hashesOf } from '../../passes/pass.ts'
import { REPLAY_DAYS, TAPS_MAX } from './offline.rules.ts'
import {
  cameTo,
  DEVICE,
  evening,
  EVENING,
  hall,
  host,
  listOf,
  made,
  one,
  passOf,
  people,
  post,
  sendTaps,
  tapped,
  openEvening,
} from './offline.testing.ts'
import type { SentTap } from './replay.ts'

openEvening()

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const markOf = async (at: string, name: string) =>
  (await listOf(at)).find((person) => person.name === name)?.mark ?? ''
const codeShown = (name: string) => ({ code: hashesOf(one(name).pass).code_hash })

/** Deeds that stand: not reversed, and no reversals. */
async function deedsOf(at: string): Promise<string[]> {
  const { rows } = await hall.town.sql(
    `select d.person_id from deed d where d.about_id = $1 and d.reverses is null
       and not exists (select from deed r where r.body_id = d.body_id and r.reverses = d.id) order by 1`,
    [at.split('/').at(-1)],
  )
  return (rows as { person_id: string }[]).map(({ person_id }) => person_id)
}

describe('taps brought back by a phone', () => {
  test('are counted once, however often they are sent', async () => {
    const at = await evening(['Ann Kowalska', 'Bilal Hussain'])
    const taps = [
      tapped({ mark: await markOf(at, 'Ann') }, 'here', EVENING - 5 * MINUTE),
      tapped(passOf('Cara Cole'), 'here', EVENING),
      tapped({ guest: newId(), name: 'Ola' }, 'here', EVENING),
    ]
    hall.setClock(new Date(EVENING + 10 * MINUTE))
    expect((await sendTaps(at, taps)).said).toEqual(['done', 'done', 'done'])
    expect((await sendTaps(at, taps)).said).toEqual(['already', 'already', 'already'])
    expect(await cameTo(at)).toEqual(['Ann Kowalska', 'Cara Cole', 'Ola'])
    expect(await deedsOf(at)).toEqual([one('Ann Kowalska').id, one('Cara Cole').id].sort())
  })

  test('48 hours later they merge with what was done on the web and keyed in from paper', async () => {
    const at = await evening(['Ann Kowalska', 'Bilal Hussain'])
    const marks = [await markOf(at, 'Ann'), await markOf(at, 'Bilal')]
    const [ann = '', bilal = ''] = marks
    const taps = [
      tapped({ mark: ann }, 'here', EVENING),
      tapped({ mark: bilal }, 'here', EVENING + MINUTE),
      tapped({ mark: bilal }, 'gone', EVENING + 2 * MINUTE),
      tapped(codeShown('Dev Patel'), 'here', EVENING + 3 * MINUTE),
    ]
    hall.setClock(new Date(EVENING + DAY))
    await hall.ask(host, `${at}/arrivals`, {
      tick: ['Ann Kowalska', 'Bilal Hussain'].map((name) => `p.${one(name).id}.0.${one(name).id}`),
    })
    hall.setClock(new Date(EVENING + 2 * DAY))
    const { said, answers } = await sendTaps(at, taps)
    expect(said).toEqual(['already', 'already', 'already', 'done'])
    expect(answers[3]).toMatchObject({ name: 'Dev' })
    expect(await cameTo(at)).toEqual(['Ann Kowalska', 'Bilal Hussain', 'Dev Patel'])
    expect(await deedsOf(at)).toHaveLength(3)
    const { rows } = await hall.town.sql(
      `select done_at from deed where about_id = $1 and person_id = $2`,
      [at.split('/').at(-1), one('Dev Patel').id],
    )
    expect((rows as { done_at: Date }[])[0]?.done_at).toEqual(new Date(EVENING + 3 * MINUTE))
    hall.setClock(TODAY)
  })

  test('after seven days they are not counted, and each is told so', async () => {
    const at = await evening(['Ann Kowalska', 'Bilal Hussain'])
    hall.setClock(new Date(EVENING + REPLAY_DAYS * DAY))
    const { said } = await sendTaps(at, [
      tapped({ mark: await markOf(at, 'Ann') }, 'here', EVENING - MINUTE),
      tapped({ mark: await markOf(at, 'Bilal') }, 'here', EVENING + MINUTE),
    ])
    expect(said).toEqual(['too-late', 'done'])
    expect(await cameTo(at)).toEqual(['Bilal Hussain'])
    hall.setClock(TODAY)
  })

  test('of a clock that runs ahead are sent back to be put right', async () => {
    const at = await evening(['Ann Kowalska'])
    hall.setClock(new Date(EVENING))
    const mark = await markOf(at, 'Ann')
    const { said } = await sendTaps(at, [tapped({ mark }, 'here', EVENING + 20 * MINUTE)])
    expect([said, await cameTo(at)]).toEqual([['clock'], []])
    // A little ahead is as good as now; an undo on the web is later all the same.
    await sendTaps(at, [tapped({ mark }, 'here', EVENING + 2 * MINUTE)])
    const { rows } = await hall.town.sql('select id from commitment where occasion_id = $1', [
      at.split('/').at(-1),
    ])
    await hall.ask(host, `${at}/door/arrivals/undoing`, {
      commitment: String((rows as { id: string }[])[0]?.id),
      turn: '0',
    })
    expect(await cameTo(at)).toEqual([])
    await sendTaps(at, [tapped({ mark }, 'here', EVENING + 2 * MINUTE)])
    expect(await cameTo(at)).toEqual([])
    hall.setClock(TODAY)
  })

  test('are refused to whoever keeps the door no more, in the words of what does not exist', async () => {
    const at = await evening(['Ann Kowalska'])
    const mark = await markOf(at, 'Ann')
    const keeper = await hall.town.addPerson({ given: 'Kit', family: 'Keeper', of: 'leeds' })
    const office = await hall.town.addOffice(keeper, 'leeds', 'volunteer')
    const body = { device: DEVICE, taps: [tapped({ mark }, 'here', TODAY.getTime())] }
    await hall.town.sql(`update office set ended_at = $2 where id = $1`, [office, TODAY])
    expect((await post(keeper, `${at}/door/replay`, body)).status).toBe(404)
    expect((await post(null, `${at}/door/replay`, body)).status).toBe(303)
    expect((await post(one('Hal Hill').id, `${at}/door/replay`, body)).status).toBe(404)
    expect(await cameTo(at)).toEqual([])
  })

  test('are told that the door is shut when it was called off meanwhile', async () => {
    const at = await evening(['Ann Kowalska'])
    const mark = await markOf(at, 'Ann')
    await hall.town.sql(
      `insert into calling_off (body_id, id, occasion_id, reason, called_off_at) values ($1, $2, $3, 'Snow', now())`,
      [hall.town.body('leeds'), newId(), at.split('/').at(-1)],
    )
    const { said } = await sendTaps(at, [tapped({ mark }, 'here', TODAY.getTime())])
    expect([said, await cameTo(at)]).toEqual([['not-allowed'], []])
  })

  test('come from our own pages only, as JSON, and not too many at once', async () => {
    const at = await evening(['Ann Kowalska'])
    const mark = await markOf(at, 'Ann')
    const tap = tapped({ mark }, 'here', TODAY.getTime())
    const path = `${at}/door/replay`
    const good = { device: DEVICE, taps: [tap] }
    expect((await post(host, path, good, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await post(host, path, good, { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await post(host, path, '{')).status).toBe(422)
    expect((await post(host, path, 'x'.repeat(400_000))).status).toBe(413)
    const many = Array.from({ length: TAPS_MAX + 1 }, () => tapped({ mark }, 'here', 1e12))
    expect((await post(host, path, { device: DEVICE, taps: many })).status).toBe(422)
    for (const wrong of [
      { ...tap, key: 'x' },
      { ...tap, at: 5 },
      { ...tap, at: 'now' },
      { ...tap, who: { person: one('Ann Kowalska').id } },
      { ...tap, who: { guest: newId(), name: ' ' } },
    ])
      expect((await post(host, path, { device: DEVICE, taps: [wrong] })).status).toBe(422)
    expect(await cameTo(at)).toEqual([])
    expect((await post(host, path, { device: DEVICE, taps: many.slice(1) })).status).toBe(200)
  })
})

/** A tap in the making: by which phone, whom it means, at which minute. */
interface Made {
  who: number
  what: 'here' | 'gone'
  minute: number
}

/** Orders of sending: each number picks a tap, so some come often, and in any order; then all once. */
const sendings = fc.array(fc.array(fc.nat(), { maxLength: 6 }), { maxLength: 5 })
const onWeb = fc.array(
  fc.record({
    after: fc.nat({ max: 5 }),
    who: fc.integer({ min: 0, max: 1 }),
    what: fc.constantFrom('here' as const, 'gone' as const),
  }),
  { maxLength: 3 },
)

test('any taps of several phones, in any order, in any batches, sent twice, beside the web, leave the deeds of the latest taps, once each', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(made, { maxLength: 12 }),
      sendings,
      onWeb,
      async (taps, orders, web) => {
        const at = await evening(['Ann Kowalska', 'Bilal Hussain', 'Cara Cole'])
        hall.setClock(new Date(EVENING + 60 * MINUTE))
        const guests = [newId(), newId()]
        const whom: SentTap['who'][] = [
          { mark: await markOf(at, 'Ann') },
          { mark: await markOf(at, 'Bilal') },
          passOf('Cara Cole'),
          passOf('Dev Patel'),
          { guest: guests[0] ?? '', name: 'Ola' },
          { guest: guests[1] ?? '', name: 'Pat' },
        ]
        const sent = taps.map(({ who, what, minute }) =>
          tapped(whom[who] ?? { mark: '' }, what, EVENING + minute * MINUTE),
        )
        const acts: { who: number; what: 'here' | 'gone' }[] = []
        for (const [n, order] of [...orders, sent.map((_, nth) => nth)].entries()) {
          for (const act of web.filter(({ after }) => after === n))
            acts.push(await onTheWeb(at, act))
          const batch = order.flatMap((pick) => sent[pick % sent.length] ?? [])
          const once = [...new Map(batch.map((tap) => [tap.key, tap])).values()]
          await sendTaps(at, n % 2 ? batch : once, newId())
        }
        const names = ['Ann Kowalska', 'Bilal Hussain', 'Cara Cole', 'Dev Patel', 'Ola', 'Pat']
        const expected = names.filter((_, who) => {
          // What was done on the web came later than every tap.
          const last = acts.findLast((act) => act.who === who)
          return last ? last.what === 'here' : latestOf(who, taps, sent) === 'here'
        })
        expect(await cameTo(at)).toEqual([...expected].sort())
        const members = expected.filter((name) => people.has(name)).map((name) => one(name).id)
        expect(await deedsOf(at)).toEqual(members.sort())
        hall.setClock(TODAY)
      },
    ),
    { numRuns: 40 },
  )
}, 120_000)

/** The simplest model there is: sort them all, take the last. */
function latestOf(who: number, taps: readonly Made[], sent: readonly SentTap[]) {
  const theirs = sent.filter((_, nth) => taps[nth]?.who === who)
  return theirs.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1)).at(-1)?.what
}

/** A tap on the door list itself, with whatever turn the page shows now. */
async function onTheWeb(at: string, { who, what }: { who: number; what: 'here' | 'gone' }) {
  const { id } = one(['Ann Kowalska', 'Bilal Hussain'][who] ?? '')
  const { rows } = await hall.town.sql(
    'select id, undone, came_at from commitment where occasion_id = $1 and person_id = $2',
    [at.split('/').at(-1), id],
  )
  const [row] = rows as { id: string; undone: number; came_at: Date | null }[]
  const isIn = row?.came_at !== null
  const form = { commitment: row?.id ?? '', turn: String(row?.undone ?? 0) }
  if (isIn === (what === 'here')) return { who: -1, what }
  await hall.ask(host, `${at}/door/arrivals${what === 'gone' ? '/undoing' : ''}`, form)
  return { who, what }
}

test('two phones that send the same at the same moment make no doubles, and none waits for ever', async () => {
  const at = await evening(['Ann Kowalska', 'Bilal Hussain', 'Cara Cole'])
  hall.setClock(new Date(EVENING + MINUTE))
  const people = await listOf(at)
  const phones = Array.from({ length: 8 }, (_, n) =>
    [...people, ...people].map(({ mark }, k) =>
      tapped({ mark }, k === n ? 'gone' : 'here', EVENING + k * 1000),
    ),
  )
  await Promise.all(
    phones.map((taps, n) => sendTaps(at, n % 2 ? taps.toReversed() : taps, newId())),
  )
  expect(await cameTo(at)).toEqual(['Ann Kowalska', 'Bilal Hussain', 'Cara Cole'])
  expect(await deedsOf(at)).toHaveLength(3)
  hall.setClock(TODAY)
})
