import { sql } from 'kysely'
import type { BodyScope, Scope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { WARN_DAYS, type DueDate, type DueKind } from './dates.rules.ts'

const SHOWN_MAX = 50

/** What is due within the first warning, or was: of the rooms the body we stand in may change, most pressing first. */
export async function pressingDates(scope: Scope, today: string): Promise<DueDate[]> {
  const { rows } = await sql<DueDate>`
    ${shown}
    where d.body_id = any (${[...found(scope.where).unit_bodies]}::uuid[]) and ours(d.body_id) and d.settled_at is null
      and d.due_on <= ${today}::date + ${WARN_DAYS[0]}::integer and p.closed_at is null
    order by d.due_on, d.id limit ${SHOWN_MAX}`.execute(scope.db)
  return rows
}

/** The days of one place: what is still ahead first, what was seen to below. */
export async function datesOf(
  scope: BodyScope,
  place: { body_id: string; id: string },
): Promise<DueDate[]> {
  const { rows } = await sql<DueDate>`
    ${shown} where d.body_id = ${place.body_id} and d.place_id = ${place.id}
    order by d.settled_at is not null, d.due_on limit ${SHOWN_MAX}`.execute(scope.db)
  return rows
}

export async function addDate(
  scope: BodyScope,
  place: { body_id: string; id: string },
  date: { id: string; what: DueKind; note: string; due_on: string },
) {
  await sql`
    insert into due_date (body_id, id, place_id, what, note, due_on, made_at)
    values (${place.body_id}, ${date.id}, ${place.id}, ${date.what}, ${date.note}, ${date.due_on}, ${scope.now})
    on conflict do nothing`.execute(scope.db)
}

/** Seen to, or not yet after all. */
export async function settleDate(
  scope: BodyScope,
  place: { body_id: string; id: string },
  id: string,
  { settled }: { settled: boolean },
) {
  await sql`
    update due_date set settled_at = ${settled ? scope.now : null}, settled_by = ${settled ? scope.who.person_id : null}
    where body_id = ${place.body_id} and place_id = ${place.id} and id = ${id}`.execute(scope.db)
}

interface ToTell extends DueDate {
  readonly told_days: number | null
}

/** Everything that is not seen to and within the first warning, in the unit. */
export async function datesToTell(scope: Scope, today: string): Promise<ToTell[]> {
  const { rows } = await sql<ToTell>`
    select d.id, d.body_id, d.place_id, p.name as place, d.what, d.note, d.due_on, d.settled_at, d.told_days
    from due_date d join place p on p.body_id = d.body_id and p.id = d.place_id
    where d.body_id = any ((select reach())::uuid[]) and d.settled_at is null and p.closed_at is null
      and d.due_on between ${today}::date and ${today}::date + ${WARN_DAYS[0]}::integer
    order by d.due_on, d.id for update of d`.execute(scope.db)
  return rows
}

export async function noteTold(scope: Scope, { body_id, id }: DueDate, days: number) {
  await sql`update due_date set told_days = ${days} where body_id = ${body_id} and id = ${id}`.execute(
    scope.db,
  )
}

const shown = sql`
  select d.id, d.body_id, d.place_id, p.name as place, d.what, d.note, d.due_on, d.settled_at
  from due_date d join place p on p.body_id = d.body_id and p.id = d.place_id`

/** Bodies whose rooms are watched: those with a list, and those above them. */
export async function unitsWithRooms(db: Scope['db']): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from body where (unit_id = id or unit_id is null) and closed_on is null order by id`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}
