import { sql } from 'kysely'
import type { Scope } from '../../../platform/entering/scope.ts'
import { askNoMore } from '../agreement/agreement.queries.ts'
import type { Choice, Layout } from './columns/columns.rules.ts'
import { forgetFile, forgetPlan } from './import-kept.queries.ts'
import type { BodyOf } from './import-place.queries.ts'
import type { Counts } from './planning/import-counts.rules.ts'

export type ImportState =
  | 'reading'
  | 'preview'
  | 'held'
  | 'applying'
  | 'applied'
  | 'undoing'
  | 'undone'
  | 'failed'
  | 'dropped'

export interface ListImport {
  id: string
  file_name: string
  bytes: number
  made_at: Date
  made_by: string | null
  state: ImportState
  whole: boolean | null
  layout: Layout | null
  counts: Counts | null
  roll_mark: string | null
  print: string | null
  again: boolean
  trouble: string | null
  trouble_row: number | null
  applied_at: Date | null
  undone_at: Date | null
}

const FIELDS = sql.raw(
  'id, file_name, bytes, print, made_at, made_by, state, whole, layout, counts, roll_mark, again, trouble, trouble_row, applied_at, undone_at',
)

export async function importOf(
  scope: Scope,
  unit_id: string,
  id: string,
  how: { lock?: true } = {},
): Promise<ListImport | undefined> {
  // Not so fast that what belongs to the import, its doubles, could not be written down meanwhile.
  const lock = how.lock === true ? sql`for no key update` : sql``
  const { rows } = await sql<ListImport>`
    select ${FIELDS} from list_import where body_id = ${unit_id} and id = ${id} ${lock}
  `.execute(scope.db)
  return rows[0]
}

const IMPORTS_SHOWN_MAX = 24

export async function importsOf(scope: Scope, unit_id: string): Promise<ListImport[]> {
  const { rows } = await sql<ListImport>`
    select ${FIELDS} from list_import
    where body_id = ${unit_id} and state <> 'dropped'
    order by made_at desc, id desc limit ${IMPORTS_SHOWN_MAX}
  `.execute(scope.db)
  return rows
}

interface NewImport {
  id: string
  file_name: string
  bytes: number
}

