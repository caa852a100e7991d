import { formats, type Language } from '../../../platform/words/index.ts'
import { words } from '../participation.words.ts'
import { toldOf, type Counted, type Line } from './figures.rules.ts'

/** A number of people as a body above the branch may read it. */
export function told(language: Language, line: Line, key: Counted): string {
  const say = words.in(language)
  const count = toldOf(line, key)
  if (count === 'under-ten') return say('under_ten')
  // Said once, beside the name; the other figures of the line are then a dash.
  if (count === 'not-known') return key === 'active' ? say('not_known') : '–'
  return count === 'not-told' ? '–' : formats(language).number(count)
}
