import { sql } from 'kysely'
import { appendDeed, reverseDeed } from '../../../platform/deeds/index.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { fullName, searchPatterns, sortName, type Names } from '../../register/index.ts'
import { deedAtDoor } from '../kinds.rules.ts'
import { called, FOUND_MAX, listed, named, ofWhom, type Named } from '../listed.queries.ts'
import type { Occasion } from '../occasions/occasion.rules.ts'
import {
  doneAt,
  openDoors,
  ROWS_MAX,
  type AtDoor,
  type DoorCounts,
  type DoorWish,
} from './door.rules.ts'

const onTheList = sql`(c.state in ('promised', 'waiting') or c.came_at is not null)`

const doorRow = sql`
  c.id, c.person_id, c.name, c.state, s.name as slot, c.first_time, c.came_at, c.undone as turn, c.guests, c.guest_names, c.friends_came as friends, '' as hint
  from commitment c join slot s on s.body_id = c.body_id and s.id = c.slot_id`

/** Those on the list, by family name: those of a letter, or those whose name holds every word. */
export async function doorRows(
  scope: BodyScope,
  occasion: Occasion,
  wish: DoorWish,
): Promise<AtDoor[]> {
  const letter = wish.letter
    ? sql`and c.sort_name >= ${wish.letter} and c.sort_name < ${after(wish.letter)}`
    : sql``
  const { rows } = await sql<AtDoor>`
    select ${doorRow}
    where c.body_id = ${occasion.body_id} and c.occasion_id = ${occasion.id} and ${onTheList}
      ${letter} ${holding(sql`c.sort_name`, wish.words)}
    order by c.sort_name, c.id limit ${ROWS_MAX + 1}`.execute(scope.db)
  return rows
}

/** One row, by its commitment or by the person. */
export async function doorRowOf(
  scope: BodyScope,
  occasion: OccasionKey,
  { commitment, person }: { commitment: string | null; person: string | null },
): Promise<AtDoor | null> {
  const which = commitment ? sql`c.id = ${commitment}` : sql`c.person_id = ${person}`
  const { rows } = await sql<AtDoor>`
    select ${doorRow}
    where c.body_id = ${occasion.body_id} and c.occasion_id = ${occasion.id} and ${which}`.execute(
    scope.db,
  )
  return rows[0] ?? null
}

/** Members of the body we stand in whose entry holds every word, whether they are on the list or not. */
export async function membersFound(
  scope: BodyScope,
  occasion: Occasion,
  typed: string,
): Promise<AtDoor[]> {
  const patterns = searchPatterns(typed)
  if (patterns.length === 0) return []
  const { rows } = await sql<Omit<AtDoor, 'name' | 'hint'> & Named>`
    select ${named}, c.id, f.person_id, c.state, coalesce(s.name, '') as slot,
      coalesce(c.first_time, false) as first_time, c.came_at, coalesce(c.undone, 0) as turn,
      coalesce(c.guests, 0) as guests, coalesce(c.guest_names, '') as guest_names, coalesce(c.friends_came, 0) as friends
    from ${listed(scope, patterns, ['member', 'arrears', 'lapsed'])} ${ofWhom}
      left join commitment c on c.body_id = ${occasion.body_id} and c.occasion_id = ${occasion.id} and c.person_id = f.person_id
      left join slot s on s.body_id = c.body_id and s.id = c.slot_id
    order by m.sort_name, m.person_id limit ${FOUND_MAX}`.execute(scope.db)
  return rows.map(called).map(({ who, ...row }) => ({ ...row, name: who }))
}

export async function doorCounts(scope: BodyScope, occasion: OccasionKey): Promise<DoorCounts> {
  const { rows } = await sql<DoorCounts>`
    select coalesce(sum(1 + c.guests) filter (where c.state = 'promised'), 0)::integer as expected,
      (count(*) filter (where ${onTheList}))::integer as listed,
      coalesce(sum(1 + c.friends_came) filter (where c.came_at is not null), 0)::integer as came,
      coalesce(sum(c.friends_came), 0)::integer as friends,
      coalesce(array_agg(distinct left(c.sort_name, 1)) filter (where ${onTheList}), '{}') as letters
    from commitment c
    where c.body_id = ${occasion.body_id} and c.occasion_id = ${occasion.id}`.execute(scope.db)
  return rows[0] ?? { expected: 0, listed: 0, came: 0, friends: 0, letters: [] }
}

