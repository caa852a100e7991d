import { sql } from 'kysely'
import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { unitOf } from '../unit.rules.ts'
import type { BoardRow, BoardSlot, Gap, KeyCover } from './board.rules.ts'

/** More than a phone can scroll; a shorter stretch or one ward shows the rest. */
const ROWS_MAX = 150

interface Stretch {
  readonly from: Date
  readonly until: Date
  readonly ward: string | null
  /** With who is in: only under an order that opens the list. */
  readonly names?: boolean
}

type Bare = Omit<BoardRow, 'key' | 'slots'> & { slots: Omit<BoardSlot, 'offers'>[] }

/** What there is to do in the weeks ahead: occasions that need hands, soonest first, with their slots. */
export async function boardRows(scope: BodyScope, stretch: Stretch): Promise<BoardRow[]> {
  const { rows } = await sql<Bare>`
    select o.id, o.body_id, o.title, o.place, o.starts_at, o.ends_at,
      case when o.body_id <> ${scope.where.id} then b.name end as elsewhere, s.slots,
      mine.slot_id as my_slot_id, mine.state as my_state, coalesce(mine.seeking_since is not null, false) as i_seek
    from occasion o join body b on b.id = o.body_id
      cross join lateral (
        select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'asks', asks, 'covers', covers, 'minimum', minimum,
          'maximum', maximum, 'taken', taken, 'seeking', seeking, 'waiting', waiting, 'held', offered,
          'people', ${stretch.names ? peopleIn : sql`'[]'::jsonb`}) order by place, name) as slots
        from slot where body_id = o.body_id and occasion_id = o.id and closed_at is null and name <> '') s
      left join commitment mine on mine.body_id = o.body_id and mine.occasion_id = o.id
        and mine.person_id = (select me()) and mine.state in ('promised', 'waiting')
    where o.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and s.slots is not null
      and o.starts_at >= ${stretch.from} and o.starts_at < ${stretch.until} and o.ends_at > ${scope.now}
      ${stretch.ward ? sql`and b.slug = ${stretch.ward}` : sql``} and ${notCalledOff}
    order by o.starts_at, o.id limit ${ROWS_MAX}`.execute(scope.db)
  return withOffersAndKeys(scope, rows)
}

const peopleIn = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('name', c.name, 'seeking', c.seeking_since is not null,
    'offered', exists (select from handover h where h.body_id = c.body_id and h.commitment_id = c.id and h.answered_at is null))
    order by c.sort_name), '[]')
  from commitment c where c.body_id = slot.body_id and c.slot_id = slot.id and c.state = 'promised')`

const notCalledOff = sql`not exists (select from calling_off f
  where f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null)`

async function withOffersAndKeys(scope: BodyScope, rows: readonly Bare[]): Promise<BoardRow[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const { rows: offers } = await sql<{ slot_id: string; offers: number }>`
    select * from on_offer(${ids}::uuid[])`.execute(scope.db)
  const offered = new Map(offers.map((one) => [one.slot_id, one.offers]))
  const keys = await keyCovers(scope, ids)
  return rows.map((row) => ({
    ...row,
    slots: row.slots.map((slot) => ({ ...slot, offers: offered.get(slot.id) ?? 0 })),
    key: keys.get(row.id) ?? null,
  }))
}

/** Whether somebody with a key opens up and locks up, of those occasions that ask for a keyholder. */
export async function keyCovers(
  scope: Pick<BodyScope, 'db' | 'where'>,
  ids: readonly string[],
): Promise<Map<string, KeyCover>> {
  const { rows } = await sql<{ occasion_id: string } & KeyCover>`
    select * from key_cover(${[...ids]}::uuid[], ${unitOf(scope.where)})`.execute(scope.db)
  return new Map(rows.map(({ occasion_id, ...cover }) => [occasion_id, cover]))
}

/** Where hands are missing, soonest first. */
export async function gapsAhead(
  scope: Pick<BodyScope, 'db' | 'where' | 'now'>,
  { until, limit }: { until: Date; limit: number },
): Promise<Gap[]> {
  const { rows } = await sql<Gap>`
    select o.id as occasion_id, s.id as slot_id, o.title, s.name, s.minimum - (s.taken - s.seeking) as n, o.starts_at
    from occasion o join slot s on s.body_id = o.body_id and s.occasion_id = o.id
    where o.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and o.starts_at > ${scope.now} and o.starts_at < ${until}
      and s.closed_at is null and s.name <> '' and s.taken - s.seeking < s.minimum and ${notCalledOff}
    order by o.starts_at, o.id, s.place limit ${limit}`.execute(scope.db)
  return rows
}

/** Occasions ahead that ask for a keyholder and have nobody with a key at one end or the other. */
export async function keylessAhead(
  scope: Pick<BodyScope, 'db' | 'where' | 'now'>,
  { until, limit }: { until: Date; limit: number },
): Promise<{ id: string; title: string; starts_at: Date; key: KeyCover }[]> {
  const { rows } = await sql<{ id: string; title: string; starts_at: Date }>`
    select o.id, o.title, o.starts_at from occasion o
    where o.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and o.starts_at > ${scope.now} and o.starts_at < ${until}
      and exists (select from slot s where s.body_id = o.body_id and s.occasion_id = o.id and s.asks = 'keyholder' and s.closed_at is null)
      and ${notCalledOff}
    order by o.starts_at, o.id limit ${limit}`.execute(scope.db)
  const keys = await keyCovers(
    scope,
    rows.map(({ id }) => id),
  )
  return rows.flatMap((row) => {
    const key = keys.get(row.id)
    return key && !(key.opening && key.closing) ? [{ ...row, key }] : []
  })
}
