import { sql } from 'kysely'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { dayOf } from '../../../../time/wall-time.ts'
import { searchPatterns } from '../../../register/index.ts'
import { myCommitment, sayYes } from '../../coming/coming.queries.ts'
import { called, FOUND_MAX, listed, named, ofWhom, type Named } from '../../listed.queries.ts'
import type { Occasion, Slot } from '../../occasions/occasion.rules.ts'
import { holdsOn } from '../abilities/capability.queries.ts'
import { bookAgain } from '../board/taking.queries.ts'
import { standIn } from '../standing-in.queries.ts'
import { unitOf } from '../unit.rules.ts'
import { IN_IT_SHOWN, type Candidate, type InIt } from './putting.rules.ts'

/** Who is in a slot, then who waits for it in order. */
export async function peopleIn(
  scope: BodyScope,
  slot: Slot,
  { body_id }: Occasion,
): Promise<InIt[]> {
  const { rows } = await sql<InIt>`
    select id, person_id, name, state, seeking_since is not null as seeking, came_at is not null as came from commitment
    where body_id = ${body_id} and slot_id = ${slot.id} and state in ('promised', 'waiting')
    order by state = 'waiting', case when state = 'waiting' then said_at end, sort_name, id limit ${IN_IT_SHOWN}`.execute(
    scope.db,
  )
  return rows
}

/** Members whose entry holds every word, first those who can do what is asked for. */
export async function candidatesNamed(
  scope: BodyScope,
  occasion: Occasion,
  slot: Slot,
  typed: string,
): Promise<Candidate[]> {
  const patterns = searchPatterns(typed)
  if (patterns.length === 0) return []
  return candidates(scope, occasion, slot, listed(scope, patterns, ['member', 'arrears']))
}

/** One member of the body we stand in; null for anybody else. */
export async function candidate(
  scope: BodyScope,
  occasion: Occasion,
  slot: Slot,
  person_id: string,
): Promise<Candidate | null> {
  const here = sql`membership m`
  const which = sql`and m.body_id = ${scope.where.id} and m.person_id = ${person_id} and m.counts`
  return (await candidates(scope, occasion, slot, here, which))[0] ?? null
}

/** Whom one might ask: who can do what it asks for, or is counted on, and has said yes to nothing else then. */
export async function likelyFor(
  scope: BodyScope,
  occasion: Occasion,
  slot: Slot,
): Promise<Candidate[]> {
  const unit = unitOf(scope.where)
  const day = dayOf(occasion.starts_at, scope.where.time_zone)
  const asked = slot.asks
    ? sql`exists (select from capability a where a.body_id = ${unit} and a.person_id = m.person_id
        and a.name = ${slot.asks} and ${holdsOn(day)})`
    : sql`exists (select from rota_place r where r.body_id = ${unit} and r.person_id = m.person_id
        and r.counted_since is not null)`
  return candidates(
    scope,
    occasion,
    slot,
    sql`membership m`,
    sql`and m.body_id = ${scope.where.id} and m.counts and ${asked} and not exists (
      select from commitment e join occasion o on o.body_id = e.body_id and o.id = e.occasion_id
      where e.person_id = m.person_id and e.body_id = any (${[...scope.where.unit_bodies]}::uuid[])
        and e.state in ('promised', 'waiting') and o.starts_at < ${occasion.ends_at} and o.ends_at > ${occasion.starts_at})`,
  )
}

type Sql = ReturnType<typeof sql>

async function candidates(
  scope: BodyScope,
  occasion: Occasion,
  slot: Slot,
  among: Sql,
  which: Sql = sql``,
): Promise<Candidate[]> {
  const day = dayOf(occasion.starts_at, scope.where.time_zone)
  const { rows } = await sql<Omit<Candidate, 'who' | 'hint'> & Named>`
    select ${named}, m.person_id,
      ${slot.asks}::text is null or exists (select from capability a where a.body_id = ${unitOf(scope.where)}
        and a.person_id = m.person_id and a.name = ${slot.asks} and ${holdsOn(day)}) as able,
      c.slot_id, coalesce(s.name, '') as slot, c.state, c.came_at is not null as came,
      (select o.title from commitment e join occasion o on o.body_id = e.body_id and o.id = e.occasion_id
        where e.person_id = m.person_id and e.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and e.state = 'promised'
          and o.id <> ${occasion.id} and o.starts_at < ${occasion.ends_at} and o.ends_at > ${occasion.starts_at}
        order by o.starts_at limit 1) as busy
    from ${among} ${ofWhom}
      left join commitment c on c.body_id = ${occasion.body_id} and c.occasion_id = ${occasion.id} and c.person_id = m.person_id
      left join slot s on s.body_id = c.body_id and s.id = c.slot_id
    where p.merged_into is null ${which}
    order by able desc, m.sort_name, m.person_id limit ${FOUND_MAX}`.execute(scope.db)
  return rows.map(called)
}

/**
 * Puts down somebody who said yes by word of mouth, as if they had tapped it themselves: they stand in for
 * whoever looks for a stand-in, or say yes. Gives the handover where one was settled by it.
 */
export async function putDown(
  scope: BodyScope,
  occasion: Occasion,
  slot: Slot,
  { person_id, instead }: { person_id: string; instead: boolean },
) {
  const shift = { ...occasion, occasion_id: occasion.id, slot_id: slot.id }
  const handover_id = instead ? await standIn(scope, shift, person_id) : null
  const answer = handover_id ? 'promised' : await sayYes(scope, occasion, slot.id, { person_id })
  await bookAgain(scope, occasion, person_id)
  const theirs = await myCommitment(scope, occasion, { person_id })
  return { answer, handover_id, commitment_id: theirs?.id ?? null }
}
