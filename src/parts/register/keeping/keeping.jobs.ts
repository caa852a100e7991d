import { z } from 'zod'
import { noteErasures } from '../../../platform/backup/erasures.ts'
import type { House } from '../../../platform/house.ts'
import { asHallIn, asPerson, defineJob, type Job } from '../../../platform/jobs/index.ts'
import { languageOf } from '../../../platform/words/index.ts'
import { addressesOf } from '../entrance/sign-in/sign-in.queries.ts'
import { words } from './erasure.words.ts'
import {
  forgetDue,
  forgetPeopleDue,
  forgetTakenBack,
  tablesThatForget,
  unitsOf,
} from './keeping.queries.ts'

const ROWS_AT_ONCE = 5_000
const PEOPLE_AT_ONCE = 100
const SECONDS_A_NIGHT = 3 * 3600
const TRIES_MAX = 3
const SECONDS_MAX = 60
const LONG_CLOSED_MS = 31 * 24 * 3_600_000
/** A hall that opens for an evening a month forgets at its next one. */
const WAITED_MS = 20 * 3_600_000

/** Each night what a table's comment says is no longer kept is forgotten (080-what-is-kept.sql). */
export const keepPromises: Job<{ waited?: true | undefined }> = defineJob({
  name: 'keeping.nightly',
  payload: z.object({ waited: z.literal(true).optional() }),
  retries: TRIES_MAX,
  seconds_max: SECONDS_A_NIGHT,
  cron: '50 2 * * *',
  work: async ({ house, payload, signal, since }) => {
    if (!payload.waited && since !== undefined && isUnsure(since, house.clock()))
      return waitANight(house, since)
    await forgetRows(house, signal)
    await forgetEmptied(house, signal)
    for (const unit_id of await unitsOf(house.db)) await forgetPeople(house, unit_id, signal)
  },
})

/**
 * What is forgotten is gone for good. After a month without a night the clock may as well have leapt, and
 * whoever keeps the server has a day to see it; null: nobody remembers the last night.
 */
const isUnsure = (since: Date | null, now: Date) =>
  since === null || now.getTime() - since.getTime() > LONG_CLOSED_MS

async function waitANight(house: House, since: Date | null) {
  house.log.warn(
    { done_last: since },
    'nothing is forgotten this night: the hall is new, was closed for more than a month, or its clock is wrong; what is due is forgotten in a day',
  )
  const after = new Date(house.clock().getTime() + WAITED_MS)
  await house.queue.enqueue(house.db, keepPromises, { waited: true }, { after })
}

async function forgetRows(house: House, signal: AbortSignal) {
  for (const table of await tablesThatForget(house.db))
    for (let gone = ROWS_AT_ONCE; gone === ROWS_AT_ONCE;) {
      signal.throwIfAborted()
      gone = await forgetDue(house.db, table, ROWS_AT_ONCE)
      if (gone > 0) house.log.info({ table, gone }, 'what is no longer kept was forgotten')
    }
}

/** Whom a list had added that was taken back: their entries are empty since (docs/decisions/070). */
async function forgetEmptied(house: House, signal: AbortSignal) {
  for (let gone = ROWS_AT_ONCE; gone === ROWS_AT_ONCE;) {
    signal.throwIfAborted()
    gone = await forgetTakenBack(house.db, ROWS_AT_ONCE)
    if (gone > 0) house.log.info({ gone }, 'entries of lists taken back were deleted')
  }
}

async function forgetPeople(house: House, unit_id: string, signal: AbortSignal) {
  for (let gone = PEOPLE_AT_ONCE; gone === PEOPLE_AT_ONCE;) {
    signal.throwIfAborted()
    gone = await asHallIn(
      house,
      'twelve months after, people are forgotten',
      unit_id,
      async (scope) => {
        const person_ids = await forgetPeopleDue(scope, PEOPLE_AT_ONCE)
        if (person_ids.length > 0) await house.queue.enqueue(scope.db, noteErased, { person_ids })
        return person_ids.length
      },
    )
  }
}

/** Whom the hall has forgotten stands outside the database too, so that no backup brings them back. */
export const noteErased = defineJob({
  name: 'keeping.note-erased',
  payload: z.object({ person_ids: z.array(z.uuid()).max(PEOPLE_AT_ONCE) }),
  retries: TRIES_MAX,
  seconds_max: SECONDS_MAX,
  work: async ({ house, payload }) => {
    if (house.erasuresFile)
      await noteErasures(house.erasuresFile, payload.person_ids, house.clock())
  },
})

/** The member is told at once that somebody wrote down their wish to be erased. */
export const tellOfErasure = defineJob({
  name: 'keeping.erasure-asked',
  payload: z.object({ person_id: z.uuid(), body: z.string() }),
  retries: TRIES_MAX,
  seconds_max: SECONDS_MAX,
  work: ({ house, payload: { person_id, body } }) =>
    asPerson(house, person_id, async (scope) => {
      for (const { address, name, language } of await addressesOf(scope, person_id)) {
        const say = words.in(languageOf(language))
        const text = say('letter', { name, body, link: `${house.publicUrl}/me` })
        await house.mail.post(
          scope.db,
          { to: address, subject: say('letter_subject'), text },
          scope.now,
        )
      }
    }),
})

export const keepingJobs = [keepPromises, noteErased, tellOfErasure]
