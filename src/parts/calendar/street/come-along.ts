import type { Scope } from '../../../platform/scope.ts'
import { answersAre } from '../coming/coming.rules.ts'
import { isFirstCome, placesFree } from '../coming/line.rules.ts'
import type { ComeAlongProps } from './come-along.pages.tsx'
import { openSlot, type InStreet } from './street.queries.ts'

/** What the public page's “I’m coming” shows. Nothing of it is about a person, so the page may be kept by caches. */
export async function comeAlong(
  scope: Scope,
  occasion: Pick<InStreet, 'id' | 'body_id' | 'starts_at' | 'ends_at' | 'called_off'>,
): Promise<Omit<ComeAlongProps, 'at'>> {
  const slot = await openSlot(scope, occasion)
  const free = placesFree(slot)
  const inLine = !isFirstCome(scope.now, occasion.starts_at) && slot.waiting > slot.offers
  return {
    answers: answersAre(scope.now, occasion),
    places: free === Infinity ? null : { free: inLine ? 0 : Math.max(0, free), waiting: slot.waiting },
  }
} // prettier-ignore
