import type { House } from '../../../platform/house.ts'
import { secretFor } from '../../../platform/secrets/secret.ts'

export { hashOf, isSecret } from '../../../platform/secrets/secret.ts'

/** The secret in the address of somebody's own calendar; another moment makes another one. */
export const secretOf = (house: Pick<House, 'sessions'>, person_id: string, made_at: Date) =>
  secretFor(house, 'calendar', `${person_id} ${made_at.getTime()}`)
