import { z } from 'zod'
import type { Scope } from '../../../../platform/entering/scope.ts'
import { found } from '../../../../platform/errors.ts'
import type { House } from '../../../../platform/house.ts'
import { asHallIn, defineJob, type Job } from '../../../../platform/jobs/index.ts'
import { formats, languageOf } from '../../../../platform/words/index.ts'
import { unitsWithCalendars } from '../../forgetting.queries.ts'
import type { Occasion } from '../../occasions/occasion.rules.ts'
import { offerHours } from '../line/line-settings.queries.ts'
import { moveLine, type Moved } from '../line/line.queries.ts'
import {
  canMoveLine,
  keepLink,
  lineOf,
  linesThatCanMove,
  readersOf,
  type Reader,
} from './letters.queries.ts'
import { words } from './letters.words.ts'
import { hashOf, linkOf, secretOf } from './links.ts'
import { askToRing } from './ringing.ts'

const payload = z.object({ unit_id: z.string(), body_id: z.string(), occasion_id: z.string() })
type Ids = z.infer<typeof payload>
const nothing = z.object({})
const about = payload.extend({ about: z.enum(['off', 'on', 'moved']) })

/**
 * A place came free, or an offer ran out: the line moves by itself, the host need not be there for it.
 * Each offer leaves a job behind, in its own transaction, for the moment it runs out: none is lost.
 */
const move: Job<Ids> = defineJob({
  name: 'calendar.move-line',
  payload,
  retries: 5,
  seconds_max: 120,
  work: ({ house, payload: ids }) =>
    asHallIn(house, 'a place came free, and is offered to the next in line', ids.unit_id, (scope) =>
      moveAndTell(scope, ids),
    ),
})

export async function moveAndTell(scope: Scope, ids: Ids): Promise<void> {
  const line = await lineOf(scope, ids)
  if (!line) return
  const hours = await offerHours(scope, ids.unit_id)
  const moved = await moveLine(scope, { body_id: ids.body_id, id: ids.occasion_id, ...line, hours })
  if (moved.offered.length + moved.called.length === 0) return
  await writeToThem(scope, ids, moved)
  await askToRing(scope, ids, moved.offered)
  for (const until of new Set(moved.offered.map((one) => one.until.getTime())))
    await scope.house.queue.enqueue(scope.db, move, ids, { after: new Date(until) })
  // Many places at once are offered by the hundred: the next hundred has its turn.
  if (
    moved.offered.length > 0 &&
    (await canMoveLine(scope, { body_id: ids.body_id, id: ids.occasion_id }))
  )
    await scope.house.queue.enqueue(scope.db, move, ids)
}

async function writeToThem(scope: Scope, ids: Ids, { offered, called }: Moved) {
  const offers = new Map(offered.map((one) => [one.commitment_id, one]))
  const calls = new Set(called)
  for (const reader of await readersOf(scope, ids)) {
    const offer = offers.get(reader.commitment_id)
    if (offer) await write(scope, ids, reader, { what: 'offer', ...offer })
    else if (calls.has(reader.commitment_id)) await write(scope, ids, reader, { what: 'call' })
  }
}

/** Whoever said yes is told that it is called off, on after all, or at another time or place. */
const tell: Job<z.infer<typeof about>> = defineJob({
  name: 'calendar.tell',
  payload: about,
  retries: 5,
  seconds_max: 300,
  work: ({ house, payload: { about: what, ...ids } }) =>
    asHallIn(house, 'those who said yes are told', ids.unit_id, async (scope) => {
      for (const reader of await readersOf(scope, ids)) {
        // Changed again meanwhile: the later letter says what is true.
        if ((reader.called_off === null) === (what === 'off')) continue
        await write(scope, ids, reader, { what })
      }
    }),
})

/**
 * Once an hour every line that could move and does not is set going: a place may come free without anybody
 * at the occasion doing anything, as when two entries turn out to be one person.
 */
const sweep: Job<z.infer<typeof nothing>> = defineJob({
  name: 'calendar.move-lines',
  payload: nothing,
  retries: 1,
  seconds_max: 300,
  cron: '50 * * * *',
  async work({ house, signal }) {
    for (const unit_id of await unitsWithCalendars(house.db)) {
      if (signal.aborted) return
      await setLinesGoing(house, unit_id)
    }
  },
})

export const setLinesGoing = (house: House, unit_id: string) =>
  asHallIn(house, 'a line in which a place is free moves', unit_id, async (scope) => {
    for (const occasion of await linesThatCanMove(scope)) await moveLineSoon(scope, occasion)
  })

export const jobs: readonly Job[] = [move, tell, sweep]

export const tellComers = (
  scope: Scope,
  occasion: Pick<Occasion, 'body_id' | 'id'>,
  what: 'off' | 'on' | 'moved',
) => scope.house.queue.enqueue(scope.db, tell, { ...idsOf(scope, occasion), about: what })

/** After anything that may have freed a place. */
export async function letInThoseWaiting(scope: Scope, occasion: Pick<Occasion, 'body_id' | 'id'>) {
  if (await canMoveLine(scope, occasion)) await moveLineSoon(scope, occasion)
}

export const moveLineSoon = (scope: Scope, occasion: Pick<Occasion, 'body_id' | 'id'>) =>
  scope.house.queue.enqueue(scope.db, move, idsOf(scope, occasion))

// The unit's list is opened, since people of any of its wards may come to any of its occasions.
const idsOf = (scope: Scope, occasion: Pick<Occasion, 'body_id' | 'id'>): Ids => {
  const where = found(scope.where)
  return {
    unit_id: where.unit_id ?? where.id,
    body_id: occasion.body_id,
    occasion_id: occasion.id,
  }
}

type Letter =
  | { readonly what: 'off' | 'on' | 'moved' | 'call' }
  | { readonly what: 'offer'; readonly places: number; readonly until: Date }

async function write(scope: Scope, { body_id }: Ids, reader: Reader, letter: Letter) {
  const language = languageOf(reader.language)
  const say = words.in(language)
  const tell = formats(language, reader.time_zone)
  const when = tell.moment(reader.starts_at)
  const { title, name, body } = reader
  const link = letter.what === 'off' ? restOf(scope, reader) : await linkFor(scope, body_id, reader)
  const facts = { name, title, when, link, body }
  const text = () => {
    switch (letter.what) {
      case 'off':
        return say('off_text', { ...facts, reason: reader.called_off ?? '' })
      case 'on':
        return say('on_text', facts)
      case 'moved':
        return say('moved_text', { ...facts, place: reader.place || '_' })
      case 'call':
        return say('call_text', facts)
      case 'offer':
        return say('offer_text', {
          ...facts,
          n: letter.places,
          until: tell.moment(letter.until),
        })
    }
  }
  const subject = say(`${letter.what}_subject`, { title, when })
  await scope.house.mail.post(scope.db, { to: reader.address, subject, text: text() }, scope.now)
}

/** What else is on: in the hall for members, in the street for everybody else. */
const restOf = ({ house }: Scope, { person_id, slug }: Reader) =>
  person_id ? `${house.publicUrl}/b/${slug}/whats-on` : `${house.publicUrl}/at/${slug}`

/** The reader's own link, good for this one answer. */
export async function linkFor(
  scope: Scope,
  body_id: string,
  reader: Pick<Reader, 'commitment_id' | 'slug' | 'occasion_id'>,
): Promise<string> {
  const id = reader.commitment_id
  await keepLink(scope, { body_id, id, key_hash: hashOf(secretOf(scope.house, id)) })
  return linkOf(scope.house, reader, id)
}
