import { sql } from 'kysely'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import type { Problem, Proposed } from './suggest.rules.ts'
import type { Suggestion } from './suggestion.rules.ts'

const LISTED = 12

export async function beginSuggestion(
  scope: BodyScope,
  id: string,
  stretch: { from: Date; until: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into rota_suggestion (body_id, id, asked_by, asked_at, from_at, until_at, state)
    values (${scope.where.id}, ${id}, ${scope.who.person_id}, ${scope.now}, ${stretch.from}, ${stretch.until}, 'working')
    on conflict do nothing returning id`.execute(scope.db)
  return rows.length > 0
}

const shown = sql`id, state, asked_at, from_at, until_at, people, shifts, still_short, took_ms, best`

export async function findSuggestion(scope: BodyScope, id: string): Promise<Suggestion | null> {
  const { rows } = await sql<Suggestion>`
    select ${shown} from rota_suggestion where body_id = ${scope.where.id} and id = ${id}`.execute(
    scope.db,
  )
  return rows[0] ?? null
}

export async function suggestionsLately(scope: BodyScope): Promise<Suggestion[]> {
  const { rows } = await sql<Suggestion>`
    select ${shown} from rota_suggestion where body_id = ${scope.where.id} and state <> 'discarded'
    order by asked_at desc limit ${LISTED}`.execute(scope.db)
  return rows
}

interface Outcome {
  readonly problem: Problem
  readonly picks: readonly Proposed[]
  readonly still_short: number
  readonly took_ms: number
  readonly best: boolean
}

/** Writes what came out: the lines, and how good they are. */
export async function saveSuggestion(scope: BodyScope, id: string, made: Outcome): Promise<void> {
  const { problem, picks, still_short, took_ms, best } = made
  for (const { hand, shift } of picks)
    await sql`
      insert into rota_line (body_id, id, suggestion_id, slot_body_id, occasion_id, slot_id, person_id)
      select ${scope.where.id}, ${scope.newId()}, ${id}, s.body_id, s.occasion_id, s.id, ${hand}
      from slot s where s.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and s.id = ${shift}
      on conflict do nothing`.execute(scope.db)
  await sql`
    update rota_suggestion set state = ${picks.length > 0 ? 'ready' : 'nothing'}, people = ${problem.hands.length},
      shifts = ${problem.shifts.length}, still_short = ${still_short}, took_ms = ${Math.round(took_ms)}, best = ${best}
    where body_id = ${scope.where.id} and id = ${id} and state = 'working'`.execute(scope.db)
}

export async function endSuggestion(
  scope: Pick<BodyScope, 'db' | 'where'>,
  id: string,
  state: 'failed' | 'discarded',
): Promise<void> {
  await sql`
    update rota_suggestion set state = ${state}
    where body_id = ${scope.where.id} and id = ${id} and state <> ${state}`.execute(scope.db)
}
