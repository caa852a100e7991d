import { places, RARE_NAME, SECRETARIES } from './country.ts'
import { defineBench, type Figure, type Ground, medianMs } from './frame.ts'
import { load, processorFigure, warm } from './load.ts'
import { refuse } from './people.bench.ts'

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

async function onLarge({ hall, sql, quick, members }: Ground): Promise<Figure[]> {
  const cookies = await secretaries(hall)
  const paths = TYPED.map((words) => `/b/large-union/people?q=${encodeURIComponent(words)}`)
  const seconds = quick ? 2 : 10
  await warm(hall, { paths, cookies }, quick)
  const one = await load(hall, { paths, cookies, connections: 1, seconds })
  const many = await load(hall, { paths, cookies, connections: 20, seconds })
  refuse(...one.refused, ...many.refused)
  const plain = await medianMs(9, () =>
    sql.query(
      `select count(*) from membership m join person p on p.id = m.person_id
       where m.body_id = $1 and p.given_name || ' ' || p.family_name ilike '%sutclif%'`,
      [places.large],
    ),
  )
  const among = `search among ${Math.min(100_000, members).toLocaleString('en-GB')}, rendered, with the total`
  return [
    {
      what: `${among}: half of all within`,
      measured: one.p50_ms,
      unit: 'ms',
      most: 12,
      beside: { what: 'plain ILIKE count, SQL alone', measured: plain },
    },
    processorFigure('search, rendered', many),
    { what: `${among}: 99 % within`, measured: one.p99_ms, unit: 'ms', most: 40 },
    { what: `${among}: 20 connections`, measured: many.a_second, unit: 'a second', least: 400 },
  ]
}

async function onVast({ hall, sql, members, quick }: Ground): Promise<Figure[]> {
  const cookies = await secretaries(hall)
  const seconds = quick ? 1 : 5
  const among = `among ${members.toLocaleString('en-GB')}`
  const list = '/b/vast-union/people'
  const ask = async (what: string, path: string, most?: number): Promise<Figure[]> => {
    const answered = await load(hall, { paths: [path], cookies, connections: 1, seconds })
    refuse(...answered.refused)
    return [
      { what, measured: answered.p50_ms, unit: 'ms', ...(most !== undefined && { most }) },
      processorFigure(what, answered),
    ]
  }
  const far = await rowAt(sql, FAR_PAGE * PAGE_ROWS, '')
  const farOfName = await rowAt(sql, Math.floor(members / 600), COMMON_NAME)
  return [
    ...(await ask(
      `a rare name ${among}, rendered, with the total`,
      `${list}?q=${RARE_NAME.toLowerCase()}`,
      20,
    )),
    ...(await ask(`two common names ${among}`, `${list}?q=karen+bhatti`, 12)),
    ...(await ask(`a common surname ${among}, first page`, `${list}?q=${COMMON_NAME}`, 12)),
    ...(await ask(
      `a common surname ${among}, far down`,
      `${list}?q=${COMMON_NAME}&after=${farOfName}`,
    )),
    ...(await ask(`the list ${among}, page 1`, list)),
    ...(await ask(`the list ${among}, page ${said(FAR_PAGE)}`, `${list}?after=${far}`)),
  ]
}

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
