import { sql } from 'kysely'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { fullName, sortName } from '../../../register/index.ts'
import { holdsThen } from '../abilities/capability.queries.ts'
import { notePromise, personNamed, standIn } from '../standing-in.queries.ts'
import { free } from './proposed.queries.ts'
import type { Line } from './suggestion.rules.ts'

/**
 * A proposed line becomes a commitment, if it still can: hands are missing there, the person is free,
 * able, a member. Slots first, then commitments, as everybody holds them. Twice is once.
 */
export async function acceptLine(
  scope: BodyScope,
  line: Line,
  suggestion_id: string,
): Promise<{ done: boolean; handover_id: string | null; body_id: string | null }> {
  const { rows: held } = await sql<Held>`
    select s.body_id, s.id, s.taken + s.offered as taken, s.maximum, s.seeking from slot s
    where s.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and s.occasion_id = ${line.occasion_id}
    order by s.id for update`.execute(scope.db)
  const slot = held.find(({ id }) => id === line.slot_id)
  const { rows: still } = await sql`
    select from rota_line where body_id = ${scope.where.id} and suggestion_id = ${suggestion_id} and id = ${line.id}
      and state = 'proposed' for update`.execute(scope.db)
  if (!slot || still.length === 0) return { done: false, handover_id: null, body_id: null }
  const may = await mayPut(scope, line)
  const shift = { ...line, body_id: slot.body_id }
  const handover_id = may && slot.seeking > 0 ? await standIn(scope, shift, line.person_id) : null
  const hasRoom = slot.maximum === null || slot.taken < slot.maximum
  const done = handover_id !== null || (may && hasRoom && (await putIn(scope, slot.body_id, line)))
  await sql`
    update rota_line set state = ${done ? 'accepted' : 'overtaken'}, answered_at = ${scope.now}
    where body_id = ${scope.where.id} and id = ${line.id}`.execute(scope.db)
  return { done, handover_id, body_id: slot.body_id }
}

interface Held {
  readonly body_id: string
  readonly id: string
  readonly taken: number
  readonly maximum: number | null
  readonly seeking: number
}

async function mayPut(scope: BodyScope, line: Line): Promise<boolean> {
  const { rows } = await sql`
    with o as (select o.* from occasion o where o.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and o.id = ${line.occasion_id})
    select from o join slot s on s.body_id = o.body_id and s.id = ${line.slot_id} and s.closed_at is null
      join membership m on m.body_id = ${scope.where.id} and m.person_id = ${line.person_id} and m.counts
    where o.starts_at > ${scope.now} and s.taken - s.seeking < s.minimum and ${free(scope)}
      and not exists (select from calling_off f where f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null)
      and (s.asks is null or exists (select from capability a where a.body_id = ${scope.where.id} and a.person_id = m.person_id
        and a.name = s.asks and ${holdsThen(scope.where.time_zone)}))`.execute(scope.db)
  return rows.length > 0
}

interface Row {
  readonly id: string
  readonly slot_id: string
  readonly state: string
  readonly first_time: boolean
  readonly guests: number
  readonly came: boolean
}

/** Their row of this occasion, moved into the slot with its counts; who simply came along changes over. */
async function putIn(scope: BodyScope, body_id: string, line: Line): Promise<boolean> {
  const person = await personNamed(scope, line.person_id)
  if (!person) return false
  await sql`
    insert into commitment (body_id, id, occasion_id, slot_id, person_id, name, sort_name, state, first_time, said_at)
    values (${body_id}, ${scope.newId()}, ${line.occasion_id}, ${line.slot_id}, ${line.person_id}, ${fullName(person)},
      ${sortName(person) || '?'}, 'cancelled', not came_before(${line.person_id}, ${line.occasion_id}), ${scope.now})
    on conflict (body_id, occasion_id, person_id) where person_id is not null do nothing`.execute(
    scope.db,
  )
  const { rows } = await sql<Row>`
    select id, slot_id, state, first_time, guests, came_at is not null as came from commitment
    where body_id = ${body_id} and occasion_id = ${line.occasion_id} and person_id = ${line.person_id} for update`.execute(
    scope.db,
  )
  const was = rows[0]
  if (!was || was.came || was.state === 'waiting') return false
  if (was.state === 'promised' && was.slot_id === line.slot_id) return false
  if (was.state === 'promised')
    await sql`
      update slot set taken = taken - ${1 + was.guests}, first_timers = first_timers - ${Number(was.first_time)}
      where body_id = ${body_id} and id = ${was.slot_id}`.execute(scope.db)
  await sql`
    update slot set taken = taken + 1, first_timers = first_timers + ${Number(was.first_time)}
    where body_id = ${body_id} and id = ${line.slot_id}`.execute(scope.db)
  await sql`
    update commitment set slot_id = ${line.slot_id}, state = 'promised', said_at = ${scope.now}, guests = 0, guest_names = ''
    where body_id = ${body_id} and id = ${was.id}`.execute(scope.db)
  await notePromise(scope, { ...line, body_id }, line.person_id)
  return true
}
