import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshHall } from '../testing/fresh-hall.ts'
import type { Database } from './open.ts'

let hall: Database
beforeAll(async () => void (hall = await freshHall()))
afterAll(() => hall.close())

describe('the roles', () => {
  test('hall_app owns nothing and cannot pass row-level security', async () => {
    const { rows } = await hall.appPool.query(
      `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
         (select count(*) from pg_class where relowner = r.oid) as owned
       from pg_roles r where rolname = current_user`,
    )
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, owned: 0 },
    ])
  })

  test('hall_app cannot make a table or step into another role', async () => {
    await expect(hall.appPool.query('create table mine ()')).rejects.toThrow('permission denied')
    await expect(hall.appPool.query('set role hall_owner')).rejects.toThrow('permission denied')
    await expect(hall.appPool.query('set role hall_lens')).rejects.toThrow('permission denied')
  })

  test('hall_auth sees no person', async () => {
    await expect(hall.authPool.query('select from person')).rejects.toThrow('permission denied')
  })

  test('a request that says nothing of itself is shown nothing', async () => {
    const { rows } = await hall.appPool.query('select me() as me, here() as here')
    expect(rows).toEqual([{ me: null, here: null }])
  })
})

test('a day stays the day it is, and counts are numbers', async () => {
  const { rows } = await hall.appPool.query(
    "select date '2026-03-29' as day, count(*) as n, array[date '2026-03-29'] as days from body",
  )
  expect(rows).toEqual([{ day: '2026-03-29', n: 0, days: ['2026-03-29'] }])
})
