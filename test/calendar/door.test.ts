import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inScope } from '../../src/platform/entering/errands.ts'
import { NotFound } from '../../src/platform/errors.ts'
import { testHall, type TestHall } from '../support/hall.ts'

let hall: TestHall
let ann: string
let bilal: string
let wardSecretary: string

beforeAll(async () => {
  hall = await testHall()
  ann = await hall.town.addPerson({ given: 'Ann', family: 'Armitage', of: 'harehills' })
  bilal = await hall.town.addPerson({ given: 'Bilal', family: 'Bhatti', of: 'hull' })
  wardSecretary = await hall.town.addPerson({ given: 'Winston', family: 'Ward', of: 'armley' })
  await hall.town.addOffice(ann, 'leeds', 'secretary')
  await hall.town.addOffice(wardSecretary, 'armley', 'secretary')
})
afterAll(() => hall.close())

const names = (body: string, person_id: string) =>
  inScope(
    hall.house,
    { body_id: hall.town.body(body), person_id, act: 'people.read' },
    async (scope) => {
      const { rows } = await sql<{
        given_name: string
      }>`select given_name from person order by 1`.execute(scope.db)
      return rows.map((row) => row.given_name)
    },
  )

test('the secretary of Leeds sees the people of Leeds and its wards, and nobody of Hull', async () => {
  expect(await names('leeds', ann)).toEqual(['Ann', 'Winston'])
})

test('the secretary of a ward sees the people of that ward only', async () => {
  expect(await names('armley', wardSecretary)).toEqual(['Winston'])
})

test('an office in one constituency is no office in the next', async () => {
  await expect(names('hull', ann)).rejects.toThrow(NotFound)
  await expect(names('harehills', wardSecretary)).rejects.toThrow(NotFound)
  await expect(names('hull', bilal)).rejects.toThrow(NotFound)
})

test('without a context the tables show nothing at all', async () => {
  const people = await hall.database.app.selectFrom('person').selectAll().execute()
  const memberships = await hall.database.app.selectFrom('membership').selectAll().execute()
  expect([people, memberships]).toEqual([[], []])
})
