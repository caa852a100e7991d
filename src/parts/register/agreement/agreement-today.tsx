import type { Children } from '../../../markup/index.ts'
import type { BodyScope } from '../../../platform/entering/scope.ts'
import { AgreementsWaiting } from './agreement.pages.tsx'
import { agreementsWaiting } from './agreement.queries.ts'

/** A notice for the officers' first page; nothing where nothing waits, or where it is for others to look. */
export async function agreementsToday(scope: BodyScope): Promise<Children> {
  if (!scope.allows('contacts.agree')) return null
  const n = await agreementsWaiting(scope)
  return n === 0 ? null : (
    <AgreementsWaiting home={`/b/${scope.where.slug}/contact-changes`} n={n} />
  )
}
