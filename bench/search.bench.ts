import { places, RARE_NAME, SECRETARIES } from './country.ts'
import { defineBench, type Figure, type Ground, medianMs } from './frame.ts'
import { load, processorFigure } from './load.ts'
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
  await load(hall, { paths, cookies, connections: 4, seconds: 1 })
  const one = await load(hall, { paths, cookies, connections: 1, seconds })
  const many = await load(hall, { paths, cookies, connections: 20, seconds })
  refuse(one.refused + many.refused)
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

async function onVast({ hall, members, quick }: Ground): Promise<Figure[]> {
  const cookies = await secretaries(hall)
  const seconds = quick ? 1 : 5
  const ask = async (path: string) => {
    const answered = await load(hall, { paths: [path], cookies, connections: 1, seconds })
    refuse(answered.refused)
    return answered.p50_ms
  }
  const among = `among ${members.toLocaleString('en-GB')}`
  return [
    {
      what: `a rare name ${among}, rendered, with the total`,
      measured: await ask(`/b/vast-union/people?q=${RARE_NAME.toLowerCase()}`),
      unit: 'ms',
      most: 20,
    },
    {
      what: `a common name ${among}, first page`,
      measured: await ask('/b/vast-union/people?q=kowalska'),
      unit: 'ms',
    },
    {
      what: `the list ${among}, first page`,
      measured: await ask('/b/vast-union/people'),
      unit: 'ms',
    },
  ]
}

const secretaries = (hall: Ground['hall']) =>
  Promise.all(Array.from({ length: SECRETARIES }, (_, n) => hall.cookieOf(places.person(n))))
