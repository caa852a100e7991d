import { sql, type RawBuilder } from 'kysely'
import { RULE } from '../../../platform/deeds/index.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { searchPatterns } from '../names.rules.ts'
import { conditionsOf, keyOf, stateIs, wordsIn, type Sql } from './people-narrowed.queries.ts'
import {
  choicesOn,
  cut,
  FOUND_MAX,
  PAGE_ROWS,
  SEARCH_ROWS,
  TOTAL_MAX,
  windowOpened,
  type Cursor,
  type PeopleAsk,
} from './people.rules.ts'

interface PersonRow {
  readonly person_id: string
  readonly key: string
  readonly given_name: string
  readonly family_name: string
  readonly known_as: string
  readonly state: string
  readonly state_since: string
  readonly joined_on: string | null
  readonly ward_id: string | null
  readonly took_part_at: Date | null
  readonly carried_at: Date | null
  readonly reached_at: Date | null
}

interface PeopleFound {
  readonly rows: readonly PersonRow[]
  readonly total: number
  /** There are more than `total`, and how many is not counted. */
  readonly over: boolean
  /** So many match that those whose name begins so are shown, in their order, and hardly any others. */
  readonly firstOnly: boolean
  readonly previous: Cursor | null
  readonly next: Cursor | null
}

/** One page of the list of the body we stand in, with the total. */
export async function people(scope: BodyScope, ask: PeopleAsk): Promise<PeopleFound> {
  const patterns = searchPatterns(ask.q)
  if (patterns.length === 0) return listed(scope, ask)
  const answer = await searched(scope, ask, patterns)
  return answer ?? firstOf(scope, ask, patterns)
}

async function listed(scope: BodyScope, ask: PeopleAsk): Promise<PeopleFound> {
  const narrowed = choicesOn(ask) > 0 || ask.sort !== 'name'
  const where = conditionsOf(scope, ask)
  const { key, join, after, order } = keyOf(ask)
  const total = narrowed
    ? sql`(select count(*) from (select from membership m ${join} where ${where} limit ${lit(TOTAL_MAX + 1)}) counted)::int`
    : sql`coalesce((select members from tally where body_id = ${scope.where.id}), 0)`
  const page = sql`select m.person_id, ${key} as key from membership m ${join}
    where ${where} ${after} order by ${order} limit ${lit(PAGE_ROWS + 1)}`
  const asked = { page, total, again: !narrowed }
  const rows = await (narrowed ? details(scope, asked) : alongTheIndex(scope, asked))
  return answerOf(rows, ask, PAGE_ROWS, narrowed ? { most: TOTAL_MAX } : {})
}

/** A list is walked along its index: sorting a body of three million to show fifty is never right. */
async function alongTheIndex(scope: BodyScope, asked: Asked) {
  const along = sql.raw(ALONG_THE_INDEX).execute(scope.db)
  const [rows] = await Promise.all([details(scope, asked), along])
  return rows
}

const ALONG_THE_INDEX = 'set local enable_sort = off; set local enable_bitmapscan = off'

/** Null when so many match that they are not gathered. */
async function searched(
  scope: BodyScope,
  ask: PeopleAsk,
  patterns: readonly string[],
): Promise<PeopleFound | null> {
  const plain = choicesOn({ ...ask, state: '' }) === 0 && ask.sort === 'name'
  const matching = plain ? allFound(scope, ask, patterns) : narrowedFound(scope, ask, patterns)
  const { beyond, turned } = keyOf(ask)
  const page = sql`select person_id, key from matching ${beyond} order by key ${turned}, person_id ${turned} limit ${lit(SEARCH_ROWS + 1)}`
  const total = sql`(select case when bool_or(person_id is null) then ${lit(FOUND_MAX + 1)} else count(*) end from matching)::int`
  const rows = await details(scope, {
    page,
    total,
    before: sql`matching as materialized (${matching}),`,
    again: plain,
  })
  const tooMany = plain && (rows[0]?.total ?? 0) > FOUND_MAX
  return tooMany ? null : answerOf(rows, ask, SEARCH_ROWS, { most: TOTAL_MAX })
}

const allFound = (scope: BodyScope, ask: PeopleAsk, patterns: readonly string[]) =>
  sql`select person_id, sort_name as key from ${gathered(scope, ask, patterns, FOUND_MAX + 1)}`

const GATHERED_MAX = 1_000_000

function narrowedFound(scope: BodyScope, ask: PeopleAsk, patterns: readonly string[]) {
  const { key, join } = keyOf(ask)
  return sql`select f.person_id, ${key} as key from ${gathered(scope, ask, patterns, GATHERED_MAX)}
    join membership m on m.body_id = ${scope.where.id} and m.person_id = f.person_id ${join}
    where ${conditionsOf(scope, ask)}`
}

function gathered(scope: BodyScope, ask: PeopleAsk, patterns: readonly string[], most: number) {
  return sql`found_on_list(${scope.where.id}, ${patterns}::text[], ${statesOf(ask)}::text[], ${most}) f`
}

const NOT_MERGED = ['member', 'arrears', 'lapsed', 'left', 'moved', 'died', 'removed']

function statesOf({ state }: PeopleAsk): string[] | null {
  if (state === '') return null
  return state === 'all' ? NOT_MERGED : [state]
}

/** How far the list is walked for others of very many; those it misses are found by more letters. */
const WALKED_MAX = 5_000

