import type { BodyScope } from '../../../platform/entering/scope.ts'
import { formats, languageOf } from '../../../platform/words/index.ts'
import type { Occasion } from '../occasions/occasion.rules.ts'
import type { NextThing, ToTurnTo } from './afterwards.rules.ts'
import { words } from './afterwards.words.ts'
import { mailboxOf } from './asking.queries.ts'

/** Writes to a newcomer, by name, of the one next thing the host chose; false where they have no address. */
export async function invite(
  scope: BodyScope,
  occasion: Occasion,
  one: ToTurnTo,
  to: NextThing,
): Promise<boolean> {
  const reader = await mailboxOf(scope, occasion.body_id, one.commitment_id)
  if (!reader) return false
  const { house, where, now } = scope
  const language = languageOf(reader.language)
  const say = words.in(language)
  const when = formats(language, where.time_zone).moment(to.starts_at)
  const room = one.person_id ? `/b/${where.slug}/whats-on` : `/at/${to.slug}`
  const text = say('invite_letter', {
    name: reader.name,
    was: occasion.title,
    host: occasion.host_shown || where.name,
    title: to.title,
    when,
    place: to.place || where.name,
    link: `${house.publicUrl}${room}/${to.id}`,
    body: where.name,
  })
  const subject = say('invite_subject', { title: to.title, when })
  await house.mail.post(scope.db, { to: reader.address, subject, text }, now)
  return true
}
