import { sql } from 'kysely'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { LINES_MAX } from '../../numbers.rules.ts'
import type { Occasion } from '../../occasions/occasion.rules.ts'
import type { AtDoor } from '../door.rules.ts'
import type { PrintedSheet, SheetLine } from './sheet.rules.ts'

/** As many sheets of one occasion as anybody looks back on. */
const SHEETS_MAX = 12

export async function sheetsOf(scope: BodyScope, occasion: Occasion): Promise<PrintedSheet[]> {
  const { rows } = await sql<PrintedSheet>`
    select s.id, s.printed_at, (select count(*)::integer from sheet_row r where r.body_id = s.body_id and r.sheet_id = s.id) as lines
    from sheet s where s.body_id = ${occasion.body_id} and s.occasion_id = ${occasion.id}
    order by s.printed_at desc, s.id desc limit ${SHEETS_MAX}`.execute(scope.db)
  return rows
}

export async function findSheet(
  scope: BodyScope,
  occasion: Occasion,
  id: string,
): Promise<PrintedSheet | null> {
  const { rows } = await sql<PrintedSheet>`
    select s.id, s.printed_at, (select count(*)::integer from sheet_row r where r.body_id = s.body_id and r.sheet_id = s.id) as lines
    from sheet s where s.body_id = ${occasion.body_id} and s.occasion_id = ${occasion.id} and s.id = ${id}`.execute(
    scope.db,
  )
  return rows[0] ?? null
}

/** Writes down who stands on which line, by family name: the numbers on the paper keep meaning them. Gives how many. */
export async function makeSheet(
  scope: BodyScope,
  occasion: Occasion,
  { id, who }: { id: string; who: 'coming' | 'members' },
): Promise<number> {
  const { rows } = await sql`
    insert into sheet (body_id, id, occasion_id, printed_at, printed_by)
    values (${occasion.body_id}, ${id}, ${occasion.id}, ${scope.now}, ${scope.who.person_id})
    on conflict do nothing returning id`.execute(scope.db)
  if (rows.length === 0) return 0
  const people = who === 'coming' ? comers(occasion) : members(scope)
  const { numAffectedRows } = await sql`
    insert into sheet_row (body_id, sheet_id, number, person_id, name, sort_name)
    select ${occasion.body_id}, ${id}, row_number() over (order by sort_name, person_id), person_id, name, sort_name
    from (${people} order by sort_name, person_id limit ${LINES_MAX}) people`.execute(scope.db)
  return Number(numAffectedRows ?? 0)
}

const comers = (occasion: Occasion) => sql`
  select c.person_id, c.name, c.sort_name from commitment c
  where c.body_id = ${occasion.body_id} and c.occasion_id = ${occasion.id} and c.person_id is not null
    and c.state in ('promised', 'waiting')`

const members = (scope: BodyScope) => sql`
  select m.person_id, trim(coalesce(nullif(p.known_as, ''), p.given_name) || ' ' || p.family_name) as name, m.sort_name
  from membership m join person p on p.id = m.person_id
  where m.body_id = ${scope.where.id} and m.counts`

/** The lines of a sheet with what each person took on. */
export async function sheetLines(
  scope: BodyScope,
  occasion: Occasion,
  id: string,
): Promise<SheetLine[]> {
  const { rows } = await sql<SheetLine>`
    select r.number, r.name, coalesce(s.name, '') as slot, coalesce(c.guests, 0) as guests
    from sheet_row r
      left join commitment c on c.body_id = r.body_id and c.occasion_id = ${occasion.id} and c.person_id = r.person_id
        and c.state in ('promised', 'waiting')
      left join slot s on s.body_id = c.body_id and s.id = c.slot_id
    where r.body_id = ${occasion.body_id} and r.sheet_id = ${id} order by r.number`.execute(
    scope.db,
  )
  return rows
}

