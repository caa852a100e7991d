import { sql } from 'kysely'
import { appendDeed } from '../../../platform/deeds/index.ts'
import { found } from '../../../platform/errors.ts'
import type { BodyScope } from '../../../platform/scope.ts'
import { fullName, sortName, type Names } from '../../register/index.ts'
import type { MyCommitment } from './coming.rules.ts'
import { holdSlots } from '../occasions/occasion.queries.ts'
import type { Occasion, Slot } from '../occasions/occasion.rules.ts'

/** What I said to this occasion, if anything. */
export async function myCommitment(
  scope: BodyScope,
  occasion: Occasion,
): Promise<MyCommitment | null> {
  const { rows } = await sql<MyCommitment>`
    select id, slot_id, state, first_time, came_at from commitment
    where body_id = ${occasion.body_id} and occasion_id = ${occasion.id} and person_id = ${scope.who.person_id}`.execute(
    scope.db,
  )
  return rows[0] ?? null
}

/** My place in the line of those waiting for the same slot: 1 is next. */
export async function placeInLine(
  scope: BodyScope,
  mine: MyCommitment,
  body_id: string,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select place_in_line(${body_id}, ${mine.id}) as n`.execute(scope.db)
  return rows[0]?.n ?? 1
}

/**
 * Says yes to a slot, or changes to it; when it is full, waits in line for it. Sent twice it is said
 * once: the slots are held still first, then my own row, so that counts and people always agree.
 * Everybody who holds both holds them in this order, or two of them would wait for each other.
 */
export async function sayYes(
  scope: BodyScope,
  occasion: Occasion,
  slot_id: string,
): Promise<'promised' | 'waiting' | 'no-such-slot'> {
  const slots = await holdSlots(scope, occasion)
  const mine = await holdMyRow(scope, occasion, slot_id)
  const wanted = slots.find(({ id }) => id === slot_id)
  if (!mine || !wanted) return 'no-such-slot'
  if (mine.slot_id === slot_id && isIn(mine))
    return mine.state === 'waiting' ? 'waiting' : 'promised'
  await giveBack(scope, occasion, mine)
  const state = hasRoom(wanted) ? 'promised' : 'waiting'
  await take(scope, occasion, mine, { slot_id, state })
  await appendDeed(scope, { ...deedOf(scope, occasion), kind: 'promised' })
  return state
}

/** Takes back a yes; a second time changes nothing. Says whether somebody waiting can now be let in. */
export async function takeBack(scope: BodyScope, occasion: Occasion): Promise<{ freed: boolean }> {
  await holdSlots(scope, occasion)
  const mine = await holdMyRow(scope, occasion, null)
  if (!mine || !isIn(mine)) return { freed: false }
  await giveBack(scope, occasion, mine)
  await sql`
    update commitment set state = 'cancelled', seeking_since = null, said_at = ${scope.now}
    where body_id = ${occasion.body_id} and id = ${mine.id}`.execute(scope.db)
  await appendDeed(scope, { ...deedOf(scope, occasion), kind: 'changed-mind' })
  return { freed: mine.state === 'promised' }
}

const isIn = ({ state }: MyCommitment) => state === 'promised' || state === 'waiting'

const hasRoom = ({ maximum, taken }: Slot) => maximum === null || taken < maximum

const deedOf = (scope: BodyScope, occasion: Occasion) => ({
  person_id: scope.who.person_id,
  body_id: occasion.body_id,
  about: { kind: 'occasion', id: occasion.id },
  detail: { what: occasion.title },
})

/** My row of this occasion, locked; made first, as not coming, when a slot is asked for and there is none. */
async function holdMyRow(scope: BodyScope, occasion: Occasion, slot_id: string | null) {
  if (slot_id) await makeMyRow(scope, occasion, slot_id)
  const { rows } = await sql<MyCommitment>`
    select id, slot_id, state, first_time, came_at from commitment
    where body_id = ${occasion.body_id} and occasion_id = ${occasion.id} and person_id = ${scope.who.person_id}
    for update`.execute(scope.db)
  return rows[0] ?? null
}

async function makeMyRow(scope: BodyScope, { body_id, id }: Occasion, slot_id: string) {
  const me = scope.who.person_id
  const { rows } = await sql<Names>`
    select given_name, family_name, known_as from person where id = ${me}`.execute(scope.db)
  const person = found(rows[0])
  await sql`
    insert into commitment (body_id, id, occasion_id, slot_id, person_id, name, sort_name, state, first_time, said_at)
    select ${body_id}, ${scope.newId()}, ${id}, s.id, ${me}, ${fullName(person)}, ${sortName(person) || '?'}, 'cancelled',
      not came_before(${me}, ${id}), ${scope.now}
    from slot s where s.body_id = ${body_id} and s.occasion_id = ${id} and s.id = ${slot_id} and s.closed_at is null
    on conflict (body_id, occasion_id, person_id) where person_id is not null do nothing`.execute(
    scope.db,
  )
}

async function giveBack(scope: BodyScope, { body_id }: Occasion, mine: MyCommitment) {
  if (mine.state === 'waiting')
    await sql`update slot set waiting = waiting - 1 where body_id = ${body_id} and id = ${mine.slot_id}`.execute(
      scope.db,
    )
  if (mine.state === 'promised')
    await sql`
      update slot set taken = taken - 1, first_timers = first_timers - ${Number(mine.first_time)},
        seeking = seeking - (select count(*)::integer from commitment c
          where c.body_id = ${body_id} and c.id = ${mine.id} and c.seeking_since is not null)
      where body_id = ${body_id} and id = ${mine.slot_id}`.execute(scope.db)
}

async function take(
  scope: BodyScope,
  { body_id }: Occasion,
  mine: MyCommitment,
  { slot_id, state }: { slot_id: string; state: 'promised' | 'waiting' },
) {
  const counts =
    state === 'waiting'
      ? sql`waiting = waiting + 1`
      : sql`taken = taken + 1, first_timers = first_timers + ${Number(mine.first_time)}`
  await sql`update slot set ${counts} where body_id = ${body_id} and id = ${slot_id}`.execute(
    scope.db,
  )
  await sql`
    update commitment set slot_id = ${slot_id}, state = ${state}, seeking_since = null, said_at = ${scope.now}
    where body_id = ${body_id} and id = ${mine.id}`.execute(scope.db)
}

/** Lets in those who wait, in their order, as far as there is room. Gives whom to tell. Needs the list open. */
export async function letIn(
  scope: Pick<BodyScope, 'db' | 'now'>,
  occasion: { body_id: string; id: string },
): Promise<{ person_id: string; commitment_id: string }[]> {
  await sql`
    select id from slot where body_id = ${occasion.body_id} and occasion_id = ${occasion.id}
    order by id for update`.execute(scope.db)
  const { rows } = await sql<{ person_id: string; commitment_id: string }>`
    with next as (
      select c.id, c.slot_id, c.first_time
      from slot s cross join lateral (
        select id, slot_id, first_time from commitment
        where body_id = s.body_id and slot_id = s.id and state = 'waiting'
        order by said_at, id limit greatest(coalesce(s.maximum, 9999) - s.taken, 0)) c
      where s.body_id = ${occasion.body_id} and s.occasion_id = ${occasion.id} and s.waiting > 0
    ), counted as (
      update slot s set taken = s.taken + n.people, waiting = s.waiting - n.people, first_timers = s.first_timers + n.firsts
      from (select slot_id, count(*)::integer as people, (count(*) filter (where first_time))::integer as firsts from next group by slot_id) n
      where s.body_id = ${occasion.body_id} and s.id = n.slot_id
    )
    update commitment c set state = 'promised'
    from next where c.body_id = ${occasion.body_id} and c.id = next.id
    returning c.person_id, c.id as commitment_id`.execute(scope.db)
  return rows
}
