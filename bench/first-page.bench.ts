import { answerOf, BARE, besideBare } from './bare.ts'
import { places, UNITS } from './country.ts'
import { defineBench, type Figure, type Ground, medianMs } from './frame.ts'
import { load, processorFigure, warm } from './load.ts'
import { refuse } from './people.bench.ts'

const BRANCHES = 64
const WINDOW = `now() - interval '90 days'`

/** The first page of a branch and of the nation: how many are active, from what everybody did. */
export const firstPage = defineBench({
  name: 'first-page',
  run: async (ground) => [...(await national(ground)), ...(await branch(ground))],
})

async function national({ hall, sql, members, quick }: Ground): Promise<Figure[]> {
  const asked = {
    paths: ['/b/national'],
    cookies: [await hall.cookieOf(places.person(members - 1))],
    connections: 1,
  }
  await load(hall, { ...asked, seconds: 1 })
  const page = await load(hall, { ...asked, seconds: quick ? 2 : 10 })
  refuse(...page.refused)
  const plain = await medianMs(3, () =>
    sql.query(
      `select b.unit_id, count(distinct d.person_id) from deed d join body b on b.id = d.body_id
       where d.done_at > ${WINDOW} and d.rung in ('took-part', 'carried') group by b.unit_id`,
    ),
  )
  return [
    {
      what: `national page, ${UNITS} constituencies: half of all within`,
      measured: page.p50_ms,
      unit: 'ms',
      most: 150,
      beside: { what: 'active counted from the deeds, SQL alone', measured: plain },
    },
    processorFigure('national page', page),
  ]
}

async function branch({ hall, sql, quick }: Ground): Promise<Figure[]> {
  const { rows } = await sql.query<{ id: string; slug: string; secretary: string }>(
    `select b.id, b.slug, o.person_id as secretary from office o join body b on b.id = o.body_id
     where b.kind = 'constituency' order by b.id limit ${BRANCHES}`,
  )
  const asked = {
    paths: rows.map(({ slug }) => `/b/${slug}`),
    cookies: await Promise.all(rows.map(({ secretary }) => hall.cookieOf(secretary))),
  }
  const seconds = quick ? 2 : 10
  await warm(hall, asked, quick)
  const one = await load(hall, { ...asked, connections: 1, seconds })
  const many = await load(hall, { ...asked, connections: 20, seconds })
  refuse(...one.refused, ...many.refused)
  const plain = await medianMs(9, () =>
    sql.query(
      `select count(distinct person_id) from deed
       where body_id = any (bodies_of_unit($1)) and done_at > ${WINDOW} and rung in ('took-part', 'carried')`,
      [rows[0]?.id],
    ),
  )
  const [path = '', cookie = ''] = [asked.paths[0], asked.cookies[0]]
  const bare = await besideBare(await answerOf(hall.url, path, { cookie }), (server) =>
    load(server, { ...asked, connections: 20, seconds: seconds / 2 }),
  )
  return [
    {
      what: 'branch first page: half of all within',
      measured: one.p50_ms,
      unit: 'ms',
      most: 25,
      beside: { what: 'active counted from the deeds, SQL alone', measured: plain },
    },
    {
      what: 'branch first page, 20 connections: 99 % within',
      measured: many.p99_ms,
      unit: 'ms',
      most: 100,
      beside: { what: BARE, measured: bare.p99_ms },
    },
    {
      what: 'branch first page, 20 connections',
      measured: many.a_second,
      unit: 'a second',
      beside: { what: BARE, measured: bare.a_second },
    },
    processorFigure('branch first page', many),
  ]
}
