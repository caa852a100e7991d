import { z } from 'zod'
import type { House } from '../../platform/house.ts'
import { asHallIn, asPerson, defineJob } from '../../platform/jobs/index.ts'
import { isLanguage } from '../../platform/words/index.ts'
import { ableHere, bodyAbove } from './offices.queries.ts'
import { words } from './offices.words.ts'
import { addressesOf } from './sign-in.queries.ts'

const tries_max = 3
const seconds_max = 120
const told_max = 10

/** No body is left with fewer than two able to act without the body above being told. */
export const tellAbove = defineJob({
  name: 'offices.few-able',
  payload: z.object({ body_id: z.uuid(), left: z.number().int().nonnegative() }),
  retries: tries_max,
  seconds_max,
  work: async ({ house, payload: { body_id, left } }) => {
    const { above, name, slug } = await bodyAbove(house.db, body_id)
    if (!above) return
    const told = await asHallIn(house, 'a body below has too few able to act', above, (scope) =>
      ableHere(scope),
    )
    for (const person_id of told.slice(0, told_max))
      await write(house, person_id, { body: name, n: left, link: `${house.publicUrl}/b/${slug}` })
  },
})

type About = { body: string; n: number; link: string }

function write(house: House, person_id: string, about: About) {
  return asPerson(house, person_id, async (scope) => {
    for (const { address, name, language } of await addressesOf(scope, person_id)) {
      const say = words.in(isLanguage(language) ? language : 'en')
      const subject = say('letter_subject', { body: about.body })
      const text = say('letter', { name, ...about })
      await house.mail.post(scope.db, { to: address, subject, text }, scope.now)
    }
  })
}
