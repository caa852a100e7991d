import { sql, type Kysely } from 'kysely'
import { fold } from '../../parts/register/names.rules.ts'
import type { DB } from '../../platform/database/tables.ts'
import { open } from '../../platform/entering/enter.ts'
import type { Demo } from '../demo.ts'
import type { DemoBodies } from '../people/bodies.ts'

/** Whoever passed by and said yes, in the order they did. */
const GUESTS = [
  {
    name: 'Joan Mercer',
    contact: 'joan.mercer@example.org',
    guests: 2,
    guest_names: 'Ted, little Rose',
  },
  { name: 'Dele', contact: '07700 900451', guests: 0, guest_names: '' },
  { name: 'Maja Nowak', contact: 'maja@example.org', guests: 1, guest_names: '' },
] as const
/** In line for a full house; to the first of them a place is offered. */
const IN_LINE = ['Sunita Rao', 'Frank Oyelaran', 'Elsie Barnes'] as const
const LEARNED = [
  { felt: 'good', remember: 'The urn takes an hour: put it on first.' },
  { felt: 'mixed', remember: 'Two prams at once do not pass the side door; open both halves.' },
  { felt: 'good', remember: 'People stay for the washing-up if the radio is on.' },
] as const

/** People from the street, a house that is full with a line before it, and what hosts learned lately. */
export async function comeAlong(demo: Demo, bodies: DemoBodies) {
  const ids = [bodies.home, ...Object.values(bodies.wards)].map((one) => one.id)
  await demo.transaction(null, async (db) => {
    await open(db, { body_id: bodies.home.id, reach: ids, roll: ids })
    const [soon, later] = await openAhead(db, demo.now)
    if (soon) await passBy(demo, db, soon)
    if (later) await fillUp(demo, db, later)
    await lookBack(demo, db)
  })
}

interface Ahead {
  body_id: string
  id: string
  slot_id: string
  taken: number
}

async function openAhead(db: Kysely<DB>, now: Date): Promise<Ahead[]> {
  const { rows } = await sql<Ahead>`
    select o.body_id, o.id, s.id as slot_id, s.taken from occasion o
      join slot s on s.body_id = o.body_id and s.occasion_id = o.id and s.name = ''
    where o.body_id = any ((select reach())::uuid[]) and o.open_to = 'everyone' and s.taken between 3 and 40
      and o.starts_at > ${now}::timestamptz + interval '20 hours'
    order by o.starts_at, o.id limit 2`.execute(db)
  return rows
}

async function passBy(demo: Demo, db: Kysely<DB>, at: Ahead) {
  for (const [n, one] of GUESTS.entries())
    await guest(demo, db, at, { ...one, state: 'promised', hours: 30 - n })
  const heads = GUESTS.reduce((sum, one) => sum + 1 + one.guests, 0)
  await sql`update slot set taken = taken + ${heads}, first_timers = first_timers + ${GUESTS.length}
    where body_id = ${at.body_id} and id = ${at.slot_id}`.execute(db)
}

/** One place came free an hour ago, and is kept for the first in line. */
async function fillUp(demo: Demo, db: Kysely<DB>, at: Ahead) {
  const waiting = []
  for (const [n, name] of IN_LINE.entries()) {
    const contact = `${fold(name).replace(' ', '.')}@example.org`
    waiting.push(
      await guest(demo, db, at, {
        name,
        contact,
        guests: 0,
        guest_names: '',
        state: 'waiting',
        hours: 20 - n,
      }),
    )
  }
  await sql`
    insert into offer (body_id, id, occasion_id, slot_id, commitment_id, places, made_at, until)
    values (${at.body_id}, ${demo.newId()}, ${at.id}, ${at.slot_id}, ${waiting[0]}, 1, ${hoursFrom(demo, -1)}, ${hoursFrom(demo, 11)})
  `.execute(db)
  await sql`update slot set maximum = ${at.taken + 1}, waiting = waiting + ${IN_LINE.length}, offered = 1, offers = 1
    where body_id = ${at.body_id} and id = ${at.slot_id}`.execute(db)
}

async function guest(
  demo: Demo,
  db: Kysely<DB>,
  at: Ahead,
  one: {
    name: string
    contact: string
    guests: number
    guest_names: string
    state: string
    hours: number
  },
): Promise<string> {
  const id = demo.newId()
  const words = one.name.split(' ')
  const sorted = fold([words.at(-1), ...words.slice(0, -1)].join(' '))
  await sql`
    insert into commitment (body_id, id, occasion_id, slot_id, name, sort_name, contact, state, first_time, said_at, guests, guest_names, language, tell_next)
    values (${at.body_id}, ${id}, ${at.id}, ${at.slot_id}, ${one.name}, ${sorted}, ${one.contact}, ${one.state}, true,
      ${hoursFrom(demo, -one.hours)}, ${one.guests}, ${one.guest_names}, 'en', true)`.execute(db)
  return id
}

/** The last few evenings: most were looked back at; the very last waits for whoever ran it. */
async function lookBack(demo: Demo, db: Kysely<DB>) {
  const { rows } = await sql<{ body_id: string; id: string; host_id: string; ends_at: Date }>`
    select body_id, id, host_id, ends_at from occasion
    where body_id = any ((select reach())::uuid[]) and ends_at < ${demo.now} and host_id is not null
    order by ends_at desc limit ${LEARNED.length + 1}`.execute(db)
  for (const [n, one] of rows.entries()) {
    const said = n === 0 ? null : LEARNED[n - 1]
    const said_at = said ? new Date(one.ends_at.getTime() + 40 * 60_000) : null
    await sql`
      insert into looking_back (body_id, id, occasion_id, asked_at, said_at, said_by, felt, remember)
      values (${one.body_id}, ${demo.newId()}, ${one.id}, ${one.ends_at}, ${said_at}, ${said ? one.host_id : null},
        ${said?.felt ?? null}, ${said?.remember ?? ''})`.execute(db)
  }
}

const hoursFrom = (demo: Demo, hours: number) => new Date(demo.now.getTime() + hours * 3_600_000)
