import { sql } from 'kysely'
import type { Scope } from '../../../../platform/entering/scope.ts'
import type { Occasion } from '../../occasions/occasion.rules.ts'

/** Somebody who said yes and has an e-mail address, with what a letter to them needs. */
export interface Reader {
  readonly commitment_id: string
  /** Null for a guest. */
  readonly person_id: string | null
  readonly name: string
  readonly address: string
  readonly language: string
  readonly occasion_id: string
  readonly title: string
  readonly place: string
  readonly starts_at: Date
  readonly called_off: string | null
  readonly slug: string
  readonly body: string
  readonly time_zone: string
}

/** A member is written to where the register says, a guest where they said themselves. */
export const readers = sql`
  select c.id as commitment_id, c.person_id, case when p.id is null then c.name else coalesce(nullif(p.known_as, ''), p.given_name) end as name,
    coalesce(mailbox.value, c.contact) as address, coalesce(p.language, c.language) as language,
    o.id as occasion_id, o.title, o.place, o.starts_at, f.reason as called_off, b.slug, b.name as body, b.time_zone
  from commitment c
    join occasion o on o.body_id = c.body_id and o.id = c.occasion_id
    join body b on b.id = o.body_id
    left join person p on p.id = c.person_id
    left join lateral (select value from contact_point
      where person_id = c.person_id and kind = 'email' and works and ended_at is null
      order by began_at desc limit 1) mailbox on true
    left join calling_off f on f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null`

export const hasMailbox = sql`(mailbox.value is not null or (c.person_id is null and strpos(c.contact, '@') > 1))`

export async function readersOf(
  scope: Scope,
  { body_id, occasion_id }: { body_id: string; occasion_id: string },
): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    ${readers}
    where c.body_id = ${body_id} and c.occasion_id = ${occasion_id} and c.state in ('promised', 'waiting') and ${hasMailbox}
    order by c.id`.execute(scope.db)
  return rows
}

/** The hash of a link that a letter is about to hold: without it the link opens nothing. */
export async function keepLink(
  scope: Scope,
  { body_id, id, key_hash }: { body_id: string; id: string; key_hash: string },
) {
  await sql`
    update commitment set key_hash = ${key_hash}
    where body_id = ${body_id} and id = ${id} and key_hash is distinct from ${key_hash}`.execute(
    scope.db,
  )
}

/** When an occasion begins and in which zone: what the moving of its line asks. Null when it is off or over. */
export async function lineOf(
  scope: Scope,
  { body_id, occasion_id }: { body_id: string; occasion_id: string },
): Promise<{ starts_at: Date; zone: string } | null> {
  const { rows } = await sql<{ starts_at: Date; zone: string }>`
    select o.starts_at, b.time_zone as zone from occasion o join body b on b.id = o.body_id
    where o.body_id = ${body_id} and o.id = ${occasion_id} and o.ends_at > ${scope.now} and not exists (
      select from calling_off f where f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null)`.execute(
    scope.db,
  )
  return rows[0] ?? null
}

/** Whether somebody waits, without an offer, for a slot in which there is a place. */
export async function canMoveLine(
  scope: Pick<Scope, 'db'>,
  occasion: Pick<Occasion, 'body_id' | 'id'>,
): Promise<boolean> {
  const { rows } = await sql`
    select from slot where body_id = ${occasion.body_id} and occasion_id = ${occasion.id} and closed_at is null
      and waiting > offers and (maximum is null or taken + offered < maximum)`.execute(scope.db)
  return rows.length > 0
}

/** More lines than this are not set going in one hour; the rest in the next. */
const LINES_MAX = 200

/** Every occasion ahead with a place that nobody in its line was offered. */
export async function linesThatCanMove(
  scope: Pick<Scope, 'db' | 'now'>,
): Promise<{ body_id: string; id: string }[]> {
  const { rows } = await sql<{ body_id: string; id: string }>`
    select distinct s.body_id, s.occasion_id as id from slot s join occasion o on o.body_id = s.body_id and o.id = s.occasion_id
    where s.body_id = any ((select reach())::uuid[]) and s.closed_at is null and s.waiting > s.offers
      and (s.maximum is null or s.taken + s.offered < s.maximum) and o.ends_at > ${scope.now} and not exists (
        select from calling_off f where f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null)
    limit ${LINES_MAX}`.execute(scope.db)
  return rows
}
