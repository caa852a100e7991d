import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testHall, TODAY, type TestHall } from '../../../test/support/hall.ts'
import type { Act } from '../../standing-orders.ts'
import { asHallIn, inScope } from '../jobs/index.ts'
import { appendDeed, appendPlainDeed, reverseDeed } from './append.ts'

let hall: TestHall
let leeds: string
let ann: string
let secretary: string

beforeAll(async () => {
  hall = await testHall()
  leeds = hall.town.body('leeds')
  ann = await hall.town.addPerson({ given: 'Ann', family: 'Armitage', of: 'leeds' })
  secretary = await hall.town.addPerson({ given: 'Bilal', family: 'Aziz', of: 'leeds' })
  await hall.town.addOffice(secretary, 'leeds', 'secretary')
})
afterAll(() => hall.close())

const inLeeds = <T>(work: Parameters<typeof asHallIn<T>>[3]) =>
  asHallIn(hall.house, 'a test', leeds, work)
const attended = (more: { done_at?: Date; once_key?: string } = {}) =>
  inLeeds((scope) => appendDeed(scope, { person_id: ann, kind: 'attended', ...more }))
const takeBack = (id: string | null) =>
  inLeeds((scope) => reverseDeed(scope, { body_id: leeds, id: id ?? '' }))
const only = async (text: string, id: string | null) =>
  (await hall.town.sql(`select ${text} as it from deed where id = $1`, [id])).rows[0]?.['it']

test('nobody has done tomorrow’s deed: it is written down as done now', async () => {
  const id = await attended({ done_at: new Date(TODAY.getTime() + 86_400_000) })
  expect(await only('done_at', id)).toEqual(TODAY)
})

test('a check-in sent twice with one key is one deed', async () => {
  expect(await attended({ once_key: 'tap-1' })).not.toBeNull()
  expect(await attended({ once_key: 'tap-1' })).toBeNull()
})

test('a deed is taken back once, and its taking back stands', async () => {
  const id = await attended()
  expect(await takeBack(id)).toBe(true)
  expect(await takeBack(id)).toBe(false)
  const { rows } = await hall.town.sql('select id from deed where reverses = $1', [id])
  expect(rows).toHaveLength(1)
  expect(await takeBack(rows[0]?.['id'] as string)).toBe(false)
})

describe('a change that wrote no deed of its own', () => {
  /** What is on the record of one who does that in Leeds, by the act alone. */
  const left = async (person_id: string, act: Act) => {
    const asked = { body_id: leeds, person_id, act }
    await inScope(hall.house, asked, (scope) => appendPlainDeed(scope))
    const { rows } = await hall.town.sql(
      'select kind, rung from deed where person_id = $1 order by id desc limit 1',
      [person_id],
    )
    return rows[0]
  }

  test('is on the record all the same; done in office, others relied on it', async () => {
    expect(await left(secretary, 'occasions.change')).toEqual({
      kind: 'used-office',
      rung: 'carried',
    })
  })

  test('of a member counts for nothing', async () => {
    expect(await left(ann, 'occasions.come')).toEqual({ kind: 'acted', rung: null })
  })
})
