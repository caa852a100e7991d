import type { Scope } from '../../../../platform/entering/scope.ts'
import { formats, languageOf } from '../../../../platform/words/index.ts'
import { words } from './letters.words.ts'
import { toRing } from './ringing.queries.ts'

/** A place is kept for somebody whom no letter reaches: whoever runs it is asked to ring them before it runs out. */
export async function askToRing(
  scope: Scope,
  { body_id }: { body_id: string },
  offered: readonly { readonly commitment_id: string; readonly until: Date }[],
) {
  const until = new Map(offered.map((one) => [one.commitment_id, one.until]))
  for (const one of await toRing(scope, body_id, [...until.keys()])) {
    const language = languageOf(one.language)
    const say = words.in(language)
    const tell = formats(language, one.time_zone)
    const { name, who, number, title, body } = one
    const text = say('ring_text', {
      name,
      who,
      title,
      body,
      number: number || '_',
      when: tell.moment(one.starts_at),
      until: tell.moment(until.get(one.commitment_id) ?? one.starts_at),
      link: `${scope.house.publicUrl}/b/${one.slug}/whats-on/${one.occasion_id}/coming?view=waiting`,
    })
    const letter = { to: one.address, subject: say('ring_subject', { who, title }), text }
    await scope.house.mail.post(scope.db, letter, scope.now)
  }
}
