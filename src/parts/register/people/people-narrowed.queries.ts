import { sql, type RawBuilder } from 'kysely'
import { RULE } from '../../../platform/deeds/index.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { windowOpened, type PeopleAsk, type Sort } from './people.rules.ts'

export type Sql = RawBuilder<unknown>

/** The choices of the page as conditions on `membership m`. */
export function conditionsOf(scope: BodyScope, ask: PeopleAsk): Sql {
  const all: Sql[] = [sql`m.body_id = ${scope.where.id}`, stateIs(ask)]
  if (ask.ward)
    all.push(
      sql`m.ward_id = (select w.id from body w where w.slug = ${ask.ward} and w.unit_id = ${scope.where.unit_id})`,
    )
  if (ask.joined_from) all.push(sql`m.joined_on >= ${ask.joined_from}::date`)
  if (ask.joined_to) all.push(sql`m.joined_on <= ${ask.joined_to}::date`)
  if (ask.sort === 'joined') all.push(sql`m.joined_on is not null`)
  if (ask.rung) all.push(rungIs(scope, ask.rung))
  if (ask.union) all.push(unionIs(ask.union))
  if (ask.office) all.push(holds(scope, ask.office))
  if (ask.tag)
    all.push(
      sql`exists (select from person_tag t where t.body_id = m.body_id and t.tag_id = ${ask.tag} and t.person_id = m.person_id)`,
    )
  return sql.join(all, sql` and `)
}

export function stateIs({ state }: PeopleAsk): Sql {
  if (state === '') return sql`m.counts`
  if (state === 'all') return sql`m.state <> 'merged'`
  const counts = state === 'member' || state === 'arrears'
  return counts ? sql`m.counts and m.state = ${state}` : sql`not m.counts and m.state = ${state}`
}

function rungIs(scope: BodyScope, rung: Exclude<PeopleAsk['rung'], ''>): Sql {
  const since = windowOpened(scope.now, RULE.windowDays)
  const carried = sql`coalesce(s.carried_at > ${since}, false)`
  const tookPart = sql`coalesce(s.took_part_at > ${since}, false)`
  const reached = sql`coalesce(s.reached_at > ${since}, false)`
  const theirs = sql`select from standing s where s.body_id = m.body_id and s.person_id = m.person_id`
  if (rung === 'active') return sql`exists (${theirs} and s.took_part_at > ${since})`
  if (rung === 'carries') return sql`exists (${theirs} and s.carried_at > ${since})`
  if (rung === 'took-part')
    return sql`exists (${theirs} and s.took_part_at > ${since} and not ${carried})`
  if (rung === 'reached')
    return sql`exists (${theirs} and s.reached_at > ${since} and not ${tookPart} and not ${carried})`
  return sql`not exists (${theirs} and (${carried} or ${tookPart} or ${reached}))`
}

// Lists write unions in one of a few ways; an equal sign can use an index, lower() under row-level security cannot.
function unionIs(union: string): Sql {
  const spelt = [union, union.toUpperCase(), union.toLowerCase(), capital(union)]
  return sql`exists (select from person u where u.id = m.person_id and u.union_name = any (${[...new Set(spelt)]}))`
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase()

function holds(scope: BodyScope, role: string): Sql {
  const which = role === 'any' ? sql`` : sql` and o.role = ${role}`
  return sql`exists (select from office o where o.person_id = m.person_id and o.body_id = any (${[...scope.where.unit_bodies]}::uuid[])
    and o.ended_at is null and ${scope.now} >= o.began_on and ${scope.now} < o.ends_on${which})`
}

interface Key {
  /** What the rows are sorted by, as text that goes into the address. */
  readonly key: Sql
  readonly join: Sql
  /** Where the page begins, on `membership m`; and the same on a table of (key, person_id). */
  readonly after: Sql
  readonly beyond: Sql
  readonly order: Sql
  /** asc or desc for (key, person_id). */
  readonly turned: Sql
}

/** Keyset paging: the page after a row costs what the first page costs, however far down it is. */
export function keyOf({ sort, from }: PeopleAsk): Key {
  const { column, text, type, join } = KEYS[sort]
  const upward = (sort === 'name') === (from?.way !== 'before')
  const turned = upward ? sql`asc` : sql`desc`
  const sign = upward ? sql`>` : sql`<`
  const after = from
    ? sql`and (${column}, m.person_id) ${sign} (${from.key}::${type}, ${from.person_id}::uuid)`
    : sql``
  return {
    key: text,
    join,
    after,
    beyond: from
      ? sql`where (key, person_id) ${sign} (${from.key}, ${from.person_id}::uuid)`
      : sql``,
    order: sql`${column} ${turned}, m.person_id ${turned}`,
    turned,
  }
}

const KEYS: Record<Sort, { column: Sql; text: Sql; type: Sql; join: Sql }> = {
  name: { column: sql`m.sort_name`, text: sql`m.sort_name`, type: sql`text`, join: sql`` },
  joined: { column: sql`m.joined_on`, text: sql`m.joined_on::text`, type: sql`date`, join: sql`` },
  'took-part': {
    column: sql`st.took_part_at`,
    text: sql`to_char(st.took_part_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    type: sql`timestamptz`,
    join: sql`join standing st on st.body_id = m.body_id and st.person_id = m.person_id and st.took_part_at is not null`,
  },
}

/** The words of the patterns, as they stand in a sorting name. */
export const wordsIn = (patterns: readonly string[]) =>
  patterns.map((one) => one.replace(/^% ?|%$/g, ''))
