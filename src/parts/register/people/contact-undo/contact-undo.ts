import type { BodyScope } from '../../../../platform/entering/scope.ts'
import { languageOf } from '../../../../platform/words/index.ts'
import { fullName } from '../../names.rules.ts'
import { makeUndo } from '../entry/entry-changes.queries.ts'
import { fieldWord } from '../entry/entry-words.pages.tsx'
import type { Person } from '../person.queries.ts'
import { isContact, type Change } from '../person.rules.ts'
import { words } from './contact-undo.words.ts'

/**
 * A change of e-mail or phone by anybody but the member goes to the old and the new address, each
 * with the same link that takes it back for 72 hours: the old mailbox is the one a thief does not hold.
 */
export async function tellOfChange(scope: BodyScope, before: Person, changes: readonly Change[]) {
  const changed = changes.filter(({ field }) => isContact(field))
  if (changed.length === 0 || before.id === scope.who.person_id) return
  const to = mailboxes(before, changed)
  if (to.length === 0) return
  const link = `${scope.house.publicUrl}/contact-undo/${scope.where.id}/${await makeUndo(scope, before.id)}`
  const language = languageOf(before.language)
  const say = words.in(language)
  const what = changed
    .map(
      ({ field, was, became }) => `${fieldWord(language, field)}: ${was || '–'} → ${became || '–'}`,
    )
    .join('\n')
  const text = say('letter', { name: fullName(before), body: scope.where.name, what, link })
  for (const address of to)
    await scope.house.mail.post(scope.db, { to: address, subject: say('subject'), text }, scope.now)
}

function mailboxes(before: Person, changed: readonly Change[]) {
  const held = before.contact_points.filter(({ kind }) => kind === 'email')
  const added = changed.filter(({ field, became }) => field === 'email' && became !== '')
  return [...new Set([...held.map(({ value }) => value), ...added.map(({ became }) => became)])]
}
