import { sql } from 'kysely'
import type { Scope } from '../../../platform/entering/scope.ts'
import type { Prices, Standing } from '../places/prices.rules.ts'
import type { RequestState } from './request.rules.ts'

/** What a letter to an asker needs; no address where they left a telephone number. */
export interface Asker extends Prices {
  readonly address: string | null
  readonly name: string
  readonly language: string
  readonly state: RequestState
  readonly answer: string
  readonly group_name: string
  readonly standing: Standing
  readonly place: string
  readonly how_to_find: string
  readonly starts_at: Date
  readonly ends_at: Date
  readonly body: string
  readonly slug: string
  readonly time_zone: string
}

export async function askerOf(
  scope: Scope,
  { body_id, id }: { body_id: string; id: string },
): Promise<Asker | null> {
  const { rows } = await sql<Asker>`
    select case when r.person_id is null then r.contact else mailbox.value end as address, r.name,
      coalesce(person.language, r.language) as language, r.state, r.answer, r.group_name, r.standing, p.name as place, p.how_to_find,
      coalesce(h.starts_at, r.starts_at) as starts_at, coalesce(h.ends_at, r.ends_at) as ends_at,
      p.price_per, p.member_pence, p.ally_pence, p.outside_pence, b.name as body, b.slug, b.time_zone
    from request r join body b on b.id = r.body_id
      left join hold h on h.body_id = r.body_id and h.id = r.hold_id and h.freed_at is null
      join place p on p.body_id = r.body_id and p.id = coalesce(h.place_id, r.place_id)
      left join person on person.id = r.person_id
      left join lateral (select value from contact_point
        where person_id = r.person_id and kind = 'email' and works and ended_at is null
        order by began_at desc limit 1) mailbox on true
    where r.body_id = ${body_id} and r.id = ${id}`.execute(scope.db)
  return rows[0] ?? null
}

/** Somebody who keeps the rooms and has an address. */
export interface Keeper {
  readonly person_id: string
  readonly name: string
  readonly address: string
  readonly language: string
}

/** Who holds one of these offices today, at the body or at the unit whose list it shares. */
export async function keepersOf(
  scope: Scope,
  body_id: string,
  roles: readonly string[],
): Promise<Keeper[]> {
  const { rows } = await sql<Keeper>`
    select distinct on (p.id) p.id as person_id, coalesce(nullif(p.known_as, ''), p.given_name) as name,
      mailbox.value as address, p.language
    from body b join office o on o.body_id in (b.id, b.unit_id) join person p on p.id = o.person_id
      cross join lateral (select value from contact_point
        where person_id = p.id and kind = 'email' and works and ended_at is null
        order by began_at desc limit 1) mailbox
    where b.id = ${body_id} and o.role = any (${[...roles]}::text[]) and o.ended_at is null
      and (${scope.now}::timestamptz at time zone b.time_zone)::date >= o.began_on
      and (${scope.now}::timestamptz at time zone b.time_zone)::date < o.ends_on
    order by p.id`.execute(scope.db)
  return rows
}
