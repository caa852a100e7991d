import { sql, type Kysely } from 'kysely'
import type { DB } from '../../platform/database/tables.ts'
import { open } from '../../platform/entering/enter.ts'
import { dayOf, daysBefore, type Demo } from '../demo.ts'
import type { DemoBodies } from '../people/bodies.ts'
import type { Guide } from '../people/eight.ts'
import { ASKED } from './series.ts'

/** Who did it so often, or is down for it, can do it; the members voted one shift every four weeks. */
const DONE_OFTEN = 3
const COUNTED_ON = 28
const GIVERS = 5
const TAKERS = 2
const VOTED_DAYS_AGO = 200

/** What each slot asks for, who can do it, whose turn it is, and a few shifts that wait for a stand-in. */
export async function keepRota(demo: Demo, bodies: DemoBodies, guides: readonly Guide[]) {
  const unit = bodies.home.id
  const ids = [bodies.home, ...Object.values(bodies.wards)].map(({ id }) => id)
  const inUnit = <T>(person_id: string | null, work: (db: Kysely<DB>) => Promise<T>) =>
    demo.transaction(person_id, async (db) => {
      await open(db, { body_id: unit, reach: ids, roll: ids })
      return work(db)
    })
  const grace = guides.find(({ part }) => part === 'member')?.person_id ?? null
  await inUnit(null, async (db) => {
    await slotsAsk(db)
    await whoCan(demo, db, unit)
    await countedOn(demo, db, unit)
    await votes(demo, db, unit)
    if (grace) await graceCooks(demo, db, unit, grace)
    await passing(demo, db, grace)
  })
  const { givers, takers } = await inUnit(null, (db) => hands(db, unit))
  for (const person_id of givers)
    await inUnit(person_id, (db) => moves(demo, db, { unit, person_id, shifts: 1 }))
  for (const person_id of takers)
    await inUnit(person_id, (db) => moves(demo, db, { unit, person_id, shifts: -1 }))
}

async function slotsAsk(db: Kysely<DB>) {
  for (const [name, asks] of ASKED)
    await sql`update slot set asks = ${asks} where name = ${name}`.execute(db)
}

async function whoCan(demo: Demo, db: Kysely<DB>, unit: string) {
  const since = dayOf(daysBefore(demo.now, 500))
  await sql`
    insert into capability (body_id, id, person_id, name, since_on, said_by, said_at, confirmed_at)
    select ${unit}, gen_random_uuid(), c.person_id, s.asks, ${since}::date, 'officer', ${demo.now}, ${demo.now}
    from commitment c join slot s on s.body_id = c.body_id and s.id = c.slot_id
    where s.asks is not null and c.person_id is not null
    group by c.person_id, s.asks
    having count(*) filter (where c.came_at is not null) >= ${DONE_OFTEN}
      or bool_or(c.said_at > ${daysBefore(demo.now, 14)} and c.came_at is null and c.state = 'promised')
    on conflict do nothing`.execute(db)
  // Some know first aid, until their certificate runs out; some say that they can, and nobody has confirmed it yet.
  await sql`
    insert into capability (body_id, id, person_id, name, since_on, until_on, said_by, said_at, confirmed_at)
    select ${unit}, gen_random_uuid(), person_id, 'first-aid', ${since}::date, ${dayOf(daysBefore(demo.now, -300))}::date, 'officer', ${demo.now}, ${demo.now}
    from (select distinct person_id from capability where name = 'cook' and body_id = ${unit} order by person_id limit 4) c
  `.execute(db)
  await sql`
    insert into capability (body_id, id, person_id, name, since_on, said_by, said_at)
    select ${unit}, gen_random_uuid(), person_id, 'childcare', ${dayOf(demo.now)}::date, 'person', ${demo.now}
    from (select distinct person_id from capability where name = 'steward' and body_id = ${unit} order by person_id desc limit 3) c
  `.execute(db)
}

