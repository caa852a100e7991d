import { z } from 'zod'
import { asHallIn, defineJob } from '../../../platform/jobs/index.ts'
import { dueHere, rollsDue, take } from './rolls.queries.ts'

const TRIES_MAX = 5
const SECONDS_MAX = 1800

/** At its moment the roll of one body is taken: who is on it, who is not, and the hash. */
export const takeRoll = defineJob({
  name: 'rolls.take',
  payload: z.object({ body_id: z.uuid() }),
  retries: TRIES_MAX,
  seconds_max: SECONDS_MAX,
  work: ({ house, payload: { body_id } }) =>
    asHallIn(house, 'the day of a frozen roll has come', body_id, async (scope) => {
      for (const id of await dueHere(scope)) await take(scope, id)
    }),
})

/** Each night what was missed, since a roll must not wait for somebody to look. */
export const takeMissed = defineJob({
  name: 'rolls.take-missed',
  payload: z.object({}),
  retries: 1,
  seconds_max: SECONDS_MAX,
  cron: '10 0 * * *',
  work: async ({ house, signal }) => {
    const { bodies } = await rollsDue(house.db, house.clock())
    for (const body_id of bodies) {
      signal.throwIfAborted()
      await house.queue.enqueue(house.db, takeRoll, { body_id })
    }
  },
})

export const rollJobs = [takeRoll, takeMissed]
