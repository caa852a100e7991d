import { TooLong } from './errors.ts'

/** How many letters fit, by the name of the field; as many as its `maxlength` lets a browser send. */
export type Limits = Readonly<Record<string, number>>

/**
 * The texts of a form; a file sent where none is asked for is nothing. Nothing is ever cut to fit: a
 * text longer than its limit is refused with a page that says so and gives it back.
 */
export function textsOf(
  body: Record<string, unknown>,
  limits: Limits = {},
): Record<string, string> {
  const texts = Object.entries(body)
    .filter(isText)
    .map(([name, text]) => [name, asTyped(text)])
  const typed = Object.fromEntries(texts) as Record<string, string>
  for (const [name, max] of Object.entries(limits)) {
    const letters = (typed[name] ?? '').trim().length
    if (letters > max) throw new TooLong(name, letters, max)
  }
  return typed
}

const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string'

// A browser sends line ends as two characters and counts them as one. NUL, which no database keeps, is no letter.
const asTyped = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\0', '')
