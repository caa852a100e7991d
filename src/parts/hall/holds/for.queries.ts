import type { Scope } from '../../../platform/entering/scope.ts'
import type { Span } from '../../../time/wall-time.ts'
import { findPlace } from '../places/place.queries.ts'
import {
  free,
  hold,
  holdsFor,
  move,
  regain,
  retitle,
  sayWhyOpen,
  type For,
} from './hold.queries.ts'
import type { Hold, Refusal } from './hold.rules.ts'
import { couldHold } from './taken.queries.ts'

interface Wanted extends Span {
  readonly place_id: string
  readonly title: string
  /** Why the room is opened for it outside its hours; only from whoever keeps the rooms. */
  readonly out_of_hours?: string
}

/**
 * Makes what is held for this be this room at this time, in the caller's transaction: a change of time moves the hold, a
 * change of room frees the old one, the same again changes nothing. Things held beside the room move with it. Null when
 * all is held; else why not, and then the caller answers 422 (so that nothing stays half done) or calls `freeFor`.
 */
export async function holdFor(scope: Scope, about: For, wanted: Wanted): Promise<Refusal | null> {
  const held = await holdsFor(scope, [about.id])
  const beside = held.filter((one) => one.place_id !== wanted.place_id)
  for (const one of beside) {
    const refused = one.kind === 'room' ? await letGo(scope, one) : await follow(scope, one, wanted)
    if (refused) return refused
  }
  const there = held.find((one) => one.place_id === wanted.place_id)
  if (there) return follow(scope, there, wanted)
  return refusalOf(await hold(scope, { ...wanted, for: about }))
}

/** Makes the things held beside the room be these, as long as it lasts; the room itself stays. */
export async function holdBeside(
  scope: Scope,
  about: For,
  things: readonly string[],
  { title, starts_at, ends_at }: Omit<Wanted, 'place_id'>,
): Promise<Refusal | null> {
  const held = (await holdsFor(scope, [about.id])).filter(({ kind }) => kind === 'thing')
  for (const one of held) if (!things.includes(one.place_id)) await free(scope, one)
  for (const place_id of things) {
    if (held.some((one) => one.place_id === place_id)) continue
    const refused = refusalOf(
      await hold(scope, { place_id, title, starts_at, ends_at, for: about }),
    )
    if (refused) return refused
  }
  return null
}

/** Lets go of the rooms held for this; with `things` also of what is held beside them. */
export async function freeFor(scope: Scope, id: string, { things = true } = {}): Promise<Hold[]> {
  const held = (await holdsFor(scope, [id])).filter(({ kind }) => things || kind === 'room')
  for (const one of held) await free(scope, one)
  return held
}

/** Takes back what was freed for this at that moment, as far as nobody else has it now. */
export async function regainFor(scope: Scope, id: string, freed_at: Date): Promise<Refusal[]> {
  const freed = await holdsFor(scope, [id], { freed: true })
  const refusals: Refusal[] = []
  for (const one of freed.filter((one) => one.freed_at?.getTime() === freed_at.getTime())) {
    const refused = refusalOf(await regain(scope, one))
    if (refused) refusals.push(refused)
  }
  return refusals
}

interface ManyWanted extends Wanted {
  readonly for: For
}

/**
 * Holds a room for many occasions at once, skipping those for which it cannot be had: what such an occasion held before
 * is freed. Gives back the skipped ones with the reason. For a job: nothing needs to be rolled back.
 */
export async function holdForMany(
  scope: Scope,
  wants: readonly ManyWanted[],
): Promise<{ readonly for_id: string; readonly refused: Refusal }[]> {
  const skipped = []
  const held = Map.groupBy(
    await holdsFor(
      scope,
      wants.map((one) => one.for.id),
    ),
    ({ for_id }) => for_id,
  )
  for (const { for: about, ...wanted } of wants) {
    if (isHeldSo(held.get(about.id) ?? [], wanted)) continue
    const refused = await holdFor(scope, about, wanted)
    if (!refused) continue
    await freeFor(scope, about.id, { things: false })
    skipped.push({ for_id: about.id, refused })
  }
  return skipped
}

/** Nearly all of what a series holds is as it was: nothing is asked of the database for it. */
const isHeldSo = (held: readonly Hold[], { place_id, title, starts_at, ends_at }: Wanted) =>
  held.some((one) => one.place_id === place_id) &&
  held.every(
    (one) =>
      one.title === title &&
      +one.starts_at === +starts_at &&
      +one.ends_at === +ends_at &&
      (one.kind === 'thing' || one.place_id === place_id),
  )

/** Why a room could not be had then; null when it could. */
export async function whyNot(scope: Scope, place_id: string, span: Span): Promise<Refusal | null> {
  const place = await findPlace(scope, place_id)
  return place ? couldHold(scope, place, span) : { why: 'no-such-place' }
}

async function letGo(scope: Scope, one: Hold): Promise<null> {
  await free(scope, one)
  return null
}

async function follow(scope: Scope, held: Hold, { title, ...span }: Wanted) {
  if (held.title !== title) await retitle(scope, held, title)
  const still = +held.starts_at === +span.starts_at && +held.ends_at === +span.ends_at
  if (still) {
    if (span.out_of_hours && held.out_of_hours) await sayWhyOpen(scope, held, span.out_of_hours)
    return null
  }
  return refusalOf(await move(scope, held, { ...span, place_id: held.place_id }))
}

const refusalOf = (held: Awaited<ReturnType<typeof hold>>) =>
  'refused' in held ? held.refused : null
