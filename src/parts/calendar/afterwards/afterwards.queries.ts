import { sql } from 'kysely'
import { appendDeed } from '../../../platform/deeds/index.ts'
import type { BodyScope, Scope } from '../../../platform/entering/scope.ts'
import type { Occasion } from '../occasions/occasion.rules.ts'
import type { LookedBack, NextThing, Said, ToTurnTo } from './afterwards.rules.ts'

type Key = Pick<Occasion, 'body_id' | 'id'>

const NEXT_DAYS = 60
const NEXT_MAX = 12
const LEARNED_MAX = 3
const ASKED_DAYS = 14
const LIST_DAYS = 30
const PEOPLE_MAX = 100

/** Whether I ran it: as its host, or in a slot of leading or teaching. */
export async function ranIt(scope: BodyScope, occasion: Key & { host_id: string | null }) {
  if (occasion.host_id === scope.who.person_id) return true
  const { rows } = await sql`
    select from commitment c join slot s on s.body_id = c.body_id and s.id = c.slot_id
    where c.body_id = ${occasion.body_id} and c.occasion_id = ${occasion.id}
      and c.person_id = ${scope.who.person_id}
      and s.does in ('hosted', 'taught') and (c.state = 'promised' or c.came_at is not null)
  `.execute(scope.db)
  return rows.length > 0
}

export async function lookedBack(scope: Scope, { body_id, id }: Key): Promise<LookedBack | null> {
  const { rows } = await sql<LookedBack>`
    select felt, came, remember from looking_back where body_id = ${body_id} and occasion_id = ${id}
  `.execute(scope.db)
  return rows[0] ?? null
}

/** Says how it went; said again by the same person, or by a host, it is said anew. */
export async function sayHowItWent(
  scope: BodyScope,
  occasion: Key & { title: string },
  said: Said,
): Promise<boolean> {
  const me = scope.who.person_id
  const { rows } = await sql`
    insert into looking_back as l (body_id, id, occasion_id, asked_at, said_at, said_by, felt, came, remember)
    values (${occasion.body_id}, ${scope.newId()}, ${occasion.id}, ${scope.now}, ${scope.now}, ${me}, ${said.felt}, ${said.came}, ${said.remember})
    on conflict (body_id, occasion_id) do update
      set said_at = excluded.said_at, said_by = excluded.said_by, felt = excluded.felt, came = excluded.came, remember = excluded.remember
      where l.said_by is null or l.said_by = excluded.said_by
    returning id`.execute(scope.db)
  if (rows.length === 0) return false
  const about = { kind: 'occasion', id: occasion.id }
  const detail = { what: occasion.title }
  await appendDeed(scope, {
    person_id: me,
    body_id: occasion.body_id,
    kind: 'looked-back',
    about,
    detail,
  })
  return true
}

interface AskedOfMe {
  readonly id: string
  readonly title: string
  readonly ends_at: Date
}

/** What I ran lately and have not said yet how it went. */
export async function askedOfMe(scope: BodyScope): Promise<AskedOfMe[]> {
  const me = scope.who.person_id
  const { rows } = await sql<AskedOfMe>`
    select o.id, o.title, o.ends_at from looking_back l join occasion o on o.body_id = l.body_id and o.id = l.occasion_id
    where l.body_id = any ((select reach())::uuid[]) and l.said_at is null
      and l.asked_at > ${scope.now}::timestamptz - make_interval(days => ${ASKED_DAYS})
      and (o.host_id = ${me} or exists (select from commitment c join slot s on s.body_id = c.body_id and s.id = c.slot_id
        where c.body_id = o.body_id and c.occasion_id = o.id and c.person_id = ${me} and s.does in ('hosted', 'taught')
          and (c.state = 'promised' or c.came_at is not null)))
    order by o.ends_at desc limit ${LEARNED_MAX}`.execute(scope.db)
  return rows
}

interface Learned {
  readonly id: string
  readonly title: string
  readonly ends_at: Date
  readonly remember: string
}

/** What was learned lately, a line each. */
export async function learnedLately(scope: BodyScope): Promise<Learned[]> {
  const { rows } = await sql<Learned>`
    select o.id, o.title, o.ends_at, l.remember from looking_back l
      join occasion o on o.body_id = l.body_id and o.id = l.occasion_id
    where l.body_id = any ((select reach())::uuid[]) and l.remember <> '' and l.said_at is not null
    order by l.said_at desc limit ${LEARNED_MAX}`.execute(scope.db)
  return rows
}

const isNewcomer = sql`c.came_at is not null and c.first_time and (c.person_id is not null or (c.tell_next and c.contact <> ''))
  and not exists (select from next_time n where n.body_id = c.body_id and n.commitment_id = c.id)`

// Where nobody kept the door, nobody is known to have stayed away; who had a duty is the rota's affair.
const stayedAwayFrom = sql`c.state = 'promised' and c.came_at is null
  and exists (select from commitment other where other.body_id = c.body_id and other.occasion_id = c.occasion_id and other.came_at is not null)
  and not exists (select from absence a where a.body_id = c.body_id and a.commitment_id = c.id)
  and not exists (select from friendly_word w where w.body_id = c.body_id and w.commitment_id = c.id)`

/** Who came for the first time and is not invited to anything yet. */
export const newcomers = (scope: BodyScope, occasion: Key) => people(scope, occasion, isNewcomer)

