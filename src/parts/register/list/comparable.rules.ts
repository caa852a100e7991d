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

/** Numbers lose their leading zeros in spreadsheets, so they are compared without them. */
export function comparableNumber(text: string): string {
  const bare = folded(text).replace(/\s+/g, '')
  return bare.replace(/^0+(?=.)/, '')
}

export function comparableEmail(text: string): string {
  return text.trim().toLowerCase()
}

/**
 * Digits with the country in front, "+447700900123"; empty when there are too few digits to ring.
 * A ten-digit British number that lost its leading zero in a spreadsheet gets it back.
 */
export function comparablePhone(text: string, country = '44'): string {
  const bare = text
    .replace(/\(0\)/g, '')
    .replace(/^(\d+)\.0$/, '$1')
    .replace(/[^\d+]/g, '')
    .replace(/^(\+|00)440/, '$144')
  const digits = bare.replace(/\+/g, '')
  if (digits.length < MIN_PHONE_DIGITS || digits.length > MAX_PHONE_DIGITS) return ''
  if (bare.startsWith('+')) return `+${digits}`
  if (digits.startsWith('00')) return `+${digits.slice(2)}`
  if (digits.startsWith('0')) return `+${country}${digits.slice(1)}`
  if (country === '44' && digits.startsWith('44') && digits.length === 12) return `+${digits}`
  if (country === '44' && digits.length === 10 && /^[12378]/.test(digits)) return `+44${digits}`
  return digits
}

const MIN_PHONE_DIGITS = 6
const MAX_PHONE_DIGITS = 15
