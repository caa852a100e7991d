import { z } from 'zod'
import { asHallIn, defineJob, type Job } from '../../../platform/jobs/index.ts'
import type { BodyScope, Scope } from '../../../platform/scope.ts'
import { formats, isLanguage } from '../../../platform/words/index.ts'
import { letIn } from './coming.queries.ts'
import { canLetIn, readersOf, type Reader } from './letters.queries.ts'
import { words } from './letters.words.ts'
import type { Occasion } from '../occasions/occasion.rules.ts'

const payload = z.object({ unit_id: z.string(), body_id: z.string(), occasion_id: z.string() })
const about = payload.extend({ about: z.enum(['off', 'on']) })

/** When a place comes free, whoever waited longest is let in and told. The host need not be there for it. */
const letInNext: Job<z.infer<typeof payload>> = defineJob({
  name: 'calendar.let-in',
  payload,
  retries: 5,
  seconds_max: 60,
  work: ({ house, payload: { unit_id, body_id, occasion_id } }) =>
    asHallIn(house, 'a place came free, and the next in line is let in', unit_id, async (scope) => {
      const people = await letIn(scope, { body_id, id: occasion_id })
      const readers = await readersOf(scope, { body_id, occasion_id })
      const told = new Set(people.map(({ person_id }) => person_id))
      for (const reader of readers) if (told.has(reader.person_id)) await write(scope, reader, 'in')
    }),
})

/** Whoever said yes is told that it is called off, or that it is on after all. */
const tell: Job<z.infer<typeof about>> = defineJob({
  name: 'calendar.tell',
  payload: about,
  retries: 5,
  seconds_max: 300,
  work: ({ house, payload: { unit_id, body_id, occasion_id, about: what } }) =>
    asHallIn(house, 'those who said yes are told', unit_id, async (scope) => {
      const readers = await readersOf(scope, { body_id, occasion_id })
      for (const reader of readers) {
        // Changed again meanwhile: the later letter says what is true.
        if ((reader.called_off === null) === (what === 'off')) continue
        await write(scope, reader, what)
      }
    }),
})

export const jobs: readonly Job[] = [letInNext, tell]

export const tellComers = (scope: BodyScope, occasion: Occasion, what: 'off' | 'on') =>
  scope.house.queue.enqueue(scope.db, tell, { ...idsOf(scope, occasion), about: what })

export async function letInThoseWaiting(scope: BodyScope, occasion: Occasion) {
  if (await canLetIn(scope, occasion))
    await scope.house.queue.enqueue(scope.db, letInNext, idsOf(scope, occasion))
}

// The unit's list is opened, since people of any of its wards may come to any of its occasions.
const idsOf = ({ where }: BodyScope, occasion: Occasion) => ({
  unit_id: where.unit_id ?? where.id,
  body_id: occasion.body_id,
  occasion_id: occasion.id,
})

async function write(scope: Scope, reader: Reader, what: 'off' | 'on' | 'in') {
  const language = isLanguage(reader.language) ? reader.language : 'en'
  const say = words.in(language)
  const when = formats(language, reader.time_zone).moment(reader.starts_at)
  const { title, name, reason, body } = { ...reader, reason: reader.called_off ?? '' }
  const page = `${scope.house.publicUrl}/b/${reader.slug}/whats-on`
  const link = what === 'off' ? page : `${page}/${reader.occasion_id}`
  const texts = {
    off: () => say('off_text', { name, title, when, reason, link, body }),
    on: () => say('on_text', { name, title, when, link, body }),
    in: () => say('in_text', { name, title, when, link, body }),
  }
  const letter = {
    to: reader.address,
    subject: say(`${what}_subject`, { title, when }),
    text: texts[what](),
  }
  await scope.house.mail.post(scope.db, letter, scope.now)
}
