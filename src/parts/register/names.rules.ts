import { dialledThere } from './phones.rules.ts'

/**
 * How a person is sorted and found. One rule for the import, for corrections by hand and for the
 * words typed into the search, so that anything you can see of a person you can find them by.
 * Pure and cheap: some 2 µs a person, so three million can be worked out while their rows are read.
 */

export interface Names {
  readonly given_name: string
  readonly family_name: string
  readonly known_as: string
}

interface Reachable {
  readonly kind: string
  readonly value: string
}

export const QUERY_LENGTH_MAX = 100
const QUERY_WORDS_MAX = 8

/** What a person is called on every page: as they are known, then their family name. */
export function fullName(person: Names): string {
  const first = person.known_as || person.given_name
  return `${first} ${person.family_name}`.trim() || '?'
}

/** `membership.sort_name`: by family name, then as the person is known; compared byte by byte. */
export function sortName(person: Names): string {
  const parts = [person.family_name, person.known_as, person.given_name]
  return uniqueWords(parts).join(' ')
}

/**
 * `membership.search_text`: each word folded, after a space, so that a LIKE of `% ab%` finds the
 * beginnings of words and one of `%abc%` any part. Phone, e-mail, number and postcode are one word each.
 */
export function searchText(
  person: Names & Kept,
  contact_points: readonly Reachable[],
  number: string,
): string {
  const folded = fold(number)
  return searchWords(person, contact_points) + (folded && ` ${folded}`)
}

/** What is found of a person beside their name: what they were called before, and where they live. */
interface Kept {
  readonly postcode: string
  readonly former_name?: string
}

/** The same without the number, which stands last and belongs to each membership: for `refile`. */
export function searchWords(person: Names & Kept, contact_points: readonly Reachable[]): string {
  const words = uniqueWords([
    person.given_name,
    person.family_name,
    person.known_as,
    person.former_name ?? '',
  ])
  const whole = [person.postcode, ...contact_points.flatMap(reached)].map(fold)
  const found = new Set([...words, ...whole, ...inward(person.postcode)])
  found.delete('')
  return [...found].map((word) => ` ${word}`).join('')
}

/**
 * The LIKE patterns that all must match for what somebody typed; none if nothing was.
 * Words of one or two letters match the beginning of a word, longer ones any part of one.
 */
export function searchPatterns(typed: string): string[] {
  const words = national(typed.slice(0, QUERY_LENGTH_MAX)).split(/\s+/).map(fold).filter(Boolean)
  const patterns = joinDigits(words).slice(0, QUERY_WORDS_MAX).map(pattern)
  return [...new Set(patterns)]
}

const pattern = (word: string) => (word.length < 3 ? `% ${word}%` : `%${word}%`)

const reached = ({ kind, value }: Reachable) => {
  if (kind === 'email') return [value]
  return value.startsWith('+') ? [national(value), dialledThere(value)] : [national(value)]
}

/**
 * British numbers are kept, shown and sought as they are dialled at home: +44 7700 becomes 07700.
 * A short 0044 may as well be the middle of a number that somebody remembers, and stays.
 */
export function national(text: string): string {
  return text.replace(
    /(^|\s)(?:(?:\+44|0044(?=(?:[\s()-]*\d){3}))[\s-]*(?:\(?0\)?)?[\s-]*|44(?=\d{9,10}(?:\s|$)))/g,
    (_, before: string) => `${before}0`,
  )
}

// "07700 900 123" is one number; a membership number beside a phone number is two.
const NUMBER_DIGITS_MAX = 13

function joinDigits(words: readonly string[]): string[] {
  const joined: string[] = []
  for (const word of words) {
    const before = joined.at(-1)
    if (before && /^\d+$/.test(before + word) && before.length + word.length <= NUMBER_DIGITS_MAX)
      joined[joined.length - 1] = before + word
    else joined.push(word)
  }
  return joined
}

function uniqueWords(texts: readonly string[]): string[] {
  const words: string[] = []
  for (const text of texts)
    for (const part of text === '' ? [] : text.split(/\s+/)) {
      const word = fold(part)
      if (word !== '' && !words.includes(word)) words.push(word)
    }
  return words
}

// The second half of a British postcode is typed as a word of its own.
const inward = (postcode: string) => postcode.split(/\s+/).slice(1).map(fold)

const PLAIN = /^[a-z0-9]*$/
const ASCII = /^[\x20-\x7e]*$/
const ODD = /[łøđðþæœßıςħ]/g
const ODD_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  ς: 'σ',
  ħ: 'h',
}

/**
 * Letters and digits only, in lower case, without accents: `O’Brien-Łuczak` gives `obrienluczak`.
 * It works letter by letter, so a part of what is seen folds to a part of what is kept.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (PLAIN.test(lower)) return lower
  if (ASCII.test(lower)) return lower.replace(/[^a-z0-9]+/g, '')
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(ODD, (letter) => ODD_LETTERS[letter] ?? letter)
}
