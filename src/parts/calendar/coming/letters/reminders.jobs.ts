import { z } from 'zod'
import type { Scope } from '../../../../platform/entering/scope.ts'
import type { House } from '../../../../platform/house.ts'
import { asHallIn, defineJob, type Job } from '../../../../platform/jobs/index.ts'
import { formats, languageOf } from '../../../../platform/words/index.ts'
import { unitsWithCalendars } from '../../forgetting.queries.ts'
import { linkFor } from './letters.jobs.ts'
import type { Reader } from './letters.queries.ts'
import { words } from './letters.words.ts'
import { beginningSoon, toRemind, type Soon } from './reminders.queries.ts'
import { isTimeToRemind } from './reminders.rules.ts'

/** A quarter past each hour: whoever said yes is asked the day before, by day, once. */
const remind: Job = defineJob({
  name: 'calendar.remind',
  payload: z.object({}),
  retries: 2,
  seconds_max: 1800,
  cron: '15 * * * *',
  async work({ house, signal }) {
    for (const unit_id of await unitsWithCalendars(house.db)) {
      if (signal.aborted) return
      await remindIn(house, unit_id)
    }
  },
})

export const jobs: readonly Job[] = [remind]

/** One occasion at a time, so that each is a small transaction that is done or not done. */
export async function remindIn(house: House, unit_id: string): Promise<void> {
  const why = 'those who said yes are asked whether they still come'
  const soon = await asHallIn(house, why, unit_id, beginningSoon)
  for (const occasion of soon) {
    if (!isTimeToRemind({ now: house.clock(), ...occasion })) continue
    await asHallIn(house, why, unit_id, async (scope) => {
      for (const reader of await toRemind(scope, occasion)) await ask(scope, occasion, reader)
    })
  }
}

async function ask(scope: Scope, { body_id }: Soon, reader: Reader) {
  const language = languageOf(reader.language)
  const say = words.in(language)
  const link = await linkFor(scope, body_id, reader)
  const when = formats(language, reader.time_zone).moment(reader.starts_at)
  const { title, name, body } = reader
  const place = reader.place || body
  const letter = {
    to: reader.address,
    subject: say('remind_subject', { title, when }),
    text: say('remind_text', { name, title, when, place, link, body }),
    headers: {
      'List-Unsubscribe': `<${link}/reminders>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  }
  await scope.house.mail.post(scope.db, letter, scope.now)
}
