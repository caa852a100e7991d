import { countryCalled } from './countries.rules.ts'

/**
 * How a telephone number from a list is kept: a British one as it is dialled at home, any other with
 * its country, in groups that can be read.
 */
export function listedPhone(comparable: string): string {
  if (comparable.startsWith('+') && !comparable.startsWith('+44')) return withCountry(comparable)
  const home = comparable.startsWith('+44') ? `0${comparable.slice(3)}` : comparable
  if (!/^0\d{10}$/.test(home)) return home
  if (home.startsWith('02')) return `${home.slice(0, 3)} ${home.slice(3, 7)} ${home.slice(7)}`
  if (/^0(11|1\d1)/.test(home)) return `${home.slice(0, 4)} ${home.slice(4, 7)} ${home.slice(7)}`
  return `${home.slice(0, 5)} ${home.slice(5)}`
}

function withCountry(comparable: string): string {
  const country = countryCalled(comparable)
  if (country === undefined) return comparable
  const rest = comparable.slice(1 + country.calling.length)
  return `+${country.calling} ${inGroups(rest)}`
}

/** In threes from the front; what is left over stands with the last. */
const inGroups = (digits: string) => digits.replace(/\d{3}(?=\d{2})/g, '$& ').trim()

/** `contact_point.comparable` of a telephone: bare digits, a British one as dialled at home. */
export function phoneDigits(listed: string): string {
  return listed.replace(/\D/g, '')
}

/** The number behind the bare digits of `contact_point.comparable`, with its country. */
export function phoneOfDigits(digits: string): string {
  return digits.startsWith('0') ? `+44${digits.slice(1)}` : `+${digits}`
}

/** Whether it is a mobile, as far as its country tells; undefined where it does not. */
export function saysMobile(comparable: string): boolean | undefined {
  const country = countryCalled(comparable)
  return country?.mobile?.test(comparable.slice(1 + country.calling.length))
}

/** How a number of another country is dialled there: what somebody may type who looks for it. */
export function dialledThere(listed: string): string {
  const comparable = `+${phoneDigits(listed)}`
  const country = countryCalled(comparable)
  if (country?.nought !== 'drops' || country.calling === '44') return ''
  return `0${comparable.slice(1 + country.calling.length)}`
}
