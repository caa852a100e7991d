import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { BodyScope, Scope } from '../../../../platform/entering/scope.ts'
import { found } from '../../../../platform/errors.ts'
import { lineOf, type Day, type Reading, type ReadingKind } from './access-log.rules.ts'

/** The log of a unit is one chain: also of what was read in its wards, so that its auditors see all of it. */
export const logBody = (scope: BodyScope): string => scope.where.unit_id ?? scope.where.id

/** What the person asking has read today in this unit. */
export async function readToday(scope: BodyScope): Promise<Day> {
  const { rows } = await sql<Day>`
    select listed, opened from access_day
    where body_id = ${logBody(scope)} and on_day = ${dayOf(scope.now)}
      and reader_id = ${scope.who.person_id}
  `.execute(scope.db)
  return rows[0] ?? { listed: 0, opened: 0 }
}

/** Writes readings as the next links of the chain. Standing in the body of the log, with its list open. */
export async function writeReadings(scope: Scope, readings: readonly Reading[]) {
  const body_id = found(scope.where).id
  // Asked in this order and answered in it: the last link is read when the chain is ours.
  const [, last, names] = await Promise.all([
    sql`
      select pg_advisory_xact_lock(hashtextextended(${`access-log ${body_id}`}, 0))
    `.execute(scope.db),
    lastLink(scope, body_id),
    readersOf(scope, readings),
  ])
  const rows = chain(last, readings).map(({ reading, place, link }) => ({
    id: scope.newId(),
    place,
    link: link.toString('hex'),
    reader_name: names.get(reading.reader_id)?.name ?? '?',
    reader_role: names.get(reading.reader_id)?.role ?? '',
    ...reading,
  }))
  await Promise.all([
    sql`
      insert into access_log (body_id, id, place, read_at, reader_id, reader_name, reader_role, kind, person_id, words, shown, link)
      select ${body_id}, r.id, r.place, r.read_at, r.reader_id, r.reader_name, r.reader_role, r.kind, r.person_id, r.words, r.shown, decode(r.link, 'hex')
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, place int, read_at timestamptz, reader_id uuid,
        reader_name text, reader_role text, kind text, person_id uuid, words text, shown int, link text)
    `.execute(scope.db),
    addUp(scope, body_id, readings),
  ])
}

interface Link {
  readonly place: number
  readonly link: Buffer
}

/** The first link of a chain stands on nothing but the body's id. */
const FIRST = Buffer.alloc(32)

async function lastLink(scope: Scope, body_id: string): Promise<Link> {
  const { rows } = await sql<Link>`select place, link from access_log where body_id = ${body_id}
    order by place desc limit 1`.execute(scope.db)
  return rows[0] ?? { place: 0, link: FIRST }
}

function chain(last: Link, readings: readonly Reading[]) {
  let before = last
  return readings.map((reading) => {
    const place = before.place + 1
    before = { place, link: hash(before.link, lineOf(place, reading)) }
    return { reading, ...before }
  })
}

const hash = (before: Buffer, line: string) =>
  createHash('sha256').update(before).update(line).digest()

/**
 * Who they were when they looked, kept as it was then. Each is looked up by their key: for many at once
 * the planner would first gather the whole list to see whether they are on it.
 */
