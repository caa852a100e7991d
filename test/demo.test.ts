import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildDemo } from '../src/demo/build.ts'
import type { DemoFacts } from '../src/demo/facts.ts'
import { growSeries } from '../src/parts/calendar/series/growing/growing.queries.ts'
import { connect } from '../src/platform/database/addresses.ts'
import type { Database } from '../src/platform/database/open.ts'
import { open } from '../src/platform/entering/enter.ts'
import { newId } from '../src/platform/ids.ts'
import { freshHall } from '../src/platform/testing/fresh-hall.ts'
import { houseOn } from './support/hall.ts'

const TODAY = new Date('2026-11-22T13:00:00Z')

let database: Database
let maker: pg.Client
let facts: Omit<DemoFacts, 'day'>

beforeAll(async () => {
  database = await freshHall()
  const house = await houseOn(database, () => TODAY)
  facts = await buildDemo(database, house)
  await house.queue.stop()
  maker = await connect(database.address)
})
afterAll(async () => {
  await maker.end()
  await database.close()
})

const number = async (text: string, values: unknown[] = []) =>
  Number((await maker.query<{ it: string }>(text, values)).rows[0]?.it)

test('a constituency of about 850 members with five wards stands among 650', async () => {
  expect(facts.members).toBeGreaterThan(800)
  expect(facts.members).toBeLessThan(900)
  expect(await number(`select count(*) as it from body where kind = 'constituency'`)).toBe(650)
  expect(
    await number(`select count(*) as it from body where parent_id = $1 and closed_on is null`, [
      facts.home.id,
    ]),
  ).toBe(5)
})

test('the facilitator leads the reading circle and the volunteer keeps the breakfast club, as the front door says', async () => {
  for (const [part, title] of [
    ['facilitator', 'Reading circle%'],
    ['volunteer', 'Breakfast club'],
  ])
    expect(
      await number(
        `select count(*) as it from occasion where title like $1 and starts_at > $2 and host_id <> $3`,
        [title, TODAY, facts.guides.find((one) => one.part === part)?.person_id],
      ),
    ).toBe(0)
})

test('what repeats in a room of ours holds it on every date ahead, and the nights to come go on with it', async () => {
  const rooms = `('Main hall', 'Millfield hall', 'Millfield hall, kitchen')`
  expect(
    await number(
      `select count(*) as it from occasion o where series_id is not null and starts_at > $1 and place in ${rooms}`,
      [TODAY],
    ),
  ).toBeGreaterThan(80)
  expect(
    await number(
      `select count(*) as it from occasion o where series_id is not null and starts_at > $1 and place in ${rooms}
       and not exists (select from hold h where h.for_id = o.id and h.freed_at is null)`,
      [TODAY],
    ),
  ).toBe(0)
  expect(
    await number(
      `select count(distinct s.id) as it from series s join series_plan p on p.series_id = s.id where p.place in ${rooms} and s.room_id is null`,
    ),
  ).toBe(0)
})

test('some say what they need to be able to come, sealed; one list waits for a second officer', async () => {
  expect(await number('select count(*) as it from need')).toBe(3)
  expect(await number(`select count(*) as it from need n where n::text like '%wheelchair%'`)).toBe(
    0,
  )
  const { rows } = await maker.query(
    `select a.people, l.state, a.answer, o.role from contact_agreement a join list_import l on l.body_id = a.body_id and l.id = a.import_id
     join office o on o.person_id = a.asked_by and o.body_id = a.body_id`,
  )
  expect(rows).toEqual([{ people: 60, state: 'held', answer: null, role: 'membership-officer' }])
})

test('eight people can be walked in as, each with a name and an e-mail address', async () => {
  expect(facts.guides.map((guide) => guide.part)).toHaveLength(8)
  const reachable = await number(
    `select count(distinct person_id) as it from contact_point where kind = 'email' and person_id = any ($1)`,
    [facts.guides.map((guide) => guide.person_id)],
  )
  expect(reachable).toBe(8)
})

const lately = `coalesce((select count(*) from standing s where s.body_id = b.id and s.member and s.took_part_at > $2::timestamptz - interval '90 days'), 0)`
const active = (slug: string) =>
  number(`select ${lately} as it from body b where slug = $1`, [slug, TODAY])

test('between one in ten and one in four members took part in the last 90 days', async () => {
  const share = (await active(facts.home.slug)) / facts.members
  expect(share).toBeGreaterThan(0.1)
  expect(share).toBeLessThan(0.25)
})

test('the mutual-aid ward is livelier than the dormant one, which recorded nothing', async () => {
  expect(await active('millfield')).toBeGreaterThan(15)
  expect(
    await number(
      `select count(*) as it from deed d join body b on b.id = d.body_id where b.slug = 'harbour' and d.done_at > $1::timestamptz - interval '90 days'`,
      [TODAY],
    ),
  ).toBe(0)
})

test('forty e-mail addresses were changed in six weeks in Quarry Bank, by one pair of hands', async () => {
  expect(await number(`select count(*) as it from field_change where field = 'email'`)).toBe(40)
  expect(await number(`select count(distinct changed_by) as it from field_change`)).toBe(1)
})

test('three years of months are closed in every constituency', async () => {
  expect(
    await number(
      `select count(*) as it from snapshot s join body b on b.id = s.body_id where b.kind = 'constituency'`,
    ),
  ).toBe(650 * 36)
})

test('something is on today, and in every week ahead', async () => {
  const on = await number(
    `select count(*) as it from occasion where starts_at >= $1::date and starts_at < $1::date + interval '1 day'`,
    [TODAY],
  )
  expect(on).toBeGreaterThan(0)
})

test('the routines are series, filled 26 weeks ahead by the hall’s own hand: done again, nothing is to do', async () => {
  const living = await number(
    `select count(*) as it from series s where exists (select from occasion o where o.series_id = s.id and o.starts_at > $1)`,
    [TODAY],
  )
  expect(living).toBeGreaterThan(7)
  expect(
    await number(
      `select max(series_day) - $1::date as it from occasion where series_id is not null`,
      [TODAY],
    ),
  ).toBeGreaterThan(25 * 7)
  expect(await number(`select count(*) as it from occasion where series_id is null`)).toBe(0)
  const again = await database.app.transaction().execute(async (db) => {
    const { rows } = await maker.query<{ id: string }>('select id from body where unit_id = $1', [
      facts.home.id,
    ])
    const ids = rows.map(({ id }) => id)
    await open(db, { body_id: facts.home.id, reach: ids, roll: [] })
    return growSeries({ db, now: TODAY, newId }, ids)
  })
  expect(again).toEqual({ made: 0, changed: [], gone: 0, left: [] })
})
