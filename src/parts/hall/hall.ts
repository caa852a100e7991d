import type { BodyScope, Scope } from '../../platform/entering/scope.ts'
import { found } from '../../platform/errors.ts'
import { isId } from '../../platform/ids.ts'
import { formats, type Language } from '../../platform/words/index.ts'
import type { Span } from '../../time/wall-time.ts'
import { requestsWaiting } from './asking/request.queries.ts'
import type { Around } from './hall.pages.tsx'
import { words } from './hall.words.ts'
import { findPlace } from './places/place.queries.ts'
import type { Place } from './places/place.rules.ts'

export const homeOf = (scope: BodyScope) => `/b/${scope.where.slug}/rooms`

/** The place named in the address, of this body or another of its unit. */
export const placeNamed = async (scope: Scope, id: string): Promise<Place> =>
  found(isId(id) ? await findPlace(scope, id) : null)

/** The same, when the body we stand in may change it. */
export async function ourPlace(scope: BodyScope, id: string): Promise<Place> {
  const place = await placeNamed(scope, id)
  return found(place.ours ? place : null)
}

/** “Wednesday 25 November 2026, 19:00 to 21:00”, or both days where they differ. */
function spanSaid({ starts_at, ends_at }: Span, language: Language, zone: string) {
  const tell = formats(language, zone)
  const day = tell.longDay(starts_at)
  if (day !== tell.longDay(ends_at)) return tell.dateSpan(starts_at, ends_at)
  const times = { from: tell.time(starts_at), to: tell.time(ends_at) }
  return words.in(language)('from_to', { day, ...times })
}

export const whenSaid = (scope: BodyScope, span: Span) =>
  spanSaid(span, scope.language, scope.where.time_zone)

/** What stands around each view of the rooms. */
export async function aroundOf(scope: BodyScope, view: Around['view']): Promise<Around> {
  const may = mayOf(scope)
  return {
    home: homeOf(scope),
    view,
    may,
    // Who waits is seen by those who answer; how many, by the same.
    waiting: may.answer ? await requestsWaiting(scope) : 0,
  }
}

export const mayOf = (scope: BodyScope) => ({
  hold: scope.allows('rooms.hold'),
  ask: scope.allows('rooms.ask'),
  keep: scope.allows('rooms.keep'),
  answer: scope.allows('rooms.answer'),
})
