import { sql } from 'kysely'
import type { BodyScope, Scope } from '../../../../platform/entering/scope.ts'
import type { Times } from '../times.rules.ts'
import { unitOf } from '../unit.rules.ts'

interface Place extends Times {
  readonly counted_since: string | null
  readonly letters: boolean
}

const nowhere: Place = {
  counted_since: null,
  letters: true,
  prefers: [],
  cannot: [],
  away_from: null,
  away_until: null,
}

/** How I stand in the rota; who never said anything stands nowhere, and gets letters only if they can do something. */
export async function myPlace(scope: BodyScope): Promise<Place> {
  const { rows } = await sql<Place>`
    select counted_since::text as counted_since, letters, prefers, cannot,
      away_from::text as away_from, away_until::text as away_until
    from rota_place where body_id = ${unitOf(scope.where)} and person_id = ${scope.who.person_id}`.execute(
    scope.db,
  )
  return rows[0] ?? nowhere
}

interface PlaceDraft extends Times {
  readonly counted: boolean
  readonly letters: boolean
}

/** Says when I can, whether I am counted on, whether I want the letter. Being counted on keeps its first day. */
export async function sayMyPlace(
  scope: BodyScope,
  draft: PlaceDraft,
  today: string,
): Promise<void> {
  const id = scope.newId()
  await sql`
    insert into rota_place as p (body_id, id, person_id, counted_since, prefers, cannot, away_from, away_until, letters, stop_key)
    values (${unitOf(scope.where)}, ${id}, ${scope.who.person_id}, ${draft.counted ? today : null}::date,
      ${[...draft.prefers]}::text[], ${[...draft.cannot]}::text[], ${draft.away_from}::date, ${draft.away_until}::date,
      ${draft.letters}, gen_random_uuid())
    on conflict (body_id, person_id) do update set
      counted_since = case when excluded.counted_since is null then null else coalesce(p.counted_since, excluded.counted_since) end,
      prefers = excluded.prefers, cannot = excluded.cannot, away_from = excluded.away_from,
      away_until = excluded.away_until, letters = excluded.letters`.execute(scope.db)
}

/** By the secret link of a letter; the same answer whether or not it is anybody's. */
export async function stopLetters(
  scope: Pick<Scope, 'db'>,
  unit: string,
  key: string,
): Promise<void> {
  await sql`select stop_rota_letters(${unit}::uuid, ${key}::uuid)`.execute(scope.db)
}