interface Arrived {
  id: string
  person_id: string | null
  turn: number
  does: string
}

/**
 * Checks in somebody on the list: one row, one deed. When two people tap the same name at once the
 * second waits for the first and finds it done; a tap sent again after an undo (`turn`) does nothing.
 */
export async function checkIn(
  scope: BodyScope,
  occasion: Occasion,
  { id, turn }: { id: string; turn: number },
): Promise<void> {
  const { rows } = await sql<Arrived>`
    with came as (
      update commitment set came_at = ${scope.now}, friends_came = guests, came_noted_by = ${scope.who.person_id}, ${tappedNow(scope)}
      where body_id = ${occasion.body_id} and occasion_id = ${occasion.id} and id = ${id}
        and came_at is null and undone = ${turn} and state <> 'cancelled'
      returning id, person_id, slot_id, undone)
    select came.id, came.person_id, came.undone as turn, s.does
    from came join slot s on s.body_id = ${occasion.body_id} and s.id = came.slot_id`.execute(
    scope.db,
  )
  await noteDeed(scope, occasion, rows[0])
}

/**
 * The busy way in: finds the occasion, sees that its door is open and checks in, all in one question
 * to the database. Gives the occasion, or null when there was nothing to do or it may not be done.
 */
export async function checkInAtOnce(
  scope: BodyScope,
  occasion_id: string,
  { id, turn }: { id: string; turn: number },
): Promise<OccasionKey | null> {
  const { begin_before, end_after } = openDoors(scope.now)
  const { rows } = await sql<Arrived & Deeds>`
    with o as (
      select body_id, id as occasion_id, kind, title, host_id, ends_at from occasion o
      where body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and id = ${occasion_id} and ours(body_id)
        and starts_at <= ${begin_before} and ends_at >= ${end_after} and not exists (
          select from calling_off f where f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null)
    ), came as (
      update commitment c set came_at = ${scope.now}, friends_came = c.guests, came_noted_by = ${scope.who.person_id}, ${tappedNow(scope)}
      from o where c.body_id = o.body_id and c.occasion_id = o.occasion_id and c.id = ${id}
        and c.came_at is null and c.undone = ${turn} and c.state <> 'cancelled'
      returning c.id, c.person_id, c.slot_id, c.undone)
    select came.id, came.person_id, came.undone as turn, s.does, o.*
    from came cross join o join slot s on s.body_id = o.body_id and s.id = came.slot_id`.execute(
    scope.db,
  )
  const arrived = rows[0]
  if (!arrived) return null
  const occasion = { ...arrived, id: arrived.occasion_id }
  await noteDeed(scope, occasion, arrived)
  return occasion
}

type OccasionKey = Pick<Occasion, 'body_id' | 'id'>
/** What the deed of a check-in asks of its occasion. */
type Held = OccasionKey & Pick<Occasion, 'kind' | 'title' | 'host_id' | 'ends_at'>
type Deeds = Omit<Held, 'id'> & { occasion_id: string }

