import type pg from 'pg'
import { places, SECRETARIES } from './country.ts'
import { defineBench, type Figure, type Ground } from './frame.ts'
import { load, processorFigure } from './load.ts'
import { refuse } from './people.bench.ts'
import { plainly } from './plain.ts'

const OCCASION = '0000c000-0000-7000-8000-000000000001'
const SLOT = '0000c000-0000-7000-8000-000000000002'
const IN_MONTH = 2000
const SECONDS = { quick: 3, whole: 15 }
/** Far more than the goal could use up. */
const COMERS_MAX = 60_000

/** Checking in at one busy door, and the picture of a crowded month. */
export const calendar = defineBench({
  name: 'calendar',
  async run(ground) {
    await clear(ground.sql)
    try {
      return [...(await atTheDoor(ground)), ...(await inOneMonth(ground))]
    } finally {
      await clear(ground.sql)
    }
  },
})

async function atTheDoor({ hall, sql, quick }: Ground): Promise<Figure[]> {
  const seconds = quick ? SECONDS.quick : SECONDS.whole
  const comers = await sayYes(sql)
  const cookies = await secretaries(hall)
  const at = `/b/large-union/whats-on/${OCCASION}`
  const tapped = await load(hall, {
    paths: [`${at}/door/arrivals`],
    cookies,
    connections: 20,
    seconds,
    form: (turn) => ({ commitment: comers[turn % comers.length] ?? '', turn: '0' }),
  })
  refuse(...tapped.refused)
  const recorded = await deedsWritten(sql)
  const plain = await plainDeeds(sql, seconds)
  const list = await load(hall, { paths: [`${at}/door`], cookies, connections: 1, seconds: 2 })
  refuse(...list.refused)
  return [
    {
      what: 'check-ins at one door, each with deed and standing, 20 connections',
      measured: recorded / seconds,
      unit: 'a second',
      least: 500,
      beside: { what: 'deed and standing alone, as superuser, one connection', measured: plain },
    },
    { what: 'the same, 99 % within', measured: tapped.p99_ms, unit: 'ms' },
    processorFigure('a check-in', tapped),
    {
      what: `the door list of ${comers.length.toLocaleString('en-GB')} expected, half of all within`,
      measured: list.p50_ms,
      unit: 'ms',
    },
  ]
}

async function inOneMonth({ hall, sql, quick }: Ground): Promise<Figure[]> {
  await sql.query(
    `insert into occasion (body_id, id, kind, title, starts_at, ends_at, made_at)
     select $1, ('0000c100-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'choir', 'Evening ' || n, at, at + interval '1 hour', now()
     from generate_series(1, $2::integer) n cross join lateral (
       select date_trunc('month', now()) + n % 28 * interval '1 day' + (8 + n % 12) * interval '1 hour' as at) a`,
    [places.large, IN_MONTH],
  )
  await sql.query('analyze occasion')
  const asked = { paths: ['/b/large-union/whats-on/month'], cookies: await secretaries(hall) }
  const seconds = quick ? 2 : 8
  await load(hall, { ...asked, connections: 2, seconds: 1 })
  const month = await load(hall, { ...asked, connections: 1, seconds })
  refuse(...month.refused)
  const plain = await plainly(
    { databaseUrl: hall.databaseUrl, connections: 1, seconds: seconds / 2 },
    (client) => client.query(MONTH, [places.large]),
  )
  return [
    {
      what: 'a month with 2,000 occasions, half of all within',
      measured: month.p50_ms,
      unit: 'ms',
      most: 25,
      beside: { what: 'their rows, SQL alone', measured: plain.p50_ms },
    },
    { what: 'the same, 99 % within', measured: month.p99_ms, unit: 'ms' },
  ]
}

const MONTH = `select id, title, kind, starts_at, ends_at from occasion
  where body_id = $1 and starts_at >= date_trunc('month', now()) and starts_at < date_trunc('month', now()) + interval '1 month'
  order by starts_at`

/** Everybody of the large union said they would come to one occasion that is on now. */
async function sayYes(sql: pg.Client): Promise<string[]> {
  await sql.query(
    `insert into occasion (body_id, id, kind, title, starts_at, ends_at, made_at)
     values ($1, $2, 'branch-meeting', 'Mass meeting', now() - interval '1 hour', now() + interval '5 hours', now())`,
    [places.large, OCCASION],
  )
  await sql.query(`insert into slot (body_id, id, occasion_id) values ($1, $2, $3)`, [
    places.large,
    SLOT,
    OCCASION,
  ])
  const { rows } = await sql.query<{ id: string }>(
    `insert into commitment (body_id, id, occasion_id, slot_id, person_id, name, sort_name, state, first_time, said_at)
     select m.body_id, gen_random_uuid(), $2, $3, m.person_id, initcap(m.sort_name), m.sort_name, 'promised', true, now()
     from membership m where m.body_id = $1 and m.counts limit ${COMERS_MAX} returning id`,
    [places.large, OCCASION, SLOT],
  )
  await sql.query('analyze commitment')
  return rows.map(({ id }) => id)
}

async function deedsWritten(sql: pg.Client) {
  const { rows } = await sql.query<{ n: number }>(
    'select count(*)::integer as n from deed where body_id = $1 and about_id = $2',
    [places.large, OCCASION],
  )
  return rows[0]?.n ?? 0
}

/** What the database alone can do: the same two rows for each person, committed one by one. */
async function plainDeeds(sql: pg.Client, seconds: number) {
  const { rows } = await sql.query<{ person_id: string }>(
    'select person_id from commitment where body_id = $1 and came_at is null limit 20000',
    [places.large],
  )
  const until = performance.now() + seconds * 500
  let done = 0
  for (const { person_id } of rows) {
    if (performance.now() > until) break
    await sql.query(
      `with written as (
         insert into deed (body_id, id, person_id, kind, rung, about_kind, about_id, done_at, recorded_at, once_key)
         values ($1, gen_random_uuid(), $2::uuid, 'attended', 'took-part', 'plain', $3, now(), now(), 'plain:' || $2::uuid))
       insert into standing (body_id, person_id, member, took_part_at) values ($1, $2::uuid, true, now())
       on conflict (body_id, person_id) do update set took_part_at = excluded.took_part_at`,
      [places.large, person_id, OCCASION],
    )
    done += 1
  }
  return done / (seconds / 2)
}

const secretaries = (hall: Ground['hall']) =>
  Promise.all(Array.from({ length: SECRETARIES }, (_, n) => hall.cookieOf(places.person(n))))

/** The bench's database is kept from run to run: what was added goes. */
async function clear(sql: pg.Client) {
  await sql.query(`delete from deed where body_id = $1 and about_id = $2`, [places.large, OCCASION])
  await sql.query(`delete from commitment where body_id = $1`, [places.large])
  await sql.query(`delete from slot where body_id = $1`, [places.large])
  await sql.query(`delete from occasion where body_id = $1`, [places.large])
}
