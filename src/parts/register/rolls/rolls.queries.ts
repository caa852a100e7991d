import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { BodyScope, Scope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { importIn } from '../list/import-place.queries.ts'
import { lockList } from '../list/import.queries.ts'
import { isOn, lineOf, whyOf, type Roll, type Why } from './rolls.rules.ts'

const ROLLS_MAX = 50
const READ_AT_ONCE = 20_000

const columns = sql`f.id, f.body_id, f.purpose, (f.freezes_at at time zone coalesce(f.time_zone, b.time_zone))::date as on,
  (f.ends_at at time zone coalesce(f.time_zone, b.time_zone))::date as until, f.months_min, f.arrears_count, f.taken_at, f.counted, f.left_out, f.hash`

/** The rolls of this body, the newest first. */
export async function rolls({ db, where }: BodyScope): Promise<Roll[]> {
  const { rows } = await sql<Roll>`
    select ${columns} from roll_freeze f join body b on b.id = f.body_id
    where f.body_id = ${where.id} and f.withdrawn_at is null
    order by f.freezes_at desc, f.id limit ${sql.lit(ROLLS_MAX)}
  `.execute(db)
  return rows
}

export async function rollHere({ db, where }: Scope, id: string): Promise<Roll | null> {
  const { rows } = await sql<Roll>`
    select ${columns} from roll_freeze f join body b on b.id = f.body_id
    where f.body_id = ${found(where).id} and f.id = ${id} and f.withdrawn_at is null
  `.execute(db)
  return rows[0] ?? null
}

interface Freezing {
  readonly id: string
  readonly purpose: string
  readonly on: string
  readonly until: string
  readonly months_min: number
  readonly arrears_count: boolean
}

/** Sets the day, which begins at midnight where the body is. Gives that moment; the same form twice is once. */
export async function setFreeze(scope: BodyScope, freezing: Freezing): Promise<Date> {
  const { id, purpose, on, until, months_min, arrears_count } = freezing
  const midnight = (day: string) => sql`${day}::timestamp at time zone ${scope.where.time_zone}`
  await sql`insert into roll_freeze (body_id, id, purpose, freezes_at, ends_at, months_min, arrears_count, set_at, time_zone, set_by)
    values (${scope.where.id}, ${id}, ${purpose}, ${midnight(on)}, ${midnight(until)}, ${months_min}, ${arrears_count},
      ${scope.now}, ${scope.where.time_zone}, ${scope.who.person_id}) on conflict do nothing`.execute(
    scope.db,
  )
  const { rows } = await sql<{ at: Date }>`select ${midnight(on)} as at`.execute(scope.db)
  return found(rows[0]).at
}

/** Takes back a freeze that has not been taken yet. */
export async function withdraw({ db, where, who, now }: BodyScope, id: string) {
  const { rows } = await sql`
    update roll_freeze set withdrawn_at = ${now}, withdrawn_by = ${who.person_id}
    where body_id = ${where.id} and id = ${id} and taken_at is null and withdrawn_at is null
    returning id
  `.execute(db)
  return rows.length > 0
}

/** Those whose day has come and that nobody has taken yet, in every body. */
export async function rollsDue(db: Scope['db'], now: Date) {
  const { rows } = await sql<{ body_id: string }>`select id as body_id from body
    where unit_id is not null and closed_on is null order by id`.execute(db)
  return { bodies: rows.map(({ body_id }) => body_id), now }
}

/** The ids of the rolls of this body that are due. */
export async function dueHere({ db, where, now }: Scope): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from roll_freeze where body_id = ${found(where).id}
    and taken_at is null and withdrawn_at is null and freezes_at <= ${now}
  `.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * Writes down who is on the roll now and who is not, and the hash of all of it. Twice is once: the
 * second waits for the first and finds it taken.
 */
export async function take(scope: Scope, id: string): Promise<boolean> {
  const body_id = found(scope.where).id
  // A list under way is waited for: its changes, begun before the roll, would be in no list of later ones.
  await lockList(importIn(scope, ''))
  const { rows: locked } = await sql`
    select from roll_freeze where body_id = ${body_id} and id = ${id}
    and taken_at is null and withdrawn_at is null for update
  `.execute(scope.db)
  if (locked.length === 0) return false
  const roll = found(await rollHere(scope, id))
  const hash = createHash('sha256')
  let [counted, left_out, after] = [0, 0, '']
  for (;;) {
    const people = await membersAfter(scope, after)
    const entries = people.map((person) => ({ ...person, why: whyOf(roll, person) }))
    for (const { person_id, why } of entries) hash.update(lineOf(person_id, why))
    counted += entries.filter(({ why }) => isOn(why)).length
    left_out += entries.filter(({ why }) => !isOn(why)).length
    await write(scope, id, entries)
    after = people.at(-1)?.person_id ?? ''
    if (people.length < READ_AT_ONCE) break
  }
  await sql`update roll_freeze set taken_at = ${scope.now}, counted = ${counted}, left_out = ${left_out}, hash = ${hash.digest('hex')}
    where body_id = ${body_id} and id = ${id}`.execute(scope.db)
  return true
}

interface Member {
  readonly person_id: string
  readonly state: string
  readonly joined_on: string | null
}

/** By id, which is the order of the hash. Those who died or were merged into another entry are nobody's vote. */
async function membersAfter({ db, where }: Scope, after: string): Promise<Member[]> {
  const { rows } = await sql<Member>`select person_id, state, joined_on from membership
    where body_id = ${found(where).id} and state not in ('merged', 'died', 'moved') and (${after} = '' or person_id > ${after || null}::uuid)
    order by person_id limit ${sql.lit(READ_AT_ONCE)}`.execute(db)
  return rows
}

async function write(scope: Scope, freeze_id: string, entries: readonly (Member & { why: Why })[]) {
  await sql`
    insert into roll_entry (body_id, freeze_id, person_id, on_roll, why, state, joined_on, taken_at)
    select ${found(scope.where).id}, ${freeze_id}, e.person_id, e.why in ('member', 'arrears'), e.why, e.state, e.joined_on, ${scope.now}
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e (person_id uuid, why text, state text, joined_on date)
  `.execute(scope.db)
}

/** The hash of what is written down now: the same as the published one, or somebody was at the table. */
export async function hashNow({ db, where }: Scope, id: string): Promise<string> {
  const hash = createHash('sha256')
  for (let after = ''; ;) {
    const { rows } = await sql<{ person_id: string; why: Why }>`
      select person_id, why from roll_entry
      where body_id = ${found(where).id} and freeze_id = ${id}
        and (${after} = '' or person_id > ${after || null}::uuid)
      order by person_id limit ${sql.lit(READ_AT_ONCE)}
    `.execute(db)
    for (const { person_id, why } of rows) hash.update(lineOf(person_id, why))
    after = rows.at(-1)?.person_id ?? ''
    if (rows.length < READ_AT_ONCE) return hash.digest('hex')
  }
}

interface MyEntry extends Pick<Roll, 'purpose' | 'on' | 'until' | 'months_min' | 'id'> {
  readonly body_name: string
  readonly body_slug: string
  readonly why: Why
  readonly state: string
  readonly joined_on: string | null
}

/** Where I stand on each frozen roll, the newest first. */
export async function myRolls({ db, who }: Scope): Promise<MyEntry[]> {
  const { rows } = await sql<MyEntry>`
    select f.id, f.purpose, (f.freezes_at at time zone coalesce(f.time_zone, b.time_zone))::date as on,
      (f.ends_at at time zone coalesce(f.time_zone, b.time_zone))::date as until, f.months_min, b.name as body_name, b.slug as body_slug, e.why, e.state, e.joined_on
    from roll_entry e join roll_freeze f on f.body_id = e.body_id and f.id = e.freeze_id
    join body b on b.id = f.body_id
    where e.person_id = ${who?.person_id ?? null}
    order by f.freezes_at desc limit ${sql.lit(ROLLS_MAX)}
  `.execute(db)
  return rows
}

/** Whether the roll of this body, or of another of its unit, is frozen now. */
export async function isFrozen({ db, now }: Scope): Promise<boolean> {
  const { rows } = await sql`select from roll_freeze where body_id = any ((select reach())::uuid[])
    and withdrawn_at is null and freezes_at <= ${now} and ends_at > ${now} limit 1`.execute(db)
  return rows.length > 0
}

interface Change {
  readonly at: Date
  readonly person_id: string
  readonly name: string
  readonly field: string
  readonly was: string
  readonly became: string
  readonly by: string
}

export const CHANGES_SHOWN = 200

/** Every field of those on the roll's list that was changed since it was taken, the newest first. */
export async function changesSince({ db, where }: BodyScope, taken_at: Date): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select c.changed_at as at, c.person_id, ${nameOf('p')} as name, c.field, c.was, c.became,
      case when c.import_id is not null then 'list' when c.changed_by = c.person_id then 'self' else coalesce(${nameOf('o')}, '') end as by
    from field_change c join person p on p.id = c.person_id left join person o on o.id = c.changed_by
    where c.body_id = any (${sql.val([...where.unit_bodies])}::uuid[]) and c.changed_at > ${taken_at}
      and exists (select from membership m where m.person_id = c.person_id and m.body_id = ${where.id})
    order by c.changed_at desc, c.id limit ${sql.lit(CHANGES_SHOWN + 1)}`.execute(db)
  return rows
}

interface Moved {
  readonly person_id: string
  readonly name: string
  readonly was: string | null
  readonly is: string | null
}

/** Whose membership is another now than on the roll: joined, lapsed, returned, left, was erased. */
export async function movedSince({ db, where }: BodyScope, id: string): Promise<Moved[]> {
  const { rows } = await sql<Moved>`
    select coalesce(e.person_id, m.person_id) as person_id, coalesce(${nameOf('p')}, '') as name, e.state as was, m.state as is
    from (select person_id, state from roll_entry where body_id = ${where.id} and freeze_id = ${id}) e
      full join (select person_id, state from membership where body_id = ${where.id}) m on m.person_id = e.person_id
      left join person p on p.id = coalesce(e.person_id, m.person_id)
    where e.state is distinct from m.state and (e.state is not null or m.state in ('member', 'arrears'))
    order by p.family_name, p.given_name, 1 limit ${sql.lit(CHANGES_SHOWN + 1)}`.execute(db)
  return rows
}

const nameOf = (of: string) =>
  sql.raw(
    `trim(coalesce(nullif(${of}.known_as, ''), ${of}.given_name) || ' ' || ${of}.family_name)`,
  )