async function countedOn(demo: Demo, db: Kysely<DB>, unit: string) {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from capability where body_id = ${unit} and confirmed_at is not null
    group by person_id order by count(*) desc, person_id limit ${COUNTED_ON}`.execute(db)
  for (const { person_id } of rows)
    await sql`
      insert into rota_place (body_id, id, person_id, counted_since, prefers, cannot, stop_key)
      values (${unit}, ${demo.newId()}, ${person_id}, ${dayOf(daysBefore(demo.now, demo.chance.between(60, 300)))}::date,
        ${[demo.chance.pick(['6-morning', '3-evening', '5-afternoon'])]}::text[],
        ${demo.chance.happens(0.4) ? [demo.chance.pick(['1-evening', '7-afternoon', '5-evening'])] : []}::text[], gen_random_uuid())
    `.execute(db)
}

async function votes(demo: Demo, db: Kysely<DB>, unit: string) {
  const decided_on = dayOf(daysBefore(demo.now, VOTED_DAYS_AGO))
  for (const [name, value, minute] of [
    ['duty-shifts', 1, '7a'],
    ['duty-weeks', 4, '7a'],
    ['misses-max', 3, '7b'],
  ] as const)
    await sql`
      insert into setting (body_id, id, name, value, decided_on, minute, recorded_at)
      values (${unit}, ${demo.newId()}, ${name}, ${value}, ${decided_on}::date, ${`Members’ meeting, ${minute}`}, ${daysBefore(demo.now, VOTED_DAYS_AGO)})
    `.execute(db)
}

/** Grace can cook, is counted on, and has the next shift in which a cook is missing. */
async function graceCooks(demo: Demo, db: Kysely<DB>, unit: string, grace: string) {
  await sql`
    insert into capability (body_id, id, person_id, name, since_on, said_by, said_at, confirmed_at)
    values (${unit}, ${demo.newId()}, ${grace}, 'cook', ${dayOf(daysBefore(demo.now, 90))}::date, 'person', ${demo.now}, ${demo.now})
    on conflict do nothing`.execute(db)
  await sql`
    insert into rota_place (body_id, id, person_id, counted_since, prefers, stop_key)
    values (${unit}, ${demo.newId()}, ${grace}, ${dayOf(daysBefore(demo.now, 90))}::date, '{6-morning}', gen_random_uuid())
    on conflict do nothing`.execute(db)
  await sql`
    with next as (
      select s.body_id, s.id, s.occasion_id from slot s join occasion o on o.body_id = s.body_id and o.id = s.occasion_id
      where s.asks = 'cook' and s.taken < s.maximum and o.starts_at > ${demo.now}::timestamptz + interval '1 day'
        and not exists (select from commitment c where c.body_id = o.body_id and c.occasion_id = o.id and c.person_id = ${grace})
      order by o.starts_at limit 1
    ), counted as (
      update slot s set taken = taken + 1, first_timers = first_timers + 1 from next where s.body_id = next.body_id and s.id = next.id)
    insert into commitment (body_id, id, occasion_id, slot_id, person_id, name, sort_name, state, first_time, said_at)
    select next.body_id, ${demo.newId()}, next.occasion_id, next.id, p.id, p.given_name || ' ' || p.family_name,
      lower(p.family_name || ' ' || p.given_name), 'promised', true, ${demo.now}
    from next join person p on p.id = ${grace}`.execute(db)
}

/** Somebody looks for a stand-in, somebody offers theirs to anybody able, and one asks Grace. */
async function passing(demo: Demo, db: Kysely<DB>, grace: string | null) {
  const { rows } = await sql<{
    body_id: string
    id: string
    occasion_id: string
    slot_id: string
    person_id: string
    shown: string
  }>`
    select c.body_id, c.id, c.occasion_id, c.slot_id, c.person_id, p.given_name || ' ' || left(p.family_name, 1) || '.' as shown
    from commitment c join slot s on s.body_id = c.body_id and s.id = c.slot_id
      join occasion o on o.body_id = c.body_id and o.id = c.occasion_id
      join person p on p.id = c.person_id
    where s.asks = 'cook' and c.state = 'promised' and c.person_id is distinct from ${grace}
      and o.starts_at > ${demo.now}::timestamptz + interval '2 days'
      and not exists (select from commitment g where g.body_id = c.body_id and g.occasion_id = c.occasion_id and g.person_id = ${grace})
    order by o.starts_at, c.id limit 6
  `.execute(db)
  const [one, two, three] = [rows[0], rows[2], rows[4]]
  for (const [row, kind, to] of [
    [one, 'stand-in', null],
    [two, 'offer', null],
    [three, 'offer', grace],
  ] as const) {
    if (!row) continue
    await sql`
      insert into handover (body_id, id, occasion_id, slot_id, commitment_id, person_id, from_shown, kind, to_person_id, asked_at)
      values (${row.body_id}, ${demo.newId()}, ${row.occasion_id}, ${row.slot_id}, ${row.id}, ${row.person_id}, ${row.shown}, ${kind}, ${to}, ${demo.now})
    `.execute(db)
    if (kind !== 'stand-in') continue
    await sql`
      update commitment set seeking_since = ${demo.now}
      where body_id = ${row.body_id} and id = ${row.id}
    `.execute(db)
    await sql`
      update slot set seeking = seeking + 1 where body_id = ${row.body_id} and id = ${row.slot_id}
    `.execute(db)
  }
}

async function hands(db: Kysely<DB>, unit: string) {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from rota_place where body_id = ${unit} and counted_since is not null
    order by id limit ${GIVERS + TAKERS}`.execute(db)
  const people = rows.map(({ person_id }) => person_id)
  return { givers: people.slice(0, GIVERS), takers: people.slice(GIVERS) }
}

async function moves(
  demo: Demo,
  db: Kysely<DB>,
  { unit, person_id, shifts }: { unit: string; person_id: string; shifts: 1 | -1 },
) {
  await sql`
    insert into solidarity_pool (body_id) values (${unit}) on conflict do nothing
  `.execute(db)
  await sql`
    update solidarity_pool set balance = balance + ${shifts} where body_id = ${unit}
  `.execute(db)
  await sql`
    insert into solidarity (body_id, id, person_id, shifts, moved_at)
    values (${unit}, ${demo.newId()}, ${person_id}, ${shifts}, ${daysBefore(demo.now, demo.chance.between(3, 60))})
  `.execute(db)
}
