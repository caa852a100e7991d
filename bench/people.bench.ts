import { answerOf, BARE, besideBare } from './bare.ts'
import { places, UNITS } from './country.ts'
import { defineBench } from './frame.ts'
import { load, processorFigure, warm } from './load.ts'

const LISTS = 64

/** The list of people, 50 rows a page, as 64 secretaries look at their own constituencies. */
export const people = defineBench({
  name: 'people',
  async run({ hall, sql, quick }) {
    const { rows } = await sql.query<{ slug: string; secretary: string }>(
      `select b.slug, o.person_id as secretary from office o join body b on b.id = o.body_id
       where b.kind = 'constituency' order by b.id limit ${Math.min(LISTS, UNITS)}`,
    )
    const cookies = await Promise.all(rows.map(({ secretary }) => hall.cookieOf(secretary)))
    const paths = rows.map(({ slug }) => `/b/${slug}/people`)
    const seconds = quick ? 2 : 10
    await warm(hall, { paths, cookies }, quick)
    const all = await load(hall, { paths, cookies, connections: 20, seconds })
    // Requests of one person must not wait for one another.
    const [path = ''] = paths
    const one = await load(hall, {
      paths: [path],
      cookies: cookies.slice(0, 1),
      connections: 8,
      seconds: 0.4,
    })
    refuse(...all.refused, ...one.refused)
    const { peak } = await hall.memory()
    const plain = await plainRows(sql, seconds)
    const answer = await answerOf(hall.url, path, { cookie: cookies[0] ?? '' })
    const bare = await besideBare(answer, async (server) => {
      await load(server, { paths, cookies, connections: 20, seconds: seconds / 2 })
      return server.memory()
    })
    return [
      {
        what: 'people list page (50 rows, row-level security on), 20 connections',
        measured: all.a_second,
        unit: 'a second',
        least: 400,
        beside: { what: 'the 50 rows alone, as superuser, one connection', measured: plain },
      },
      processorFigure('people list page', all),
      { what: 'the same, half of all within', measured: all.p50_ms, unit: 'ms' },
      { what: 'the same, 99 % within', measured: all.p99_ms, unit: 'ms' },
      {
        what: 'the same page asked for 8 times at once by one person',
        measured: one.a_second,
        unit: 'a second',
      },
      {
        what: 'the hall’s process at its most, after first pages, searches and lists at 20 connections',
        measured: peak,
        unit: 'MB',
        most: 220,
        beside: { what: BARE, measured: bare.peak },
      },
    ]
  },
})

export function refuse(...refused: number[]) {
  if (refused.length === 0) return
  const kinds = [...new Set(refused)].join(', ')
  throw new Error(`${refused.length} requests were refused: ${kinds}`)
}

async function plainRows(sql: Parameters<typeof people.run>[0]['sql'], seconds: number) {
  const until = performance.now() + seconds * 500
  let times = 0
  for (let n = 0; performance.now() < until; n++, times++)
    await sql.query(
      `select p.given_name, p.family_name, m.state, m.joined_on, s.took_part_at
       from membership m join person p on p.id = m.person_id left join standing s using (body_id, person_id)
       where m.body_id = $1 and m.counts order by m.sort_name, m.person_id limit 50`,
      [places.unit(n % UNITS)],
    )
  return times / (seconds / 2)
}
