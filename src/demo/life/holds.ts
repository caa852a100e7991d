import { sql, type Kysely } from 'kysely'
import type { DB } from '../../platform/database/tables.ts'
import { daysBefore, hourAhead, type Demo } from '../demo.ts'
import type { DemoBody } from '../people/bodies.ts'

const HOUR_MS = 3_600_000
/** How long ago holds of the routines are still told. */
const DAYS_BACK = 14

/** Which room each of the routines' places is. */
const taken: Readonly<Record<string, string>> = {
  'Main hall': 'Main hall',
  'Millfield hall': 'Millfield hall',
  'Millfield hall, kitchen': 'Kitchen',
}

/** What is put on in a room of this body holds it; of two at once (the demo's day moves) the first. */
export async function holdRoutines(
  demo: Demo,
  db: Kysely<DB>,
  body: DemoBody,
  rooms: ReadonlyMap<string, string>,
) {
  const { rows } = await sql<Evening>`
    select id, body_id, title, place, starts_at, ends_at, host_id, host_shown from occasion
    where body_id = ${body.id} and starts_at > ${daysBefore(demo.now, DAYS_BACK)} order by starts_at
  `.execute(db)
  // From here on the nightly job holds what it puts in the calendar.
  for (const [place, room] of Object.entries(taken))
    await sql`
      update series s set room_id = r.id from place r
      where r.body_id = s.body_id and r.id = ${rooms.get(room) ?? null} and s.body_id = ${body.id}
        and exists (
        select from series_plan p
        where p.body_id = s.body_id and p.series_id = s.id and p.place = ${place}
          and p.withdrawn_at is null)
    `.execute(db)
  for (const one of rows) {
    const place_id = rooms.get(taken[one.place] ?? '')
    if (place_id)
      await hold(demo, db, {
        body_id: body.id,
        place_id,
        title: one.title,
        starts_at: one.starts_at,
        ends_at: one.ends_at,
        for_kind: 'occasion',
        for_body_id: one.body_id,
        for_id: one.id,
        made_by: one.host_id,
        made_by_shown: one.host_shown,
      })
  }
}

interface Evening {
  id: string
  body_id: string
  title: string
  place: string
  starts_at: Date
  ends_at: Date
  host_id: string | null
  host_shown: string
}

/** What other groups have: in words where members may know, else simply in use. */
export async function holdForOthers(
  demo: Demo,
  db: Kysely<DB>,
  home: DemoBody,
  rooms: ReadonlyMap<string, string>,
) {
  const others = [
    ['Right half', 1, 10, 2, 'Parents and prams'],
    ['Left half', 1, 10, 3, 'Chair exercise'],
    ['Committee room', 2, 18, 2, 'Trades Council'],
    ['Committee room', 3, 14, 2, ''],
    ['Main hall', 4, 14, 2, ''],
    ['Projector', 5, 18, 4, 'Film night, Riverside'],
    ['Van', 6, 8, 4, 'Food co-op, collecting'],
  ] as const
  for (const [name, days, hour, hours, title] of others) {
    const starts_at = hourAhead(demo.now, days, hour)
    const ends_at = new Date(starts_at.getTime() + hours * HOUR_MS)
    const place_id = rooms.get(name) ?? ''
    await hold(demo, db, { body_id: home.id, place_id, title, starts_at, ends_at })
  }
}

interface NewHold {
  readonly body_id: string
  readonly place_id: string
  readonly title: string
  readonly starts_at: Date
  readonly ends_at: Date
  readonly for_kind?: string
  readonly for_body_id?: string
  readonly for_id?: string
  readonly made_by?: string | null
  readonly made_by_shown?: string
}

/** As the hall itself holds: the room, its parts, the time around it; nothing where it is taken. */
async function hold(demo: Demo, db: Kysely<DB>, one: NewHold) {
  const id = demo.newId()
  await sql`
    with recursive pieces as (
      select ${one.place_id}::uuid as id
      union select p.id from pieces join place p on p.body_id = ${one.body_id} and p.part_of = pieces.id
    ), taken as (
      select tstzrange(${one.starts_at}::timestamptz - make_interval(mins => setup_minutes),
        ${one.ends_at}::timestamptz + make_interval(mins => clearing_minutes)) as span, setup_minutes, clearing_minutes
      from place where body_id = ${one.body_id} and id = ${one.place_id}
    ), held as (
      insert into hold (body_id, id, place_id, starts_at, ends_at, setup_minutes, clearing_minutes, title, for_kind, for_body_id,
        for_id, made_at, made_by, made_by_shown)
      select ${one.body_id}, ${id}, ${one.place_id}, ${one.starts_at}, ${one.ends_at}, setup_minutes, clearing_minutes, ${one.title},
        ${one.for_kind ?? null}, ${one.for_body_id ?? null}, ${one.for_id ?? null}, ${daysBefore(demo.now, 20)},
        ${one.made_by ?? null}, ${one.made_by_shown ?? ''}
      from taken where not exists (select from occupied o
        where o.body_id = ${one.body_id} and o.place_id in (select pieces.id from pieces) and o.span && taken.span)
      returning id)
    insert into occupied (body_id, hold_id, place_id, span)
    select ${one.body_id}, held.id, pieces.id, taken.span from held, pieces, taken`.execute(db)
}
