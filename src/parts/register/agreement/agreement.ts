import type { BodyScope } from '../../../platform/entering/scope.ts'
import type { Person } from '../people/person.queries.ts'
import { isContact, type Change } from '../people/person.rules.ts'
import { isFrozen } from '../rolls/rolls.queries.ts'
import { askAgreement, membersHere, peopleReachedAnew } from './agreement.queries.ts'
import { needsSecondOfficer } from './agreement.rules.ts'

/** Whether a list, or taking it back, waits for a second officer, who is then asked. */
export async function listWaits(
  scope: BodyScope,
  import_id: string,
  asks: 'change' | 'undo',
): Promise<boolean> {
  const { asked, people } = await peopleReachedAnew(scope, { import_id })
  const frozen = await isFrozen(scope)
  if (asked === 0 || !needsSecondOfficer({ people, members: await membersHere(scope), frozen }))
    return false
  await askAgreement(scope, { people: asked, import_id, asks })
  return true
}

/**
 * What an officer may change at once. Where unusually many were reached anew lately, the e-mails and
 * telephones wait for a second officer; names and addresses never do.
 */
export async function changesNow(
  scope: BodyScope,
  person: Person,
  changes: readonly Change[],
): Promise<readonly Change[]> {
  const reach = changes.filter(({ field }) => isContact(field))
  if (reach.length === 0 || person.id === scope.who.person_id) return changes
  const { people } = await peopleReachedAnew(scope, { person_id: person.id })
  const frozen = await isFrozen(scope)
  if (!needsSecondOfficer({ people, members: await membersHere(scope), frozen })) return changes
  await askAgreement(scope, { people: 1, person_id: person.id, changes: reach })
  return changes.filter(({ field }) => !isContact(field))
}
