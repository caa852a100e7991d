import { sql } from 'kysely'
import type { Scope } from '../../../../platform/entering/scope.ts'
import { isId } from '../../../../platform/ids.ts'
import { freeFor, heldAhead, holdForMany, whyNot, type Refusal } from '../../../hall/index.ts'

interface Named {
  readonly body_id: string
  readonly id: string
}

/** The room a series holds on its dates; null for none. */
export async function roomOf({ db }: Scope, { body_id, id }: Named): Promise<string | null> {
  const { rows } = await sql<{ room_id: string | null }>`
    select room_id from series where body_id = ${body_id} and id = ${id}`.execute(db)
  return rows[0]?.room_id ?? null
}

/** What the form says of the room; a form without the field leaves it as it is. */
export async function chooseRoom({ db }: Scope, { body_id, id }: Named, room: string | undefined) {
  if (room === undefined) return
  await sql`
    update series set room_id = ${isId(room) ? room : null}::uuid where body_id = ${body_id} and id = ${id}`.execute(
    db,
  )
}

interface Dated extends Named {
  readonly title: string
  readonly starts_at: Date
  readonly ends_at: Date
  readonly room_id: string | null
}

/**
 * Holds the rooms of series on their dates ahead, after these were made, moved or taken away: what clashes is skipped,
 * and the series' own page says which. Dates that are gone let go of their rooms. Done again, it does nothing.
 */
export async function holdSeriesRooms(
  scope: Scope,
  bodies: readonly string[],
  ids?: readonly string[],
) {
  for (const id of await gone(scope, await heldAhead(scope))) await freeFor(scope, id)
  const dates = await datesWithRoom(scope, bodies, ids)
  const wants = dates.flatMap(({ room_id, body_id, id, title, starts_at, ends_at }) =>
    room_id === null
      ? []
      : [
          {
            place_id: room_id,
            title,
            starts_at,
            ends_at,
            for: { kind: 'occasion', body_id, id } as const,
          },
        ],
  )
  const roomless = dates.filter(({ room_id }) => room_id === null).map(({ id }) => id)
  for (const id of roomless) await freeFor(scope, id, { things: false })
  await holdForMany(scope, wants)
}

/** The dates ahead, of these series, or of all that have a room; those whose room was chosen by hand left out. */
async function datesWithRoom(
  { db, now }: Scope,
  bodies: readonly string[],
  ids?: readonly string[],
): Promise<Dated[]> {
  const some = ids ? sql`and s.id = any (${[...ids]}::uuid[])` : sql`and s.room_id is not null`
  const { rows } = await sql<Dated>`
    select o.body_id, o.id, o.title, o.starts_at, o.ends_at, s.room_id
    from series s join occasion o on o.body_id = s.body_id and o.series_id = s.id
    where s.body_id = any (${[...bodies]}::uuid[]) ${some} and o.ends_at > ${now} and not o.room_chosen
      and o.left_series_at is null and not exists (select from calling_off f
        where f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null)
    order by o.starts_at, o.id`.execute(db)
  return rows
}

async function gone({ db }: Scope, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select held.id from unnest(${[...ids]}::uuid[]) as held(id)
    where not exists (select from occasion o where o.id = held.id)`.execute(db)
  return rows.map(({ id }) => id)
}

/** From now on its series leaves the room of this date alone. */
export async function chosenByHand({ db }: Scope, { body_id, id }: Named) {
  await sql`
    update occasion set room_chosen = true
    where body_id = ${body_id} and id = ${id} and series_id is not null`.execute(db)
}

interface RoomlessDate {
  readonly id: string
  readonly starts_at: Date
  readonly why: Refusal | null
}

/** How many dates without a room are named; the rest waits until these are seen to. */
const NAMED_MAX = 12

/** Which dates ahead of a series hold no room although it has one, and who has it then. */
export async function roomlessDates(scope: Scope, series: Named): Promise<RoomlessDate[]> {
  const dates = (await datesWithRoom(scope, [series.body_id], [series.id])).filter(
    (one): one is Dated & { room_id: string } => one.room_id !== null,
  )
  const held = new Set(await heldAhead(scope))
  const named: RoomlessDate[] = []
  for (const date of dates.filter(({ id }) => !held.has(id)).slice(0, NAMED_MAX))
    named.push({
      id: date.id,
      starts_at: date.starts_at,
      why: await whyNot(scope, date.room_id, date),
    })
  return named
}
