export type Weight = 'text' | 'display'
export type Face = Weight | `${Weight}-other` | `${Weight}-arabic`

const ARABIC = /\p{Script=Arabic}/u
/** Beyond what the display face has drawn: Cyrillic, Greek, Devanagari and whatever else. */
const OTHER = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u

/** The one face that has drawn all (or most) of a text; a line is never set in two. */
export function faceFor(text: string, weight: Weight): Face {
  if (ARABIC.test(text)) return `${weight}-arabic`
  return OTHER.test(text) ? `${weight}-other` : weight
}

export const isFromRight = (text: string): boolean => ARABIC.test(text)

/** A size at which a title of that length still fills two or three lines of a poster, in points. */
export function titleSize(title: string, width: number): number {
  const longest = Math.max(...title.split(/\s+/).map((word) => word.length), 1)
  const byWord = width / (longest * 0.62)
  const byLength = width / Math.sqrt(Math.max(title.length, 6)) / 1.25
  return Math.round(Math.min(byWord, byLength, width * 0.16))
}
