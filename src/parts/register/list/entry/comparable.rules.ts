import { BRITAIN, countryCalled, type Country } from '../../countries.rules.ts'

/**
 * Comparable forms: how a name, phone, e-mail or postcode is written when two are held side by
 * side. The written form is kept as the member wrote it; only comparison uses these.
 */

/** Letters that Unicode does not take apart into a base letter and a mark. */
const UNDIVIDED: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
}

const PLAIN = /^[\x20-\x7e]*$/
/** Words of plain letters and figures, or nothing: nearly every name. */
const BARE = /^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/

/** Lower case without accents: "Łukasz Żółty" becomes "lukasz zolty". */
export function folded(text: string): string {
  const lower = text.toLowerCase()
  if (PLAIN.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðþßæœıħ]/g, (letter) => UNDIVIDED[letter] ?? letter)
}

/** A name as bare letters: "O’Brien-Smith" becomes "obrien smith". */
export function comparableName(text: string): string {
  const lower = text.toLowerCase()
  if (BARE.test(lower)) return lower
  return folded(text)
    .replace(/['’‘`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A line of an address as bare words and numbers, with the common abbreviations written out. */
export function comparableAddress(text: string): string {
  return comparableName(text).replace(/\b\p{L}{2,4}\b/gu, (word) => STREET_WORDS[word] ?? word)
}

const STREET_WORDS: Record<string, string> = {
  st: 'street',
  str: 'street',
  rd: 'road',
  ave: 'avenue',
  av: 'avenue',
  ln: 'lane',
  dr: 'drive',
  cl: 'close',
  ct: 'court',
  cres: 'crescent',
  sq: 'square',
  gdns: 'gardens',
  gdn: 'gardens',
  tce: 'terrace',
  ter: 'terrace',
  pl: 'place',
  gr: 'grove',
  hse: 'house',
  apt: 'flat',
}

/** Without spaces and in capitals: "ls1 4ap" becomes "LS14AP". Empty stays empty. */
export function comparablePostcode(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toUpperCase()
}

export function comparableEmail(text: string): string {
  return text.trim().toLowerCase()
}

/**
 * Digits with the country in front, "+447700900123"; empty when there are too few digits to ring.
 * A number without its country is one of where the list is kept; one that lost its leading nought
 * in a spreadsheet, and could be nothing else, gets it back.
 */
export function comparablePhone(text: string, home: Country = BRITAIN): string {
  const bare = text
    .replace(/\(0\)/g, '')
    .replace(/^(\d+)\.0$/, '$1')
    .replace(/[^\d+]/g, '')
  const digits = bare.replace(/\+/g, '')
  if (digits.length < MIN_PHONE_DIGITS || digits.length > MAX_PHONE_DIGITS) return ''
  if (bare.startsWith('+')) return abroad(digits)
  if (digits.startsWith('00')) return abroad(digits.slice(2))
  return atHome(digits, home)
}

/** "+44 07700" is written by those who put the country before all of what they dial. */
function abroad(digits: string): string {
  const number = `+${digits}`
  const country = countryCalled(number)
  if (country?.nought !== 'drops' || number[1 + country.calling.length] !== '0') return number
  return `+${country.calling}${number.slice(2 + country.calling.length)}`
}

function atHome(digits: string, { code, calling, nought, figures, lost }: Country): string {
  const [least, most] = figures
  // Britain's are taken as they are: old lists leave a figure out, and nothing else is dialled there.
  const rightLength = code === BRITAIN.code || fits(digits.slice(1), least, most)
  const rest = digits.slice(calling.length)
  if (digits.startsWith('0') && nought === 'drops' && rightLength)
    return `+${calling}${digits.slice(1)}`
  if (nought !== 'drops' && fits(digits, least, most)) return `+${calling}${digits}`
  if (digits.startsWith(calling) && fits(rest, Math.max(least, WHOLE_DIGITS), most))
    return `+${digits}`
  return lost?.test(digits) === true ? `+${calling}${digits}` : digits
}

const fits = (digits: string, least: number, most: number) =>
  digits.length >= least && digits.length <= most

/** Shorter ones could be another number that happens to begin like the country. */
const WHOLE_DIGITS = 8

const MIN_PHONE_DIGITS = 6
const MAX_PHONE_DIGITS = 15
