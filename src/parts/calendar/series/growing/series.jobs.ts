import { z } from 'zod'
import type { Scope } from '../../../../platform/entering/scope.ts'
import { asHallIn, defineJob, type Job } from '../../../../platform/jobs/index.ts'
import { letInThoseWaiting, tellComers } from '../../coming/letters/letters.jobs.ts'
import { unitsWithCalendars } from '../../forgetting.queries.ts'
import { holdSeriesRooms } from '../room/series-room.queries.ts'
import { openOf } from '../series.queries.ts'
import { growSeries, type Grown } from './growing.queries.ts'

const payload = z.object({ unit_id: z.string().optional() })

/** Each night the calendar is filled a day further; and right away where the days of rest change. */
const growAll: Job<z.infer<typeof payload>> = defineJob({
  name: 'calendar.series',
  payload,
  retries: 3,
  seconds_max: 1800,
  cron: '20 2 * * *',
  async work({ house, payload: { unit_id }, signal }) {
    for (const id of unit_id ? [unit_id] : await unitsWithCalendars(house.db)) {
      if (signal.aborted) return
      await asHallIn(house, 'what repeats is put in the calendar', id, async (scope, { reach }) =>
        grow(scope, await openOf(scope, reach)),
      )
    }
  },
})

export const jobs: readonly Job[] = [growAll]

/** The same for the whole unit, as soon as this transaction is done. */
export const growSoon = (scope: Scope, unit_id: string) =>
  scope.house.queue.enqueue(scope.db, growAll, { unit_id })

/** Fills the calendar from series; whoever said yes to a date that moved is told, whoever waited may be let in. */
export async function grow(
  scope: Scope,
  bodies: readonly string[],
  ids?: readonly string[],
): Promise<Grown> {
  const grown = await growSeries(scope, bodies, ids)
  await holdSeriesRooms(scope, bodies, ids)
  for (const { body_id, id, moved, people } of grown.changed) {
    if (people === 0) continue
    if (moved) await tellComers(scope, { body_id, id }, 'moved')
    await letInThoseWaiting(scope, { body_id, id })
  }
  return grown
}
