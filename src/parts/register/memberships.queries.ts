import { sql } from 'kysely'
import { restand } from '../../platform/deeds/index.ts'
import type { Scope } from '../../platform/entering/scope.ts'
import { found } from '../../platform/errors.ts'
import type { State } from './list/entry/states.rules.ts'
import { fold, searchText, searchWords, sortName } from './names.rules.ts'

/**
 * The upkeep of memberships, one person at a time: the row, its dated periods, the tally of the
 * body and the standing of the person move together, in the unit and in the ward branch below it.
 * They need the list of the unit open, so they are called standing in the unit.
 */

interface Joining {
  readonly person_id: string
  readonly joined_on: string
  readonly number?: string
  readonly ward_id?: string | null
  readonly rate?: string
}

/** Puts a person on the list of the unit, and of the ward branch if one is given. */
export async function join(scope: Scope, joining: Joining) {
  const unit_id = unitOf(scope)
  for (const body_id of bodiesOf(unit_id, joining.ward_id)) {
    await enter(scope, body_id, joining, body_id === unit_id ? (joining.ward_id ?? null) : null)
  }
  await keepStanding(scope, joining.person_id)
}

/**
 * Puts somebody of whom no list has told yet on the list of a unit, and of the branch below it; since
 * when they are a member is not known. Needs the lists of both open, and no scope of a body.
 */
export async function enterUnlisted(
  scope: Scope,
  { unit_id, body_id, person_id }: { unit_id: string; body_id: string; person_id: string },
) {
  const ward_id = body_id === unit_id ? null : body_id
  for (const id of bodiesOf(unit_id, ward_id))
    await enter(scope, id, { person_id, joined_on: null }, id === unit_id ? ward_id : null)
}

/** Changes the state of a membership in the unit and its ward branch. False when nothing changed. */
export async function changeState(
  scope: Scope,
  change: { person_id: string; state: State; on: string },
): Promise<boolean> {
  const unit_id = unitOf(scope)
  const held = await lockMembership(scope, unit_id, change.person_id)
  let changed = false
  for (const body_id of bodiesOf(unit_id, held.ward_id))
    changed = (await turn(scope, body_id, change)) || changed
  if (changed) await keepStanding(scope, change.person_id)
  return changed
}

/** Ends the place in one ward branch and begins another: a new dated row, never a changed one. */
export async function moveWard(
  scope: Scope,
  move: { person_id: string; ward_id: string | null; on: string },
): Promise<boolean> {
  const unit_id = unitOf(scope)
  const held = await lockMembership(scope, unit_id, move.person_id)
  if (held.ward_id === move.ward_id) return false
  const { person_id, on } = move
  if (held.ward_id) await turn(scope, held.ward_id, { person_id, state: 'moved', on })
  await sql`update membership set ward_id = ${move.ward_id} where body_id = ${unit_id} and person_id = ${person_id}`.execute(
    scope.db,
  )
  if (move.ward_id) await enterWard(scope, move.ward_id, { person_id, on, state: held.state })
  await keepStanding(scope, person_id)
  return true
}

/** Files a person anew by their names and contact points, on every list they stand on. */
export async function refile(scope: Scope, person_id: string) {
  const { rows } = await sql<Filed>`
    select p.given_name, p.family_name, p.known_as, p.former_name, p.postcode, ${reached(person_id)} as reached
    from person p where p.id = ${person_id}`.execute(scope.db)
  const person = found(rows[0])
  const words = searchWords(person, person.reached)
  await sql`select refile(${person_id}, ${sortName(person)}, ${words})`.execute(scope.db)
}

interface Filed {
  given_name: string
  family_name: string
  known_as: string
  former_name: string
  postcode: string
  reached: { kind: string; value: string }[]
}

const reached = (person_id: string) => sql`coalesce(
  (select jsonb_agg(jsonb_build_object('kind', c.kind, 'value', c.value) order by c.kind, c.id)
   from contact_point c where c.person_id = ${person_id} and c.ended_at is null), '[]')`

const unitOf = (scope: Scope) => found(found(scope.where).unit_id)

const bodiesOf = (unit_id: string, ward_id: string | null | undefined) =>
  ward_id && ward_id !== unit_id ? [unit_id, ward_id] : [unit_id]

