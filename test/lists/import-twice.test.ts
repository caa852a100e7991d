import { afterAll, beforeAll, expect, test } from 'vitest'
import { importIn } from '../../src/parts/register/list/import-place.queries.ts'
import { setImport } from '../../src/parts/register/list/import.queries.ts'
import {
  applyDirectly,
  applyImport,
  previewDirectly,
} from '../../src/parts/register/list/importing.ts'
import { bytesSource } from '../../src/parts/register/list/reading/reading.ts'
import type { Scope } from '../../src/platform/entering/scope.ts'
import { asHallIn } from '../../src/platform/jobs/index.ts'
import { testHall, type TestHall } from '../support/hall.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await testHall()
})
afterAll(() => hall.close())

const inLeeds = <T>(work: (scope: Scope) => Promise<T>) =>
  asHallIn(hall.house, 'a test', hall.town.body('leeds'), work)

const list = (...rows: string[]) =>
  Buffer.from(['Member No,First Name,Surname', ...rows].join('\n'))

async function preview(bytes: Buffer): Promise<string> {
  const id = hall.house.newId()
  const source = bytesSource(bytes)
  await inLeeds((scope) =>
    previewDirectly(scope, id, { file_name: 'list.csv', source, whole: null }),
  )
  return id
}

async function numbers(): Promise<string[]> {
  const { rows } = await hall.town.sql(
    `select number from membership where body_id = $1 order by number`,
    [hall.town.body('leeds')],
  )
  return rows.map(({ number }: { number: string }) => number)
}

test('two lists brought in at once: the one looked at last is applied, the other says so', async () => {
  const [one, other] = await Promise.all([preview(list('1,Ann,Lee')), preview(list('2,Bilal,Ash'))])
  const outcomes = await Promise.allSettled(
    [one, other].map((id) => inLeeds((scope) => applyDirectly(scope, id, 'applied'))),
  )
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await numbers()).toHaveLength(1)
})

test('a confirmation sent twice is applied once, and a crash half way leaves nothing', async () => {
  const id = await preview(list('3,Grace,Oak', '4,Chidi,Elm'))
  const before = await numbers()
  await inLeeds((scope) => setImport(importIn(scope, id), { state: 'applying' }))
  const crash = inLeeds(async (scope) => {
    await applyImport(scope, id)
    throw new Error('the power went')
  })
  await expect(crash).rejects.toThrow('the power went')
  expect(await numbers()).toEqual(before)
  const apply = () => inLeeds((scope) => applyImport(scope, id))
  expect((await Promise.all([apply(), apply()])).sort()).toEqual(['applied', 'not-waiting'])
  expect(await numbers()).toHaveLength(before.length + 2)
})

test('when the roll changes between looking and confirming, nothing is applied unseen', async () => {
  const id = await preview(list('3,Grace,Oakley', '4,Chidi,Elm'))
  await hall.town.sql(`update membership set state = 'lapsed' where number = '4'`)
  await expect(inLeeds((scope) => applyDirectly(scope, id, 'applied'))).rejects.toThrow('changed')
})
