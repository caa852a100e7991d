import { sql } from 'kysely'
import { appendDeed } from '../../../../platform/deeds/index.ts'
import type { BodyScope, Scope } from '../../../../platform/entering/scope.ts'
import type { Occasion } from '../../occasions/occasion.rules.ts'
import type { NotDone, Was } from './absence.rules.ts'
import { freezes } from './duty.rules.ts'
import { settingsOf, type InUnit } from './settings.queries.ts'
import type { Settings } from './settings.rules.ts'

/** Shifts of this occasion that were taken and not done, with what was said before and noted since. */
export async function notDone(
  scope: BodyScope,
  occasion: Occasion,
  settings: Settings,
): Promise<NotDone[]> {
  const late = sql`${occasion.starts_at}::timestamptz - make_interval(hours => ${settings['excuse-hours']})`
  const { rows } = await sql<NotDone>`
    select c.id, c.person_id, c.name, s.name as slot, c.state = 'cancelled' as took_back, a.was,
      coalesce((select min(h.asked_at) from handover h
        where h.body_id = c.body_id and h.commitment_id = c.id and h.kind = 'stand-in'), null) as asked_at
    from commitment c
      join slot s on s.body_id = c.body_id and s.id = c.slot_id
      left join absence a on a.body_id = c.body_id and a.commitment_id = c.id and a.withdrawn_at is null
    where c.body_id = ${occasion.body_id} and c.occasion_id = ${occasion.id} and c.person_id is not null
      and s.name <> '' and c.came_at is null
      and (c.state = 'promised' or (c.state = 'cancelled' and c.said_at > ${late} and not exists (
        select from handover h where h.body_id = c.body_id and h.commitment_id = c.id and h.outcome = 'taken')))
    order by c.sort_name, c.id`.execute(scope.db)
  return rows
}

/** Notes what it was; noted otherwise before, that is withdrawn. */
export async function noteAbsence(
  scope: BodyScope,
  occasion: Occasion,
  row: NotDone,
  was: Was,
): Promise<void> {
  if (row.was === was) return
  await withdrawAbsence(scope, occasion, row)
  await sql`
    insert into absence (body_id, id, occasion_id, commitment_id, person_id, was, noted_at, noted_by)
    values (${occasion.body_id}, ${scope.newId()}, ${occasion.id}, ${row.id}, ${row.person_id}, ${was}, ${scope.now}, ${scope.who.person_id})
    on conflict (body_id, commitment_id) where withdrawn_at is null do nothing`.execute(scope.db)
}

export async function withdrawAbsence(scope: BodyScope, occasion: Occasion, row: NotDone) {
  await sql`
    update absence set withdrawn_at = ${scope.now}
    where body_id = ${occasion.body_id} and commitment_id = ${row.id} and withdrawn_at is null
  `.execute(scope.db)
}

/**
 * Weighs somebody's misses in the whole unit: freezes a duty that has become too much, and ends a rest
 * that a withdrawn miss no longer supports. Says whether it has just been frozen. Needs the unit's list.
 */
export async function weigh(
  scope: InUnit & Pick<Scope, 'newId'>,
  person_id: string,
): Promise<'frozen' | 'as-before'> {
  const settings = await settingsOf(scope)
  const { rows: misses } = await sql<{ at: Date }>`
    select o.starts_at as at from absence a join occasion o on o.body_id = a.body_id and o.id = a.occasion_id
    where a.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and a.person_id = ${person_id}
      and a.was = 'missed' and a.withdrawn_at is null`.execute(scope.db)
  const { rows: rests } = await sql<{ began_at: Date; ended_at: Date | null }>`
    select began_at, ended_at from rota_freeze
    where body_id = ${scope.where.id} and person_id = ${person_id} order by began_at
  `.execute(scope.db)
  const thawed_at = rests.reduce<Date | null>((last, { ended_at }) => ended_at ?? last, null)
  const due = freezes(
    misses.map(({ at }) => at),
    settings,
    { now: scope.now, thawed_at },
  )
  const resting = rests.some(({ ended_at }) => ended_at === null)
  if (due && !resting) {
    await sql`
      insert into rota_freeze (body_id, id, person_id, began_at)
      values (${scope.where.id}, ${scope.newId()}, ${person_id}, ${scope.now})
      on conflict (body_id, person_id) where ended_at is null do nothing`.execute(scope.db)
    return 'frozen'
  }
  if (!due && resting)
    await sql`
      update rota_freeze set ended_at = greatest(began_at, ${scope.now})
      where body_id = ${scope.where.id} and person_id = ${person_id} and ended_at is null
    `.execute(scope.db)
  return 'as-before'
}

/** That a shift was passed on is written down with its giver, by the hall: whoever took it never saw them. */
export async function recordHandedOn(
  scope: Scope,
  handed: { body_id: string; id: string; person_id: string; occasion_id: string; title: string },
): Promise<void> {
  await appendDeed(scope, {
    person_id: handed.person_id,
    body_id: handed.body_id,
    kind: 'handed-on',
    about: { kind: 'occasion', id: handed.occasion_id },
    detail: { what: handed.title },
    once_key: `handed-on:${handed.id}`,
  })
}
