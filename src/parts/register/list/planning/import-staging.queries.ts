import { sql } from 'kysely'
import type { Scope } from '../../../../platform/entering/scope.ts'
import { setBased } from '../import-place.queries.ts'
import type { Incoming } from './incoming.rules.ts'

/**
 * The list as it was read lies in temporary tables, which only this connection sees, until its
 * doubles are found; where the transaction fails before, they are gone with it. Whom its rows mean
 * stays beside it; all else ends with the transaction.
 */
export async function openStaging(scope: Scope, import_id: string): Promise<void> {
  await setBased(scope.db)
  await dropStaging(scope)
  await sql`create temp table incoming (
    row int not null, number text not null, title text not null, given_name text not null,
    family_name text not null, known_as text not null, former_name text not null, gender text not null, born_year smallint, address text not null,
    town text not null, postcode text not null, union_name text not null, state text, joined_on date,
    paid_to date, rate text not null, method text not null, ward_id uuid, emails text[] not null,
    mobiles text[] not null, landlines text[] not null, own jsonb, sort_name text not null,
    search_text text not null, other_names text[] not null, needs_you boolean not null, card text not null, print text not null, core text not null
  )`.execute(scope.db)
  // Whose list it is: a connection of a pool may still have that of another.
  await sql`comment on table incoming is ${sql.lit(import_id)}`.execute(scope.db)
  await sql`
    create temp table matched (row int not null, person_id uuid not null, how text not null)
  `.execute(scope.db)
  // Rows that could mean several on the roll, and whom.
  await sql`create temp table perhaps (row int not null, person_id uuid not null)`.execute(scope.db)
  // Rows that were read together with others of the same person.
  await sql`create temp table gathered (row int not null) on commit drop`.execute(scope.db)
  await sql`create temp table problem (
    row int not null, column_name text not null, why text not null, was text not null, weight text not null
  ) on commit drop`.execute(scope.db)
}

/** Whether this very list lies on the connection. */
export async function isStaged({ db }: Scope, import_id: string): Promise<boolean> {
  const { rows } = await sql<{ there: boolean | null }>`
    select obj_description(to_regclass('pg_temp.incoming'), 'pg_class') = ${import_id} as there
  `.execute(db)
  return rows[0]?.there ?? false
}

export async function dropStaging({ db }: Scope): Promise<void> {
  await sql`drop table if exists pg_temp.incoming, pg_temp.matched, pg_temp.perhaps`.execute(db)
}

/** Some thousand rows at a time, each as `staged` wrote it, in one JSON text: quicker than as many parameters. */
export const staging = (rows: readonly string[]) =>
  sql`insert into incoming select * from json_populate_recordset(${BLANK}, ${`[${rows.join(',')}]`}::json)`

/** What a row says where its JSON says nothing. */
const BLANK =
  sql.raw(`row(0, '', '', '', '', '', '', '', null, '', '', '', '', null, null, null, '', '', null, '{}', '{}', '{}', null, '', '', '{}', false,
  '', '', '')::incoming`)

/**
 * A row as JSON. Half the cells of a list are blank; left out, they need not be written nor sent. A
 * text is also cheaper to keep until a thousand are together than a row and all that hangs on it.
 */
export function staged(row: Incoming): string {
  const said: Record<string, unknown> = {}
  let name: keyof Incoming
  for (name in row) if (!isBlank(row[name])) said[name] = row[name]
  return JSON.stringify(said)
}

function isBlank(value: Incoming[keyof Incoming]): boolean {
  return Array.isArray(value)
    ? value.length === 0
    : value === '' || value === null || value === false
}

export interface StagedProblem {
  row: number
  column_name: string
  why: string
  was: string
  weight: 'needs-you' | 'note'
}

export async function stageProblems(scope: Scope, found: readonly StagedProblem[]): Promise<void> {
  if (found.length === 0) return
  await sql`
    insert into problem select *
    from json_populate_recordset(null::problem, ${JSON.stringify(found)}::json)
  `.execute(scope.db)
}

/** Tells the planner what came, once all of it is there. */
export async function closeStaging(scope: Scope): Promise<void> {
  await sql`analyze incoming (row, number, sort_name, postcode, needs_you)`.execute(scope.db)
}

interface WardBody {
  id: string
  name: string
}

/**
 * The bodies below the unit, to which the list's wards and branches may belong: by the names they had, which lists from
 * head office keep for long, and after these by those they have, which count where two have had the same.
 */
export async function wardsBelow(scope: Scope, unit_id: string): Promise<WardBody[]> {
  const { rows } = await sql<WardBody>`
    select named.id, named.name from (
      select b.id, c.was as name, c.changed_at as since from body_change c join body b on b.id = c.body_id
      where c.what = 'name' and b.unit_id = ${unit_id} and b.id <> ${unit_id} and b.closed_on is null
      union all
      select id, name, null from body where unit_id = ${unit_id} and id <> ${unit_id} and closed_on is null) named
    order by named.since nulls last
  `.execute(scope.db)
  return rows
}