/** Who said yes and did not come, and nobody has had a word with them yet. */
export const stayedAway = (scope: BodyScope, occasion: Key) =>
  people(scope, occasion, stayedAwayFrom)

async function people(scope: BodyScope, { body_id, id }: Key, which: typeof isNewcomer) {
  const { rows } = await sql<ToTurnTo>`
    select c.id as commitment_id, c.person_id, c.name, c.contact from commitment c
    where c.body_id = ${body_id} and c.occasion_id = ${id} and ${which}
    order by c.sort_name, c.id limit ${PEOPLE_MAX}`.execute(scope.db)
  return rows
}

interface LeftToDo {
  readonly id: string
  readonly title: string
  readonly ends_at: Date
  readonly newcomers: number
  readonly away: number
}

/** Everything of the last month after which somebody is still to be turned to. */
export async function leftToDo(scope: BodyScope): Promise<LeftToDo[]> {
  const { rows } = await sql<LeftToDo>`
    select o.id, o.title, o.ends_at, (count(*) filter (where ${isNewcomer}))::integer as newcomers,
      (count(*) filter (where ${stayedAwayFrom}))::integer as away
    from occasion o join commitment c on c.body_id = o.body_id and c.occasion_id = o.id
    where o.body_id = any ((select roll())::uuid[]) and o.ends_at <= ${scope.now}
      and o.ends_at > ${scope.now}::timestamptz - make_interval(days => ${LIST_DAYS})
    group by o.id, o.title, o.ends_at having bool_or(${isNewcomer}) or bool_or(${stayedAwayFrom})
    order by o.ends_at desc limit ${LIST_DAYS}`.execute(scope.db)
  return rows
}

/** The same thing again: a later date of its series; of what was put on once, what has this name here. */
const again = sql`(o.body_id = here.body_id and case when here.series_id is not null then o.series_id is not distinct from here.series_id
  else o.kind = here.kind and lower(o.title) = lower(here.title) end)`

/** What comes next in the unit, to invite a newcomer to: with room, and not called off. */
export async function nextThings(scope: BodyScope, { body_id, id }: Key): Promise<NextThing[]> {
  const { rows } = await sql<NextThing>`
    select o.body_id, o.id, o.title, o.place, b.slug, o.starts_at, o.open_to, o.kind,
      ${again} as same_series
    from occasion o join body b on b.id = o.body_id join occasion here on here.body_id = ${body_id} and here.id = ${id}
      join slot s on s.body_id = o.body_id and s.occasion_id = o.id and s.name = '' and s.closed_at is null
    where o.body_id = any ((select reach())::uuid[]) and o.starts_at > ${scope.now}
      and o.starts_at < ${scope.now}::timestamptz + make_interval(days => ${NEXT_DAYS})
      and (s.maximum is null or s.taken + s.offered < s.maximum) and not exists (
        select from calling_off f where f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null)
    order by ${again} desc, o.kind = here.kind desc, o.starts_at, o.id
    limit ${NEXT_MAX}`.execute(scope.db)
  return rows
}

/** One of those an occasion left to be turned to; null when it is settled already, or nobody. */
export async function oneOf(
  scope: BodyScope,
  occasion: Key,
  commitment_id: string,
  what: 'newcomer' | 'away',
): Promise<ToTurnTo | null> {
  const list = await (what === 'newcomer' ? newcomers : stayedAway)(scope, occasion)
  return list.find((one) => one.commitment_id === commitment_id) ?? null
}

/** Settles what comes next for a newcomer; a second time changes nothing. */
export async function settleNext(
  scope: BodyScope,
  { body_id, id }: Key,
  { commitment_id }: ToTurnTo,
  to: NextThing | null,
): Promise<boolean> {
  const { rows } = await sql`
    insert into next_time (body_id, id, occasion_id, commitment_id, to_body_id, to_occasion_id, settled_at, settled_by, outcome)
    values (${body_id}, ${scope.newId()}, ${id}, ${commitment_id}, ${to?.body_id ?? null}, ${to?.id ?? null}, ${scope.now},
      ${scope.who.person_id}, ${to ? 'invited' : 'left-alone'})
    on conflict (body_id, commitment_id) do nothing returning id`.execute(scope.db)
  if (rows.length === 0) return false
  await appendDeed(scope, {
    person_id: scope.who.person_id,
    body_id,
    kind: to ? 'invited' : 'acted',
    about: { kind: 'occasion', id: to?.id ?? id },
    ...(to && { detail: { what: to.title } }),
  })
  return true
}

/** Settles whether somebody who stayed away had a word; that we spoke is on their record, that they stayed away is not. */
export async function settleWord(
  scope: BodyScope,
  { body_id, id }: Key,
  one: ToTurnTo,
  outcome: 'spoken' | 'left-alone',
): Promise<boolean> {
  const { rows } = await sql`
    insert into friendly_word (body_id, id, occasion_id, commitment_id, settled_at, settled_by, outcome)
    values (${body_id}, ${scope.newId()}, ${id}, ${one.commitment_id}, ${scope.now}, ${scope.who.person_id}, ${outcome})
    on conflict (body_id, commitment_id) do nothing returning id`.execute(scope.db)
  if (rows.length === 0) return false
  if (outcome === 'spoken' && one.person_id)
    await appendDeed(scope, { person_id: one.person_id, body_id, kind: 'spoken-with' })
  return true
}
