import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testHall, TODAY, type TestHall } from '../../../../../test/support/hall.ts'
import { doJobs, lettersTo } from '../../../../../test/support/letters.ts'
import { asHallIn, inScope } from '../../../../platform/entering/errands.ts'
import { found } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { findOccasion, putOn } from '../../occasions/occasion.queries.ts'
import { bring, myCommitment, sayYes, takeBack } from '../coming.queries.ts'
import { jobs, letInThoseWaiting, moveAndTell, setLinesGoing } from '../letters/letters.jobs.ts'
import { isFirstCome } from './line.rules.ts'

let hall: TestHall
let host: string
let people: string[]
const MINUTE_MS = 60_000

beforeAll(async () => {
  hall = await testHall()
  host = await hall.town.addPerson({ given: 'Amina', family: 'Osei', of: 'leeds' })
  await hall.town.addOffice(host, 'leeds', 'volunteer')
  people = []
  for (let n = 0; n < 8; n += 1)
    people.push(
      await hall.town.addPerson({
        given: `Ann${n}`,
        family: 'Leeds',
        of: 'leeds',
        email: `ann${n}@example.org`,
      }),
    )
})
afterAll(() => hall.close())

const body_id = () => hall.town.body('leeds')

async function supper(room_for: number, hours_ahead = 168) {
  const id = newId()
  const starts_at = new Date(TODAY.getTime() + hours_ahead * 3_600_000)
  const ends_at = new Date(starts_at.getTime() + 3 * 3_600_000)
  hall.setClock(TODAY)
  await inScope(
    hall.house,
    { body_id: body_id(), person_id: host, act: 'occasions.change' },
    (scope) =>
      putOn(scope, id, {
        kind: 'social',
        title: 'Supper',
        about: '',
        place: '',
        starts_at,
        ends_at,
        room_for,
        slots: [],
        open_to: 'members',
      }),
  )
  const { rows } = await hall.town.sql('select id from slot where occasion_id = $1', [id])
  return { id, slot: (rows as { id: string }[])[0]?.id ?? '', starts_at }
}
type Supper = Awaited<ReturnType<typeof supper>>

const as = <T>(
  who: string,
  { id }: Supper,
  work: (scope: Parameters<typeof sayYes>[0], occasion: Parameters<typeof sayYes>[1]) => Promise<T>,
) =>
  inScope(
    hall.house,
    { body_id: body_id(), person_id: who, act: 'occasions.come' },
    async (scope) => work(scope, found(await findOccasion(scope, id))),
  )

const yes = (who: string, at: Supper) =>
  as(who, at, (scope, occasion) => sayYes(scope, occasion, at.slot))
const no = (who: string, at: Supper) => as(who, at, takeBack)
const withFriends = (who: string, at: Supper, guests: number) =>
  as(who, at, (scope, occasion) => bring(scope, occasion, { guests, guest_names: '' }))
const move = ({ id }: Supper) =>
  asHallIn(hall.house, 'test', body_id(), (scope) =>
    moveAndTell(scope, { unit_id: body_id(), body_id: body_id(), occasion_id: id }),
  )

interface Row {
  id: string
  person_id: string
  state: string
  heads: number
  said_at: Date
  places: number | null
}

/** What stands in the tables, after seeing that counts and people agree. */
async function stands({ id, slot }: Supper) {
  const { rows } = await hall.town.sql(
    `select c.id, c.person_id, c.state, 1 + c.guests as heads, c.said_at, o.places from commitment c
     left join offer o on o.body_id = c.body_id and o.commitment_id = c.id and o.ended_at is null
     where c.occasion_id = $1 order by c.said_at, c.id`,
    [id],
  )
  const all = rows as Row[]
  const counted = (await hall.town.sql('select * from slot where id = $1', [slot])).rows[0] as {
    taken: number
    maximum: number
    offered: number
    offers: number
    waiting: number
  }
  const waiting = all.filter(({ state }) => state === 'waiting')
  const offered = waiting.filter(({ places }) => places !== null)
  const sum = (list: readonly Row[], of: (row: Row) => number) =>
    list.reduce((n, row) => n + of(row), 0)
  expect(counted).toMatchObject({
    taken: sum(
      all.filter(({ state }) => state === 'promised'),
      ({ heads }) => heads,
    ),
    waiting: waiting.length,
    offers: offered.length,
    offered: sum(offered, ({ places }) => places ?? 0),
  })
  expect(all.filter(({ state, places }) => state !== 'waiting' && places !== null)).toEqual([])
  expect(counted.taken + counted.offered).toBeLessThanOrEqual(counted.maximum)
  return { all, waiting, offered, free: counted.maximum - counted.taken - counted.offered }
}

