import type { BodyScope } from '../../../platform/entering/scope.ts'
import { found } from '../../../platform/errors.ts'
import { isId } from '../../../platform/ids.ts'
import { findOccasion } from './occasion.queries.ts'
import type { Occasion } from './occasion.rules.ts'

/** The occasion named in the address, of this body or another of its unit. */
export const occasionHere = async (scope: BodyScope, id: string): Promise<Occasion> =>
  found(isId(id) ? await findOccasion(scope, id) : null)

/** The same, when the body we stand in may change it and keep its door. */
export async function ourOccasion(scope: BodyScope, id: string): Promise<Occasion> {
  const occasion = await occasionHere(scope, id)
  return found(occasion.ours ? occasion : null)
}
