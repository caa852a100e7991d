import { z } from 'zod'
import type { Scope, Where } from '../../../../platform/entering/scope.ts'
import { asHallIn, defineJob, type Job } from '../../../../platform/jobs/index.ts'
import { formats, languageOf } from '../../../../platform/words/index.ts'
import { dayOf, daysOn } from '../../../../time/wall-time.ts'
import { unitsWithCalendars } from '../../forgetting.queries.ts'
import { gapsAhead } from '../board/board.queries.ts'
import type { Gap } from '../board/board.rules.ts'
import { settingsOf } from '../keeping/settings.queries.ts'
import { problemOf } from '../suggesting/suggest.queries.ts'
import { weekOf } from '../times.rules.ts'
import { words } from './rota-letters.words.ts'
import { noteLetter, weeklyReaders, type WeeklyReader } from './weekly.queries.ts'
import { couldFill, weeklyLetterIsDue } from './weekly.rules.ts'

const DAYS_AHEAD = 8
const GAPS_READ = 100

/**
 * Each hour the hall looks where it is Monday morning, and asks those there who could fill what is missing.
 * Closed all Monday, it asks them when it opens, while it is still that week.
 */
export const askWeekly: Job = defineJob({
  name: 'rota.weekly',
  payload: z.object({}),
  retries: 2,
  seconds_max: 1800,
  cron: '10 * * * 0,1',
  async work({ house, signal, since }) {
    for (const unit_id of await unitsWithCalendars(house.db)) {
      // Left half done, it must not count as done.
      signal.throwIfAborted()
      await asHallIn(
        house,
        'those who could fill a gap are asked, once a week',
        unit_id,
        (scope, { where }) =>
          weeklyLetterIsDue(scope.now, since ?? null, where.time_zone)
            ? askIn({ ...scope, where })
            : Promise.resolve(),
      )
    }
  },
})

type Here = Scope & { readonly where: Where }

/** Everybody is asked for what they could do, and for nothing else; who could do nothing gets no letter. */
async function askIn(scope: Here) {
  const zone = scope.where.time_zone
  const until = daysOn(scope.now, DAYS_AHEAD, zone)
  const gaps = await gapsAhead(scope, { until, limit: GAPS_READ })
  if (gaps.length === 0) return
  const settings = await settingsOf(scope)
  const { hands, shifts } = await problemOf(scope, { from: scope.now, until }, settings)
  const monday = weekOf(scope.now, zone)
  const today = dayOf(scope.now, zone)
  for (const reader of await weeklyReaders(scope, {
    monday,
    lately_weeks: settings['lately-weeks'],
  })) {
    const hand = hands.find(({ id }) => id === reader.person_id)
    const theirs = hand ? couldFill({ ...hand, counted: reader.counted }, shifts, gaps) : []
    if (theirs.length === 0) continue
    const key = await noteLetter(scope, reader.person_id, { monday, today })
    if (key) await write(scope, reader, theirs, key)
  }
}

async function write(scope: Here, reader: WeeklyReader, gaps: readonly Gap[], key: string) {
  const language = languageOf(reader.language)
  const say = words.in(language)
  const tell = formats(language, scope.where.time_zone)
  const home = `${scope.house.publicUrl}/b/${scope.where.slug}/whats-on`
  const stop = `${scope.house.publicUrl}/rota-letters/${scope.where.id}/${key}`
  const lines = gaps.map(({ n, name, title, starts_at, occasion_id }) =>
    say('week_gap', {
      n,
      slot: name,
      title,
      when: tell.moment(starts_at),
      link: `${home}/rota#o-${occasion_id}`,
    }),
  )
  const text = say('week_text', {
    name: reader.name,
    gaps: lines.join('\n\n'),
    link: `${home}/rota`,
    stop,
    body: scope.where.name,
  })
  await scope.house.mail.post(
    scope.db,
    {
      to: reader.address,
      subject: say('week_subject', { n: gaps.length }),
      text,
      headers: { 'List-Unsubscribe': `<${stop}>` },
    },
    scope.now,
  )
}
