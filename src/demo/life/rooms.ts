import { sql, type Kysely } from 'kysely'
import type { DB } from '../../platform/database/tables.ts'
import { open } from '../../platform/entering/enter.ts'
import { dayOf, daysBefore, insertAll, type Demo } from '../demo.ts'
import type { DemoBodies, DemoBody } from '../people/bodies.ts'

const HOUR_MS = 3_600_000
/** How long ago holds of the routines are still told. */
const DAYS_BACK = 14

interface Room {
  readonly name: string
  readonly about: string
  readonly kind?: 'thing'
  readonly find?: string
  readonly people?: number
  readonly part_of?: string
  readonly around?: number
  readonly prices?: readonly [member: number, ally: number, outside: number]
  readonly per?: 'session'
  readonly loop?: true
  readonly offered?: true
  readonly hours?: readonly [opens: string, closes: string]
}

const homeRooms: readonly Room[] = [
  {
    name: 'Main hall',
    about: 'A sprung floor, a low stage, chairs for everybody and tables for half of them.',
    find: 'Straight ahead from the front door; level all the way from the side door.',
    people: 120,
    around: 15,
    prices: [0, 900, 1800],
    loop: true,
    offered: true,
    hours: ['08:00', '23:00'],
  },
  {
    name: 'Left half',
    about: 'The half with the stage, when the wall is drawn.',
    people: 60,
    part_of: 'Main hall',
    prices: [0, 500, 1000],
  },
  {
    name: 'Right half',
    about: 'The half with the hatch to the kitchen.',
    people: 60,
    part_of: 'Main hall',
    prices: [0, 500, 1000],
  },
  {
    name: 'Committee room',
    about: 'One long table, a window on the yard, quiet.',
    find: 'First floor, by the lift on the left.',
    people: 16,
    prices: [0, 400, 800],
    offered: true,
    hours: ['08:00', '22:00'],
  },
  {
    kind: 'thing',
    name: 'Projector',
    about: 'With its cable and a screen that stands by itself. Bring it back dry.',
    prices: [0, 500, 1000],
    per: 'session',
  },
  {
    kind: 'thing',
    name: 'Van',
    about: 'Seven seats, or three and a sofa. Ask for the key at the bar.',
    people: 7,
    around: 30,
    prices: [1500, 2500, 4000],
    per: 'session',
  },
]

const millfieldRooms: readonly Room[] = [
  {
    name: 'Millfield hall',
    about: 'One bright room with a lino floor, good for sorting and mending.',
    find: 'Behind the chemist’s; ring the kitchen bell.',
    people: 45,
    prices: [0, 600, 1200],
    offered: true,
  },
  {
    name: 'Kitchen',
    about: 'Six rings, two ovens, a hatch, and pans for fifty.',
    find: 'Through the hall, at the back.',
    people: 8,
    around: 15,
    prices: [0, 600, 1200],
  },
]

/** Which room each of the routines' places is. */
const taken: Readonly<Record<string, string>> = {
  'Main hall': 'Main hall',
  'Millfield hall': 'Millfield hall',
  'Millfield hall, kitchen': 'Kitchen',
}

/** Rooms and things, who holds them, who asks for one, and a day not to miss. */
export async function furnish(demo: Demo, { home, wards }: DemoBodies) {
  const unit = [home, ...Object.values(wards)].map(({ id }) => id)
  const rooms = new Map<string, string>()
  for (const [body, some] of [
    [home, homeRooms],
    [wards['mutual-aid'], millfieldRooms],
  ] as const)
    await demo.transaction(null, async (db) => {
      await open(db, { body_id: body.id, reach: unit, roll: [] })
      await build(demo, db, body, some, rooms)
      await holdRoutines(demo, db, body, rooms)
    })
  const idOf = (name: string) => rooms.get(name) ?? ''
  await demo.transaction(null, async (db) => {
    await open(db, { body_id: home.id, reach: unit, roll: [] })
    await holdForOthers(demo, db, home, rooms)
    const dates = [
      {
        place_id: idOf('Main hall'),
        what: 'insurance',
        note: 'The co-operative insurer; last year £412.',
        due_on: dayOf(daysBefore(demo.now, -25)),
      },
      {
        place_id: idOf('Main hall'),
        what: 'lease',
        note: 'From the Trades Council, seven years.',
        due_on: dayOf(daysBefore(demo.now, -80)),
      },
    ]
    const key = { body_id: home.id, made_at: daysBefore(demo.now, 200) }
    await insertAll(
      db,
      'due_date',
      dates.map((one) => ({ ...key, id: demo.newId(), ...one })),
    )
  })
  // Left in the street, where no rooms are open, as any group leaves one.
  await demo.transaction(null, async (db) => {
    await open(db, { body_id: home.id, reach: [], roll: [] })
    await insertAll(db, 'request', requests(demo, home, idOf))
  })
}

