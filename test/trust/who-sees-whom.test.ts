import fc from 'fast-check'
import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../src/platform/database/addresses.ts'
import type { Database } from '../../src/platform/database/open.ts'
import { inScope } from '../../src/platform/entering/errands.ts'
import { NotFound } from '../../src/platform/errors.ts'
import { freshHall } from '../../src/platform/testing/fresh-hall.ts'
import type { Role } from '../../src/standing-orders.ts'
import { houseOn } from '../support/hall.ts'
import { peopleSeen } from './oracle.ts'
import { writeWorld } from './world.ts'
import { worldsWith } from './worlds.ts'

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

const worlds = worldsWith(role, day)

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
