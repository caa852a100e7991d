import { sql } from 'kysely'
import type { Scope } from '../../../platform/entering/scope.ts'

type Passing = Pick<Scope, 'db'>

interface FeedBody {
  readonly id: string
  readonly slug: string
  readonly name: string
}

export async function bodyInFeed({ db }: Passing, slug: string): Promise<FeedBody | null> {
  const { rows } = await sql<FeedBody>`
    select id, slug, name from body where slug = ${slug} and closed_on is null`.execute(db)
  return rows[0] ?? null
}

export async function whoseCalendar({ db }: Passing, hash: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select whose_calendar(${hash}) as id`.execute(
    db,
  )
  return rows[0]?.id ?? null
}

/** When I made my address; null when I have none. */
export async function myAddressMade({ db }: Passing): Promise<Date | null> {
  const { rows } = await sql<{ made_at: Date }>`
    select made_at from calendar_address where person_id = (select me())`.execute(db)
  return rows[0]?.made_at ?? null
}

/** Keeps my new address; the one before leads nowhere from now on. */
export async function keepMyAddress(
  { db }: Passing,
  { made_at, hash }: { made_at: Date; hash: string },
): Promise<void> {
  await sql`
    insert into calendar_address (person_id, secret_hash, made_at) values ((select me()), ${hash}, ${made_at})
    on conflict (person_id) do update set secret_hash = excluded.secret_hash, made_at = excluded.made_at`.execute(
    db,
  )
}

export async function endMyAddress({ db }: Passing): Promise<void> {
  await sql`delete from calendar_address where person_id = (select me())`.execute(db)
}