/** Checks in a member who may not be on the list: a walk-in, who comes along simply. */
export async function checkInMember(
  scope: BodyScope,
  occasion: Occasion,
  { person_id, turn }: { person_id: string; turn: number },
): Promise<string | null> {
  const { rows: people } = await sql<Names>`
    select given_name, family_name, known_as from person where id = ${person_id} and merged_into is null`.execute(
    scope.db,
  )
  const person = people[0]
  if (!person) return null
  const { rows } = await sql<Arrived>`
    with came as (
      insert into commitment as c (body_id, id, occasion_id, slot_id, person_id, name, sort_name, state, first_time, said_at, came_at, came_noted_by, door_at)
      select s.body_id, ${scope.newId()}, s.occasion_id, s.id, ${person_id}, ${fullName(person)}, ${sortName(person) || '?'}, 'walked-in',
        not came_before(${person_id}, ${occasion.id}), ${scope.now}, ${scope.now}, ${scope.who.person_id}, ${scope.now}
      from slot s where s.body_id = ${occasion.body_id} and s.occasion_id = ${occasion.id} and s.name = ''
      on conflict (body_id, occasion_id, person_id) where person_id is not null do update
        set came_at = excluded.came_at, came_noted_by = excluded.came_noted_by,
          friends_came = case when c.state = 'cancelled' then 0 else c.guests end,
          door_at = greatest(excluded.door_at, c.door_at + interval '1 millisecond'), door_tap = null,
          state = case when c.state = 'cancelled' then 'walked-in' else c.state end
        where c.came_at is null and c.undone = ${turn}
      returning c.id, c.person_id, c.slot_id, c.undone)
    select came.id, came.person_id, came.undone as turn, s.does
    from came join slot s on s.body_id = ${occasion.body_id} and s.id = came.slot_id`.execute(
    scope.db,
  )
  await noteDeed(scope, occasion, rows[0])
  return rows[0]?.id ?? null
}

/** Takes a check-in back, and its deed with it; a second time does nothing. */
export async function undoCheckIn(
  scope: BodyScope,
  occasion: Occasion,
  { id, turn }: { id: string; turn: number },
): Promise<void> {
  const { rows } = await sql<{ deed_id: string | null }>`
    with undone as (
      update commitment set came_at = null, friends_came = 0, came_noted_by = null, undone = undone + 1, ${tappedNow(scope)}
      where body_id = ${occasion.body_id} and occasion_id = ${occasion.id} and id = ${id}
        and came_at is not null and undone = ${turn}
      returning id)
    select d.id as deed_id from undone left join deed d
      on d.body_id = ${occasion.body_id} and d.once_key = ${onceKey(id, turn)}`.execute(scope.db)
  const deed_id = rows[0]?.deed_id
  if (deed_id) await reverseDeed(scope, { body_id: occasion.body_id, id: deed_id })
}

/** How many friends are here with somebody who is in; nothing is changed for who is not. */
export async function countFriends(
  scope: BodyScope,
  occasion: OccasionKey,
  { id, friends }: { id: string; friends: number },
): Promise<void> {
  await sql`
    update commitment set friends_came = ${friends}
    where body_id = ${occasion.body_id} and occasion_id = ${occasion.id} and id = ${id} and came_at is not null`.execute(
    scope.db,
  )
}

/** A tap with a network is later than all before it, whatever the clocks of other phones said. */
const tappedNow = (scope: BodyScope) =>
  sql`door_at = greatest(${scope.now}, door_at + interval '1 millisecond'), door_tap = null`

/** The deed of a member who came. `turn` counts undone check-ins, so each check-in has one deed; guests have none. */
export async function noteDeed(
  scope: BodyScope,
  occasion: Held,
  arrived: Arrived | undefined,
  at = scope.now,
) {
  if (!arrived?.person_id) return
  await appendDeed(scope, {
    person_id: arrived.person_id,
    body_id: occasion.body_id,
    kind: deedAtDoor({
      isHost: arrived.person_id === occasion.host_id,
      does: arrived.does,
      kind: occasion.kind,
    }),
    about: { kind: 'occasion', id: occasion.id },
    detail: { what: occasion.title },
    done_at: doneAt(at, occasion),
    once_key: onceKey(arrived.id, arrived.turn),
  })
}

/** Deeds are never changed, so a check-in after an undone one is another deed. */
export const onceKey = (id: string, turn: number) => `came:${id}:${turn}`

const holding = (column: ReturnType<typeof sql>, words: readonly string[]) =>
  sql.join(
    words.map((word) => sql`and strpos(${column}, ${word}) > 0`),
    sql` `,
  )

const after = (letter: string) => `${letter}\u{10FFFD}`
