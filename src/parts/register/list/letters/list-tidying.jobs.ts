import { z } from 'zod'
import type { Scope } from '../../../../platform/entering/scope.ts'
import { defineJob, type Job } from '../../../../platform/jobs/index.ts'
import type { BodyOf } from '../import-place.queries.ts'
import { ROWS_MIN, rowsOf, tidy } from './list-tidying.queries.ts'

/** After a long list, and after it is taken back, everybody is to be found as quickly as before. */
export const tidyAfterList: Job<{ rows: number }> = defineJob({
  name: 'list.tidy',
  payload: z.object({ rows: z.number().default(ROWS_MIN) }),
  retries: 2,
  seconds_max: 600,
  work: ({ house, payload }) => tidy(house.db, payload.rows),
})

/** Asks for it in the transaction of the change: no commit, nothing to tidy. */
export async function tidyLater({ house }: Pick<Scope, 'house'>, at: BodyOf): Promise<void> {
  const rows = await rowsOf(at)
  if (rows >= ROWS_MIN) await house.queue.enqueue(at.db, tidyAfterList, { rows })
}
