import { sql } from 'kysely'
import type { Scope } from '../../../platform/entering/scope.ts'

interface MyBody {
  readonly slug: string
  readonly name: string
  readonly kind: string
  /** The roles held there now; none for a plain member. */
  readonly roles: readonly string[]
}

/** The bodies in which I hold an office or a membership: offices first, then the unit before its wards. */
export async function myBodies(scope: Scope): Promise<MyBody[]> {
  const { rows } = await sql<MyBody>`
    select b.slug, b.name, b.kind, array_remove(array_agg(distinct o.role), null) as roles
    from body b
      left join office o on o.body_id = b.id and o.person_id = (select me()) and o.ended_at is null
        and (${scope.now}::timestamptz at time zone b.time_zone)::date >= o.began_on
        and (${scope.now}::timestamptz at time zone b.time_zone)::date < o.ends_on
      left join membership m on m.body_id = b.id and m.person_id = (select me()) and m.counts
    where b.closed_on is null and (o.person_id is not null or m.person_id is not null)
    group by b.id
    order by count(o.person_id) = 0, cardinality(b.path), b.name`.execute(scope.db)
  return rows
}
