import { z } from 'zod'
import type { BodyScope, Scope, Where } from '../../../../platform/entering/scope.ts'
import { asHallIn, defineJob, type Job } from '../../../../platform/jobs/index.ts'
import { formats, languageOf } from '../../../../platform/words/index.ts'
import { recordHandedOn, weigh } from '../keeping/absence.queries.ts'
import { unitOf } from '../unit.rules.ts'
import {
  addressTo,
  commitmentTold,
  handoverTold,
  holdersOf,
  lineTold,
  passToLine,
  readerOf,
  wantedOf,
  type HandoverTold,
  type Reader,
} from './letters.queries.ts'
import { words } from './rota-letters.words.ts'

const payload = z.object({
  unit_id: z.string(),
  body_id: z.string(),
  id: z.string(),
  about: z.enum(['asked', 'taken', 'declined', 'put-in', 'put-down', 'taken-off', 'weigh']),
})
type Payload = z.infer<typeof payload>

/** Whatever one person does about a shift that another must hear of. */
const tell: Job<Payload> = defineJob({
  name: 'rota.tell',
  payload,
  retries: 5,
  seconds_max: 60,
  work: ({ house, payload: { unit_id, body_id, id, about } }) =>
    asHallIn(house, 'people hear of each other’s shifts', unit_id, (scope, { where }) =>
      told[about]({ ...scope, where }, { body_id, id }),
    ),
})

type Here = Scope & { readonly where: Where }
type Which = { readonly body_id: string; readonly id: string }

const told: Record<Payload['about'], (scope: Here, which: Which) => Promise<void>> = {
  asked: async (scope, which) => {
    const handover = await handoverTold(scope, which)
    if (!handover || handover.outcome) return
    if (handover.kind === 'swap') {
      for (const reader of await holdersOf(scope, handover))
        await write(scope, reader, handover, 'swap')
      return
    }
    if (handover.to_contact === '') {
      if (await passToLine(scope, handover)) await told.taken(scope, which)
      return
    }
    const to = await addressTo(scope, handover, scope.where.id)
    const reader = to && (await readerOf(scope, to))
    if (reader) await write(scope, reader, handover, 'asked')
  },
  taken: async (scope, which) => {
    const handover = await handoverTold(scope, which)
    if (handover?.outcome !== 'taken') return
    await recordHandedOn(scope, handover)
    const reader = await readerOf(scope, handover.person_id)
    const now = handover.kind === 'swap' ? await wantedOf(scope, handover) : null
    if (reader) await write(scope, reader, { ...handover, ...now }, now ? 'swapped' : 'taken')
  },
  declined: async (scope, which) => {
    const handover = await handoverTold(scope, which)
    const reader = handover && (await readerOf(scope, handover.person_id))
    if (reader)
      await write(scope, reader, handover, handover.kind === 'swap' ? 'not-swapped' : 'declined')
  },
  'put-in': async (scope, { id }) => {
    const line = await lineTold(scope, { body_id: scope.where.id, id })
    const reader = line && (await readerOf(scope, line.person_id))
    if (reader) await write(scope, reader, { ...line, from_shown: '' }, 'put')
  },
  'put-down': async (scope, which) => {
    const told = await commitmentTold(scope, which, 'promised')
    const reader = told && (await readerOf(scope, told.person_id))
    if (reader)
      await write(scope, reader, { ...told, from_shown: '' }, told.slot ? 'put' : 'coming')
  },
  'taken-off': async (scope, which) => {
    const told = await commitmentTold(scope, which, 'cancelled')
    const reader = told && (await readerOf(scope, told.person_id))
    if (reader) await write(scope, reader, { ...told, from_shown: '' }, 'off')
  },
  weigh: async (scope, { id }) => {
    if ((await weigh(scope, id)) !== 'frozen') return
    const reader = await readerOf(scope, id)
    if (reader) await writeOfRest(scope, reader)
  },
}

type About = Pick<
  HandoverTold,
  'from_shown' | 'occasion_id' | 'title' | 'slot' | 'starts_at' | 'slug' | 'body' | 'time_zone'
>

async function write(
  scope: Scope,
  reader: Reader,
  about: About,
  what:
    'asked' | 'swap' | 'swapped' | 'taken' | 'declined' | 'not-swapped' | 'put' | 'coming' | 'off',
) {
  const language = languageOf(reader.language)
  const say = words.in(language)
  const when = formats(language, about.time_zone).moment(about.starts_at)
  const home = `${scope.house.publicUrl}/b/${about.slug}/whats-on`
  const link = `${home}/rota/mine`
  const { name } = reader
  const { title, slot, body, from_shown: from } = about
  const letters = {
    asked: () => [
      say('asked_subject', { from, slot, when }),
      say('asked_text', { name, from, slot, title, when, link, body }),
    ],
    swap: () => [
      say('swap_subject', { from }),
      say('swap_text', { name, from, slot, title, when, link, body }),
    ],
    swapped: () => [
      say('swapped_subject', { slot, when }),
      say('swapped_text', { name, slot, title, when, link, body }),
    ],
    taken: () => [
      say('taken_subject', { slot, when }),
      say('taken_text', { name, slot, title, when, link, body }),
    ],
    declined: () => [
      say('declined_subject', { slot, when }),
      say('declined_text', { name, slot, title, when, link, body }),
    ],
    'not-swapped': () => [
      say('not_swapped_subject', { slot, when }),
      say('not_swapped_text', { name, slot, title, when, link, body }),
    ],
    put: () => [
      say('put_subject', { slot, when }),
      say('put_text', { name, slot, title, when, link, body }),
    ],
    coming: () => [
      say('coming_subject', { title, when }),
      say('coming_text', { name, title, when, link: `${home}/${about.occasion_id}`, body }),
    ],
    off: () => [
      say('off_subject', { title, when }),
      say('off_text', { name, title, when, link: `${home}/${about.occasion_id}`, body }),
    ],
  }
  const [subject = '', text = ''] = letters[what]()
  await scope.house.mail.post(scope.db, { to: reader.address, subject, text }, scope.now)
}

async function writeOfRest(scope: Here, reader: Reader) {
  const say = words.in(languageOf(reader.language))
  const link = `${scope.house.publicUrl}/b/${scope.where.slug}/whats-on/rota`
  const text = say('rests_text', { name: reader.name, link, body: scope.where.name })
  await scope.house.mail.post(
    scope.db,
    { to: reader.address, subject: say('rests_subject'), text },
    scope.now,
  )
}

export const tellOf = (scope: BodyScope, about: Payload['about'], which: Which) =>
  scope.house.queue.enqueue(scope.db, tell, { unit_id: unitOf(scope.where), about, ...which })

export const jobs: readonly Job[] = [tell]