describe('a line in which nobody can be written to, or nobody did anything', () => {
  test('whoever runs it is asked to ring, before the offer runs out', async () => {
    const runs = await hall.town.addPerson({
      given: 'Ruth',
      family: 'Hale',
      of: 'leeds',
      email: 'ruth@example.org',
    })
    const silent = await hall.town.addPerson({
      given: 'Olu',
      family: 'Bello',
      of: 'leeds',
      mobile: '07700 900777',
    })
    const at = await supper(1)
    await hall.town.sql('update occasion set host_id = $2 where id = $1', [at.id, runs])
    const [first = ''] = people
    await yes(first, at)
    await yes(silent, at)
    await no(first, at)
    await doJobs(hall, jobs)
    await move(at)
    await move(at)
    const letters = await lettersTo(hall, 'ruth@example.org')
    expect(letters.map(({ subject }) => subject)).toEqual([
      'Please ring Olu Bello: a place at Supper',
    ])
    expect(letters[0]?.text).toContain('No letter reaches them')
    // A host at the door reads no member’s number; it is named only where a guest gave it for this.
    expect(letters[0]?.text).not.toContain('07700 900777')
  })

  test('a place that came free behind everybody’s back is offered within the hour', async () => {
    const at = await supper(1)
    const [first = '', second = ''] = people
    await yes(first, at)
    await yes(second, at)
    // As when two entries turn out to be one person: no tap at the occasion set the line going.
    await hall.town.sql(
      `update commitment set state = 'cancelled' where occasion_id = $1 and person_id = $2`,
      [at.id, first],
    )
    await hall.town.sql('update slot set taken = 0, first_timers = 0 where id = $1', [at.slot])
    await setLinesGoing(hall.house, body_id())
    await doJobs(hall, jobs)
    const { rows } = await hall.town.sql('select offers, offered from slot where id = $1', [
      at.slot,
    ])
    expect(rows).toEqual([{ offers: 1, offered: 1 }])
  })
})

describe('the line for a full supper', () => {
  test('moves in order: the first is asked, has a day to answer, then the next is asked', async () => {
    const at = await supper(1)
    const [ann, bilal, grace] = people.map(String)
    for (const one of [ann, bilal, grace]) await yes(found(one), at)
    await as(found(ann), at, async (scope, occasion) => {
      await takeBack(scope, occasion)
      await letInThoseWaiting(scope, occasion)
    })
    await doJobs(hall, jobs)
    const [letter] = await lettersTo(hall, 'ann1@example.org')
    expect(letter?.subject).toContain('A place for you')
    expect(letter?.text).toMatch(/until Mon 23 Nov, 12:00/)
    expect(await lettersTo(hall, 'ann2@example.org')).toEqual([])
    // Meanwhile nobody else takes it.
    expect(await yes(found(people[5]), at)).toBe('waiting')
    hall.setClock(new Date(TODAY.getTime() + 25 * 3_600_000))
    await doJobs(hall, jobs)
    expect((await lettersTo(hall, 'ann2@example.org'))[0]?.subject).toContain('A place for you')
    expect(await yes(found(grace), at)).toBe('promised')
    // Too late now: they stand at the end of the line again.
    expect(await yes(found(bilal), at)).toBe('waiting')
    await stands(at)
  })

  test('an offer that ran out is gone at that very moment, though nobody has moved the line yet', async () => {
    const at = await supper(1)
    const [ann, bilal, grace] = people.map(String)
    for (const one of [ann, bilal, grace]) await yes(found(one), at)
    await no(found(ann), at)
    await move(at)
    hall.setClock(new Date(TODAY.getTime() + 24 * 3_600_000))
    expect(await yes(found(bilal), at)).toBe('waiting')
    await move(at)
    expect((await stands(at)).offered.map(({ person_id }) => person_id)).toEqual([grace])
  })

  test('a place that is passed on goes to the next at once', async () => {
    const at = await supper(1)
    const [ann, bilal, grace] = people.map(String)
    for (const one of [ann, bilal, grace]) await yes(found(one), at)
    await no(found(ann), at)
    await move(at)
    expect(await no(found(bilal), at)).toEqual({ freed: true })
    await move(at)
    expect((await stands(at)).offered.map(({ person_id }) => person_id)).toEqual([grace])
    const { rows } = await hall.town.sql(
      'select outcome from offer where occasion_id = $1 order by made_at, id',
      [at.id],
    )
    expect(rows.map(({ outcome }) => outcome)).toEqual(['passed', null])
  })

  test('a party of three is offered the one place there is, and may come as one', async () => {
    const at = await supper(2)
    const [ann, bilal, grace] = people.map(String)
    for (const one of [ann, bilal, grace]) await yes(found(one), at)
    expect(await withFriends(found(grace), at, 2)).toBe('brought')
    await no(found(ann), at)
    await move(at)
    expect((await stands(at)).offered).toMatchObject([{ person_id: grace, places: 1, heads: 3 }])
    expect(await yes(found(grace), at)).toBe('promised')
    expect((await stands(at)).free).toBe(0)
    expect(await withFriends(found(grace), at, 1)).toBe('full')
  })

  test('in the last two hours everybody in line is called once, and the first to tap comes', async () => {
    const at = await supper(1, 10)
    const [ann, bilal, grace] = people.map(String)
    for (const one of [ann, bilal, grace]) await yes(found(one), at)
    const before = (await lettersTo(hall, 'ann2@example.org')).length
    hall.setClock(new Date(at.starts_at.getTime() - 90 * MINUTE_MS))
    await no(found(ann), at)
    await move(at)
    await move(at)
    expect((await lettersTo(hall, 'ann2@example.org')).length).toBe(before + 1)
    expect(await yes(found(grace), at)).toBe('promised')
    expect(await yes(found(bilal), at)).toBe('waiting')
    await stands(at)
  })
})

