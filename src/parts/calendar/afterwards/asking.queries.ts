import { sql } from 'kysely'
import type { Scope } from '../../../platform/entering/scope.ts'

/** Long ago enough that nobody is asked any more. */
const ASK_HOURS_MAX = 24

export interface Ended {
  readonly body_id: string
  readonly id: string
  readonly title: string
  readonly slug: string
  readonly body: string
}

/** What ended in the last day, took place, and about which nobody was asked yet. */
export async function endedLately(scope: Scope): Promise<Ended[]> {
  const { rows } = await sql<Ended>`
    select o.body_id, o.id, o.title, b.slug, b.name as body from occasion o join body b on b.id = o.body_id
    where o.body_id = any ((select reach())::uuid[]) and o.ends_at <= ${scope.now}
      and o.ends_at > ${scope.now}::timestamptz - make_interval(hours => ${ASK_HOURS_MAX})
      and not exists (select from looking_back l where l.body_id = o.body_id and l.occasion_id = o.id)
      and not exists (select from calling_off f where f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null)
    order by o.ends_at, o.id`.execute(scope.db)
  return rows
}

export interface Runner {
  readonly name: string
  readonly address: string
  readonly language: string
}

/** Notes that those who ran it are asked, and gives them; the second time nobody. */
export async function toAsk(scope: Scope, { body_id, id }: Ended): Promise<Runner[]> {
  const { rows: asked } = await sql`
    insert into looking_back (body_id, id, occasion_id, asked_at) values (${body_id}, ${scope.newId()}, ${id}, ${scope.now})
    on conflict (body_id, occasion_id) do nothing returning id`.execute(scope.db)
  if (asked.length === 0) return []
  const { rows } = await sql<Runner>`
    select coalesce(nullif(p.known_as, ''), p.given_name) as name, mailbox.value as address, p.language
    from person p cross join lateral (select value from contact_point
      where person_id = p.id and kind = 'email' and works and ended_at is null order by began_at desc limit 1) mailbox
    where p.id in (
      select o.host_id from occasion o where o.body_id = ${body_id} and o.id = ${id}
      union
      select c.person_id from commitment c join slot s on s.body_id = c.body_id and s.id = c.slot_id
      where c.body_id = ${body_id} and c.occasion_id = ${id} and s.does in ('hosted', 'taught')
        and (c.state = 'promised' or c.came_at is not null))
    order by p.id`.execute(scope.db)
  return rows
}

/** Where somebody who came for the first time is written to; null for who has no e-mail address. */
export async function mailboxOf(
  scope: Scope,
  body_id: string,
  commitment_id: string,
): Promise<{ name: string; address: string; language: string } | null> {
  const { rows } = await sql<{ name: string; address: string; language: string }>`
    select case when p.id is null then c.name else coalesce(nullif(p.known_as, ''), p.given_name) end as name,
      coalesce(mailbox.value, c.contact) as address, coalesce(p.language, c.language) as language
    from commitment c left join person p on p.id = c.person_id
      left join lateral (select value from contact_point
        where person_id = c.person_id and kind = 'email' and works and ended_at is null
        order by began_at desc limit 1) mailbox on true
    where c.body_id = ${body_id} and c.id = ${commitment_id}`.execute(scope.db)
  const found = rows[0]
  return found?.address.includes('@') ? found : null
}
