import { z } from 'zod'
import type { House } from '../../../../platform/house.ts'
import { asPerson, defineJob } from '../../../../platform/jobs/index.ts'
import { formats, type Language, languageOf } from '../../../../platform/words/index.ts'
import { words as mine } from '../my-sign-in/my-sign-in.words.ts'
import { addressesOf } from './sign-in.queries.ts'
import { words } from './sign-in.words.ts'

const TRIES_MAX = 3
const SECONDS_MAX = 60

const language = z.string().transform((text): Language => languageOf(text))

/**
 * Takes up a wish for a link. Only here is it found out whether anybody has that address, so the
 * page that was answered could not tell, neither in words nor in time.
 */
export const sendLink = defineJob({
  name: 'sign-in.link',
  payload: z.object({ id: z.uuid() }),
  retries: TRIES_MAX,
  seconds_max: SECONDS_MAX,
  work: async ({ house, payload }) => {
    const { links } = house.sessions
    const asked = await links.noted(payload.id)
    const people = asked ? await links.peopleAt(asked.address) : []
    if (!asked || people.length === 0) return
    const say = words.in(language.parse(asked.language))
    const link = `${house.publicUrl}/sign-in/link/${await links.make(asked)}`
    const letter = {
      to: asked.address,
      subject: say('letter_subject'),
      text: say('letter', { link }),
    }
    await house.db.transaction().execute((db) => house.mail.post(db, letter, house.clock()))
    await links.takenUp(payload.id)
  },
})

/** Tells a person of something that was done with their sign-in, at every address they have. */
const telling = {
  payload: z.object({ person_id: z.uuid(), language, device: z.string(), at: z.iso.datetime() }),
  retries: TRIES_MAX,
  seconds_max: SECONDS_MAX,
}

export const tellOfNewDevice = defineJob({
  ...telling,
  name: 'sign-in.new-device',
  work: async ({ house, payload }) => {
    const say = mine.in(payload.language)
    await write(house, payload.person_id, say('notice_subject'), (name) =>
      say('notice', {
        name,
        device: payload.device || say('some_device'),
        when: formats(payload.language).moment(new Date(payload.at)),
        link: `${house.publicUrl}/me/sign-in`,
      }),
    )
  },
})

export const tellOfKeys = defineJob({
  ...telling,
  name: 'sign-in.keys-changed',
  work: async ({ house, payload }) => {
    const say = mine.in(payload.language)
    const when = formats(payload.language).moment(new Date(payload.at))
    await write(house, payload.person_id, say('key_subject'), (name) =>
      say('key_notice', { name, when }),
    )
  },
})

function write(house: House, person_id: string, subject: string, text: (name: string) => string) {
  return asPerson(house, person_id, async (scope) => {
    for (const { address, name } of await addressesOf(scope, person_id))
      await house.mail.post(scope.db, { to: address, subject, text: text(name) }, scope.now)
  })
}

/** What has run out is taken away: ended sessions, used links, counts of tries. */
const sweep = defineJob({
  name: 'sign-in.sweep',
  payload: z.object({}),
  retries: 1,
  seconds_max: SECONDS_MAX,
  cron: '17 * * * *',
  work: ({ house }) => house.sessions.sweep(),
})

export const signInJobs = [sendLink, tellOfNewDevice, tellOfKeys, sweep]
