import { gunzipSync } from 'node:zlib'
import { answerOf } from './bare.ts'
import { places, UNITS } from './country.ts'
import { defineBench, medianMs, type Figure, type Ground } from './frame.ts'

/** What figures cost beside the first pages: their bytes, a month's closing, every unit as it is now. */
export const figures = defineBench({
  name: 'figures',
  run: async (ground) => [...(await bytes(ground)), ...(await closing(ground))],
})

async function bytes({ hall, sql }: Ground): Promise<Figure[]> {
  const { rows } = await sql.query<{ slug: string; officer: string }>(
    `select b.slug, o.person_id as officer from office o join body b on b.id = o.body_id where b.id = any ($1)`,
    [[places.national, places.unit(7)]],
  )
  const figures: Figure[] = []
  for (const { slug, officer } of rows) {
    const page = await answerOf(hall.url, `/b/${slug}`, { cookie: await hall.cookieOf(officer) })
    if (page.status !== 200) throw new Error(`/b/${slug} answered ${page.status}`)
    figures.push({
      what: `first page of ${slug}, on the wire`,
      measured: page.body.length / 1000,
      unit: 'kB',
      most: 60,
      beside: { what: 'the same, not packed', measured: gunzipSync(page.body).length / 1000 },
    })
  }
  return figures
}

/** A month closed for one constituency and its wards, and for all; nothing of it is kept. */
async function closing({ sql }: Ground): Promise<Figure[]> {
  const close = async (which: string, values: unknown[]) => {
    await sql.query('begin')
    await sql.query(
      `select close_month('2024-06-01', array(select id from body where ${which}))`,
      values,
    )
    await sql.query('rollback')
  }
  const one = await medianMs(5, () => close('unit_id = $1', [places.unit(7)]))
  const all = await medianMs(1, () => close(`kind = 'constituency'`, []))
  const now = await medianMs(3, () => sql.query(NOW_EVERYWHERE))
  return [
    { what: 'a month closed for a constituency and its wards', measured: one, unit: 'ms' },
    { what: `a month closed for ${UNITS} constituencies`, measured: all / 1000, unit: 's' },
    { what: `active members now of all ${UNITS}, from standing`, measured: now, unit: 'ms' },
  ]
}

const NOW_EVERYWHERE = `
  select s.body_id, count(*) from standing s join body b on b.id = s.body_id and b.kind = 'constituency'
  where s.member and s.took_part_at > timestamptz '2026-11-22 12:00Z' - interval '90 days' group by s.body_id`