async function build(
  demo: Demo,
  db: Kysely<DB>,
  body: DemoBody,
  some: readonly Room[],
  rooms: Map<string, string>,
) {
  for (const { name } of some) rooms.set(name, demo.newId())
  const idOf = (name: string | undefined) => (name && rooms.get(name)) || null
  await insertAll(
    db,
    'place',
    some.map((room) => ({
      body_id: body.id,
      id: idOf(room.name),
      kind: room.kind ?? 'room',
      name: room.name,
      about: room.about,
      how_to_find: room.find ?? '',
      room_for: room.people ?? null,
      step_free: room.kind ? null : true,
      hearing_loop: room.loop ?? null,
      toilet: room.kind ? null : room.name !== 'Kitchen',
      part_of: idOf(room.part_of),
      setup_minutes: room.around ?? 0,
      clearing_minutes: room.around ?? 0,
      price_per: room.per ?? 'hour',
      member_pence: room.prices?.[0] ?? null,
      ally_pence: room.prices?.[1] ?? null,
      outside_pence: room.prices?.[2] ?? null,
      on_offer: room.offered ?? false,
      made_at: daysBefore(demo.now, 700),
    })),
  )
  const openings = some.flatMap(({ name, hours }) =>
    hours
      ? [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
          body_id: body.id,
          place_id: idOf(name),
          weekday,
          opens: hours[0],
          closes: hours[1],
        }))
      : [],
  )
  if (openings.length > 0) await insertAll(db, 'opening', openings)
}

/** What is put on in a room of this body holds it; of two at once (the demo's day moves) the first. */
async function holdRoutines(
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
async function holdForOthers(
  demo: Demo,
  db: Kysely<DB>,
  home: DemoBody,
  rooms: ReadonlyMap<string, string>,
) {
  const at = (days: number, hour: number) => {
    const day = daysBefore(demo.now, -days)
    day.setUTCHours(hour, 0, 0, 0)
    return day
  }
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
    const starts_at = at(days, hour)
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

function requests(demo: Demo, home: DemoBody, idOf: (name: string) => string) {
  const at = (days: number, hour: number) => {
    const day = daysBefore(demo.now, -days)
    day.setUTCHours(hour, 0, 0, 0)
    return day
  }
  const key = { body_id: home.id, language: 'en', state: 'waiting' }
  return [
    {
      ...key,
      id: demo.newId(),
      place_id: idOf('Committee room'),
      group_name: 'Tenants of Elm Road',
      standing: 'ally',
      name: 'Farida Khan',
      contact: 'farida.khan@example.org',
      purpose: 'Our monthly meeting about the repairs. We put the chairs back.',
      people: 12,
      starts_at: at(9, 18),
      ends_at: at(9, 20),
      asked_at: daysBefore(demo.now, 2),
    },
    {
      ...key,
      id: demo.newId(),
      place_id: idOf('Main hall'),
      group_name: 'Birthday of Mr Olsen, 80',
      standing: 'outside',
      name: 'Jean Olsen',
      contact: '07700 900177',
      purpose: 'A party with a ceilidh band, family and neighbours.',
      people: 70,
      starts_at: at(20, 17),
      ends_at: at(20, 22),
      asked_at: daysBefore(demo.now, 1),
    },
  ]
}
