import { z } from 'zod'
import type { Scope } from '../../../platform/entering/scope.ts'
import type { House } from '../../../platform/house.ts'
import { asHallIn, defineJob, type Job } from '../../../platform/jobs/index.ts'
import { languageOf } from '../../../platform/words/index.ts'
import { unitsWithCalendars } from '../forgetting.queries.ts'
import { words } from './afterwards.words.ts'
import { endedLately, toAsk, type Ended, type Runner } from './asking.queries.ts'

/** Every quarter of an hour: those who ran what has just ended are asked how it went. */
const askAfter: Job = defineJob({
  name: 'calendar.ask-after',
  payload: z.object({}),
  retries: 2,
  seconds_max: 800,
  cron: '*/15 * * * *',
  async work({ house, signal }) {
    for (const unit_id of await unitsWithCalendars(house.db)) {
      if (signal.aborted) return
      await askIn(house, unit_id)
    }
  },
})

export const jobs: readonly Job[] = [askAfter]

export async function askIn(house: House, unit_id: string): Promise<void> {
  const why = 'those who ran what has just ended are asked how it went'
  const ended = await asHallIn(house, why, unit_id, endedLately)
  for (const occasion of ended)
    await asHallIn(house, why, unit_id, async (scope) => {
      for (const runner of await toAsk(scope, occasion)) await ask(scope, occasion, runner)
    })
}

async function ask({ house, db, now }: Scope, occasion: Ended, runner: Runner) {
  const { title, slug, id, body } = occasion
  const say = words.in(languageOf(runner.language))
  const link = `${house.publicUrl}/b/${slug}/whats-on/${id}/afterwards`
  const letter = {
    to: runner.address,
    subject: say('letter_subject', { title }),
    text: say('letter', { name: runner.name, title, link, body }),
  }
  await house.mail.post(db, letter, now)
}
