import { sql } from 'kysely'
import type { BodyScope, Scope } from '../../../platform/entering/scope.ts'
import { found, refusedBy } from '../../../platform/errors.ts'
import type { Hours } from './hours.rules.ts'
import type { Place, PlaceDraft, PlaceKind } from './place.rules.ts'

/** What a list of choices shows. */
interface PlaceName {
  readonly id: string
  readonly body_id: string
  readonly kind: PlaceKind
  readonly name: string
  readonly part_of: string | null
  /** The body that keeps it, when that is not the one we stand in. */
  readonly elsewhere: string | null
}

/** How many rooms and things one list shows; a body with more keeps several lists. */
const PLACES_MAX = 200

/** The rooms and things of the unit that are in use, our own first. */
export async function placesHere(scope: Scope): Promise<Place[]> {
  const where = found(scope.where)
  const { rows } = await sql<Place>`
    ${shown(scope)}
    where p.body_id = any (${[...where.unit_bodies]}::uuid[]) and p.closed_at is null
    order by p.body_id <> ${where.id}, p.body_id, p.kind, p.name limit ${PLACES_MAX}`.execute(
    scope.db,
  )
  return rows
}

/** What is on offer in the body we stand in, for whoever passes by. */
export async function placesOnOffer(scope: Scope): Promise<Place[]> {
  const { rows } = await sql<Place>`
    ${shown(scope)}
    where p.body_id = ${found(scope.where).id} and p.on_offer and p.closed_at is null
    order by p.kind, p.name limit ${PLACES_MAX}`.execute(scope.db)
  return rows
}

export async function findPlace(scope: Scope, id: string): Promise<Place | null> {
  const { rows } = await sql<Place>`
    ${shown(scope)}
    where p.body_id = any (${[...found(scope.where).unit_bodies]}::uuid[]) and p.id = ${id}`.execute(
    scope.db,
  )
  return rows[0] ?? null
}

export async function placeNames(scope: Scope): Promise<PlaceName[]> {
  const where = found(scope.where)
  const { rows } = await sql<PlaceName>`
    select p.id, p.body_id, p.kind, p.name, p.part_of, case when p.body_id <> ${where.id} then b.name end as elsewhere
    from place p join body b on b.id = p.body_id
    where p.body_id = any (${[...where.unit_bodies]}::uuid[]) and p.closed_at is null
    order by p.body_id <> ${where.id}, p.body_id, p.kind, p.name limit ${PLACES_MAX}`.execute(
    scope.db,
  )
  return rows
}

/** Its own hours; without any, those of the room it is part of, and so on up. */
export async function hoursOf(
  scope: Scope,
  place: { body_id: string; id: string },
): Promise<Hours> {
  const { rows } = await sql<Hours>`
    with recursive up as (
      select p.id, p.part_of, 0 as height from place p where p.body_id = ${place.body_id} and p.id = ${place.id}
      union all
      select p.id, p.part_of, up.height + 1 from up join place p on p.body_id = ${place.body_id} and p.id = up.part_of
      where up.height < ${HEIGHT_MAX}
    ), kept as (
      select up.id from up where exists (select from opening o where o.body_id = ${place.body_id} and o.place_id = up.id)
      order by up.height limit 1)
    select
      coalesce((select jsonb_agg(jsonb_build_object('weekday', o.weekday, 'opens', to_char(o.opens, 'HH24:MI'),
        'closes', to_char(o.closes, 'HH24:MI')) order by o.weekday, o.opens)
        from opening o where o.body_id = ${place.body_id} and o.place_id = (select id from kept)), '[]') as openings,
      coalesce((select jsonb_agg(jsonb_build_object('on_day', d.on_day, 'opens', to_char(d.opens, 'HH24:MI'),
        'closes', to_char(d.closes, 'HH24:MI'), 'why', d.why) order by height desc, d.on_day)
        from (select distinct on (d.on_day) d.*, up.height from up
          join odd_day d on d.body_id = ${place.body_id} and d.place_id = up.id
          order by d.on_day, up.height) d), '[]') as "oddDays"`.execute(scope.db)
  return rows[0] ?? { openings: [], oddDays: [] }
}

/** A room in a room in a room: deeper than any building. */
const HEIGHT_MAX = 8

export async function addPlace(
  scope: BodyScope,
  id: string,
  draft: PlaceDraft,
): Promise<'made' | 'name-twice'> {
  return named(scope, async () => {
    const { rows } = await sql`
      insert into place (body_id, id, kind, name, about, how_to_find, room_for, step_free, hearing_loop, toilet, part_of,
        setup_minutes, clearing_minutes, price_per, member_pence, ally_pence, outside_pence, on_offer, made_at)
      values (${scope.where.id}, ${id}, ${draft.kind}, ${draft.name}, ${draft.about}, ${draft.how_to_find}, ${draft.room_for},
        ${draft.step_free}, ${draft.hearing_loop}, ${draft.toilet}, ${draft.part_of}, ${draft.setup_minutes},
        ${draft.clearing_minutes}, ${draft.price_per}, ${draft.member_pence}, ${draft.ally_pence}, ${draft.outside_pence},
        ${draft.on_offer}, ${scope.now})
      on conflict (body_id, id) do nothing returning id`.execute(scope.db)
    if (rows.length > 0) await keepOpenings(scope, { body_id: scope.where.id, id }, draft)
  })
}