const who = fc.integer({ min: 0, max: 7 })
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant('yes' as const), who }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('no' as const), who }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('bring' as const),
      who,
      guests: fc.integer({ min: 0, max: 3 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('move' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('wait' as const),
      minutes: fc.integer({ min: 1, max: 1500 }),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

async function take(at: Supper, one: Step) {
  if (one.does === 'move') return move(at)
  if (one.does === 'wait')
    return hall.setClock(new Date(hall.house.clock().getTime() + one.minutes * MINUTE_MS))
  const person = found(people[one.who])
  if (one.does === 'bring') return withFriends(person, at, one.guests)
  return { yes, no }[one.does](person, at)
}

describe('whatever people do, and in whatever order', () => {
  test('the house is never over-full, the line keeps its order, and no place is lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(step, { minLength: 5, maxLength: 30 }),
        async (room, steps) => {
          const at = await supper(room)
          for (const one of steps) {
            const before = await stands(at)
            const answer = await take(at, one)
            const after = await stands(at)
            // Two answers of one millisecond have no order.
            hall.setClock(new Date(hall.house.clock().getTime() + 1))
            const inLine = !isFirstCome(hall.house.clock(), at.starts_at)
            // Nobody steps before those who stand in line without an offer.
            if (one.does === 'yes' && answer === 'promised' && inLine) {
              const was = before.all.find(({ person_id }) => person_id === people[one.who])
              const came = was?.state === 'promised' || typeof was?.places === 'number'
              if (!came) expect(before.waiting.length).toBe(before.offered.length)
            }
            if (one.does !== 'move' || !inLine) continue
            expect(after.free > 0 && after.waiting.length > after.offered.length).toBe(false)
            // Whoever holds an offer stands before whoever holds none.
            const places = after.waiting.map(({ places }) => places !== null)
            expect(places).toEqual([...places].sort((a, b) => Number(b) - Number(a)))
          }
        },
      ),
      { numRuns: 25 },
    )
  }, 180_000)

  test('all at once, nobody waits for ever and the counts agree', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.array(
          fc.array(
            step.filter(({ does }) => does !== 'wait'),
            { minLength: 2, maxLength: 8 },
          ),
          { minLength: 2, maxLength: 5 },
        ),
        async (room, rounds) => {
          const at = await supper(room)
          for (const together of rounds) {
            await Promise.all(together.map((one) => take(at, one)))
            await stands(at)
          }
          await move(at)
          const { free, waiting, offered } = await stands(at)
          expect(free > 0 && waiting.length > offered.length).toBe(false)
        },
      ),
      { numRuns: 12 },
    )
  }, 180_000)

  test('each offer is answered once', async () => {
    const { rows } = await hall.town.sql(
      `select commitment_id from offer where ended_at is null group by commitment_id having count(*) > 1`,
    )
    expect(rows).toEqual([])
    const some = await hall.town.sql(`select distinct outcome from offer where outcome is not null`)
    expect(some.rows.map(({ outcome }) => String(outcome)).sort()).toEqual([
      'accepted',
      'expired',
      'passed',
    ])
  })
})

test('what I said stands with how many I bring', async () => {
  const at = await supper(5)
  const ann = found(people[0])
  await yes(ann, at)
  await withFriends(ann, at, 2)
  expect(await as(ann, at, (scope, occasion) => myCommitment(scope, occasion))).toMatchObject({
    state: 'promised',
    guests: 2,
  })
})
