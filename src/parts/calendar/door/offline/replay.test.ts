import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testHall, textOf, TODAY, type TestHall } from '../../../../../test/support/hall.ts'
import { newId } from '../../../../platform/ids.ts'
import { codeOf } from '../../passes/pass.rules.ts'
import { drawPass, hashesOf } from '../../passes/pass.ts'
import type { OfflinePerson } from './offline.queries.ts'
import { offlineNames, REPLAY_DAYS, TAPS_MAX } from './offline.rules.ts'
import type { Answered, SentTap } from './replay.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const EVENING = new Date('2026-11-22T19:00:00Z').getTime()
const DEVICE = newId()

let hall: TestHall
let host: string
/** Somebody with a pass, by name; `pass` is what they would show. */
interface Somebody {
  id: string
  pass: string
}
const people = new Map<string, Somebody>()
const one = (name: string) => people.get(name) ?? { id: '', pass: '' }

beforeAll(async () => {
  hall = await testHall()
  const { town } = hall
  host = await town.addPerson({ given: 'Amina', family: 'Osei', of: 'leeds', number: 'L900' })
  await town.addOffice(host, 'leeds', 'volunteer')
  await add('Ann Kowalska', 'leeds')
  await add('Bilal Hussain', 'leeds')
  await add('Cara Cole', 'harehills')
  await add('Dev Patel', 'armley')
  await add('Hal Hill', 'hull')
})
afterAll(() => hall.close())

async function add(name: string, of: string) {
  const [given = '', family = ''] = name.split(' ')
  const id = await hall.town.addPerson({ given, family, of, number: `N${people.size}` })
  const pass = drawPass()
  const { token_hash, code_hash } = hashesOf(pass)
  const unit = hall.town.body(of === 'hull' ? 'hull' : 'leeds')
  await hall.town.sql(
    `insert into pass (body_id, id, person_id, kind, token_hash, code_hash, made_at) values ($1, $2, $3, 'own', $4, $5, now())`,
    [unit, newId(), id, token_hash, code_hash],
  )
  people.set(name, { id, pass })
}

/** An evening in Leeds to which these people said yes; gives its address. */
async function evening(comers: readonly string[]) {
  const body = hall.town.body('leeds')
  const [id, slot] = [newId(), newId()]
  await hall.town.sql(
    `insert into occasion (body_id, id, kind, title, starts_at, ends_at, made_at)
     values ($1, $2, 'choir', 'Choir night', to_timestamp($3::float8 / 1000), to_timestamp($3::float8 / 1000) + interval '3 hours', '2026-11-01')`,
    [body, id, EVENING],
  )
  await hall.town.sql('insert into slot (body_id, id, occasion_id) values ($1, $2, $3)', [
    body,
    slot,
    id,
  ])
  for (const name of comers)
    await hall.town.sql(
      `insert into commitment (body_id, id, occasion_id, slot_id, person_id, name, sort_name, state, first_time, said_at)
       values ($1, $2, $3, $4, $5, $6, lower($6), 'promised', true, '2026-11-20')`,
      [body, newId(), id, slot, one(name).id, name],
    )
  return `/b/leeds/whats-on/${id}`
}

const post = (
  person: string | null,
  path: string,
  body: unknown,
  more: Record<string, string> = {},
) => {
  const headers = new Headers({
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
    ...(person && { 'x-test-person': person }),
    ...more,
  })
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return hall.app.request(hall.house.publicUrl + path, { method: 'POST', headers, body: text })
}

async function sendTaps(at: string, taps: readonly SentTap[], device = DEVICE) {
  const answer = await post(host, `${at}/door/replay`, { device, taps })
  expect(answer.status).toBe(200)
  const { answers, here }: { answers: Answered[]; here: string[] } = await answer.json()
  return { answers, here, said: answers.map((told) => told.answer) }
}

async function listOf(at: string): Promise<OfflinePerson[]> {
  const answer = await hall.ask(host, `${at}/door/list`)
  return ((await answer.json()) as { people: OfflinePerson[] }).people
}

const sha = (text: string) => createHash('sha256').update(text).digest('hex')
const markOf = async (at: string, name: string) =>
  (await listOf(at)).find((person) => person.name === name)?.mark ?? ''
const tapped = (who: SentTap['who'], what: SentTap['what'], at: number): SentTap => ({
  key: newId(),
  what,
  at,
  who,
})
const passOf = (name: string) => ({ pass: hashesOf(one(name).pass).token_hash })
const codeShown = (name: string) => ({ code: hashesOf(one(name).pass).code_hash })

async function cameTo(at: string): Promise<string[]> {
  const { rows } = await hall.town.sql(
    'select name from commitment where occasion_id = $1 and came_at is not null order by name',
    [at.split('/').at(-1)],
  )
  return (rows as { name: string }[]).map(({ name }) => name)
}

