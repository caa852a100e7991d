import { sql } from 'kysely'
import { restand } from '../../../platform/deeds/index.ts'
import type { BodyScope, Scope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'

/** What a recount of one body found. */
interface Recount {
  readonly body_id: string
  readonly people: number
  readonly standing_wrong: number
  readonly tally_was: number
  readonly tally_is: number
}

/** How many people may be put right in one night; more means that something else is broken. */
const MENDED_MAX = 5000

/**
 * Counts the standing of everybody in this unit again from deeds and memberships, and the tally of
 * each of its bodies; puts right what differs and writes down what it found, body by body.
 */
export async function recount(scope: Scope): Promise<Recount[]> {
  const began = performance.now()
  const wrong = await standingWrong(scope)
  for (const person_id of new Set(wrong.map((one) => one.person_id)))
    await restand(scope, person_id)
  await removeGroundless(scope)
  const counted = await recountTallies(scope)
  const recounts = counted.map((one) => ({
    ...one,
    standing_wrong: wrong.filter(({ body_id }) => body_id === one.body_id).length,
  }))
  await writeDown(scope, recounts, Math.round(performance.now() - began))
  return recounts
}

/** Whose standing is not what their deeds say: a wrong date, a missing row, or one with no ground. */
export async function standingWrong(
  scope: Scope,
): Promise<{ body_id: string; person_id: string }[]> {
  const { rows } = await sql<{ body_id: string; person_id: string }>`
    with ${truth(scope)}
    select coalesce(s.body_id, t.body_id) as body_id, coalesce(s.person_id, t.person_id) as person_id
    from (select * from standing where body_id = any (${bodies(scope)}::uuid[])) s
      full join truth t on t.body_id = s.body_id and t.person_id = s.person_id
    where (s.took_part_at, s.carried_at, s.reached_at) is distinct from (t.took_part_at, t.carried_at, t.reached_at)
      or (s.member is distinct from t.member and t.person_id is not null)
    limit ${MENDED_MAX}`.execute(scope.db)
  return rows
}

// A row whose deeds were all taken back says nothing, and is as good as no row.
const truth = (scope: Scope) => sql`done as (
    select d.person_id, max(d.done_at) filter (where d.rung in ('took-part', 'carried')) as took_part_at,
      max(d.done_at) filter (where d.rung = 'carried') as carried_at, max(d.done_at) filter (where d.rung = 'reached') as reached_at
    from deed d
    where d.body_id = any (${bodies(scope)}::uuid[]) and d.rung is not null and d.reverses is null
      and not exists (select from deed r where r.body_id = d.body_id and r.reverses = d.id)
    group by d.person_id
  ), truth as (
    select m.body_id, m.person_id, m.counts as member, done.took_part_at, done.carried_at, done.reached_at
    from membership m join done on done.person_id = m.person_id
    where m.body_id = any (${bodies(scope)}::uuid[])
  )`

/** Standing of people who have no membership there any more: nothing stands behind it. */
async function removeGroundless(scope: Scope) {
  await sql`delete from standing s where s.body_id = any (${bodies(scope)}::uuid[])
    and not exists (select from membership m where m.body_id = s.body_id and m.person_id = s.person_id)`.execute(
    scope.db,
  )
}

type Counted = Omit<Recount, 'standing_wrong'>

/** The rows are locked first, so that a membership changed meanwhile waits and is not lost. */
async function recountTallies(scope: Scope): Promise<Counted[]> {
  await sql`select from tally where body_id = any (${bodies(scope)}::uuid[]) order by body_id for update`.execute(
    scope.db,
  )
  const { rows } = await sql<Counted>`
    select u.id as body_id, coalesce(t.members, 0) as tally_was,
      (count(m.person_id) filter (where m.counts))::integer as tally_is, count(m.person_id)::integer as people
    from unnest(${bodies(scope)}::uuid[]) u (id) left join tally t on t.body_id = u.id
      left join membership m on m.body_id = u.id
    group by u.id, t.members`.execute(scope.db)
  for (const { body_id, tally_was, tally_is } of rows)
    if (tally_was !== tally_is)
      await sql`insert into tally (body_id, members, counted_at) values (${body_id}, ${tally_is}, ${scope.now})
        on conflict (body_id) do update set members = excluded.members, counted_at = excluded.counted_at`.execute(
        scope.db,
      )
  return rows
}

async function writeDown(scope: Scope, recounts: readonly Recount[], took_ms: number) {
  for (const { body_id, people, standing_wrong, tally_was, tally_is } of recounts)
    await sql`insert into figure_check (body_id, id, checked_at, people, standing_wrong, tally_was, tally_is, took_ms)
      values (${body_id}, ${scope.newId()}, ${scope.now}, ${people}, ${standing_wrong}, ${tally_was}, ${tally_is}, ${took_ms})`.execute(
      scope.db,
    )
}

interface FigureCheck extends Omit<Recount, 'body_id'> {
  readonly id: string
  readonly checked_at: Date
  readonly took_ms: number
}

const CHECKS_SHOWN = 60

/** The last nights' recounts of this body, newest first. */
export async function lastChecks(scope: BodyScope): Promise<FigureCheck[]> {
  const { rows } = await sql<FigureCheck>`
    select id, checked_at, people, standing_wrong, tally_was, tally_is, took_ms from figure_check
    where body_id = ${scope.where.id} order by checked_at desc, id desc limit ${CHECKS_SHOWN}`.execute(
    scope.db,
  )
  return rows
}

/** Every body that keeps a list: the hall's own jobs go through them one by one. */
export async function units(db: Scope['db']): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    select id from body where unit_id = id and closed_on is null order by id`.execute(db)
  return rows
}

const bodies = (scope: Scope) => [...found(scope.where).unit_bodies]
