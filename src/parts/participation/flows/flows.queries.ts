import { sql } from 'kysely'
import { RULE } from '../../../platform/deeds/index.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import type { Month } from '../month.rules.ts'
import type { Flow } from '../standing.rules.ts'

export const FLOW_ROWS = 50

/** Somebody who came, stayed, fell away or came back in a month, with what there is to say of it. */
interface Mover {
  readonly person_id: string
  readonly name: string
  /** When they last took part, up to the close of the month. */
  readonly last_at: Date
  /** How often they took part in the window before that. */
  readonly times: number
  /** When they had last taken part before the month began. */
  readonly before_at: Date | null
  /** When they took part since, if the month is over and they did. */
  readonly since_at: Date | null
}

/**
 * The people behind a flow, by name, one page; with how many there are. Names come from the list,
 * whose policy asks for it; a month that is not over is read up to now.
 */
export async function moversOf(
  scope: BodyScope,
  { flow, month, page }: { flow: Flow; month: Month; page: number },
): Promise<{ movers: Mover[]; total: number }> {
  const { id, time_zone } = scope.where
  const { rows } = await sql<Mover & { total: number }>`
    with moment as (
      select ${month}::timestamp at time zone ${time_zone} as opens,
        least((${month}::date + interval '1 month')::timestamp at time zone ${time_zone}, ${scope.now}) as closes,
        least((${month}::date + interval '1 month' - interval '1 day')::date, (${scope.now} at time zone ${time_zone})::date) as last_day
    )
    select f.person_id, coalesce(nullif(p.known_as, ''), p.given_name) || ' ' || p.family_name as name,
      f.last_at, f.times::integer as times, f.before_at,
      case when s.took_part_at > moment.closes then s.took_part_at end as since_at,
      (count(*) over ())::integer as total
    from moment
      cross join lateral flow_within(${id}, ${flow}, moment.opens, moment.closes, moment.last_day, ${RULE.windowDays}) f
      join membership m on m.body_id = ${id} and m.person_id = f.person_id
      join person p on p.id = f.person_id
      left join standing s on s.body_id = ${id} and s.person_id = f.person_id
    order by m.sort_name, f.person_id
    limit ${FLOW_ROWS} offset ${(page - 1) * FLOW_ROWS}`.execute(scope.db)
  return { movers: rows, total: rows[0]?.total ?? 0 }
}
