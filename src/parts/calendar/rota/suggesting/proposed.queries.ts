import { sql } from 'kysely'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { fullName, type Names } from '../../../register/index.ts'
import { holdsThen } from '../abilities/capability.queries.ts'
import type { Line } from './suggestion.rules.ts'

/** What is proposed, beside who is in already. */
export async function linesOf(scope: BodyScope, id: string): Promise<Line[]> {
  const { rows } = await sql<Omit<Line, 'who'> & Names>`
    select l.id, l.person_id, l.state, l.slot_id, s.name as slot, s.minimum, l.occasion_id, o.title, o.starts_at, o.ends_at,
      p.given_name, p.family_name, p.known_as,
      array(select c.name from commitment c where c.body_id = l.slot_body_id and c.slot_id = l.slot_id
        and c.state = 'promised' and c.seeking_since is null order by c.sort_name) as people
    from rota_line l
      join slot s on s.body_id = l.slot_body_id and s.id = l.slot_id
      join occasion o on o.body_id = l.slot_body_id and o.id = l.occasion_id
      join person p on p.id = l.person_id
    where l.body_id = ${scope.where.id} and l.suggestion_id = ${id}
    order by o.starts_at, o.id, s.place, p.family_name, l.id`.execute(scope.db)
  return rows.map(({ given_name, family_name, known_as, ...row }) => ({
    ...row,
    who: fullName({ given_name, family_name, known_as }),
  }))
}

/** Whoever could take this line's shift instead, those who have done least first. */
export async function othersFor(
  scope: BodyScope,
  line: ForLine,
): Promise<{ person_id: string; who: string }[]> {
  const { rows } = await sql<Names & { person_id: string }>`
    with o as (select o.* from occasion o where o.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and o.id = ${line.occasion_id})
    select m.person_id, p.given_name, p.family_name, p.known_as
    from o join slot s on s.body_id = o.body_id and s.id = ${line.slot_id}
      join membership m on m.body_id = ${scope.where.id} and m.counts
      join person p on p.id = m.person_id
    where (exists (select from rota_place r where r.body_id = ${scope.where.id} and r.person_id = m.person_id and r.counted_since is not null)
        or exists (select from capability a where a.body_id = ${scope.where.id} and a.person_id = m.person_id and ${holdsThen(scope.where.time_zone)}))
      and (s.asks is null or exists (select from capability a where a.body_id = ${scope.where.id} and a.person_id = m.person_id
        and a.name = s.asks and ${holdsThen(scope.where.time_zone)}))
      and ${free(scope)}
    order by (select count(*) from rota_line l where l.body_id = ${scope.where.id} and l.suggestion_id = ${line.suggestion_id}
      and l.person_id = m.person_id and l.state in ('proposed', 'accepted')), p.family_name, p.given_name limit 60`.execute(
    scope.db,
  )
  return rows.map(({ person_id, ...names }) => ({ person_id, who: fullName(names) }))
}

interface ForLine {
  readonly suggestion_id: string
  readonly occasion_id: string
  readonly slot_id: string
}

/** Nothing else taken by `m.person_id` while `o` goes on, and no other shift in it. */
export const free = (scope: BodyScope) => sql`
  not exists (select from commitment c join slot cs on cs.body_id = c.body_id and cs.id = c.slot_id
      join occasion co on co.body_id = c.body_id and co.id = c.occasion_id
    where c.person_id = m.person_id and c.body_id = any (${[...scope.where.unit_bodies]}::uuid[])
      and c.state in ('promised', 'waiting') and co.starts_at < o.ends_at and o.starts_at < co.ends_at
      and (co.id <> o.id or cs.name <> '' or c.state = 'waiting'))`

/** Somebody else on this line. */
export async function changeLine(
  scope: BodyScope,
  suggestion_id: string,
  line_id: string,
  person_id: string,
): Promise<boolean> {
  const { rows } = await sql`
    update rota_line l set person_id = ${person_id}
    where l.body_id = ${scope.where.id} and l.suggestion_id = ${suggestion_id} and l.id = ${line_id} and l.state = 'proposed'
      and not exists (select from rota_line x where x.body_id = l.body_id and x.suggestion_id = l.suggestion_id
        and x.slot_id = l.slot_id and x.person_id = ${person_id})
    returning l.id`.execute(scope.db)
  return rows.length > 0
}

export async function dropLine(scope: BodyScope, suggestion_id: string, line_id: string) {
  await sql`
    update rota_line set state = 'dropped', answered_at = ${scope.now}
    where body_id = ${scope.where.id} and suggestion_id = ${suggestion_id} and id = ${line_id} and state = 'proposed'`.execute(
    scope.db,
  )
}
