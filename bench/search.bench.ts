import { places, RARE_NAME, SECRETARIES } from './country.ts'
import { defineBench, type Figure, type Ground } from './frame.ts'
import { load, processorFigure, warm } from './load.ts'
import { refuse } from './people.bench.ts'
import { plainly } from './plain.ts'

/** What people type: a full name, part of a name, the end of a phone number, part of an e-mail. */
const TYPED = [
  'karen bhatti',
  'sutclif',
  'thackray o',
  '900417',
  'hinchliffe1',
  'wainw',
  'meera das',
  'szymans',
]

/** Search on one list, with the total and a rendered page of 25. */
export const search = defineBench({
  name: 'search',
  async run(ground) {
    return [...(await onLarge(ground)), ...(await onVast(ground))]
  },
})

async function onLarge({ hall, quick, members }: Ground): Promise<Figure[]> {
  const cookies = await secretaries(hall)
  const paths = TYPED.map((words) => `/b/large-union/people?q=${encodeURIComponent(words)}`)
  const seconds = quick ? 2 : 10
  await warm(hall, { paths, cookies }, quick)
  const one = await load(hall, { paths, cookies, connections: 1, seconds })
  const many = await load(hall, { paths, cookies, connections: 20, seconds })
  refuse(...one.refused, ...many.refused)
  const ilike = (connections: number) =>
    plainly({ databaseUrl: hall.databaseUrl, connections, seconds: seconds / 2 }, (sql) =>
      sql.query(ILIKE, [places.large, ['%sutclif%']]),
    )
  const [plain, plainMany] = [await ilike(1), await ilike(20)]
  const among = `search among ${Math.min(100_000, members).toLocaleString('en-GB')}, rendered, with the total`
  return [
    {
      what: `${among}: half of all within`,
      measured: one.p50_ms,
      unit: 'ms',
      most: 12,
      beside: { what: PLAIN, measured: plain.p50_ms },
    },
    processorFigure('search, rendered', many),
    {
      what: `${among}: 99 % within`,
      measured: one.p99_ms,
      unit: 'ms',
      most: 40,
      beside: { what: PLAIN, measured: plain.p99_ms },
    },
    {
      what: `${among}: 20 connections`,
      measured: many.a_second,
      unit: 'a second',
      least: 400,
      beside: { what: `${PLAIN}, 20 connections`, measured: plainMany.a_second },
    },
  ]
}

const PLAIN = 'plain ILIKE count, SQL alone'
const ILIKE = `select count(*) from membership m join person p on p.id = m.person_id
  where m.body_id = $1 and p.given_name || ' ' || p.family_name ilike all ($2)`

async function onVast({ hall, sql, members, quick }: Ground): Promise<Figure[]> {
  const cookies = await secretaries(hall)
  const seconds = quick ? 1 : 5
  const among = `among ${members.toLocaleString('en-GB')}`
  const list = '/b/vast-union/people'
  const ask = async (
    what: string,
    path: string,
    of: Pick<Figure, 'most' | 'beside'> = {},
  ): Promise<Figure[]> => {
    const answered = await load(hall, { paths: [path], cookies, connections: 1, seconds })
    refuse(...answered.refused)
    return [{ what, measured: answered.p50_ms, unit: 'ms', ...of }, processorFigure(what, answered)]
  }
  const ilike = async (...words: string[]) => {
    const asked = { databaseUrl: hall.databaseUrl, connections: 1, seconds }
    const { p50_ms } = await plainly(asked, (client) => client.query(ILIKE, [places.vast, words]))
    return { what: PLAIN, measured: p50_ms }
  }
  /** The rows alone, so many of them left out: what most pages that are numbered do. */
  const offset = async (page: number) => {
    const asked = { databaseUrl: hall.databaseUrl, connections: 1, seconds }
    const rows = [places.vast, PAGE_ROWS, (page - 1) * PAGE_ROWS]
    const { p50_ms } = await plainly(asked, (client) => client.query(OFFSET, rows))
    return { what: 'the rows by OFFSET, SQL alone', measured: p50_ms }
  }
  const far = await rowAt(sql, FAR_PAGE * PAGE_ROWS, '')
  const farOfName = await rowAt(sql, Math.floor(members / 600), COMMON_NAME)
  return [
    ...(await ask(
      `a rare name ${among}, rendered, with the total`,
      `${list}?q=${RARE_NAME.toLowerCase()}`,
      { most: 20, beside: await ilike(`%${RARE_NAME}%`) },
    )),
    ...(await ask(`two common names ${among}`, `${list}?q=karen+bhatti`, {
      most: 12,
      beside: await ilike('%karen%', '%bhatti%'),
    })),
    ...(await ask(`a common surname ${among}, first page`, `${list}?q=${COMMON_NAME}`, {
      most: 12,
      beside: await ilike(`%${COMMON_NAME}%`),
    })),
    ...(await ask(
      `a common surname ${among}, far down`,
      `${list}?q=${COMMON_NAME}&after=${farOfName}`,
    )),
    ...(await ask(`the list ${among}, page 1`, list, { beside: await offset(1) })),
    ...(await ask(`the list ${among}, page ${said(FAR_PAGE)}`, `${list}?after=${far}`, {
      beside: await offset(FAR_PAGE),
    })),
  ]
}

const OFFSET = `select p.given_name, p.family_name, m.state from membership m join person p on p.id = m.person_id
  where m.body_id = $1 and m.counts order by m.sort_name, m.person_id limit $2 offset $3`

const COMMON_NAME = 'kowalska'
const PAGE_ROWS = 50
/** As far down as there are people in a small run. */
const FAR_PAGE = 2000

const said = (number: number) => number.toLocaleString('en-GB')

/** The row of the vast list so far down from a name, as the address of the next page has it. */
async function rowAt(sql: Ground['sql'], offset: number, from: string) {
  const { rows } = await sql.query<{ after: string }>(
    `select sort_name || '~' || person_id as after from (select sort_name, person_id from membership
       where body_id = $1 and counts and sort_name >= $2 order by sort_name, person_id limit $3) m
     order by sort_name desc, person_id desc limit 1`,
    [places.vast, from, offset],
  )
  return encodeURIComponent(rows[0]?.after ?? '')
}

const secretaries = (hall: Ground['hall']) =>
  Promise.all(Array.from({ length: SECRETARIES }, (_, n) => hall.cookieOf(places.person(n))))