async function readersOf(scope: Scope, readings: readonly Reading[]) {
  const ids = [...new Set(readings.map(({ reader_id }) => reader_id))]
  const { rows } = await sql<{ id: string; name: string; role: string }>`
    select p.id, p.name, coalesce((select string_agg(distinct o.role, ', ') from office o where o.person_id = p.id
        and o.body_id = any ((select reach())::uuid[]) and o.ended_at is null), '') as role
    from unnest(${ids}::uuid[]) reader (id) cross join lateral (
      select id, trim(coalesce(nullif(known_as, ''), given_name) || ' ' || family_name) as name
      from person where id = reader.id limit 1) p`.execute(scope.db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Entries opened are counted anew from the log, once somebody has opened one: the same entry twice is one. */
async function addUp(scope: Scope, body_id: string, readings: readonly Reading[]) {
  const days = new Map<
    string,
    { on_day: string; reader_id: string; listed: number; opens: boolean }
  >()
  for (const { read_at, reader_id, kind, shown } of readings) {
    const on_day = dayOf(read_at)
    const { listed, opens } = days.get(`${on_day} ${reader_id}`) ?? { listed: 0, opens: false }
    const entry = kind === 'entry'
    days.set(`${on_day} ${reader_id}`, {
      on_day,
      reader_id,
      listed: listed + (entry ? 0 : shown),
      opens: opens || entry,
    })
  }
  await sql`
    insert into access_day as d (body_id, reader_id, on_day, listed, opened)
    select ${body_id}, n.reader_id, n.on_day, n.listed, case when n.opens then (select count(distinct l.person_id) from access_log l
      where l.body_id = ${body_id} and l.reader_id = n.reader_id and l.kind = 'entry'
        and l.read_at >= n.on_day and l.read_at < n.on_day + 1) else 0 end
    from jsonb_to_recordset(${JSON.stringify([...days.values()])}::jsonb) as n (reader_id uuid, on_day date, listed int, opens boolean)
    order by n.on_day, n.reader_id
    on conflict (body_id, on_day, reader_id) do update
      set listed = d.listed + excluded.listed, opened = greatest(d.opened, excluded.opened)
  `.execute(scope.db)
}

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10)

interface LogRow {
  readonly place: number
  readonly read_at: Date
  readonly reader_name: string
  readonly reader_role: string
  readonly kind: ReadingKind
  readonly person_id: string | null
  readonly words: string
  readonly shown: number
  readonly given_name: string | null
  readonly family_name: string | null
  readonly known_as: string | null
}

export const LOG_ROWS = 50

/** The log of the unit, newest first, below a place in the chain. */
export async function readings(scope: BodyScope, below: number | null): Promise<LogRow[]> {
  const { rows } = await sql<LogRow>`
    select l.place, l.read_at, l.reader_name, l.reader_role, l.kind, l.person_id, l.words, l.shown,
      p.given_name, p.family_name, p.known_as
    from access_log l left join person p on p.id = l.person_id
    where l.body_id = ${logBody(scope)} and (${below}::int is null or l.place < ${below}::int)
    order by l.place desc limit ${sql.lit(LOG_ROWS + 1)}`.execute(scope.db)
  return rows
}

const LOOKED_ROWS = 20

/** Who opened the entry of one person, newest first. A member sees their own; auditors see all. */
export async function lookedAt(scope: Scope, person_id: string): Promise<LookedRow[]> {
  const { rows } = await sql<LookedRow>`
    select read_at, reader_name, reader_role, kind from access_log
    where person_id = ${person_id} and kind in ('entry', 'export')
    order by read_at desc limit ${sql.lit(LOOKED_ROWS)}
  `.execute(scope.db)
  return rows
}

type LookedRow = Pick<LogRow, 'read_at' | 'reader_name' | 'reader_role' | 'kind'>

interface DayRow extends Day {
  readonly on_day: string
  readonly reader_name: string
}

const DAYS = 30

/** How much each officer read on each of the last thirty days, the most first. */
export async function daysOfReading(scope: BodyScope): Promise<DayRow[]> {
  const { rows } = await sql<DayRow>`
    select d.on_day, d.listed, d.opened, coalesce((select l.reader_name from access_log l
      where l.body_id = d.body_id and l.reader_id = d.reader_id order by l.read_at desc limit 1), '?') as reader_name
    from access_day d where d.body_id = ${logBody(scope)} and d.on_day > ${dayOf(scope.now)}::date - ${sql.lit(DAYS)}
    order by d.opened desc, d.listed desc, d.on_day desc limit 20`.execute(scope.db)
  return rows
}

/** Links are checked this many at a time, newest first. */
const CHECKED_MAX = 5_000

/** Works the newest links of the chain out anew; the place of the first that does not hold, if any. */
export async function brokenLink(
  scope: BodyScope,
): Promise<{ checked: number; broken: number | null }> {
  const { rows } = await sql<Reading & Link>`
    select place, link, read_at, reader_id, kind, person_id, words, shown from access_log
    where body_id = ${logBody(scope)} order by place desc limit ${sql.lit(CHECKED_MAX + 1)}
  `.execute(scope.db)
  const links = rows.reverse()
  const whole = links[0]?.place === 1
  const broken = links.find((one, at) => {
    const before = links[at - 1]
    if (!before && !whole) return false
    const follows = one.place === (before?.place ?? 0) + 1
    return !follows || !hash(before?.link ?? FIRST, lineOf(one.place, one)).equals(one.link)
  })
  return { checked: links.length, broken: broken?.place ?? null }
}