/** The people on these lines, as they stand at the door now; of a line printed before a merge, the entry that stayed. */
export async function peopleOnLines(
  scope: BodyScope,
  occasion: Occasion,
  { sheet_id, numbers }: { sheet_id: string; numbers: readonly number[] },
): Promise<AtDoor[]> {
  if (numbers.length === 0) return []
  const { rows } = await sql<AtDoor>`
    select c.id, p.id as person_id, r.name, c.state, '' as slot, coalesce(c.first_time, false) as first_time, c.came_at,
      coalesce(c.undone, 0) as turn, coalesce(c.guests, 0) as guests, coalesce(c.guest_names, '') as guest_names,
      coalesce(c.friends_came, 0) as friends, '' as hint
    from sheet_row r
      cross join lateral (select coalesce(
        (select x.merged_into from person x where x.id = r.person_id), r.person_id) as id) p
      left join commitment c on c.body_id = r.body_id and c.occasion_id = ${occasion.id} and c.person_id = p.id
    where r.body_id = ${occasion.body_id} and r.sheet_id = ${sheet_id} and r.number = any (${[...numbers]}::smallint[])
    order by r.number`.execute(scope.db)
  return rows
}

/** People picked by name, as they stand at the door now: members of this list, or known at this door. */
export async function peoplePicked(
  scope: BodyScope,
  occasion: Occasion,
  ids: readonly string[],
): Promise<AtDoor[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<AtDoor>`
    select c.id, p.id as person_id, trim(coalesce(nullif(p.known_as, ''), p.given_name) || ' ' || p.family_name) as name,
      c.state, '' as slot, coalesce(c.first_time, false) as first_time, c.came_at, coalesce(c.undone, 0) as turn,
      coalesce(c.guests, 0) as guests, coalesce(c.guest_names, '') as guest_names, coalesce(c.friends_came, 0) as friends, '' as hint
    from person p
      left join commitment c on c.body_id = ${occasion.body_id} and c.occasion_id = ${occasion.id} and c.person_id = p.id
    where p.id = any (${[...ids]}::uuid[])
    order by array_position(${[...ids]}::uuid[], p.id)`.execute(scope.db)
  return rows
}

/** Of a sheet as keyed in: who comes, who came, first times, and those who could not make it. */
type Group = 'promised' | 'waiting' | 'came' | 'first' | 'missed'

const groups = {
  promised: sql`c.state = 'promised'`,
  waiting: sql`c.state = 'waiting'`,
  came: sql`c.came_at is not null`,
  first: sql`c.came_at is not null and c.first_time`,
  missed: sql`c.state = 'promised' and c.came_at is null`,
} as const

export const GROUP_PAGE_SIZE = 100

/** One page of a group by family name, and one row more when there are more. */
export async function peopleIn(
  scope: BodyScope,
  occasion: Occasion,
  { group, after }: { group: Group; after: { sort_name: string; id: string } | null },
): Promise<(AtDoor & { sort_name: string })[]> {
  const on = after ? sql`and (c.sort_name, c.id) > (${after.sort_name}, ${after.id}::uuid)` : sql``
  const { rows } = await sql<AtDoor & { sort_name: string }>`
    select c.id, c.person_id, c.name, c.sort_name, c.state, s.name as slot, c.first_time, c.came_at, c.undone as turn, c.guests, c.guest_names, c.friends_came as friends, c.contact as hint
    from commitment c join slot s on s.body_id = c.body_id and s.id = c.slot_id
    where c.body_id = ${occasion.body_id} and c.occasion_id = ${occasion.id} and ${groups[group]} ${on}
    order by c.sort_name, c.id limit ${GROUP_PAGE_SIZE + 1}`.execute(scope.db)
  return rows
}

export async function groupCounts(
  scope: BodyScope,
  occasion: Occasion,
): Promise<Record<Group, number>> {
  const { rows } = await sql<Record<Group, number>>`
    select ${sql.join(
      Object.entries(groups).map(
        ([name, test]) => sql`(count(*) filter (where ${test}))::integer as ${sql.ref(name)}`,
      ),
    )} from commitment c where c.body_id = ${occasion.body_id} and c.occasion_id = ${occasion.id}`.execute(
    scope.db,
  )
  return rows[0] ?? { promised: 0, waiting: 0, came: 0, first: 0, missed: 0 }
}