/** Whether the body is busy with a list: two at once become one. */
export async function busyImport(scope: Scope, unit_id: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from list_import
    where body_id = ${unit_id} and state in ('reading', 'applying', 'undoing')`.execute(scope.db)
  return rows[0]?.id
}

/** Begins an import; an older one that was only looked at is dropped, with its file. */
export async function beginImport(scope: Scope, unit_id: string, begun: NewImport): Promise<void> {
  await dropPreviews(scope, unit_id)
  await sql`
    insert into list_import (body_id, id, file_name, bytes, made_at, made_by, state)
    values (${unit_id}, ${begun.id}, ${begun.file_name.slice(0, 200)}, ${begun.bytes}, ${scope.now}, ${scope.who?.person_id ?? null}, 'reading')
  `.execute(scope.db)
}

async function dropPreviews({ db }: Scope, unit_id: string): Promise<void> {
  await sql`
    with dropped as (
      update list_import set state = 'dropped'
      where body_id = ${unit_id} and state in ('preview', 'held', 'failed') returning id),
    pieces as (delete from list_piece p using dropped d where p.body_id = ${unit_id} and p.import_id = d.id),
    doubles as (delete from list_double r using dropped d where r.body_id = ${unit_id} and r.import_id = d.id),
    asked as (delete from contact_agreement a using dropped d where a.body_id = ${unit_id} and a.import_id = d.id and a.answer is null),
    changes as (delete from list_change c using dropped d where c.body_id = ${unit_id} and c.import_id = d.id),
    problems as (delete from list_problem r using dropped d where r.body_id = ${unit_id} and r.import_id = d.id)
    delete from list_row r using dropped d where r.body_id = ${unit_id} and r.import_id = d.id
  `.execute(db)
}

type Settable = Partial<
  Pick<
    ListImport,
    | 'file_name'
    | 'bytes'
    | 'print'
    | 'whole'
    | 'layout'
    | 'counts'
    | 'roll_mark'
    | 'again'
    | 'trouble'
    | 'trouble_row'
  >
> & {
  state?: ImportState
  applied_at?: Date
  applied_by?: string | null
  undone_at?: Date
  undone_by?: string | null
}

export async function setImport(at: BodyOf, set: Settable): Promise<void> {
  const columns = Object.entries(set).map(([name, value]) => {
    const json = name === 'layout' || name === 'counts'
    return sql`${sql.ref(name)} = ${json ? sql`${JSON.stringify(value)}::jsonb` : sql.val(value)}`
  })
  await sql`
    update list_import set ${sql.join(columns)}
    where body_id = ${at.unit_id} and id = ${at.import_id}
  `.execute(at.db)
}

/** What the columns meant the last time, by comparable header. */
export async function columnsRemembered(
  { db }: Pick<Scope, 'db'>,
  unit_id: string,
): Promise<Map<string, Choice>> {
  const { rows } = await sql<{ header: string; choice: Choice }>`
    select header, choice from list_column where body_id = ${unit_id}
  `.execute(db)
  return new Map(rows.map(({ header, choice }) => [header, choice]))
}

export async function rememberColumns(
  { db }: Pick<Scope, 'db'>,
  unit_id: string,
  choices: ReadonlyMap<string, Choice>,
): Promise<void> {
  const rows = [...choices].map(([header, choice]) => ({ header, choice }))
  await sql`insert into list_column (body_id, header, choice)
    select ${unit_id}, header, choice from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r(header text, choice jsonb)
    on conflict (body_id, header) do update set choice = excluded.choice`.execute(db)
}

/** What the roll looks like, in one word that changes when anything the comparison rests on does. */
export async function markRoll({ db, unit_id, bodies }: BodyOf): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select concat_ws('-',
    (select concat(count(*), '-', sum(hashtextextended(m::text, 0))) from membership m where m.body_id = ${unit_id}),
    (select concat(count(*), '-', max(f.changed_at)) from field_change f where f.body_id = any (${bodies}::uuid[])),
    (select concat(count(*), '-', max(g.made_at), '-', max(g.undone_at)) from person_merge g where g.body_id = any (${bodies}::uuid[])),
    (select string_agg(id || name, ',' order by id) from body b where b.unit_id = ${unit_id})) as mark
  `.execute(db)
  return rows[0]?.mark ?? ''
}

export async function lockList({ db, unit_id }: BodyOf): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`list ${unit_id}`}, 0))`.execute(db)
}

export async function dropImport(at: BodyOf): Promise<void> {
  await forgetPlan(at)
  await forgetFile(at)
  await askNoMore(at, at.unit_id, at.import_id)
  await setImport(at, { state: 'dropped' })
}

export interface ListProgress {
  steps_done: number
  steps_total: number | null
}

/** How far the list's work has come: a body has one at a time, so the last begun is the one. */
export async function progressOfList(
  { db }: Pick<Scope, 'db'>,
  body_id: string,
): Promise<ListProgress | undefined> {
  const { rows } = await sql<ListProgress>`
    select steps_done, steps_total from job_progress
    where body_id = ${body_id} and kind in ('list.read', 'list.apply', 'list.undo')
    order by asked_at desc, id desc limit 1
  `.execute(db)
  return rows[0]
}

/** How the same file, byte for byte, was taken before: so that bringing it in again changes nothing. */
export async function takenBefore({ db, unit_id }: BodyOf, print: string): Promise<boolean | null> {
  const { rows } = await sql<{ whole: boolean | null }>`
    select whole from list_import
    where body_id = ${unit_id} and print = ${print} and state = 'applied'
    order by applied_at desc limit 1
  `.execute(db)
  return rows[0]?.whole ?? null
}
