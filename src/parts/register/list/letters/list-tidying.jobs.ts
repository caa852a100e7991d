import { z } from 'zod'
import type { Scope } from '../../../../platform/entering/scope.ts'
import { defineJob, type Job } from '../../../../platform/jobs/index.ts'
import type { BodyOf } from '../import-place.queries.ts'
import { isLong, tidy } from './list-tidying.queries.ts'

/** After a long list, and after it is taken back, everybody is to be found as quickly as before. */
export const tidyAfterList: Job<object> = defineJob({
  name: 'list.tidy',
  payload: z.object({}),
  retries: 2,
  seconds_max: 600,
  work: ({ house }) => tidy(house.db),
})

/** Asks for it in the transaction of the change: no commit, nothing to tidy. */
export async function tidyLater({ house }: Pick<Scope, 'house'>, at: BodyOf): Promise<void> {
  if (await isLong(at)) await house.queue.enqueue(at.db, tidyAfterList, {})
}
