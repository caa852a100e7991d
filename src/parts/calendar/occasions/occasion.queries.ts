import { sql } from 'kysely'
import type { BodyScope, Scope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import type { Names } from '../../register/index.ts'
import { shownName } from '../names.rules.ts'
import type { OccasionDraft, SlotDraft } from './occasion-form.rules.ts'
import type { Occasion, Slot } from './occasion.rules.ts'

export async function findOccasion(scope: BodyScope, id: string): Promise<Occasion | null> {
  const { rows } = await sql<Occasion>`
    select o.id, o.body_id, b.name as body_name, b.slug as body_slug, ours(o.body_id) as ours, o.kind, o.title, o.about, o.place,
      o.starts_at, o.ends_at, o.host_id, o.host_shown, f.reason as called_off, o.open_to, o.sequence
    from occasion o join body b on b.id = o.body_id
      left join calling_off f on f.body_id = o.body_id and f.occasion_id = o.id and f.withdrawn_at is null
    where o.body_id = any (${[...scope.where.unit_bodies]}::uuid[]) and o.id = ${id}`.execute(
    scope.db,
  )
  return rows[0] ?? null
}

export const slotsOf = (scope: BodyScope, { body_id, id }: Occasion) =>
  slotsIn(scope, [body_id], id)

/** Both asked in one packet. */
export async function occasionWithSlots(scope: BodyScope, id: string) {
  const [occasion, slots] = await Promise.all([
    findOccasion(scope, id),
    slotsIn(scope, scope.where.unit_bodies, id),
  ])
  return occasion && { occasion, slots }
}

async function slotsIn(scope: BodyScope, bodies: readonly string[], id: string): Promise<Slot[]> {
  const { rows } = await sql<Slot>`
    select id, name, does, minimum, maximum, taken, first_timers, waiting, asks, covers, seeking, offered, offers from slot
    where body_id = any (${[...bodies]}::uuid[]) and occasion_id = ${id} and closed_at is null
    order by place, name`.execute(scope.db)
  return rows
}

/** Puts an occasion on in the body we stand in, run by whoever asks. The same id again changes nothing. */
export async function putOn(scope: BodyScope, id: string, draft: OccasionDraft): Promise<void> {
  const host = await myShownName(scope)
  const { rows } = await sql`
    insert into occasion (body_id, id, kind, title, about, place, starts_at, ends_at, host_id, host_shown, made_at, open_to)
    values (${scope.where.id}, ${id}, ${draft.kind}, ${draft.title}, ${draft.about}, ${draft.place},
      ${draft.starts_at}, ${draft.ends_at}, ${scope.who.person_id}, ${host}, ${scope.now}, ${draft.open_to})
    on conflict do nothing returning id`.execute(scope.db)
  if (rows.length === 0) return
  const open = {
    id: null,
    name: '',
    does: 'attended',
    minimum: 0,
    maximum: draft.room_for,
    asks: null,
    covers: 'whole',
  } as const
  await addSlots(scope, { body_id: scope.where.id, id }, [open, ...draft.slots])
}

/** Changes an occasion and its slots to what the draft says; rules have seen that nobody loses a place. */
export async function changeOccasion(
  scope: BodyScope,
  occasion: Occasion,
  draft: OccasionDraft,
  { iRunIt }: { iRunIt: boolean },
): Promise<void> {
  const { body_id, id } = occasion
  const host = iRunIt
    ? sql`, host_id = ${scope.who.person_id}, host_shown = ${await myShownName(scope)}`
    : sql``
  await sql`
    update occasion set kind = ${draft.kind}, title = ${draft.title}, about = ${draft.about}, place = ${draft.place},
      starts_at = ${draft.starts_at}, ends_at = ${draft.ends_at},
      open_to = ${draft.open_to}, sequence = sequence + 1, changed_at = ${scope.now} ${host}
    where body_id = ${body_id} and id = ${id}`.execute(scope.db)
  await sql`
    update slot set maximum = ${draft.room_for}
    where body_id = ${body_id} and occasion_id = ${id} and name = ''`.execute(scope.db)
  await closeSlots(
    scope,
    occasion,
    draft.slots.flatMap((slot) => slot.id ?? []),
  )
  for (const [at, slot] of draft.slots.entries())
    if (slot.id) await changeSlot(scope, occasion, slot, at + 1)
  const fresh = draft.slots.filter((slot) => slot.id === null)
  await addSlots(scope, occasion, fresh, draft.slots.length - fresh.length + 1)
}

/** The slots of an occasion, kept still until this transaction ends, so that counts and changes agree. */
export async function holdSlots(
  scope: Pick<Scope, 'db'>,
  occasion: Pick<Occasion, 'body_id' | 'id'>,
): Promise<Slot[]> {
  const { rows } = await sql<Slot>`
    select id, name, does, minimum, maximum, taken, first_timers, waiting, asks, covers, seeking, offered, offers from slot
    where body_id = ${occasion.body_id} and occasion_id = ${occasion.id} and closed_at is null
    order by id for update`.execute(scope.db)
  return rows
}

async function addSlots(
  scope: BodyScope,
  { body_id, id }: { body_id: string; id: string },
  slots: readonly SlotDraft[],
  from = 0,
) {
  for (const [at, slot] of slots.entries())
    await sql`
      insert into slot (body_id, id, occasion_id, name, does, minimum, maximum, place, asks, covers)
      values (${body_id}, ${scope.newId()}, ${id}, ${slot.name}, ${slot.does}, ${slot.minimum}, ${slot.maximum}, ${from + at},
        ${slot.asks ?? null}, ${slot.covers ?? 'whole'})`.execute(scope.db)
}

async function changeSlot(
  scope: BodyScope,
  { body_id, id }: Occasion,
  slot: SlotDraft,
  place: number,
) {
  await sql`
    update slot set name = ${slot.name}, does = ${slot.does}, minimum = ${slot.minimum}, maximum = ${slot.maximum}, place = ${place},
      asks = ${slot.asks ?? null}, covers = ${slot.covers ?? 'whole'}
    where body_id = ${body_id} and occasion_id = ${id} and id = ${slot.id}`.execute(scope.db)
}

async function closeSlots(scope: BodyScope, { body_id, id }: Occasion, kept: readonly string[]) {
  await sql`
    update slot set closed_at = ${scope.now}
    where body_id = ${body_id} and occasion_id = ${id} and name <> '' and closed_at is null
      and id <> all (${[...kept]}::uuid[])`.execute(scope.db)
}

type Named = Pick<Occasion, 'body_id' | 'id'>

/** Calls an occasion off; a second time, while it stands, changes nothing. */
export async function callOff(scope: BodyScope, occasion: Named, reason: string): Promise<boolean> {
  const { rows } = await sql`
    insert into calling_off (body_id, id, occasion_id, reason, called_off_at, called_off_by)
    values (${occasion.body_id}, ${scope.newId()}, ${occasion.id}, ${reason}, ${scope.now}, ${scope.who.person_id})
    on conflict (body_id, occasion_id) where withdrawn_at is null do nothing returning id`.execute(
    scope.db,
  )
  if (rows.length > 0) await raiseSequence(scope, occasion)
  return rows.length > 0
}

/** When the calling off that stands was made; null when it is on. */
export async function calledOffAt(
  scope: BodyScope,
  { body_id, id }: { body_id: string; id: string },
): Promise<Date | null> {
  const { rows } = await sql<{ called_off_at: Date }>`
    select called_off_at from calling_off
    where body_id = ${body_id} and occasion_id = ${id} and withdrawn_at is null`.execute(scope.db)
  return rows[0]?.called_off_at ?? null
}

export async function withdrawCallingOff(scope: BodyScope, occasion: Named): Promise<boolean> {
  const { rows } = await sql`
    update calling_off set withdrawn_at = ${scope.now}, withdrawn_by = ${scope.who.person_id}
    where body_id = ${occasion.body_id} and occasion_id = ${occasion.id} and withdrawn_at is null
    returning id`.execute(scope.db)
  if (rows.length > 0) await raiseSequence(scope, occasion)
  return rows.length > 0
}

/** A higher SEQUENCE in the feeds tells calendars that what they hold is out of date. */
async function raiseSequence(scope: BodyScope, { body_id, id }: Named) {
  await sql`
    update occasion set sequence = sequence + 1, changed_at = ${scope.now}
    where body_id = ${body_id} and id = ${id}`.execute(scope.db)
}

/** My first name and initial, as everybody may read it. */
export async function myShownName(scope: BodyScope): Promise<string> {
  const { rows } = await sql<Names>`
    select given_name, family_name, known_as from person where id = ${scope.who.person_id}`.execute(
    scope.db,
  )
  return shownName(found(rows[0])).slice(0, 80)
}
