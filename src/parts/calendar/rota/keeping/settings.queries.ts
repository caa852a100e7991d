import { sql } from 'kysely'
import type { Scope, Where } from '../../../../platform/entering/scope.ts'
import { unitOf } from '../unit.rules.ts'
import {
  settingsFrom,
  type SettingDraft,
  type SettingName,
  type Settings,
} from './settings.rules.ts'

export type InUnit = Pick<Scope, 'db' | 'now'> & { readonly where: Where }

interface Vote {
  readonly name: string
  readonly value: number
  readonly decided_on: string
  readonly minute: string
}

const VOTES_SHOWN = 40

/** The vote that holds for each number. */
export async function votesNow(scope: InUnit): Promise<Vote[]> {
  const { rows } = await sql<Vote>`
    select distinct on (name) name, value, decided_on::text as decided_on, minute from setting
    where body_id = ${unitOf(scope.where)}
    order by name, recorded_at desc, id desc`.execute(scope.db)
  return rows
}

/** Every vote there was, latest first. */
export async function votesEver(scope: InUnit): Promise<Vote[]> {
  const { rows } = await sql<Vote>`
    select name, value, decided_on::text as decided_on, minute from setting
    where body_id = ${unitOf(scope.where)} order by recorded_at desc, id desc limit ${VOTES_SHOWN}`.execute(
    scope.db,
  )
  return rows
}

export const settingsOf = async (scope: InUnit): Promise<Settings> =>
  settingsFrom(await votesNow(scope))

/** Writes a vote in; the one before stays where it was. Sent twice (`id`) it is written once. */
export async function recordVote(
  scope: InUnit & Pick<Scope, 'who'>,
  id: string,
  name: SettingName,
  draft: SettingDraft,
): Promise<void> {
  await sql`
    insert into setting (body_id, id, name, value, decided_on, minute, decided_by, recorded_at)
    values (${scope.where.id}, ${id}, ${name}, ${draft.value}, ${draft.decided_on}::date, ${draft.minute},
      ${scope.who?.person_id ?? null}, ${scope.now})
    on conflict do nothing`.execute(scope.db)
}
