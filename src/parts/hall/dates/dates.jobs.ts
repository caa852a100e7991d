import { z } from 'zod'
import type { Scope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { asHallIn, defineJob, type Job } from '../../../platform/jobs/index.ts'
import { formats, languageOf } from '../../../platform/words/index.ts'
import { dayOf } from '../../../time/wall-time.ts'
import { keepers } from '../asking/letters.jobs.ts'
import { keepersOf, type Keeper } from '../asking/letters.queries.ts'
import { words as shared } from '../hall.words.ts'
import { datesToTell, noteTold, unitsWithRooms } from './dates.queries.ts'
import { daysLeft, warningDue, type DueDate } from './dates.rules.ts'
import { words } from './dates.words.ts'

/** Every morning: who keeps a place is told of what ends in 90, 30 and 7 days. */
const watchDates: Job = defineJob({
  name: 'hall.watch-dates',
  payload: z.object({}),
  retries: 3,
  seconds_max: 1800,
  cron: '20 6 * * *',
  async work({ house, signal }) {
    for (const unit_id of await unitsWithRooms(house.db)) {
      if (signal.aborted) return
      await asHallIn(house, 'what is due about a place is told', unit_id, tellOfDates)
    }
  },
})

export const jobs: readonly Job[] = [watchDates]

/** One letter for each mark that was reached; run twice on a day, it writes once. */
export async function tellOfDates(scope: Scope) {
  const today = dayOf(scope.now, found(scope.where).time_zone)
  for (const date of await datesToTell(scope, today)) {
    const mark = warningDue(date.due_on, today, date.told_days)
    if (mark === null) continue
    for (const keeper of await keepersOf(scope, date.body_id, keepers()))
      await write(scope, keeper, date, today)
    await noteTold(scope, date, mark)
  }
}

async function write(scope: Scope, keeper: Keeper, date: DueDate, today: string) {
  const language = languageOf(keeper.language)
  const [say, tell] = [words.in(language), formats(language, found(scope.where).time_zone)]
  const what = shared.in(language)(`due_${date.what}`, { place: date.place })
  const day = tell.date(date.due_on)
  const when = shared.in(language)('due_in', { n: daysLeft(date.due_on, today), day })
  const { slug, name: body } = found(scope.where)
  const link = `${scope.house.publicUrl}/b/${slug}/rooms/${date.place_id}#dates`
  const note = date.note === '' ? '' : `${date.note}\n\n`
  const letter = {
    to: keeper.address,
    subject: say('subject', { what, when }),
    text: say('text', { name: keeper.name, what, when, note, link, body }),
  }
  await scope.house.mail.post(scope.db, letter, scope.now)
}
