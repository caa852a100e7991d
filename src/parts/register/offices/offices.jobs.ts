import { z } from 'zod'
import type { Scope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import type { House } from '../../../platform/house.ts'
import { asHallIn, asPerson, defineJob } from '../../../platform/jobs/index.ts'
import { languageOf, type SayOf } from '../../../platform/words/index.ts'
import { dayOf } from '../../../time/wall-time.ts'
import { addressesOf } from '../entrance/sign-in/sign-in.queries.ts'
import { ableHere, bodyAbove, heldHere, unitsOf } from './offices.queries.ts'
import { ABLE_MIN, ablePeople } from './offices.rules.ts'
import { words } from './offices.words.ts'

const TRIES_MAX = 3
const SECONDS_MAX = 120
const TOLD_MAX = 10
const SECONDS_A_NIGHT = 3600
const DAY_MS = 86_400_000

/** No body is left with fewer than two able to act without the body above being told. */
export const tellAbove = defineJob({
  name: 'offices.few-able',
  payload: z.object({ body_id: z.uuid(), left: z.number().int().nonnegative() }),
  retries: TRIES_MAX,
  seconds_max: SECONDS_MAX,
  work: async ({ house, payload: { body_id, left } }) => {
    const { above, name, slug } = await bodyAbove(house.db, body_id)
    if (!above) return
    const told = await asHallIn(house, 'a body below has too few able to act', above, (scope) =>
      ableHere(scope),
    )
    const about = { body: name, n: left, link: `${house.publicUrl}/b/${slug}/first-officers` }
    for (const person_id of told.slice(0, TOLD_MAX))
      await write(house, person_id, (say, reader) => ({
        subject: say('letter_subject', about),
        text: say('letter', { name: reader, ...about }),
      }))
  },
})

/** A term that ends by its date ends quietly: each night the body above is told where too few are left. */
export const tellOfEndedTerms = defineJob({
  name: 'offices.terms-ended',
  payload: z.object({}),
  retries: TRIES_MAX,
  seconds_max: SECONDS_A_NIGHT,
  cron: '40 0 * * *',
  work: async ({ house, since, signal }) => {
    for (const body_id of await unitsOf(house.db)) {
      signal.throwIfAborted()
      await asHallIn(house, 'terms that ended today', body_id, async (scope) => {
        const left = await leftByTermsEnded(scope, since)
        if (left !== null) await house.queue.enqueue(scope.db, tellAbove, { body_id, left })
      })
    }
  },
})

/** How many are able today, where a term that ended since we last looked made them too few; otherwise null. */
async function leftByTermsEnded(
  scope: Scope,
  since: Date | null | undefined,
): Promise<number | null> {
  const held = await heldHere(scope)
  const day = (moment: Date) => dayOf(moment, found(scope.where).time_zone)
  const before = day(since ?? new Date(scope.now.getTime() - DAY_MS))
  const left = ablePeople(held, day(scope.now))
  return left < ABLE_MIN && left < ablePeople(held, before) ? left : null
}

/** Those who are in office already are told when the body above put somebody beside them. */
export const tellThere = defineJob({
  name: 'offices.named-from-above',
  payload: z.object({ body_id: z.uuid(), person_ids: z.array(z.uuid()).max(TOLD_MAX) }),
  retries: TRIES_MAX,
  seconds_max: SECONDS_MAX,
  work: async ({ house, payload: { body_id, person_ids } }) => {
    const { name: body, slug } = await bodyAbove(house.db, body_id)
    const link = `${house.publicUrl}/b/${slug}/offices`
    for (const person_id of person_ids)
      await write(house, person_id, (say, name) => ({
        subject: say('named_subject', { body }),
        text: say('named', { name, body, link }),
      }))
  },
})

type Text = (say: SayOf<typeof words>, name: string) => { subject: string; text: string }

function write(house: House, person_id: string, letter: Text) {
  return asPerson(house, person_id, async (scope) => {
    for (const { address, name, language } of await addressesOf(scope, person_id)) {
      const say = words.in(languageOf(language))
      await house.mail.post(scope.db, { to: address, ...letter(say, name) }, scope.now)
    }
  })
}

export const officeJobs = [tellAbove, tellOfEndedTerms, tellThere]
