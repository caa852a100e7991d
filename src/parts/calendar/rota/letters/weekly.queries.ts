import { sql } from 'kysely'
import type { Scope } from '../../../../platform/entering/scope.ts'
import type { InUnit } from '../keeping/settings.queries.ts'
import type { Reader } from './letters.queries.ts'

const READERS_MAX = 2000

export interface WeeklyReader extends Reader {
  /** Whether they said that one may count on them: only then are they asked for what anybody can do. */
  readonly counted: boolean
}

/**
 * Who may be asked this week: members who can do something or are counted on, who took part lately, who
 * want the letter, have an address, and were not written to since Monday. Never everybody.
 */
export async function weeklyReaders(
  scope: InUnit,
  { monday, lately_weeks }: { monday: string; lately_weeks: number },
): Promise<WeeklyReader[]> {
  const unit = scope.where.id
  const { rows } = await sql<WeeklyReader>`
    with able as (
      select person_id from rota_place where body_id = ${unit} and counted_since is not null
      union select person_id from capability where body_id = ${unit} and confirmed_at is not null and ended_at is null)
    select p.id as person_id, coalesce(nullif(p.known_as, ''), p.given_name) as name, mailbox.value as address, p.language,
      coalesce(r.counted_since is not null, false) as counted
    from able join membership m on m.body_id = ${unit} and m.person_id = able.person_id and m.counts
      join person p on p.id = m.person_id
      join standing st on st.body_id = ${unit} and st.person_id = p.id
        and st.took_part_at > ${scope.now}::timestamptz - make_interval(weeks => ${lately_weeks})
      left join rota_place r on r.body_id = ${unit} and r.person_id = p.id
      cross join lateral (select value from contact_point
        where person_id = p.id and kind = 'email' and works and ended_at is null order by began_at desc limit 1) mailbox
    where coalesce(r.letters, true) and (r.lettered_on is null or r.lettered_on < ${monday}::date)
    order by p.id limit ${READERS_MAX}`.execute(scope.db)
  return rows
}

/** Notes that they are written to this week, and gives the secret of their link; null when somebody else just did. */
export async function noteLetter(
  scope: InUnit & Pick<Scope, 'newId'>,
  person_id: string,
  { monday, today }: { monday: string; today: string },
): Promise<string | null> {
  const { rows } = await sql<{ stop_key: string }>`
    insert into rota_place as r (body_id, id, person_id, lettered_on, stop_key)
    values (${scope.where.id}, ${scope.newId()}, ${person_id}, ${today}::date, gen_random_uuid())
    on conflict (body_id, person_id) do update set lettered_on = excluded.lettered_on
      where r.letters and (r.lettered_on is null or r.lettered_on < ${monday}::date)
    returning stop_key`.execute(scope.db)
  return rows[0]?.stop_key ?? null
}
