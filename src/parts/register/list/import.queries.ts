import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { Choice, Layout } from './columns/columns.rules.ts'
import { askNoMore } from '../agreement/agreement.queries.ts'
import type { Counts, EachRow } from './planning/import-counts.rules.ts'
import type { BodyOf } from './import-place.queries.ts'
import type { Source } from './reading/source.rules.ts'

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

export const IMPORTS_SHOWN_MAX = 24

export async function importsOf(scope: Scope, unit_id: string): Promise<ListImport[]> {
  const { rows } = await sql<ListImport>`
    select ${FIELDS} from list_import
    where body_id = ${unit_id} and state <> 'dropped'
    order by made_at desc, id desc limit ${IMPORTS_SHOWN_MAX}
  `.execute(scope.db)
  return rows
}

export interface NewImport {
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

/** How much of a file one row of list_piece holds. */
export const PIECE_BYTES = 1024 * 1024

export async function keepPiece(
  scope: Scope,
  unit_id: string,
  id: string,
  place: number,
  bytes: Uint8Array,
): Promise<void> {
  await sql`
    insert into list_piece (body_id, import_id, place, bytes)
    values (${unit_id}, ${id}, ${place}, ${Buffer.from(bytes)})
  `.execute(scope.db)
}

/** The uploaded file, read from the database piece by piece; nothing of it touches a disk of ours. */
export function keptSource(
  { db }: Pick<Scope, 'db'>,
  unit_id: string,
  id: string,
  bytes: number,
): Source {
  const piece = async (place: number): Promise<Buffer> => {
    const { rows } = await sql<{ bytes: Buffer }>`select bytes from list_piece
      where body_id = ${unit_id} and import_id = ${id} and place = ${place}`.execute(db)
    return rows[0]?.bytes ?? Buffer.alloc(0)
  }
  return {
    bytes,
    async *range(start, end) {
      for (let at = start; at < end;) {
        const place = Math.floor(at / PIECE_BYTES)
        const from = at - place * PIECE_BYTES
        const part = (await piece(place)).subarray(from, Math.min(PIECE_BYTES, from + end - at))
        if (part.length === 0) return
        yield part
        at += part.length
      }
    },
  }
}

export async function forgetFile({ db, unit_id, import_id }: BodyOf): Promise<void> {
  await sql`
    delete from list_piece where body_id = ${unit_id} and import_id = ${import_id}
  `.execute(db)
}

export async function forgetPlan({ db, unit_id, import_id }: BodyOf): Promise<void> {
  for (const table of ['list_row', 'list_change', 'list_problem', 'list_double'])
    await sql`
      delete from ${sql.table(table)} where body_id = ${unit_id} and import_id = ${import_id}
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

/** What the plan comes to; its doubles are yet to be found. */
export async function countPlan({ db, unit_id, import_id }: BodyOf, rows: number): Promise<Counts> {
  const mine = sql`body_id = ${unit_id} and import_id = ${import_id}`
  const { rows: counted } = await sql<Counts>`
    select ${rows}::int as rows, k.*, 0 as doubles, x.notes, m.members, m.members_listed, s.same, c.changed, c.reach_changed from
      (select count(*) filter (where kind = 'join')::int as joined, count(*) filter (where kind = 'former')::int as former,
        count(*) filter (where kind = 'return')::int as returned, count(*) filter (where kind = 'lapse')::int as lapsed,
        count(*) filter (where kind = 'needs-you')::int as needs_you,
        count(*) filter (where was_ward_id is not null and ward_id is not null and kind <> 'needs-you')::int as moved_ward
        from list_row where ${mine}) k,
      (select count(distinct c.n) filter (where r.kind = 'change' and not (c.field = 'ward' and r.was_ward_id is not null))::int as changed,
        count(distinct c.n) filter (where c.field in ('email', 'mobile', 'landline') and c.was <> '')::int as reach_changed
        from list_change c join list_row r using (body_id, import_id, n) where ${mine}) c,
      (select count(*) filter (where weight = 'note')::int as notes from list_problem where ${mine}) x,
      (select count(*)::int as members, count(z.person_id)::int as members_listed
        from membership m left join (select distinct person_id from matched) z on z.person_id = m.person_id
        where m.body_id = ${unit_id} and m.counts) m,
      (select count(*) filter (where r.row is null)::int as same from matched z left join (select row from list_row where ${mine}) r on r.row = z.row) s
  `.execute(db)
  const [counts] = counted
  if (counts === undefined) throw new Error('A plan was not counted')
  return { ...counts, each_row: await countRows({ db, unit_id, import_id }, counts) }
}

type CountedRows = Pick<EachRow, 'lapsed' | 'changed'> & { planned: number }

/** What became of each row. What stands in no plan and says nothing the roll does not say was left out. */
async function countRows(
  { db, unit_id, import_id }: Pick<BodyOf, 'db' | 'unit_id' | 'import_id'>,
  { rows: all, joined, former, returned, same, needs_you }: Omit<Counts, 'each_row'>,
): Promise<EachRow> {
  const { rows } = await sql<CountedRows>`
    select count(*) filter (where kind = 'lapse')::int as lapsed, count(*) filter (where kind = 'change')::int as changed, count(*)::int as planned
    from list_row where body_id = ${unit_id} and import_id = ${import_id} and row is not null
  `.execute(db)
  const { lapsed = 0, changed = 0, planned = 0 } = rows[0] ?? {}
  return {
    joined,
    former,
    returned,
    lapsed,
    changed,
    same,
    needs_you,
    left_out: all - planned - same,
  }
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
