import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testHall, type TestHall } from '../../../../test/support/hall.ts'
import { inScope } from '../../../platform/entering/errands.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { Span } from '../../../time/wall-time.ts'
import { piecesOf } from '../places/place.rules.ts'
import { freeFor, holdFor, holdForMany, regainFor } from './for.queries.ts'
import { findHold, free, hold, move, regain } from './hold.queries.ts'
import { overlap, takenBy } from './hold.rules.ts'
import { refusalSaid } from './refusal.words.ts'

let hall: TestHall
let host: string
let rooms: Record<'hall' | 'left' | 'right' | 'kitchen', string>

beforeAll(async () => {
  hall = await testHall()
  host = await hall.town.addPerson({ given: 'Amina', family: 'Osei', of: 'harehills' })
  await hall.town.addOffice(host, 'leeds', 'volunteer')
})
afterAll(() => hall.close())

beforeEach(async () => {
  await hall.town.sql('delete from occupied')
  await hall.town.sql('delete from request')
  await hall.town.sql('delete from hold')
  await hall.town.sql('delete from place')
  const main = await room('Main hall')
  rooms = {
    hall: main,
    left: await room('Left half', { part_of: main, setup_minutes: 15 }),
    right: await room('Right half', { part_of: main }),
    kitchen: await room('Kitchen'),
  }
})

async function room(
  name: string,
  { part_of = null, setup_minutes = 0 }: { part_of?: string | null; setup_minutes?: number } = {},
) {
  const id = newId()
  await hall.town.sql(
    `insert into place (body_id, id, kind, name, part_of, setup_minutes, made_at) values ($1, $2, 'room', $3, $4, $5, now())`,
    [hall.town.body('leeds'), id, name, part_of, setup_minutes],
  )
  return id
}

const asHost = <T>(work: (scope: BodyScope) => Promise<T>, body = 'leeds') =>
  inScope(hall.house, { body_id: hall.town.body(body), person_id: host, act: 'rooms.hold' }, work)

const span = (from: string, to: string): Span => ({
  starts_at: new Date(`2026-11-25T${from}Z`),
  ends_at: new Date(`2026-11-25T${to}Z`),
})
const wants = (place_id: string, from: string, to: string, title = 'Choir') => ({
  place_id,
  title,
  ...span(from, to),
})

describe('holds never overlap', () => {
  test('who comes second is told who has it and when', async () => {
    await asHost((scope) => hold(scope, wants(rooms.hall, '19:00', '21:00')))
    const second = await asHost((scope) => hold(scope, wants(rooms.hall, '20:00', '22:00', 'Film')))
    const said = 'refused' in second ? refusalSaid(second.refused, 'en', 'Europe/London') : ''
    expect(said).toBe('Main hall is held by Choir, 19:00 to 21:00, Wednesday, 25 November 2026.')
  })

  test('one may begin as another ends, unless it has to be set up', async () => {
    await asHost((scope) => hold(scope, wants(rooms.right, '19:00', '21:00')))
    expect(
      await asHost((scope) => hold(scope, wants(rooms.right, '21:00', '22:00'))),
    ).toHaveProperty('held')
    await asHost((scope) => hold(scope, wants(rooms.left, '15:00', '16:00')))
    const late = await asHost((scope) => hold(scope, wants(rooms.left, '16:00', '17:00')))
    expect(late).toMatchObject({ refused: { why: 'taken' } })
  })

  test('the halves go together with each other, and neither with the whole', async () => {
    await asHost((scope) => hold(scope, wants(rooms.left, '19:00', '21:00')))
    expect(
      await asHost((scope) => hold(scope, wants(rooms.right, '19:00', '21:00'))),
    ).toHaveProperty('held')
    const whole = await asHost((scope) => hold(scope, wants(rooms.hall, '20:00', '22:00')))
    expect(whole).toMatchObject({
      refused: { by: [{ place: 'Left half' }, { place: 'Right half' }] },
    })
    await asHost((scope) => hold(scope, wants(rooms.hall, '10:00', '11:00', 'AGM')))
    const half = await asHost((scope) => hold(scope, wants(rooms.left, '10:30', '10:45')))
    expect(half).toMatchObject({ refused: { by: [{ place: 'Main hall', title: 'AGM' }] } })
  })

  test('fifty press at once: one has it, the others read who', async () => {
    const hosts: string[] = []
    for (let n = 0; n < 50; n += 1) {
      const one = await hall.town.addPerson({ given: `Ann${n}`, family: 'Host', of: 'armley' })
      await hall.town.addOffice(one, 'leeds', 'volunteer')
      hosts.push(one)
    }
    const answers = await Promise.all(
      hosts.map(async (one, n) => {
        const form = { title: `Group ${n}`, day: '2026-11-25', from: '19:00', to: '21:00' }
        const answer = await hall.ask(one, `/b/leeds/rooms/${rooms.hall}/holds`, form)
        return { status: answer.status, text: await answer.text() }
      }),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    const winner = answers.findIndex(({ status }) => status === 303)
    const others = answers.filter(({ status }) => status === 422)
    expect(others).toHaveLength(49)
    const told = `Main hall is held by Group ${winner}, 19:00 to 21:00`
    expect(others.filter(({ text }) => text.includes(told))).toHaveLength(49)
    const { rows } = await hall.town.sql('select from hold where freed_at is null')
    expect(rows).toHaveLength(1)
  })

  test('fifty who want different halves of one hall, whole and parts, never wait in a ring', async () => {
    const places = [rooms.hall, rooms.left, rooms.right]
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        asHost((scope) => hold(scope, wants(found(places[n % 3]), '19:00', '21:00'))),
      ),
    )
    const held = answers.filter((answer) => 'held' in answer)
    expect([1, 2]).toContain(held.length)
  })
})