/** Deeds that stand: not reversed, and no reversals. */
async function deedsOf(at: string): Promise<string[]> {
  const { rows } = await hall.town.sql(
    `select d.person_id from deed d where d.about_id = $1 and d.reverses is null
       and not exists (select from deed r where r.body_id = d.body_id and r.reverses = d.id) order by 1`,
    [at.split('/').at(-1)],
  )
  return (rows as { person_id: string }[]).map(({ person_id }) => person_id)
}

describe('the list a phone keeps', () => {
  test('calls people by first name, with an initial where two share it, and a figure where they share that', () => {
    expect(offlineNames(['Ann Kowalska', 'Sam Smith', 'Sam Ode', 'Cher'])).toEqual([
      'Ann',
      'Sam S.',
      'Sam O.',
      'Cher',
    ])
    expect(offlineNames(['Sam Smith', 'Sam Stone', 'Sam'])).toEqual([
      'Sam S. (1)',
      'Sam S. (2)',
      'Sam',
    ])
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Sam Smith', 'Sam Stone', 'Sam', 'Ann Smith', 'Ann')),
        (names) => {
          expect(new Set(offlineNames(names)).size).toBe(names.length)
        },
      ),
    )
  })

  test('holds first names and hashes, and nothing else whatever', async () => {
    const at = await evening(['Ann Kowalska', 'Bilal Hussain'])
    const answer = await hall.ask(host, `${at}/door/list`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const text = await answer.text()
    const list = JSON.parse(text) as { people: OfflinePerson[] }
    expect(Object.keys(list).sort()).toEqual(['now', 'people', 'until', 'whole'])
    const { pass } = one('Ann Kowalska')
    const occasion = at.split('/').at(-1) ?? ''
    expect(list.people[0]).toEqual({
      name: 'Ann',
      mark: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      passes: [sha(`${occasion}:${hashesOf(pass).token_hash}`).slice(0, 32)],
      codes: [sha(`${occasion}:${hashesOf(pass).code_hash}`).slice(0, 5)],
      here: false,
      friends: 0,
    })
    const { rows } = await hall.town.sql('select id from commitment where occasion_id = $1', [
      occasion,
    ])
    const ids = (rows as { id: string }[]).map(({ id }) => id)
    for (const secret of [
      'Kowalska',
      'Hussain',
      one('Ann Kowalska').id,
      pass,
      pass.slice(0, 6),
      ...Object.values(hashesOf(pass)),
      ...ids,
      'N0',
    ])
      expect(text).not.toContain(secret)
  })

  test('cannot be laid beside that of another evening', async () => {
    const [first, second] = [await evening(['Ann Kowalska']), await evening(['Ann Kowalska'])]
    const hashes = async (at: string) =>
      (await listOf(at)).flatMap(({ mark, passes, codes }) => [mark, ...passes, ...codes])
    const before = new Set(await hashes(first))
    expect((await hashes(second)).some((hash) => before.has(hash))).toBe(false)
  })

  test('is for those who keep the door, and goes into the access log', async () => {
    const at = await evening(['Ann Kowalska'])
    for (const person of [null, one('Ann Kowalska').id, one('Hal Hill').id]) {
      const answer = await hall.ask(person, `${at}/door/list`)
      expect(await answer.text()).not.toContain('"Ann"')
      expect([303, 404]).toContain(answer.status)
    }
  })

  test('the page kept beside it names nobody', async () => {
    const at = await evening(['Ann Kowalska', 'Bilal Hussain'])
    const answer = await hall.ask(host, `${at}/door/scan`)
    const html = await answer.text()
    for (const name of ['Ann', 'Kowalska', 'Bilal', 'Amina', 'Osei', host])
      expect(html).not.toContain(name)
    expect(textOf(html)).toContain('Scan passes')
  })

  test('only the scanner’s page may ask for the camera', async () => {
    const at = await evening([])
    const policy = async (path: string) =>
      (await hall.ask(host, path)).headers.get('permissions-policy')
    expect(await policy(`${at}/door/scan`)).toContain('camera=(self)')
    for (const path of [`${at}/door`, at, '/me/pass', `${at}/door/list`, `${at}/door/worker`])
      expect(await policy(path)).toContain('camera=()')
  })

  test('the worker reaches no further than this door', async () => {
    const at = await evening([])
    const answer = await hall.ask(host, `${at}/door/worker`)
    expect(answer.headers.get('service-worker-allowed')).toBe(`${at}/door`)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})

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

/** A tap in the making: by which phone, whom it means, at which minute. */
interface Made {
  who: number
  what: 'here' | 'gone'
  minute: number
}

const made = fc.record({
  who: fc.integer({ min: 0, max: 5 }),
  what: fc.constantFrom('here' as const, 'gone' as const),
  minute: fc.integer({ min: 0, max: 30 }),
})

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