/**
 * Some of more than a thousand: first all those sorted under the word, page after page along the
 * list's own order, so that a common surname among three million is as quick as a rare one. On a first
 * page that these do not fill come others, from the top of the list; the page says to type more.
 */
async function firstOf(
  scope: BodyScope,
  ask: PeopleAsk,
  patterns: readonly string[],
): Promise<PeopleFound> {
  const here = scope.where.id
  const [word = ''] = wordsIn(patterns)
  const { after, order } = keyOf(ask)
  const match = sql.join(
    patterns.map((one) => sql`m.search_text like ${one}`),
    sql` and `,
  )
  const under = sql`m.sort_name >= ${word} and m.sort_name < ${word + LAST_LETTER}`
  // Everybody, whatever their state, stand in no order that could be walked: of them those who count.
  const state = ask.state === 'all' ? sql`m.counts` : stateIs(ask)
  const walked = (where: Sql) => sql`(select * from membership m
    where m.body_id = ${here} and ${state} and ${where} order by ${order} limit ${lit(WALKED_MAX)}) m`
  const named = sql`(select m.person_id, m.sort_name as key from ${walked(sql`${under} ${after}`)} where ${match} limit ${lit(SEARCH_ROWS + 1)})`
  const others = sql`(select m.person_id, m.sort_name from ${walked(sql`not (${under})`)} where ${match} limit ${lit(SEARCH_ROWS)})`
  const page = ask.from ? named : sql`${named} union all ${others} limit ${lit(SEARCH_ROWS + 1)}`
  const again = ask.state === ''
  const found = await alongTheIndex(scope, { page, total: sql`${FOUND_MAX}::int`, again })
  const mine = found.filter((row) => ask.from || row.key.startsWith(word))
  const { previous, next } = cut(whole(mine), ask.from, SEARCH_ROWS)
  const { rows } = cut(whole(found), ask.from, SEARCH_ROWS)
  return { rows, previous, next, total: FOUND_MAX, over: true, firstOnly: true }
}

const LAST_LETTER = '\u{10FFFF}'

interface DetailedRow extends Omit<PersonRow, 'person_id'> {
  n: number
  person_id: string | null
  total: number
}

interface Asked {
  page: Sql
  total: Sql
  before?: Sql
  /** Whether the statement is the same for everybody who comes. */
  again?: boolean
}

// A statement that begins with a comment is not kept prepared: with choices in it, the plan that is
// good for a branch of fifty is not the one for a body of three million.
const PLANNED_ANEW = '/* planned anew */'

/**
 * Names and dates for the rows of one page only. Each is looked up by its key, whatever the planner
 * believes of the size of the body: so one plan serves all, and is kept where the statement comes again.
 * One row without a person holds the total of a page with nobody on it.
 */
async function details(scope: BodyScope, { page, total, before, again }: Asked) {
  const here = scope.where.id
  const { rows } = await sql<DetailedRow>`${sql.raw(again ? '' : PLANNED_ANEW)}
    with ${before ?? sql``} page as materialized (select x.*, (row_number() over ())::int as n from (${page}) x)
    select page.n, page.person_id, page.key, counted.total, p.given_name, p.family_name, p.known_as,
      m.state, m.state_since, m.joined_on, m.ward_id, s.took_part_at, s.carried_at, s.reached_at
    from (select ${total} as total) counted left join page on true
      left join lateral (select state, state_since, joined_on, ward_id from membership
        where body_id = ${here} and person_id = page.person_id limit 1) m on true
      left join lateral (select given_name, family_name, known_as from person where id = page.person_id limit 1) p on true
      left join lateral (select took_part_at, carried_at, reached_at from standing
        where body_id = ${here} and person_id = page.person_id limit 1) s on true`.execute(scope.db)
  // In the order of the page; a sort in the statement would upset the planner where sorting is off.
  return rows.sort((a, b) => a.n - b.n)
}

const whole = (rows: readonly DetailedRow[]): PersonRow[] =>
  rows.flatMap(({ person_id, ...row }) => (person_id === null ? [] : [{ ...row, person_id }]))

/** `most`: beyond so many the total was not counted. */
function answerOf(
  rows: readonly DetailedRow[],
  ask: PeopleAsk,
  size: number,
  { most }: { most?: number },
): PeopleFound {
  const total = rows[0]?.total ?? 0
  const over = most !== undefined && total > most
  return {
    ...cut(whole(rows), ask.from, size),
    total: over ? most : total,
    over,
    firstOnly: false,
  }
}

// Written out, so that the planner knows how few rows are wanted.
const lit = (whole_number: number): RawBuilder<number> => sql.lit(whole_number)

interface Ward {
  readonly id: string
  readonly slug: string
  readonly name: string
}

/** The ward branches below this body, by name; those in which a person of this list may be. */
export async function wards(scope: BodyScope): Promise<Ward[]> {
  const { rows } = await sql<Ward>`select id, slug, name from body
    where unit_id = ${scope.where.unit_id} and id <> ${scope.where.id} and ${scope.where.id} = any (path) and closed_on is null
    order by name`.execute(scope.db)
  return rows
}

/** Whether anything at all was recorded here in the window: where nothing was, nobody is “on paper”, but unknown. */
export async function anythingRecorded(scope: BodyScope): Promise<boolean> {
  const since = windowOpened(scope.now, RULE.windowDays)
  const { rows } = await sql<{ any: boolean }>`
    select exists (select from standing
    where body_id = ${scope.where.id} and member
      and (took_part_at >= ${since} or reached_at >= ${since})) as any
  `.execute(scope.db)
  return found(rows[0]).any
}
