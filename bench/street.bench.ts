import type pg from 'pg'
import { answerOf, BARE, besideBare } from './bare.ts'
import { places } from './country.ts'
import { defineBench, type Figure, type Ground } from './frame.ts'
import { load, processorFigure, warm } from './load.ts'
import { refuse } from './people.bench.ts'

/** More than the hall keeps of what it showed last, so that each answer is made from the database. */
const OCCASIONS = 5000
const CONNECTIONS = 20

/** What whoever passes by asks for: a shared page, and a calendar that programs follow. */
export const street = defineBench({
  name: 'street',
  async run(ground) {
    await clear(ground.sql)
    try {
      const slug = await putOnMany(ground.sql)
      return [...(await pages(ground, slug)), ...(await feeds(ground, slug))]
    } finally {
      await clear(ground.sql)
    }
  },
})

async function pages({ hall, quick }: Ground, slug: string): Promise<Figure[]> {
  const seconds = quick ? 3 : 12
  const paths = Array.from({ length: OCCASIONS }, (_, n) => `/at/${slug}/${idOf(n)}`)
  const asked = { cookies: [], connections: CONNECTIONS, seconds }
  await warm(hall, { ...asked, paths }, quick)
  const made = await load(hall, { ...asked, paths })
  const shared = await load(hall, { ...asked, paths: paths.slice(0, 1) })
  const headers = { 'if-none-match': await etagOf(hall.url + (paths[0] ?? '/')) }
  const known = await load(hall, { ...asked, paths: paths.slice(0, 1), headers, expects: 304 })
  for (const one of [made, shared, known]) refuse(...one.refused)
  const [page = '/'] = paths
  const bare = await bareOf(hall.url, page, {}, seconds / 3)
  const bareKnown = await bareOf(hall.url, page, headers, seconds / 3)
  return [
    {
      what: 'public page of an occasion, each from the database, 20 connections',
      measured: made.a_second,
      unit: 'a second',
      least: 2000,
      beside: { what: BARE, measured: bare.a_second },
    },
    {
      what: 'the same, 99 % within',
      measured: made.p99_ms,
      unit: 'ms',
      most: 25,
      beside: { what: BARE, measured: bare.p99_ms },
    },
    processorFigure('public page of an occasion, from the database', made, {
      most: 0.6,
      beside: { what: BARE, measured: bare.processor_ms },
    }),
    {
      what: 'one shared page, asked for by everybody',
      measured: shared.a_second,
      unit: 'a second',
      least: 6000,
      beside: { what: BARE, measured: bare.a_second },
    },
    {
      what: 'the same, by those who have it already (304)',
      measured: known.a_second,
      unit: 'a second',
      least: 6000,
      beside: { what: BARE, measured: bareKnown.a_second },
    },
  ]
}

async function feeds({ hall, quick }: Ground, slug: string): Promise<Figure[]> {
  const path = `/at/${slug}/calendar.ics`
  const asked = { cookies: [], connections: CONNECTIONS, seconds: quick ? 2 : 8, paths: [path] }
  const followed = await load(hall, asked)
  const headers = { 'if-none-match': await etagOf(hall.url + path) }
  const unchanged = await load(hall, { ...asked, headers, expects: 304 })
  for (const one of [followed, unchanged]) refuse(...one.refused)
  const bare = await bareOf(hall.url, path, {}, asked.seconds / 2)
  const bareUnchanged = await bareOf(hall.url, path, headers, asked.seconds / 2)
  return [
    {
      what: 'calendar feed of 500 occasions, 20 connections',
      measured: followed.a_second,
      unit: 'a second',
      least: 1500,
      beside: { what: BARE, measured: bare.a_second },
    },
    {
      what: 'the same, unchanged (304)',
      measured: unchanged.a_second,
      unit: 'a second',
      beside: { what: BARE, measured: bareUnchanged.a_second },
    },
  ]
}

async function bareOf(url: string, path: string, headers: Record<string, string>, seconds: number) {
  const sent = await answerOf(url, path, headers)
  const asked = { cookies: [], connections: CONNECTIONS, paths: [path], expects: sent.status }
  return besideBare(sent, async (bare) => {
    await load(bare, { ...asked, seconds: 1 })
    return load(bare, { ...asked, seconds })
  })
}

const etagOf = async (url: string) =>
  (await fetch(url, { headers: { 'accept-encoding': 'gzip' } })).headers.get('etag') ?? ''

const idOf = (n: number) => `0000c200-0000-7000-8000-${String(n).padStart(12, '0')}`

async function putOnMany(sql: pg.Client): Promise<string> {
  await sql.query(
    `insert into occasion (body_id, id, kind, title, about, place, starts_at, ends_at, made_at, open_to)
     select $1, ('0000c200-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'choir', 'Evening ' || n,
       'No audition. Songs in three languages, and tea afterwards.', 'Main hall', at, at + interval '2 hours', now(), 'everyone'
     from generate_series(0, $2::integer - 1) n cross join lateral (
       select date_trunc('day', now()) + n * interval '2 hours' + interval '1 day' as at) a`,
    [places.large, OCCASIONS],
  )
  await sql.query(
    `insert into slot (body_id, id, occasion_id, maximum, taken)
     select body_id, gen_random_uuid(), id, 40, 12 from occasion where body_id = $1 and id between $2 and $3`,
    [places.large, idOf(0), idOf(OCCASIONS)],
  )
  await sql.query('analyze occasion, slot')
  const { rows } = await sql.query<{ slug: string }>('select slug from body where id = $1', [
    places.large,
  ])
  return rows[0]?.slug ?? ''
}

/** The bench's database is kept from run to run: what was added goes. */
async function clear(sql: pg.Client) {
  const [first, last] = [idOf(0), idOf(OCCASIONS)]
  await sql.query('delete from slot where body_id = $1 and occasion_id between $2 and $3', [
    places.large,
    first,
    last,
  ])
  await sql.query('delete from occasion where body_id = $1 and id between $2 and $3', [
    places.large,
    first,
    last,
  ])
}
