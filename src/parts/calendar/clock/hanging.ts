import type { BodyScope } from '../../../platform/entering/scope.ts'
import { holdsByClock, moveAskedByClock, moveByClock, type ClockChange } from '../../hall/index.ts'
import { setClock } from '../../register/index.ts'
import { grow } from '../series/growing/series.jobs.ts'
import { holdSeries } from '../series/series.queries.ts'
import { begin, moveOccasions, moveReminders, occasionsByClock, takeBack } from './clock.queries.ts'

/**
 * Hangs another clock: what is still to come keeps its hour on the wall, and what is over, or under way, its moment. The
 * rows of the bodies are held first, so that of two who do it the second finds it done. A clash moves nothing.
 */
export async function changeClock(
  scope: BodyScope,
  wanted: ClockChange,
): Promise<'changed' | 'clash' | 'meanwhile'> {
  await begin(scope)
  const change = { ...wanted, bodies: await setClock(scope, wanted) }
  if (!change.bodies.includes(scope.where.id)) return 'meanwhile'
  await holdSeries(scope, change.bodies)
  const moved = (await occasionsByClock(scope, change)).filter(({ moves }) => moves)
  await moveOccasions(scope, moved)
  if ((await moveByClock(scope, await holdsByClock(scope, change))) === 'clash') {
    await takeBack(scope)
    return 'clash'
  }
  await moveAskedByClock(scope, change)
  await moveReminders(scope, change, moved)
  // What repeats says its hours by the wall, and the day may be another already: now as each night.
  await grow({ ...scope, where: { ...scope.where, time_zone: change.to } }, change.bodies)
  return 'changed'
}
