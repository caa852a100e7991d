import { dayWritten } from '../../time/written.ts'
import { TooLong } from '../errors.ts'

/** How many letters fit, by the name of the field; as many as its `maxlength` lets a browser send. */
export type Limits = Readonly<Record<string, number>>

/**
 * The texts of a form, without the blanks around them; a file sent where none is asked for is nothing.
 * Nothing is ever cut to fit: a text longer than its limit is refused with a page that says so and
 * gives it back.
 */
export function textsOf(
  body: Record<string, unknown>,
  limits: Limits = {},
): Record<string, string> {
  const texts = Object.entries(body)
    .filter(isText)
    .map(([name, text]) => [name, asTyped(name, text)])
  const typed = Object.fromEntries(texts) as Record<string, string>
  for (const [name, max] of Object.entries(limits)) {
    const letters = (typed[name] ?? '').length
    if (letters > max) throw new TooLong(name, letters, max)
  }
  return typed
}

const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string'

/**
 * A browser sends line ends as two characters and counts them as one; from a field of one line it sends
 * none, and what else sends forms does not either.
 */
function asTyped(name: string, text: string) {
  const seen = text.replace(UNSEEN, '').trim()
  if (DAYS.test(name)) return dayWritten(seen)
  return SEVERAL_LINES.has(name)
    ? seen.replaceAll('\r\n', '\n')
    : seen.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
}

/** The fields with room for several lines. */
export const SEVERAL_LINES: ReadonlySet<string> = new Set(
  'about access address answer childcare find_us how_to_find parts purpose reason remember'.split(
    ' ',
  ),
)

/** The fields in which a day stands: where a browser has no calendar for it, people write it as they do. */
export const DAYS =
  /^(day|from|on|until|date_\d|(last|from|until)_day|on_day|away_(from|until)|(began|decided|due|ends|joined|moved|since|until)_on|joined_(from|to))$/

/**
 * NUL, which no database keeps; what has no width, by which two words look alike and are not; and what
 * turns the letters around that follow it, in names as on the pages around them.
 */
const UNSEEN = /[\0\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g
