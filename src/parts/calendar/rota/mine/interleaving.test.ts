import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testHall, type TestHall } from '../../../../../test/support/hall.ts'
import { inScope } from '../../../../platform/entering/errands.ts'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { found } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { takeBack } from '../../coming/coming.queries.ts'
import { findOccasion, slotsOf } from '../../occasions/occasion.queries.ts'
import { gapOf } from '../board/board.rules.ts'
import { takeSlot } from '../board/taking.queries.ts'
import { myDuties, putUp, withdraw } from './handover.queries.ts'

/**
 * Whatever people do at once, the counts of a slot are what its commitments say, the gap follows from
 * them, no slot is over its maximum, and nobody is in twice.
 */
let hall: TestHall
let people: string[]

beforeAll(async () => {
  hall = await testHall()
  people = await Promise.all(
    ['Ann', 'Bilal', 'Cara', 'Dora', 'Emil'].map((given) =>
      hall.town.addPerson({ given, family: 'Anyone', of: 'leeds' }),
    ),
  )
})
afterAll(() => hall.close())

const acts = ['take-cook', 'take-till', 'take-back', 'seek', 'offer', 'keep'] as const
type Step = { readonly who: number; readonly act: (typeof acts)[number] }
type World = { readonly id: string; readonly cook: string; readonly till: string }

async function aClub(): Promise<World> {
  const [leeds, id, cook, till] = [hall.town.body('leeds'), newId(), newId(), newId()]
  await hall.town.sql(
    `insert into occasion (body_id, id, kind, title, starts_at, ends_at, made_at)
     values ($1, $2, 'social', 'Club', '2026-11-28T09:00Z', '2026-11-28T11:00Z', now())`,
    [leeds, id],
  )
  for (const [slot, name, minimum, maximum] of [
    [newId(), '', 0, null],
    [cook, 'Cook', 2, 2],
    [till, 'Till', 1, 2],
  ])
    await hall.town.sql(
      `insert into slot (body_id, id, occasion_id, name, minimum, maximum) values ($1, $2, $3, $4, $5, $6)`,
      [leeds, slot, id, name, minimum, maximum],
    )
  return { id, cook, till }
}

const doAll = (world: World, { who, act }: Step) =>
  inScope(
    hall.house,
    { body_id: hall.town.body('leeds'), person_id: found(people[who]), act: 'occasions.come' },
    async (scope) => {
      const occasion = found(await findOccasion(scope, world.id))
      const slot = async (id: string) =>
        found((await slotsOf(scope, occasion)).find((one) => one.id === id))
      if (act === 'take-cook') await takeSlot(scope, occasion, await slot(world.cook))
      else if (act === 'take-till') await takeSlot(scope, occasion, await slot(world.till))
      else if (act === 'take-back') await takeBack(scope, occasion)
      else await pass(scope, world, act)
    },
  )

async function pass(scope: BodyScope, world: World, act: Step['act']) {
  const duty = (await myDuties(scope)).find((one) => one.occasion_id === world.id)
  if (!duty) return
  if (act === 'keep') await withdraw(scope, duty)
  else
    await putUp(scope, duty, {
      kind: act === 'seek' ? 'stand-in' : 'offer',
      to_contact: '',
      want_slot_id: null,
    })
}

/** The simple model: the commitments themselves, counted anew. */
async function agrees(world: World) {
  const { rows } = await hall.town.sql(
    `select s.id, s.name, s.minimum, s.maximum, s.taken, s.seeking, s.waiting, s.first_timers,
       (count(c.id) filter (where c.state = 'promised'))::integer as promised,
       (count(c.id) filter (where c.state = 'promised' and c.seeking_since is not null))::integer as sought,
       (count(c.id) filter (where c.state = 'waiting'))::integer as in_line,
       (count(c.id) filter (where c.state = 'promised' and c.first_time))::integer as firsts
     from slot s left join commitment c on c.body_id = s.body_id and c.slot_id = s.id
     where s.occasion_id = $1 group by s.body_id, s.id`,
    [world.id],
  )
  for (const row of rows) {
    expect([row.taken, row.seeking, row.waiting, row.first_timers]).toEqual([
      row.promised,
      row.sought,
      row.in_line,
      row.firsts,
    ])
    if (row.maximum !== null) expect(row.taken).toBeLessThanOrEqual(row.maximum)
    expect(gapOf(row)).toBe(Math.max(0, row.minimum - (row.promised - row.sought)))
  }
  const { rows: open } = await hall.town.sql(
    `select count(*)::integer as n from handover h join commitment c on c.body_id = h.body_id and c.id = h.commitment_id
     where h.occasion_id = $1 and h.answered_at is null and h.kind = 'stand-in' and c.state = 'promised' and c.slot_id = h.slot_id
       and c.seeking_since is null`,
    [world.id],
  )
  expect(open[0]?.n).toBe(0)
}

const steps = fc.array(fc.record({ who: fc.nat({ max: 4 }), act: fc.constantFrom(...acts) }), {
  minLength: 4,
  maxLength: 16,
})

test('one after another, the counts are what the commitments say', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (told) => {
      const world = await aClub()
      for (const step of told) {
        await doAll(world, step)
        await agrees(world)
      }
    }),
    { numRuns: 15 },
  )
}, 300_000)

test('all at once, the counts are what the commitments say, and nobody waits for ever', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (told) => {
      const world = await aClub()
      const done = await Promise.allSettled(told.map((step) => doAll(world, step)))
      expect(
        done.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : [])),
      ).toEqual([])
      await agrees(world)
    }),
    { numRuns: 20 },
  )
}, 300_000)
