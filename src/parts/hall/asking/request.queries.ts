import { sql } from 'kysely'
import type { BodyScope, Scope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { free, hold } from '../holds/hold.queries.ts'
import type { Refusal } from '../holds/hold.rules.ts'
import type { Place } from '../places/place.rules.ts'
import type { Standing } from '../places/prices.rules.ts'
import type { Request, RequestDraft, RequestState } from './request.rules.ts'

/** How many requests one page shows. */
const REQUESTS_MAX = 100
const MINE_MAX = 10
/** How long an answered request stays in the member's own list. */
const MINE_DAYS = 30

interface NewRequest {
  readonly id: string
  readonly place: Place
  readonly draft: RequestDraft
  /** The member who asks; null for a group that asks from the street. */
  readonly person_id: string | null
}

/** Leaves a request; the same id again changes nothing. */
export async function leaveRequest(
  scope: Scope,
  { id, place, draft, person_id }: NewRequest,
): Promise<void> {
  await sql`
    insert into request (body_id, id, place_id, person_id, group_name, standing, name, contact, language, purpose, people,
      starts_at, ends_at, asked_at)
    values (${place.body_id}, ${id}, ${place.id}, ${person_id}, ${draft.group_name}, ${draft.standing},
      coalesce((select coalesce(nullif(known_as, ''), given_name) || ' ' || family_name from person
        where id = ${person_id}::uuid), ${draft.name}),
      nullif(${draft.contact}, ''), ${scope.language}, ${draft.purpose}, ${draft.people}, ${draft.starts_at}, ${draft.ends_at},
      ${scope.now})
    on conflict do nothing`.execute(scope.db)
}

/** How many wait for an answer here; a count, also where the requests themselves are not open. */
export async function requestsWaiting(scope: Scope): Promise<number> {
  const { rows } = await sql<{ n: number }>`select requests_waiting() as n`.execute(scope.db)
  return rows[0]?.n ?? 0
}

/** Those that wait first, oldest first; then what was answered, latest first. */
export async function requestsHere(scope: BodyScope): Promise<Request[]> {
  const { rows } = await sql<Request>`
    ${shown}
    where r.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and ours(r.body_id)
    order by r.state <> 'waiting', case when r.state = 'waiting' then r.asked_at end, r.starts_at desc
    limit ${REQUESTS_MAX}`.execute(scope.db)
  return rows
}

/** What the reader asked for, still to come or lately answered. */
export async function requestsOfMine(scope: BodyScope): Promise<Request[]> {
  const { rows } = await sql<Request>`
    ${shown}
    where r.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and r.person_id = (select me()) and r.state <> 'withdrawn'
      and r.ends_at > ${scope.now} and coalesce(r.answered_at, ${scope.now}) > ${scope.now}::timestamptz - make_interval(days => ${MINE_DAYS})
    order by r.starts_at limit ${MINE_MAX}`.execute(scope.db)
  return rows
}

export async function findRequest(scope: Scope, id: string): Promise<Request | null> {
  const { rows } = await sql<Request>`
    ${shown}
    where r.body_id = any (${[...found(scope.where).unit_bodies]}::uuid[]) and r.id = ${id}`.execute(
    scope.db,
  )
  return rows[0] ?? null
}

/** Two officers answer one after the other: what it is now, kept still until this transaction ends. */
export async function requestToAnswer(scope: BodyScope, id: string): Promise<Request | null> {
  await sql`select from request where id = ${id} and ours(body_id) for update`.execute(scope.db)
  return findRequest(scope, id)
}

/** One's own, kept still as well: whoever answers it at this moment comes before or after. */
export async function requestToWithdraw(scope: BodyScope, id: string): Promise<Request | null> {
  await sql`
    select from request where id = ${id} and person_id = ${scope.who.person_id} for update`.execute(
    scope.db,
  )
  return findRequest(scope, id)
}

interface Approval {
  readonly answer: string
  readonly standing: Standing
  /** Whether members may read which group it is. */
  readonly shown: boolean
  /** Why the room is opened for them outside its hours. */
  readonly out_of_hours: string
}

/** Holds the room for them and says so; refused while somebody else has it. */
export async function approve(
  scope: BodyScope,
  request: Request,
  { answer, standing, shown: isShown, out_of_hours }: Approval,
): Promise<Refusal | null> {
  const held = await hold(scope, {
    place_id: request.place_id,
    starts_at: request.starts_at,
    ends_at: request.ends_at,
    title: isShown ? request.group_name : '',
    out_of_hours,
    for: { kind: 'request', body_id: request.body_id, id: request.id },
  })
  if ('refused' in held) return held.refused
  await sql`update request set hold_id = ${held.held}, standing = ${standing}
    where body_id = ${request.body_id} and id = ${request.id}`.execute(scope.db)
  await answered(scope, request, 'approved', answer)
  return null
}

export const decline = (scope: BodyScope, request: Request, answer: string) =>
  answered(scope, request, 'declined', answer)

/** The asker changed their mind: what was held for them is free again. */
export async function withdraw(scope: BodyScope, request: Request) {
  await letGo(scope, request)
  await answered(scope, request, 'withdrawn', request.answer)
}

/** Takes an answer back: it waits again, and nothing is held for it. */
export async function reopen(scope: BodyScope, request: Request) {
  await letGo(scope, request)
  await sql`
    update request set state = 'waiting', answered_at = null, answered_by = null, hold_id = null
    where body_id = ${request.body_id} and id = ${request.id}`.execute(scope.db)
}

async function letGo(scope: BodyScope, { body_id, hold_id }: Request) {
  if (hold_id !== null) await free(scope, { body_id, id: hold_id })
}

async function answered(scope: BodyScope, request: Request, state: RequestState, answer: string) {
  await sql`
    update request set state = ${state}, answer = ${answer}, answered_at = ${scope.now}, answered_by = ${scope.who.person_id}
    where body_id = ${request.body_id} and id = ${request.id}`.execute(scope.db)
}

// Once the room is held, the hold says when and where: it may have been moved.
const shown = sql`
  select r.id, r.body_id, coalesce(h.place_id, r.place_id) as place_id, p.name as place, r.person_id, r.group_name, r.standing,
    r.name, coalesce(r.contact, '') as contact, r.purpose, r.people, coalesce(h.starts_at, r.starts_at) as starts_at,
    coalesce(h.ends_at, r.ends_at) as ends_at, r.asked_at, r.state, r.answer, r.hold_id
  from request r left join hold h on h.body_id = r.body_id and h.id = r.hold_id and h.freed_at is null
    join place p on p.body_id = r.body_id and p.id = coalesce(h.place_id, r.place_id)`
