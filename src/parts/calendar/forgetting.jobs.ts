import { z } from 'zod'
import { asHallIn, defineJob, type Job } from '../../platform/jobs/index.ts'
import { forgetComing } from './coming/forgetting.queries.ts'
import { forget, unitsWithCalendars } from './forgetting.queries.ts'

/** Every night the hall forgets what it said it would: see the comments of the tables. */
const forgetNightly: Job = defineJob({
  name: 'calendar.forget',
  payload: z.object({}),
  retries: 2,
  seconds_max: 1800,
  cron: '40 3 * * *',
  async work({ house, signal }) {
    for (const unit_id of await unitsWithCalendars(house.db)) {
      if (signal.aborted) return
      await asHallIn(house, 'what is no longer needed is forgotten', unit_id, async (scope) => {
        await forget(scope)
        await forgetComing(scope)
      })
    }
  },
})

export const jobs: readonly Job[] = [forgetNightly]
