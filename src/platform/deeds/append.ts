import { sql } from 'kysely'
import type { Scope } from '../entering/scope.ts'
import { found } from '../errors.ts'
import { deedKinds, type DeedKind } from './kinds.ts'

interface Deed {
  /** Who did it (for `spoken-with`: who was spoken with). */
  readonly person_id: string
  readonly kind: DeedKind
  readonly about?: { readonly kind: string; readonly id: string }
  /** The moment it was done; now, unless it is recorded later. Never in the future. */
  readonly done_at?: Date
  /** A replay with the same key changes nothing. */
  readonly once_key?: string
  /** The body it was done in, when that is another body of the same unit than the one we stand in. */
  readonly body_id?: string
  /** A few plain facts; never anything a member should not read about themselves. */
  readonly detail?: Readonly<Record<string, string | number>>
}

/**
 * Appends a deed and moves the person's standing, in the transaction of the change itself.
 * Gives the deed's id, or null when a deed with the same `once_key` is there already.
 */
export async function appendDeed(scope: Scope, deed: Deed): Promise<string | null> {
  scope.deeds += 1
  const id = scope.newId()
  const rung = deedKinds[deed.kind]
  const body_id = deed.body_id ?? found(scope.where).id
  const done_at = earlier(deed.done_at ?? scope.now, scope.now)
  const { rows } = await sql<{ id: string }>`
    with written as (
      insert into deed (body_id, id, person_id, kind, rung, about_kind, about_id, done_at, recorded_by, recorded_at, once_key, detail)
      values (${body_id}, ${id}, ${deed.person_id}, ${deed.kind}, ${rung}, ${deed.about?.kind ?? null}, ${deed.about?.id ?? null},
        ${done_at}, ${scope.who?.person_id ?? null}, ${scope.now}, ${deed.once_key ?? null}, ${deed.detail ? JSON.stringify(deed.detail) : null})
      on conflict (body_id, once_key) where once_key is not null do nothing
      returning id, person_id, rung, done_at
    ), stood as (
      insert into standing (body_id, person_id, member, took_part_at, carried_at, reached_at)
      select m.body_id, w.person_id, m.counts,
        case when w.rung in ('took-part', 'carried') then w.done_at end,
        case when w.rung = 'carried' then w.done_at end,
        case when w.rung = 'reached' then w.done_at end
      from written w cross join lateral memberships_in_reach(w.person_id) m
      where w.rung is not null
      order by m.body_id
      on conflict (body_id, person_id) do update set
        member = excluded.member,
        took_part_at = greatest(standing.took_part_at, excluded.took_part_at),
        carried_at = greatest(standing.carried_at, excluded.carried_at),
        reached_at = greatest(standing.reached_at, excluded.reached_at)
    )
    select id from written`.execute(scope.db)
  return rows[0]?.id ?? null
}

/** Takes a deed back by a second one that reverses it, and works the person's standing out anew. */
export async function reverseDeed(
  scope: Scope,
  deed: { body_id: string; id: string },
): Promise<boolean> {
  scope.deeds += 1
  const { rows } = await sql<{ person_id: string }>`
    insert into deed (body_id, id, person_id, kind, rung, about_kind, about_id, done_at, recorded_by, recorded_at, reverses)
    select body_id, ${scope.newId()}, person_id, kind, rung, about_kind, about_id, done_at, ${scope.who?.person_id ?? null}, ${scope.now}, id
    from deed where body_id = ${deed.body_id} and id = ${deed.id} and reverses is null
    on conflict (body_id, reverses) where reverses is not null do nothing
    returning person_id`.execute(scope.db)
  const person_id = rows[0]?.person_id
  if (!person_id) return false
  await restand(scope, person_id)
  return true
}

/** Works a person's standing out again from their deeds, in every body of the unit where they have a membership. */
export async function restand(scope: Scope, person_id: string) {
  // A check-in under way holds these rows: wait for it here, so that the deeds read below include it.
  await sql`select from standing where person_id = ${person_id} and body_id = any ((select reach())::uuid[])
    order by body_id for update`.execute(scope.db)
  await sql`
    insert into standing (body_id, person_id, member, took_part_at, carried_at, reached_at)
    select m.body_id, ${person_id}, m.counts, d.took_part_at, d.carried_at, d.reached_at
    from memberships_in_reach(${person_id}) m, last_deeds_in_reach(${person_id}) d
    order by m.body_id
    on conflict (body_id, person_id) do update set member = excluded.member,
      took_part_at = excluded.took_part_at, carried_at = excluded.carried_at, reached_at = excluded.reached_at`.execute(
    scope.db,
  )
}

/** One POST, one deed: an act that wrote none of its own is still on the record; in office, it counts as carrying. */
export async function appendPlainDeed(scope: Scope) {
  if (scope.deeds > 0 || !scope.who || !scope.where || !scope.act) return
  const inOffice = scope.who.offices.length > 0
  await appendDeed(scope, {
    person_id: scope.who.person_id,
    kind: inOffice ? 'used-office' : 'acted',
    detail: { act: scope.act },
  })
}

const earlier = (a: Date, b: Date) => (a < b ? a : b)
