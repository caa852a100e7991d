import type { House } from '../../../../platform/house.ts'
import { secretFor } from '../../../../platform/secrets/secret.ts'

export { hashOf, isSecret } from '../../../../platform/secrets/secret.ts'

/** The secret link of a commitment: whoever holds it sees and changes that one answer. */
export const secretOf = (house: Pick<House, 'sessions'>, commitment_id: string) =>
  secretFor(house, 'answer', commitment_id)

interface At {
  readonly slug: string
  readonly occasion_id: string
}

export const linkOf = (house: House, at: At, commitment_id: string) =>
  `${house.publicUrl}/at/${at.slug}/${at.occasion_id}/mine/${secretOf(house, commitment_id)}`
