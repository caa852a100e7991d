import { z } from 'zod'
import type { Scope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { asHallIn, defineJob, type Job } from '../../../platform/jobs/index.ts'
import { formats, languageOf } from '../../../platform/words/index.ts'
import { orderFor } from '../../../standing-orders.ts'
import { costOf } from '../places/prices.rules.ts'
import { costSaid } from './cost-said.pages.tsx'
import { askerOf, keepersOf, type Asker } from './letters.queries.ts'
import { words } from './letters.words.ts'
import { isMail } from './request.rules.ts'

const payload = z.object({ unit_id: z.string(), body_id: z.string(), request_id: z.string() })
type Payload = z.infer<typeof payload>

/** Whoever asked for a room is told what was said, as it stands when the letter is written. */
const tell: Job<Payload> = defineJob({
  name: 'hall.tell-asker',
  payload,
  retries: 5,
  seconds_max: 60,
  work: ({ house, payload: { unit_id, body_id, request_id } }) =>
    asHallIn(house, 'who asked for a room is told', unit_id, async (scope) => {
      const asker = await askerOf(scope, { body_id, id: request_id })
      if (asker?.address && isMail(asker.address)) await write(scope, asker, asker.address)
    }),
})

/** Those who keep the rooms are told that somebody asks for one. */
const askKeepers: Job<Payload> = defineJob({
  name: 'hall.ask-keepers',
  payload,
  retries: 5,
  seconds_max: 60,
  work: ({ house, payload: { unit_id, body_id, request_id } }) =>
    asHallIn(house, 'who keeps the rooms is told of a request', unit_id, async (scope) => {
      const asker = await askerOf(scope, { body_id, id: request_id })
      if (!asker || asker.state !== 'waiting') return
      for (const keeper of await keepersOf(scope, body_id, keepers())) {
        const language = languageOf(keeper.language)
        const say = words.in(language)
        const when = formats(language, asker.time_zone).dateSpan(asker.starts_at, asker.ends_at)
        const link = `${scope.house.publicUrl}/b/${asker.slug}/rooms/requests/${request_id}`
        const { place, body } = asker
        const letter = {
          to: keeper.address,
          subject: say('asks_subject', { place, when }),
          text: say('asks_text', { name: keeper.name, place, when, link, body }),
        }
        await scope.house.mail.post(scope.db, letter, scope.now)
      }
    }),
})

export const jobs: readonly Job[] = [tell, askKeepers]

export const keepers = () => orderFor('rooms.answer').offices ?? []

export const tellAsker = (scope: Scope, body_id: string, request_id: string) =>
  scope.house.queue.enqueue(scope.db, tell, idsOf(scope, body_id, request_id))

export const tellKeepers = (scope: Scope, body_id: string, request_id: string) =>
  scope.house.queue.enqueue(scope.db, askKeepers, idsOf(scope, body_id, request_id))

function idsOf(scope: Scope, body_id: string, request_id: string) {
  const where = found(scope.where)
  return { unit_id: where.unit_id ?? where.id, body_id, request_id }
}

async function write(scope: Scope, asker: Asker, to: string) {
  const language = languageOf(asker.language)
  const say = words.in(language)
  const when = formats(language, asker.time_zone).dateSpan(asker.starts_at, asker.ends_at)
  const { name, place, body, group_name: group } = asker
  const word = asker.answer === '' ? '' : `${asker.answer}\n\n`
  const cost =
    (costOf(asker, asker.standing, asker) ?? 0) > 0 ? costSaid(language, asker, asker) : ''
  const pay = cost === '' ? '' : `${say('costs', { cost })}\n\n`
  const find = asker.how_to_find === '' ? '' : `${asker.how_to_find}\n\n`
  const texts = {
    approved: () => say('approved_text', { name, place, when, group, word, pay, find, body }),
    declined: () => say('declined_text', { name, place, when, group, word, body }),
    waiting: () => say('waiting_text', { name, place, when, group, body }),
    withdrawn: () => say('withdrawn_text', { name, place, when, group, body }),
  }
  const letter = {
    to,
    subject: say(`${asker.state}_subject`, { place, when }),
    text: texts[asker.state](),
  }
  await scope.house.mail.post(scope.db, letter, scope.now)
}