export async function changePlace(
  scope: BodyScope,
  { body_id, id }: Place,
  draft: PlaceDraft,
): Promise<'made' | 'name-twice'> {
  return named(scope, async () => {
    await sql`
      update place set kind = ${draft.kind}, name = ${draft.name}, about = ${draft.about}, how_to_find = ${draft.how_to_find},
        room_for = ${draft.room_for}, step_free = ${draft.step_free}, hearing_loop = ${draft.hearing_loop},
        toilet = ${draft.toilet}, part_of = ${draft.part_of}, setup_minutes = ${draft.setup_minutes},
        clearing_minutes = ${draft.clearing_minutes}, price_per = ${draft.price_per}, member_pence = ${draft.member_pence},
        ally_pence = ${draft.ally_pence}, outside_pence = ${draft.outside_pence}, on_offer = ${draft.on_offer}
      where body_id = ${body_id} and id = ${id}`.execute(scope.db)
    await keepOpenings(scope, { body_id, id }, draft)
  })
}

/** No longer to be had; what is held stays held. */
export const closePlace = (scope: BodyScope, place: Place) => standsClosed(scope, place, scope.now)

/** To be had again, unless another has its name by now. */
export const reopenPlace = (scope: BodyScope, place: Place) => standsClosed(scope, place, null)

async function standsClosed(scope: BodyScope, { body_id, id }: Place, closed_at: Date | null) {
  return named(scope, async () => {
    await sql`
      update place set closed_at = ${closed_at} where body_id = ${body_id} and id = ${id}`.execute(
      scope.db,
    )
  })
}

async function keepOpenings(
  scope: BodyScope,
  { body_id, id }: { body_id: string; id: string },
  { openings }: PlaceDraft,
) {
  await sql`delete from opening where body_id = ${body_id} and place_id = ${id}`.execute(scope.db)
  for (const { weekday, opens, closes } of openings)
    await sql`
      insert into opening (body_id, place_id, weekday, opens, closes)
      values (${body_id}, ${id}, ${weekday}, ${opens}, ${closes})`.execute(scope.db)
}

/** A name that is taken is a refusal, and what was done before it stands. */
async function named(scope: BodyScope, write: () => Promise<void>) {
  await sql`savepoint named`.execute(scope.db)
  try {
    await write()
    return 'made'
  } catch (error) {
    if (refusedBy(error) !== 'place_name') throw error
    await sql`rollback to savepoint named`.execute(scope.db)
    return 'name-twice'
  }
}

interface OddDayDraft {
  on_day: string
  opens: string | null
  closes: string | null
  why: string
}

/** One line for a day: a second one replaces the first. */
export async function keepOddDay(scope: BodyScope, place: Place, odd: OddDayDraft) {
  await sql`
    insert into odd_day (body_id, id, place_id, on_day, opens, closes, why)
    values (${place.body_id}, ${scope.newId()}, ${place.id}, ${odd.on_day}, ${odd.opens}, ${odd.closes}, ${odd.why})
    on conflict (body_id, place_id, on_day) do update set opens = excluded.opens, closes = excluded.closes, why = excluded.why`.execute(
    scope.db,
  )
}

export async function dropOddDay(scope: BodyScope, place: Place, on_day: string) {
  await sql`delete from odd_day where body_id = ${place.body_id} and place_id = ${place.id} and on_day = ${on_day}`.execute(
    scope.db,
  )
}

const shown = (scope: Scope) => sql`
  select p.id, p.body_id, b.name as body_name, ours(p.body_id) as ours, p.kind, p.name, p.about, p.how_to_find, p.room_for,
    p.step_free, p.hearing_loop, p.toilet, p.part_of, p.setup_minutes, p.clearing_minutes, p.price_per, p.member_pence,
    p.ally_pence, p.outside_pence, p.on_offer, p.closed_at,
    coalesce((select jsonb_agg(jsonb_build_object('weekday', o.weekday, 'opens', to_char(o.opens, 'HH24:MI'),
      'closes', to_char(o.closes, 'HH24:MI')) order by o.weekday, o.opens)
      from opening o where o.body_id = p.body_id and o.place_id = p.id), '[]') as openings,
    coalesce((select jsonb_agg(jsonb_build_object('on_day', d.on_day, 'opens', to_char(d.opens, 'HH24:MI'),
      'closes', to_char(d.closes, 'HH24:MI'), 'why', d.why) order by d.on_day)
      from odd_day d where d.body_id = p.body_id and d.place_id = p.id
        and d.on_day >= (${scope.now}::timestamptz at time zone b.time_zone)::date), '[]') as "oddDays"
  from place p join body b on b.id = p.body_id`
