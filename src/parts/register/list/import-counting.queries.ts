import { sql } from 'kysely'
import type { BodyOf } from './import-place.queries.ts'
import type { Counts, EachRow } from './planning/import-counts.rules.ts'

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
