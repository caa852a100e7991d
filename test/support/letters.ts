import type { Job } from '../../src/platform/jobs/index.ts'
import type { TestHall } from './hall.ts'

/** Does the waiting jobs of these kinds now, as the queue's worker would. */
export async function doJobs({ house, town }: TestHall, jobs: readonly Job[]) {
  for (const job of jobs) {
    const { rows } = await town.sql(
      `update pgboss.job set state = 'completed' where name = $1 and state = 'created' returning data`,
      [job.name],
    )
    for (const { data } of rows as { data: unknown }[])
      await job.work({
        house,
        payload: job.payload.parse(data),
        attempt: 1,
        last: false,
        signal: AbortSignal.timeout(10_000),
      })
  }
}

/** The letters written to an address, newest first. */
export async function lettersTo({ town }: TestHall, address: string) {
  const { rows } = await town.sql(
    'select subject, text_body as text from outbox where to_address = $1 order by written_at desc, id desc',
    [address],
  )
  return rows as { subject: string; text: string }[]
}
