import type { Scope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { formats } from '../../../platform/words/index.ts'
import type { InStreet } from './street.queries.ts'
import type { Stranger } from './street.rules.ts'
import { words } from './street.words.ts'

/** The letter with the guest's own link: it is all they need to change their mind. */
export async function writeToGuest(
  scope: Scope,
  occasion: InStreet,
  { name, contact }: Stranger,
  { state, secret }: { state: 'promised' | 'waiting'; secret: string },
) {
  const where = found(scope.where)
  const say = words.in(scope.language)
  const title = occasion.title
  const when = formats(scope.language, where.time_zone).moment(occasion.starts_at)
  const link = `${scope.house.publicUrl}/at/${where.slug}/${occasion.id}/mine/${secret}`
  const about = { name, title, when, place: occasion.place || where.name, link, body: where.name }
  const letter = {
    to: contact,
    subject: say(`letter_${state}_subject`, { title, when }),
    text: say(`letter_${state}`, about),
  }
  await scope.house.mail.post(scope.db, letter, scope.now)
}
