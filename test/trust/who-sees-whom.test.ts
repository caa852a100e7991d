import fc from 'fast-check'
import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../src/platform/database/addresses.ts'
import type { Database } from '../../src/platform/database/open.ts'
import { NotFound } from '../../src/platform/errors.ts'
import { newId } from '../../src/platform/ids.ts'
import { inScope } from '../../src/platform/rooms.ts'
import { freshHall } from '../../src/platform/testing/fresh-hall.ts'
import type { Role } from '../../src/standing-orders.ts'
import { houseOn } from '../support/hall.ts'
import { peopleSeen, type World } from './oracle.ts'
import { writeWorld } from './world.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
let database: Database
let maker: pg.Client

beforeAll(async () => {
  database = await freshHall()
  maker = await connect(database.address)
})
afterAll(async () => {
  await maker.end()
  await database.close()
})

const day = fc.constantFrom('2025-01-01', '2026-06-01', '2026-11-22', '2026-11-23', '2027-06-01')
const role = fc.constantFrom<Role>(
  'secretary',
  'organiser',
  'volunteer',
  'auditor',
  'regional-organiser',
  'national-officer',
)

/** Random trees of two registers, memberships in any state, offices with any dates, affiliations across. */
const worlds: fc.Arbitrary<World> = fc
  .record({
    shape: fc.array(fc.record({ parent: fc.nat(), holdsList: fc.boolean(), root: fc.boolean() }), {
      minLength: 3,
      maxLength: 9,
    }),
    people: fc.array(
      fc.array(fc.record({ body: fc.nat(), counts: fc.boolean() }), { maxLength: 3 }),
      { minLength: 2, maxLength: 7 },
    ),
    offices: fc.array(
      fc.record({
        person: fc.nat(),
        body: fc.nat(),
        role,
        from: day,
        to: day,
        ended: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
    ties: fc.array(fc.record({ from: fc.nat(), to: fc.nat() }), { maxLength: 3 }),
  })
  .map(({ shape, people, offices, ties }) => {
    const bodies: World['bodies'] = []
    for (const { parent, holdsList, root } of shape) {
      const above = root || bodies.length === 0 ? undefined : bodies[parent % bodies.length]
      const id = newId()
      const unit_id = above?.unit_id ?? (holdsList ? id : null)
      bodies.push({ id, parent_id: above?.id ?? null, path: [...(above?.path ?? []), id], unit_id })
    }
    const bodyAt = (n: number) => bodies[n % bodies.length] ?? bodies[0]
    const persons = people.map((memberships) => ({
      id: newId(),
      memberships: memberships
        .map((one) => ({ body_id: bodyAt(one.body)?.id ?? '', counts: one.counts }))
        .filter((one, n, all) => all.findIndex((other) => other.body_id === one.body_id) === n),
    }))
    const held = offices
      .filter((one) => one.from < one.to)
      .map((one) => ({
        ...one,
        person_id: persons[one.person % persons.length]?.id ?? '',
        body_id: bodyAt(one.body)?.id ?? '',
      }))
    const affiliations = ties.map((tie) => ({
      from: bodyAt(tie.from)?.id ?? '',
      to: bodyAt(tie.to)?.id ?? '',
    }))
    return { bodies, persons, offices: held, affiliations }
  })

test('who sees whom is as an independent reading of the standing orders has it, in any organisation', async () => {
  const house = await houseOn(database, () => NOW)
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      await writeWorld(maker, world)
      for (const person of world.persons)
        for (const body of world.bodies)
          for (const act of ['people.read', 'door.keep', 'today.read', 'figures.read'] as const) {
            const errand = { body_id: body.id, person_id: person.id, act }
            const seen = await inScope(house, errand, async ({ db }) => {
              const { rows } = await sql<{ id: string }>`select id from person order by id`.execute(
                db,
              )
              return rows.map((row) => row.id)
            }).catch((error: unknown) => {
              if (error instanceof NotFound) return 'no way in'
              throw error
            })
            expect(seen).toEqual(peopleSeen(world, errand, NOW))
          }
    }),
    { numRuns: 25 },
  )
})
