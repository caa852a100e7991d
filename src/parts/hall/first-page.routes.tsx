import type { Children } from '../../markup/index.ts'
import type { BodyScope } from '../../platform/entering/scope.ts'
import { dayOf } from '../../time/wall-time.ts'
import { requestsWaiting } from './asking/request.queries.ts'
import { pressingDates } from './dates/dates.queries.ts'
import { RoomsToday } from './first-page.pages.tsx'
import { homeOf } from './hall.ts'

const DATES_SHOWN = 3

/** The rooms, as a part of a body's first page: what presses only to those who can see to it. */
export async function roomsToday(scope: BodyScope): Promise<Children> {
  if (!scope.allows('rooms.read')) return null
  const today = dayOf(scope.now, scope.where.time_zone)
  const waiting = scope.allows('rooms.answer') ? await requestsWaiting(scope) : 0
  const dates = scope.allows('rooms.keep') ? await pressingDates(scope, today) : []
  return <RoomsToday home={homeOf(scope)} waiting={waiting} dates={dates.slice(0, DATES_SHOWN)} />
}
