import { sql } from 'kysely'
import { appendDeed } from '../../../../platform/deeds/index.ts'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { fullName, type Names } from '../../../register/index.ts'
import { unitOf } from '../unit.rules.ts'
import { accountOf, type Account, type Rest, type Work } from './duty.rules.ts'
import { settingsOf, votesNow } from './settings.queries.ts'

const SHIFTS_MAX = 2000
const MOVES_SHOWN = 100

/** What I owe and have done, and the sentence's parts behind it. */
export async function myAccount(scope: BodyScope): Promise<Account & { resting: boolean }> {
  const unit = unitOf(scope.where)
  const me = scope.who.person_id
  const { rows: shifts } = await sql<{ at: Date }>`
    select o.starts_at as at from commitment c
      join slot s on s.body_id = c.body_id and s.id = c.slot_id
      join occasion o on o.body_id = c.body_id and o.id = c.occasion_id
    where c.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and c.person_id = ${me}
      and c.came_at is not null and s.name <> ''
    order by c.said_at desc limit ${SHIFTS_MAX}`.execute(scope.db)
  const { rows: moves } = await sql<{ shifts: number; at: Date }>`
    select shifts, moved_at as at from solidarity where body_id = ${unit} and person_id = ${me}`.execute(
    scope.db,
  )
  const { rows: rests } = await sql<Rest>`
    select began_at, ended_at from rota_freeze where body_id = ${unit} and person_id = ${me}`.execute(
    scope.db,
  )
  const work: Work = {
    counted_since: await countedSince(scope),
    voted_on: await dutyVoted(scope),
    rests,
    shifts_done: shifts.map(({ at }) => at),
    given: moves.flatMap(({ shifts, at }) => (shifts > 0 ? [at] : [])),
    taken: moves.flatMap(({ shifts, at }) => (shifts < 0 ? [at] : [])),
  }
  const account = accountOf(work, await settingsOf(scope), scope.now)
  return { ...account, resting: rests.some(({ ended_at }) => ended_at === null) }
}

async function countedSince(scope: BodyScope): Promise<Date | null> {
  const { rows } = await sql<{ since: Date }>`
    select counted_since::timestamp at time zone ${scope.where.time_zone} as since from rota_place
    where body_id = ${unitOf(scope.where)} and person_id = ${scope.who.person_id} and counted_since is not null`.execute(
    scope.db,
  )
  return rows[0]?.since ?? null
}

/** The day the duty that holds was voted: the later of the two numbers it is made of. */
async function dutyVoted(scope: BodyScope): Promise<Date | null> {
  const days = (await votesNow(scope))
    .filter(({ name }) => name === 'duty-shifts' || name === 'duty-weeks')
    .map(({ decided_on }) => decided_on)
    .sort()
  const last = days.at(-1)
  return last ? new Date(`${last}T00:00Z`) : null
}

export async function poolBalance(scope: BodyScope): Promise<number> {
  const { rows } = await sql<{ balance: number }>`
    select balance from solidarity_pool where body_id = ${unitOf(scope.where)}`.execute(scope.db)
  return rows[0]?.balance ?? 0
}

/**
 * Gives a shift done beyond one's duty, or takes one for a shift one owes. The pool is held still first,
 * so two at once are seen one after the other; the same form sent twice (`id`) is one row.
 */
export async function move(
  scope: BodyScope,
  id: string,
  what: 'give' | 'take',
): Promise<'done' | 'nothing-beyond' | 'nothing-owed' | 'pool-empty'> {
  const unit = unitOf(scope.where)
  const balance = await holdPool(scope, unit)
  if (await isThere(scope, unit, id)) return 'done'
  const account = await myAccount(scope)
  if (what === 'give' && account.beyond < 1) return 'nothing-beyond'
  if (what === 'take' && account.debt < 1) return 'nothing-owed'
  if (what === 'take' && balance < 1) return 'pool-empty'
  const shifts = what === 'give' ? 1 : -1
  await sql`
    insert into solidarity (body_id, id, person_id, shifts, moved_at)
    values (${unit}, ${id}, ${scope.who.person_id}, ${shifts}, ${scope.now})`.execute(scope.db)
  await sql`update solidarity_pool set balance = balance + ${shifts} where body_id = ${unit}`.execute(
    scope.db,
  )
  // Giving is told; that somebody took stays between them and whoever keeps the rota.
  if (what === 'give')
    await appendDeed(scope, { person_id: scope.who.person_id, kind: 'gave-shift', body_id: unit })
  return 'done'
}

async function holdPool(scope: BodyScope, unit: string): Promise<number> {
  await sql`
    insert into solidarity_pool (body_id) values (${unit}) on conflict do nothing`.execute(scope.db)
  const { rows } = await sql<{ balance: number }>`
    select balance from solidarity_pool where body_id = ${unit} for update`.execute(scope.db)
  return rows[0]?.balance ?? 0
}

async function isThere(scope: BodyScope, unit: string, id: string) {
  const { rows } = await sql`
    select from solidarity where body_id = ${unit} and id = ${id} and person_id = ${scope.who.person_id}`.execute(
    scope.db,
  )
  return rows.length > 0
}

interface Move {
  readonly id: string
  readonly who: string
  readonly shifts: number
  readonly moved_at: Date
}

/** Who gave and who took, for whoever keeps the rota, and for nobody else who may open the list. */
export async function movesSeen(scope: BodyScope): Promise<Move[]> {
  await sql`set local hall.rota_keeper = 'on'`.execute(scope.db)
  const { rows } = await sql<Names & Omit<Move, 'who'>>`
    select m.id, m.shifts, m.moved_at, p.given_name, p.family_name, p.known_as
    from solidarity m join person p on p.id = m.person_id
    where m.body_id = ${scope.where.id} order by m.moved_at desc, m.id desc limit ${MOVES_SHOWN}`.execute(
    scope.db,
  )
  return rows.map(({ given_name, family_name, known_as, ...row }) => ({
    ...row,
    who: fullName({ given_name, family_name, known_as }),
  }))
}
