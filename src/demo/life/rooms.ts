import type { Kysely } from 'kysely'
import type { DB } from '../../platform/database/tables.ts'
import { daysBefore, insertAll, type Demo } from '../demo.ts'
import type { DemoBody } from '../people/bodies.ts'

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

export const homeRooms: readonly Room[] = [
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

export const millfieldRooms: readonly Room[] = [
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

/** Builds `some` rooms of a body, and puts down in `rooms` which id each name has. */
export async function build(
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
