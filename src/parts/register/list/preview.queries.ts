import { sql } from 'kysely'
import type { Scope } from '../../../platform/entering/scope.ts'
import type { Found } from './doubles/doubles.rules.ts'
import type { ProblemWhy } from './entry/problems.rules.ts'
import { entryOf } from './import-place.queries.ts'

export interface PlanRow {
  n: number
  kind: string
  row: number | null
  person_id: string | null
  number: string
  name: string
  postcode: string
  ward: string | null
  fields: { field: string; from: string; to: string }[]
}

type Which = { unit_id: string; import_id: string }
type Page = { after: number; size: number }

const CONDITION: Record<
  'joined' | 'returned' | 'lapsed' | 'moved' | 'changed' | 'former' | 'all',
  string
> = {
  joined: `r.kind = 'join'`,
  former: `r.kind = 'former'`,
  returned: `r.kind = 'return'`,
  lapsed: `r.kind = 'lapse'`,
  moved: `r.kind <> 'needs-you' and r.was_ward_id is not null and r.ward_id is not null`,
  changed: `r.kind = 'change' and exists (select from list_change c where c.body_id = r.body_id and c.import_id = r.import_id and c.n = r.n
    and not (c.field = 'ward' and r.was_ward_id is not null))`,
  all: `r.kind <> 'needs-you'`,
}

/**
 * A page of what the import would do, in the order of the file; those in no row of it come last. The
 * page is cut first and each of its people looked up: joined as sets, a page of three million took a second.
 */
export async function planRows(
  { db }: Pick<Scope, 'db'>,
  { unit_id, import_id }: Which,
  kind: keyof typeof CONDITION,
  { after, size }: Page,
): Promise<PlanRow[]> {
  const { rows } = await sql<PlanRow>`
    select r.n, r.kind, r.row, case when r.kind in ('join', 'former') then null else r.person_id end as person_id,
      coalesce(nullif(r.number, ''), m.number, '') as number,
      trim(coalesce(nullif(r.given_name, ''), p.given_name, '') || ' ' || coalesce(nullif(r.family_name, ''), p.family_name, '')) as name,
      coalesce(nullif(r.postcode, ''), p.postcode, '') as postcode, w.name as ward,
      coalesce((select jsonb_agg(jsonb_build_object('field', c.field, 'from', c.was, 'to', c.became) order by c.field)
        from list_change c where c.body_id = r.body_id and c.import_id = r.import_id and c.n = r.n), '[]') as fields
    from (select * from list_row r where r.body_id = ${unit_id} and r.import_id = ${import_id} and r.n > ${after} and ${sql.raw(CONDITION[kind])}
      order by r.n limit ${size}) r
    left join lateral (select * from membership where body_id = ${unit_id} and person_id = r.person_id offset 0) m on true
    left join ${entryOf('m.person_id')} p on true
    left join body w on w.id = coalesce(r.ward_id, m.ward_id)
    order by r.n`.execute(db)
  return rows
}

export interface ProblemRow {
  n: number
  row: number
  column_name: string
  why: ProblemWhy
  was: string
  weight: 'needs-you' | 'note'
}

export async function problemRows(
  { db }: Pick<Scope, 'db'>,
  { unit_id, import_id }: Which,
  weight: 'needs-you' | 'note' | 'all',
  { after, size }: Page,
): Promise<ProblemRow[]> {
  const only = weight === 'all' ? sql`true` : sql`weight = ${weight}`
  const { rows } = await sql<ProblemRow>`
    select n, row, column_name, why, was, weight from list_problem
    where body_id = ${unit_id} and import_id = ${import_id} and n > ${after} and ${only}
    order by n limit ${size}
  `.execute(db)
  return rows
}

export interface DoubleSide {
  row?: number
  number: string
  name: string
  postcode: string
  person_id?: string
}

export interface DoubleRow {
  n: number
  one: DoubleSide
  other: DoubleSide
  score: number
  found: Found
}

export async function doubleRows(
  { db }: Pick<Scope, 'db'>,
  { unit_id, import_id }: Which,
  { after, size }: Page,
): Promise<DoubleRow[]> {
  const { rows } = await sql<DoubleRow>`
    select n, one, other, score, found from list_double
    where body_id = ${unit_id} and import_id = ${import_id} and n > ${after}
    order by n limit ${size}
  `.execute(db)
  return rows
}
