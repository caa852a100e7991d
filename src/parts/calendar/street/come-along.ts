import { answersAre } from '../coming/coming.rules.ts'
import { isFirstCome, placesFree, type Counted } from '../coming/line/line.rules.ts'
import type { ComeAlongProps } from './come-along.pages.tsx'
import type { InStreet } from './street.queries.ts'

type Answered = Pick<InStreet, 'starts_at' | 'ends_at' | 'called_off'>

/** What the public page's “I’m coming” shows. Nothing of it is about a person, so the page may be kept by caches. */
export function comeAlong(
  now: Date,
  occasion: Answered,
  slot: Counted,
): Omit<ComeAlongProps, 'at'> {
  const free = placesFree(slot)
  const inLine = !isFirstCome(now, occasion.starts_at) && slot.waiting > slot.offers
  return {
    answers: answersAre(now, occasion),
    places:
      free === Infinity ? null : { free: inLine ? 0 : Math.max(0, free), waiting: slot.waiting },
  }
}
