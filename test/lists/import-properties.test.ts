import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forgetTakenBack } from '../../src/parts/register/keeping/keeping.queries.ts'
import {
  applyDirectly,
  previewDirectly,
  undoDirectly,
} from '../../src/parts/register/list/importing.ts'
import { changesNothing } from '../../src/parts/register/list/planning/import-counts.rules.ts'
import { bytesSource, Unreadable } from '../../src/parts/register/list/reading/reading.ts'
import type { Scope } from '../../src/platform/entering/scope.ts'
import { asHallIn } from '../../src/platform/jobs/index.ts'
import { testHall, type TestHall } from '../support/hall.ts'

/** Lists of a few people over several months, of whom anything may change: each run on a roll of its own. */

let hall: TestHall
beforeAll(async () => {
  hall = await testHall()
})
afterAll(() => hall.close())

const inLeeds = <T>(work: (scope: Scope) => Promise<T>) =>
  asHallIn(hall.house, 'a test', hall.town.body('leeds'), work)

async function preview(list: Buffer, whole: boolean | null = null) {
  const id = hall.house.newId()
  const source = bytesSource(list)
  const { counts } = await inLeeds((scope) =>
    previewDirectly(scope, id, { file_name: 'list.csv', source, whole }),
  )
  return { id, counts }
}

const apply = (id: string) => inLeeds((scope) => applyDirectly(scope, id, 'applied'))
const undo = (id: string) => inLeeds((scope) => undoDirectly(scope, id))

/** What an undo leaves empty is deleted in the night. */
const sleep = () => forgetTakenBack(hall.house.db, 1000)

const TABLES = [
  'person',
  'membership',
  'membership_period',
  'contact_point',
  'custom_field',
  'custom_value',
  'tally',
]

