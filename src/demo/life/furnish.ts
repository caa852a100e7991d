import { open } from '../../platform/entering/enter.ts'
import { dayOf, daysBefore, hourAhead, insertAll, type Demo } from '../demo.ts'
import type { DemoBodies, DemoBody } from '../people/bodies.ts'
import { holdForOthers, holdRoutines } from './holds.ts'
import { build, homeRooms, millfieldRooms } from './rooms.ts'

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
    await insertAll(db, 'due_date', datesNotToMiss(demo, home, idOf))
  })
  // Left in the street, where no rooms are open, as any group leaves one.
  await demo.transaction(null, async (db) => {
    await open(db, { body_id: home.id, reach: [], roll: [] })
    await insertAll(db, 'request', requests(demo, home, idOf))
  })
}

/** The insurance and the lease of the hall. */
function datesNotToMiss(demo: Demo, home: DemoBody, idOf: (name: string) => string) {
  const key = { body_id: home.id, made_at: daysBefore(demo.now, 200) }
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
  return dates.map((one) => ({ ...key, id: demo.newId(), ...one }))
}

/** Two groups that ask, a friendly one and one from outside. */
function requests(demo: Demo, home: DemoBody, idOf: (name: string) => string) {
  const at = (days: number, hour: number) => hourAhead(demo.now, days, hour)
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
