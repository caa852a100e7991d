import { sql } from 'kysely'
import { appendDeed } from '../../../platform/deeds/index.ts'
import { open } from '../../../platform/entering/enter.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { slugFor } from '../entrance/first-run/first-run.rules.ts'
import {
  canClose,
  holdsList,
  sameName,
  type BodyChange,
  type InTheWay,
  type Kept,
  type KindBelow,
  type What,
} from './bodies.rules.ts'

const columns = sql`b.id, b.slug, b.name, b.kind, b.unit_id, b.parent_id, b.time_zone, b.language, b.closed_on`

/** The body we stand in. */
export const keptHere = async (scope: BodyScope): Promise<Kept> =>
  found(await keptBy(scope, sql`b.id = ${scope.where.id}`))

/**
 * One below the body we stand in, by its address: in a unit any that shares its list, above the units the one right below
 * and nothing inside it. Closed ones too, as long as what they stand in is open.
 */
export const keptBelow = (scope: BodyScope, slug: string): Promise<Kept | null> =>
  keptBy(scope, sql`b.slug = ${slug} and ${isBelow(scope)}`)

const isBelow = ({ where }: BodyScope) =>
  where.unit_id === null
    ? sql`b.parent_id = ${where.id}`
    : sql`b.unit_id = ${where.unit_id} and ${where.id} = any (b.path) and b.id <> ${where.id}
      and not exists (select from body p where p.id = b.parent_id and p.closed_on is not null)`

async function keptBy({ db }: BodyScope, which: ReturnType<typeof sql>): Promise<Kept | null> {
  const { rows } = await sql<Kept>`select ${columns} from body b where ${which}`.execute(db)
  return rows[0] ?? null
}

interface BelowAsked {
  readonly q: string
  readonly after: string | null
  readonly limit: number
  readonly closed: boolean
}

/** Those below, by name. */
export async function below(scope: BodyScope, asked: BelowAsked): Promise<Kept[]> {
  const { q, after, limit, closed } = asked
  const like = `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<Kept>`
    select ${columns} from body b
    where ${isBelow(scope)} and b.closed_on is ${sql.raw(closed ? 'not null' : 'null')}
      ${q ? sql`and unaccent(b.name) ilike unaccent(${like})` : sql``}
      ${after ? sql`and (b.name, b.slug) > (select name, slug from body where slug = ${after})` : sql``}
    order by b.name, b.slug limit ${limit}
  `.execute(scope.db)
  return rows
}

type Renaming = 'done' | 'same' | 'taken' | 'meanwhile'

/** Gives a body another name; `was` is the one its keeper saw, and somebody may have been quicker. */
export async function rename(
  scope: BodyScope,
  body: Kept,
  { was, name }: { was: string; name: string },
): Promise<Renaming> {
  const before = await heldStill(scope, body.id, body.parent_id)
  if (before.name === name) return 'same'
  if (before.name !== was) return 'meanwhile'
  if (await isTaken(scope, { parent_id: body.parent_id, name, but: body.id })) return 'taken'
  await sql`update body set name = ${name} where id = ${body.id}`.execute(scope.db)
  await note(scope, body.id, { what: 'name', was: before.name, became: name })
  return 'done'
}

export async function setLanguage(scope: BodyScope, body: Kept, language: string) {
  const before = await heldStill(scope, body.id)
  if (before.language === language) return
  await sql`update body set language = ${language} where id = ${body.id}`.execute(scope.db)
  await note(scope, body.id, { what: 'language', was: before.language, became: language })
}

/**
 * Hangs another clock in these bodies of the unit, as far as the old one hangs there still; gives those. Whoever moves
 * what is still to come by it calls this first: whoever puts something new on waits until it is done.
 */
export async function setClock(
  scope: BodyScope,
  { bodies, from, to }: { bodies: readonly string[]; from: string; to: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from body where id = any (${[...bodies]}::uuid[]) and time_zone = ${from} order by id for update
  `.execute(scope.db)
  const ids = rows.map(({ id }) => id)
  await sql`update body set time_zone = ${to} where id = any (${ids}::uuid[])`.execute(scope.db)
  for (const id of ids) await note(scope, id, { what: 'time_zone', was: from, became: to })
  return ids
}