async function everything({ besides }: { besides?: 'taken back' } = {}) {
  const found: Record<string, string[]> = {}
  for (const table of TABLES) {
    const { rows } = await hall.town.sql(
      `select (to_jsonb(t) - 'counted_at')::text as row from ${table} t order by 1`,
    )
    found[table] = rows
      .map(({ row }: { row: string }) => row)
      .filter((row) => besides === undefined || !/"taken_back_at": "/.test(row))
  }
  return found
}

interface Standing {
  counts: boolean
  ward: string | null
  entry: string
}

/** Who stands how in the unit, told from the tables and not from the plan. */
async function standings(): Promise<Map<string, Standing>> {
  const { rows } = await hall.town.sql(
    `select m.person_id, m.counts, m.ward_id as ward, concat_ws('|', m.number, m.state, m.joined_on, m.paid_to, m.rate, m.method,
       p.title, p.given_name, p.family_name, p.address, p.town, p.postcode,
       (select string_agg(c.comparable, ',' order by c.comparable) from contact_point c where c.person_id = p.id and c.ended_at is null)) as entry
     from membership m join person p on p.id = m.person_id where m.body_id = $1`,
    [hall.town.body('leeds')],
  )
  return new Map(rows.map(({ person_id, ...standing }) => [person_id, standing]))
}

async function clear(): Promise<void> {
  await hall.town.sql(
    'truncate list_import, possible_double, person_merge, field_change, person cascade',
  )
  await hall.town.sql('update tally set members = 0')
  await hall.town.sql('delete from custom_field')
}

const HEADER =
  'Member No,Title,First Name,Surname,Address 1,Postcode,Email,Mobile,Status,Join date,Paid to,Ward,Rate'

const row = fc.record({
  number: fc.integer({ min: 1, max: 9 }),
  title: fc.constantFrom('', 'Ms', 'Mr'),
  given: fc.constantFrom('Ann', 'Bilal', 'Grace', 'Łucja', ''),
  family: fc.constantFrom('Armitage', 'Bhatti', "O'Hara", 'Smith'),
  address: fc.constantFrom('', '1 Mill Lane', '2 Elm Road'),
  postcode: fc.constantFrom('', 'LS1 1AA', 'LS8 2BB'),
  email: fc.constantFrom('', 'ann@example.org', 'bilal@example.org', 'not an address'),
  mobile: fc.constantFrom('', '07700 900001', '7700900002'),
  status: fc.constantFrom('', 'Active', 'In arrears', 'Lapsed', 'Resigned', 'purple'),
  joined: fc.constantFrom('', '01/02/2020', 'soon'),
  paid: fc.constantFrom('', '31/12/2026', '31/12/2027'),
  ward: fc.constantFrom('', 'Harehills', 'Armley', 'Nowhere'),
  rate: fc.constantFrom('', 'Standard', 'Reduced'),
})

const list = fc
  .array(row, { minLength: 1, maxLength: 7 })
  .map((rows) => [HEADER, ...rows.map((cells) => Object.values(cells).join(','))].join('\n'))
  .map((text) => Buffer.from(text))

test('a list changes what its preview says, nothing the second time, and is taken back to the letter', async () => {
  await fc.assert(
    fc.asyncProperty(list, list, fc.boolean(), async (first, second, whole) => {
      await clear()
      await apply((await preview(first, true)).id)
      const [roll, was] = [await everything(), await standings()]
      const { id, counts } = await preview(second, whole)
      expect(await everything()).toEqual(roll)
      await apply(id)
      const is = await standings()
      const both = [...was].map(([person, before]) => ({ before, after: is.get(person) }))
      expect(counts).toMatchObject({
        joined: [...is].filter(([person, { counts }]) => !was.has(person) && counts).length,
        former: [...is].filter(([person, { counts }]) => !was.has(person) && !counts).length,
        lapsed: both.filter(({ before, after }) => before.counts && after?.counts === false).length,
        returned: both.filter(({ before, after }) => !before.counts && after?.counts === true)
          .length,
        moved_ward: both.filter(
          ({ before, after }) => before.ward !== null && before.ward !== after?.ward,
        ).length,
        changed: both.filter(
          ({ before, after }) =>
            before.counts === after?.counts &&
            (before.entry !== after.entry || (before.ward === null && after.ward !== null)),
        ).length,
      })
      const again = await preview(second, whole)
      expect(changesNothing(again.counts)).toBe(true)
      const undone = await undo(id)
      expect(undone).toMatchObject({ detached: 0, left: 0 })
      expect(await everything({ besides: 'taken back' })).toEqual(roll)
      expect(await sleep()).toBe(undone.gone)
      expect(await everything()).toEqual(roll)
    }),
    { numRuns: 25 },
  )
}, 300_000)

test('any bytes are compared or refused in words, and never touch the roll', async () => {
  await clear()
  await apply((await preview(Buffer.from(`${HEADER}\n1,,Ann,Armitage,,,,,,,,,`))).id)
  const roll = await everything()
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 300 }).map((text) => Buffer.from(`${HEADER}\n${text}`)),
  )
  await fc.assert(
    fc.asyncProperty(bytes, async (some) => {
      const refused = await preview(Buffer.from(some)).then(
        () => null,
        (error: unknown) => error,
      )
      if (refused !== null) expect(refused).toBeInstanceOf(Unreadable)
      expect(await everything()).toEqual(roll)
    }),
    { numRuns: 60 },
  )
}, 300_000)

test('what was corrected by hand since stays, in the next list and when the last is taken back', async () => {
  await clear()
  const wrong = Buffer.from(
    `${HEADER}\n1,,Anne,Armitage,,LS1 1AA,,,Active,,,,\n2,,Bilal,Bhatti,,LS8 2BB,,,Active,,,,`,
  )
  const { id } = await preview(wrong)
  await apply(id)
  const { rows } = await hall.town.sql(
    `select person_id from membership where number = '1' and body_id = $1`,
    [hall.town.body('leeds')],
  )
  const ann = rows[0]?.person_id
  await hall.town.sql(`update person set given_name = 'Ann' where id = $1`, [ann])
  await hall.town.sql(
    `insert into field_change (body_id, id, person_id, field, was, became, changed_at) values ($1, $2, $3, 'given_name', 'Anne', 'Ann', now() + interval '1 hour')`,
    [hall.town.body('leeds'), hall.house.newId(), ann],
  )
  expect((await preview(wrong)).counts).toMatchObject({ changed: 0, same: 2 })
  expect(await undo(id)).toEqual({ restored: 0, gone: 1, detached: 0, left: 1 })
}, 60_000)
