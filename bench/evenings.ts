import type pg from 'pg'
import { places } from './country.ts'

export const EVENINGS = 50
export const GUESTS = 100

/** What a hall in use has behind it: the planner of the database goes by it. */
export async function evenings(sql: pg.Client) {
  await sql.query(
    `with evening as (
       insert into occasion (body_id, id, kind, title, starts_at, ends_at, made_at, open_to)
       select $1, gen_random_uuid(), 'choir', 'Choir', at, at + interval '2 hours', at - interval '30 days', 'everyone'
       from generate_series(1, $2::integer) n cross join lateral (select now() - n * interval '7 days' as at) a
       returning id, starts_at
     ), slots as (
       insert into slot (body_id, id, occasion_id, taken) select $1, gen_random_uuid(), id, $3 from evening
       returning id, occasion_id
     )
     insert into commitment (body_id, id, occasion_id, slot_id, name, sort_name, contact, state, first_time, said_at)
     select $1, gen_random_uuid(), occasion_id, id, 'Guest ' || n, 'guest ' || n, '', 'promised', false, now() - interval '30 days'
     from slots cross join generate_series(1, $3::integer) n`,
    [places.large, EVENINGS, GUESTS],
  )
  await sql.query('analyze occasion, slot, commitment')
}

/** The bench's database is kept from run to run: what was added goes. */
export async function clearCalendar(sql: pg.Client) {
  for (const table of ['commitment', 'slot', 'occasion'])
    await sql.query(`delete from ${table} where body_id = $1`, [places.large])
}
