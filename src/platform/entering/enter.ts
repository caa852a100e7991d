import { sql, type Kysely } from 'kysely'
import { orderFor, type Act, type Role } from '../../standing-orders.ts'
import type { DB } from '../database/tables.ts'
import { NoLongerMember, NotFound } from '../errors.ts'
import type { Session } from '../house.ts'
import { isId } from '../ids.ts'
import type { Where, Who } from './scope.ts'

type Db = Kysely<DB>

/**
 * Opens the transaction and says who is asking, in one round trip; and for how long it waits at most for
 * what somebody else is changing. A job may wait as long as it lives.
 */
export async function begin(
  db: Db,
  asks: { person_id: string | null; reading: boolean; waits_ms?: number },
) {
  const mode = asks.reading ? ' read only' : ''
  const waits = asks.waits_ms ? `; ${setLocal('lock_timeout', String(asks.waits_ms))}` : ''
  await sql
    .raw(`begin${mode}; ${setLocal('hall.person', asks.person_id ?? '')}${waits}`)
    .execute(db)
}

/** Opens the rooms of a body: `reach` its common life, `roll` the people on its list. */
export async function open(
  db: Db,
  rooms: { body_id: string; reach: readonly string[]; roll: readonly string[] },
) {
  if (!isId(rooms.body_id)) throw new Error('A context may hold ids only')
  const settings = [
    setLocal('hall.body', rooms.body_id),
    setLocal('hall.reach', idArray(rooms.reach)),
    setLocal('hall.roll', idArray(rooms.roll)),
  ]
  await sql.raw(settings.join('; ')).execute(db)
}

/** For writing down a body's first officers alone, before there is anybody who could do it for them. */
export async function speakAs(db: Db, person_id: string) {
  if (!isId(person_id)) throw new Error('A context may hold ids only')
  await sql.raw(setLocal('hall.person', person_id)).execute(db)
}

/** Somebody came by a secret link: what its hash opens shows from here on, and nothing else of the body. */
export async function comeByLink(db: Db, key_hash: string) {
  if (!/^[0-9a-f]{64}$/.test(key_hash)) throw new Error('A link is known by its hash')
  await sql.raw(setLocal('hall.guest', key_hash)).execute(db)
}

export interface Entry {
  readonly where: Where
  readonly who: Who | null
  /** The bodies whose list an office held here would open: this one and those below it in its unit. */
  readonly lists: readonly string[]
  readonly reach: readonly string[]
}

/** The body named in the address, with what the person holds there or above; null if there is none. */
export async function entryTo(
  db: Db,
  at: { slug: string } | { body_id: string },
  asks: { person_id: string | null; session: Session | null; now: Date },
): Promise<Entry | null> {
  const which = 'slug' in at ? sql`b.slug = ${at.slug}` : sql`b.id = ${at.body_id}`
  const { rows } = await sql<EntryRow>`
    select b.id, b.slug, b.name, b.kind, b.unit_id, b.register_id, b.time_zone, b.language, b.accent,
      p.slug as parent_slug, p.name as parent_name,
      coalesce(bodies_of_unit(b.unit_id), array[b.id]) as reach,
      array(select below.id from body below where below.unit_id = b.unit_id and b.id = any (below.path)) as lists,
      array(select o.role || ' ' || o.body_id from office o
        where o.person_id = (select me()) and o.body_id = any (b.path) and o.ended_at is null
          and (${asks.now}::timestamptz at time zone b.time_zone)::date >= o.began_on
          and (${asks.now}::timestamptz at time zone b.time_zone)::date < o.ends_on) as offices,
      exists (select from membership m join body home on home.id = m.body_id
        where m.person_id = (select me()) and m.counts and (b.id = any (home.path) or m.body_id = b.unit_id)) as member
    from body b left join body p on p.id = b.parent_id
    where ${which} and b.closed_on is null`.execute(db)
  const row = rows[0]
  return row ? entryOf(row, asks) : null
}

/** Why somebody may not do this here: who was a member and is one no more is told so; all else is not there. */
export async function refusal(db: Db, { where, who }: Entry, act: Act): Promise<NotFound> {
  if (!who || who.member || !orderFor(act).members) return new NotFound()
  const { rows } = await sql`
    select from membership m where m.person_id = (select me()) and m.body_id in (${where.id}, ${where.unit_id ?? where.id})
      and m.state in ('lapsed', 'left', 'moved') limit 1`.execute(db)
  return rows.length > 0 ? new NoLongerMember(where) : new NotFound()
}

/** A list is opened only by an act that needs it, to an office that standing orders name. */
export function rollFor(act: Act, entry: Entry): readonly string[] {
  return orderFor(act).list ? entry.lists : []
}

interface EntryRow {
  id: string
  slug: string
  name: string
  kind: string
  unit_id: string | null
  register_id: string
  time_zone: string
  language: string
  accent: string | null
  parent_slug: string | null
  parent_name: string | null
  reach: string[]
  lists: string[]
  offices: string[]
  member: boolean
}

function entryOf(
  row: EntryRow,
  { person_id, session }: { person_id: string | null; session: Session | null },
): Entry {
  const { parent_slug, parent_name, reach, lists, offices, member, ...body } = row
  const parent = parent_slug && parent_name ? { slug: parent_slug, name: parent_name } : null
  const where: Where = { ...body, parent, unit_bodies: reach }
  const held = offices.map((text) => {
    const [role, body_id] = text.split(' ')
    return { role: role as Role, body_id: body_id as string }
  })
  return {
    where,
    who: person_id ? { person_id, session, offices: held, member } : null,
    lists,
    reach,
  }
}

// SET LOCAL takes no parameters, so what goes in is either empty or certainly an id.
function setLocal(name: string, value: string) {
  return `set local ${name} = '${value}'`
}

function idArray(ids: readonly string[]) {
  if (!ids.every(isId)) throw new Error('A context may hold ids only')
  return ids.length === 0 ? '' : `{${ids.join(',')}}`
}