describe('a hold can be changed and taken back', () => {
  test('refused where somebody else has it, it stays where it was', async () => {
    await asHost((scope) => hold(scope, wants(rooms.hall, '19:00', '21:00')))
    const film = newId()
    await asHost((scope) => hold(scope, wants(rooms.kitchen, '19:00', '21:00', 'Film'), film))
    const body_id = hall.town.body('leeds')
    const to = { ...span('18:00', '20:00'), place_id: rooms.hall }
    expect(await asHost((scope) => move(scope, { id: film, body_id }, to))).toHaveProperty(
      'refused',
    )
    const still = await asHost((scope) => findHold(scope, film))
    expect(still).toMatchObject({ place: 'Kitchen', ...span('19:00', '21:00') })
    const later = { ...span('21:00', '22:00'), place_id: rooms.hall }
    expect(await asHost((scope) => move(scope, { id: film, body_id }, later))).toEqual({
      held: film,
    })
    const moved = await asHost((scope) => findHold(scope, film))
    expect(moved).toMatchObject({ place: 'Main hall', was_place: 'Kitchen' })
  })

  test('freed, somebody else can have it; then it cannot be had back', async () => {
    const choir = newId()
    await asHost((scope) => hold(scope, wants(rooms.hall, '19:00', '21:00'), choir))
    const one = found(await asHost((scope) => findHold(scope, choir)))
    await asHost((scope) => free(scope, one))
    expect(await asHost((scope) => regain(scope, one))).toEqual({ held: choir })
    await asHost((scope) => free(scope, one))
    await asHost((scope) => hold(scope, wants(rooms.left, '20:00', '20:30', 'Film')))
    expect(await asHost((scope) => regain(scope, one))).toMatchObject({
      refused: { by: [{ title: 'Film' }] },
    })
  })
})

describe('held for an occasion', () => {
  const about = () => ({
    kind: 'occasion' as const,
    body_id: hall.town.body('harehills'),
    id: newId(),
  })

  test('the hold follows the time and the room, and the same again changes nothing', async () => {
    const choir = about()
    const want = wants(rooms.hall, '19:00', '21:00')
    await asHost((scope) => holdFor(scope, choir, want), 'harehills')
    await asHost((scope) => holdFor(scope, choir, want), 'harehills')
    expect(await live()).toEqual(['Main hall 19:00'])
    await asHost(
      (scope) => holdFor(scope, choir, { ...want, ...span('20:00', '22:00') }),
      'harehills',
    )
    expect(await live()).toEqual(['Main hall 20:00'])
    await asHost(
      (scope) => holdFor(scope, choir, { ...want, place_id: rooms.kitchen }),
      'harehills',
    )
    expect(await live()).toEqual(['Kitchen 19:00'])
  })

  test('freed when it is called off, had back when it is on again', async () => {
    const choir = about()
    await asHost((scope) => holdFor(scope, choir, wants(rooms.hall, '19:00', '21:00')))
    const freed_at = await asHost(async (scope) => {
      await freeFor(scope, choir.id)
      return scope.now
    })
    expect(await live()).toEqual([])
    expect(await asHost((scope) => regainFor(scope, choir.id, freed_at))).toEqual([])
    expect(await live()).toEqual(['Main hall 19:00'])
  })

  test('of many at once those that clash are skipped and said', async () => {
    await asHost((scope) => hold(scope, wants(rooms.hall, '19:00', '21:00', 'AGM')))
    const all = [wants(rooms.hall, '18:00', '19:00'), wants(rooms.hall, '20:00', '22:00')].map(
      (want) => ({ ...want, for: about() }),
    )
    const skipped = await asHost((scope) => holdForMany(scope, all))
    expect(skipped).toMatchObject([{ for_id: all[1]?.for.id, refused: { by: [{ title: 'AGM' }] } }])
    expect(await live()).toEqual(['Main hall 18:00', 'Main hall 19:00'])
  })
})