/** The body we stand in and those below it in its unit that keep the same clock: they change together. */
export async function onTheSameClock({ db, where }: BodyScope): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select ${columns} from body b
    where b.id = ${where.id} or (b.unit_id = ${where.unit_id}::uuid and ${where.id} = any (b.path) and b.time_zone = ${where.time_zone})
    order by b.id <> ${where.id}, b.name
  `.execute(db)
  return rows
}

interface Adding {
  /** Given by the form, so that the same form twice is once. */
  readonly id: string
  readonly name: string
  readonly kind: KindBelow
}

/** Puts a body below the one we stand in. Its address is made of its name, and is nobody's, not even a closed one's. */
export async function add(
  scope: BodyScope,
  { id, name, kind }: Adding,
): Promise<{ slug: string } | 'taken'> {
  const { where, db, now } = scope
  const above = await heldStill(scope, where.id)
  const { rows: there } = await sql<{ slug: string }>`
    select slug from body where id = ${id} and parent_id = ${where.id}
  `.execute(db)
  if (there[0]) return there[0]
  if (await isTaken(scope, { parent_id: where.id, name, but: null })) return 'taken'
  await open(db, { body_id: where.id, reach: [...where.unit_bodies, id], roll: [] })
  const own = holdsList(kind) ? id : null
  const slug = await writeBody(scope, above, { id, name, kind, unit: where.unit_id ?? own })
  await sql`insert into tally (body_id, members, counted_at) values (${id}, 0, ${now})`.execute(db)
  await note(scope, id, { what: 'added', was: '', became: name })
  return { slug }
}

/** Somebody else may take an address in the same moment: then the next one is tried. */
async function writeBody(scope: BodyScope, above: Held, made: Adding & { unit: string | null }) {
  const { where, now } = scope
  const taken = await slugsLike(scope, slugFor(made.name, new Set()))
  for (;;) {
    const slug = slugFor(made.name, taken)
    const { rows } = await sql`
      insert into body (id, parent_id, register_id, unit_id, path, kind, slug, name, language, time_zone, opened_on)
      values (${made.id}, ${where.id}, ${where.register_id}, ${made.unit}, ${[...above.path, made.id]}::uuid[], ${made.kind}, ${slug},
        ${made.name}, ${above.language}, ${above.time_zone}, (${now}::timestamptz at time zone ${above.time_zone})::date)
      on conflict (slug) do nothing returning id
  `.execute(scope.db)
    if (rows.length > 0) return slug
    taken.add(slug)
  }
}

/** The addresses that begin as this one does, those of closed bodies among them: an address is given once. */
async function slugsLike({ db }: BodyScope, base: string): Promise<Set<string>> {
  const { rows } = await sql<{ slug: string }>`
    select slug from body where slug = ${base} or slug like ${`${base}-%`}
  `.execute(db)
  return new Set(rows.map(({ slug }) => slug))
}

/** What stands in the way of closing a body: counts, whoever asks. */
export async function inTheWay({ db, now }: BodyScope, id: string): Promise<InTheWay> {
  const { rows } = await sql<InTheWay>`select * from in_the_way(${id}, ${now})`.execute(db)
  return found(rows[0])
}

/** Closes a body below, when nothing in it is left to do; a second time changes nothing. */
export async function close(scope: BodyScope, body: Kept): Promise<InTheWay | 'closed'> {
  const before = await heldStill(scope, body.id, body.parent_id, 'update')
  if (before.closed_on !== null) return 'closed'
  const way = await inTheWay(scope, body.id)
  if (!canClose(way)) return way
  await sql`
    update body set closed_on = greatest(opened_on, (${scope.now}::timestamptz at time zone time_zone)::date)
    where id = ${body.id}
  `.execute(scope.db)
  await note(scope, body.id, { what: 'closed', was: '', became: body.name })
  return 'closed'
}

/** Opens it again as it was, unless another has its name meanwhile. */
export async function reopen(scope: BodyScope, body: Kept): Promise<'open' | 'taken'> {
  const before = await heldStill(scope, body.id, body.parent_id)
  if (before.closed_on === null) return 'open'
  if (await isTaken(scope, { parent_id: body.parent_id, name: before.name, but: body.id }))
    return 'taken'
  await sql`update body set closed_on = null where id = ${body.id}`.execute(scope.db)
  await note(scope, body.id, { what: 'opened', was: '', became: before.name })
  return 'open'
}

interface Held {
  readonly name: string
  readonly language: string
  readonly time_zone: string
  readonly closed_on: string | null
  readonly path: string[]
}

/**
 * Its row, held until this transaction ends: of two who change a body at once the second sees what the first did, and
 * whoever puts something new into a branch waits until it is known whether it closes.
 */
async function heldStill(
  { db, where }: BodyScope,
  id: string,
  parent_id: string | null = null,
  how: 'update' | 'no key update' = 'no key update',
): Promise<Held> {
  // Two names below one body are given one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`names below ${parent_id ?? where.id}`}, 0))
  `.execute(db)
  const { rows } = await sql<Held>`
    select name, language, time_zone, closed_on, path from body where id = ${id} for ${sql.raw(how)}
  `.execute(db)
  return found(rows[0])
}

async function isTaken(
  { db }: BodyScope,
  { parent_id, name, but }: { parent_id: string | null; name: string; but: string | null },
): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`
    select name from body where parent_id = ${parent_id} and closed_on is null and id is distinct from ${but}::uuid
  `.execute(db)
  return rows.some((other) => sameName(other.name, name))
}

/** Writes a change down where it is read for good, and in the record of what the office did. */
async function note(
  scope: BodyScope,
  body_id: string,
  { what, was, became }: { what: What; was: string; became: string },
) {
  const { db, who, now, newId, act } = scope
  await sql`
    insert into body_change (body_id, id, what, was, became, changed_at, changed_by, changed_by_shown)
    select ${body_id}, ${newId()}, ${what}, ${was}, ${became}, ${now}, p.id,
      left(trim(coalesce(nullif(p.known_as, ''), p.given_name) || ' ' || coalesce(left(p.family_name, 1) || '.', '')), 80)
    from person p where p.id = ${who.person_id}
  `.execute(db)
  const about = { kind: 'body', id: body_id }
  await appendDeed(scope, {
    person_id: who.person_id,
    kind: 'used-office',
    about,
    detail: { act, what, was, became },
  })
}

const CHANGES_SHOWN = 20

/** What was changed here and right below, the newest first. */
export async function changes(scope: BodyScope): Promise<BodyChange[]> {
  const { rows } = await sql<BodyChange>`
    select c.body_id, c.id, b.name, b.slug, c.what, c.was, c.became, c.changed_at, c.changed_by_shown as by
    from body_change c join body b on b.id = c.body_id
    where b.id = ${scope.where.id} or ${isBelow(scope)}
    order by c.changed_at desc, c.id desc limit ${sql.lit(CHANGES_SHOWN)}
  `.execute(scope.db)
  return rows
}
