import { formats, type Language } from '../../platform/words/index.ts'
import { words } from './participation.words.ts'

/** A number of people as it may be told: a figure, “under 10”, or not known. */
export function shownOr(language: Language, count: number | null, known: boolean) {
  const say = words.in(language)
  if (!known) return say('not_known')
  return count === null ? say('under_ten') : formats(language).number(count)
}
