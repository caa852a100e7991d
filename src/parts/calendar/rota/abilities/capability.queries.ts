import { sql } from 'kysely'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { fullName, searchPatterns, type Names } from '../../../register/index.ts'
import type { Ability } from '../../kinds.rules.ts'
import { called, FOUND_MAX, listed, named, ofWhom, type Named } from '../../listed.queries.ts'
import { unitOf } from '../unit.rules.ts'
import {
  KNOWN_SHOWN,
  type CapabilityDraft,
  type Known,
  type KnownWish,
} from './capability.rules.ts'

/** What holds on a day: confirmed, begun, not run out, not ended. The alias is `a`. */
export const holdsOn = (day: string) => sql`
  (a.confirmed_at is not null and a.ended_at is null and a.since_on <= ${day}::date
    and (a.until_on is null or a.until_on >= ${day}::date))`

/** The same, on the day an occasion `o` begins in the body's own zone. */
export const holdsThen = (zone: string) => sql`
  (a.confirmed_at is not null and a.ended_at is null and a.since_on <= (o.starts_at at time zone ${zone})::date
    and (a.until_on is null or a.until_on >= (o.starts_at at time zone ${zone})::date))`

const known = sql`a.id, a.person_id, a.name, a.since_on::text as since_on, a.until_on::text as until_on,
  a.said_by, a.confirmed_at is not null as confirmed`

/** What I said I can do, confirmed or not. */
export async function myCapabilities(scope: BodyScope): Promise<Known[]> {
  const { rows } = await sql<Known>`
    select ${known}, '' as who from capability a
    where a.body_id = ${unitOf(scope.where)} and a.person_id = ${scope.who.person_id} and a.ended_at is null
    order by a.name`.execute(scope.db)
  return rows
}

/** Whether I may take a slot that asks for this on that day. */
export async function iCan(scope: BodyScope, ability: Ability, day: string): Promise<boolean> {
  const { rows } = await sql`
    select from capability a where a.body_id = ${unitOf(scope.where)} and a.person_id = ${scope.who.person_id}
      and a.name = ${ability} and ${holdsOn(day)}`.execute(scope.db)
  return rows.length > 0
}

/** What I can do on that day, for showing what I may take. */
export async function myAbilities(scope: BodyScope, day: string): Promise<Ability[]> {
  const { rows } = await sql<{ name: Ability }>`
    select a.name from capability a where a.body_id = ${unitOf(scope.where)} and a.person_id = ${scope.who.person_id}
      and ${holdsOn(day)}`.execute(scope.db)
  return rows.map(({ name }) => name)
}

/** I say that I can; it waits to be confirmed. Said already, nothing changes. */
export async function sayICan(scope: BodyScope, ability: Ability, today: string): Promise<void> {
  await sql`
    insert into capability (body_id, id, person_id, name, since_on, said_by, said_at)
    values (${unitOf(scope.where)}, ${scope.newId()}, ${scope.who.person_id}, ${ability}, ${today}::date, 'person', ${scope.now})
    on conflict (body_id, person_id, name) where ended_at is null do nothing`.execute(scope.db)
}

export async function endMine(scope: BodyScope, id: string): Promise<void> {
  await sql`
    update capability set ended_at = ${scope.now}, ended_by = ${scope.who.person_id}
    where body_id = ${unitOf(scope.where)} and id = ${id} and person_id = ${scope.who.person_id} and ended_at is null`.execute(
    scope.db,
  )
}

/** Those who say they can and wait for a word, longest first; as many as one page shows, and how many there are. */
export async function waitingCapabilities(
  scope: BodyScope,
): Promise<{ rows: Known[]; total: number }> {
  return paged(
    await sql<Row>`
      select ${known}, p.given_name, p.family_name, p.known_as, count(*) over ()::integer as total
      from capability a join person p on p.id = a.person_id
      where a.body_id = ${scope.where.id} and a.ended_at is null and a.confirmed_at is null
      order by a.said_at, a.id limit ${KNOWN_SHOWN}`.execute(scope.db),
  )
}

/** Who can do what, narrowed and ordered as asked, one page of it. */
export async function capabilitiesKnown(
  scope: BodyScope,
  { what, named, order, page }: KnownWish,
): Promise<{ rows: Known[]; total: number }> {
  const patterns = searchPatterns(named)
  const of = what === null ? sql`true` : sql`a.name = ${what}`
  const by = order === 'since' ? sql`a.since_on desc, m.sort_name` : sql`m.sort_name, a.name`
  return paged(
    await sql<Row>`
      select ${known}, p.given_name, p.family_name, p.known_as, count(*) over ()::integer as total
      from capability a join person p on p.id = a.person_id
        join membership m on m.body_id = a.body_id and m.person_id = a.person_id
      where a.body_id = ${scope.where.id} and a.ended_at is null and a.confirmed_at is not null and ${of}
        and m.search_text like all (${patterns}::text[])
      order by ${by}, a.id limit ${KNOWN_SHOWN} offset ${(page - 1) * KNOWN_SHOWN}`.execute(
      scope.db,
    ),
  )
}

type Row = Known & Names & { total: number }

const paged = ({ rows }: { rows: readonly Row[] }) => ({
  total: rows[0]?.total ?? 0,
  rows: rows.map(({ given_name, family_name, known_as, total: _, ...row }) => ({
    ...row,
    who: fullName({ given_name, family_name, known_as }),
  })),
})

/** Members whose entry holds every word, to note what they can do. */
export async function membersNamed(
  scope: BodyScope,
  typed: string,
): Promise<{ person_id: string; who: string; hint: string }[]> {
  const patterns = searchPatterns(typed)
  if (patterns.length === 0) return []
  const { rows } = await sql<Named & { person_id: string }>`
    select ${named}, m.person_id
    from ${listed(scope, patterns, ['member', 'arrears'])} ${ofWhom}
    order by m.sort_name, m.person_id limit ${FOUND_MAX}`.execute(scope.db)
  return rows.map(called)
}

/** An officer notes it, which is its confirmation; what the person said before is confirmed by it. */
export async function noteCapability(
  scope: BodyScope,
  person_id: string,
  draft: CapabilityDraft,
): Promise<boolean> {
  const { rows } = await sql`
    insert into capability (body_id, id, person_id, name, since_on, until_on, said_by, said_at, confirmed_at, confirmed_by)
    select ${scope.where.id}, ${scope.newId()}, m.person_id, ${draft.name}, ${draft.since_on}::date, ${draft.until_on}::date,
      'officer', ${scope.now}, ${scope.now}, ${scope.who.person_id}
    from membership m where m.body_id = ${scope.where.id} and m.person_id = ${person_id} and m.counts
    on conflict (body_id, person_id, name) where ended_at is null do update
      set since_on = excluded.since_on, until_on = excluded.until_on,
        confirmed_at = coalesce(capability.confirmed_at, excluded.confirmed_at),
        confirmed_by = coalesce(capability.confirmed_by, excluded.confirmed_by)
    returning id`.execute(scope.db)
  return rows.length > 0
}

export async function confirmCapability(scope: BodyScope, id: string): Promise<void> {
  await sql`
    update capability set confirmed_at = ${scope.now}, confirmed_by = ${scope.who.person_id}
    where body_id = ${scope.where.id} and id = ${id} and confirmed_at is null and ended_at is null`.execute(
    scope.db,
  )
}

export async function endCapability(scope: BodyScope, id: string): Promise<void> {
  await sql`
    update capability set ended_at = ${scope.now}, ended_by = ${scope.who.person_id}
    where body_id = ${scope.where.id} and id = ${id} and ended_at is null`.execute(scope.db)
}
