import { newId } from '../../src/platform/ids.ts'
import type { Town } from '../support/town.ts'

/** The family name of whoever comes, asks and stands on the roll: where it can be read, a name was read. */
export const CANARY = 'Canaryleeds'

/** Something of each kind that has a page of its own, in one body; by the name it has in addresses. */
export async function thingsIn(town: Town, slug: string, person: string) {
  return {
    person,
    flow: 'kept',
    branch: 'harehills',
    ...(await occasionIn(town, slug, person)),
    series: await seriesIn(town, slug),
    roll: await rollOf(town, slug, person),
    ...(await roomsIn(town, slug, person)),
  }
}

async function seriesIn(town: Town, slug: string) {
  const [body, id] = [town.body(slug), newId()]
  await town.sql(`insert into series (body_id, id, made_at) values ($1, $2, '2026-11-01')`, [
    body,
    id,
  ])
  await town.sql(
    `insert into series_plan (body_id, id, series_id, n, from_day, kind, title, from_time, until_time, repeats, begins_on, weekdays, made_at)
     values ($1, $2, $3, 1, '2026-11-01', 'choir', 'Choir', '19:00', '21:00', 'weeks', '2026-11-01', '{we}', '2026-11-01')`,
    [body, newId(), id],
  )
  return id
}

async function occasionIn(town: Town, slug: string, comer: string) {
  const body = town.body(slug)
  const [id, slot, guest] = [newId(), newId(), newId()]
  await town.sql(
    `insert into occasion (body_id, id, kind, title, starts_at, ends_at, made_at)
     values ($1, $2, 'choir', 'Choir night', '2026-11-22T18:00Z', '2026-11-22T20:00Z', '2026-11-01')`,
    [body, id],
  )
  await town.sql(
    `insert into slot (body_id, id, occasion_id, taken, first_timers) values ($1, $2, $3, 1, 1)`,
    [body, slot, id],
  )
  await town.sql(
    `insert into commitment (body_id, id, occasion_id, slot_id, person_id, name, sort_name, state, first_time, said_at)
     values ($1, $2, $3, $4, $5, $6, 'canary', 'promised', true, '2026-11-20')`,
    [body, newId(), id, slot, comer, `Somebody ${CANARY}`],
  )
  await town.sql(
    `insert into commitment (body_id, id, occasion_id, slot_id, name, sort_name, state, first_time, said_at, came_at)
     values ($1, $2, $3, $4, 'Gwen', 'gwen', 'walked-in', true, '2026-11-22T18:10Z', '2026-11-22T18:10Z')`,
    [body, guest, id, slot],
  )
  return { occasion: id, slot, guest }
}

/** A roll that was taken with one person on it, whose name was changed since. */
async function rollOf(town: Town, slug: string, person_id: string) {
  const body = town.body(slug)
  const id = newId()
  await town.sql(
    `insert into roll_freeze (body_id, id, purpose, freezes_at, ends_at, arrears_count, set_at, taken_at, counted, left_out, hash)
     values ($1, $2, 'Selection', '2026-11-01', '2027-01-01', true, '2026-10-01', '2026-11-01', 1, 0, repeat('0', 64))`,
    [body, id],
  )
  await town.sql(
    `insert into roll_entry (body_id, freeze_id, person_id, on_roll, why, state, taken_at)
     values ($1, $2, $3, true, 'member', 'lapsed', '2026-11-01')`,
    [body, id, person_id],
  )
  return id
}

/** A hall on offer, held once a week; somebody of the list asks for it. */
async function roomsIn(town: Town, slug: string, asker: string) {
  const body = town.body(slug)
  const [place, booking, hold, request] = [newId(), newId(), newId(), newId()]
  const put = (text: string, ...values: unknown[]) => town.sql(text, [body, ...values])
  await put(
    `insert into place (body_id, id, kind, name, on_offer, made_at) values ($1, $2, 'room', 'Main hall', true, '2026-11-01')`,
    place,
  )
  await put(
    `insert into booking (body_id, id, place_id, title, made_at) values ($1, $2, $3, 'Choir', '2026-11-01')`,
    booking,
    place,
  )
  await put(
    `insert into hold (body_id, id, place_id, booking_id, title, starts_at, ends_at, made_at)
     values ($1, $2, $3, $4, 'Choir', '2026-11-25T19:00Z', '2026-11-25T21:00Z', '2026-11-01')`,
    hold,
    place,
    booking,
  )
  await put(
    `insert into request (body_id, id, place_id, person_id, group_name, standing, name, purpose, starts_at, ends_at, asked_at)
     values ($1, $2, $3, $4, 'A choir', 'member', 'Somebody ${CANARY}', 'Singing', '2026-11-26T19:00Z', '2026-11-26T21:00Z', '2026-11-20')`,
    request,
    place,
    asker,
  )
  return { place, booking, hold, request, day: '2026-11-25' }
}
