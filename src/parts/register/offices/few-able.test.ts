import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testHall, type TestHall } from '../../../../test/support/hall.ts'
import { asHallIn } from '../../../platform/jobs/index.ts'
import { asPostman, lettersFrom } from '../../../platform/mail/outbox.ts'
import { join } from '../memberships.queries.ts'
import { tellAbove, tellOfEndedTerms } from './offices.jobs.ts'

let hall: TestHall
let regional: string
const run = <P extends object>(
  job: { work: (task: never) => Promise<void> },
  payload: P,
  since: Date | null = null,
) =>
  job.work({
    house: hall.house,
    payload,
    attempt: 1,
    last: true,
    since,
    signal: new AbortController().signal,
  } as never)

beforeAll(async () => {
  hall = await testHall()
  const { town } = hall
  regional = await town.addPerson({
    given: 'Rhian',
    family: 'Regional',
    email: 'rhian@example.org',
  })
  await town.addOffice(regional, 'yorkshire', 'regional-organiser')
  for (const [given, role, to] of [
    ['Ann', 'secretary', '2099-01-01'],
    ['Bilal', 'chair', '2026-11-22'],
  ] as const) {
    const person_id = await town.addPerson({ given, family: 'Of-Leeds', of: 'leeds' })
    await town.addOffice(person_id, 'leeds', role, { to })
  }
})
afterAll(() => hall.close())

describe('a region', () => {
  test('sees on its offices page which bodies below have too few able to act, and goes from there', async () => {
    const text = await hall.read(regional, '/b/yorkshire/offices')
    expect(text).toContain('Bodies below with too few able to act')
    expect(text).toContain('Hull nobody able to act')
    expect(text).not.toContain('Cardiff')
    const html = await (await hall.ask(regional, '/b/yorkshire/offices')).text()
    expect(html).toContain('href="/b/hull/first-officers"')
    // A region names its own too, and has no secretary or chair who could.
    expect(text).toContain('Only one person here is able to act.')
    expect(html).toContain('href="/b/yorkshire/first-officers"')
    expect((await hall.ask(regional, '/b/hull/first-officers')).status).toBe(200)
  })

  test('which a member of a branch does not', async () => {
    const member = await hall.town.addPerson({ given: 'Mia', family: 'Member', of: 'hull' })
    expect(await hall.read(member, '/b/hull/offices')).not.toContain('Bodies below')
  })
})

test('a term that ends by its date and leaves too few is told to the body above, once', async () => {
  await run(tellOfEndedTerms, {})
  hall.setClock(new Date('2026-11-23T01:00:00Z'))
  await run(tellOfEndedTerms, {})
  const { rows } = await hall.town.sql(
    `select data from pgboss.job where name = 'offices.few-able'`,
  )
  expect(rows).toEqual([{ data: { body_id: hall.town.body('leeds'), left: 1 } }])
  await run(tellAbove, (rows as { data: { body_id: string; left: number } }[])[0]?.data ?? {})
  const letters = await asPostman(hall.house.db, (trx) => lettersFrom(trx).execute())
  expect(letters).toMatchObject([
    { to: 'rhian@example.org', subject: 'Leeds has too few able to act' },
  ])
})

test('a term that ended while the hall was closed for days is told when it opens again', async () => {
  const { town } = hall
  for (const given of ['Dee', 'Eve']) {
    const person_id = await town.addPerson({ given, family: 'Of-Hull', of: 'hull' })
    await town.addOffice(person_id, 'hull', 'secretary', { to: '2026-12-01' })
  }
  hall.setClock(new Date('2026-12-04T09:00:00Z'))
  await run(tellOfEndedTerms, {}, new Date('2026-11-30T00:40:00Z'))
  await run(tellOfEndedTerms, {}, new Date('2026-12-04T09:00:00Z'))
  const { rows } = await town.sql(
    `select data from pgboss.job where name = 'offices.few-able' and data->>'body_id' = $1`,
    [town.body('hull')],
  )
  expect(rows).toEqual([{ data: { body_id: town.body('hull'), left: 0 } }])
})

test('somebody who came as a guest and then joins is counted at once', async () => {
  const { town } = hall
  const guest = await town.addPerson({ given: 'Gwen', family: 'Guest' })
  await town.sql(
    `insert into deed (body_id, id, person_id, kind, rung, done_at, recorded_at)
     values ($1, $2, $3, 'attended', 'took-part', '2026-11-20', '2026-11-20')`,
    [town.body('harehills'), hall.house.newId(), guest],
  )
  await asHallIn(hall.house, 'a test', town.body('leeds'), (scope) =>
    join(scope, { person_id: guest, joined_on: '2026-11-22', ward_id: town.body('harehills') }),
  )
  const { rows } = await town.sql(
    'select count(*)::int as n, bool_and(member and took_part_at is not null) as counted from standing where person_id = $1',
    [guest],
  )
  expect(rows).toEqual([{ n: 2, counted: true }])
})

test('the address of a merged entry leads to the one that stayed', async () => {
  const { town } = hall
  const ann = (await town.sql(`select id from person where given_name = 'Ann'`)).rows[0].id
  const [gone, between, stays] = [
    await town.addPerson({ given: 'Cat', family: 'One', of: 'leeds' }),
    await town.addPerson({ given: 'Kat', family: 'One', of: 'leeds' }),
    await town.addPerson({ given: 'Kate', family: 'One', of: 'leeds' }),
  ]
  for (const [was, into] of [
    [gone, between],
    [between, stays],
  ]) {
    await town.sql('update person set merged_into = $2 where id = $1', [was, into])
    await town.sql(`update membership set state = 'merged' where person_id = $1`, [was])
  }
  for (const old of [gone, between]) {
    const answer = await hall.ask(ann, `/b/leeds/people/${old}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/b/leeds/people/${stays}`,
    ])
  }
  const elsewhere = await town.addPerson({ given: 'Hull', family: 'One', of: 'hull' })
  await town.sql('update person set merged_into = $2 where id = $1', [elsewhere, stays])
  expect((await hall.ask(ann, `/b/leeds/people/${elsewhere}`)).status).toBe(404)
})
