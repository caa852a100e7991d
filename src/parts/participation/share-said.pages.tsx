import { formats, type Language } from '../../platform/words/index.ts'
import { saysTenths } from './standing.rules.ts'

/** A share of people, no more exact than so many people allow: 33% of 12, 15.2% of 1,310. */
export function shareSaid(language: Language, part: number, whole: number): string {
  const { percent, roundPercent } = formats(language)
  const share = whole > 0 ? part / whole : 0
  return saysTenths(whole) ? percent(share) : roundPercent(share)
}