const live = async () => {
  const { rows } = await hall.town.sql(
    `select p.name || ' ' || to_char(h.starts_at at time zone 'utc', 'HH24:MI') as it
     from hold h join place p on p.body_id = h.body_id and p.id = h.place_id where h.freed_at is null order by h.starts_at`,
  )
  return rows.map((row: { it: string }) => row.it)
}

/** The hall as a list on paper: who has what, with the time around it; a room and its pieces are one. */
class PaperDiary {
  readonly held = new Map<string, { place: string } & Span>()
  constructor(
    readonly places: readonly { id: string; part_of: string | null; setup_minutes: number }[],
  ) {}

  isFree(id: string, place: string, at: Span) {
    const mine = piecesOf(place, this.places)
    return [...this.held].every(
      ([other, one]) =>
        other === id ||
        !overlap(this.around(place, at), this.around(one.place, one)) ||
        !piecesOf(one.place, this.places).some((piece) => mine.includes(piece)),
    )
  }

  private around(place: string, at: Span) {
    const setup_minutes = this.places.find((one) => one.id === place)?.setup_minutes ?? 0
    return takenBy(at, { setup_minutes, clearing_minutes: 0 })
  }
}

test('whatever the order of holding, moving, freeing and taking back: as a paper diary would have it, over the night the clocks change', async () => {
  const ROOMS = ['hall', 'left', 'right', 'kitchen'] as const
  // Quarters of an hour from Saturday evening to Sunday noon: midnight and the hour that comes twice lie between.
  const evening = Date.parse('2026-10-24T18:00Z')
  const when = fc
    .tuple(fc.integer({ min: 0, max: 64 }), fc.integer({ min: 1, max: 12 }))
    .map(([from, long]) => ({
      starts_at: new Date(evening + from * 900_000),
      ends_at: new Date(evening + (from + long) * 900_000),
    }))
  const act = fc.record({
    what: fc.constantFrom('hold', 'hold', 'hold', 'move', 'free', 'regain'),
    which: fc.nat(20),
    room: fc.constantFrom(...ROOMS),
    at: when,
  })
  const body_id = hall.town.body('leeds')
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async (acts) => {
      await hall.town.sql('delete from occupied')
      await hall.town.sql('delete from hold')
      const diary = new PaperDiary([
        { id: rooms.hall, part_of: null, setup_minutes: 0 },
        { id: rooms.left, part_of: rooms.hall, setup_minutes: 15 },
        { id: rooms.right, part_of: rooms.hall, setup_minutes: 0 },
        { id: rooms.kitchen, part_of: null, setup_minutes: 0 },
      ])
      const freed = new Map<string, { place: string } & Span>()
      for (const { what, which, room: name, at } of acts) {
        const place = rooms[name]
        if (what === 'hold') {
          const id = newId()
          const isFree = diary.isFree(id, place, at)
          const held = await asHost((scope) =>
            hold(scope, { ...at, place_id: place, title: 'It' }, id),
          )
          expect('held' in held).toBe(isFree)
          if (isFree) diary.held.set(id, { place, ...at })
        } else if (what === 'regain') {
          const [id, was] = [...freed][which % Math.max(1, freed.size)] ?? []
          if (!id || !was) continue
          const isFree = diary.isFree(id, was.place, was)
          const one = found(await asHost((scope) => findHold(scope, id)))
          expect('held' in (await asHost((scope) => regain(scope, one)))).toBe(isFree)
          if (isFree && freed.delete(id)) diary.held.set(id, was)
        } else {
          const [id, was] = [...diary.held][which % Math.max(1, diary.held.size)] ?? []
          if (!id || !was) continue
          if (what === 'free') {
            await asHost((scope) => free(scope, { id, body_id }))
            diary.held.delete(id)
            freed.set(id, was)
            continue
          }
          const isFree = diary.isFree(id, place, at)
          const moved = await asHost((scope) =>
            move(scope, { id, body_id }, { ...at, place_id: place }),
          )
          expect('held' in moved).toBe(isFree)
          if (isFree) diary.held.set(id, { place, ...at })
        }
      }
      const { rows } = await hall.town.sql(
        'select id, place_id, starts_at, ends_at from hold where freed_at is null order by id',
      )
      expect(rows).toEqual(
        [...diary.held]
          .map(([id, { place, ...at }]) => ({ id, place_id: place, ...at }))
          .sort((a, b) => (a.id < b.id ? -1 : 1)),
      )
    }),
    { numRuns: 40 },
  )
})