// Locked before anything is counted, so that two people changing one membership take turns.
async function lockMembership(scope: Scope, unit_id: string, person_id: string) {
  const { rows } = await sql<{ ward_id: string | null; state: State }>`
    select ward_id, state from membership where body_id = ${unit_id} and person_id = ${person_id} for update`.execute(
    scope.db,
  )
  return found(rows[0])
}

type Entering = Omit<Joining, 'joined_on'> & { joined_on: string | null }

async function enter(scope: Scope, body_id: string, joining: Entering, ward_id: string | null) {
  const { person_id, joined_on, number = '', rate = '' } = joining
  const on = joined_on ?? scope.now.toISOString().slice(0, 10)
  const { rows } = await sql<Filed>`
    select p.given_name, p.family_name, p.known_as, p.former_name, p.postcode, ${reached(person_id)} as reached
    from person p where p.id = ${person_id}`.execute(scope.db)
  // A newcomer is not visible before their first membership stands; they are filed right after it.
  const person = rows[0]
  const text = person ? searchText(person, person.reached, number) : fold(number)
  await sql`
    insert into membership (body_id, person_id, number, state, state_since, joined_on, rate, ward_id, sort_name, search_text)
    values (${body_id}, ${person_id}, ${number}, 'member', ${on}, ${joined_on}, ${rate}, ${ward_id},
      ${person ? sortName(person) : ''}, ${text})`.execute(scope.db)
  await tallyBy(scope, body_id, 1)
  if (!person) await refile(scope, person_id)
}

async function enterWard(
  scope: Scope,
  ward_id: string,
  entry: { person_id: string; on: string; state: State },
) {
  const { person_id, on } = entry
  const { rows } = await sql<{ state: State }>`
    select state from membership where body_id = ${ward_id} and person_id = ${person_id}`.execute(
    scope.db,
  )
  if (rows[0]) return turn(scope, ward_id, entry)
  const written = await sql<{ counts: boolean }>`
    insert into membership (body_id, person_id, number, state, state_since, joined_on, rate, sort_name, search_text)
    select ${ward_id}, person_id, number, state, ${on}, ${on}, rate, sort_name, search_text
    from membership where body_id = ${unitOf(scope)} and person_id = ${person_id}
    returning counts`.execute(scope.db)
  if (written.rows[0]?.counts) await tallyBy(scope, ward_id, 1)
}

type Turn = { person_id: string; state: State; on: string }

async function turn(scope: Scope, body_id: string, { person_id, state, on }: Turn) {
  const { rows } = await sql<Before & { delta: number }>`
    update membership m set state = ${state}, state_since = ${on}
    from (select counts, state, state_since from membership where body_id = ${body_id} and person_id = ${person_id} for update) was
    where m.body_id = ${body_id} and m.person_id = ${person_id} and m.state <> ${state}
    returning was.state, was.state_since, m.counts::int - was.counts::int as delta`.execute(
    scope.db,
  )
  const was = rows[0]
  if (!was) return false
  await sql`insert into membership_period (body_id, id, person_id, state, from_on, until_on)
    values (${body_id}, ${scope.newId()}, ${person_id}, ${was.state}, ${was.state_since}, greatest(${was.state_since}::date, ${on}::date))`.execute(
    scope.db,
  )
  await tallyBy(scope, body_id, was.delta)
  return true
}

type Before = { state: State; state_since: string }

async function tallyBy(scope: Scope, body_id: string, delta: number) {
  if (delta === 0) return
  await sql`insert into tally as t (body_id, members, counted_at) values (${body_id}, ${Math.max(0, delta)}, ${scope.now})
    on conflict (body_id) do update set members = t.members + ${delta}, counted_at = ${scope.now}`.execute(
    scope.db,
  )
}

// Only people with a deed have a standing; theirs follows them into a new ward and out of the count. Whoever came as a
// guest and joins now has deeds and no standing yet.
async function keepStanding(scope: Scope, person_id: string) {
  const { rows } = await sql`select from standing where person_id = ${person_id}
      and body_id = any (${sql.val([...found(scope.where).unit_bodies])}::uuid[])
    union all
    select from last_deeds_in_reach(${person_id}) d where d.took_part_at is not null or d.reached_at is not null
    limit 1`.execute(scope.db)
  if (rows.length > 0) await restand(scope, person_id)
}
