import { z } from 'zod'
import type { House } from '../../platform/house.ts'
import { asHallIn, defineJob } from '../../platform/jobs/index.ts'
import { recount, units } from './checking/checking.queries.ts'
import { closeMonth, monthsMissed, openMonthsToCome } from './months.queries.ts'

/** On the first of the month at five past midnight, and each night after it for what was missed. */
const closeMonths = defineJob({
  name: 'close-months',
  payload: z.object({}),
  retries: 3,
  seconds_max: 3600,
  cron: '5 0 * * *',
  work: async ({ house, signal }) => {
    for (const { id } of await units(house.db)) {
      signal.throwIfAborted()
      await closeMonthsOf(house, id)
    }
  },
})

/** Closes what is due in one unit, its wards with it. Gives the months closed. */
export function closeMonthsOf(house: House, unit_id: string): Promise<string[]> {
  return asHallIn(house, 'a month has ended: its figures are kept', unit_id, async (scope) => {
    const gone = await openMonthsToCome(scope)
    if (gone > 0)
      house.log.warn({ gone }, 'months were closed by a clock that was ahead: they are open again')
    const months = await monthsMissed(scope)
    for (const month of months) await closeMonth(scope.db, month, scope.where?.unit_bodies ?? [])
    return months
  })
}

/** Each night: every figure is counted again from deeds and memberships. */
const checkFigures = defineJob({
  name: 'check-figures',
  payload: z.object({}),
  retries: 1,
  seconds_max: 4 * 3600,
  cron: '20 3 * * *',
  work: async ({ house, signal }) => {
    for (const { id } of await units(house.db)) {
      signal.throwIfAborted()
      await checkFiguresOf(house, id)
    }
  },
})

export async function checkFiguresOf(house: House, unit_id: string) {
  const found = await asHallIn(house, 'figures are counted again each night', unit_id, recount)
  for (const { body_id, standing_wrong, tally_was, tally_is } of found)
    if (standing_wrong > 0 || tally_was !== tally_is)
      house.log.warn({ body_id, standing_wrong, tally_was, tally_is }, 'figures were put right')
  return found
}

export const jobs = [closeMonths, checkFigures]
